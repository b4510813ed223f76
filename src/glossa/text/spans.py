"""Half-open stretches of a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, `text[start:end]`, counted in Unicode code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Returns the stretch of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tells whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shifted(self, by: int) -> Span:
        """Returns the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


def disjoint(spans: Iterable[Span]) -> bool:
    """Tells whether no two of `spans` overlap."""
    ordered = sorted(span for span in spans if len(span))
    return all(left.end <= right.start for left, right in pairwise(ordered))
