"""Units of the memory as matches for a text: ranked, penalised, with the numbers and codes of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glossa.memory.codes import with_codes
from glossa.memory.measure import SAME
from glossa.memory.numbers import with_numbers
from glossa.memory.penalties import Penalties
from glossa.memory.query import Query, context
from glossa.model.match import Match, MatchKind
from glossa.model.memory_unit import MemoryUnit

_KINDS = tuple(MatchKind)


@dataclass(frozen=True, slots=True)
class _Found:
    """A unit that was found for a text."""

    unit: MemoryUnit
    score: int
    """Before the penalty."""
    penalty: int
    kind: MatchKind

    @property
    def rank(self) -> tuple[int, int, bool, str, str, str]:
        """What comes first is greater. Where nothing tells two apart, their order still is always the same."""
        unit = self.unit
        kind = -_KINDS.index(self.kind)
        return self.score - self.penalty, kind, unit.is_approved, unit.time, unit.origin, unit.target


def offered(
    query: Query, found: Iterable[tuple[int, MemoryUnit]], least: int, most: int, penalties: Penalties
) -> tuple[Match, ...]:
    """Returns what is offered of the units found, each given with its score before penalties; the best first.

    Of translations that are as good, those that somebody vouches for come first, then the newest. Each text of a
    translation is offered once.
    """
    around = query.context
    all_found = (_Found(unit, score, penalties.of(unit), _kind(around, score, unit)) for score, unit in found)
    good = [one for one in all_found if one.score - one.penalty >= least]
    kept: dict[str, Match] = {}
    for one in sorted(good, key=lambda one: one.rank, reverse=True):
        if len(kept) == most:
            break
        match = _match(query, one)
        kept.setdefault(match.target, match)
    return tuple(kept.values())


def _kind(around: int, score: int, unit: MemoryUnit) -> MatchKind:
    if score < SAME:
        return MatchKind.FUZZY
    return MatchKind.CONTEXT if around and around == context(unit.before, unit.after) else MatchKind.EXACT


def _match(query: Query, found: _Found) -> Match:
    """Makes the match for a unit, with the codes and numbers of the text looked up."""
    unit = found.unit
    coded = with_codes(query.text, unit.source, unit.target)
    target, numbers = with_numbers(query.text, unit.source, coded.target)
    return Match(
        source=coded.source,
        target=target,
        score=found.score - found.penalty,
        article=unit.origin,
        by=unit.by,
        kind=found.kind,
        time=unit.time,
        adapted=(*coded.adapted, *numbers),
        penalty=found.penalty,
    )
