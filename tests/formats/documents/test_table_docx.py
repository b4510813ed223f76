"""Tables in Word documents, as another library sees them and saves them."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZipFile

import docx
import pytest

from glossa.errors import GlossaError
from glossa.formats.documents._table import HELP
from glossa.model.target import State
from tests.formats.documents.table_samples import (
    AR,
    AS_IT_LEFT,
    DOCX,
    RIVERS,
    said,
    sent,
)


def _edited(change: Callable[[docx.document.Document], object]) -> bytes:
    """Returns the document of the rivers as another program saves it."""
    document = docx.Document(io.BytesIO(sent(DOCX)))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class TestDocx:
    """Tables in Word documents, as another library sees them and saves them."""

    def test_a_reader_is_told_what_to_do(self) -> None:
        document = docx.Document(io.BytesIO(sent(DOCX)))

        assert [paragraph.text for paragraph in document.paragraphs[:2]] == ["news/rivers.md: en → es", HELP]
        assert [cell.text for cell in document.tables[0].rows[2].cells][:4] == [
            "2",
            "Nobody slept.",
            "Nadie durmió.",
            "reviewed",
        ]

    def test_the_heading_is_printed_on_every_page_and_each_cell_says_its_language(self) -> None:
        with ZipFile(io.BytesIO(sent(DOCX, RIVERS, AR))) as package:
            xml = package.read("word/document.xml").decode()

        assert xml.count("<w:tblHeader/>") == 1
        assert '<w:lang w:val="ar" w:eastAsia="ar" w:bidi="ar"/>' in xml
        assert "<w:bidi/>" in xml

    def test_runs_that_were_split_are_one_text(self) -> None:
        def change(document: docx.document.Document) -> None:
            paragraph = document.tables[0].rows[1].cells[2].paragraphs[0]
            paragraph.runs[0].text = "Subió "
            paragraph.add_run("el río").bold = True
            paragraph.add_run(".")

        assert said(DOCX.read(_edited(change), "a.docx"))[0] == ("Subió el río.", State.TRANSLATED)

    def test_rows_may_be_deleted(self) -> None:
        def change(document: docx.document.Document) -> None:
            row = document.tables[0].rows[2]._tr
            row.getparent().remove(row)

        assert said(DOCX.read(_edited(change), "a.docx")) == [AS_IT_LEFT[0], *AS_IT_LEFT[2:]]

    def test_tracked_changes_are_refused_with_what_to_do(self) -> None:
        with ZipFile(io.BytesIO(sent(DOCX))) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        body = (
            parts["word/document.xml"]
            .replace(b"<w:r>", b'<w:ins w:id="1"><w:r>', 1)
            .replace(b"</w:r>", b"</w:r></w:ins>", 1)
        )
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as package:
            for name, content in (parts | {"word/document.xml": body}).items():
                package.writestr(name, content)

        with pytest.raises(GlossaError) as caught:
            DOCX.read(buffer.getvalue(), "a.docx")

        assert caught.value.message == "a.docx has tracked changes"
        assert caught.value.hint.startswith("Accept or reject them first")

    def test_a_document_that_is_no_table_is_refused(self) -> None:
        buffer = io.BytesIO()
        docx.Document().save(buffer)

        assert not DOCX.is_theirs(buffer.getvalue())
        with pytest.raises(GlossaError, match="no table that glossa exported"):
            DOCX.read(buffer.getvalue(), "a.docx")
