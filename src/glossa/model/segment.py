"""Segments: the sentences of a unit, the pieces that are translated and approved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from glossa.model.document import Role, UnitId
from glossa.model.inline import InlineCode

SegmentId = NewType("SegmentId", str)
"""The identity of a segment in its article. It is made of its text (and, where a text occurs more than once, its
occurrence), so it survives when the segment moves: `3f9a1c02`, `3f9a1c02.2`."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a unit (XLIFF: segment, TMX: seg)."""

    id: SegmentId
    unit: UnitId
    role: Role
    source: str
    """The text, with tags for inline codes, no white space at either end."""
    tail: str
    """The white space between this segment and the next of the same unit (XLIFF: ignorable); `""` at its end."""
    codes: tuple[InlineCode, ...] = ()
    """The codes whose tags stand in `source`, in the order of their tags."""
    line: int = 1
    """The line of the document on which its unit begins, counted from 1."""
    note: str = ""
