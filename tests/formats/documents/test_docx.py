"""Word documents: what is text in them, what are codes, and what a translation leaves as it was."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from glossa.formats.documents import DocumentReader, EncodedReader
from glossa.formats.documents.docx import FORMAT
from glossa.model.document import Document, Role, UnitId
from tests.formats.documents.conformance import ENGLISH, ReaderConformance
from tests.formats.documents.docx_samples import (
    TIME,
    documents,
    field,
    package,
    paragraph,
    part,
    run,
    style,
    styled,
    text,
    text_box,
)

BOLD = "<w:b/>"
STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-EG"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    + style("Normal", extra=' w:default="1"')
    + style("heading 1", '<w:outlineLvl w:val="0"/>', "Normal")
    + style("House Title", based_on="heading1")
    + style("caption")
    + style("Quote")
    + style("List Bullet", '<w:numPr><w:numId w:val="3"/></w:numPr>'),
)


class TestConformance(ReaderConformance):
    """The laws that hold for every reader."""

    format = FORMAT
    texts = documents
    samples = (
        text(paragraph(run("The lake froze "), run("early", BOLD), run("."))),
        text(paragraph(text_box(paragraph(run("湖水很早就结冰了。"))), run("تجمدت البحيرة 🧊"))),
        text(paragraph(run("Page "), field("PAGE", run("3")))),
    )


def read(body: str, more: dict[str, str | bytes] | None = None) -> Document:
    return FORMAT.parse(text(body, more), ENGLISH)


def texts(body: str, more: dict[str, str | bytes] | None = None) -> list[str]:
    return [unit.text for unit in read(body, more).units]


def written(body: str, *translations: str) -> str:
    """Returns the body with the first units translated."""
    document = read(body)
    meant = {unit.id: each for unit, each in zip(document.units, translations, strict=False)}
    result = FORMAT.serialise(document, meant)
    return result[result.index("<w:body>") + 8 : result.index("</w:body>")]


def rewritten(runs: str, translation: str) -> str:
    """Returns the runs of a paragraph that is translated."""
    return written(f"<w:p>{runs}</w:p>", translation).removeprefix("<w:p>").removesuffix("</w:p>")


def plain(words: str, properties: str = "") -> str:
    """Returns a run as it is written: without the numbers of Word's sessions."""
    return run(words, properties).replace(' w:rsidR="00AB12CD"', "")


def test_it_reads_and_writes_packages() -> None:
    assert isinstance(FORMAT, DocumentReader)
    assert isinstance(FORMAT, EncodedReader)
    assert (FORMAT.id, FORMAT.suffixes) == ("docx", (".docx",))


class TestPackage:
    """What an untouched document comes back as."""

    def test_parts_come_back_with_their_bytes_times_methods_and_order(self) -> None:
        picture = bytes(range(256))
        data = package(
            paragraph(run("湖 🧊")), {"word/media/a.png": picture, "word/theme.xml": b"\xff\xfe<\0a\0/\0>\0"}
        )

        again = FORMAT.encode(FORMAT.decode(data, "a.docx"))

        with ZipFile(BytesIO(data)) as before, ZipFile(BytesIO(again)) as after:
            kept = [(info.filename, info.date_time, info.compress_type) for info in before.infolist()]
            assert [(info.filename, info.date_time, info.compress_type) for info in after.infolist()] == kept
            assert [after.read(name) for name in after.namelist()] == [before.read(name) for name in before.namelist()]
        assert kept[0] == ("[Content_Types].xml", TIME, 8)

    def test_what_is_no_xml_comes_back_too_whatever_its_name(self) -> None:
        data = package(paragraph(run("Ice.")), {"custom/odd.xml": b"\x1e\x80 no xml"})

        with ZipFile(BytesIO(FORMAT.encode(FORMAT.decode(data, "a.docx")))) as after:
            assert after.read("custom/odd.xml") == b"\x1e\x80 no xml"

    def test_a_part_in_utf_16_is_read_and_stays_in_it(self) -> None:
        body = part("document", f"<w:body>{paragraph(run('湖水结冰'))}</w:body>").replace("UTF-8", "UTF-16")
        data = package("", {"word/document.xml": f"\ufeff{body}".encode("utf-16-le")})

        document = FORMAT.parse(FORMAT.decode(data, "a.docx"), ENGLISH)
        again = FORMAT.encode(FORMAT.serialise(document, {UnitId("u1"): "Ice 🧊"}))

        assert [unit.text for unit in document.units] == ["湖水结冰"]
        with ZipFile(BytesIO(again)) as after:
            assert "Ice 🧊" in after.read("word/document.xml").decode("utf-16")

    def test_a_text_that_is_no_package_has_no_units(self) -> None:
        for strange in ("", "Hello", "\x1e", "\x1e{}\nx", '\x1e{"part": 1}\n', "\x1e[]\n<a/>"):
            assert FORMAT.parse(strange, ENGLISH).units == ()


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


