"""Word documents: what becomes of paragraphs and tables whose text reads the other way."""

from __future__ import annotations

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
