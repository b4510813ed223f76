"""A glossary's CSV as its bytes have it: a cell is changed, a row added or taken away, and all else stays as it was."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from glossa.formats.termbases import (
    SEPARATOR,
    DetailColumn,
    TermColumn,
    column,
    guarded,
    heading,
    rows,
    without_guard,
)
from glossa.text.languages import LanguageTag

Column = TermColumn | DetailColumn | str

_CELL = re.compile(r'"(?:[^"]|"")*"|[^,]*')
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row, and which lines of the file it takes."""

    first: int
    """The index of its first line, counted from 0."""
    after: int
    """The index of the line behind its last one."""
    cells: tuple[str, ...]

    @property
    def line(self) -> int:
        """The line on which it begins, counted from 1."""
        return self.first + 1


@dataclass(frozen=True)
class GlossaryTable:
    """The text of a CSV glossary that has a header, without a byte-order mark.

    Each change makes a new text; the table stays what it is.
    """

    text: str

    @cached_property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows under the header that can be read."""
        return tuple(row for row in self._read if row is not self._header)

    @cached_property
    def columns(self) -> Mapping[Column, int]:
        """What the header names, and where."""
        found: dict[Column, int] = {}
        for index, cell in enumerate(self._header.cells):
            meant = column(cell.strip())
            if meant is not None:
                found.setdefault(meant, index)
        return found

    @property
    def own(self) -> LanguageTag:
        """The glossary's own language: that of its first column of terms."""
        return next(each.language for each in self.columns if isinstance(each, TermColumn))

    def cell(self, row: TableRow, place: Column) -> str:
        """Returns what a row has under a heading; `""` where there is no such column."""
        index = self.columns.get(place, len(row.cells))
        return without_guard(row.cells[index].strip()) if index < len(row.cells) else ""

    def texts(self, row: TableRow, place: Column) -> list[str]:
        """Returns the terms of a cell."""
        index = self.columns.get(place, len(row.cells))
        parts = row.cells[index].split(SEPARATOR) if index < len(row.cells) else []
        return [text for part in parts if (text := without_guard(part.strip()))]

    def row_at(self, first: int) -> TableRow:
        """Returns the row that begins on the line with this index, counted from 0."""
        return next(row for row in self._read if row.first == first)

    def with_columns(self, headings: Iterable[Column]) -> GlossaryTable:
        """Returns the table with the columns that it lacks behind its last one."""
        table = self
        for new in headings:
            if new not in table.columns:
                table = GlossaryTable(table._with_cells(table._header, {len(table._header.cells): heading(new)}))
        return table

    def with_row(self, cells: Mapping[Column, str]) -> str:
        """Returns the text with one more row at its end, in the file's own manner."""
        width = len(self._header.cells)
        under = {self.columns[place]: text for place, text in cells.items()}
        made = ",".join(self._written(under.get(index, "")) for index in range(width))
        last = self._lines[-1] if self._lines else ""
        if _LINE_END.search(last):
            return f"{self.text}{made}{self._line_end}"
        return f"{self.text}{self._line_end}{made}"

    def with_cell(self, row: TableRow, place: Column, text: str) -> str:
        """Returns the text with another cell in a row; the other cells keep their own spelling."""
        return self._with_cells(row, {self.columns[place]: text})

    def without_rows(self, rows: tuple[TableRow, ...]) -> str:
        """Returns the text without some of its rows; it ends as it ended, with a line end or without."""
        gone = {line for row in rows for line in range(row.first, row.after)}
        left = "".join(text for line, text in enumerate(self._lines) if line not in gone)
        return left if _LINE_END.search(self._lines[-1]) else left.rstrip("\r\n")

    def _with_cells(self, row: TableRow, texts: Mapping[int, str]) -> str:
        whole = "".join(self._lines[row.first : row.after])
        body = whole.rstrip("\r\n")
        cells = list(_raw_cells(body))
        cells += [self._written("")] * (max(texts) + 1 - len(cells))
        for index, text in texts.items():
            cells[index] = self._written(text)
        changed = ",".join(cells) + whole[len(body) :]
        return "".join((*self._lines[: row.first], changed, *self._lines[row.after :]))

    @cached_property
    def _lines(self) -> list[str]:
        return io.StringIO(self.text, newline="").readlines()

    @cached_property
    def _read(self) -> tuple[TableRow, ...]:
        return tuple(
            TableRow(row.line - 1, row.line - 1 + row.lines, row.cells)
            for row in rows(self.text, "", [])
            if any(map(str.strip, row.cells))
        )

    @cached_property
    def _header(self) -> TableRow:
        return self._read[0]

    @cached_property
    def _line_end(self) -> str:
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    @cached_property
    def _quotes_all(self) -> bool:
        """Whether the file puts every cell in quotation marks, as its header shows."""
        raw = "".join(self._lines[self._header.first : self._header.after]).rstrip("\r\n")
        return all(cell.startswith('"') for cell in _raw_cells(raw))

    def _written(self, text: str) -> str:
        safe = guarded(text)
        if self._quotes_all or any(character in safe for character in ',"\r\n'):
            return '"' + safe.replace('"', '""') + '"'
        return safe


def _raw_cells(raw: str) -> Iterator[str]:
    """Yields the cells of a row as they are spelt; without what the pattern finds empty behind a cell."""
    end = -1
    for found in _CELL.finditer(raw):
        if found.start() > end:
            yield found[0]
            end = found.end()
