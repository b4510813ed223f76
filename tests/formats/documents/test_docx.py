"""Word documents: the laws, the package, and the language that a document says it is in."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from glossa.formats.documents import DocumentReader, EncodedReader
from glossa.formats.documents.docx import FORMAT
from glossa.model.document import UnitId
from tests.formats.documents.conformance import ENGLISH, ReaderConformance
from tests.formats.documents.docx_samples import (
    BOLD,
    STYLES,
    TIME,
    documents,
    field,
    package,
    paragraph,
    part,
    run,
    text,
    text_box,
)


class TestConformance(ReaderConformance):
    """The laws that hold for every reader."""

    format = FORMAT
    texts = documents
    samples = (
        text(paragraph(run("The lake froze "), run("early", BOLD), run("."))),
        text(paragraph(text_box(paragraph(run("湖水很早就结冰了。"))), run("تجمدت البحيرة 🧊"))),
        text(paragraph(run("Page "), field("PAGE", run("3")))),
    )


def test_it_reads_and_writes_packages() -> None:
    assert isinstance(FORMAT, DocumentReader)
    assert isinstance(FORMAT, EncodedReader)
    assert (FORMAT.id, FORMAT.suffixes) == ("docx", (".docx",))


class TestPackage:
    """What an untouched document comes back as."""

    def test_parts_come_back_with_their_bytes_times_methods_and_order(self) -> None:
        picture = bytes(range(256))
        data = package(
            paragraph(run("湖 🧊")), {"word/media/a.png": picture, "word/theme.xml": b"\xff\xfe<\0a\0/\0>\0"}
        )

        again = FORMAT.encode(FORMAT.decode(data, "a.docx"))

        with ZipFile(BytesIO(data)) as before, ZipFile(BytesIO(again)) as after:
            kept = [(info.filename, info.date_time, info.compress_type) for info in before.infolist()]
            assert [(info.filename, info.date_time, info.compress_type) for info in after.infolist()] == kept
            assert [after.read(name) for name in after.namelist()] == [before.read(name) for name in before.namelist()]
        assert kept[0] == ("[Content_Types].xml", TIME, 8)

    def test_what_is_no_xml_comes_back_too_whatever_its_name(self) -> None:
        data = package(paragraph(run("Ice.")), {"custom/odd.xml": b"\x1e\x80 no xml"})

        with ZipFile(BytesIO(FORMAT.encode(FORMAT.decode(data, "a.docx")))) as after:
            assert after.read("custom/odd.xml") == b"\x1e\x80 no xml"

    def test_a_part_in_utf_16_is_read_and_stays_in_it(self) -> None:
        body = part("document", f"<w:body>{paragraph(run('湖水结冰'))}</w:body>").replace("UTF-8", "UTF-16")
        data = package("", {"word/document.xml": f"\ufeff{body}".encode("utf-16-le")})

        document = FORMAT.parse(FORMAT.decode(data, "a.docx"), ENGLISH)
        again = FORMAT.encode(FORMAT.serialise(document, {UnitId("u1"): "Ice 🧊"}))

        assert [unit.text for unit in document.units] == ["湖水结冰"]
        with ZipFile(BytesIO(again)) as after:
            assert "Ice 🧊" in after.read("word/document.xml").decode("utf-16")

    def test_a_text_that_is_no_package_has_no_units(self) -> None:
        for strange in ("", "Hello", "\x1e", "\x1e{}\nx", '\x1e{"part": 1}\n', "\x1e[]\n<a/>"):
            assert FORMAT.parse(strange, ENGLISH).units == ()


class TestLanguage:
    """What a document says of its own language."""

    @pytest.mark.parametrize(
        ("words", "language"), [("The lake froze.", "en-GB"), ("湖水结冰了。", "zh-CN"), ("تجمدت البحيرة", "ar-EG")]
    )
    def test_of_the_three_that_the_styles_name_the_script_chooses(self, words: str, language: str) -> None:
        source = text(paragraph(run(words)), {"word/styles.xml": STYLES})

        span = FORMAT.declared_language(source)

        assert span is not None
        assert span.of(source) == language

    def test_what_most_runs_say_comes_first(self) -> None:
        source = text(
            paragraph(run("El lago se heló.", '<w:lang w:val="es-MX"/>'), run(" Oh!")), {"word/styles.xml": STYLES}
        )

        span = FORMAT.declared_language(source)

        assert span is not None
        assert span.of(source) == "es-MX"

    def test_a_document_need_not_say_it(self) -> None:
        assert FORMAT.declared_language(text(paragraph(run("Ice")))) is None
        assert FORMAT.declared_language("no package") is None
