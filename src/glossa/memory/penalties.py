"""What a translation loses for where it is from and how old it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from glossa.model.memory_unit import MemoryUnit


def _none() -> Mapping[str, int]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Penalties:
    """How many points of 100 a match loses, so that it comes behind others that are as alike."""

    origins: Mapping[str, int] = field(default_factory=_none)
    """For all that is from one origin, such as a memory file that somebody else made."""
    unapproved: int = 5
    """For what nobody vouches for."""
    per_year: int = 0
    """For each full year of its age."""
    most_for_age: int = 5
    as_of: str = ""
    """The day from which the age counts: ISO 8601; with `""` nothing has an age."""

    def of(self, unit: MemoryUnit) -> int:
        """Returns what a unit loses, 100 at most."""
        lost = self.origins.get(unit.origin, 0) + (0 if unit.is_approved else self.unapproved)
        return min(lost + min(self.per_year * _years(unit.time, self.as_of), self.most_for_age), 100)


def _years(earlier: str, later: str) -> int:
    """Returns how many full years lie between two dates in ISO 8601; 0 where one of them is none."""
    if not (earlier[:4].isdecimal() and later[:4].isdecimal()):
        return 0
    return max(0, int(later[:4]) - int(earlier[:4]) - (later[4:10] < earlier[4:10]))
