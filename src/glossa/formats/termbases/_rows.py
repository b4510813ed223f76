"""The rows of a file of separated cells, each with its line; a broken row costs only itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossa.model.problem import Problem


class Row(NamedTuple):
    """The cells of one row."""

    line: int
    """The line on which it begins, counted from 1."""
    cells: tuple[str, ...]
    lines: int = 1
    """How many lines it takes."""


def rows(text: str, name: str, problems: list[Problem], delimiter: str = ",") -> Iterator[Row]:
    """Yields the rows that can be read; a row that cannot becomes one of `problems`.

    After a broken row reading goes on with the line after the one where it began: a forgotten quotation mark
    would otherwise swallow the rest of the file.
    """
    lines = io.StringIO(text, newline="").readlines()
    start = 0
    while start < len(lines):
        left = map(lines.__getitem__, range(start, len(lines)))
        reader = csv.reader(left, strict=True, delimiter=delimiter)
        read = 0
        try:
            for cells in reader:
                yield Row(start + read + 1, tuple(cells), reader.line_num - read)
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


def written(table: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Writes rows so that `rows` reads them. Every line ends with a line feed.

    The module `csv` would leave a lone carriage return unquoted.
    """
    return "".join(delimiter.join(_quoted(cell, delimiter) for cell in cells) + "\n" for cells in table)


def _quoted(cell: str, delimiter: str) -> str:
    if any(character in cell for character in (delimiter, '"', "\r", "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell
