"""Markdown: what is a unit, what its text is, and how other texts are written in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents import DOCUMENT_FORMATS
from glossa.formats.documents._markdown import inline
from glossa.formats.documents.markdown import FORMAT
from glossa.model.document import Document, UnitId
from glossa.model.inline import CodeKind, InlineCode
from tests.formats.documents.conformance import ENGLISH, ReaderConformance
from tests.formats.documents.strategies import markdown

SAMPLES = Path(__file__).parent / "samples"


class TestLaws(ReaderConformance):
    """Markdown keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.md")))
    texts = markdown


def read(text: str) -> Document:
    return FORMAT.parse(text, ENGLISH)


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.role.value, unit.text) for unit in read(text).units]


def texts(text: str) -> list[str]:
    return [unit.text for unit in read(text).units]


def codes(text: str) -> list[tuple[str, str, str]]:
    return [(code.tag, code.data, code.equivalent) for code in read(text).units[0].codes]


def write(text: str, *replacements: str) -> str:
    meant = {UnitId(f"u{number}"): text for number, text in enumerate(replacements, start=1)}
    return FORMAT.serialise(read(text), meant)


def test_is_found_as_a_plugin() -> None:
    assert DOCUMENT_FORMATS.load("markdown") is FORMAT
    assert FORMAT.suffixes == (".md", ".markdown")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text("ab 重要。\t)!(^", max_size=12).filter(str.strip), max_size=4).map("\n".join))
def test_text_without_markup_is_read_the_fast_way_with_the_same_result(content: str) -> None:
    fast = inline.read(content.strip(), {})
    slow = inline.read(content.strip() + "`", {})
    assert "".join(piece.value for piece in fast) + "`" == "".join(piece.value for piece in slow)


