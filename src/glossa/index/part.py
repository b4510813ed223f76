"""A part of the index: units that were put in together, in a file that never changes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from glossa.memory.table import Table
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Offsets = NDArray[np.uint64]

Pair = tuple[LanguageTag, LanguageTag]
Mark = tuple[int, int]
"""What changes whenever a file does: its size in bytes and its time in nanoseconds."""
Layout = Mapping[str, tuple[str, int, int]]
"""The arrays of a part by name: the type of their numbers, where they start in the file, how many numbers they have."""


class DamagedError(Exception):
    """Says that a file of the cache does not hold what it should. The index then is made again."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Units, by the different texts that they translate. Both are numbered from 0."""

    name: str
    """The name of its file; of a part that is in memory only, one that no file has."""
    table: Table
    """The different texts."""
    firsts: Numbers
    """Where the units of each text start in `units`, and where the last ones end."""
    units: Numbers
    """The units of the first text, then those of the second, and so on; of each text in the order they came."""
    origins: Numbers
    """For each unit, which of `names` it is from."""
    contexts: Numbers
    """For each unit, a hash of its neighbours."""
    ends: Offsets
    """For each unit, where its source and its target end in the file; before them, where the first one starts."""
    rests: Offsets
    """For each unit, where the rest that is known of it ends; before them, where the first one starts."""
    sums: Numbers
    """For each unit, what `sum_of` makes of all three."""
    data: memoryview
    """The file."""
    names: Sequence[str]
    pair: Pair
    mark: Mark
    layout: Layout

    def unit(self, number: int) -> MemoryUnit:
        """Reads a unit. Raises `DamagedError` when it is not what was written."""
        source, target = self.texts(number)
        rest = bytes(self.data[self.rests[number] : self.rests[number + 1]])
        if sum_of(source, target, rest) != self.sums[number]:
            raise DamagedError
        before, after, by, time, is_approved, note, *tags = json.loads(rest)
        languages: Pair = (tags[0], tags[1]) if tags else self.pair
        return MemoryUnit(
            decoded(source),
            decoded(target),
            *languages,
            self.names[self.origins[number]],
            before,
            after,
            by,
            time,
            is_approved,
            note,
        )

    def texts(self, number: int) -> tuple[bytes, bytes]:
        """Returns the source and the target of a unit, in UTF-8."""
        start, middle, end = self.ends[2 * number : 2 * number + 3]
        return bytes(self.data[start:middle]), bytes(self.data[middle:end])

    def of_text(self, text: int) -> Numbers:
        """Returns the units of a text."""
        return self.units[self.firsts[text] : self.firsts[text + 1]]


def sum_of(source: bytes, target: bytes, rest: bytes) -> int:
    """Returns a sum by which a unit is known to be what was written; source and target stand side by side."""
    return crc32(rest, crc32(target, crc32(source, len(source))))


def rest_of(unit: MemoryUnit, pair: Pair) -> bytes:
    """Writes what there is to know of a unit besides its texts."""
    tags = (unit.source_language, unit.target_language)
    said = (unit.before, unit.after, unit.by, unit.time, unit.is_approved, unit.note, *(() if tags == pair else tags))
    return _encoded(said)


@lru_cache(maxsize=64)  # what is from one file often says the same of all its units
def _encoded(said: tuple[object, ...]) -> bytes:
    return _ENCODE(said).encode("utf-8", "surrogatepass")


_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def decoded(text: bytes | memoryview) -> str:
    """Reads text as it stands in a file."""
    return str(text, "utf-8", "surrogatepass")


def opened(name: str, mark: Mark, data: memoryview, layout: Layout, names: Sequence[str], pair: Pair) -> Part:
    """Makes a part of what its file holds. Raises `DamagedError` when that is not all that the layout says."""
    import numpy as np

    try:
        arrays = {key: np.frombuffer(data, kind, count, start) for key, (kind, start, count) in layout.items()}
        table = Table(*(arrays.pop(key) for key in Table.__slots__))
        return Part(name=name, table=table, data=data, names=names, pair=pair, mark=mark, layout=layout, **arrays)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise DamagedError from None
