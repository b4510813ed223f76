"""The most occurrences that can be met at once, where candidates are in one another's way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from glossa.model.term import Verdict
from glossa.terminology._candidates import Candidate

RANKS = {verdict: rank for rank, verdict in enumerate(sorted(Verdict, key=lambda each: each is Verdict.MISSING))}
"""The better verdict first; a term that is there in the wrong script says less than any other."""
_WIDTH = 128
"""How many ways to go on are kept, more than real texts have: a contrived one may miss the best answer, not hang."""

_Worth = tuple[int, int, int, int, int]
_Over = tuple[tuple[int, int], ...]
"""By concept, how many of the places that are left have no occurrence to stand for any more; only those above 0."""


class _Way(NamedTuple):
    """What was taken so far, last first."""

    worth: _Worth = (0, 0, 0, 0, 0)
    last: Candidate | None = None
    before: _Way | None = None


_Ways = dict[tuple[int, _Over], _Way]
"""The best way for each state: where the last candidate ends, and what is over."""


def places(candidates: Iterable[Candidate]) -> dict[int, int]:
    """Returns for how many candidates of each concept there is room, were there no other concepts."""
    counts, _ = _places(sorted(candidates, key=_span))
    return counts


def fullest(good: Sequence[tuple[Candidate, bool]], wanted: Mapping[int, int]) -> list[Candidate]:
    """Chooses disjoint candidates, at most `wanted` per concept: as many as can be, then the best of them.

    Each comes with whether it stands inside a longer one, which is worse. The text is gone through once, with all ways
    of taking what came so far that leave something else to the rest; of two that leave the same the better one is kept.
    """
    good = sorted(good, key=lambda pair: pair[0].span)
    counts, before = _places([each for each, _ in good])
    over = tuple((owner, count - wanted.get(owner, 0)) for owner, count in sorted(counts.items()))
    ways: _Ways = {(0, tuple(pair for pair in over if pair[1] > 0)): _Way()}
    left = dict(counts)
    for (each, is_inside), room in zip(good, before, strict=True):
        ways = _pruned(_onwards(ways, each, _worth(each, is_inside=is_inside), left[each.owner], room))
        left[each.owner] = room
    return _taken(max(ways.values(), key=_worth_of))


def _places(ordered: Sequence[Candidate]) -> tuple[dict[int, int], list[int]]:
    """Returns the places of each concept, and for each candidate those of its concept that come after it."""
    counts: Counter[int] = Counter()
    edges: dict[int, int] = {}
    after = []
    for each in reversed(ordered):
        after.append(counts[each.owner])
        if each.span.end <= edges.get(each.owner, each.span.end):
            counts[each.owner] += 1
            edges[each.owner] = each.span.start
    return counts, after[::-1]


def _onwards(ways: _Ways, found: Candidate, worth: _Worth, room: int, after: int) -> _Ways:
    """Returns the ways with and without one more candidate, whose concept has `room` places, and `after` it fewer."""
    onwards: _Ways = {}
    for (end, over), way in ways.items():
        at = max(end, found.span.start)  # what ended before is out of the way
        spare = dict(over).get(found.owner, 0)
        _keep(onwards, (at, _changed(over, found.owner, spare - room + after)), way)
        if at == found.span.start and spare < room:
            more = _Way(_sum(way.worth, worth), found, way)
            _keep(onwards, (found.span.end, _changed(over, found.owner, spare + 1 - room + after)), more)
    return onwards


def _keep(ways: _Ways, state: tuple[int, _Over], way: _Way) -> None:
    if state not in ways or ways[state].worth < way.worth:
        ways[state] = way


def _pruned(ways: _Ways) -> _Ways:
    if len(ways) <= _WIDTH:
        return ways
    return dict(sorted(ways.items(), key=lambda item: item[1].worth, reverse=True)[:_WIDTH])


def _changed(over: _Over, owner: int, count: int) -> _Over:
    others = tuple(pair for pair in over if pair[0] != owner)
    return tuple(sorted((*others, (owner, count)))) if count > 0 else others


def _worth(found: Candidate, *, is_inside: bool) -> _Worth:
    return 1, -is_inside, -RANKS[found.verdict], len(found.span), -found.span.start


def _sum(one: _Worth, other: _Worth) -> _Worth:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4]


def _taken(way: _Way) -> list[Candidate]:
    taken = []
    while way.last is not None and way.before is not None:
        taken.append(way.last)
        way = way.before
    return taken[::-1]


def _span(found: Candidate) -> tuple[int, int]:
    return found.span.start, found.span.end


def _worth_of(way: _Way) -> _Worth:
    return way.worth
