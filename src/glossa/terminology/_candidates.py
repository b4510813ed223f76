"""A stretch of a target that may stand for a term, and how such stretches lie in one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from glossa.model.term import Verdict
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class Candidate(NamedTuple):
    """A stretch of visible target text that may stand for an occurrence of a concept."""

    span: Span
    owner: int
    """The `id` of the concept."""
    verdict: Verdict
    closeness: tuple[int, int, int]
    """How well the glossary's term fits: the smaller, the better."""
    in_gloss: bool = False
    """Whether it only explains another one."""
    region: LanguageTag | None = None
    """Whose word it is, if it is another region's."""

    @property
    def is_forbidden(self) -> bool:
        """Whether a forbidden term stands there."""
        return self.verdict is Verdict.FORBIDDEN

    @property
    def is_regional(self) -> bool:
        """Whether another region's word stands there."""
        return self.verdict is Verdict.REGIONAL

    def is_inside(self, other: Candidate) -> bool:
        """Tells whether `other` covers this one and more."""
        one, whole = self.span, other.span
        return whole.start <= one.start and one.end <= whole.end and len(one) < len(whole)

    def overlaps(self, other: Candidate) -> bool:
        """Tells whether both have a character in common."""
        return self.span.overlaps(other.span)


class Taken:
    """The characters of a text that belong to somebody already."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._places: set[int] = set()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Takes a stretch."""
        self._places.update(range(span.start, span.end))

    def meets(self, span: Span) -> bool:
        """Tells whether any character of a stretch is taken."""
        return not self._places.isdisjoint(range(span.start, span.end))


def enclosed(found: Iterable[Candidate]) -> Iterator[tuple[Candidate, list[Candidate]]]:
    """Yields each candidate, from left to right, with those that cover it and more."""
    near: list[Candidate] = []
    for each in sorted(found, key=_leftmost_and_longest):
        near = [other for other in near if other.span.end > each.span.start]
        yield each, [other for other in near if each.is_inside(other)]
        near.append(each)


def alternatives(found: Collection[Candidate]) -> Iterator[Candidate]:
    """Yields what may stand for one concept: of terms inside one another the longest, and good ones inside good ones.

    A good term inside a good one, 浙江 in 浙江省, stands for it where the longer is in the way of another concept's.
    """
    for each, around in enclosed(found):
        if all(each.verdict.is_met and other.verdict.is_met for other in around):
            yield each


def _leftmost_and_longest(found: Candidate) -> tuple[int, int]:
    return found.span.start, -found.span.end
