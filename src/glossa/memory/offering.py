"""Units of the memory as matches for a text: ranked, penalised, with the numbers and codes of the text."""

from __future__ import annotations

from collections.abc import Iterable

from glossa.memory.codes import with_codes
from glossa.memory.measure import SAME
from glossa.memory.numbers import with_numbers
from glossa.memory.penalties import Penalties
from glossa.memory.query import Query, context
from glossa.model.match import Match, MatchKind
from glossa.model.memory_unit import MemoryUnit

_KINDS = tuple(MatchKind)


def offered(
    query: Query, found: Iterable[tuple[int, MemoryUnit]], least: int, most: int, penalties: Penalties
) -> tuple[Match, ...]:
    """Returns what is offered of the units found, each given with its score before penalties; the best first.

    Of translations that are as good, those that somebody vouches for come first, then the newest. Each text of a
    translation is offered once.
    """
    around = query.context
    kept: dict[str, Match] = {}
    ranked = [
        (score - penalties.of(unit), -_kind(around, score, unit), unit.is_approved, unit.time, score, unit)
        for score, unit in found
    ]
    for rank in sorted(ranked, key=lambda rank: rank[:4], reverse=True):
        if rank[0] < least or len(kept) == most:
            break
        match = _match(query, rank[4], rank[0], _KINDS[-rank[1]], rank[5])
        kept.setdefault(match.target, match)
    return tuple(kept.values())


def _kind(around: int, score: int, unit: MemoryUnit) -> int:
    if score < SAME:
        return _KINDS.index(MatchKind.FUZZY)
    same = around and around == context(unit.before, unit.after)
    return _KINDS.index(MatchKind.CONTEXT if same else MatchKind.EXACT)


def _match(query: Query, score: int, after: int, kind: MatchKind, unit: MemoryUnit) -> Match:
    coded = with_codes(query.text, unit.source, unit.target)
    target, numbers = with_numbers(query.text, unit.source, coded.target)
    return Match(
        coded.source,
        target,
        after,
        unit.origin,
        unit.by,
        kind,
        unit.time,
        (*coded.adapted, *numbers),
        score - after,
    )
