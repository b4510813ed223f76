"""Which quantity of a translation says which of its source."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
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
    """The quantities of two texts, as far as they answer each other. Soft ones without an answer are left out."""

    pairs: tuple[Pair, ...]
    """In the order of the source."""
    missing: tuple[Quantity, ...]
    """The firm ones of the source without an answer, in order."""
    extra: tuple[Quantity, ...]
    """The firm ones of the target without an answer, in order."""


def pair(source: Sequence[Quantity], target: Sequence[Quantity], *, in_words: bool = True) -> Pairing:
    """Pairs the quantities of two texts by value, the surest pairs first.

    A soft one may answer and asks for nothing. What is said twice in one text may be said once in the other, and a
    share may be two numbers: `3 of 10`. With `in_words` false, no words for numbers are known of one of the languages;
    then digits may agree without the thousands and millions behind them.
    """
    work = _Work(source, target)
    for step in KNOWN if in_words else GUESSED:
        if work.missing or work.extra:
            work.match(step)
    if work.missing or work.extra:
        work.split_shares(source, target)
        work.repeat()
    pairs = sorted(work.pairs, key=lambda found: (found.source.span, found.target.span))
    return Pairing(tuple(pairs), tuple(work.missing), tuple(work.extra))


class _Work:
    """The quantities that still look for an answer, and the pairs found."""

    def __init__(self, source: Iterable[Quantity], target: Iterable[Quantity]) -> None:
        self.pairs: list[Pair] = []
        self.missing, self.soft_source = _by_firmness(source)
        self.extra, self.soft_target = _by_firmness(target)

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

    def split_shares(self, source: Sequence[Quantity], target: Sequence[Quantity]) -> None:
        """Pairs a share with the two numbers that it is of: `3/10` with `3` and `10`."""
        for share, parts in _parts(self.missing, self._free(target, self.extra)):
            self._take([Pair(share, part) for part in parts])
        for share, parts in _parts(self.extra, self._free(source, self.missing)):
            self._take([Pair(part, share) for part in parts])

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


def _answered(
    asking: Sequence[Quantity], asks: Keys, answering: Sequence[Quantity], answers: Keys, *, once: bool = False
) -> list[Pair]:
    """Returns those that share a key, first come first served: each asking one once, and each other one if `once`."""
    if not asking or not answering:
        return []
    waiting: defaultdict[Key, deque[int]] = defaultdict(deque)
    for place, quantity in enumerate(answering):
        for key in answers(quantity):
            waiting[key].append(place)
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


def _parts(asking: Sequence[Quantity], numbers: Sequence[Quantity]) -> list[tuple[Quantity, tuple[Quantity, ...]]]:
    """Returns the shares among those that ask, each with the two neighbours that are its parts, either way round."""
    shares = {value: quantity for quantity in asking if quantity.kind is Kind.SHARE for value in quantity.values}
    found: list[tuple[Quantity, tuple[Quantity, ...]]] = []
    for one, other in pairwise(numbers) if shares else ():
        small, large = sorted((one.values[0], other.values[0]))
        share = shares.pop(small / large if large else Fraction(0), None)
        if share:
            found.append((share, (one, other)))
    return found
