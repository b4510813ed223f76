"""Aligning an article with its translation: which sentences of the one say what which of the other say.

Lengths decide, and what both texts share: numbers, names, terms (the anchors). Source: W. A. Gale and K. W. Church, A
Program for Aligning Sentences in Bilingual Corpora, 1993; anchors after M. Simard et al., Using Cognates to Align
Sentences in Bilingual Corpora, 1992.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

_BEADS: Mapping[tuple[int, int], float] = {
    (1, 1): 0.89,
    (1, 0): 0.005,
    (0, 1): 0.005,
    (2, 1): 0.045,
    (1, 2): 0.045,
    (2, 2): 0.01,
}
"""How many sentences of each side belong together, and how often: Gale and Church, table 5."""
_VARIANCE = 6.8
"""Of the length of a translation, for each letter of its source; Gale and Church, section 3.2."""
_SHARED, _LONELY, _HINT = 1.0, 0.3, 0.5
"""What the weight of an anchor counts that both sides have, and one that only one of them has; what a hint counts."""
_SAME_BREAK, _OTHER_BREAK, _ACROSS = 0.6, 1.2, 2.5
"""What it counts that both sides begin a paragraph, that only one does, that a bead goes on across one."""
_TOO_MUCH = 0.6
"""How much of its confidence a pair keeps of which a sentence seems not to belong there."""
_USUAL = 2000.0
"""So many letters more of both texts are taken to be of the usual length: a short text does not say what is usual."""
_LEAST_BAND, _BAND, _WIDER = 40, 0.15, 3
"""How far from the diagonal is looked: so many sentences at first, this share of the longer text at most, and each time
so many times as far.
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one of the two texts."""

    size: float
    """How much it says, in letters, as long as it would be in English."""
    anchors: frozenset[str] = frozenset()
    """What would stand in its counterpart too: numbers by their value, terms by their concept, addresses."""
    hints: frozenset[str] = frozenset()
    """What may stand there: beginnings of words that related languages share. Their absence means nothing."""
    begins: bool = False
    """Whether it begins a paragraph."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that say the same: none to two of each side."""

    source: range
    target: range
    confidence: int
    """0 to 100; 0 where one side has nothing."""


