"""Word documents that are not read: each is refused with one line that says what to do."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents.docx import FORMAT
from glossa.model.document import UnitId
from tests.formats.documents.conformance import ENGLISH
from tests.formats.documents.docx_samples import package, paragraph, part, run

SOUND = package(paragraph(run("Ice.")))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def refusal(data: bytes) -> GlossaError:
    with pytest.raises(GlossaError) as caught:
        FORMAT.decode(data, "a.docx")
    assert caught.value.hint
    return caught.value


def with_entry(name: str, content: bytes = b"", method: int = ZIP_DEFLATED, times: int = 1) -> bytes:
    """Returns the sound document with one more entry."""
    buffer = BytesIO(SOUND)
    with ZipFile(buffer, "a") as archive:
        for _ in range(times):
            info = ZipInfo(name)
            info.filename = name
            info.compress_type = method
            archive.writestr(info, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.docx is empty"),
        (b"Dear all,", "a.docx is not a Word document"),
        (b"{\\rtf1 Dear all}", "a.docx is RTF, not .docx"),
        (_OLE + "WordDocument".encode("utf-16-le"), "a.docx is a Word document of the old kind (.doc)"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx is locked with a password"),
        (SOUND[: len(SOUND) // 2], "a.docx ends too early; the end of it is missing"),
        (SOUND.replace(b"PK\x01\x02", b"PK\x01\x03"), "a.docx is damaged: it cannot be unpacked"),
    ],
)
def test_what_is_no_package_is_called_what_it_is(data: bytes, said: str) -> None:
    assert refusal(data).message == said


def test_a_damaged_part_is_named() -> None:
    place = SOUND.index(b"word/document.xml") + 60

    error = refusal(SOUND[:place] + b"\0\0\0\0\0\0\0\0" + SOUND[place + 8 :])

    assert error.message == "a.docx is damaged: its part word/document.xml cannot be unpacked"


@pytest.mark.parametrize("name", ["/etc/passwd", "../x.xml", "word/../../x", "word\\x.xml", "C:x.xml", "a\nb.xml"])
def test_entries_that_lead_out_of_the_package_are_refused(name: str) -> None:
    assert refusal(with_entry(name)).message.startswith("a.docx has a part with a strange name: ")


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/document.xml", "WORD/Document.xml"])
def test_two_parts_of_one_name_are_refused(name: str) -> None:
    assert refusal(with_entry(name)).message.startswith("a.docx has a part with a strange name: ")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = with_entry("word/media/a.bin", bytes((1 << 24) + 1))

    def no_reading(*_: object) -> bytes:
        raise AssertionError("it was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "read", no_reading)

    assert refusal(bomb).message == "a.docx is a trick: word/media/a.bin unpacks to 16 MB"


def test_a_package_that_says_that_it_is_huge_is_refused() -> None:
    size = len(SOUND)
    start = SOUND.index(b"PK\x01\x02") + 24
    huge = SOUND[:start] + (1 << 29).to_bytes(4, "little") + SOUND[start + 4 :]

    assert len(huge) == size
    assert refusal(huge).message == "a.docx unpacks to more than 256 MB"


def test_more_parts_than_a_document_has_are_refused() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}", b"")

    assert refusal(buffer.getvalue()).message == "a.docx has more than 10,000 parts"


def test_a_package_in_another_compression_is_refused() -> None:
    data = with_entry("word/a.xml", b"<a/>", ZIP_BZIP2)

    assert refusal(data).message == "a.docx is packed in a way that no office program knows"


def test_an_entry_with_a_password_is_refused() -> None:
    flags = SOUND.index(b"PK\x01\x02") + 8

    assert refusal(SOUND[:flags] + b"\1" + SOUND[flags + 1 :]).message == "a.docx is locked with a password"


def test_macros_are_refused_by_their_part_and_by_their_type() -> None:
    said = "a.docx has macros, which are programs"
    typed = {"word/document.xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}

    assert refusal(with_entry("word/vbaProject.bin", b"x")).message == said
    assert refusal(package(paragraph(run("Ice.")), types=typed)).message == said


def test_a_package_of_something_else_has_no_main_part() -> None:
    sheet = {"word/document.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}
    nothing = BytesIO()
    with ZipFile(nothing, "w") as archive:
        archive.writestr("a.txt", b"hello")

    for data in (package("", types=sheet), nothing.getvalue()):
        assert refusal(data).message == "a.docx is not a Word document: it has no main part"


def test_content_types_that_are_no_xml_are_named() -> None:
    data = SOUND
    with ZipFile(BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content[:-20] if name == "[Content_Types].xml" else content)

    assert (
        refusal(buffer.getvalue()).message
        == "a.docx: [Content_Types].xml ends too early, at line 2; the end of it is missing"
    )


@pytest.mark.parametrize(
    "change",
    [
        '<w:ins w:id="1" w:author="A">{}</w:ins>',
        '<w:moveTo w:id="1">{}</w:moveTo>',
        '<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>{}',
        '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{}',
    ],
)
def test_tracked_changes_are_refused_with_what_to_do(change: str) -> None:
    error = refusal(package(paragraph(change.format(run("Ice.")))))

    assert error.message == "a.docx has tracked changes"
    assert error.hint.startswith("Accept or reject them first")


def test_tracked_changes_in_a_note_are_refused_too() -> None:
    note = part("footnotes", f'<w:footnote w:id="2"><w:p><w:ins w:id="1">{run("x")}</w:ins></w:p></w:footnote>')

    assert refusal(package("", {"word/footnotes.xml": note})).message == "a.docx has tracked changes"


def _entity(body: str) -> str:
    return body.replace("?>\r\n", '?>\r\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 1)


def _cut_off(body: str) -> str:
    return body[:-9]


def _not_nested(body: str) -> str:
    return body.replace("</w:p>", "", 1)


def _deep(body: str) -> str:
    return body.replace("<w:p", f"{'<w:sdt>' * 300}<w:p", 1)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (_entity, "word/document.xml is not read: it declares a document type (line 2)"),
        (_cut_off, "word/document.xml ends too early, at line 2; the end of it is missing"),
        (_not_nested, "word/document.xml is not well-formed XML: mismatched tag (line 2)"),
        (_deep, "word/document.xml is not read: elements are nested more than 250 deep (line 2)"),
    ],
)
def test_xml_that_is_broken_or_a_trick_is_named_with_its_line(broken: Callable[[str], str], said: str) -> None:
    body = broken(part("document", f"<w:body>{paragraph(run('Ice.'))}</w:body>"))
    source = FORMAT.decode(package("", {"word/document.xml": body}), "a.docx")

    with pytest.raises(GlossaError) as caught:
        FORMAT.parse(source, ENGLISH)

    assert caught.value.message == said


def test_a_stored_document_whose_picture_is_damaged_is_told() -> None:
    source = FORMAT.decode(package("", {"word/media/a.png": b"picture"}), "a.docx")

    with pytest.raises(GlossaError, match="damaged in the store"):
        FORMAT.encode(source[:-3])


def test_a_paragraph_with_more_codes_than_can_be_numbered_stays_as_it_is() -> None:
    runs = (run("a ", "<w:b/>" if number % 2 else "") for number in range(20_002))
    source = FORMAT.decode(package(paragraph(*runs) + paragraph(run("Words."))), "a.docx")
    document = FORMAT.parse(source, ENGLISH)

    assert [unit.text for unit in document.units] == ["Words."]
    assert FORMAT.serialise(document, {UnitId("u1"): "湖 🚢"}) == source.replace(
        run("Words."), '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">湖 🚢</w:t></w:r>'
    )
