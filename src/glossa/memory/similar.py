"""How alike two sentences are, and which of many are most alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from heapq import heapify, heappop, heappush

from glossa.model.inline import visible

_PIECE = re.compile(r"[^\W_\u2e80-\u9fff\u3040-\u30ff\uac00-\ud7a3\U00020000-\U0003ffff]+|\S")


def similarity(one: str, other: str) -> int:
    """Scores two tagged texts from 0 to 100: the share of words (characters, in Chinese and Japanese) that they have
    in common in the same order. Tags do not count.

    100 means that the words are the same; the white space and the codes may still differ.
    """
    return _score(_words(one), _words(other))


def closest_pairs(ones: Sequence[str], others: Sequence[str], least: int) -> Iterator[tuple[int, int, int]]:
    """Pairs texts that score at least `least`, the most alike first, each text once.

    Yields the index among `ones`, the index among `others`, and the score. Texts without words have no pair.
    What cannot reach `least` by the words that both have is never compared, so a thousand against a thousand is
    a matter of a second.
    """
    left, right = [_words(text) for text in ones], [_words(text) for text in others]
    # The best first: an upper bound (second item 1) is replaced by the score (0) when its turn comes.
    queue = [(-bound, 1, one, other) for one, other, bound in _bounds(left, right) if bound >= least]
    heapify(queue)
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    while queue:
        negative, is_bound, one, other = heappop(queue)
        if one not in free_left or other not in free_right:
            continue
        if is_bound:
            score = _score(left[one], right[other])
            if score >= least:
                heappush(queue, (-score, 0, one, other))
        else:
            free_left.remove(one)
            free_right.remove(other)
            yield one, other, -negative


def _words(text: str) -> list[str]:
    return _PIECE.findall(visible(text).text)


def _score(left: Sequence[str], right: Sequence[str]) -> int:
    return int(SequenceMatcher(None, left, right, autojunk=False).ratio() * 100)


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
