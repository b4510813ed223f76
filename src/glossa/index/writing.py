"""Writing a part of the index."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from glossa.index.part import Layout, Pair, rest_of, sum_of
from glossa.memory.arranging import tabled
from glossa.memory.query import context
from glossa.model.memory_unit import MemoryUnit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Arrays = dict[str, NDArray[np.unsignedinteger]]

_ALIGNED = 8


def written(file: BinaryIO, units: Iterable[tuple[str, MemoryUnit]], pair: Pair) -> tuple[Layout, tuple[str, ...]]:
    """Writes units, each given with the name of its origin; returns where all is in the file, and the names.

    The texts are written as they come, so that they are never all in memory; what leads to them follows.
    """
    writer = _Writer(file, pair)
    table = tabled(writer.sources(units))
    layout = writer.finish({key: getattr(table, key) for key in table.__slots__})
    return layout, tuple(writer.names)


class _Writer:
    """Writes the texts of units while it hands on those that are new."""

    def __init__(self, file: BinaryIO, pair: Pair) -> None:
        self._file = file
        self._pair = pair
        self._texts: dict[str, int] = {}
        self._count = 0
        self.names: dict[str, int] = {}
        self._rests = bytearray()
        self._text_of, self._origins, self._contexts, self._sums = (array("I") for _ in range(4))
        self._ends, self._rest_ends = array("Q", [0]), array("Q", [0])

    def sources(self, units: Iterable[tuple[str, MemoryUnit]]) -> Iterator[str]:
        """Writes the units, and yields each of their sources the first time it comes."""
        texts = self._texts
        for name, unit in units:
            known = len(texts)
            number = texts.setdefault(unit.source, known)
            self._text_of.append(number)
            self._origins.append(self.names.setdefault(name, len(self.names)))
            self._contexts.append(context(unit.before, unit.after))
            self._write(unit)
            if number == known:
                yield unit.source
        self._count = len(texts)
        texts.clear()  # they may be a million, and memory is needed for other things now

    def _write(self, unit: MemoryUnit) -> None:
        source, target = (text.encode("utf-8", "surrogatepass") for text in (unit.source, unit.target))
        rest = rest_of(unit, self._pair)
        self._file.write(source)
        self._file.write(target)
        self._rests += rest
        self._ends.append(self._ends[-1] + len(source))
        self._ends.append(self._ends[-1] + len(target))
        self._rest_ends.append(len(self._rests))
        self._sums.append(sum_of(source, target, rest))

    def finish(self, table: Arrays) -> Layout:
        """Writes what leads to the units."""
        import numpy as np

        at = self._ends[-1]
        self._file.write(self._rests)
        text_of = np.frombuffer(self._text_of, np.uint32)
        counts = np.bincount(text_of, minlength=self._count)
        arrays = table | {
            "firsts": np.concatenate(([0], np.cumsum(counts))).astype(np.uint32),
            "units": np.argsort(text_of, kind="stable").astype(np.uint32),
            "origins": np.frombuffer(self._origins, np.uint32),
            "contexts": np.frombuffer(self._contexts, np.uint32),
            "sums": np.frombuffer(self._sums, np.uint32),
            "ends": np.frombuffer(self._ends, np.uint64),
            "rests": np.frombuffer(self._rest_ends, np.uint64) + np.uint64(at),
        }
        return dict(self._placed(arrays, at + len(self._rests)))

    def _placed(self, arrays: Arrays, at: int) -> Iterator[tuple[str, tuple[str, int, int]]]:
        """Writes arrays from a place on, and yields where each of them is."""
        for name, numbers in arrays.items():
            gap = -at % _ALIGNED
            self._file.write(bytes(gap))
            self._file.write(numbers.data)
            yield name, (f"<u{numbers.itemsize}", at + gap, len(numbers))
            at += gap + numbers.nbytes
