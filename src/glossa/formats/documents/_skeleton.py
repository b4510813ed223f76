"""From slices of a text to a `Document`: whatever is not a unit is skeleton, so no byte can be lost."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from glossa.formats.documents._units import Gathering
from glossa.formats.documents._units import Slice as Slice
from glossa.model.document import Document
from glossa.text.languages import LanguageTag

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|$)")


class Line(NamedTuple):
    """A line of a text: `text[start:end]`, its line end excluded; the next one begins at `next`."""

    start: int
    end: int
    next: int


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
    line = 1
    gathering = Gathering(text)
    for piece in slices:
        while end <= piece.start:
            line, end = line + 1, next(ends, math.inf)
        gathering.add(piece, line)
    return Document(format_id, language, *gathering.done(), target)


def _taken(slices: list[Slice]) -> Iterator[Slice]:
    """Takes slices off a list: long documents have many, and what has become a unit is let go."""
    slices.reverse()
    while slices:
        yield slices.pop()
