"""HTML: what is a unit, what its text is, and how other texts are written in its place."""

from __future__ import annotations

from contextlib import suppress
from html import escape, unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS
from glossa.formats.documents.html import FORMAT
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from tests.formats.documents.conformance import ENGLISH, ReaderConformance
from tests.formats.documents.html_strategies import html

_ASSIGNED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=20)
"""Texts without halves of characters, controls and what is no character: HTML has no way to write these."""
SAMPLES = Path(__file__).parent / "samples"


class TestLaws(ReaderConformance):
    """HTML keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.*html")))
    texts = html


def read(text: str) -> Document:
    return FORMAT.parse(text, ENGLISH)


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.role.value, unit.text) for unit in read(text).units]


def texts(text: str) -> list[str]:
    return [unit.text for unit in read(text).units]


def notes(text: str) -> list[tuple[str, str]]:
    return [(unit.note, unit.text) for unit in read(text).units]


def codes(text: str) -> list[tuple[str, str, str]]:
    return [(code.tag, code.data, code.equivalent) for code in read(text).units[0].codes]


def write(text: str, *replacements: str) -> str:
    meant = {UnitId(f"u{number}"): text for number, text in enumerate(replacements, start=1)}
    return FORMAT.serialise(read(text), meant)


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


class TestLanguage:
    @pytest.mark.parametrize(
        ("text", "declared"),
        [
            ("<!doctype html><!-- x -->\n<html class=a lang='en-GB'>", "en-GB"),
            ("<HTML LANG=de><p lang=fr>", "de"),
            ("<html xml:lang='es'>", "es"),
            ("<html lang=' '>", None),
            ("<html>", None),
            ("<p lang=fr>", None),
            ("", None),
        ],
    )
    def test_the_root_says_it(self, text: str, declared: str | None) -> None:
        span = FORMAT.declared_language(text)
        assert (span.of(text) if span else None) == declared

    def test_an_export_says_its_own_of_the_page_and_its_parts(self) -> None:
        page = "<html lang=en xml:lang='en'><p lang='en-US'>a<i lang=fr>b</i><code lang=en>c</code>"
        assert FORMAT.localised(page, ENGLISH, LanguageTag("es")) == (
            "<html lang=es xml:lang='es'><p lang='es'>a<i lang=fr>b</i><code lang=en>c</code>"
        )

    @pytest.mark.parametrize(
        ("page", "target", "localised"),
        [
            ("<html lang=en><p>a", "ar", '<html dir="rtl" lang=ar><p>a'),
            ("<html lang=en dir=ltr><p>a", "he", "<html lang=he dir=rtl><p>a"),
            ("<html lang=ar dir='rtl'><p>a", "es", "<html lang=es dir='ltr'><p>a"),
            ("<html lang=ar dir='rtl'><p>a", "fa", "<html lang=fa dir='rtl'><p>a"),
            ("<html lang=en dir=auto><p>a", "ar", "<html lang=ar dir=auto><p>a"),
            ("<html><p>a", "ur", '<html dir="rtl"><p>a'),
            ("<p>a <b>b", "ar", "<p>a <b>b"),
        ],
    )
    def test_an_export_reads_the_way_of_its_language(self, page: str, target: str, localised: str) -> None:
        source = LanguageTag("ar" if "lang=ar" in page else "en")
        assert FORMAT.localised(page, source, LanguageTag(target)) == localised


class TestEncoding:
    @pytest.mark.parametrize(
        ("head", "codec", "text"),
        [
            ("", "utf-8", "é 港 🚢"),
            ("<meta charset=utf-8>", "utf-8", "é 港 🚢"),
            ("\ufeff<meta charset=gbk>", "utf-8", "é 港 🚢"),
            ('<meta charset="GB2312">', "gb18030", "港口開通鎔"),
            ("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=big5'>", "big5", "港口"),
            ("<meta charset=iso-8859-1>", "cp1252", "“é” €"),
            ("<meta charset='windows-1251'>", "cp1251", "порт"),
            ("<meta charset=Shift_JIS>", "cp932", "港は開く①"),
            ("<meta charset=euc-kr>", "cp949", "항구"),
            ("<meta charset=windows-1256>", "cp1256", "الميناء"),
            ("<?xml version='1.0' encoding='iso-8859-2'?>", "iso8859-2", "łódź"),
            ("<!-- <meta charset=gbk> --><title>é</title><meta charset=iso-8859-15>", "iso8859-15", "é €"),
            ("<head></head><body><p>é<meta charset=gbk>", "utf-8", "é"),
        ],
    )
    def test_a_page_is_read_in_the_encoding_that_it_declares(self, head: str, codec: str, text: str) -> None:
        data = f"{head}\r\n<p>{text}\r".encode(codec)
        assert FORMAT.decode(data, "a.html") == f"{head}\r\n<p>{text}\r"
        assert FORMAT.encode(FORMAT.decode(data, "a.html")) == data

    def test_what_the_encoding_lacks_becomes_a_reference(self) -> None:
        assert FORMAT.encode("<meta charset=latin1><p>é 港🚢") == b"<meta charset=latin1><p>\xe9 &#28207;&#128674;"

    @settings(deadline=None, max_examples=60, derandomize=True)
    @given(
        st.sampled_from(["", "utf-8", "gbk", "big5", "latin1", "windows-1256", "shift_jis", "euc-kr", "koi8-r"]),
        st.one_of(st.binary(max_size=40), st.text(max_size=20).map(str.encode)),
    )
    def test_what_can_be_read_is_written_back_byte_for_byte(self, charset: str, data: bytes) -> None:
        page = f"<meta charset={charset}>".encode() + data
        with suppress(GlossaError):
            assert FORMAT.encode(FORMAT.decode(page, "a.html")) == page

    @settings(deadline=None, max_examples=60, derandomize=True)
    @given(st.sampled_from(["utf-8", "gbk", "big5", "latin1", "windows-1256", "shift_jis"]), _ASSIGNED)
    def test_every_text_can_be_written_in_every_encoding(self, charset: str, text: str) -> None:
        head = f"<meta charset={charset}>"
        written = FORMAT.decode(FORMAT.encode(f"{head}<p>x{escape(text)}"), "a.html")
        assert unescape(written.removeprefix(f"{head}<p>x")) == text

    def test_half_a_character_does_not_break_the_file(self) -> None:
        assert FORMAT.encode("a\ud800") == b"a?"

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"a\ncaf\xe9", "a.html is not UTF-8: byte 0xe9 at offset 5 (line 2), and it declares no other encoding"),
            (b"<meta charset=utf-8>\xe9", "a.html declares utf-8, but is not: byte 0xe9 at offset 20 (line 1)"),
            (b"<meta charset=latin1>\x81", "a.html declares latin1, but is not: byte 0x81 at offset 21 (line 1)"),
            ("<meta charset=latin1>café".encode(), "a.html declares latin1, but is UTF-8"),
            ("<meta charset=gbk>码头在春天重新开放".encode(), "a.html declares gbk, but is UTF-8"),
            (b"<meta charset=utf-7>a", "a.html declares the encoding utf-7"),
            (b"<meta charset=no-such-thing>a", "a.html declares the encoding no-such-thing"),
            (b"<meta charset=big5>\xa2\xcc", "a.html cannot be written back in big5 byte for byte"),
            ("<p>a".encode("utf-16"), "a.html is UTF-16, not UTF-8"),
        ],
    )
    def test_a_wrong_encoding_is_told_in_one_line(self, data: bytes, message: str) -> None:
        with pytest.raises(GlossaError) as caught:
            FORMAT.decode(data, "a.html")
        assert caught.value.message == message
        assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 20_000,
        "<b>" * 20_000 + "x" + "</i>" * 20_000,
        "</div>" * 20_000,
        "<table><tr><td>" * 5_000 + "</div></li></p>" * 5_000,
        "<![CDATA[" * 20_000,
        "<!--" * 20_000,
        "<a href='" * 20_000,
        "<" * 100_000,
        "&#" * 50_000,
        "&" + "a" * 100_000,
        "<p " + "a=b " * 20_000 + ">x",
        "<p " + "=" * 50_000,
        "x<br>" * 20_000,
        "<i>a</i> b " * 20_000,
        "<svg>" * 20_000,
        "<code>" * 20_000 + "<p>" * 20_000,
        "<meta charset" * 10_000,
        "a " * 50_000,
        "&lt;1&gt; " * 5_000 + "x",
        " \n" * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_what_nobody_writes_takes_no_longer_than_its_length(text: str) -> None:
    assert read(text).source == text
    FORMAT.declared_language(text)
    FORMAT.encode(text)