class TestRuns:
    """What is text in a paragraph, and what is a code."""

    def test_runs_of_one_format_are_one_text(self) -> None:
        assert texts(paragraph(run("The la"), run("ke fr"), run("oze."))) == ["The lake froze."]

    def test_another_format_is_a_pair_of_codes(self) -> None:
        assert texts(paragraph(run("The "), run("lake", BOLD), run(" froze "), run("early", "<w:i/>"))) == [
            "The <1>lake</1> froze <2>early</2>"
        ]

    def test_the_commonest_format_has_no_code(self) -> None:
        assert texts(paragraph(run("Warning:", ""), run(" the ice is thin in most places.", BOLD))) == [
            "<1>Warning:</1> the ice is thin in most places."
        ]

    @pytest.mark.parametrize(
        "noise",
        [
            '<w:lang w:val="en-US"/>',
            "<w:noProof/>",
            '<w:rFonts w:hint="eastAsia"/>',
            '<w:kern w:val="2"/>',
            '<w:spacing w:val="-4"/>',
            "<w:bCs/>",
            '<w:szCs w:val="24"/>',
            '<w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>',
        ],
    )
    def test_what_nobody_sees_makes_no_code(self, noise: str) -> None:
        assert texts(paragraph(run("冰很"), run("薄", noise), run("。"))) == ["冰很薄。"]

    @pytest.mark.parametrize("value", ["--4", "²", "9" * 5000])
    def test_letter_spacing_that_is_no_number_counts(self, value: str) -> None:
        odd = run("thin", f'<w:spacing w:val="{value}"/>')
        assert texts(paragraph(run("The ice is "), odd)) == ["The ice is <1>thin</1>"]

    @pytest.mark.parametrize(
        "noise",
        [
            '<w:proofErr w:type="spellStart"/>',
            "<w:r><w:lastRenderedPageBreak/></w:r>",
            '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
            "<w:r><w:softHyphen/></w:r>",
            "<w:r/>",
        ],
    )
    def test_what_programs_leave_behind_makes_no_code(self, noise: str) -> None:
        assert texts(paragraph(run("The la"), noise, run("ke."))) == ["The lake."]

    def test_white_space_between_two_runs_of_a_format_joins_them(self) -> None:
        assert texts(paragraph(run("It was "), run("very", BOLD), run(" "), run("cold", BOLD), run(" that day."))) == [
            "It was <1>very cold</1> that day."
        ]

    def test_a_link_is_a_pair_whatever_its_format(self) -> None:
        link = f'<w:hyperlink r:id="rId4">{run("the records", "<w:u/>")}</w:hyperlink>'

        assert texts(paragraph(run("See "), link, run("."))) == ["See <1>the records</1>."]

    def test_so_is_a_link_that_is_a_field(self) -> None:
        link = field('HYPERLINK "https://example.org/"', run("the records", "<w:u/>"))

        assert texts(paragraph(run("See "), link, run("."))) == ["See <1>the records</1>."]

    def test_other_fields_stand_alone_and_say_what_they_show(self) -> None:
        [unit] = read(paragraph(run("Figure "), field("SEQ Figure", run("2")), run(": the lake"))).units

        assert unit.text == "Figure <1/>: the lake"
        assert unit.codes[0].equivalent == "2"

    def test_a_field_that_goes_on_in_the_next_paragraph_stays_around_the_text(self) -> None:
        begin, end = field("TOC", run("Ice")).split(run("Ice"))

        assert texts(paragraph(begin, run("Ice 3")) + paragraph(run("Snow 4"), end)) == ["Ice 3", "Snow 4"]

    def test_nothing_but_a_field_is_nothing_to_translate(self) -> None:
        assert texts(paragraph(field("PAGE", run("3")))) == []

    @pytest.mark.parametrize(
        "mark",
        [
            "<w:tab/>",
            "<w:br/>",
            '<w:footnoteReference w:id="2"/>',
            "<w:drawing/>",
            '<w:sym w:font="Wingdings" w:char="F04A"/>',
        ],
    )
    def test_what_is_no_text_in_a_run_is_a_code(self, mark: str) -> None:
        [unit] = read(paragraph(run("Ice"), f"<w:r><w:rPr>{BOLD}</w:rPr>{mark}</w:r>", run("snow"))).units

        assert unit.text == "Ice<1/>snow"
        assert unit.codes[0].data == f"<w:r><w:rPr>{BOLD}</w:rPr>{mark}</w:r>"

    def test_neighbouring_marks_are_one_code(self) -> None:
        assert texts(paragraph(run("Ice"), "<w:r><w:br/><w:tab/></w:r><w:r><w:br/></w:r>", run("snow"))) == [
            "Ice<1/>snow"
        ]

    def test_marks_at_the_ends_are_no_part_of_the_text(self) -> None:
        body = "<w:p><w:r><w:tab/><w:t>Ice</w:t><w:br/></w:r><w:r><w:br/></w:r></w:p>"

        assert texts(body) == ["Ice"]
        assert written(body, "Hielo") == (
            f"<w:p><w:r><w:tab/></w:r>{plain('Hielo')}<w:r><w:br/></w:r><w:r><w:br/></w:r></w:p>"
        )

    def test_a_bookmark_has_a_code_at_each_end(self) -> None:
        body = paragraph(
            run("The "),
            '<w:bookmarkStart w:id="3" w:name="x"/>',
            run("lake"),
            '<w:bookmarkEnd w:id="3"/>',
            run(" froze."),
        )

        assert texts(body) == ["The <1/>lake<2/> froze."]

    def test_text_in_a_content_control_is_translated_and_a_choice_is_not(self) -> None:
        control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
        body = paragraph(
            run("A "), control.format("", run("b")), run(" c "), control.format("<w:date/>", run("2 May")), run("d")
        )

        assert texts(body) == ["A <1>b</1> c <2/>d"]

    def test_smart_tags_are_seen_through(self) -> None:
        assert texts(paragraph(run("To "), f"<w:smartTag><w:smartTagPr/>{run('Oslo')}</w:smartTag>", run("."))) == [
            "To Oslo."
        ]

    def test_hidden_text_is_not_translated(self) -> None:
        assert texts(paragraph(run("Ice"), run("secret", "<w:vanish/>"), run("land"))) == ["Ice<1/>land"]

    def test_spaces_count_only_where_the_run_says_so(self) -> None:
        assert texts("<w:p><w:r><w:t> Ice </w:t></w:r><w:r><w:t>land</w:t></w:r></w:p>") == ["Iceland"]

    def test_a_no_break_hyphen_is_a_character(self) -> None:
        body = "<w:p><w:r><w:t>ice</w:t><w:noBreakHyphen/><w:t>free</w:t></w:r></w:p>"

        assert texts(body) == ["ice\u2011free"]
        assert '<w:t xml:space="preserve">sin</w:t><w:noBreakHyphen/>' in written(body, "sin\u2011hielo")

    def test_the_base_of_ruby_is_seen(self) -> None:
        ruby = f"<w:r><w:ruby><w:rt>{run('こおり')}</w:rt><w:rubyBase>{run('氷')}</w:rubyBase></w:ruby></w:r>"

        assert read(paragraph(run("湖の"), ruby, run("が薄い。"))).units[0].codes[0].equivalent == "氷"

    def test_text_that_looks_like_a_tag_at_the_end_belongs_to_the_text(self) -> None:
        assert texts(paragraph(run("Press "), run("<1>", BOLD))) == ["Press <1><2/></1>"]

    def test_text_that_looks_like_a_tag_is_a_code(self) -> None:
        [unit] = read(paragraph(run("Press <1> twice"))).units

        assert unit.text == "Press <1/> twice"
        assert unit.codes[0].equivalent == "<1>"


