"""A bilingual table as CSV (RFC 4180, UTF-8 with a byte-order mark, by which Excel knows it).

What a spreadsheet makes of it is read, too: semicolons or tabs between the cells, other line ends, UTF-16. A cell that
begins like a formula has an apostrophe before it. See `_table` for the columns.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence

from glossa.errors import GlossaError
from glossa.formats.documents._base import Recogniser
from glossa.formats.documents._returned import ReturnedFile
from glossa.formats.documents._table import LACKS, MARKER, Line, heading, returned, rows
from glossa.formats.termbases import guarded, without_guard
from glossa.formats.termbases._encoding import decode
from glossa.formats.termbases._rows import rows as separated
from glossa.formats.termbases._rows import written
from glossa.model.article import Article
from glossa.model.problem import Problem
from glossa.model.segment import SegmentId
from glossa.text.languages import LanguageTag

_SEPARATORS = (",", ";", "\t")
_SAVE = "Nothing was changed. Save it as CSV UTF-8."


class TableCsv:
    """Writes an article as a table of separated cells, and reads what comes back."""

    id = "table_csv"
    summary = "A table of sources and translations as CSV, for a spreadsheet"
    suffixes: tuple[str, ...] = (".table.csv", ".csv")
    lacks = LACKS

    def is_theirs(self, data: bytes) -> bool:
        """Tells by the heading whether a file is such a table."""
        return MARKER in data[:4096].replace(b"\0", b"").decode("utf-8", "replace").lower()

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; see `BilingualWriter`."""
        table = [heading(article, target), *rows(article, target)]
        lines = (written([[guarded(cell) for cell in row]]).removesuffix("\n") for row in table)
        return codecs.BOM_UTF8 + "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads such a table; see `BilingualReader`."""
        return returned(_lines(_text(data, name), name), name)


FORMAT: Recogniser = TableCsv()


def _text(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise GlossaError(f"{name} is cut off, or not in UTF-16", hint=_SAVE) from None
    return decode(data, name, _SAVE)


def _lines(text: str, name: str) -> Iterator[Line]:
    first = text[: text.lower().find(MARKER) + 1]
    separator = max(_SEPARATORS, key=first.count)
    problems: list[Problem] = []
    widths = [0]
    for row in separated(text, name, problems, separator):
        widths.append(len(row.cells))
        yield Line(row.line, [without_guard(cell).replace("\r\n", "\n") for cell in row.cells])
    if problems:
        raise GlossaError(f"{name}, line {problems[0].line}: {problems[0].message}", hint=_SAVE)
    if widths[-1] < max(widths) and not text.endswith(("\n", "\r")):
        raise GlossaError(f"{name} ends too early; the end of it is missing", hint="Copy or download it again.")
