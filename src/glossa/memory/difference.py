"""What changed in a text, word by word (character by character, in Chinese)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from glossa.model.inline import TAG
from glossa.text.tokens import core, pieces


class Edit(Enum):
    """What became of a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a tagged text that was kept, removed or added as a whole."""

    edit: Edit
    text: str


def difference(before: str, after: str) -> tuple[Run, ...]:
    """Returns the runs that lead from one tagged text to the other; what was removed comes before what took its place.

    The kept and removed runs joined are `before`, the kept and added ones `after`. A tag is one word. White space that
    stayed between two changes is part of the change: three words that were replaced are one replacement.
    """
    old, new = list(_words(before)), list(_words(after))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    runs: list[Run] = []
    gone = come = ""
    for place, (_, start, end, first, last) in enumerate(steps, start=1):
        left, right = "".join(old[start:end]), "".join(new[first:last])
        if left == right and (left.strip() or place in (1, len(steps))):
            runs += [*_changed(gone, come), Run(Edit.KEPT, left)]
            gone = come = ""
        else:
            gone, come = gone + left, come + right
    return (*runs, *_changed(gone, come))


def _changed(gone: str, come: str) -> Iterator[Run]:
    if gone:
        yield Run(Edit.REMOVED, gone)
    if come:
        yield Run(Edit.ADDED, come)


def _words(text: str) -> Iterator[str]:
    """Cuts a tagged text into tags, words, and what ties words together; joined they are the text."""
    position = 0
    for tag in TAG.finditer(text):
        yield from _untied(text[position : tag.start()])
        yield tag.group()
        position = tag.end()
    yield from _untied(text[position:])


def _untied(text: str) -> Iterator[str]:
    for piece in pieces(text):
        word = core(piece)
        yield from filter(None, (word, piece[len(word) :]))
