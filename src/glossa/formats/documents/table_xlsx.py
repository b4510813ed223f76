"""A bilingual table as an Excel workbook; see `_table` for the columns. No program but glossa is needed for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glossa.errors import GlossaError
from glossa.formats.documents._base import Recogniser
from glossa.formats.documents._returned import ReturnedFile
from glossa.formats.documents._table import LACKS, Line, heading, is_heading, returned, rows
from glossa.formats.documents._workbook import sheets, written
from glossa.model.article import Article
from glossa.model.segment import SegmentId
from glossa.text.languages import LanguageTag


class TableXlsx:
    """Writes an article as a workbook, and reads what comes back."""

    id = "table_xlsx"
    summary = "A table of sources and translations as an Excel workbook"
    suffixes: tuple[str, ...] = (".table.xlsx", ".xlsx")
    lacks = LACKS

    def is_theirs(self, data: bytes) -> bool:
        """Tells by the heading whether a file is such a table."""
        try:
            return bool(_table(data, ""))
        except GlossaError:
            return False

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; see `BilingualWriter`."""
        return written(heading(article, target), list(rows(article, target)), article.document.language, target)

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads such a table; see `BilingualReader`."""
        return returned(_table(data, name), name)


FORMAT: Recogniser = TableXlsx()


def _table(data: bytes, name: str) -> Sequence[Line]:
    """Returns the rows of the sheet that has the heading; none where no sheet has."""
    for lines in map(list, sheets(data, name)):
        if any(is_heading(cell) for line in lines for cell in line.cells):
            return lines
    return ()
