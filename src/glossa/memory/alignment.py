"""Which changed sentences of an article come from which old ones: edited, split in two or three, or merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossa.memory.similar import best_first

_MOST = 3
"""Into how many a sentence is split at most, and of how many one is merged."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be aligned."""

    text: str
    """Tagged."""
    tail: str = ""
    """What stands between it and the next one."""
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

    Several together count from `least_joined` on, and only if they score better than one of them alone would.
    """
    olds, news = _runs(old), _runs(new)
    taken_old: set[int] = set()
    taken_new: set[int] = set()

    def is_free(one: int, other: int) -> bool:
        before, after = olds[one], news[other]
        return (len(before) == 1 or len(after) == 1) and taken_old.isdisjoint(before) and taken_new.isdisjoint(after)

    links: list[Link] = []
    texts = [_joined(old, run) for run in olds], [_joined(new, run) for run in news]
    for one, other, score in best_first(*texts, least, is_free):
        before, after = olds[one], news[other]
        if max(len(before), len(after)) > 1 and score < least_joined:
            continue
        taken_old.update(before)
        taken_new.update(after)
        links.append(Link(before, after, score))
    return tuple(sorted(links, key=lambda link: link.new.start))


def _runs(sentences: Sequence[Sentence]) -> list[range]:
    """Returns each sentence alone, and the runs of two or three that follow one another."""
    runs = [range(place, place + 1) for place in range(len(sentences))]
    for size in range(2, _MOST + 1):
        runs += [
            range(place, place + size)
            for place in range(len(sentences) - size + 1)
            if all(sentences[step].goes_on for step in range(place, place + size - 1))
        ]
    return runs


def _joined(sentences: Sequence[Sentence], run: range) -> str:
    return "".join(f"{sentences[place].text}{sentences[place].tail}" for place in run).rstrip()
