"""Reading the bytes of a store file, also where git has put the lines of two versions together.

Git merges by lines unless it is told how to merge these files. A change added at the end of one version, and the same
target changed in the middle of the other, make a file without any conflict, in which the later line hides the earlier
one. The sums do not fit then; and where a target stands there twice, both are put together.
"""

from __future__ import annotations

import json

from glossa.store.form import GROWING, Record, Tables, is_sound, parse

_MARKS = (b"<<<<<<< ", b"\n=======\n", b"\n>>>>>>> ")


def read_tables(data: bytes) -> Tables:
    """Reads tables from the bytes of a file. Raises `ValueError` when they are not there."""
    tables = parse(data)
    return tables if is_sound(data) or GROWING not in tables else _unfolded(data, tables)


def has_conflict_marks(data: bytes) -> bool:
    """Tells whether git could not merge the file by lines, and has left its marks in it."""
    return all(mark in data for mark in _MARKS)


class _Twice(dict[str, Record]):
    """An object of JSON that has a key more than once."""

    pairs: list[tuple[str, Record]]


def _unfolded(data: bytes, tables: Tables) -> Tables:
    """Returns the tables, with what stands twice among the targets put together."""
    from glossa.store.joining import folded

    found = json.loads(data.decode("utf-8"), object_pairs_hook=_with_all)[GROWING]
    targets: dict[str, Record] = {}
    pairs = found.pairs if isinstance(found, _Twice) else []
    if not all(isinstance(each, dict) for _, each in pairs):
        raise ValueError(f"table {GROWING} does not hold records")
    for key, each in pairs:
        record = {name: part for name, part in each.items() if name != "sum"}
        targets[key] = folded(targets[key], record) if key in targets else record
    return tables | {GROWING: targets} if targets else tables


def _with_all(pairs: list[tuple[str, Record]]) -> dict[str, Record]:
    made = _Twice(pairs)
    if len(made) == len(pairs):
        return dict(pairs)
    made.pairs = pairs
    return made
