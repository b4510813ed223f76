"""HTML: the laws, what is a unit, and what stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.formats.documents import DOCUMENT_FORMATS
from glossa.formats.documents.html import FORMAT
from tests.formats.documents.conformance import ReaderConformance
from tests.formats.documents.html_samples import codes, read, texts, units, write
from tests.formats.documents.html_strategies import html

"""Texts without halves of characters, controls and what is no character: HTML has no way to write these."""
SAMPLES = Path(__file__).parent / "samples"


class TestLaws(ReaderConformance):
    """HTML keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.*html")))
    texts = html


def test_is_found_as_a_plugin() -> None:
    assert DOCUMENT_FORMATS.load("html") is FORMAT
    assert FORMAT.suffixes == (".html", ".htm", ".xhtml")


class TestBlocks:
    def test_each_kind_of_block_has_its_role(self) -> None:
        page = (
            "<title>a</title><h1>b</h1><p>c<ul><li>d</ul><dl><dt>e<dd>f</dl><blockquote><p>g</blockquote>"
            "<table><caption>h</caption><tr><th>i<td>j</table><figure><figcaption>k</figcaption></figure>"
            "<details><summary>l</summary>m</details><button>n</button><label>o</label><select><option>p</select>"
            "<fieldset><legend>q</legend></fieldset><address>r</address>"
        )
        assert units(page) == [
            ("headline", "a"),
            ("headline", "b"),
            ("paragraph", "c"),
            ("list item", "d"),
            ("list item", "e"),
            ("list item", "f"),
            ("quotation", "g"),
            ("caption", "h"),
            ("table cell", "i"),
            ("table cell", "j"),
            ("caption", "k"),
            ("headline", "l"),
            ("paragraph", "m"),
            ("message", "n"),
            ("message", "o"),
            ("message", "p"),
            ("headline", "q"),
            ("paragraph", "r"),
        ]

    def test_text_may_stand_anywhere(self) -> None:
        assert texts("a<div>b<div>c</div>d</div>e<p>f</p>g") == list("abcdefg")

    def test_end_tags_may_be_left_out(self) -> None:
        assert units("<p>a<p>b<ul><li>c<li>d<ul><li>e</ul>f</ul>g<h2>h<h3>i</h3>j") == [
            ("paragraph", "a"),
            ("paragraph", "b"),
            ("list item", "c"),
            ("list item", "d"),
            ("list item", "e"),
            ("list item", "f"),
            ("paragraph", "g"),
            ("headline", "h"),
            ("headline", "i"),
            ("paragraph", "j"),
        ]

    def test_rows_and_cells_too(self) -> None:
        assert units("<table><tr><td>a<td>b<tr><th>c</table>d") == [
            ("table cell", "a"),
            ("table cell", "b"),
            ("table cell", "c"),
            ("paragraph", "d"),
        ]

    def test_a_stray_end_tag_does_not_leave_the_cell(self) -> None:
        assert units("<div><ul><li><table><tr><td>a</div></li></ul>b</table></div>") == [
            ("table cell", "a"),
            ("table cell", "b"),
        ]

    def test_paragraphs_in_a_cell_are_paragraphs(self) -> None:
        assert units("<table><td><p>a<p>b</table>") == [("paragraph", "a"), ("paragraph", "b")]

    def test_two_line_breaks_part_paragraphs(self) -> None:
        assert texts("<p>a<br>b<br> <BR/>c</br><!-- x --><br>d") == ["a<1/>b", "c", "d"]

    def test_they_part_them_also_where_a_tag_ends_between_them(self) -> None:
        page = "a <b>b<br></b><br>c"
        assert texts(page) == ["a <1/>b", "c"]
        assert write(page, "<1/>x y", "z") == "<b>x y<br></b><br>z"

    def test_links_of_a_navigation_are_apart(self) -> None:
        assert texts("<nav><a href=a>Home</a> | <a href=b>News <b>now</b></a></nav><p><a>x</a> y") == [
            "Home",
            "|",
            "News <1>now</1>",
            "<1>x</1> y",
        ]

    def test_parts_of_a_news_article_are_recognised_and_nothing_is_debris(self) -> None:
        assert units("<p>By Jane Doe<p>NORTHPORT, June 2<p>Share<p>Leave a Reply<p>It opened. Enditem") == [
            ("byline", "By Jane Doe"),
            ("dateline", "NORTHPORT, June 2"),
            ("paragraph", "Share"),
            ("paragraph", "Leave a Reply"),
            ("paragraph", "It opened. Enditem"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " \n",
            "<p></p>",
            "<!-- <p>x</p> -->",
            "<!--[if IE]><p>x</p><![endif]-->",
            "<!doctype html>",
            "<?xml version='1.0'?>",
            "<![CDATA[ x > y ]]>",
            "<script>document.write('<p>x</p>')</script>",
            "<style>p > a { content: 'x' }</style>",
            "<pre>x\n  <b>y</b></pre>",
            "<p><code>x</code>",
            "<textarea>x</textarea>",
            "<svg><title>x</title><text>y</text></svg>",
            "<math><mi>x</mi></math>",
            "<iframe><p>x</iframe>",
            "<p>&nbsp;&#8203;&shy;\u3000</p>",
            "<p>&lt;1&gt;</p>",
            "<plaintext><p>x",
            "<p title=' '><img alt='' title='&lt;1&gt;'>",
            "<a href='x",
            "<input type=hidden value=x>",
            "<meta name=viewport content='width=device-width'>",
        ],
    )
    def test_what_is_not_text_is_skeleton(self, text: str) -> None:
        assert read(text).skeleton == (text,)

    def test_a_unit_knows_its_line_and_its_bytes(self) -> None:
        unit = read("\ufeff<p>a\r\n<p>\r\n b\r\n<b>c</b>\r\n").units[1]
        assert (unit.line, unit.raw, unit.text) == (3, "b\r\n<b>c</b>", "b <1>c</1>")


