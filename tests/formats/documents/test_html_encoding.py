"""HTML: the languages and the encoding of a page."""

from __future__ import annotations

from contextlib import suppress
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents.html import FORMAT
from glossa.text.languages import LanguageTag
from tests.formats.documents.conformance import ENGLISH

_ASSIGNED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=20)


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
