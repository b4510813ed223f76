"""HTML: what is within a text, and how other texts are written in its place."""

from __future__ import annotations

import pytest

from tests.formats.documents.html_samples import codes, notes, read, texts, write


class TestInlines:
    def test_tags_come_in_pairs(self) -> None:
        assert texts("a <B>b <i>c</I></b> d<EM\nclass=x>e</em >") == ["a <1>b <2>c</2></1> d<3>e</3>"]

    def test_misnested_and_unclosed_ones_stand_alone(self) -> None:
        assert texts("x <b>a <i>b</b> c</i> d") == ["x <1>a <2/>b</1> c<3/> d"]
        assert texts("x <b>a") == ["x <1/>a"]

    def test_codes_round_and_beside_a_text_are_not_in_it(self) -> None:
        assert texts("<p> <img src=a> <a href=u><b>a</b></a> <!-- c --><br>") == ["a"]
        assert texts("<p><b>a</b> b <i></i>") == ["<1>a</1> b"]

    def test_a_text_that_begins_with_code_keeps_it(self) -> None:
        assert texts("<p><code>x</code> is a variable") == ["<1/> is a variable"]

    def test_white_space_is_what_a_browser_shows(self) -> None:
        assert texts("<p> a\t \n b <b> c</b>\n<i>\nd </i> e <br> f</p>") == ["a b <1>c</1> <2>d </2>e<3/>f"]

    def test_wraps_between_chinese_characters_leave_no_space(self) -> None:
        assert texts("<p>\u3000\u3000海港，\n   开放\nand open") == ["海港，开放 and open"]

    def test_references_are_resolved(self) -> None:
        assert texts("a &amp; b&copy; &#x6e2f;&#28207; &hellip &nosuch; & c &lt;p> &#0; &#99999999999999;") == [
            "a & b© 港港 &hellip &nosuch; & c <p> \ufffd \ufffd"
        ]

    def test_long_numbers_are_no_burden(self) -> None:
        assert texts("a &#" + "9" * 10_000 + "; b") == ["a \ufffd b"]

    def test_invisible_characters_are_not_text(self) -> None:
        assert texts("co&shy;operation\u200b now\ufeff") == ["cooperation now"]

    def test_what_looks_like_a_tag_is_a_code(self) -> None:
        assert codes("a <1> &lt;2/> &lt;&shy;3&gt; &lt4>") == [
            ("<1/>", "<1>", "<1>"),
            ("<2/>", "&lt;2/>", "<2/>"),
            ("<3/>", "&lt;&shy;3&gt;", "<3>"),
            ("<4/>", "&lt4>", "<4>"),
        ]

    def test_less_than_is_text_where_no_tag_can_begin(self) -> None:
        assert texts("<p>1 < 2, a <3 and x<!y> z</ p>w") == ["1 < 2, a <3 and x<1/> z<2/>w"]

    def test_quotation_marks_within_tags(self) -> None:
        assert texts("<p title='a>b' x=\"'\">c <i y=d'e>f</i> <b z = '>'>g</b> h") == ["a>b", "c <1>f</1> <2>g</2> h"]

    def test_xhtml_ends_elements_in_their_tags(self) -> None:
        assert texts("<?xml version='1.0'?><html><script src='a'/><p/><p>a <a id='x'/>b<br/>c</p></html>") == [
            "a <1/>b<2/>c"
        ]
        assert texts("<p>a <b/>c</b> d") == ["a <1>c</1> d"]

    def test_right_to_left_and_astral_text(self) -> None:
        assert texts("<p dir=rtl><b>الميناء</b> 𠮷🚢") == ["<1>الميناء</1> 𠮷🚢"]


