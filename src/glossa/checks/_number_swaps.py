"""Numbers that have changed places: each stands beside the words of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from glossa.checks._number_routes import start_of
from glossa.checks._number_sides import Marks, Side, beside, in_words
from glossa.quantities import Kind, Quantity
from glossa.quantities.certainty import Certainty
from glossa.quantities.pairing import Pair
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Swap:
    """Two pairs of which each has the other's place in the target."""

    one: Pair
    other: Pair
    certainty: Certainty
    """Sure where the words beside both say so or each is of the other's kind, doubtful where only their order does."""

    @property
    def is_sure(self) -> bool:
        """Tells whether anything but the order says so."""
        return self.certainty is not Certainty.DOUBTFUL


def swaps(pairs: Sequence[Pair], source: Side, target: Side) -> Iterator[Swap]:
    """Yields the pairs that have changed places, each quantity once."""
    if len(pairs) < 2:
        return
    are_read = in_words(source, target)
    alike = list(_of_one_kind(pairs, source, target) if are_read else ())
    found = [
        *(_of_two_kinds(pairs) if are_read else ()),
        *_of_two_dates(pairs, source, target),
        *filter(None, alike),
    ]
    # Where quantities of several kinds are the other way round, a clause is, and nothing has changed places.
    kinds = {one.one.source.kind in _OF_DATES or one.one.source.kind for one in found if not one.is_sure}
    is_clause = len(kinds) > 1 or None in alike
    seen: set[Span] = set()
    for one in found:
        spans = {one.one.source.span, one.other.source.span}
        if not spans & seen and (one.is_sure or not is_clause):
            seen |= spans
            yield one


_OF_DATES = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY})
_MOST = 12
"""How many quantities of one kind are compared with one another."""


def _of_two_kinds(pairs: Sequence[Pair]) -> Iterator[Swap]:
    """Yields those that each have become of the other's kind: `7.8 trillion, up 2.36 percent`."""
    odd = [one for one in pairs if _sort(one.source) != _sort(one.target)][:_MOST]
    if not odd:
        return
    counts = [one for one in pairs if one.source.kind is one.target.kind is Kind.NUMBER][:_MOST]
    for one in odd:
        sorts = _sort(one.source), _sort(one.target)
        for other in odd:
            if (_sort(other.target), _sort(other.source)) == sorts:
                yield Swap(one, other, Certainty.SURE)
        for other in counts:
            if one.source.kind in _MEASURED and one.target.kind is Kind.NUMBER and _is_inverted(one, other):
                yield Swap(one, other, Certainty.SURE)


_MEASURED = frozenset({Kind.SHARE, Kind.POINTS, Kind.MONEY, Kind.YEAR, Kind.TIME})
"""Kinds that stay what they are; `40周年` may be `40 years` or `the 40th`."""


def _sort(quantity: Quantity) -> tuple[Kind, str]:
    return quantity.kind, quantity.unit


def _of_two_dates(pairs: Sequence[Pair], source: Side, target: Side) -> Iterator[Swap]:
    """Yields the days and the years that each stand beside the month of the other."""
    if sum(one.kind is Kind.MONTH for one in source.quantities) < 2:
        return
    here, there = _months(source), _months(target)
    for kind in (Kind.DAY, Kind.YEAR) if len(set(here.values())) > 1 else ():
        parts = [one for one in pairs if one.source.kind is one.target.kind is kind]
        for one, other in combinations(parts[:_MOST], 2):
            meant = here.get(one.source.span), here.get(other.source.span)
            said = there.get(other.target.span), there.get(one.target.span)
            if meant == said and None not in meant and meant[0] != meant[1] and _differ(one, other):
                yield Swap(one, other, Certainty.SURE)


_BESIDE = 6
"""How many characters may part a day or a year from its month."""


def _months(side: Side) -> Mapping[Span, tuple[Fraction, ...]]:
    """Returns the month that belongs to each day and year, by their spans."""
    found: dict[Span, tuple[Fraction, ...]] = {}
    month: Quantity | None = None
    waiting: list[Quantity] = []
    for quantity in side.quantities:
        if quantity.kind is Kind.MONTH:
            month = quantity
            found |= {one.span: month.values for one in waiting if month.span.start - one.span.end <= _BESIDE}
            waiting = []
        elif month and quantity.span.start - month.span.end <= _BESIDE:
            found[quantity.span] = month.values
        else:
            waiting = [quantity]
    return found