class TestWriting:
    """How a translation is written."""

    def test_only_what_is_translated_changes(self) -> None:
        body = paragraph(run("Ice"), properties="<w:keepNext/>") + paragraph(run("Snow"))

        assert written(body, "Hielo") == body.replace(run("Ice"), plain("Hielo"))

    def test_codes_become_formats_and_links_again(self) -> None:
        link = '<w:hyperlink r:id="rId4">{}</w:hyperlink>'
        runs = f"{run('The ')}{run('lake', BOLD)}{run(' of ')}{link.format(run('ice', '<w:u/>'))}{run('.')}"

        assert rewritten(runs, "<2>Eis</2>-<1>See</1>.") == (
            f"{link.format(plain('Eis', '<w:u/>'))}{plain('-')}{plain('See', BOLD)}{plain('.')}"
        )

    def test_special_characters_are_escaped_and_impossible_ones_left_out(self) -> None:
        assert rewritten(run("Ice"), 'a < b & "c"\x0b\ud800🧊') == plain('a < b & "c"🧊')

    def test_text_that_looks_like_a_tag_is_written_as_text(self) -> None:
        assert rewritten(run("Press <1> twice"), "Dos veces <1/>") == plain("Dos veces ") + plain("<1>")

    def test_a_bookmark_that_the_translation_lost_stands_at_its_end(self) -> None:
        mark = '<w:bookmarkStart w:id="3" w:name="x"/>'

        assert rewritten(f"{run('The ')}{mark}{run('lake')}", "El lago") == f"{plain('El lago')}{mark}"

    def test_a_bookmark_stands_only_once(self) -> None:
        mark = '<w:bookmarkStart w:id="3" w:name="x"/>'

        assert (
            rewritten(f"{run('The ')}{mark}{run('lake')}", "El <1/>lago<1/>") == f"{plain('El ')}{mark}{plain('lago')}"
        )

    def test_white_space_round_the_text_stays(self) -> None:
        assert rewritten(run("\u3000\u3000冰很薄。"), "Thin ice.") == plain("\u3000\u3000Thin ice.")

    def test_chinese_is_set_in_chinese_fonts(self) -> None:
        fonts = '<w:rFonts w:ascii="Arial"/>'

        assert rewritten(run("Ice", fonts), "“冰”") == plain("“冰”", '<w:rFonts w:hint="eastAsia" w:ascii="Arial"/>')
        assert rewritten(run("Ice", '<w:rStyle w:val="x"/>'), "冰") == plain(
            "冰", '<w:rStyle w:val="x"/><w:rFonts w:hint="eastAsia"/>'
        )

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


class TestLanguage:
    """What a document says of its own language."""

    @pytest.mark.parametrize(
        ("words", "language"), [("The lake froze.", "en-GB"), ("湖水结冰了。", "zh-CN"), ("تجمدت البحيرة", "ar-EG")]
    )
    def test_of_the_three_that_the_styles_name_the_script_chooses(self, words: str, language: str) -> None:
        source = text(paragraph(run(words)), {"word/styles.xml": STYLES})

        span = FORMAT.declared_language(source)

        assert span is not None
        assert span.of(source) == language

    def test_what_most_runs_say_comes_first(self) -> None:
        source = text(
            paragraph(run("El lago se heló.", '<w:lang w:val="es-MX"/>'), run(" Oh!")), {"word/styles.xml": STYLES}
        )

        span = FORMAT.declared_language(source)

        assert span is not None
        assert span.of(source) == "es-MX"

    def test_a_document_need_not_say_it(self) -> None:
        assert FORMAT.declared_language(text(paragraph(run("Ice")))) is None
        assert FORMAT.declared_language("no package") is None
