"""Writing a document with other texts, and reading it back to see that nothing broke.

A format renders a text in several manners, handsome first, safe last. What is written is read again at once, unit by
unit and without keeping them: where one does not come back as it went in, the next manner is tried for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from glossa.errors import GlossaError
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._text import INVISIBLE, is_blank, parts, unwrapped
from glossa.model.document import Document, Unit, UnitId
from glossa.model.inline import TAG, InlineCode
from glossa.text.languages import LanguageTag

_SPACE = re.compile(rf"[\s{INVISIBLE}]+")


@dataclass(frozen=True, slots=True)
class Rendering:
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
    is_written: bytearray
    """Of each unit, whether it got another text."""
    meant: Mapping[int, str]
    """How units must read, where not as the texts that they get."""


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
                odd = self._blamed([index for index, is_written in enumerate(attempt.is_written) if is_written])
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
        attempt = bytearray(len(self._document.units)), dict[int, str]()
        return _Attempt("".join(self._pieces(chosen, *attempt)), *attempt)

    def _pieces(self, chosen: Container[int], is_written: bytearray, meant: dict[int, str]) -> Iterator[str]:
        skeleton = iter(self._document.skeleton)
        yield next(skeleton)
        for index, (unit, literal) in enumerate(zip(self._document.units, skeleton, strict=True)):
            made = self._rendered(index, is_written, meant) if index in chosen else None
            yield unit.raw if made is None else made
            yield literal

    def _rendered(self, index: int, is_written: bytearray, meant: dict[int, str]) -> str | None:
        """Returns how a unit is written; None where it stays as it was."""
        unit = self._document.units[index]
        text = self._texts.get(unit.id, unit.text)
        pieces = _wanted(unit, text)
        if not pieces:
            return None
        rendering = self._manners[self._tries[index]](self._document, index, pieces)
        is_written[index] = True
        if rendering.text != text:
            meant[index] = rendering.text
        return rendering.raw

    def _odd(self, attempt: _Attempt) -> set[int] | None:
        """Returns the indexes of the written units that read differently; None when the document lost its shape."""
        odd = set[int]()
        if not any(attempt.is_written):
            return odd
        try:
            again = self._read(attempt.text, self._document.language)
            for index, (unit, piece) in enumerate(zip_longest(self._document.units, again)):
                if unit is None or piece is None:
                    return None
                is_written = attempt.is_written[index]
                meant = attempt.meant.get(index, self._texts[unit.id] if is_written else unit.text)
                if piece.text != meant and _essence(piece.text) != _essence(meant):
                    if not is_written:
                        return None
                    odd.add(index)
        except GlossaError:
            return None
        return odd


def _wanted(unit: Unit, text: str) -> Pieces:
    if text == unit.text:
        return ()
    pieces = parts(unwrapped(text), unit.codes)
    is_seen = any(isinstance(piece, str) and not is_blank(piece) for piece in pieces)
    return pieces if is_seen else ()


def _essence(text: str) -> str:
    """Reduces a text to what must survive: its visible characters and the order and kind of its tags."""
    return TAG.sub(lambda found: f"<{found[1]}1{found[3]}>", _SPACE.sub("", text))


def _unwritable(unit: Unit) -> GlossaError:
    return GlossaError(
        f"The text of the {unit.role.value} on line {unit.line} cannot be written without breaking the document",
        hint="Edit that segment: leave out its tags or unusual punctuation.",
    )
