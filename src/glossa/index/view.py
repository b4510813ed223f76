"""What of a part still counts: the units of origins that have not changed since it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glossa.index.part import Part, decoded
from glossa.memory.lookup import closest, same_as
from glossa.model.memory_unit import MemoryUnit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Flags = NDArray[np.bool_]

_OF_A_TEXT = 200
"""How many translations of one text are looked at: those in the same context, then those that came last."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A part and its living origins."""

    part: Part
    units: Flags | None
    """Which of the units count; None where all do."""
    texts: Flags | None
    """Which of the texts have such units."""
    count: int
    """How many units count."""
    names: frozenset[str]
    """The living origins."""

    def same(self, text: str, context: int) -> list[MemoryUnit]:
        """Returns the units of exactly this text."""
        for number in same_as(self.part.table, text):
            found = self._units_of(number, context)
            if found and found[0].source == text:
                return found
        return []

    def like(self, text: str, least: int, most: int) -> Iterator[tuple[int, MemoryUnit]]:
        """Yields the units of the texts that are most like this one and not the same, each with its score."""
        for score, number in closest(self.part.table, text, least, most, self.texts):
            for unit in self._units_of(number, 0):
                if unit.source != text:
                    yield score, unit

    def all(self) -> Iterator[tuple[str, MemoryUnit]]:
        """Yields all units that count, each with the name of its origin."""
        for number in range(len(self.part.origins)):
            if self._counts(number):
                unit = self.part.unit(number)
                yield unit.origin, unit

    def having(self, is_in: Callable[[str], bool], at_once: int) -> Iterator[int]:
        """Yields the units that count and have, in either text, what `is_in` tells of a text or of several joined."""
        ends, data, last = self.part.ends, self.part.data, len(self.part.origins)
        for first in range(0, last, at_once):
            end = min(first + at_once, last)
            if is_in(decoded(data[ends[2 * first] : ends[2 * end]])):
                yield from (
                    n
                    for n in range(first, end)
                    if self._counts(n) and is_in(decoded(data[ends[2 * n] : ends[2 * n + 2]]))
                )

    def _counts(self, number: int) -> bool:
        return self.units is None or bool(self.units[number])

    def _units_of(self, text: int, context: int) -> list[MemoryUnit]:
        """Reads the units of a text, the last ones first, those with the same neighbours before all."""
        import numpy as np

        numbers = self.part.of_text(text)
        if self.units is not None:
            numbers = numbers[self.units[numbers]]
        if context:
            same = self.part.contexts[numbers] == context
            numbers = np.concatenate((numbers[~same], numbers[same]))
        return [self.part.unit(number) for number in numbers[: -_OF_A_TEXT - 1 : -1].tolist()]


def viewed(part: Part, living: AbstractSet[str]) -> View:
    """Returns what of a part is from living origins."""
    import numpy as np

    alive = np.array([name in living for name in part.names], np.bool_)
    if alive.all():
        return View(part, None, None, len(part.origins), frozenset(living))
    units = alive[part.origins]
    texts = np.logical_or.reduceat(units[part.units], part.firsts[:-1].astype(np.int64))
    return View(part, units, texts, int(units.sum()), frozenset(living))
