"""The form of a store file: that of TinyDB's own JSON storage, with one record per line.

A file is written whole. Then small changes are added at its end, over the closing braces: the record of a target
stands there again in its new state, and every JSON parser keeps the last of two equal keys. So `git diff` shows who
changed what, stock `TinyDB(path, encoding="utf-8")` reads the file at all times, and an approval is one short write.

    {
    "article": {
    "1": {"schema": 3, "name": "news/rivers.md", ...}
    },
    "units": { ... },
    "segments": { ... },
    "targets": {
    "65812377516426": {"segment": "a1b2c3d4", "language": "es", ... "state": "draft"},
    "65812377516426": {"segment": "a1b2c3d4", "language": "es", ... "state": "reviewed", "sum": "5120:1c291ca3"}
    }
    }

Each added line is one change, of one target or of several. Its `sum` says how many bytes stand before the line, and
their CRC-32. A power cut in mid-write tears the line that was being added, which nobody was told had been saved; the
sums before it show that nothing else is missing. What is written whole has no sum, so that git can merge it by lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple
from zlib import crc32

Record = dict[str, object]
"""One record as JSON knows it."""
Table = dict[str, Record]
"""The records of one kind by their TinyDB ids, in order."""
Tables = dict[str, Table]
"""All that a store file holds."""

GROWING = "targets"
"""The last table, the only one that is added to."""
CLOSE = b"\n}\n}\n"
"""What closes a file."""
GROWTH = 4
"""How many times as long as when it was written whole a file may become."""


class Sum(NamedTuple):
    """How many bytes there are, and their CRC-32."""

    length: int
    crc: int


_SUM = re.compile(rb'"sum": "(\d{1,15}):([0-9a-f]{8})"\}')
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def dump(tables: Tables) -> bytes:
    """Returns the bytes of a whole file.

    A lone surrogate, which UTF-8 cannot say, becomes its JSON escape.
    """
    names = sorted(tables, key=lambda name: name == GROWING)
    return _bytes("{\n" + ",\n".join(_block(name, tables[name]) for name in names) + "\n}\n")


def added(changes: Mapping[str, Record], before: Sum, *, first: bool) -> tuple[bytes, Sum]:
    """Returns what stands for `changes` in the place of `CLOSE`, and the sum of the file then.

    `first` says that the table was empty.
    """
    last = list(changes)[-1]
    signed = {**changes, last: {**changes[last], "sum": f"{before.length}:{before.crc:08x}"}}
    line = _bytes(("\n" if first else ",\n") + ", ".join(_lines(signed)))
    return line + CLOSE, Sum(before.length + len(line), crc32(line, before.crc))


def parse(data: bytes) -> Tables:
    """Reads tables from the bytes of a file. Raises `ValueError` when they are not there."""
    tables = json.loads(data.decode("utf-8"))
    if not isinstance(tables, dict):
        raise ValueError("it does not hold tables")
    for name, table in tables.items():
        if not isinstance(table, dict) or not all(isinstance(record, dict) for record in table.values()):
            raise ValueError(f"table {name} does not hold records")
    for record in tables.get(GROWING, {}).values():
        record.pop("sum", None)
    return tables


def sum_of(data: bytes) -> Sum | None:
    """Returns the sum of a file, its closing braces left out; None where it does not end with them."""
    body = data.removesuffix(CLOSE)
    return None if len(body) == len(data) else Sum(len(body), crc32(body))


def room(data: bytes) -> int:
    """Returns how many bytes may be added at the end before the file should be written whole again."""
    first = _SUM.search(data)
    return GROWTH * (int(first[1]) if first else len(data)) - len(data)


def is_sound(data: bytes) -> bool:
    """Tells whether all sums in the file are right. What was never added to has none."""
    crc = position = 0
    for found in _SUM.finditer(data):
        length = int(found[1])
        if length < position:
            return False
        crc, position = crc32(data[position:length], crc), length
        if crc != int(found[2], 16):
            return False
    return True


def rescued(data: bytes, copy: bytes) -> Tables | None:
    """Reads a file whose last line is torn, without that line.

    None when there is more wrong with it, or when nothing proves that only a line is missing that was never saved:
    neither a sum nor `copy`, the file as it was when it was saved last. A copy that goes on after the tear has the
    line, so it was saved.
    """
    for kept in _without_tear(data):
        with suppress(ValueError, RecursionError):
            tables = parse(kept + CLOSE)
            if kept + CLOSE == copy:
                return tables
            if _ends_with_sum(kept) and is_sound(kept) and not copy.startswith(kept):
                return tables
    return None


def _without_tear(data: bytes) -> Iterator[bytes]:
    """Yields what a torn file may have held: all but what closes it, or but the last line too."""
    data = data.rstrip(b"\0")  # a file system may have made room for what never came
    ends = (data[: len(data) - size] for size in range(len(CLOSE), -1, -1) if data.endswith(CLOSE[:size]))
    yield next(ends).removesuffix(b",")
    yield data[: max(0, data.rfind(b"\n"))].removesuffix(b",")
    # The end of the line is on the disk, and its beginning is not: the old braces stand there.
    if CLOSE in data:
        yield data[: data.index(CLOSE)]


def _ends_with_sum(data: bytes) -> bool:
    """Tells whether the last line is a whole change: the sum comes last, after all its records."""
    return re.search(_SUM.pattern + rb"\Z", data) is not None


def _block(name: str, table: Table) -> str:
    lines = "".join(f"\n{line}," for line in _lines(table))
    return f"{_encode(name)}: {{{lines.removesuffix(',')}\n}}"


def _lines(table: Mapping[str, Record]) -> list[str]:
    return [f"{_encode(key)}: {_encode(record)}" for key, record in table.items()]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
