"""The files of an index: parts that never change, and a list of them that is replaced as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from glossa.index.listing import NAME, Known, list_of, mapped, mark_of, read_list
from glossa.index.locking import held
from glossa.index.part import DamagedError, Mark, Pair, Part, opened
from glossa.index.writing import written
from glossa.model.memory_unit import MemoryUnit

PATIENCE = 60.0
"""How many seconds to wait for another process that writes."""
_TRIES = 3

Units = Iterable[tuple[str, MemoryUnit]]
"""Units, each with the name of its origin."""


class Cache:
    """The folder of one index; or none, and then all is in memory."""

    def __init__(self, folder: Path | None, pair: Pair) -> None:
        self.trouble = ""
        self._folder = folder
        self._pair = pair
        self._in_memory = 0

    def mark(self) -> Mark | None:
        """Returns what the list of parts is like; None where there is none."""
        with suppress(OSError):
            return mark_of(self._folder / NAME) if self._folder else None
        return None

    def load(self) -> Known:
        """Opens what is on disk; nothing where that is damaged."""
        for _ in range(_TRIES):  # another process may remove a part after the list was read
            with suppress(DamagedError):
                return read_list(self._folder, self._pair) if self._folder else Known()
        return Known()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keeps other processes from writing; where there can be no lock, nothing is written any more."""
        with ExitStack() as stack:
            with self._or_in_memory() as folder:
                if folder:
                    stack.enter_context(held(folder / "lock", PATIENCE))
            yield

    def add(self, units: Callable[[], Units]) -> Part | None:
        """Makes a part of units; None where there are none. If the disk is full, they are asked for again."""
        with self._or_in_memory() as folder:
            if folder:
                some = _some(units())
                return self._on_disk(folder, some) if some else None
        some = _some(units())
        if not some:
            return None
        file = BytesIO()
        layout, names = written(file, some, self._pair)
        self._in_memory += 1
        return opened(f"memory {self._in_memory}", (0, 0), memoryview(file.getvalue()), layout, names, self._pair)

    def save(self, known: Known) -> None:
        """Puts a list of parts in the place of the one on disk, and removes the files that are not in it."""
        with self._or_in_memory() as folder:
            if folder:
                with _in_place_of(folder / NAME) as file:
                    file.write(list_of(known))
                kept = {part.name for part in known.parts}
                for path in folder.glob("part-*"):
                    if path.name not in kept:
                        path.unlink(missing_ok=True)

    @contextmanager
    def _or_in_memory(self) -> Iterator[Path | None]:
        """Gives the folder, if there is one that can be written to; from the first fault on there is none."""
        try:
            yield None if self.trouble else self._folder
        except OSError as fault:
            self.trouble = f"The index of the translation memory cannot be kept in {self._folder}: {fault.strerror}"

    def _on_disk(self, folder: Path, units: Units) -> Part:
        path = folder / f"part-{1 + max(map(_number, folder.glob('part-*')), default=0)}.bin"
        with _in_place_of(path) as file:
            layout, names = written(file, units, self._pair)
        return mapped(path, mark_of(path), layout, names, self._pair)


def _some(units: Units) -> Units | None:
    """Returns units, None where there are none: then nothing is imported that takes its time."""
    rest = iter(units)
    first = next(rest, None)
    return first and chain((first,), rest)


def _number(path: Path) -> int:
    digits = path.stem.removeprefix("part-")
    return int(digits) if digits.isdecimal() else 0


@contextmanager
def _in_place_of(path: Path) -> Iterator[BinaryIO]:
    """Gives a file that takes the place of `path` once it is whole and on the disk; else nothing is left of it."""
    temporary = path.with_suffix(".tmp")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
