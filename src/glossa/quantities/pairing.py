"""Which quantity of a translation says which of its source."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossa.quantities._likeness import GUESSED, KNOWN, REPEATED, Key, Keys, Step
from glossa.quantities.quantity import Kind, Quantity


@dataclass(frozen=True, slots=True)
class Pair:
    """A quantity of the source and the one of the target that says it."""

    source: Quantity
    target: Quantity


@dataclass(frozen=True, slots=True)
class Pairing:
    """The quantities of two texts, as far as they answer each other."""

    pairs: tuple[Pair, ...]
    """In the order of the source."""
    missing: tuple[Quantity, ...]
    """The firm ones of the source without an answer, in order."""
    extra: tuple[Quantity, ...]
    """The firm ones of the target without an answer, in order."""
    soft_missing: tuple[Quantity, ...] = ()
    """The soft ones of the source whose value is not in the target, in order. Alone they are no fault: they are told
    where something else is left, or both texts have soft ones."""
    soft_extra: tuple[Quantity, ...] = ()
    """The soft ones of the target whose value is not in the source, in the same case."""


def pair(source: Sequence[Quantity], target: Sequence[Quantity], *, in_words: bool = True) -> Pairing:
    """Pairs the quantities of two texts by value, the surest pairs first.

    A soft one may answer and asks for nothing. What is said twice in one text may be said once in the other, and a
    share may be two numbers: `3 of 10`. With `in_words` false, no words for numbers are known of one of the languages;
    then digits may agree without the thousands and millions behind them.
    """
    work = _Work(source, target)
    work.match_alike()
    steps = KNOWN if in_words else GUESSED
    for step in steps:
        if work.missing or work.extra:
            work.match(step)
    asks = work.missing or work.extra or (work.soft_source and work.soft_target)
    if work.missing or work.extra:
        work.split(source, target)
        if not in_words:
            work.join_scales()
        work.repeat()
    pairs = sorted(work.pairs, key=lambda found: (found.source.span.start, found.target.span.start))
    return Pairing(
        tuple(pairs),
        tuple(work.missing),
        tuple(work.extra),
        *(_left_soft(work, source, target, steps) if asks else ((), ())),
    )


def _left_soft(
    work: _Work, source: Sequence[Quantity], target: Sequence[Quantity], steps: Sequence[Step]
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    forth = [(step.source, step.target) for step in steps]
    back = [(step.target, step.source) for step in steps]
    return tuple(_unanswered(work.soft_source, target, forth)), tuple(_unanswered(work.soft_target, source, back))


class _Work:
    """The quantities that still look for an answer, and the pairs found."""

    def __init__(self, source: Iterable[Quantity], target: Iterable[Quantity]) -> None:
        self.pairs: list[Pair] = []
        self.missing, self.soft_source = _by_firmness(source)
        self.extra, self.soft_target = _by_firmness(target)

    def match_alike(self) -> None:
        """Pairs all that is firm where both texts say the same in the same order, as most translations do."""
        if len(self.missing) == len(self.extra) and all(map(_are_alike, self.missing, self.extra)):
            self.pairs = list(map(Pair, self.missing, self.extra))
            self.missing, self.extra = [], []

    def match(self, step: Step) -> None:
        """Pairs what is firm on both sides, then what is on one."""
        self._take(_answered(self.missing, step.source, self.extra, step.target, once=True))
        self._ask(step, self.soft_source, self.soft_target)

    def repeat(self) -> None:
        """Pairs what is left with what is in a pair already."""
        sources = [found.source for found in self.pairs]
        targets = [found.target for found in self.pairs]
        for step in REPEATED:
            self._ask(step, sources, targets)

    def split(self, source: Sequence[Quantity], target: Sequence[Quantity]) -> None:
        """Pairs what is two numbers in the other text: `3/10` with `3` and `10`, `7.5` years with `7` and `6`."""
        for share, parts in _parts(self.missing, self._free(target, self.extra)):
            self._take([Pair(share, part) for part in parts])
        for share, parts in _parts(self.extra, self._free(source, self.missing)):
            self._take([Pair(part, share) for part in parts])

    def join_scales(self) -> None:
        """Pairs a number with the two that it is in digits: `140,000,000` with the `1` and `4000` of `1億4000万`."""
        for one, parts in _scaled(self.missing, self.extra):
            self._take([Pair(one, part) for part in parts])
        for one, parts in _scaled(self.extra, self.missing):
            self._take([Pair(part, one) for part in parts])

    def _ask(self, step: Step, source: list[Quantity], target: list[Quantity]) -> None:
        self._take(_answered(self.missing, step.source, target, step.target))
        backwards = _answered(self.extra, step.target, source, step.source)
        self._take([Pair(found.target, found.source) for found in backwards])

    def _take(self, pairs: list[Pair]) -> None:
        if pairs:
            self.pairs += pairs
            gone = {id(found.source) for found in pairs} | {id(found.target) for found in pairs}
            self.missing = [quantity for quantity in self.missing if id(quantity) not in gone]
            self.extra = [quantity for quantity in self.extra if id(quantity) not in gone]

    @staticmethod
    def _free(quantities: Sequence[Quantity], unanswered: Sequence[Quantity]) -> list[Quantity]:
        """Returns the numbers that no pair holds: the firm ones without an answer, and the soft ones."""
        free = set(map(id, unanswered))
        return [one for one in quantities if one.kind is Kind.NUMBER and (id(one) in free or not one.is_firm)]


def _by_firmness(quantities: Iterable[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    firm: list[Quantity] = []
    soft: list[Quantity] = []
    for quantity in quantities:
        (firm if quantity.is_firm else soft).append(quantity)
    return firm, soft


def _are_alike(one: Quantity, other: Quantity) -> bool:
    return (
        one.kind is other.kind
        and one.values[:1] == other.values[:1]
        and one.unit == other.unit
        and one.text == other.text
    )


def _answered(
    asking: Sequence[Quantity], asks: Keys, answering: Sequence[Quantity], answers: Keys, *, once: bool = False
) -> list[Pair]:
    """Returns those that share a key, first come first served: each asking one once, and each other one if `once`."""
    if not asking or not answering:
        return []
    waiting: defaultdict[Key, deque[int]] = defaultdict(deque)
    for seat, answer in enumerate(answering):
        for key in answers(answer):
            waiting[key].append(seat)
    taken: set[int] = set()
    found: list[Pair] = []
    for quantity in asking:
        queues = [waiting[key] for key in asks(quantity) if key in waiting]
        for queue in queues:
            while queue and queue[0] in taken:
                queue.popleft()
        place = next((queue[0] for queue in queues if queue), None)
        if place is not None:
            found.append(Pair(quantity, answering[place]))
            if once:
                taken.add(place)
    return found


def _unanswered(soft: list[Quantity], others: Sequence[Quantity], steps: Iterable[tuple[Keys, Keys]]) -> list[Quantity]:
    for asks, answers in steps:
        if not soft:
            break
        said = {key for other in others for key in answers(other)}
        soft = [quantity for quantity in soft if said.isdisjoint(asks(quantity))]
    return soft


_SMALLER = (12, 60, 100)
"""How many months, minutes and hundredths the larger unit has."""


def _parts(asking: Sequence[Quantity], numbers: Sequence[Quantity]) -> list[tuple[Quantity, tuple[Quantity, ...]]]:
    """Returns those that ask with the two neighbours that are their parts."""
    kinds = (Kind.SHARE, Kind.NUMBER)
    wanted = {
        (quantity.kind, value): quantity
        for quantity in asking
        for value in quantity.values
        if quantity.kind in kinds and value.denominator != 1
    }
    found: list[tuple[Quantity, tuple[Quantity, ...]]] = []
    for one, other in pairwise(numbers) if wanted else ():
        first, second = one.values[0], other.values[0]
        small, large = sorted((first, second))
        keys = [(Kind.SHARE, small / large)] if large else []
        keys += [(Kind.NUMBER, first + second / size) for size in _SMALLER]
        whole = next((wanted.pop(key) for key in keys if key in wanted), None)
        if whole:
            found.append((whole, (one, other)))
    return found


_SCALES = ((10**8, 10**4), (10**4, 1), (10**3, 1), (10**12, 10**8), (10**6, 10**3), (10**9, 10**6))
"""What two numbers in a row may be multiplied with, where East or West counts so."""
_NEAR = 4
"""How many characters may part them."""


def _scaled(asking: Sequence[Quantity], answering: Sequence[Quantity]) -> list[tuple[Quantity, tuple[Quantity, ...]]]:
    """Returns those that ask with the two neighbours that add up to them, once the words between are known."""
    wanted = {value: quantity for quantity in asking for value in quantity.values if quantity.kind is not Kind.CODE}
    found: list[tuple[Quantity, tuple[Quantity, ...]]] = []
    for one, other in pairwise(answering) if wanted else ():
        if one.kind is other.kind is Kind.NUMBER and other.span.start - one.span.end <= _NEAR:
            sums = (one.values[0] * large + other.values[0] * small for large, small in _SCALES)
            whole = next((wanted.pop(value) for value in sums if value in wanted), None)
            if whole:
                found.append((whole, (one, other)))
    return found
