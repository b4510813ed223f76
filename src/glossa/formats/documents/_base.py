"""What a document format is: the protocol that each file of this folder meets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from glossa.formats.documents._returned import ReturnedFile
from glossa.formats.documents._traits import Trait
from glossa.model.article import Article
from glossa.model.document import Document, Given, UnitId
from glossa.model.segment import SegmentId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class DocumentFormat(Protocol):
    """The public object of a format's file, which meets one or more of the protocols below.

    Articles are written in a format that is an `ArticleReader`: either a `DocumentReader`, or a `BilingualDocument`,
    whose files have room for translations. A `BilingualWriter` shows any article's sources and targets side by side;
    a `BilingualReader` is a writer whose files can come back.
    """

    id: str
    """The name of the file."""
    summary: str
    """One line for lists."""
    suffixes: tuple[str, ...]
    """File endings, with the dot, in lower case; the first one is used for writing."""


@runtime_checkable
class ArticleReader(DocumentFormat, Protocol):
    """A format in which articles, or the texts of a program, are written."""

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text (decoded, line ends and byte-order mark as in the file).

        `parse(text, language).source == text` for every text that it reads. Raises `GlossaError`, with the line, for
        a text that is none of the format.
        """
        ...

    def declared_language(self, text: str) -> Span | None:
        """Returns where a document names the language that it is in; None where it does not."""
        ...


@runtime_checkable
class EncodedReader(ArticleReader, Protocol):
    """A format whose files are not simply UTF-8: packages of files, files that declare their encoding."""

    def decode(self, data: bytes, name: str) -> str:
        """Returns the text that `parse` takes; `name` is the file's, for messages. Raises `GlossaError`."""
        ...

    def encode(self, text: str) -> bytes:
        """Returns the file: `encode(decode(data, name)) == data`, for a package part by part.

        What the file's encoding cannot say is written another way that means the same, where the format has one.
        """
        ...


@runtime_checkable
class ExplainingReader(ArticleReader, Protocol):
    """A format that says why a file of it may have nothing to translate."""

    textless: str
    """What stays as it is, and what to do where there should be a text; one or two sentences."""


@runtime_checkable
class SelectiveReader(ArticleReader, Protocol):
    """A format of data, of which only the strings at some paths may be texts."""

    def selecting(self, patterns: Sequence[str]) -> ArticleReader:
        """Returns a reader of the strings at the paths that `patterns` name: `title`, `items.*.text`, `!**.url`."""
        ...


@runtime_checkable
class DocumentReader(ArticleReader, Protocol):
    """A format whose translation is a file of its own: the same document in another language."""

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced; all others stay as they were.

        A text is tagged like `Unit.text`. Plain characters that mean something in the format are escaped; tags
        become the markup of their codes. A tag that the unit does not have is dropped, an unpaired one too.

        `serialise(parse(text, language), {}) == text` for every text.
        """
        ...


@runtime_checkable
class LocalisingReader(DocumentReader, Protocol):
    """A format whose files say in more than one place which language they are in, and which way it reads."""

    def localised(self, text: str, source: LanguageTag, target: LanguageTag) -> str:
        """Returns the text of a translation with `target` wherever it names the language `source` of the original."""
        ...


@runtime_checkable
class BilingualDocument(ArticleReader, Protocol):
    """A format whose files have each source with the place for its translation: PO, XLIFF.

    `parse` reads the translations that are there into `Unit.given` and their language into `Document.target`.
    """

    def fill(self, document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
        """Writes the document with these translations into `language`, marked with their states; what `texts` does
        not name stays as it was.

        `fill(document, {unit.id: unit.given, ...}, document.target)` is `document.source`.
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


@runtime_checkable
class Recogniser(BilingualReader, Protocol):
    """A bilingual format whose file endings another one has, too."""

    def is_theirs(self, data: bytes) -> bool:
        """Tells, by what it begins with, whether a file is of this format."""
        ...


@runtime_checkable
class Lossy(BilingualWriter, Protocol):
    """A format that says what it has no place for."""

    lacks: frozenset[Trait]
