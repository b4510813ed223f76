"""From slices of a text to a `Document`: whatever is not a unit is skeleton, so no byte can be lost."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from glossa.model.document import Document, Given, Role, Unit, UnitId
from glossa.model.inline import InlineCode
from glossa.text.languages import LanguageTag

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|$)")


class Line(NamedTuple):
    """A line of a text: `text[start:end]`, its line end excluded; the next one begins at `next`."""

    start: int
    end: int
    next: int


@dataclass(frozen=True, slots=True)
class Slice:
    """A unit to be: `text[start:end]` of the document, read as `text` with `codes`."""

    start: int
    end: int
    role: Role
    text: str
    codes: tuple[InlineCode, ...] = ()
    note: str = ""
    given: Given | None = None
    line: int | None = None
    """What counts as its line, where that is none of the text's."""


def lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Cuts `text[start:end]` at CR LF, LF and lone CR; what follows the last line end is a line if not empty."""
    return list(each_line(text, start, end))


def each_line(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """Yields what `lines` returns: of a long text they need not all be there at once."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        if match.end() > match.start():
            yield Line(match.start(), match.start(1), match.end())


def document(
    format_id: str, text: str, language: LanguageTag, slices: Iterable[Slice], target: LanguageTag | None = None
) -> Document:
    """Assembles a document. Slices come in any order and must not overlap."""
    return in_order(format_id, text, language, _taken(sorted(slices, key=lambda piece: piece.start)), target)


def in_order(
    format_id: str, text: str, language: LanguageTag, slices: Iterable[Slice], target: LanguageTag | None = None
) -> Document:
    """Assembles a document of slices that come in its order. Of a long one they need not all be there at once."""
    ends = (found.end() for found in _LINE_END.finditer(text))
    end = next(ends, math.inf)
    skeleton: list[str] = []
    units: list[Unit] = []
    position, line, literal = 0, 1, ""
    for piece in slices:
        while end <= piece.start:
            line, end = line + 1, next(ends, math.inf)
        before = text[position : piece.start]
        # Much the same stands between many units: there is no need to have it many times.
        literal = literal if before == literal else before
        skeleton.append(literal)
        position = piece.end
        raw = text[piece.start : piece.end]
        raw = piece.text if raw == piece.text else raw
        number = UnitId(f"u{len(units) + 1}")
        at = line if piece.line is None else piece.line
        units.append(Unit(number, piece.role, piece.text, piece.codes, raw, at, piece.note, piece.given))
    return Document(format_id, language, (*skeleton, text[position:]), tuple(units), target)


def _taken(slices: list[Slice]) -> Iterator[Slice]:
    """Takes slices off a list: long documents have many, and what has become a unit is let go."""
    slices.reverse()
    while slices:
        yield slices.pop()
