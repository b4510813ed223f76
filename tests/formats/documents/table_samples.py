"""Tables for the tests of their formats."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from types import MappingProxyType

from glossa.formats.documents import DOCUMENT_FORMATS, Recogniser, ReturnedFile, fingerprint
from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

EN, ES, AR = LanguageTag("en"), LanguageTag("es"), LanguageTag("ar")
TABLES = ["table_csv", "table_docx", "table_html", "table_xlsx"]


def format_of(name: str) -> Recogniser:
    """Loads a format of tables."""
    loaded = DOCUMENT_FORMATS.load(name)
    assert isinstance(loaded, Recogniser)
    return loaded


CSV, DOCX, HTML, XLSX = map(format_of, TABLES)


def row_entry(
    number: int, source: str, text: str, state: State = State.DRAFT, comments: Sequence[Comment] = ()
) -> Entry:
    """Makes a segment with its translation."""
    segment = Segment(SegmentId(f"{number:08x}"), UnitId("u1"), Role.PARAGRAPH, source, "", (), number)
    target = Target(text, state, Origin(OriginKind.MT, "2026-11-21T12:34:56Z"), 3)
    return Entry(segment, MappingProxyType({ES: target, AR: target} if text else {}), comments=tuple(comments))


def table_of(*entries: Entry, name: str = "news/rivers.md") -> Article:
    """Makes an article of segments."""
    return Article(name, Document("markdown", EN, ("",), ()), entries)


RIVERS = table_of(
    row_entry(1, "The <1>river</1> rose.", "El <1>río</1> creció."),
    row_entry(2, "Nobody slept.", "Nadie durmió.", State.REVIEWED),
    row_entry(3, "=SUM(A1) is no sum.", "=SUMA(A1) no es una suma.", State.TRANSLATED),
    row_entry(4, "Rain fell.", "", comments=[Comment("2026-11-21T12:00:00Z", "Inés", "heavy rain?")]),
)


def sent(format_: Recogniser, article: Article = RIVERS, language: LanguageTag = ES) -> bytes:
    """Returns the table of an article as it goes out."""
    return format_.export(article, language, {})


def said(returned: ReturnedFile) -> list[tuple[str, State | None]]:
    """Returns texts and states of a table that comes back."""
    return [(entry.text, entry.state) for entry in returned.entries]


AS_IT_LEFT = [
    ("El <1>río</1> creció.", State.DRAFT),
    ("Nadie durmió.", State.REVIEWED),
    ("=SUMA(A1) no es una suma.", State.TRANSLATED),
    ("", State.UNTRANSLATED),
]


def cells_of(data: bytes) -> list[list[str]]:
    """Returns the cells of a table as CSV."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def separated(rows: Sequence[Sequence[str]], delimiter: str = ",", end: str = "\r\n") -> str:
    """Writes cells as a spreadsheet does."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=end).writerows(rows)
    return buffer.getvalue()


def mark_of(text: str, state: str, number: int) -> str:
    """Returns the mark of a text as it was sent."""
    return f"{number:08x} 3 {state} {fingerprint(text)}"