def align_texts(source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[Bead, ...]:
    """Returns the beads of two texts in order; all sentences of both are in one of them.

    The cheapest path is found by dynamic programming in a band around the diagonal: its time grows with the length
    of the texts times the width of the band, which is wide only where one text lacks much that the other has.
    """
    texts = _Texts(source, target)
    return tuple(_supported([texts.judged(*bead) for bead in _path(texts)]))


_Row = dict[int, tuple[float, tuple[int, int]]]
"""By how many sentences of the target were taken: the cost so far, and the shape of the last bead."""


class _Texts:
    """Both texts, and what it costs to put some of their sentences together."""

    def __init__(self, source: Sequence[Sentence], target: Sequence[Sentence]) -> None:
        self.source = source
        self.target = target
        self._weights = _weights(source, target)
        self._sizes = tuple(list(accumulate((each.size for each in side), initial=0.0)) for side in (source, target))
        ours, theirs = (sizes[-1] + _USUAL for sizes in self._sizes)
        self._ratio = theirs / ours

    def cost(self, first: int, second: int, bead: tuple[int, int]) -> float:
        """Returns what it costs that a bead of this shape begins at these two sentences."""
        left, right = range(first, first + bead[0]), range(second, second + bead[1])
        cost = -math.log(_BEADS[bead]) + self._break_cost(left, right)
        if not left or not right:
            return cost
        shared, lonely = self._anchors(left, right)
        return cost - math.log(self._likelihood(left, right)) - _SHARED * shared + _LONELY * lonely

    def judged(self, left: range, right: range) -> Bead:
        """Says how sure a bead is: by its lengths, and the more by its anchors the more it has."""
        if not left or not right:
            return Bead(left, right, 0)
        shared, lonely = self._anchors(left, right)
        trust = (shared + lonely) / (shared + lonely + 3)
        by_length = self._likelihood(left, right) ** 0.3
        by_anchors = shared / (shared + lonely) if shared else 0.0
        sure = (1 - trust) * by_length * 0.8 + trust * by_anchors
        if self._has_too_much(left, right):
            sure *= _TOO_MUCH
        return Bead(left, right, round(100 * min(1.0, sure)))

    def _has_too_much(self, left: range, right: range) -> bool:
        """Tells whether a pair would be better without a sentence that shares nothing with the other side."""
        less = [(part, right) for part in _shorter(left)] + [(left, part) for part in _shorter(right)]
        whole, found = self._likelihood(left, right), self._anchors(left, right)[0]
        return any(self._likelihood(*pair) > whole and self._anchors(*pair)[0] >= found for pair in less)

    def _likelihood(self, left: range, right: range) -> float:
        """Returns how likely a translation is at least as much too long or too short as this one."""
        one, other = (
            sizes[part.stop] - sizes[part.start] for sizes, part in zip(self._sizes, (left, right), strict=True)
        )
        mean = (one + other / self._ratio) / 2
        if not mean:
            return 1.0
        delta = abs(other - one * self._ratio) / math.sqrt(mean * _VARIANCE)
        return max(1e-9, math.erfc(delta / math.sqrt(2)))

    def _anchors(self, left: range, right: range) -> tuple[float, float]:
        """Returns the weight of what both sides have, and of the anchors that only one has."""
        ours = frozenset[str]().union(*(self.source[place].anchors for place in left))
        theirs = frozenset[str]().union(*(self.target[place].anchors for place in right))
        said = frozenset[str]().union(*(self.source[place].hints for place in left))
        heard = frozenset[str]().union(*(self.target[place].hints for place in right))
        weigh = self._weights.get
        shared = sum(weigh(each, 0.0) for each in ours & theirs) + _HINT * sum(
            weigh(each, 0.0) for each in said & heard
        )
        return shared, sum(weigh(each, 0.0) for each in ours ^ theirs)

    def _break_cost(self, left: range, right: range) -> float:
        across = sum(side[place].begins for side, part in self._parts(left, right) for place in part[1:])
        starts = [side[part.start].begins for side, part in self._parts(left, right) if part]
        if len(starts) < len(self._sizes):
            return _ACROSS * across
        at_start = -_SAME_BREAK if all(starts) else _OTHER_BREAK if any(starts) else 0.0
        return _ACROSS * across + at_start

    def _parts(self, left: range, right: range) -> Iterator[tuple[Sequence[Sentence], range]]:
        yield self.source, left
        yield self.target, right


def _shorter(part: range) -> tuple[range, ...]:
    """Returns two sentences without the first, and without the last."""
    return (part[1:], part[:-1]) if len(part) > 1 else ()


def _weights(source: Sequence[Sentence], target: Sequence[Sentence]) -> Mapping[str, float]:
    """Returns the weight of each anchor that both texts have: the rarer, the more it says."""
    ours, theirs = (
        Counter(shared for each in side for shared in each.anchors | each.hints) for side in (source, target)
    )
    many = max(len(source), len(target))
    return {anchor: math.log(1 + many / max(ours[anchor], theirs[anchor])) for anchor in ours.keys() & theirs.keys()}


def _path(texts: _Texts) -> list[tuple[range, range]]:
    """Returns the beads of the cheapest path.

    It is looked for near the diagonal, and farther away as long as it goes where that ends.
    """
    height, width = len(texts.source), len(texts.target)
    band = max(_LEAST_BAND, width // max(1, height))
    most = max(band, round(_BAND * max(height, width)))
    while True:
        beads = _path_within(texts, band)
        away = max((abs(left.stop * width - right.stop * height) for left, right in beads), default=0)
        if band == most or 2 * away <= band * height:
            return beads
        band = min(_WIDER * band, most)


def _path_within(texts: _Texts, band: int) -> list[tuple[range, range]]:
    """Returns the beads of the cheapest path that goes no farther than so many sentences from the diagonal."""
    height, width = len(texts.source), len(texts.target)
    best: list[_Row] = [{} for _ in range(height + 1)]
    best[0][0] = (0.0, (0, 0))
    for first in range(height + 1):
        middle = round(first * width / height) if height else 0
        low, high = (0, width) if not height else (max(0, middle - band), min(width, middle + band))
        for second in range(low, high + 1):
            if first or second:
                best[first].update(_cheapest(texts, best, first, second))
    beads: list[tuple[range, range]] = []
    first, second = height, width
    while first or second:
        taken, given = best[first][second][1]
        beads.append((range(first - taken, first), range(second - given, second)))
        first, second = first - taken, second - given
    return beads[::-1]


def _cheapest(texts: _Texts, best: Sequence[_Row], first: int, second: int) -> _Row:
    """Returns the cheapest way to have put so many sentences of both sides together; nothing where there is none."""
    found: _Row = {}
    for bead in _BEADS:
        before, beside = first - bead[0], second - bead[1]
        if before >= 0 and beside in best[before]:
            cost = best[before][beside][0] + texts.cost(before, beside, bead)
            if second not in found or cost < found[second][0]:
                found[second] = cost, bead
    return found


def _supported(beads: Sequence[Bead]) -> Iterator[Bead]:
    """Yields beads with the trust that their neighbours lend them: between two sure ones there is not much choice."""
    for place, bead in enumerate(beads):
        around = [beads[near].confidence for near in (place - 1, place + 1) if 0 <= near < len(beads)]
        lent = sum(around) / len(around) if around else 0.0
        yield (
            replace(bead, confidence=round(max(bead.confidence, 0.6 * bead.confidence + 0.4 * lent)))
            if bead.confidence
            else bead
        )
