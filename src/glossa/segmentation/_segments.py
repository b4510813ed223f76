"""Cuts the units of a document into segments, and gives each segment its name."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from glossa.model.document import UNCUT, Document, Unit
from glossa.model.inline import InlineCode, tags
from glossa.model.segment import Segment, SegmentId
from glossa.segmentation._sentences import boundaries
from glossa.segmentation._tagged import pieces
from glossa.text.languages import LanguageTag

Piece = tuple[str, str]
"""A sentence, tagged, and the white space after it."""

_DIGITS = 8


def segments(document: Document, abbreviations: frozenset[str] = frozenset()) -> tuple[Segment, ...]:
    """Cuts each unit of `document` into its sentences, in document order; a message or a subtitle stays whole.

    For each unit the sources and tails, joined, are its text. A unit without any visible text is one segment, a unit
    without any text none.
    """

    def sentences(unit: Unit) -> tuple[Piece, ...]:
        if unit.role in UNCUT:
            return ((unit.text, ""),) if unit.text else ()
        return cut(unit.text, unit.codes, document.language, abbreviations)

    return named((unit, sentences(unit)) for unit in document.units)


def named(units: Iterable[tuple[Unit, Iterable[Piece]]]) -> tuple[Segment, ...]:
    """Makes segments of the pieces that units were cut into, each with its id; no two of them share one."""
    names = _Names()
    return tuple(
        Segment(names.name(source), unit.id, unit.role, source, tail, _codes(unit, source), unit.line, unit.note)
        for unit, pieces_ in units
        for source, tail in pieces_
    )


def cut(
    text: str, codes: Iterable[InlineCode], language: LanguageTag, abbreviations: frozenset[str] = frozenset()
) -> tuple[Piece, ...]:
    """Cuts a tagged text into its sentences; joined, with the white space after each, they are the text."""
    return tuple(pieces(text, codes, lambda seen: boundaries(seen, language, abbreviations)))


def _codes(unit: Unit, source: str) -> tuple[InlineCode, ...]:
    known = {(code.id, code.kind): code for code in unit.codes}
    found = ((tag.id, tag.kind) for tag in tags(source))
    return tuple(known[key] for key in found if key in known)


class _Names:
    """Names segments by their text; the names of one document differ."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def name(self, source: str) -> SegmentId:
        digest = sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
        length = _DIGITS
        while self._texts.setdefault(digest[:length], source) != source:
            length += 1
        name = digest[:length]
        self._counts[name] = count = self._counts.get(name, 0) + 1
        return SegmentId(name if count == 1 else f"{name}.{count}")
