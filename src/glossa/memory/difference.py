"""What changed in a text, word by word (character by character, in Chinese)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from glossa.model.inline import TAG
from glossa.text.tokens import core, is_by_character, is_word, pieces

_GROUPED = r"\d++(?:[.,٫٬．，'’\u00a0\u2009\u202f]\d++)*+"
_WHOLE = re.compile(
    rf"{TAG.pattern}|(?:{_GROUPED}[百千万萬亿億兆]*+)++|[〇零一二两兩三四五六七八九十百千万萬亿億兆]{{2,}}+"
)
"""What changes as a whole: a tag, a number with the signs between its groups and the units of Chinese, a numeral."""

_COMPARED = 9_000_000
"""Texts with more words than these are not compared word by word: so many of the one times the other."""


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
    steps = _steps(old, new)
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


def _steps(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Returns the steps from the one to the other, as `SequenceMatcher` says them; of two very long texts only what
    is before and behind all changes is kept, since comparing them takes time as the square of their length.
    """
    if len(old) * len(new) <= _COMPARED:
        return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    shorter = min(len(old), len(new))
    head = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    rest = shorter - head
    tail = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    end, last = len(old) - tail, len(new) - tail
    found = [("equal", 0, head, 0, head), ("replace", head, end, head, last)]
    return [
        step for step in (*found, ("equal", end, len(old), last, len(new))) if step[1] < step[2] or step[3] < step[4]
    ]


def _changed(gone: str, come: str) -> Iterator[Run]:
    if gone:
        yield Run(Edit.REMOVED, gone)
    if come:
        yield Run(Edit.ADDED, come)


def _words(text: str) -> Iterator[str]:
    """Cuts a tagged text into tags, numbers, words, and what ties words together; joined they are the text."""
    position = 0
    for whole in _WHOLE.finditer(text):
        if not (whole.start() > position and whole[0][0] != "<" and _is_in_word(text[whole.start() - 1])):
            yield from _untied(text[position : whole.start()])
            yield whole.group()
            position = whole.end()
    yield from _untied(text[position:])


def _is_in_word(before: str) -> bool:
    """Tells whether digits that follow a character are the rest of a word, as in `G20`."""
    return is_word(before) and not is_by_character(before)


def _untied(text: str) -> Iterator[str]:
    for piece in pieces(text):
        word = core(piece)
        yield from filter(None, (word, piece[len(word) :]))
