"""The rows of a CSV file, each with the line on which it begins; a broken row costs only itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.model.problem import Problem

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Row(NamedTuple):
    """The cells of one row."""

    line: int
    """The line on which it begins, counted from 1."""
    cells: tuple[str, ...]


def decode(data: bytes, name: str) -> str:
    """Reads UTF-8, with or without a byte-order mark. Raises `GlossaError` that names the first bad byte."""
    if data.startswith(_UTF16):
        raise GlossaError(f"{name} is in UTF-16, not in UTF-8", hint='Save it as "CSV UTF-8".')
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder counts from behind the byte-order mark.
        offset = len(data) - len(error.object) + error.start
        line = data.count(b"\n", 0, offset) + 1
        raise GlossaError(
            f"{name} is not UTF-8: byte 0x{data[offset]:02x} at offset {offset} (line {line})",
            hint='Save it as "CSV UTF-8".',
        ) from None


def rows(text: str, name: str, problems: list[Problem]) -> Iterator[Row]:
    """Yields the rows that can be read; a row that cannot becomes one of `problems`.

    After a broken row reading goes on with the line after the one where it began: a forgotten quotation mark
    would otherwise swallow the rest of the file.
    """
    lines = io.StringIO(text, newline="").readlines()
    start = 0
    while start < len(lines):
        reader = csv.reader(iter(lines[start:]), strict=True)
        read = 0
        try:
            for cells in reader:
                yield Row(start + read + 1, tuple(cells))
                read = reader.line_num
            return
        except csv.Error as error:
            start += read
            problems.append(Problem(name, start + 1, _explain(error)))
            start += 1


def _explain(error: csv.Error) -> str:
    reason = str(error)
    if "unexpected end" in reason:
        return "a quotation mark opens here and is never closed; the row is not used"
    if "field larger" in reason:
        return f"a cell has more than {csv.field_size_limit():,} characters; the row is not used"
    return (
        'a cell in quotation marks goes on after the closing one (write "" for a quotation mark in it); '
        "the row is not used"
    )
