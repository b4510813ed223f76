"""Bilingual tables: what a reviewer sees, and what is made of what a word processor or a spreadsheet sends back."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS, EncodedReader, Recogniser, ReturnedFile, fingerprint
from glossa.formats.documents._docx.package import flat, zipped
from glossa.formats.documents._table import HELP
from glossa.formats.documents._xliff_facts import text_of
from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag
from tests.model.strategies import texts

EN, ES, AR = LanguageTag("en"), LanguageTag("es"), LanguageTag("ar")
TABLES = ["table_csv", "table_docx", "table_html", "table_xlsx"]
_CHEAP = settings(deadline=None, max_examples=40, derandomize=True, suppress_health_check=list(HealthCheck))


def _format(name: str) -> Recogniser:
    loaded = DOCUMENT_FORMATS.load(name)
    assert isinstance(loaded, Recogniser)
    return loaded


CSV, DOCX, HTML, XLSX = map(_format, TABLES)


def _entry(number: int, source: str, text: str, state: State = State.DRAFT, comments: Sequence[Comment] = ()) -> Entry:
    segment = Segment(SegmentId(f"{number:08x}"), UnitId("u1"), Role.PARAGRAPH, source, "", (), number)
    target = Target(text, state, Origin(OriginKind.MT, "2026-11-21T12:34:56Z"), 3)
    return Entry(segment, MappingProxyType({ES: target, AR: target} if text else {}), comments=tuple(comments))


def _article(*entries: Entry, name: str = "news/rivers.md") -> Article:
    return Article(name, Document("markdown", EN, ("",), ()), entries)


RIVERS = _article(
    _entry(1, "The <1>river</1> rose.", "El <1>río</1> creció."),
    _entry(2, "Nobody slept.", "Nadie durmió.", State.REVIEWED),
    _entry(3, "=SUM(A1) is no sum.", "=SUMA(A1) no es una suma.", State.TRANSLATED),
    _entry(4, "Rain fell.", "", comments=[Comment("2026-11-21T12:00:00Z", "Inés", "heavy rain?")]),
)


def sent(format_: Recogniser, article: Article = RIVERS, language: LanguageTag = ES) -> bytes:
    return format_.export(article, language, {})


def said(returned: ReturnedFile) -> list[tuple[str, State | None]]:
    return [(entry.text, entry.state) for entry in returned.entries]


AS_IT_LEFT = [
    ("El <1>río</1> creció.", State.DRAFT),
    ("Nadie durmió.", State.REVIEWED),
    ("=SUMA(A1) no es una suma.", State.TRANSLATED),
    ("", State.UNTRANSLATED),
]


class TestAll:
    """What holds for all four."""

    @pytest.mark.parametrize("name", TABLES)
    def test_what_nobody_touched_comes_back_as_it_left(self, name: str) -> None:
        returned = _format(name).read(sent(_format(name)), "a")

        assert (returned.article, returned.language) == ("news/rivers.md", ES)
        assert said(returned) == AS_IT_LEFT
        assert [entry.segment for entry in returned.entries] == [entry.segment.id for entry in RIVERS.entries]
        assert [entry.source for entry in returned.entries] == [entry.segment.source for entry in RIVERS.entries]
        assert {entry.article for entry in returned.entries} == {"news/rivers.md"}
        assert [[remark.text for remark in entry.remarks] for entry in returned.entries][3] == ["Inés: heavy rain?"]
        mark = returned.entries[0].mark
        assert mark is not None
        assert (mark.revision, mark.state, mark.fingerprint) == (3, State.DRAFT, fingerprint("El <1>río</1> creció."))

    @pytest.mark.parametrize("name", TABLES)
    @_CHEAP
    @given(pairs=st.lists(st.tuples(texts, texts), max_size=4))
    def test_so_does_any_text(self, name: str, pairs: list[tuple[str, str]]) -> None:
        article = _article(*(_entry(number, f"{number} {pair[0]}", pair[1]) for number, pair in enumerate(pairs)))

        returned = _format(name).read(sent(_format(name), article), "a")

        assert [(entry.segment, fingerprint(entry.text)) for entry in returned.entries] == [
            (entry.segment.id, fingerprint(text_of(entry.targets.get(ES)))) for entry in article.entries
        ]

    @pytest.mark.parametrize("name", TABLES)
    def test_the_same_article_is_the_same_file(self, name: str) -> None:
        assert sent(_format(name)) == sent(_format(name))

    @pytest.mark.parametrize("name", TABLES)
    def test_chinese_arabic_and_what_is_beyond_the_bmp_come_back(self, name: str) -> None:
        article = _article(_entry(1, "河水上涨。𠮷", "ارتفع النهر 🌊"))

        assert [entry.text for entry in _format(name).read(sent(_format(name), article, AR), "a").entries] == [
            "ارتفع النهر 🌊"
        ]

    @pytest.mark.parametrize("name", TABLES)
    def test_an_article_without_segments_is_a_table_too(self, name: str) -> None:
        data = sent(_format(name), _article())

        assert _format(name).is_theirs(data)
        assert _format(name).read(data, "a").entries == ()

    @pytest.mark.parametrize("name", TABLES)
    def test_a_table_is_known_by_its_heading_and_by_nothing_else(self, name: str) -> None:
        others = [sent(_format(other)) for other in TABLES if other != name]

        assert _format(name).is_theirs(sent(_format(name)))
        assert not any(
            _format(name).is_theirs(data) for data in (b"", b"a,b\n", b"PK\x03\x04", b"<table><td>No.</table>")
        )
        if name in ("table_docx", "table_xlsx"):
            assert not any(map(_format(name).is_theirs, others))

    @pytest.mark.parametrize("name", TABLES)
    def test_a_file_for_writing_has_a_name_of_its_own(self, name: str) -> None:
        assert _format(name).suffixes[0] == f".table.{name.removeprefix('table_')}"


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _csv(rows: Sequence[Sequence[str]], delimiter: str = ",", end: str = "\r\n") -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=end).writerows(rows)
    return buffer.getvalue()


def _changed(change: Callable[[list[list[str]]], object]) -> ReturnedFile:
    """Returns the table of the rivers, changed in a spreadsheet."""
    rows = _rows(sent(CSV))
    change(rows)
    return CSV.read(_csv(rows).encode(), "a.csv")


class TestRows:
    """What reviewers make of the rows; the same in all formats."""

    def test_the_columns(self) -> None:
        assert _rows(sent(CSV))[:2] == [
            ["No.", "Source (en)", "Translation (es)", "State", "Comment", "glossa: news/rivers.md"],
            [
                "1",
                "The <1>river</1> rose.",
                "El <1>río</1> creció.",
                "draft",
                "",
                _mark("El <1>río</1> creció.", "draft", 1),
            ],
        ]

    def test_a_changed_text_whose_state_nobody_changed_is_translated(self) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[1][2], rows[2][2], rows[4][2] = "Subió.", "Nadie duerme.", "Llovió."

        assert said(_changed(change)) == [
            ("Subió.", State.TRANSLATED),
            ("Nadie duerme.", State.TRANSLATED),
            AS_IT_LEFT[2],
            ("Llovió.", State.TRANSLATED),
        ]

    @pytest.mark.parametrize(
        ("word", "state"),
        [
            ("reviewed", State.REVIEWED),
            (" Final ", State.FINAL),
            ("APPROVED", State.REVIEWED),
            ("rejected", State.DRAFT),
            ("", State.DRAFT),
            ("untranslated", State.DRAFT),
        ],
    )
    def test_a_changed_state_counts(self, word: str, state: State) -> None:
        assert said(_changed(lambda rows: rows[1].__setitem__(3, word)))[0] == ("El <1>río</1> creció.", state)

    def test_a_changed_text_with_a_changed_state_has_that(self) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[1][2:4] = ["Subió.", "reviewed"]

        assert said(_changed(change))[0] == ("Subió.", State.REVIEWED)

    def test_a_word_that_is_no_state_becomes_a_comment(self) -> None:
        entry = _changed(lambda rows: rows[1].__setitem__(3, "ask Ana")).entries[0]

        assert entry.state is State.DRAFT
        assert [remark.text for remark in entry.remarks] == ["State: ask Ana"]

    def test_a_comment_is_about_the_translation(self) -> None:
        entry = _changed(lambda rows: rows[1].__setitem__(4, "too literal")).entries[0]

        assert [(remark.text, remark.by, remark.of_target) for remark in entry.remarks] == [("too literal", "", True)]

    def test_rows_may_be_sorted_left_out_and_columns_moved(self) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[1:] = [rows[3], [""] * 6, rows[1]]
            rows[:] = [row[::-1] for row in rows]

        assert said(_changed(change)) == [AS_IT_LEFT[2], AS_IT_LEFT[0]]

    def test_a_row_without_its_mark_is_known_by_its_source(self) -> None:
        entry = _changed(lambda rows: rows[1].__setitem__(5, "")).entries[0]

        assert (entry.segment, entry.mark, entry.source) == (None, None, "The <1>river</1> rose.")

    def test_what_stands_above_the_heading_is_passed_over(self) -> None:
        assert said(_changed(lambda rows: rows.insert(0, ["Please review by Friday"]))) == AS_IT_LEFT

    def test_a_table_without_its_heading_is_refused(self) -> None:
        with pytest.raises(GlossaError, match=r"a\.csv is no table that glossa exported"):
            _changed(lambda rows: rows.pop(0))

    def test_columns_may_be_missing(self) -> None:
        data = b"Source (en),Translation (es),glossa: a.md\nRain fell.,Llov\xc3\xada.\n"

        [entry] = CSV.read(data, "a.csv").entries

        assert (entry.text, entry.state, entry.article) == ("Llovía.", State.TRANSLATED, "a.md")

    def test_white_space_round_a_text_does_not_count(self) -> None:
        assert said(_changed(lambda rows: rows[1].__setitem__(2, " El <1>río</1> creció. ")))[0] == AS_IT_LEFT[0]


def _mark(text: str, state: str, number: int) -> str:
    return f"{number:08x} 3 {state} {fingerprint(text)}"


class TestCsv:
    """What spreadsheets do to separated cells."""

    def test_it_begins_with_the_mark_by_which_excel_knows_it(self) -> None:
        assert sent(CSV).startswith(codecs.BOM_UTF8)
        assert sent(CSV).count(b"\r\n") == 5

    def test_a_formula_is_guarded(self) -> None:
        assert [row[1:3] for row in _rows(sent(CSV))][3] == ["'=SUM(A1) is no sum.", "'=SUMA(A1) no es una suma."]

    @pytest.mark.parametrize("start", ["\t", "\n", "\r"])
    def test_a_formula_behind_what_a_spreadsheet_passes_over_is_guarded(self, start: str) -> None:
        data = sent(CSV, _article(_entry(1, f"{start}=A1", "a")))

        assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1][1] == f"'{start}=A1"
        assert CSV.read(data, "a.csv").entries[0].source == "=A1"

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_separators_line_ends_and_encodings_of_all_sorts_are_read(
        self, delimiter: str, end: str, encoding: str
    ) -> None:
        data = _csv(_rows(sent(CSV)), delimiter, end).encode(encoding)

        assert CSV.is_theirs(data)
        assert said(CSV.read(data, "a.csv")) == AS_IT_LEFT

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            ("No.,Señor,Translation (es),glossa: a".encode("cp1252"), "seems to be in Windows-1252"),
            (codecs.BOM_UTF16_LE + b"x", "is cut off, or not in UTF-16"),
            (b'Source,Translation (es),glossa: a\nx,"y,z\n', "line 2: a quotation mark opens here"),
            (b"\x89PNG\r\n\0\0", "is not a text file"),
        ],
    )
    def test_what_cannot_be_read_is_one_line(self, data: bytes, what: str) -> None:
        with pytest.raises(GlossaError) as caught:
            CSV.read(data, "a.csv")

        assert what in caught.value.message
        assert "\n" not in caught.value.message


def _saved(change: Callable[[openpyxl.Workbook], object]) -> bytes:
    """Returns the workbook of the rivers as another program saves it."""
    book = openpyxl.load_workbook(io.BytesIO(sent(XLSX)))
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


class TestXlsx:
    """Workbooks, as another library sees them and saves them."""

    def test_the_first_row_stays_in_sight_and_is_printed_on_every_page(self) -> None:
        page = openpyxl.load_workbook(io.BytesIO(sent(XLSX))).worksheets[0]

        assert (page.freeze_panes, page.print_title_rows, page.page_setup.orientation) == ("A2", "$1:$1", "landscape")
        assert page.column_dimensions["F"].hidden
        assert page["B2"].alignment.wrap_text

    def test_cells_are_texts_and_no_formulas(self) -> None:
        cell = openpyxl.load_workbook(io.BytesIO(sent(XLSX))).worksheets[0]["C4"]

        assert (cell.data_type, cell.value, cell.number_format) == ("s", "=SUMA(A1) no es una suma.", "@")

    def test_arabic_reads_from_right_to_left(self) -> None:
        page = openpyxl.load_workbook(io.BytesIO(sent(XLSX, RIVERS, AR))).worksheets[0]

        assert [page[place].alignment.readingOrder for place in ("B2", "C2")] == [0, 2]

    def test_what_another_program_saved_is_read(self) -> None:
        def change(book: openpyxl.Workbook) -> None:
            book.worksheets[0]["C2"] = "Subió."
            book.create_sheet("notes", 0)["A1"] = "mine"

        data = _saved(change)

        assert XLSX.is_theirs(data)
        assert said(XLSX.read(data, "a.xlsx")) == [("Subió.", State.TRANSLATED), *AS_IT_LEFT[1:]]

    def test_a_number_or_a_date_that_a_text_became_is_another_text(self) -> None:
        data = _saved(lambda book: book.worksheets[0].__setitem__("C2", 45292))

        assert said(XLSX.read(data, "a.xlsx"))[0] == ("45292", State.TRANSLATED)

    def test_what_xml_cannot_carry_is_coded_as_excel_does(self) -> None:
        article = _article(_entry(1, "a", "b_x0041_c"))

        assert said(XLSX.read(sent(XLSX, article), "a"))[0][0] == "b_x0041_c"

    def test_a_text_that_no_cell_holds_is_refused(self) -> None:
        assert sent(XLSX, _article(_entry(1, "a", "船" * 32_767)))
        for text in ("船" * 32_768, "🚢" * 16_384):
            with pytest.raises(GlossaError, match="longer than a cell of Excel holds"):
                sent(XLSX, _article(_entry(1, "a", text)))

    @pytest.mark.parametrize(
        ("old", "new", "first"),
        [
            ('<row r="2"', f'<row r="{"9" * 5000}"', "Creció."),
            ("Creció.", "Creció_xD800_.", "Creció?."),
            ('t="inlineStr"', 't="s"', None),
        ],
    )
    def test_odd_places_and_characters_harm_nothing(self, old: str, new: str, first: str | None) -> None:
        article = _article(_entry(1, "It grew.", "Creció."))
        text = flat(sent(XLSX, article), "a.xlsx").replace("<v>", "")
        assert old in text
        data = zipped(text.replace(old, new))

        if first is None:
            assert not XLSX.is_theirs(data)
        else:
            assert said(XLSX.read(data, "a.xlsx"))[0][0] == first

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"text", "a.xlsx is not an Excel workbook"),
            (b"\xd0\xcf\x11\xe0", "a.xlsx is an Excel workbook of the old kind (.xls)"),
        ],
    )
    def test_what_is_no_workbook_is_one_line(self, data: bytes, said: str) -> None:
        with pytest.raises(GlossaError) as caught:
            XLSX.read(data, "a.xlsx")

        assert caught.value.message == said


def _edited(change: Callable[[docx.document.Document], object]) -> bytes:
    """Returns the document of the rivers as another program saves it."""
    document = docx.Document(io.BytesIO(sent(DOCX)))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class TestDocx:
    """Tables in Word documents, as another library sees them and saves them."""

    def test_a_reader_is_told_what_to_do(self) -> None:
        document = docx.Document(io.BytesIO(sent(DOCX)))

        assert [paragraph.text for paragraph in document.paragraphs[:2]] == ["news/rivers.md: en → es", HELP]
        assert [cell.text for cell in document.tables[0].rows[2].cells][:4] == [
            "2",
            "Nobody slept.",
            "Nadie durmió.",
            "reviewed",
        ]

    def test_the_heading_is_printed_on_every_page_and_each_cell_says_its_language(self) -> None:
        with ZipFile(io.BytesIO(sent(DOCX, RIVERS, AR))) as package:
            xml = package.read("word/document.xml").decode()

        assert xml.count("<w:tblHeader/>") == 1
        assert '<w:lang w:val="ar" w:eastAsia="ar" w:bidi="ar"/>' in xml
        assert "<w:bidi/>" in xml

    def test_runs_that_were_split_are_one_text(self) -> None:
        def change(document: docx.document.Document) -> None:
            paragraph = document.tables[0].rows[1].cells[2].paragraphs[0]
            paragraph.runs[0].text = "Subió "
            paragraph.add_run("el río").bold = True
            paragraph.add_run(".")

        assert said(DOCX.read(_edited(change), "a.docx"))[0] == ("Subió el río.", State.TRANSLATED)

    def test_rows_may_be_deleted(self) -> None:
        def change(document: docx.document.Document) -> None:
            row = document.tables[0].rows[2]._tr
            row.getparent().remove(row)

        assert said(DOCX.read(_edited(change), "a.docx")) == [AS_IT_LEFT[0], *AS_IT_LEFT[2:]]

    def test_tracked_changes_are_refused_with_what_to_do(self) -> None:
        with ZipFile(io.BytesIO(sent(DOCX))) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        body = (
            parts["word/document.xml"]
            .replace(b"<w:r>", b'<w:ins w:id="1"><w:r>', 1)
            .replace(b"</w:r>", b"</w:r></w:ins>", 1)
        )
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as package:
            for name, content in (parts | {"word/document.xml": body}).items():
                package.writestr(name, content)

        with pytest.raises(GlossaError) as caught:
            DOCX.read(buffer.getvalue(), "a.docx")

        assert caught.value.message == "a.docx has tracked changes"
        assert caught.value.hint.startswith("Accept or reject them first")

    def test_a_document_that_is_no_table_is_refused(self) -> None:
        buffer = io.BytesIO()
        docx.Document().save(buffer)

        assert not DOCX.is_theirs(buffer.getvalue())
        with pytest.raises(GlossaError, match="no table that glossa exported"):
            DOCX.read(buffer.getvalue(), "a.docx")


class TestHtml:
    """Tables on web pages, and what word processors make of them."""

    def test_cells_say_their_language_and_direction(self) -> None:
        page = sent(HTML, RIVERS, AR).decode()

        assert '<td lang="en" dir="ltr" sdnum="1033;0;@">Nobody slept.</td>' in page
        assert '<td lang="ar" dir="rtl" sdnum="1033;0;@">Nadie durmió.</td>' in page
        assert "&lt;1&gt;" in page

    def test_a_spreadsheet_takes_cells_for_texts_and_no_formulas(self) -> None:
        text = sent(HTML, _article(_entry(1, "=1+1", "=SUM(A1)"))).decode()
        assert '<td lang="en" dir="ltr" sdnum="1033;0;@">=1+1</td>' in text
        assert text.count("<td ") == text.count("sdnum=") == 6
        assert 'mso-number-format: "\\@"' in text

    def test_what_a_word_processor_saved_is_read(self) -> None:
        page = (
            "<html><head><meta charset=utf-8></head><body><table><tr>"
            "<td><p><b>Source\n (en)</b></p></td><td><p>Translation (es)</p></td><td><p>State</p></td>"
            "<td><p><font size=1>glossa:\n news/rivers.md</font></p></td>"
            "<tr><td><p>Nobody\n   slept.</p><td><p>Nadie <b>ha</b>\n dormido.</p></td><td><p>draft</p></td>"
            f"<td><p>{_mark('Nadie durmió.', 'reviewed', 2)}</p></table></body></html>"
        ).encode()

        assert HTML.is_theirs(page)
        [entry] = HTML.read(page, "a.html").entries
        assert (entry.source, entry.text, entry.state) == ("Nobody slept.", "Nadie ha dormido.", State.DRAFT)

    def test_spaces_count_in_a_page_that_nobody_saved(self) -> None:
        article = _article(_entry(1, "a", "b  c"))

        assert said(HTML.read(sent(HTML, article), "a"))[0] == ("b  c", State.DRAFT)

    def test_lines_of_a_comment_stay_lines(self) -> None:
        comment = Comment("2026-11-21T12:00:00Z", "Inés", "one\ntwo")
        article = _article(replace(_entry(1, "a", "b"), comments=(comment,)))

        assert HTML.read(sent(HTML, article), "a").entries[0].remarks[0].text == "Inés: one\ntwo"


@pytest.mark.parametrize(("table", "article"), [(DOCX, "docx"), (HTML, "html")])
def test_a_table_is_not_taken_for_an_article(table: Recogniser, article: str) -> None:
    reader = DOCUMENT_FORMATS.load(article)
    assert isinstance(reader, EncodedReader)

    with pytest.raises(GlossaError) as caught:
        reader.decode(sent(table), "a.es")

    assert caught.value.message == "a.es is a table that glossa exported, and no article"
    assert caught.value.hint == "`glossa import a.es` takes in what was changed in it."
