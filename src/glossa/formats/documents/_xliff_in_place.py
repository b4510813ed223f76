"""XLIFF files of other programs as articles: read, filled in and written in their own layout, in either version."""

from __future__ import annotations

from collections.abc import Mapping

from glossa.formats.documents import _xliff_document, _xliff_filling, _xml_text
from glossa.model.document import Document, Given, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class XliffInPlace:
    """What both versions of XLIFF do as a `BilingualDocument`."""

    id: str

    def decode(self, data: bytes, name: str) -> str:
        """Returns the text of a file in the encoding that it declares; see `EncodedReader`."""
        return _xml_text.decode(data, name)

    def encode(self, text: str) -> bytes:
        """Returns the file of a text, in the encoding that it declares."""
        return _xml_text.encode(text)

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads what another program wants translated as an article; see `BilingualDocument`."""
        return _xliff_document.parse(self.id, text, language)

    def declared_language(self, text: str) -> Span | None:
        """Returns where the file says which language its sources are in."""
        return _xliff_document.declared_language(text)

    def fill(self, document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
        """Writes the file with these translations; see `BilingualDocument`."""
        return _xliff_filling.fill(document, texts, language)
