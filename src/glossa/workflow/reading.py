"""Reading an article: bytes to text, text to a document, a document to segments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from glossa.config import Config
from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import (
    DOCUMENT_FORMATS,
    ArticleReader,
    DocumentFormat,
    DocumentReader,
    EncodedReader,
    Recogniser,
    SelectiveReader,
)
from glossa.model.document import Document
from glossa.model.inline import visible
from glossa.model.segment import Segment
from glossa.segmentation import segments
from glossa.text.guess import dominant_language
from glossa.text.languages import LanguageTag, broader, language_tag

_LARGEST = 50_000_000
"""In bytes. No article is longer; what is was named by mistake."""
_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it is in its file."""

    document: Document
    segments: tuple[Segment, ...]
    guessed: bool
    """Whether the source language was guessed from the script, against the settings."""


def read_article(path: Path, config: Config, source: LanguageTag | None = None) -> Reading:
    """Reads the article at `path`.

    Its language is `source`, else what its front matter says, else the project's, unless the article is written in
    a script that this language does not use.

    Raises `GlossaError` when the file is missing, a folder, binary, not UTF-8, empty, or of no known format.
    """
    data = read_bytes(path)
    reader = reader_for(path, data)
    text = reader.decode(data, str(path)) if isinstance(reader, EncodedReader) else _decoded(path, data)
    if not text.strip("\ufeff \t\r\n\f\v\u3000\u00a0\u200b"):
        raise GlossaError(f"{path} is empty", hint="There is nothing to translate.")
    if config.strings and isinstance(reader, SelectiveReader):
        reader = reader.selecting(config.strings)
    known = source or _declared(path, text, reader)
    with _named(path):
        document = reader.parse(text, known or config.source)
        language = known or dominant_language(_visible(document), config.source)
        if language != document.language:
            document = reader.parse(text, language)
    guessed = known is None and language != config.source
    return Reading(document, segments(document, abbreviations(config, language)), guessed)


def _visible(document: Document) -> str:
    """Returns the text of a document without its markup, which is in Latin letters whatever the text is in."""
    return "\n".join(visible(unit.text).text for unit in document.units)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Says of which file a reader speaks."""
    try:
        yield
    except GlossaError as fault:
        said = fault.message.removeprefix("It ")
        message = f"{path} {said}" if said != fault.message else f"{path}: {said}"
        raise GlossaError(message, hint=fault.hint, exit_code=fault.exit_code) from None


def abbreviations(config: Config, language: LanguageTag) -> frozenset[str]:
    """Returns the project's own abbreviations of a language, after which no sentence ends."""
    return frozenset(word for tag in broader(language) for word in config.abbreviations.get(tag, ()))


def has_changed(path: Path, document: Document) -> bool:
    """Tells whether the file at `path` is not what `document` was read from; a file that is gone has not changed."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    reader = reader_called(document.format)
    if not isinstance(reader, EncodedReader):
        return data != file_of(document)
    try:
        # A package may be packed in other ways, with the same parts in it.
        return reader.decode(data, str(path)) != document.source
    except GlossaError:
        return True


def file_of(document: Document) -> bytes:
    """Returns the file that a document was read from."""
    reader = reader_called(document.format)
    if isinstance(reader, EncodedReader):
        return reader.encode(document.source)
    return document.source.encode("utf-8", "surrogatepass")


def reader_for(path: PurePath, data: bytes = b"") -> ArticleReader:
    """Returns the format that reads files with the ending of `path`, the one that knows `data` if several do."""
    suffix = path.suffix.lower()
    readers = [reader for reader in _readers() if suffix in reader.suffixes]
    if not readers:
        known = ", ".join(endings(_readers()))
        raise GlossaError(
            f"{path}: glossa does not read {suffix or 'files without an ending'}",
            hint=f"It reads {known}.",
            exit_code=ExitCode.USAGE,
        )
    near = (reader for reader in readers if isinstance(reader, Recogniser) and reader.is_theirs(data))
    return next(near, readers[0]) if len(readers) > 1 else readers[0]


def endings(formats: Iterable[DocumentFormat]) -> tuple[str, ...]:
    """Returns the endings by which files of these formats are known, each once: the last part of `.table.docx`."""
    return tuple(dict.fromkeys(f".{suffix.rpartition('.')[2]}" for each in formats for suffix in each.suffixes))


def reader_called(name: str) -> ArticleReader:
    """Returns the format that read a stored document. Raises `GlossaError` when it is not installed."""
    reader = DOCUMENT_FORMATS.load(name)
    if not isinstance(reader, ArticleReader):
        raise GlossaError(f"{name} is no format to read articles in", hint="Update glossa, then try again.")
    return reader


def writer_called(name: str) -> DocumentReader:
    """Returns the format that writes a stored document in another language. Raises `GlossaError` when none does."""
    writer = DOCUMENT_FORMATS.load(name)
    if not isinstance(writer, DocumentReader):
        raise GlossaError(f"{name} is no format to write articles in", hint="Update glossa, then try again.")
    return writer


def _readers() -> list[ArticleReader]:
    loaded = (DOCUMENT_FORMATS.load(plugin) for plugin in DOCUMENT_FORMATS.ids())
    return [format_ for format_ in loaded if isinstance(format_, ArticleReader)]


def read_bytes(path: Path) -> bytes:
    """Reads a file that a person named. Raises `GlossaError` when it cannot be read, or is too large."""
    try:
        if path.stat().st_size > _LARGEST:
            raise GlossaError(f"{path} is larger than {_LARGEST // 1_000_000} MB", hint="Is it an article?")
        return path.read_bytes()
    except IsADirectoryError:
        raise GlossaError(f"{path} is a folder", hint="Name an article, such as article.md.") from None
    except FileNotFoundError:
        hint = "Check the name and the folder you are in."
        if _ADDRESS.match(path.as_posix()):
            hint = "Make an article of the page first, with `glossa fetch`."
        raise GlossaError(f"No such file: {path}", hint=hint) from None
    except OSError as error:
        raise GlossaError(f"Cannot read {path}: {error.strerror}", hint="Check the file's permissions.") from None


def _decoded(path: Path, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise GlossaError(f"{path} is UTF-16, not UTF-8", hint="Save it as UTF-8 in your editor.")
    if b"\0" in data[:8192]:
        raise GlossaError(f"{path} is a binary file", hint="glossa reads text, such as Markdown.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaError(
            f"{path} is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start} (line {line})",
            hint="Save it as UTF-8 in your editor.",
        ) from None


def _declared(path: Path, text: str, reader: ArticleReader) -> LanguageTag | None:
    """Returns what the document says of its own language."""
    with _named(path):
        span = reader.declared_language(text)
    if span is None:
        return None
    try:
        return language_tag(span.of(text))
    except GlossaError as fault:
        hint = f"{fault.hint} Correct it in the document, or name the language with --from."
        raise GlossaError(f"{path}: {fault.message}", hint=hint, exit_code=ExitCode.INPUT) from None