class TestBlocks:
    def test_headings_of_both_kinds_are_headlines(self) -> None:
        assert units("# One #\n\nTwo\nlines\n===\n") == [("headline", "One"), ("headline", "Two lines")]

    def test_a_heading_keeps_hashes_that_do_not_close_it(self) -> None:
        assert texts("# C#\n## \\#\n") == ["C#", "#"]

    def test_a_wrapped_paragraph_is_one_line(self) -> None:
        assert units("one\n  two\r\nthree\rfour\n") == [("paragraph", "one two three four")]

    def test_wraps_between_chinese_characters_leave_no_space(self) -> None:
        assert texts("海港，\n开放\nand open\n") == ["海港，开放 and open"]

    def test_list_items_are_units_at_every_depth(self) -> None:
        assert units("- a\n  1. b\n\n     c\n") == [("list item", "a"), ("list item", "b"), ("list item", "c")]

    def test_the_box_of_a_task_is_skeleton(self) -> None:
        assert write("- [x] done\n- [ ] **not** yet\n", "hecho", "<1>aún</1> no") == "- [x] hecho\n- [ ] **aún** no\n"

    def test_prefixes_of_a_quotation_are_not_text(self) -> None:
        assert units("> a\n> b\nlazy\n") == [("quotation", "a b lazy")]

    def test_the_kind_of_an_alert_is_skeleton(self) -> None:
        assert write("> [!NOTE]\n> The tide is **high**.\n", "<1>Alta</1> marea.") == "> [!NOTE]\n> **Alta** marea.\n"
        assert units("> [!WARNING]  \n> a\n\n> [!TIP]\n>\n> b\n") == [("quotation", "a"), ("quotation", "b")]
        assert units("> [!NOTE] in a line\n") == [("quotation", "[!NOTE] in a line")]

    def test_each_cell_of_a_table_is_a_unit(self) -> None:
        assert units("| a | b \\| c |\n|--|--|\n| d |\n") == [
            ("table cell", "a"),
            ("table cell", "b | c"),
            ("table cell", "d"),
        ]

    def test_a_quotation_mark_that_starts_a_cell_makes_it_skeleton(self) -> None:
        assert texts("- x\n> a | b\n-|-\n") == ["x", "b"]
        assert texts("- a | b\n-|-\n*c* | d\n") == ["b", "<1>c</1>", "d"]
        assert texts("<!-- a --> b | c\n-|-\n<b>d</b> | e\n") == ["c", "<1>d</1>", "e"]

    def test_footnotes(self) -> None:
        assert units("x[^1]\n\n[^1]: note\n    more\n") == [("paragraph", "x<1/>"), ("footnote", "note more")]

    def test_the_description_of_an_image_that_stands_alone_is_a_caption(self) -> None:
        assert units("![A *ship*](s.png)\n") == [("caption", "A <1>ship</1>")]
        assert read("![A *ship*](s.png)\n").units[0].note == "image description"

    def test_an_italic_line_below_an_image_is_a_caption(self) -> None:
        assert units("![](s.png)\n*A ship.*\n") == [("caption", "<1>A ship.</1>")]
        assert units("![A](s.png)\n\n_A ship._\n") == [("caption", "A"), ("caption", "<1>A ship.</1>")]
        assert units("![A](s.png)\n\nA _ship._\n") == [("caption", "A"), ("paragraph", "A <1>ship.</1>")]

    def test_an_image_named_by_its_description_is_skeleton(self) -> None:
        assert units("![ship]\n\n![ship][]\n\n[ship]: s.png\n") == []

    @pytest.mark.parametrize(
        "text",
        ["```\nx\n```\n", "    x\n", "***\n", "<p>x</p>\n", "[a]: b 'c'\n", "<!-- x -->\n", "`x`\n", "", "\n \n"],
    )
    def test_what_is_not_text_is_skeleton(self, text: str) -> None:
        assert read(text).skeleton == (text,)

    @pytest.mark.parametrize("space", ["\u00a0", "\u3000", "\u2028", "\u3000 \u3000", "\f"])
    def test_white_space_of_all_kinds_round_a_text_is_skeleton(self, space: str) -> None:
        assert texts(f"海{space}\n\n# 港{space}\n\n> {space}\n> 口{space}\n\n- {space}a{space}\n") == [
            "海",
            "港",
            "口",
            "a",
        ]
        assert texts(f"{space}\n海{space}\n\n{space}|a{space}|\n|-|\n") == ["海", "a"]

    def test_a_unit_knows_its_line_and_its_bytes(self) -> None:
        unit = read("\ufeffa\r\n\r\n> b\r\n> *c*\r\n").units[1]
        assert (unit.line, unit.raw, unit.text) == (3, "b\r\n> *c*", "b <1>c</1>")

    def test_nesting_too_deep_to_read_is_skeleton(self) -> None:
        text = ">" * 200 + " x\n\n" + "[" * 5000 + "y\n"
        assert read(text).source == text

    def test_parts_of_a_news_article_are_recognised(self) -> None:
        text = "By Jane Doe\n\nNORTHPORT, June 2\n\nThe port opened. Enditem\n"
        assert units(text) == [
            ("byline", "By Jane Doe"),
            ("dateline", "NORTHPORT, June 2"),
            ("paragraph", "The port opened."),
            ("debris", "Enditem"),
        ]

    def test_labels_of_a_comment_form_are_debris(self) -> None:
        assert [role for role, _ in units("Name\n\n## Leave a Reply\n\nComment *\n\nName\n\nWebsite\n")] == [
            "paragraph",
            "headline",
            "debris",
            "debris",
            "debris",
        ]


