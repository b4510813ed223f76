"""XLIFF that comes back and is broken, or meant to do harm: one line, and in no more time than its length."""

from __future__ import annotations

import re

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents import Recogniser, Remark
from glossa.formats.documents.xliff12 import FORMAT as XLIFF12
from glossa.formats.documents.xliff21 import FORMAT as XLIFF21
from glossa.model.segment import SegmentId
from tests.formats.documents.test_xliff import BOTH
from tests.formats.documents.test_xliff_reading import _21, _named, _sent


def _message(format_: Recogniser, data: bytes) -> str:
    with pytest.raises(GlossaError) as caught:
        format_.read(data, "back.xlf")
    assert "\n" not in caught.value.message
    return caught.value.message


_ENTITY = '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_LAUGHS = '<!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@BOTH
@pytest.mark.parametrize("trick", [_ENTITY, _LAUGHS])
def test_entities_are_refused(format_: Recogniser, trick: str) -> None:
    text = _sent(format_).replace("<xliff", f"{trick}<xliff").replace("Dos.", "&a;")
    assert "it declares the entity “a”" in _message(format_, text.encode())


@BOTH
def test_a_file_that_is_cut_off_is_one_line(format_: Recogniser) -> None:
    data = _sent(format_).encode()
    assert "ends too early" in _message(format_, data[: len(data) * 2 // 3])
    assert "ends too early" in _message(format_, b"")


@BOTH
def test_a_wrong_encoding_is_one_line(format_: Recogniser) -> None:
    text = _sent(format_).replace("negra", "niña")
    assert "is not in UTF-8, as it should be" in _message(format_, text.encode("latin-1"))
    assert "is no known encoding" in _message(format_, text.replace("UTF-8", "martian").encode())
    latin = format_.read(text.replace("UTF-8", "ISO-8859-1").encode("latin-1"), "x")
    assert "niña" in latin.entries[0].text


@BOTH
def test_another_kind_of_xml_and_none_at_all_are_one_line(format_: Recogniser) -> None:
    assert "it begins with <tmx>, not with <xliff>" in _message(format_, b"<tmx/>")
    assert "is not well-formed XML" in _message(format_, b'msgid ""\n')


@pytest.mark.parametrize(
    ("format_", "version"), [(XLIFF12, "2.1"), (XLIFF12, "3.0"), (XLIFF12, ""), (XLIFF21, "1.2")], ids=_named
)
def test_another_version_is_one_line(format_: Recogniser, version: str) -> None:
    said = f' version="{version}"' if version else ""
    expected = f"back.xlf is XLIFF {version or 'of no version'}, which glossa does not read"
    assert _message(format_, f"<xliff{said}/>".encode()) == expected


def test_a_file_of_two_languages_is_one_line() -> None:
    files = "".join(f'<file original="a" target-language="{code}"><body/></file>' for code in ("es", "fr"))
    assert "has translations into es and fr" in _message(XLIFF12, f'<xliff version="1.2">{files}</xliff>'.encode())


@pytest.mark.parametrize(
    ("format_", "version", "theirs"), [(XLIFF12, "1.2", True), (XLIFF21, "1.2", False)], ids=_named
)
def test_a_format_knows_its_own_files(format_: Recogniser, version: str, theirs: bool) -> None:
    assert format_.is_theirs(f'<?xml version="1.0"?><xliff version="{version}">'.encode()) is theirs
    assert format_.is_theirs(b"nothing of the kind") is False


@BOTH
def test_notes_that_nobody_can_have_written_are_one_line(format_: Recogniser) -> None:
    text = re.sub("(<note )", "<note>a</note>" * 1001 + r"\1", _sent(format_), count=1)
    assert "notes on one segment" in _message(format_, text.encode())


@BOTH
def test_few_notes_of_great_length_are_one_line(format_: Recogniser) -> None:
    notes = f"<note>{'word ' * 500}</note>" * 200
    text = re.sub("(<note )", rf"{notes}\1", _sent(format_), count=1)
    assert "notes on one segment" in _message(format_, text.encode())


def test_notes_on_many_segments_take_no_longer_than_their_number() -> None:
    notes = "".join(f'<note id="s{number}-1">Short.</note>' for number in range(10_000))
    segments = "".join(f'<segment id="s{number}"><source>a</source></segment>' for number in range(10_000))
    entries = _21(f'<unit id="u"><notes>{notes}</notes>{segments}</unit>').entries
    assert [entry.remarks for entry in entries] == [(Remark("Short."),)] * 10_000


@BOTH
def test_an_entry_names_the_line_on_which_it_begins(format_: Recogniser) -> None:
    text = _sent(format_)
    lines = [text.splitlines()[entry.line - 1] for entry in format_.read(text.encode(), "x").entries]
    assert [re.sub(" .*", "", line) for line in lines] == ["<trans-unit" if format_ is XLIFF12 else "<segment"] * 2


@BOTH
def test_an_entry_knows_its_segment(format_: Recogniser) -> None:
    entries = format_.read(_sent(format_).encode(), "x").entries
    assert [entry.segment for entry in entries] == [SegmentId("00000001"), SegmentId("00000002")]
