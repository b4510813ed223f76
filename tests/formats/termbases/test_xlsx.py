"""Glossaries in workbooks: the columns of the CSV, and what only a workbook can do wrong."""

from __future__ import annotations

import importlib.util
from datetime import date
from io import BytesIO
from pathlib import PurePath
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.termbases import TERMBASE_FORMATS, glossary_csv, reader_for, writer_for, xlsx
from glossa.formats.termbases.xlsx import FORMAT
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus
from glossa.text.languages import language_tag
from tests.formats.termbases.strategies import content, glossaries

EN, ES, ZH, AR = (language_tag(tag) for tag in ("en", "es", "zh-Hans", "ar"))


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(row)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def parts(**contents: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(f"{name}.xml", text)
    return buffer.getvalue()


def cells(data: bytes) -> list[list[object]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(BytesIO(data)).worksheets[0].iter_rows()]


def refusal(data: bytes) -> str:
    with pytest.raises(GlossaError) as caught:
        FORMAT.parse(data, "terms.xlsx")
    assert caught.value.hint
    return caught.value.message


# Laws

_TEXTS = st.one_of(
    st.text(st.sampled_from("ab=+-@'_x0D\r\n é党ا\U00020000"), min_size=1, max_size=8),
    st.sampled_from(["_x000D_", "=1+1", "#REF!", "1", "TRUE", "2024-01-01"]),
)


@settings(deadline=None, max_examples=25)
@given(glossaries(_TEXTS))
def test_a_workbook_says_what_a_csv_says(glossary: Glossary) -> None:
    assume(glossary.concepts)
    table = glossary_csv.FORMAT
    again = FORMAT.parse(FORMAT.serialise(glossary), "terms")
    assert content(again) == content(table.parse(table.serialise(glossary), "terms"))
    assert FORMAT.losses(glossary) == table.losses(glossary)


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=80).map(lambda tail: b"PK\x03\x04" + tail))
def test_any_bytes_are_refused_with_one_line(data: bytes) -> None:
    assert "\n" not in refusal(data)


# Reading


def test_the_first_sheet_is_read_whatever_its_cells_hold() -> None:
    data = workbook(
        ["id", "en", "ar", "zh-Hans", "case", "note"],
        [7, "party", "حزب", "\U00020000党", True, date(2024, 5, 1)],
        [None, None, None],
        [8.0, "ship", "سفينة", None, False, 1.5],
    )
    glossary = FORMAT.parse(data, "terms.xlsx")
    assert glossary.problems == ()
    assert content(glossary) == [
        Concept(
            ConceptId("7"),
            tuple(
                Term(text, language, case_sensitive=True)
                for text, language in (("حزب", AR), ("party", EN), ("\U00020000党", ZH))
            ),
            note="2024-05-01",
        ),
        Concept(ConceptId("8"), (Term("سفينة", AR), Term("ship", EN)), note="1.5"),
    ]
    assert [concept.line for concept in glossary.concepts] == [2, 4]


def test_a_formula_is_no_term() -> None:
    glossary = FORMAT.parse(workbook(["en", "es"], ["party", "=1+1"], ["ship", "barco"]), "terms.xlsx")
    assert [concept.id for concept in glossary.concepts] == ["ship"]
    assert [str(problem) for problem in glossary.problems] == [
        "terms.xlsx:2: a formula in column 2; the cell is not used",
        "terms.xlsx:2: terms in fewer than two languages; the row is not used",
    ]


def test_an_error_is_no_term() -> None:
    glossary = FORMAT.parse(workbook(["en", "es", "fr"], ["party", "partido", "#REF!"]), "terms.xlsx")
    assert [str(problem) for problem in glossary.problems] == [
        "terms.xlsx:2: an error in column 3; the cell is not used"
    ]


# Writing


def test_what_is_written_are_texts_guarded_as_in_csv() -> None:
    terms = (Term("-ism", EN), Term("=ismo", ES), Term("党\rا", ZH, TermStatus.ADMITTED))
    glossary = Glossary("t", (Concept(ConceptId("c"), terms[:2], note="a\r_x0041_"),))
    data = FORMAT.serialise(glossary)
    assert cells(data) == [["id", "en", "es", "note"], ["c", "'-ism", "'=ismo", "a_x000D__x005F_x0041_"]]
    assert content(FORMAT.parse(data, "t")) == list(glossary.concepts)


def test_a_note_that_no_cell_can_hold_is_a_loss() -> None:
    glossary = Glossary("t", (Concept(ConceptId("c"), (Term("a", EN), Term("b", ES)), note="x" * 40_000),))
    assert [problem.message for problem in FORMAT.losses(glossary)] == [
        "notes on concepts: 1 not carried, the first in “c”"
    ]


# What cannot be read at all


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "terms.xlsx is not an Excel workbook, or is cut off"),
        (b"en,es\n", "terms.xlsx is not an Excel workbook, or is cut off"),
        (workbook(["en", "es"])[:-40], "terms.xlsx is not an Excel workbook, or is cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "terms.xlsx is an Excel workbook of the old kind, or one with a password"),
        (parts(a="<a/>"), "terms.xlsx cannot be read as a workbook (KeyError)"),
        (
            parts(a='<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
            "terms.xlsx is not read: its part a.xml declares a document type",
        ),
        (workbook(), "terms.xlsx is empty"),
        (workbook(["colour"]), "terms.xlsx has no column headed by a language tag"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, message: str) -> None:
    assert refusal(data) == message


def test_a_workbook_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_LARGEST", 1 << 20)
    assert refusal(parts(a="x" * 2_000_000)) == "terms.xlsx unpacks to more than 1 MB"


def test_without_openpyxl_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook(["en", "es"])
    monkeypatch.setattr(xlsx, "find_spec", lambda _: None)
    assert importlib.util.find_spec("openpyxl")
    assert refusal(data) == "Excel workbooks need openpyxl, which is not installed"
    with pytest.raises(GlossaError, match="openpyxl"):
        FORMAT.serialise(Glossary("t", ()))


def test_the_format_is_a_plugin_that_reads_and_writes() -> None:
    assert TERMBASE_FORMATS.load("xlsx") is FORMAT
    assert reader_for(PurePath("t.xlsx"), b"") is FORMAT
    assert writer_for("t.xlsx") is FORMAT
