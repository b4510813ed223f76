"""Tables on web pages, and what word processors and spreadsheets make of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossa.errors import GlossaError
from glossa.model.comment import Comment
from glossa.model.target import State
from tests.formats.documents.table_samples import (
    AR,
    HTML,
    RIVERS,
    mark_of,
    row_entry,
    said,
    sent,
    table_of,
)


class TestHtml:
    """Tables on web pages, and what word processors make of them."""

    def test_cells_say_their_language_and_direction(self) -> None:
        page = sent(HTML, RIVERS, AR).decode()

        assert '<td lang="en" dir="ltr" sdnum="1033;0;@">Nobody slept.</td>' in page
        assert '<td lang="ar" dir="rtl" sdnum="1033;0;@">Nadie durmió.</td>' in page
        assert "&lt;1&gt;" in page

    def test_a_spreadsheet_takes_cells_for_texts_and_no_formulas(self) -> None:
        text = sent(HTML, table_of(row_entry(1, "=1+1", "=SUM(A1)"))).decode()
        assert '<td lang="en" dir="ltr" sdnum="1033;0;@">=1+1</td>' in text
        assert text.count("<td ") == text.count("sdnum=") == 6
        assert 'mso-number-format: "\\@"' in text

    def test_what_a_word_processor_saved_is_read(self) -> None:
        page = (
            "<html><head><meta charset=utf-8></head><body><table><tr>"
            "<td><p><b>Source\n (en)</b></p></td><td><p>Translation (es)</p></td><td><p>State</p></td>"
            "<td><p><font size=1>glossa:\n news/rivers.md</font></p></td>"
            "<tr><td><p>Nobody\n   slept.</p><td><p>Nadie <b>ha</b>\n dormido.</p></td><td><p>draft</p></td>"
            f"<td><p>{mark_of('Nadie durmió.', 'reviewed', 2)}</p></table></body></html>"
        ).encode()

        assert HTML.is_theirs(page)
        [entry] = HTML.read(page, "a.html").entries
        assert (entry.source, entry.text, entry.state) == ("Nobody slept.", "Nadie ha dormido.", State.DRAFT)

    def test_spaces_count_in_a_page_that_nobody_saved(self) -> None:
        article = table_of(row_entry(1, "a", "b  c"))

        assert said(HTML.read(sent(HTML, article), "a"))[0] == ("b  c", State.DRAFT)

    @pytest.mark.parametrize("missing", ["rmió.</td>", "</td></tr>", "</table>"])
    def test_a_page_that_was_cut_off_brings_no_half_sentence(self, missing: str) -> None:
        page = sent(HTML, RIVERS, AR)
        half = page[: page.rindex(missing.encode())]

        assert HTML.is_theirs(half)
        with pytest.raises(GlossaError, match=r"^a\.html ends too early; the end of it is missing$"):
            HTML.read(half, "a.html")

    def test_lines_of_a_comment_stay_lines(self) -> None:
        comment = Comment("2026-11-21T12:00:00Z", "Inés", "one\ntwo")
        article = table_of(replace(row_entry(1, "a", "b"), comments=(comment,)))

        assert HTML.read(sent(HTML, article), "a").entries[0].remarks[0].text == "Inés: one\ntwo"

    @pytest.mark.parametrize("odd", ["<![<!" * 50_000, "<" * 200_000, "<a b=" * 50_000, "&" * 200_000])
    def test_odd_markup_takes_no_longer_than_its_length(self, odd: str) -> None:
        page = sent(HTML).decode().replace("Nadie durmió.", f"Nadie {odd}")

        assert HTML.read(page.encode(), "a.html").entries[0].text == "El <1>río</1> creció."

    def test_a_comment_that_never_ends_takes_the_rest_and_no_longer_than_its_length(self) -> None:
        page = sent(HTML).decode().replace("Nadie durmió.", f"Nadie {'<!--' * 50_000}")

        with pytest.raises(GlossaError, match="ends too early"):
            HTML.read(page.encode(), "a.html")