class TestInlines:
    def test_emphasis_comes_in_pairs(self) -> None:
        assert texts("*a* __b__ ~~c~~ ***d***") == ["<1>a</1> <2>b</2> <3>c</3> <4><5>d</5></4>"]

    def test_a_code_span_stands_alone(self) -> None:
        assert codes("see ``a`b``") == [("<1/>", "``a`b``", "a`b")]

    def test_a_link_is_a_pair(self) -> None:
        assert codes('[a](u "t")') == [("<1>", "[", ""), ("</1>", '](u "t")', "")]

    def test_a_link_by_its_own_words_names_its_reference(self) -> None:
        text = "[place] x\n\n[place]: u\n"
        assert codes(text) == [("<1>", "[", ""), ("</1>", "][place]", "")]
        assert write(text, "<1>lugar</1> x") == "[lugar][place] x\n\n[place]: u\n"

    def test_addresses_images_and_breaks_stand_alone(self) -> None:
        assert codes("a <http://b.c>, ![d](e)  \nf<br>g") == [
            ("<1/>", "<http://b.c>", "http://b.c"),
            ("<2>", "![", ""),
            ("</2>", "](e)", ""),
            ("<3/>", "  \n", " "),
            ("<4/>", "<br>", " "),
        ]

    def test_the_description_of_an_image_stands_between_tags(self) -> None:
        text = "Press ![the *red* gear](g.png 't') and ![](b.png), ![c][r], ![r], **![d](e)**.\n\n[r]: u\n"
        assert texts(text) == ["Press <1>the <2>red</2> gear</1> and <3/>, <4>c</4>, <5/>, <6><7>d</7></6>."]
        assert write(text, "Pulse <1>la rueda [<2>roja</2>]</1> y <3/>, <4>c</4>, <5/>, <6><7>d</7></6>.").startswith(
            "Pulse ![la rueda \\[*roja*\\]](g.png 't') y ![](b.png), ![c][r], ![r], **![d](e)**.\n"
        )

    def test_an_image_in_the_description_of_an_image_stands_alone(self) -> None:
        assert texts("a ![b ![c](d) e](f)") == ["a <1>b <2/> e</1>"]

    def test_html_that_matches_is_a_pair(self) -> None:
        assert texts("a <b>c</b> <i>d") == ["a <1>c</1> <2/>d"]

    def test_html_that_crosses_emphasis_stands_alone(self) -> None:
        assert texts("x <b>a *c</b> d*") == ["x <1/>a <2>c<3/> d</2>"]

    def test_entities_and_escapes_are_resolved(self) -> None:
        assert texts("&amp; &copy; \\* \\a") == ["& © * \\a"]

    def test_a_line_break_as_entity_is_a_code(self) -> None:
        assert codes("a&#10;b") == [("<1/>", "&#10;", " ")]

    def test_what_looks_like_a_tag_is_a_code(self) -> None:
        assert codes("a <1> \\<2/> &lt;3&gt;") == [
            ("<1/>", "<1>", "<1>"),
            ("<2/>", "\\<2/>", "<2/>"),
            ("<3/>", "&lt;3&gt;", "<3>"),
        ]

    def test_a_look_alike_behind_an_invisible_character_takes_only_its_own_bytes(self) -> None:
        assert codes("foo\u200b \\<1> bar") == [("<1/>", "\\<1>", "<1>")]

    def test_invisible_characters_are_not_text(self) -> None:
        assert texts("co\u00adoperation\u200b &shy;now\ufeff") == ["cooperation now"]

    def test_a_zero_width_space_parts_thai_words(self) -> None:
        assert texts("**ท่าเรือ\u200bเปิด** \u200b2021") == ["<1>ท่าเรือ\u200bเปิด</1> 2021"]

    def test_a_note_in_place_is_a_pair(self) -> None:
        assert codes("a^[b]") == [("<1>", "^[", ""), ("</1>", "]", "")]


