"""Glossaries that are no glossaries, are damaged, or lie: one clear line each, and the rest is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.formats._xml import records
from glossa.workflow.terms_lint import lint_glossaries
from tests.workflow.samples import desk

CHINESE = "en,zh\nlake,湖泊\nforeign minister,外交部长\n"
ENTRY = '<conceptEntry><langSec xml:lang="en"><termSec><term>{}</term></termSec></langSec></conceptEntry>'


def refused(folder: Path, name: str, data: bytes) -> GlossaError:
    """Returns why a file cannot be read."""
    (folder / name).write_bytes(data)
    with pytest.raises(GlossaError) as caught:
        lint_glossaries(desk(folder).project, [folder / name])
    assert "\n" not in caught.value.message
    return caught.value


def said(folder: Path, data: str | bytes, name: str = "bad.csv") -> list[str]:
    """Returns what is said of a file that can be read."""
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return [str(flaw) for flaw in lint_glossaries(desk(folder).project, [folder / name])]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.csv", CHINESE.encode("utf-16"), "a.csv is in UTF-16, not in UTF-8"),
        ("a.csv", CHINESE.encode("gb18030"), "a.csv seems to be in GB18030 (GBK), not in UTF-8"),
        ("a.csv", "en,zh-Hant\nlake,湖泊\nnote,照會\n".encode("big5"), "a.csv seems to be in Big5, not in UTF-8"),
        (
            "a.csv",
            "en,es\nSpain,España\n".encode("latin-1"),
            "a.csv seems to be in Windows-1252 (Latin-1), not in UTF-8",
        ),
        ("a.csv", b"", "a.csv is empty"),
        ("a.csv", bytes(range(256)), "a.csv is not a text file"),
        ("a.tbx", bytes(range(256)), "a.tbx is not in UTF-8, as it should be: byte 0x80 (line 2)"),
        ("a.tbx", b"", "a.tbx ends too early, at line 1; the end of it is missing"),
        (
            "a.tbx",
            b"<html/>",
            "a.tbx is another kind of XML: it begins with <html>, not with <TBX> or <martif> or <tbx>",
        ),
        ("a.tbx", b"<tbx>" + b"<a>" * 100_000, "a.tbx is not read: elements are nested more than 100 deep (line 1)"),
        ("a.xlsx", b"\0" * 99, "a.xlsx is not an Excel workbook, or is cut off"),
        (
            "a.tbx",
            b'<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]><tbx>&x;</tbx>',
            "a.tbx is not read: it declares the entity “x” (line 1)",
        ),
        (
            "a.tbx",
            b'<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]><tbx/>',
            "a.tbx is not read: it declares the entity “x” (line 1)",
        ),
        (
            "a.tbx",
            b'<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><tbx>&b;</tbx>',
            "a.tbx is not read: it declares the entity “a” (line 1)",
        ),
    ],
)
def test_what_cannot_be_read_at_all(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    assert refused(tmp_path, name, data).message == message


def test_a_folder_is_no_glossary(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(GlossaError, match=r"Cannot read the glossary .*folder\.csv: Is a directory"):
        lint_glossaries(desk(tmp_path).project, [tmp_path / "folder.csv"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en,es\nlake,lago,x\n", "bad.csv:2: 3 cells, but the header has 2; the further ones are not used"),
        (f"en,es\nlake,lago|{'x' * 5000}\n", "bad.csv:2: a term of 5,000 characters (at most 500); it is not used"),
        ("en,es\nlake,\n", "bad.csv:2: terms in fewer than two languages; the row is not used"),
        ("de,fr\nSee,lac\n", "bad.csv: it has de, fr, but nothing from en into es"),
        ("en,es,EN\nlake,lago,bay\n", "bad.csv:1: the column “EN” comes twice; the second is not used"),
        (
            "en,es\nlake,lago|la\0go\n",
            "bad.csv:2: a term with a line break or a control character; it is not used",
        ),
    ],
)
def test_what_is_wrong_in_a_row_costs_only_itself(tmp_path: Path, text: str, expected: str) -> None:
    assert said(tmp_path, text) == [expected]


def test_line_ends_of_an_old_mac_are_line_ends(tmp_path: Path) -> None:
    assert said(tmp_path, "en,es\rlake,lago\rsea,\r") == [
        "bad.csv:3: terms in fewer than two languages; the row is not used"
    ]


def test_two_layers_that_contradict_each_other(tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text("en,es\nlake,laguna\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("en,es\nlake,lago\n", encoding="utf-8")
    (flaw,) = lint_glossaries(desk(tmp_path).project, [tmp_path / "bad.csv", tmp_path / "more.csv"])
    assert str(flaw) == ("more.csv:2: “lake” is “lago” in es after bad.csv:2, which comes first; “laguna” is not used")


def test_a_termbase_is_read_entry_by_entry() -> None:
    data = ("<tbx>" + "".join(map(ENTRY.format, range(2_000))) + "<").encode()
    found = records(data, "a.tbx", ["conceptEntry"], ["tbx"])
    assert next(found).text == "0"
    with pytest.raises(GlossaError, match="ends too early"):
        list(found)
