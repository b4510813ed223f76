"""Units of the memory as matches for a text: ranked, penalised, with the numbers and codes of the text."""

from __future__ import annotations

from collections.abc import Iterable

from glossa.memory.exact import canonical, renumbered
from glossa.memory.measure import SAME
from glossa.memory.penalties import Penalties
from glossa.model.inline import TAG, tags
from glossa.model.match import Match, MatchKind
from glossa.model.memory_unit import MemoryUnit

_KINDS = tuple(MatchKind)


def offered(
    text: str,
    before: str,
    after: str,
    found: Iterable[tuple[int, MemoryUnit]],
    least: int,
    most: int,
    penalties: Penalties,
) -> tuple[Match, ...]:
    """Returns what is offered of the units found, each given with its score before penalties; the best first."""
    matches = [_match(text, before, after, score, unit, penalties) for score, unit in found]
    ranked = sorted(
        enumerate(matches),
        key=lambda pair: (pair[1][0].score, -_KINDS.index(pair[1][0].kind), *pair[1][1:]),
        reverse=True,
    )
    kept: dict[str, Match] = {}
    for _, (match, *_rest) in ranked:
        if match.score >= least:
            kept.setdefault(match.target, match)
    return tuple(kept.values())[:most]


def _match(
    text: str, before: str, after: str, score: int, unit: MemoryUnit, penalties: Penalties
) -> tuple[Match, bool, str]:
    penalty = penalties.of(unit)
    kind = _kind(before, after, score, unit)
    _, numbers = canonical(text)
    back = {number: own for own, number in numbers.items()}
    target = unit.target
    if any(tag.id not in back for tag in tags(target)):
        target = TAG.sub("", target)
    match = Match(
        renumbered(unit.source, back),
        renumbered(target, back),
        max(0, score - penalty),
        unit.origin,
        unit.by,
        kind,
        unit.time,
        (),
        penalty,
    )
    return match, unit.is_approved, unit.time


def _kind(before: str, after: str, score: int, unit: MemoryUnit) -> MatchKind:
    if score < SAME:
        return MatchKind.FUZZY
    same = (canonical(before)[0], canonical(after)[0]) == (canonical(unit.before)[0], canonical(unit.after)[0])
    return MatchKind.CONTEXT if same and (before or after) else MatchKind.EXACT
