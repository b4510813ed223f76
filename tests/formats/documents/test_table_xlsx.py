"""Tables as workbooks, as another library sees them and saves them."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest

from glossa.errors import GlossaError
from glossa.formats.documents._docx.package import flat, zipped
from glossa.model.target import State
from tests.formats.documents.table_samples import (
    AR,
    AS_IT_LEFT,
    RIVERS,
    XLSX,
    row_entry,
    said,
    sent,
    table_of,
)


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
        article = table_of(row_entry(1, "a", "b_x0041_c"))

        assert said(XLSX.read(sent(XLSX, article), "a"))[0][0] == "b_x0041_c"

    def test_a_text_that_no_cell_holds_is_refused(self) -> None:
        assert sent(XLSX, table_of(row_entry(1, "a", "船" * 32_767)))
        for text in ("船" * 32_768, "🚢" * 16_384):
            with pytest.raises(GlossaError, match="longer than a cell of Excel holds"):
                sent(XLSX, table_of(row_entry(1, "a", text)))

    @pytest.mark.parametrize(
        ("old", "new", "first"),
        [
            ('<row r="2"', f'<row r="{"9" * 5000}"', "Creció."),
            ("Creció.", "Creció_xD800_.", "Creció?."),
            ('t="inlineStr"', 't="s"', None),
        ],
    )
    def test_odd_places_and_characters_harm_nothing(self, old: str, new: str, first: str | None) -> None:
        article = table_of(row_entry(1, "It grew.", "Creció."))
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
