"""Pairing many sentences with many others, the most alike first: the same as comparing all with all, only sooner."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from glossa.memory.similar import Words, score, words_and_marks


def closest_pairs(ones: Sequence[str], others: Sequence[str], least: int) -> Iterator[tuple[int, int, int]]:
    """Pairs texts that score at least `least`, the most alike first, each text once.

    Yields the index among `ones`, the index among `others`, and the score. Texts without words have no pair.
    What cannot reach `least` by the words that both have is never compared, so a thousand against a thousand is
    a matter of a second.
    """
    left, right = [words_and_marks(text) for text in ones], [words_and_marks(text) for text in others]
    free_left, free_right = set(range(len(ones))), set(range(len(others)))
    # The best first: an upper bound (second item 1) is replaced by the score (0) when its turn comes.
    queue = [(-bound, 1, one, other) for one, other, bound in _bounds(left, right) if bound >= least]
    heapify(queue)
    while queue:
        negative, is_bound, one, other = heappop(queue)
        if one not in free_left or other not in free_right:
            continue
        if is_bound:
            found = score(left[one], right[other])
            if found >= least:
                heappush(queue, (-found, 0, one, other))
        else:
            free_left.remove(one)
            free_right.remove(other)
            yield one, other, -negative


def _bounds(left: Sequence[Words], right: Sequence[Words]) -> Iterator[tuple[int, int, int]]:
    """Yields the pairs that share a word, and the score that they would have if the order of words did not count."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for other, words in enumerate(right):
        for word, count in Counter(words).items():
            places[word].append((other, count))
    for one, words in enumerate(left):
        shared: Counter[int] = Counter()
        for word, count in Counter(words).items():
            for other, there in places.get(word, ()):
                shared[other] += min(count, there)
        for other, both in shared.items():
            yield one, other, int(200 * both / (len(words) + len(right[other])))
