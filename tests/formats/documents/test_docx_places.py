"""Word documents: where there is text in them, and what it is."""

from __future__ import annotations

import pytest

from glossa.formats.documents.docx import FORMAT
from glossa.model.document import Role, UnitId
from tests.formats.documents.conformance import ENGLISH
from tests.formats.documents.docx_samples import (
    BOLD,
    STYLES,
    paragraph,
    part,
    plain,
    read,
    run,
    style,
    styled,
    text,
    text_box,
    texts,
    written,
)


class TestPlaces:
    """Where text is found, and what it is."""

    def test_styles_say_what_a_paragraph_is(self) -> None:
        body = "".join(
            styled(name, f"The {name}") for name in ("heading1", "HouseTitle", "caption", "Quote", "ListBullet", "none")
        )

        roles = [unit.role for unit in read(body, {"word/styles.xml": STYLES}).units]

        listed = [Role.HEADLINE, Role.HEADLINE, Role.CAPTION, Role.QUOTATION, Role.LIST_ITEM, Role.PARAGRAPH]
        assert roles == listed

    @pytest.mark.parametrize(
        ("properties", "role"),
        [
            ('<w:outlineLvl w:val="1"/>', Role.HEADLINE),
            ('<w:outlineLvl w:val="9"/>', Role.PARAGRAPH),
            ('<w:numPr><w:numId w:val="2"/></w:numPr>', Role.LIST_ITEM),
            ('<w:numPr><w:numId w:val="0"/></w:numPr>', Role.PARAGRAPH),
        ],
    )
    def test_so_do_the_properties_of_a_paragraph(self, properties: str, role: Role) -> None:
        assert read(paragraph(run("It froze here."), properties=properties)).units[0].role is role

    def test_styles_that_are_based_on_one_another_in_a_circle_do_no_harm(self) -> None:
        circle = part("styles", style("one", based_on="two") + style("two", based_on="one"))

        assert read(styled("one", "Round"), {"word/styles.xml": circle}).units[0].role is Role.PARAGRAPH

    def test_a_cell_is_a_cell_and_a_heading_in_it_a_heading(self) -> None:
        cell = f"{paragraph(run('Ice'))}{styled('heading1', 'Months')}"
        body = f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"

        units = read(body, {"word/styles.xml": STYLES}).units

        assert [unit.role for unit in units] == [Role.TABLE_CELL, Role.HEADLINE]

    def test_headers_footers_and_notes_are_read_and_comments_are_not(self) -> None:
        more: dict[str, str | bytes] = {
            "word/header1.xml": part("hdr", paragraph(run("Above"))),
            "word/footer1.xml": part("ftr", paragraph(run("Below"))),
            "word/footnotes.xml": part("footnotes", f'<w:footnote w:id="2">{paragraph(run("A note"))}</w:footnote>'),
            "word/endnotes.xml": part("endnotes", f'<w:endnote w:id="2">{paragraph(run("At last"))}</w:endnote>'),
            "word/comments.xml": part("comments", f'<w:comment w:id="1">{paragraph(run("Really?"))}</w:comment>'),
        }

        found = [(unit.text, unit.role, unit.note) for unit in read(paragraph(run("Ice")), more).units]

        assert found == [
            ("Ice", Role.PARAGRAPH, ""),
            ("Above", Role.PARAGRAPH, "header"),
            ("Below", Role.PARAGRAPH, "footer"),
            ("A note", Role.FOOTNOTE, "footnote"),
            ("At last", Role.FOOTNOTE, "endnote"),
        ]

    def test_the_title_among_the_properties_is_translated(self) -> None:
        core = (
            '<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<dc:title> Ice &amp; snow </dc:title><dc:creator>A. Frost</dc:creator></cp:coreProperties>"
        )
        document = read("", {"docProps/core.xml": core})

        assert [(unit.text, unit.role) for unit in document.units] == [("Ice & snow", Role.FRONT_MATTER)]
        assert "<dc:title> 冰 &lt; 雪 </dc:title>" in FORMAT.serialise(document, {UnitId("u1"): "冰 < 雪"})

    def test_the_description_of_a_picture_is_translated(self) -> None:
        picture = '<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" id="1" name="a.png" descr="{}"/></w:drawing></w:r>'
        body = paragraph(picture.format("Ice &quot;floes&quot; &amp; snow")) + paragraph(run("Snow"))

        units = read(body).units

        assert [(unit.text, unit.role, unit.note, unit.line) for unit in units] == [
            ('Ice "floes" & snow', Role.CAPTION, "the description of a picture", 1),
            ("Snow", Role.PARAGRAPH, "", 2),
        ]
        assert written(body, '"冰"') == body.replace("Ice &quot;floes&quot; &amp; snow", "&quot;冰&quot;")

    def test_that_of_a_picture_amid_a_sentence_stays_with_it(self) -> None:
        picture = '<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" descr="a tick"/></w:drawing></w:r>'

        assert texts(paragraph(run("Ice "), picture, run(" here"))) == ["Ice <1/> here"]

    def test_a_text_box_is_read_once_and_written_for_old_programs_too(self) -> None:
        body = paragraph(run("Before "), text_box(paragraph(run("Thin ice"))), run(" after"))

        assert [(unit.text, unit.note) for unit in read(body).units] == [
            ("Before", ""),
            ("Thin ice", "text box"),
            ("after", ""),
        ]
        assert written(body, "Antes", "Hielo fino").count(plain("Hielo fino")) == 2

    def test_a_text_box_in_a_text_box_is_read_once_too(self) -> None:
        inner = paragraph(run("Thin ice"), text_box(paragraph(run("Keep off"))))
        body = paragraph(text_box(inner))

        assert texts(body) == ["Thin ice", "Keep off"]
        assert written(body, "Hielo fino", "No pasar").count(plain("No pasar")) == 4

    def test_versions_of_a_text_box_that_differ_are_both_read(self) -> None:
        box = text_box(paragraph(run("Thin ice")))
        there = box.rindex("Thin")

        assert texts(paragraph(f"{box[:there]}Old{box[there + 4 :]}")) == ["Thin ice", "Old ice"]

    def test_the_line_of_a_unit_is_the_number_of_its_paragraph(self) -> None:
        assert [unit.line for unit in read(paragraph(run("One")) + "<w:p/>" + paragraph(run("Three"))).units] == [1, 3]

    def test_bylines_and_datelines_are_told_by_their_words(self) -> None:
        assert read(paragraph(run("By Ana Frost"))).units[0].role is Role.BYLINE

    def test_strict_documents_and_other_prefixes_are_read(self) -> None:
        body = paragraph(run("Ice "), run("here", BOLD), run(" and there"))
        data = (
            text(body).replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:").replace("xmlns:w", "xmlns:x")
        )
        document = FORMAT.parse(
            data.replace("schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"),
            ENGLISH,
        )

        assert [unit.text for unit in document.units] == ["Ice <1>here</1> and there"]
        assert '<x:r><x:t xml:space="preserve">Hielo</x:t></x:r>' in FORMAT.serialise(document, {UnitId("u1"): "Hielo"})
