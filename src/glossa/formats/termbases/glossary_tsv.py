"""Glossaries as tables with tabs: the columns of glossary_csv, separated by tabs.

The first line names the columns. Cells are quoted as in CSV where they hold a tab, a line break or a quotation mark.
"""

from __future__ import annotations

from glossa.formats.termbases._columns import TermColumn, column
from glossa.formats.termbases._encoding import decode
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._rows import rows, written
from glossa.formats.termbases._sheet import sheet
from glossa.formats.termbases._table import read_table
from glossa.formats.termbases._untidy import untidy_cells
from glossa.model.problem import Problem
from glossa.model.term import Glossary

_TAB = "\t"
_HEADER = "The first line names the columns, separated by tabs: en, es, zh-Hans, note."


class GlossaryTsv:
    """The glossary format of glossa's own, with tabs; see the module."""

    id = "glossary_tsv"
    summary = "Glossary as a table: a column per language (tabs, UTF-8)"
    suffixes: tuple[str, ...] = (".tsv",)

    def recognises(self, data: bytes) -> bool:
        """Tells whether the first line that is not empty is a header with two languages."""
        lines = (line for line in data.decode("utf-8-sig", "replace").splitlines() if line.strip())
        columns = [column(cell.strip(' "')) for cell in next(lines, "").split(_TAB)]
        return len({each.language for each in columns if isinstance(each, TermColumn)}) > 1

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when the bytes are not UTF-8 or the header names no language.
        """
        problems: list[Problem] = []
        text = decode(data, name, "Save it as UTF-8.")
        return read_table(rows(text, name, problems, _TAB), name, problems, _HEADER)

    def untidy(self, data: bytes, name: str) -> tuple[Problem, ...]:
        """Says what is untidy in the cells, and was put right when they were read."""
        return tuple(untidy_cells(rows(decode(data, name, "Save it as UTF-8."), name, [], _TAB), name))

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes a glossary: a row per concept, and further ones for terms that need their own."""
        return written(sheet(glossary), _TAB).encode()

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what a table cannot carry, such as a term with a `|`."""
        return losses(glossary, self.parse(self.serialise(glossary), glossary.name))


FORMAT = GlossaryTsv()
