"""Tables as CSV, as spreadsheets send them back."""

from __future__ import annotations

import codecs
import csv
import io

import pytest

from glossa.errors import GlossaError
from tests.formats.documents.table_samples import (
    AS_IT_LEFT,
    CSV,
    cells_of,
    row_entry,
    said,
    sent,
    separated,
    table_of,
)


class TestCsv:
    """What spreadsheets do to separated cells."""

    def test_it_begins_with_the_mark_by_which_excel_knows_it(self) -> None:
        assert sent(CSV).startswith(codecs.BOM_UTF8)
        assert sent(CSV).count(b"\r\n") == 5

    def test_a_formula_is_guarded(self) -> None:
        assert [row[1:3] for row in cells_of(sent(CSV))][3] == ["'=SUM(A1) is no sum.", "'=SUMA(A1) no es una suma."]

    @pytest.mark.parametrize("start", ["\t", "\n", "\r"])
    def test_a_formula_behind_what_a_spreadsheet_passes_over_is_guarded(self, start: str) -> None:
        data = sent(CSV, table_of(row_entry(1, f"{start}=A1", "a")))

        assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1][1] == f"'{start}=A1"
        assert CSV.read(data, "a.csv").entries[0].source == "=A1"

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_separators_line_ends_and_encodings_of_all_sorts_are_read(
        self, delimiter: str, end: str, encoding: str
    ) -> None:
        data = separated(cells_of(sent(CSV)), delimiter, end).encode(encoding)

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

    def test_a_file_that_was_cut_off_brings_no_half_sentence(self) -> None:
        whole = sent(CSV)
        last = whole.rindex(b"\r\n", 0, -2) + 2
        inside = [place for place in range(last + 1, len(whole) - 2) if whole[last:place].count(b",") < 5]

        said_of_it = r"a\.csv(, line \d+: a quotation mark opens| ends too early| is not UTF-8)"

        assert len(inside) > 10
        for place in inside:
            with pytest.raises(GlossaError, match=said_of_it):
                CSV.read(whole[:place], "a.csv")
        assert said(CSV.read(whole[:-2], "a.csv")) == AS_IT_LEFT
