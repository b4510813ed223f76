"""Which of many sentences may resemble which of many others, found without comparing all with all."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from glossa.memory.measure import SAME, regardless, weight

Bag = frozenset[tuple[int, int]]
"""The words of a text in no order, each with how often it came before: the second `the` is not the first."""

_MANY = 16
"""How many sentences that have a word are looked at."""


def bag(tokens: Iterable[int]) -> Bag:
    """Returns the words of a text, given as its tokens, in no order; in whatever case, and all numbers as one."""
    seen: Counter[int] = Counter()
    counted: list[tuple[int, int]] = []
    for word in map(regardless, tokens):
        counted.append((word, seen[word]))
        seen[word] += 1
    return frozenset(counted)


def shared(one: Bag, other: Bag) -> int:
    """Returns the score that two texts would have if the order of their words did not count: they never have more."""
    return SAME * _weight(one & other) // max(_weight(one), _weight(other), 1)


def _weight(words: Bag) -> int:
    return sum(weight(word) for word, _ in words)


def likely_pairs(left: Sequence[Bag], right: Sequence[Bag]) -> Iterator[tuple[int, int]]:
    """Yields the pairs of which the shorter text has at least half of its words in the longer one.

    Half of the words cannot do without all the rarer ones, so only by the rarer half are they looked up (the prefix
    filter of Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006). Of the
    many that have a common word, only those are taken that stand nearest, in proportion, to the same place.
    """
    frequency = Counter(word for words in (*left, *right) for word in words)
    for one, other in _longer(left, right, frequency):
        yield one, other
    for other, one in _longer(right, left, frequency):
        if len(left[one]) != len(right[other]):
            yield one, other


def _longer(
    texts: Sequence[Bag], others: Sequence[Bag], frequency: Mapping[tuple[int, int], int]
) -> Iterator[tuple[int, int]]:
    """Yields each text with those of the others that are as long or longer, and have half of its words."""
    places: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for other, words in enumerate(others):
        for word in words:
            places[word].append(other)
    for one, words in enumerate(texts):
        near = one * len(others) // len(texts)
        rarer = sorted(words, key=lambda word: (frequency[word], word))[: len(words) // 2 + 1]
        for other in sorted({other for word in rarer for other in _nearest(places.get(word, ()), near)}):
            if len(words) <= len(others[other]) and 2 * len(words & others[other]) >= len(words):
                yield one, other


def _nearest(places: Sequence[int], near: int) -> Sequence[int]:
    if len(places) <= _MANY:
        return places
    start = min(max(0, bisect_left(places, near) - _MANY // 2), len(places) - _MANY)
    return places[start : start + _MANY]
