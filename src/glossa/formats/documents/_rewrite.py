"""Writing a document with other texts, and reading it back to see that nothing broke.

A format renders a text in several manners, handsome first, safe last. What is written is read again at once, unit by
unit and without keeping them: where one does not come back as it went in, the next manner is tried for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._text import INVISIBLE, is_blank, parts, unwrapped
from glossa.model.document import Document, Unit, UnitId
from glossa.model.inline import TAG, InlineCode
from glossa.text.languages import LanguageTag

_SPACE = re.compile(rf"[\s{INVISIBLE}]+")


class Rendering(NamedTuple):
    """How a text is written, and the tagged text that reading it again must give."""

    raw: str
    text: str


Pieces = Sequence[str | InlineCode]
Manner = Callable[[Document, int, Pieces], Rendering]
"""Renders the unit of that index with these plain texts and codes, always in the same way."""
Read = Callable[[str, LanguageTag], Iterable[Slice]]
"""Yields the units of a text in the order of the document; `GlossaError` where it is none of the format any more."""


def rewrite(document: Document, texts: Mapping[UnitId, str], manners: Sequence[Manner], read: Read) -> str:
    """Writes `document` with `texts`. A text that is blank or just what the unit says leaves the unit as it was.

    Raises `GlossaError` when no manner can write a text so that the document keeps its shape.
    """
    return _Writing(document, texts, manners, read).done()


def tagged(pieces: Pieces) -> str:
    """Writes pieces back as a tagged text."""
    return "".join(piece if isinstance(piece, str) else piece.tag for piece in pieces)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A document as it was written once."""

    text: str
    meant: Sequence[str | None]
    """How each unit must read; None where it stays as it was."""


class _Writing:
    """A document, the texts that it gets, and how each of them is tried. A long one has many units: little is kept."""

    def __init__(self, document: Document, texts: Mapping[UnitId, str], manners: Sequence[Manner], read: Read) -> None:
        self._document = document
        self._texts = texts
        self._manners = manners
        self._read = read
        self._tries = bytearray(len(document.units))
        """Of each unit, the manner that it is written in."""

    def done(self) -> str:
        """Tries until all units read as they are meant."""
        while True:
            attempt = self._attempt(range(len(self._tries)))
            odd = self._odd(attempt)
            if odd is None:
                odd = self._blamed([index for index, meant in enumerate(attempt.meant) if meant is not None])
            if not odd:
                return attempt.text
            self._try_next(odd)

    def _try_next(self, odd: set[int]) -> None:
        stuck = [index for index in odd if self._tries[index] + 1 == len(self._manners)]
        if len(stuck) == len(odd):
            raise _unwritable(self._document.units[min(stuck)])
        for index in odd.difference(stuck):
            self._tries[index] += 1

    def _blamed(self, chosen: Sequence[int]) -> set[int]:
        """Returns the units to blame where the shape was lost: halving finds whose doing it was."""
        halves = [chosen[::2], chosen[1::2]] if len(chosen) > 1 else []
        found = set[int]()
        for half in halves:
            odd = self._odd(self._attempt(frozenset(half)))
            found |= self._blamed(half) if odd is None else odd
        return found or set(chosen)

    def _attempt(self, chosen: Container[int]) -> _Attempt:
        """Writes the document with the texts of the units that are chosen."""
        written, meant = StringIO(), list[str | None]()
        written.write(self._document.skeleton[0])
        literals = islice(self._document.skeleton, 1, None)
        for index, (unit, literal) in enumerate(zip(self._document.units, literals, strict=True)):
            rendering = self._rendered(index, unit) if index in chosen else None
            meant.append(rendering.text if rendering else None)
            written.write(rendering.raw if rendering else unit.raw)
            written.write(literal)
        return _Attempt(written.getvalue(), meant)

    def _rendered(self, index: int, unit: Unit) -> Rendering | None:
        """Returns how a unit is written; None where it stays as it was."""
        text = self._texts.get(unit.id, unit.text)
        pieces = _wanted(unit, text)
        if not pieces:
            return None
        rendering = self._manners[self._tries[index]](self._document, index, pieces)
        # The text itself is there anyhow, and a second one of each would be much.
        is_copy = rendering.text is not text and rendering.text == text
        return Rendering(rendering.raw, text) if is_copy else rendering

    def _odd(self, attempt: _Attempt) -> set[int] | None:
        """Returns the indexes of the written units that read differently; None when the document lost its shape."""
        odd = set[int]()
        if all(meant is None for meant in attempt.meant):
            return odd
        try:
            again = iter(self._read(attempt.text, self._document.language))
            for index, meant in enumerate(attempt.meant):
                piece = next(again, None)
                if piece is None:
                    return None
                text = self._document.units[index].text if meant is None else meant
                if piece.text != text and _essence(piece.text) != _essence(text):
                    if meant is None:
                        return None
                    odd.add(index)
            return odd if next(again, None) is None else None
        except GlossaError:
            return None


def _wanted(unit: Unit, text: str) -> Pieces:
    if text == unit.text:
        return ()
    pieces = parts(unwrapped(text), unit.codes)
    for piece in pieces:
        if isinstance(piece, str) and not is_blank(piece):
            return pieces
    return ()


def _essence(text: str) -> str:
    """Reduces a text to what must survive: its visible characters and the order and kind of its tags."""
    return TAG.sub(lambda found: f"<{found[1]}1{found[3]}>", _SPACE.sub("", text))


def _unwritable(unit: Unit) -> GlossaError:
    return GlossaError(
        f"The text of the {unit.role.value} on line {unit.line} cannot be written without breaking the document",
        hint="Edit that segment: leave out its tags or unusual punctuation.",
    )