def _of_one_kind(pairs: Sequence[Pair], source: Side, target: Side) -> Iterator[Swap | None]:
    """Yields those beside whose number the other text has the words of the other; None for a clause the other way round
    that says itself where each of its two belongs: `to 412 from 365`."""
    groups = [group for group in _groups(pairs) if any(one.source.values != group[0].source.values for one in group)]
    if not groups:
        return
    together = [one for group in groups for one in group]
    left = beside(source, {one.source.span for one in together})
    right = beside(target, {one.target.span for one in together})
    for group in groups:
        order = _Order(group, source, target)
        for one, other in combinations(group, 2):
            straight, crossed, is_mutual = _votes(one, other, left, right)
            if not _differ(one, other) or order.are_part_and_whole(one, other):
                continue
            if (is_right := order.goes_right(one, other)) is not None:
                if not is_right:
                    yield Swap(one, other, Certainty.LIKELY)
                elif _is_inverted(one, other):
                    yield None
                continue
            is_told = crossed > straight and (_is_inverted(one, other) or is_mutual)
            if is_told and not order.are_a_score(one, other):
                yield Swap(one, other, Certainty.SURE if is_mutual else Certainty.LIKELY)
            elif not straight and order.would_be_restored(one, other) and not order.are_of_defeat(one, other):
                yield Swap(one, other, Certainty.DOUBTFUL)


def _groups(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Returns the pairs that could be confused: of the same kinds, and money of one currency."""
    found: dict[tuple[Kind, Kind, str], list[Pair]] = {}
    for one in pairs:
        if one.source.is_firm and one.target.is_firm and one.source.values:
            found.setdefault((one.source.kind, one.target.kind, one.source.unit), []).append(one)
    return [group[:_MOST] for group in found.values() if len(group) > 1]


def _votes(one: Pair, other: Pair, left: Mapping[Span, Marks], right: Mapping[Span, Marks]) -> tuple[int, int, bool]:
    """Returns how many marks say that the two stand right, how many that they have changed places, and whether each of
    the two stands beside what the other one had."""
    here, there = left[one.source.span], left[other.source.span]
    mine, yours = right[one.target.span], right[other.target.span]
    first, second = here - there, there - here
    own, others = mine - yours, yours - mine
    crossed = first & others, second & own
    return len(first & own) + len(second & others), sum(map(len, crossed)), all(crossed)


def _differ(one: Pair, other: Pair) -> bool:
    """Tells whether two pairs say two things, and not one thing in two parts or twice."""
    return one.source.values != other.source.values and one.target.span != other.target.span


def _is_inverted(one: Pair, other: Pair) -> bool:
    return _differ(one, other) and (one.source.span < other.source.span) is not (one.target.span < other.target.span)


@dataclass(frozen=True, slots=True)
class _Order:
    """The order of quantities of one kind in both texts."""

    group: Sequence[Pair]
    source: Side
    target: Side

    def would_be_restored(self, one: Pair, other: Pair) -> bool:
        """Tells whether all would be in order if these two changed places, and no `of` may explain why they are not."""
        exchanged = {one.target.span: other.target.span, other.target.span: one.target.span}
        spans = [exchanged.get(found.target.span, found.target.span) for found in self.group]
        if not _is_inverted(one, other) or spans != sorted(spans):
            return False
        return one.source.kind is not Kind.NUMBER or not any(map(_OF.search, self._between(one, other)))

    def goes_right(self, one: Pair, other: Pair) -> bool | None:
        """Tells whether both texts go out from the same of two numbers, `to 412 from 365`; None where one does not."""
        here = start_of(one.source.span, other.source.span, self.source)
        there = start_of(one.target.span, other.target.span, self.target) if here else None
        return (here == one.source.span) is (there == one.target.span) if here and there else None

    def are_a_score(self, one: Pair, other: Pair) -> bool:
        """Tells whether two numbers are the sides of a score in one text, of which either may stand first: `2-0`."""
        return _is_inverted(one, other) and any(_SCORE.fullmatch(text) for text in self._between(one, other))

    def are_of_defeat(self, one: Pair, other: Pair) -> bool:
        """Tells whether two numbers are a score of those who lost it, of which English says the higher side first."""
        return self.are_a_score(one, other) and any(_DEFEAT.search(side.text) for side in (self.source, self.target))

    def are_part_and_whole(self, one: Pair, other: Pair) -> bool:
        """Tells whether two numbers are inverted and little but `of the` parts them in one of the texts."""
        if one.source.kind is not Kind.NUMBER or not _is_inverted(one, other):
            return False
        return any(len(text) <= _TIGHT[text.isascii()] and _OF.search(text) for text in self._between(one, other))

    def _between(self, one: Pair, other: Pair) -> tuple[str, str]:
        """Returns what parts two that are inverted, in both texts."""
        here, there = sorted((one.source.span, other.source.span)), sorted((one.target.span, other.target.span))
        return self.source.text[here[0].end : here[1].start], self.target.text[there[0].end : there[1].start]


_SCORE = re.compile(r"\s?[-‑–—:：比]\s?")
_DEFEAT = re.compile(
    r"\b(?:los[est]|trail|defeat|down|behind|beaten|perd|derrot|caía|cay|abajo|desventaja|inclin|mené|battu|défait)"
    r"|[输輸负負败敗]|落[后後]|不[敌敵]",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:of|from|de|del|des|du|sur)\b|\bd['’]|[中里裡内內/]", re.IGNORECASE)
"""What inverts the order of two numbers: `12 of the 20`, `20个国家中的12个`."""
_TIGHT = {True: 20, False: 9}
"""The length of the longest `of the`, with the owner of the whole: in ASCII, and in Chinese."""
