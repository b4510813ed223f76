"""What a document format is: the protocol that each file of this folder meets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from glossa.formats.documents._returned import ReturnedFile
from glossa.model.article import Article
from glossa.model.document import Document, UnitId
from glossa.model.segment import SegmentId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class DocumentFormat(Protocol):
    """The public object of a format's file. It may be a `DocumentReader`, a `BilingualWriter`, or both; a
    `BilingualReader` is a writer whose files can come back."""

    id: str
    """The name of the file."""
    summary: str
    """One line for lists."""
    suffixes: tuple[str, ...]
    """File endings, with the dot, in lower case; the first one is used for writing."""


@runtime_checkable
class DocumentReader(DocumentFormat, Protocol):
    """A format in which articles are written."""

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text (decoded, line ends and byte-order mark as in the file).

        `serialise(parse(text, language), {}) == text` for every text.
        """
        ...

    def declared_language(self, text: str) -> Span | None:
        """Returns where a document names the language that it is in; None where it does not."""
        ...

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced; all others stay as they were.

        A text is tagged like `Unit.text`. Plain characters that mean something in the format are escaped; tags
        become the markup of their codes. A tag that the unit does not have is dropped, an unpaired one too.
        """
        ...


@runtime_checkable
class BilingualWriter(DocumentFormat, Protocol):
    """A format that shows sources and targets side by side."""

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the current segments of `article` and their targets; `notes` are comments for translators."""
        ...


@runtime_checkable
class BilingualReader(BilingualWriter, Protocol):
    """A bilingual format whose files can come back from where somebody edited them."""

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads what `export` wrote, after other programs had it in hand; `name` is the file's, for messages.

        Raises `GlossaError`, with the line, when it is no file of the format.
        """
        ...
