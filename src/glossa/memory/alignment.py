"""Which changed sentences of an article come from which old ones: edited, split in two or three, or merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from glossa.memory.likely import Bag, bag, likely_pairs, shared
from glossa.memory.measure import SAME, score_of, signs, tokens

_MOST = 3
"""Into how many a sentence is split at most, and of how many one is merged."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be aligned."""

    text: str
    """Tagged."""
    goes_on: bool = False
    """Whether the next one of the list follows it directly, in the same unit."""


@dataclass(frozen=True, slots=True)
class Link:
    """What became of old sentences: indexes of one or several old ones, of one or several new ones, never of several
    on both sides.
    """

    old: range
    new: range
    score: int
    """How alike they are, 0 to 100."""


def align(old: Sequence[Sentence], new: Sequence[Sentence], least: int, least_joined: int) -> tuple[Link, ...]:
    """Links sentences that score at least `least`, the most alike first, each in one link; in the order of the new.

    Several together count from `least_joined` on, and only if they score better than one of them alone would. The time
    it takes grows as the number of sentences, and not as its square: of those that share only common words, the
    nearest are compared.
    """
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    links: list[Link] = []
    before, after = _Side(old), _Side(new)
    # The best first: an upper bound (second item 1) is replaced by the score (0) when its turn comes.
    queue = [(-bound, 1, _key(link), link) for link, bound in _bounded(before, after, least, least_joined)]
    heapify(queue)
    while queue:
        _, is_bound, _, link = heappop(queue)
        if not (taken_old.isdisjoint(link.old) and taken_new.isdisjoint(link.new)):
            continue
        if is_bound:
            found = Link(link.old, link.new, _score(before, after, link))
            if found.score >= link.score:
                heappush(queue, (-found.score, 0, _key(found), found))
        else:
            taken_old.update(link.old)
            taken_new.update(link.new)
            links.append(link)
    return tuple(sorted(links, key=lambda link: link.new.start))


def _key(link: Link) -> tuple[int, int, int, int]:
    """Orders links that are as good: fewer sentences first, then as they stand; no two are alike."""
    return len(link.old) + len(link.new), len(link.old), link.old.start, link.new.start


def _score(before: _Side, after: _Side, link: Link) -> int:
    if before.text(link.old) == after.text(link.new):
        return SAME
    return score_of(signs(before.tokens(link.old)), signs(after.tokens(link.new)), link.score)


class _Side:
    """The sentences of one version, alone and in runs."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._tokens = [tokens(sentence.text) for sentence in sentences]
        self.bags = [bag(found) for found in self._tokens]
        self._joined: dict[range, Bag] = {}

    def text(self, run: range) -> str:
        """Returns the text of a run, one sentence after the other."""
        return " ".join(self._sentences[place].text for place in run)

    def tokens(self, run: range) -> list[int]:
        """Returns the tokens of a run."""
        return [token for place in run for token in self._tokens[place]]

    def bag(self, run: range) -> Bag:
        """Returns the words of a run in no order."""
        if run not in self._joined:
            self._joined[run] = bag(self.tokens(run))
        return self._joined[run]

    def runs(self, place: int) -> Iterator[range]:
        """Yields the runs that a sentence is in, it alone first."""
        for size in range(1, _MOST + 1):
            for start in range(max(0, place - size + 1), min(place, len(self._sentences) - size) + 1):
                if all(self._sentences[step].goes_on for step in range(start, start + size - 1)):
                    yield range(start, start + size)


def _bounded(before: _Side, after: _Side, least: int, least_joined: int) -> Iterator[tuple[Link, int]]:
    """Yields links to be tried, each with the score it has to reach and the one that it cannot surpass."""
    tried: set[tuple[range, range]] = set()
    for one, other in likely_pairs(before.bags, after.bags):
        alone, single = range(one, one + 1), range(other, other + 1)
        pairs = [*((alone, run) for run in after.runs(other)), *((run, single) for run in before.runs(one))]
        for pair in pairs:
            if pair not in tried:
                tried.add(pair)
                wanted = least if len(pair[0]) == len(pair[1]) else least_joined
                bound = shared(before.bag(pair[0]), after.bag(pair[1]))
                if bound >= wanted:
                    yield Link(*pair, wanted), bound
