"""Reading XML: what is read, and what is refused with one line that names the place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats import _xml
from glossa.formats.documents import _xml_text


def read(data: str | bytes, *tags: str) -> list[_xml.Element]:
    content = data if isinstance(data, bytes) else data.encode()
    return list(_xml.records(content, "a.xml", tags or ("e",), ("r",)))


def message_of(data: str | bytes) -> str:
    with pytest.raises(GlossaError) as caught:
        read(data)
    return caught.value.message


# Laws


@settings(deadline=None)
@given(st.text())
def test_what_is_escaped_is_read_back_but_for_what_xml_forbids(text: str) -> None:
    (element,) = read(f'<r><e a="{_xml.escaped(text)}">{_xml.escaped(text)}</e></r>')
    assert element.text == _xml.legal(text)
    assert element.attributes["a"] == _xml.legal(text).translate({9: " ", 10: " "})


@settings(deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60), st.text("<>/r e!&;[]\"'=?-x", max_size=40).map(lambda text: f"<r>{text}".encode())
    )
)
def test_any_bytes_are_read_or_refused_with_one_line(data: bytes) -> None:
    assert isinstance(_xml.root(data), str)
    try:
        read(data)
        refusal = ""
    except GlossaError as error:
        refusal = error.message
    assert "\n" not in refusal


@settings(deadline=None)
@given(st.integers(0, 200))
def test_a_file_that_is_cut_off_is_refused(length: int) -> None:
    data = ("<r>" + "<e>党 text</e>\n" * 20 + "</r>").encode()
    with pytest.raises(GlossaError):
        read(data[:length])


# Reading


def test_elements_come_with_all_that_is_in_them() -> None:
    (element,) = read('<r>\n<x/><e id="1">a <b xml:lang="ar">حزب</b> \U00020000<c/></e></r>')
    assert (element.name, element.line, element.attributes) == ("e", 2, {"id": "1"})
    assert [child.name for child in element.children] == ["b", "c"]
    assert [child.attributes for child in element.children] == [{"xml:lang": "ar"}, {}]
    assert element.text == "a حزب \U00020000"


def test_prefixes_become_namespaces() -> None:
    (element,) = read('<r xmlns="u:1" xmlns:p="u:2"><p:e p:a="1"/></r>')
    assert (element.namespace, element.name, element.attributes) == ("u:2", "e", {"a": "1"})


def test_an_element_in_an_element_of_its_kind_is_part_of_it() -> None:
    assert len(read("<r><e><e/></e><e/></r>")) == 2


def test_elements_are_yielded_across_the_seams_of_reading() -> None:
    text = "é" * 50_000
    assert [element.text for element in read(f"<r><e>{text}</e><e>b</e></r>")] == [text, "b"]


def test_character_references_and_the_five_entities_are_read() -> None:
    assert [element.text for element in read("<r><e>&#x515A;&amp;&lt;&gt;&quot;&apos;<![CDATA[<&]]></e></r>")] == [
        "党&<>\"'<&"
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_believed(encoding: str) -> None:
    assert read("<r><e>党</e></r>".encode(encoding))[0].text == "党"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5", "shift_jis", "windows-1252", "iso-8859-1"])
def test_a_declared_encoding_is_believed(encoding: str) -> None:
    text = "é" if "12" in encoding or "88" in encoding else "日本"
    assert read(f'<?xml version="1.0" encoding="{encoding}"?><r><e>{text}</e></r>'.encode(encoding))[0].text == text


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "utf_16_le", "gb18030", "klingon"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_sixteen_bits_without_a_mark_are_seen_whatever_is_declared(encoding: str, declared: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?><r><e>مدينة 海港 🌊</e></r>'.encode(encoding)
    assert [element.text for element in read(data)] == ["مدينة 海港 🌊"]
    assert _xml.root(data) == "r"


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "gb18030", "klingon"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_counts_more_than_what_is_declared(encoding: str, declared: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?><r><e>党 é</e></r>'.encode(encoding)
    assert read(data)[0].text == "党 é"
    assert _xml_text.decode(data, "a.xml")[0] in "\ufeff\uffff\ufffe"
    assert _xml_text.encode(_xml_text.decode(data, "a.xml")) == data


@pytest.mark.parametrize("text", ["voilà\xa0: déjà", "ÅÄÖ", "naïve\xa0»"])
def test_latin_letters_are_not_taken_for_utf_8(text: str) -> None:
    assert read(f'<?xml version="1.0" encoding="ISO-8859-1"?><r><e>{text}</e></r>'.encode("latin-1"))[0].text == text


def test_two_bytes_for_a_character_are_not_taken_for_utf_8_by_chance() -> None:
    data = '<?xml version="1.0" encoding="GBK"?><r><e>隆</e></r>'.encode("gbk")
    assert read(data)[0].text == "隆"


def test_a_document_type_does_no_harm() -> None:
    assert len(read('<!DOCTYPE r SYSTEM "r.dtd" [<!ELEMENT e ANY><!ATTLIST e a CDATA "default">]><r><e/></r>')) == 1


def test_the_outermost_element_is_found_without_reading_on() -> None:
    assert _xml.root(b'<?xml version="1.0"?><!-- x --><p:martif xmlns:p="u"><broken') == "martif"
    assert _xml.root(b"no xml") == ""
    assert _xml.root(b'<?xml version="1.0" encoding="klingon"?><r/>') == ""
    assert _xml.root('<?xml version="1.0" encoding="klingon"?><r/>'.encode("utf-16")) == "r"


# Refusals


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            '<!DOCTYPE r [\n<!ENTITY a "b">]><r><e>&a;</e></r>',
            "a.xml is not read: it declares the entity “a” (line 2)",
        ),
        (
            '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>',
            "a.xml is not read: it declares the entity “a” (line 1)",
        ),
        (
            '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r>&a;</r>',
            "a.xml is not read: it declares the entity “a” (line 1)",
        ),
        (
            '<!DOCTYPE r [<!ENTITY % a SYSTEM "http://localhost/a">%a;]><r/>',
            "a.xml is not read: it declares the entity “a” (line 1)",
        ),
        (
            '<!DOCTYPE r SYSTEM "r.dtd">\n<r><e>\n&nbsp;</e></r>',
            "a.xml is not read: it uses the entity “nbsp”, which it does not define (line 3)",
        ),
        ("<r>\n<e>&nbsp;</e></r>", "a.xml is not well-formed XML: undefined entity (line 2)"),
        ("<r>\n<e>\n</r>", "a.xml is not well-formed XML: mismatched tag (line 3)"),
        ("<r>\n<e>&#0;</e></r>", "a.xml is not well-formed XML: reference to invalid character number (line 2)"),
        ("<r>\n<p:e/></r>", "a.xml is not well-formed XML: unbound prefix (line 2)"),
        ("<r>\n<e>\n", "a.xml ends too early, at line 3; the end of it is missing"),
        ("<r>\n<e", "a.xml ends too early, at line 2; the end of it is missing"),
        ("", "a.xml ends too early, at line 1; the end of it is missing"),
        ("<html/>", "a.xml is another kind of XML: it begins with <html>, not with <r>"),
        ("<r>" + "<e>" * 100, "a.xml is not read: elements are nested more than 100 deep (line 1)"),
        (b"<r>\n<e>espa\xf1ol</e></r>", "a.xml is not in UTF-8, as it should be: byte 0xf1 (line 2)"),
        (
            b'<?xml version="1.0" encoding="utf-8"?>\n<r><e>\xf1</e></r>',
            "a.xml is not in utf-8, as it should be: byte 0xf1 (line 2)",
        ),
        (
            b'<?xml version="1.0" encoding="GB18030"?>\n<r>\n<e>\xff</e></r>',
            "a.xml is not in GB18030, as it should be: byte 0xff (line 3)",
        ),
        (
            '<?xml version="1.0" encoding="UTF-16"?><r/>',
            "a.xml says that it is in UTF-16, but it is not",
        ),
        (
            '<?xml version="1.0" encoding="ISO-8859-1"?><r><e>señal</e></r>'.encode(),
            "a.xml says that it is in ISO-8859-1, but it is in UTF-8",
        ),
        (
            '<?xml version="1.0" encoding="us-ascii"?><r><e>señal</e></r>'.encode(),
            "a.xml says that it is in us-ascii, but it is in UTF-8",
        ),
        (
            '<?xml version="1.0" encoding="windows-1251"?><r><e>сигнал и مرسى</e></r>'.encode(),
            "a.xml says that it is in windows-1251, but it is in UTF-8",
        ),
        (
            '<?xml version="1.0" encoding="GBK"?><r><e>港口已关闭，船只等待𠮷。</e></r>'.encode(),
            "a.xml says that it is in GBK, but it is in UTF-8",
        ),
        (
            b'<?xml version="1.0" encoding="ascii"?>\n<r><e>\xf1</e></r>',
            "a.xml is not in ascii, as it should be: byte 0xf1 (line 2)",
        ),
        (
            '<?xml version="1.0" encoding="punycode"?><r/>',
            "a.xml says that it is in punycode, which is no known encoding",
        ),
        (
            '<?xml version="1.0" encoding="undefined"?><r/>',
            "a.xml says that it is in undefined, which is no known encoding",
        ),
        (
            '<?xml version="1.0" encoding="klingon"?><r/>',
            "a.xml says that it is in klingon, which is no known encoding",
        ),
        (
            '<?xml version="1.0" encoding="base64"?><r/>',
            "a.xml says that it is in base64, which is no known encoding",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: str | bytes, message: str) -> None:
    assert message_of(data) == message


def test_containers_are_announced_before_what_is_in_them() -> None:
    data = b'<r v="2"><box name="a"><t>one</t></box><t>two</t></r>'
    found = [(each.name, each.attributes, each.text) for each in _xml.records(data, "x", ["t"], ["r"], ["r", "box"])]
    assert found == [("r", {"v": "2"}, ""), ("box", {"name": "a"}, ""), ("t", {}, "one"), ("t", {}, "two")]


def test_an_attribute_of_another_namespace_hides_none_of_the_element_itself() -> None:
    data = b'<r xmlns:o="urn:other"><t state="final" o:state="odd" o:more="yes"/></r>'
    [found] = _xml.records(data, "x", ["t"], ["r"])
    assert found.attributes == {"state": "final", "more": "yes"}


def test_the_attributes_of_the_outermost_element_are_seen_from_the_beginning_alone() -> None:
    assert _xml.root_attributes(b'\xef\xbb\xbf<?xml version="1.0"?><xliff version="1.2"><file') == {"version": "1.2"}
    assert _xml.root_attributes(b"no XML") == {}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5", "shift_jis", "iso-8859-15"])
@pytest.mark.parametrize("shift", range(4))
def test_a_long_file_in_any_encoding_is_known_by_its_root(encoding: str, shift: int) -> None:
    texts = ("x" * shift + "港口" * 40_000) if encoding != "iso-8859-15" else "é" * 80_000
    data = f'<?xml version="1.0" encoding="{encoding}"?><r v="2">{texts}</r>'.encode(encoding)
    assert (_xml.root(data), _xml.root_attributes(data)) == ("r", {"v": "2"})


def test_line_ends_and_tabs_survive_in_an_attribute() -> None:
    text = 'a\tb\nc\r<&"'
    [found] = _xml.records(f'<r><t a="{_xml.in_attribute(text)}"/></r>'.encode(), "x", ["t"], ["r"])
    assert found.attributes["a"] == text
