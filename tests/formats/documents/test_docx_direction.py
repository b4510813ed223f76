"""Word documents: what becomes of paragraphs and tables whose text reads the other way."""

from __future__ import annotations

import pytest

from tests.formats.documents.docx_samples import BOLD, paragraph, plain, run, written


class TestDirection:
    """What is turned round with its text."""

    def test_arabic_runs_from_right_to_left_in_the_same_format(self) -> None:
        assert written(paragraph(run("Ice", f'{BOLD}<w:sz w:val="28"/>')), "جليد") == (
            '<w:p w:rsidR="00AB12CD"><w:pPr><w:bidi/></w:pPr>'
            + plain("جليد", '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/><w:rtl/>')
            + "</w:p>"
        )

    def test_what_was_right_to_left_is_turned_back(self) -> None:
        body = paragraph(run("جليد", "<w:bCs/><w:rtl/>"), properties="<w:keepNext/><w:bidi/><w:jc/>")

        assert written(body, "Ice") == (
            '<w:p w:rsidR="00AB12CD"><w:pPr><w:keepNext/><w:bidi w:val="0"/><w:jc/></w:pPr>'
            + plain("Ice", BOLD)
            + "</w:p>"
        )

    def test_the_properties_of_a_turned_paragraph_keep_their_order(self) -> None:
        body = paragraph(run("Ice"), properties='<w:pStyle w:val="x"/><w:jc w:val="left"/>')

        assert '<w:pStyle w:val="x"/><w:bidi/><w:jc w:val="left"/>' in written(body, "جليد")

    def test_a_table_is_turned_with_most_of_its_paragraphs(self) -> None:
        row = f"<w:tr><w:tc>{paragraph(run('Ice'))}</w:tc><w:tc>{paragraph(run('2026'))}</w:tc></w:tr>"
        body = f"<w:tbl><w:tblPr><w:tblStyle/><w:tblW/></w:tblPr>{row}{row}{row}</w:tbl>"

        turned = written(body, "جليد", "2026", "جليد", "2026", "جليد", "2026")

        assert turned.startswith("<w:tbl><w:tblPr><w:tblStyle/><w:bidiVisual/><w:tblW/></w:tblPr>")

    def test_cells_of_numbers_are_turned_with_their_table(self) -> None:
        words = ["Ice", "2026", "1,234.5", "€7", "12/03/2026", "(40)", "5%", "1\u00a0000", "–", "✓"]
        cells = "".join(f"<w:tc>{paragraph(run(each))}</w:tc>" for each in words)

        assert written(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", "جليد").count("<w:bidi/>") == len(words)

    @pytest.mark.parametrize("number", ["−5", "+7°", "12 %", "2–3", "3:2 (1:1)", "...", "٥٪"])
    def test_but_not_where_one_of_them_would_be_shown_in_another_order(self, number: str) -> None:
        cells = "".join(f"<w:tc>{paragraph(run(each))}</w:tc>" for each in ("Ice", "2026", number))

        turned = written(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", "جليد")

        assert "<w:bidiVisual/>" in turned
        assert turned.count("<w:bidi/>") == 1

    def test_they_are_turned_back_with_it(self) -> None:
        cells = [paragraph(run(words), properties="<w:bidi/><w:jc/>") for words in ("جليد", "2026")]
        table = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)

        turned = written(f"<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>{table}</w:tr></w:tbl>", "Ice")

        assert turned.count('<w:pPr><w:bidi w:val="0"/><w:jc/></w:pPr>') == 2

    def test_cells_of_a_table_that_is_not_turned_stay_and_so_do_empty_ones(self) -> None:
        words = ["Ice", "Snow", "Rain", "7"]
        cells = "".join(f"<w:tc>{paragraph(run(each))}</w:tc>" for each in words)
        table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"

        assert written(table, "جليد").count("bidi") == 1
        assert "<w:tc><w:p/></w:tc>" in written(
            f"<w:tbl><w:tr>{cells}<w:tc><w:p/></w:tc></w:tr></w:tbl>", *["جليد"] * 3
        )

    def test_a_cell_of_a_table_in_a_table_goes_with_the_inner_one(self) -> None:
        def table(*cells: str) -> str:
            return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"

        ice, year = paragraph(run("Ice")), paragraph(run("2026"))

        turned = written(table(ice, ice, table(ice, year), year), *["جليد"] * 3)

        assert turned.count("<w:bidi/>") == 5
        assert turned.count("<w:bidiVisual/>") == 2

    def test_a_number_outside_of_a_table_stays(self) -> None:
        assert "bidi" not in written(paragraph(run("2026")) + paragraph(run("Ice")), "٢٠٢٦")
