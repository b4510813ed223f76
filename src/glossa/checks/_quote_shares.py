"""Which quotations of a source have no counterpart in a target, by their order and length."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_MOST = 24
"""Of more quotations only the number is compared."""
_RUN = 4
"""So many quotations become one at most, or one so many."""
_WHOLE = 0.9
"""So much of several quotations stands at least in the one that they have become."""
_NARROW = 0.88
"""So much of the usual length has a translation that is only concise."""


_Way = tuple[float, tuple[int, ...]]
"""What it costs to match so far, and what is lost: an unlikely match costs less than a loss."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of a source, measured."""

    extent: float
    """How long its counterpart should be."""
    goes_on: bool = False
    """Whether the next one may be its continuation, behind who says it."""


def lost(sources: Sequence[Said], targets: Sequence[float], *, growth: float) -> list[int]:
    """Returns the places of the source's quotations that the target has no counterpart of.

    `targets` are the extents of the target's quotations; `growth` is the logarithm of how much longer than usual the
    target is. Order is free, for languages order clauses in their own way; quotations that become one, or one that is
    split, keep it.
    """
    if len(sources) > _MOST or len(targets) > _MOST:
        return list(range(len(targets), len(sources)))
    free = _lost_in_any_order(sources, targets)
    if not free:
        return free
    ordered = _lost_in_order(sources, targets, min(1.0, max(_NARROW, math.exp(growth))))
    return min(ordered, free, key=len)


def _lost_in_any_order(sources: Sequence[Said], targets: Sequence[float]) -> list[int]:
    left = list(targets)
    alone: list[int] = []
    for place in sorted(range(len(sources)), key=lambda place: -sources[place].extent):
        extent = sources[place].extent
        best = min(left, key=lambda other: abs(_growth(extent, other)), default=None)
        if best is None or not _is_like(extent, best):
            alone.append(place)
        else:
            left.remove(best)
    return sorted(alone)


def _lost_in_order(sources: Sequence[Said], targets: Sequence[float], usual: float) -> list[int]:
    """Matches runs of one side with one of the other, so that the fewest and shortest are lost."""
    best: list[list[_Way]] = []
    for here in range(len(sources) + 1):
        best.append([])
        for there in range(len(targets) + 1):
            ways = [(0.0, ())] if not here and not there else _ways(best, sources, targets, here, there, usual)
            best[here].append(min(ways))
    return list(best[-1][-1][1])


def _ways(
    best: Sequence[Sequence[_Way]],
    sources: Sequence[Said],
    targets: Sequence[float],
    here: int,
    there: int,
    usual: float,
) -> list[_Way]:
    """Returns what is lost so far, in each way to come to a place of both."""
    ways: list[_Way] = []
    if here:
        cost, gone = best[here - 1][there]
        ways.append((cost + 1 + sources[here - 1].extent * 1e-6, (*gone, here - 1)))
    if there:
        ways.append(best[here][there - 1])
    if here and there:
        said, heard = sources[here - 1].extent, targets[there - 1]
        sizes = range(1, min(_RUN, max(here, there)) + 1)
        split = [(size, sum(targets[there - size : there])) for size in sizes if size <= there]
        runs = [(size, sources[here - size : here]) for size in sizes if 1 < size <= here]
        ways += (_matched(best[here - 1][there - size], said, parts) for size, parts in split if _is_like(said, parts))
        ways += (
            _matched(best[here - size][there - 1], sum(one.extent for one in run), heard)
            for size, run in runs
            if _is_joined(run, heard, usual)
        )
    return ways


def _matched(before: _Way, said: float, heard: float) -> _Way:
    cost, gone = before
    return cost + abs(_growth(said, heard)) / _RUN / _MOST, gone


def _is_joined(run: Sequence[Said], heard: float, usual: float) -> bool:
    """Tells whether one quotation is long enough for several."""
    extents = [said.extent for said in run]
    least = max(_WHOLE * sum(extents), sum(extents) - min(extents) / 2)
    return all(said.goes_on for said in run[:-1]) and heard >= least * usual


def _is_like(said: float, heard: float) -> bool:
    """Tells whether two are about as long; short ones may differ by more."""
    return abs(_growth(said, heard)) <= 0.7 + 12 / max(said, 4.0)


def _growth(said: float, heard: float) -> float:
    return math.log((heard + 1) / (said + 1))
