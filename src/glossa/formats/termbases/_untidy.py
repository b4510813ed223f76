"""What is untidy in the cells of a table, and is put right when it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glossa.formats.termbases._columns import SEPARATOR
from glossa.formats.termbases._rows import Row
from glossa.model.problem import Problem


def untidy_cells(table: Iterable[Row], name: str) -> Iterator[Problem]:
    """Yields a problem for cells with white space round them, and one for separators with nothing between them."""
    cells = [(row.line, cell) for row in table for cell in row.cells]
    spaced = [line for line, cell in cells if cell != cell.strip()]
    gaps = [line for line, cell in cells if SEPARATOR in cell and not all(map(str.strip, cell.split(SEPARATOR)))]
    yield from _counted(spaced, "white space round", "is not read", name)
    yield from _counted(gaps, f"a “{SEPARATOR}” with nothing on one side in", "is passed over", name)


def _counted(lines: Sequence[int], what: str, consequence: str, name: str) -> Iterator[Problem]:
    if lines:
        cells = "one cell" if len(lines) == 1 else f"{len(lines):,} cells, first here,"
        yield Problem(name, lines[0], f"{what} {cells} {consequence}")