class TestWhatStays:
    def test_what_is_not_to_be_translated(self) -> None:
        assert texts("<div translate=no><p>a<p translate=yes>b</div><p class='x notranslate'>c<p>d") == ["b", "d"]
        assert codes("a <span translate=no>b <i>c</i></span> d") == [
            ("<1/>", "<span translate=no>b <i>c</i></span>", "b c")
        ]

    def test_whoever_translates_a_page_does_not_mind_that_it_asks_not_to_be(self) -> None:
        assert texts("<html translate=no class=notranslate><body class=notranslate>a") == ["a"]

    def test_another_language(self) -> None:
        assert texts("<html lang=en><p>a<p lang=fr>b<blockquote lang='de-CH'><p>c<p lang=en-GB>d</blockquote>e") == [
            "a",
            "d",
            "e",
        ]
        assert codes("a <i lang=fr>raison d'être</i> b") == [("<1/>", "<i lang=fr>raison d'être</i>", "raison d'être")]

    def test_the_language_of_the_page_is_its_own_whatever_it_is_read_as(self) -> None:
        assert texts("<html lang=nl><body><p lang=nl-BE>a<p lang=''>b<p lang=???>c<p lang=fr>d") == ["a", "b", "c"]

    def test_code_within_a_text_with_blocks_in_it(self) -> None:
        assert texts("a <code>b<div>c</div></code> d") == ["a <1/> d"]

    def test_code_without_an_end_ends_with_its_paragraph(self) -> None:
        assert texts("<p>a <code>b<p>c</p>d") == ["a", "c", "d"]
        assert texts("<div>a <span translate=no>b <b>c</span> d</div>e") == ["a <1/> d", "e"]

    def test_a_picture_in_svg_is_one_code(self) -> None:
        assert codes("a <svg><style/><title>t</title><path/></svg> b") == [
            ("<1/>", "<svg><style/><title>t</title><path/></svg>", "")
        ]
