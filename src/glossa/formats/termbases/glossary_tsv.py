"""Glossaries as tables with tabs: the columns of glossary_csv, separated by tabs.

The first line names the columns. Cells are quoted as in CSV where they hold a tab, a line break or a quotation mark.
"""

from __future__ import annotations

from glossa.formats.termbases._columns import TermColumn, column
from glossa.formats.termbases._separated import SeparatedCells


class GlossaryTsv(SeparatedCells):
    """The glossary format of glossa's own, with tabs, whose ending other formats have, too."""

    id = "glossary_tsv"
    summary = "Glossary as a table: a column per language (tabs, UTF-8)"
    suffixes: tuple[str, ...] = (".tsv",)
    separator = "\t"
    save = "Save it as UTF-8."
    header = "The first line names the columns, separated by tabs: en, es, zh-Hans, note."

    def recognises(self, data: bytes) -> bool:
        """Tells whether the first line that is not empty is a header with two languages."""
        lines = (line for line in data.decode("utf-8-sig", "replace").splitlines() if line.strip())
        columns = [column(cell.strip(' "')) for cell in next(lines, "").split(self.separator)]
        return len({each.language for each in columns if isinstance(each, TermColumn)}) > 1


FORMAT = GlossaryTsv()
