"""What a paragraph is made of, once the noise is gone: words, marks, and pairs of marks with something between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossa.formats._xml_places import Node

Format = str
"""The formatting of a run: the properties that stand in its `rPr`, without those that are noise."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text in one format."""

    text: str
    format: Format
    xml: str
    """As it stands in the document, as all `xml` below."""
    start: int
    """Where the run begins that it is in, or it itself where it is in none; `end` likewise."""
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that stands alone: a tab, a line break, a footnote's number, a picture, one end of a bookmark."""

    xml: str
    shown: str
    """What a reader sees in its place."""
    start: int
    end: int
    field: str = ""
    """`begin`, `separate` or `end`, where it is part of a field."""
    instruction: str = ""
    """What the field is to show, where it says so."""


@dataclass(frozen=True, slots=True)
class Wall:
    """Something that has paragraphs of its own: a text box. No text goes across it."""

    node: Node
    xml: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wrap:
    """A pair with something between: a link, a content control."""

    open: str
    close: str
    inside: tuple[Chunk, ...]
    start: int
    end: int

    @property
    def xml(self) -> str:
        """The whole of it."""
        return f"{self.open}{xml(self.inside)}{self.close}"


Chunk = Words | Mark | Wrap | Wall

_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)


def xml(chunks: Iterable[Chunk]) -> str:
    """Returns chunks as they stand in the document."""
    return "".join(chunk.xml for chunk in chunks)


def shown(chunks: Iterable[Chunk]) -> str:
    """Returns what a reader sees of chunks."""
    return "".join(map(_shown, chunks))


def _shown(chunk: Chunk) -> str:
    match chunk:
        case Words():
            return chunk.text
        case Mark():
            return chunk.shown
        case Wrap():
            return shown(chunk.inside)
        case Wall():
            return ""


def with_fields(chunks: Iterable[Chunk]) -> tuple[Chunk, ...]:
    """Makes one chunk of each field that begins and ends among `chunks`: a pair of one that is a link, else a mark.

    A field that goes on in another paragraph, as a table of contents does, stays in its parts.
    """
    done: list[Chunk] = []
    begun: list[int] = []
    for chunk in chunks:
        done.append(chunk)
        if isinstance(chunk, Mark) and chunk.field == "begin":
            begun.append(len(done) - 1)
        elif isinstance(chunk, Mark) and chunk.field == "end" and begun:
            place = begun.pop()
            if not any(isinstance(part, Wall) for part in done[place:]):
                done[place:] = [_field(done[place:])]
    return tuple(done)


def _field(parts: Sequence[Chunk]) -> Chunk:
    marks = [(place, part) for place, part in enumerate(parts, start=1) if isinstance(part, Mark)]
    separate = next((place for place, part in marks if part.field == "separate"), None)
    behind = separate or len(parts) - 1
    instruction = "".join(part.instruction for place, part in marks if place <= behind)
    head, result = parts[:behind], parts[behind:-1]
    start, end = parts[0].start, parts[-1].end
    if separate and _LINK.match(instruction):
        return Wrap(xml(head), parts[-1].xml, tuple(result), start, end)
    return Mark(xml(parts), shown(result), start, end)
