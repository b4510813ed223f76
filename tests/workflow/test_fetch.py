"""From a web page to an article in Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents.markdown import FORMAT
from glossa.model.document import Role
from glossa.text.languages import LanguageTag
from glossa.workflow.fetch import Fetched, fetch_page, read_page
from tests.pages.server import Pages

SAMPLES = Path(__file__).parent.parent / "pages" / "samples"
NEWS = (SAMPLES / "news.html").read_bytes()


def served(path: str, data: bytes, kind: str = "text/html") -> Fetched:
    with Pages({path: data}, {path: kind}) as pages:
        return fetch_page(pages.address + path, print, allow_private=True)


def test_the_front_matter_says_what_the_page_says_of_itself() -> None:
    fetched = read_page(SAMPLES / "news.html")
    assert fetched.text.startswith(
        "---\n"
        'title: "Northport opens its second channel"\n'
        'description: "Larger ships can reach the old harbour from Monday on."\n'
        'author: "Jane Doe"\n'
        "date: 2026-03-14\n"
        'source: "https://quay.example/2026/03/14/channel"\n'
        "lang: en-GB\n"
        "---\n\n"
        "The harbour master"
    )
    assert fetched.name == "news.md"


def test_a_fetched_article_says_where_it_was() -> None:
    fetched = served("/news/second-channel.html", NEWS)
    assert fetched.source.endswith("/news/second-channel.html")
    assert f'source: "{fetched.source}"' in fetched.text
    assert fetched.name == "second-channel.md"


def test_what_is_written_is_an_article_that_glossa_reads() -> None:
    document = FORMAT.parse(read_page(SAMPLES / "news.html").text, LanguageTag("en"))
    assert document.units[0].text == "Northport opens its second channel"
    assert {unit.role for unit in document.units} == {
        Role.FRONT_MATTER,
        Role.PARAGRAPH,
        Role.HEADLINE,
        Role.LIST_ITEM,
        Role.QUOTATION,
        Role.TABLE_CELL,
    }


def test_a_chinese_page_is_read_in_its_own_encoding() -> None:
    fetched = read_page(SAMPLES / "chinese.html")
    assert fetched.language == "zh-Hans"
    assert fetched.title.startswith("北港开通第二航道")
    assert "这条航道规划了十一年，又挖了四年，终于在春天开通。" in fetched.text
    assert "分享到" not in fetched.text
    assert "渡轮" not in fetched.text


def test_an_arabic_page_keeps_its_letters_and_signs() -> None:
    fetched = read_page(SAMPLES / "arabic.html")
    assert (fetched.title, fetched.language) == ("الميناء يفتح قناته الثانية", "ar")
    assert 'ببساطة." 🚢 ويجتمع' in fetched.text
    assert "الرئيسية" not in fetched.text


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "gb18030"])
def test_what_the_server_says_of_the_encoding_outweighs_the_page(charset: str) -> None:
    page = (SAMPLES / "chinese.html").read_bytes().replace(b"gb2312", b"utf-8")
    assert "这条航道规划了十一年" in served("/a", page, f"text/html; charset={charset}").text


@pytest.mark.parametrize("charset", ["no-such-thing", "ascii"])
def test_where_the_server_is_wrong_the_page_is_asked(charset: str) -> None:
    page = (SAMPLES / "chinese.html").read_bytes()
    assert "这条航道规划了十一年" in served("/a", page, f"text/html; charset={charset}").text


def test_where_both_are_wrong_the_encoding_is_guessed() -> None:
    page = (SAMPLES / "arabic.html").read_bytes().replace(b'"utf-8"', b'"gb2312"')
    assert "الميناء" in served("/a", page).text


def test_a_language_that_there_is_not_is_left_out() -> None:
    fetched = served("/a", NEWS.replace(b'lang="en-GB"', b'lang="english"'))
    assert fetched.language is None
    assert "lang:" not in fetched.text


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "Northport-opens-its-second-channel.md"),
        ("/a/%E6%B8%AF%E5%8F%A3", "港口.md"),
        ("/a/..%2F..%2Fetc%2Fpasswd.html", "passwd.md"),
        ("/a/%00%1b%5B2J", "2J.md"),
    ],
)
def test_a_name_for_the_file_is_found_that_harms_nobody(path: str, name: str) -> None:
    assert served(path, NEWS).name == name


def test_a_title_cannot_break_out_of_the_front_matter() -> None:
    page = NEWS.replace(b"Northport opens its second channel", b'"x"\n---\nlang: fr # \\')
    document = FORMAT.parse(served("/a", page).text, LanguageTag("en"))
    assert document.units[0].text == '"x" --- lang: fr # \\'


def test_a_saved_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="No such file"):
        read_page(tmp_path / "gone.html")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "koi8-r", "big5", "gbk", "no-such-thing", ""])
@pytest.mark.parametrize("sample", ["arabic.html", "chinese.html"])
def test_a_page_in_utf_8_is_read_as_that_whatever_its_server_says(charset: str, sample: str) -> None:
    page = read_page(SAMPLES / sample)
    data = (SAMPLES / sample).read_bytes().decode("utf-8" if sample == "arabic.html" else "gb18030")
    data = data.replace("gb2312", "utf-8")
    fetched = served("/a", data.encode(), f"text/html; charset={charset}" if charset else "text/html")
    assert fetched.text.split("---\n", 2)[2] == page.text.split("---\n", 2)[2]
    assert not fetched.guessed


def test_one_accent_in_a_page_is_enough_where_it_would_be_two_wrong_letters() -> None:
    data = NEWS.replace(b"harbour master", "harbour máster".encode(), 1)
    assert "harbour máster" in served("/a", data, "text/html; charset=iso-8859-1").text


@pytest.mark.parametrize("charset", ["utf-8", "ascii", ""])
def test_a_page_in_latin_1_that_says_otherwise_keeps_its_accents_and_is_doubtful(charset: str) -> None:
    data = NEWS.replace(b"harbour master", "capitán “Ñandú”".encode("cp1252"), 1)
    fetched = served("/a", data, f"text/html; charset={charset}" if charset else "text/html")
    assert "capitán “Ñandú”" in fetched.text
    assert fetched.guessed


def test_a_page_in_utf_8_with_a_broken_byte_loses_nothing_else() -> None:
    data = (SAMPLES / "arabic.html").read_bytes().replace("🚢".encode(), b"\xff", 1)
    fetched = served("/a", data, "text/html; charset=utf-8")
    assert 'ببساطة." \ufffd ويجتمع' in fetched.text
    assert fetched.guessed