class TestWriting:
    def test_only_what_must_be_is_escaped(self) -> None:
        assert write("x", "a_b, 5 * 3, [c], C# & 2 < 3!") == "a_b, 5 \\* 3, \\[c\\], C# & 2 < 3!"

    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("- a", "\\- a"),
            ("1. a", "1\\. a"),
            ("# a", "\\# a"),
            ("> a", "\\> a"),
            ("---", "\\---"),
            ("&amp;", "\\&amp;"),
            ("<b>", "\\<b>"),
            ("a\n\nb", "a b"),
            ("~~a~~", "\\~\\~a\\~\\~"),
        ],
    )
    def test_a_text_is_never_markup(self, text: str, written: str) -> None:
        assert write("x\n", text) == written + "\n"

    def test_a_heading_keeps_its_last_hash(self) -> None:
        assert write("# x\n", "a #") == "# a \\#\n"

    def test_a_heading_above_dashes_makes_no_table(self) -> None:
        assert write("x\n---\n", "a |") == "a &#124;\n---\n"

    def test_a_cell_keeps_its_pipes_and_backslashes(self) -> None:
        assert write("|x|y|\n|-|-|\n", "a|b", "c\\") == "|a\\|b|c&#92;|\n|-|-|\n"

    def test_emphasis_that_could_not_close_becomes_html(self) -> None:
        assert write("a **b** c", "关于<1>重要。</1>的") == "关于<strong>重要。</strong>的"

    def test_emphasis_that_can_stays_markdown(self) -> None:
        assert write("a **b** c", "关于<1>重要</1>的") == "关于**重要**的"

    def test_tags_can_be_moved(self) -> None:
        assert write("*a* [b](u)", "<2>b</2> <1>a</1>") == "[b](u) *a*"

    def test_unknown_unpaired_and_crossing_tags_are_dropped(self) -> None:
        assert write("*a* b", "<9>x</9> <1>y") == "x y"
        assert write("*a* **b**", "<1>x<2>y</1>z</2>") == "x**yz**"

    def test_a_tag_that_appears_when_another_is_dropped_is_dropped_too(self) -> None:
        assert write("a", "x<<9>8>") == "x"

    def test_a_blank_text_leaves_the_unit_as_it_was(self) -> None:
        assert write("*a* b", " <1></1> ") == "*a* b"

    def test_one_unit_gone_astray_costs_no_other_its_codes(self) -> None:
        text = "*a* b\n\n| <!-- x --> c |\n|-|\n<!-- y --> d\n"
        assert write(text, "b <1>a</1>", "c", "<1/>dd").startswith("b *a*\n")

    def test_an_open_backtick_inside_a_code_is_not_closed_by_a_text(self) -> None:
        assert write("![a`] c\n\n[a`]: b\n", "<1/> c `") == "![a`] c &#96;\n\n[a`]: b\n"

    def test_line_ends_inside_codes_stay(self) -> None:
        assert write("> a  \r\n> b\r\n", "c<1/>d") == "> c  \r\n> d\r\n"

    def test_a_line_break_at_the_end_is_dropped(self) -> None:
        assert write("a  \nb", "c d<1/>") == "c d"

    def test_debris_translated_stays_apart_from_its_sentence(self) -> None:
        assert write("It ended. Enditem\n", "Acabó.", "Fin") == "Acabó. \n\nFin\n"

    @pytest.mark.parametrize(
        ("text", "translation", "written"),
        [
            ("It *ended*. Enditem\n", "<1>Acabó</1>", "*Acabó*\n\n Enditem\n"),
            ("It ended. Enditem\n", "¿Acabó»", "¿Acabó»\n\n Enditem\n"),
            ("It ended. Enditem\n", "结束", "结束\n\n Enditem\n"),
            ("Updated: June 2, 2021 L M S\n", "更新：2021年6月2日", "更新：2021年6月2日\n\n L M S\n"),
            ("It ended. Enditem\n", "Acabó.", "Acabó. Enditem\n"),
        ],
    )
    def test_a_sentence_without_a_full_stop_stays_apart_from_debris(
        self, text: str, translation: str, written: str
    ) -> None:
        assert FORMAT.serialise(read(text), {UnitId("u1"): translation}) == written

    def test_right_to_left_and_astral_text(self) -> None:
        assert write("**a** b", "<1>الميناء</1> 𠮷🚢") == "**الميناء** 𠮷🚢"


def test_codes_of_a_pair_share_their_number() -> None:
    assert read("**a**").units[0].codes == (
        InlineCode(1, CodeKind.OPEN, "**"),
        InlineCode(1, CodeKind.CLOSE, "**"),
    )
