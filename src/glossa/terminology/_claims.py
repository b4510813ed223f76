"""Which stretch of a target stands for which occurrence of a concept: each for one, and as many met as can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from glossa.model.term import Verdict
from glossa.text.spans import Span

_RANKS = {verdict: rank for rank, verdict in enumerate(sorted(Verdict, key=lambda each: each is Verdict.MISSING))}
"""The better verdict first; a term that is there in the wrong script says less than any other."""


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

    @property
    def is_forbidden(self) -> bool:
        """Whether a forbidden term stands there."""
        return self.verdict is Verdict.FORBIDDEN

    def is_inside(self, other: Candidate) -> bool:
        """Tells whether `other` covers this one and more."""
        one, whole = self.span, other.span
        return whole.start <= one.start and one.end <= whole.end and len(one) < len(whole)

    def overlaps(self, other: Candidate) -> bool:
        """Tells whether both have a character in common."""
        return self.span.overlaps(other.span)


def alternatives(found: Collection[Candidate]) -> Iterator[Candidate]:
    """Yields what may stand for one concept: of terms inside one another the longest, and good ones inside good ones.

    A good term inside a good one, 浙江 in 浙江省, stands for it where the longer is in the way of another concept's.
    """
    for each in found:
        around = [other for other in found if each.is_inside(other)]
        if all(each.verdict.is_met and other.verdict.is_met for other in around):
            yield each


def claim(candidates: Sequence[Candidate], wanted: dict[int, int]) -> list[Candidate]:
    """Chooses disjoint candidates, at most `wanted` per concept, as many good ones as there is room for.

    Good ones come before forbidden ones, the better verdict before the worse, and what stands by itself before
    what stands inside a longer candidate. Last come good ones inside a wrong one.
    """
    turns: dict[int, list[Candidate]] = defaultdict(list)
    for each in candidates:
        turns[_turn(each, candidates)].append(each)
    good = [*sorted(turns[0], key=_order), *sorted(turns[1], key=_order)]
    claims = _Claims(good, wanted)
    claims.take(good)
    claims.make_room()
    claims.take(sorted(turns[2], key=_order))
    claims.take(sorted(turns[3], key=_order))
    return claims.taken


def is_taken(found: Candidate, taken: Iterable[Candidate]) -> bool:
    """Tells whether a candidate overlaps any of those that are taken."""
    return any(map(found.overlaps, taken))


def _turn(found: Candidate, candidates: Iterable[Candidate]) -> int:
    if not found.verdict.is_met:
        return 2
    around = [other for other in candidates if found.is_inside(other)]
    return 3 if any(not other.verdict.is_met for other in around) else int(bool(around))


def _order(found: Candidate) -> tuple[int, int, Span]:
    return _RANKS[found.verdict], -len(found.span), found.span


class _Claims:
    """What is taken so far, and how many occurrences of each concept still wait."""

    def __init__(self, good: Sequence[Candidate], wanted: dict[int, int]) -> None:
        self.taken: list[Candidate] = []
        self._good = good
        self._left = defaultdict(int, wanted)

    def take(self, candidates: Iterable[Candidate]) -> None:
        """Takes in turn each candidate that is wanted and for which there is room."""
        for each in candidates:
            if self._left[each.owner] and not is_taken(each, self.taken):
                self._left[each.owner] -= 1
                self.taken.append(each)

    def make_room(self) -> None:
        """Takes further good candidates by moving others out of their way, as long as there is one."""
        for each in self._good:
            if self._left[each.owner] and (moved := self._with(each, self.taken, set())) is not None:
                self._left[each.owner] -= 1
                self.taken = moved

    def _with(self, found: Candidate, taken: list[Candidate], tried: set[Candidate]) -> list[Candidate] | None:
        """Returns what is taken when `found` is too and what it overlaps stands elsewhere; None where it cannot."""
        tried.add(found)
        kept = [*(other for other in taken if not found.overlaps(other)), found]
        for other in taken:
            if found.overlaps(other):
                moved = None if other in tried else self._elsewhere(other, kept, tried)
                if moved is None:
                    return None
                kept = moved
        return kept

    def _elsewhere(self, found: Candidate, taken: list[Candidate], tried: set[Candidate]) -> list[Candidate] | None:
        """Returns what is taken when another candidate of the same concept is taken instead of `found`."""
        tried.add(found)
        for other in self._good:
            if other.owner == found.owner and other not in tried and other not in taken:
                moved = self._with(other, taken, tried)
                if moved is not None:
                    return moved
        return None