class TestAttributes:
    def test_what_readers_see_of_them_are_units(self) -> None:
        assert notes(
            "<meta name=Description content='a &amp; b'><meta property=og:title content=c><img alt=d title=e>"
            "<input placeholder=f><input type=SUBMIT value=g><div aria-label=h><option label=i><a title=j></a>"
        ) == [
            ("meta: description", "a & b"),
            ("meta: og:title", "c"),
            ("image description", "d"),
            ("tooltip", "e"),
            ("placeholder", "f"),
            ("button", "g"),
            ("label for screen readers", "h"),
            ("option", "i"),
            ("tooltip", "j"),
        ]

    def test_what_programs_see_is_not(self) -> None:
        assert texts("<link title=a><input value=b><p data-title=c alt=d><meta name=author content=e>") == []
        assert texts("<img alt=a translate=no><div lang=fr title=b></div><pre><img alt=c></pre>") == []

    def test_those_amid_a_text_follow_it(self) -> None:
        page = "<p>Press <img src=g alt='the gear'> and <a title='Go' href=u>go</a>.\n<p>End"
        assert texts(page) == ["Press <1/> and <2>go</2>.", "the gear", "Go", "End"]
        assert read(page).source == page

    def test_they_are_written_into_their_tags(self) -> None:
        page = "<p>Press <img src=g alt=gear> and\n<a title='Go' href=u>go</a>."
        assert write(page, "", 'la "rueda"', "¡Ve 'ya'!") == (
            "<p>Press <img src=g alt=\"la &quot;rueda&quot;\"> and\n<a title='¡Ve &#39;ya&#39;!' href=u>go</a>."
        )
        assert write(page, "<2>Ve</2> y pulsa <1/>.", "rueda", "¡Ve!") == (
            "<p><a title='¡Ve!' href=u>Ve</a> y pulsa <img src=g alt=\"rueda\">."
        )

    def test_they_are_not_lost_with_their_codes(self) -> None:
        assert write("<p>a <img alt=b> c", "x", "y") == '<p>x<img alt="y">'

    def test_a_value_without_quotation_marks_gets_some(self) -> None:
        assert write("<input placeholder=a><input value=b type=submit>", "x > y", "") == (
            '<input placeholder="x &gt; y"><input value=b type=submit>'
        )

    def test_look_alikes_of_tags_in_them(self) -> None:
        page = "<img alt='a &lt;1> b'>"
        assert texts(page) == ["a <1/> b"]
        assert write(page, "<1/> x") == "<img alt='&lt;1&gt; x'>"


class TestWriting:
    @pytest.mark.parametrize(
        ("text", "written"),
        [("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("<b>", "&lt;b&gt;"), ("&amp;", "&amp;amp;"), ("a\n\nb", "a b")],
    )
    def test_a_text_is_never_markup(self, text: str, written: str) -> None:
        assert write("<p>x</p>", text) == f"<p>{written}</p>"
        assert write("<title>x</title>", text) == f"<title>{written}</title>"

    def test_what_is_round_a_text_stays(self) -> None:
        assert write("<P Class=a>\r\n\t<b> x </b>\r\n</P>", "y") == "<P Class=a>\r\n\t<b> y </b>\r\n</P>"

    def test_tags_can_be_moved_and_left_out(self) -> None:
        assert write("a <b>b</b> <i>c</i> d", "<2>x</2> y <1>z</1>") == "<i>x</i> y <b>z</b>"
        assert write("a <b>b</b> <i>c</i> d", "x") == "x"
        assert write("a <b>b</b> <b>c</b> d", "<1>x <2>y</2></1>") == "<b>x <b>y</b></b>"

    def test_two_line_breaks_in_a_row_become_one(self) -> None:
        assert write("a<br>b<br>c", "x<1/> <2/>y") == "x<br> y"

    def test_a_blank_text_leaves_the_unit_as_it_was(self) -> None:
        assert write("<p>a <b>b</b></p>", " <1></1> ") == "<p>a <b>b</b></p>"

    def test_codes_that_would_catch_the_text_are_given_up(self) -> None:
        assert write("<p>a </code> <code>b</code> c", "<2/>x <1/> y") == "<p><code>b</code>x </code> y"
        assert write("<p>a <b>b <i>c", "<2/><1/>x y") == "<p><i><b>x y"

    def test_right_to_left_and_astral_text(self) -> None:
        assert write("<p><b>a</b> b", "<1>الميناء</1> 𠮷🚢") == "<p><b>الميناء</b> 𠮷🚢"
