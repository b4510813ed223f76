"""Word documents: which runs are one text, and what in them is a code."""

from __future__ import annotations

import pytest

from tests.formats.documents.docx_samples import BOLD, field, paragraph, plain, read, run, texts, written


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
