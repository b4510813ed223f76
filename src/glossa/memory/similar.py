"""How alike two sentences are, and which of many are most alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from heapq import heapify, heappop, heappush

from glossa.model.inline import visible
from glossa.text.tokens import core, pieces


def similarity(one: str, other: str) -> int:
    """Scores two tagged texts from 0 to 100: the share of words (characters, in Chinese and Japanese) and marks that
    they have in common in the same order. Tags do not count.

    100 means that these are the same; the white space, the hyphens and the codes may still differ.
    """
    return _score(_words(one), _words(other))


def closest_pairs(ones: Sequence[str], others: Sequence[str], least: int) -> Iterator[tuple[int, int, int]]:
    """Pairs texts that score at least `least`, the most alike first, each text once.

    Yields the index among `ones`, the index among `others`, and the score. Texts without words have no pair.
    What cannot reach `least` by the words that both have is never compared, so a thousand against a thousand is
    a matter of a second.
    """
    free_left, free_right = set(range(len(ones))), set(range(len(others)))

    def is_free(one: int, other: int) -> bool:
        return one in free_left and other in free_right

    for one, other, score in best_first(ones, others, least, is_free):
        free_left.remove(one)
        free_right.remove(other)
        yield one, other, score


def best_first(
    ones: Sequence[str], others: Sequence[str], least: int, is_wanted: Callable[[int, int], bool]
) -> Iterator[tuple[int, int, int]]:
    """Yields all pairs that score at least `least`, the most alike first, as `closest_pairs` does.

    `is_wanted` is asked about a pair before it is compared and again before it is yielded; it may have changed its
    mind by what was yielded meanwhile.
    """
    left, right = [_words(text) for text in ones], [_words(text) for text in others]
    # The best first: an upper bound (second item 1) is replaced by the score (0) when its turn comes.
    queue = [(-bound, 1, one, other) for one, other, bound in _bounds(left, right) if bound >= least]
    heapify(queue)
    while queue:
        negative, is_bound, one, other = heappop(queue)
        if not is_wanted(one, other):
            continue
        if is_bound:
            score = _score(left[one], right[other])
            if score >= least:
                heappush(queue, (-score, 0, one, other))
        else:
            yield one, other, -negative


def _words(text: str) -> list[str]:
    return [core(piece) for piece in pieces(visible(text).text) if not piece.isspace()]


def _score(left: list[str], right: list[str]) -> int:
    # SequenceMatcher may find less in common in one direction than in the other; always take the same one.
    one, other = sorted((left, right))
    return int(SequenceMatcher(None, one, other, autojunk=False).ratio() * 100)


def _bounds(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, int]]:
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
