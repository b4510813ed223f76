"""A file that comes back from elsewhere: reading it, and finding the article and the language that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS, BilingualReader, Recogniser, ReturnedFile
from glossa.model.article import Article
from glossa.store import ArticleStore
from glossa.text.languages import LanguageTag, broader
from glossa.workflow.project import Project
from glossa.workflow.reading import endings


def is_bilingual(path: Path) -> bool:
    """Tells, by its ending, whether a file has sources and translations side by side.

    A format with an ending of two parts, `.table.docx`, shares the last one with articles: it is asked about the file.
    """
    near = _reader(path.suffix.lower())
    if not isinstance(near, Recogniser) or near.suffixes[0].count(".") == 1:
        return near is not None
    try:
        return near.is_theirs(path.read_bytes())
    except OSError:
        return False


def read_file(path: Path) -> ReturnedFile:
    """Reads a bilingual file. Raises `GlossaError` when it is missing, of no known format, or broken."""
    suffix = path.suffix.lower()
    near = _reader(suffix)
    if near is None:
        known = ", ".join(endings(_readers()))
        raise GlossaError(
            f"glossa does not import {suffix or 'files without an ending'}",
            hint=f"It imports {known}. `glossa update` brings in a new version of an article.",
            exit_code=ExitCode.USAGE,
        )
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise GlossaError(f"Cannot read {path}: {fault.strerror}", hint="Check the name and the folder.") from None
    if isinstance(near, Recogniser) and not near.is_theirs(data):
        near = _recogniser(suffix, data) or near
    return near.read(data, str(path))


def _reader(suffix: str) -> BilingualReader | None:
    return next((reader for reader in _readers(suffix.removeprefix(".")) if suffix in reader.suffixes), None)


def _recogniser(suffix: str, data: bytes) -> BilingualReader | None:
    """Returns the format with this ending that knows a file for its own; what is named like the ending need not ask."""
    if suffix.removeprefix(".") in DOCUMENT_FORMATS.ids():
        return None
    near = (reader for reader in _readers(suffix.removeprefix(".")) if suffix in reader.suffixes)
    return next((reader for reader in near if isinstance(reader, Recogniser) and reader.is_theirs(data)), None)


def _readers(first: str = "") -> Iterator[BilingualReader]:
    """Yields what reads bilingual files, first what has the name `first` or begins alike: each takes time to load."""
    for name in sorted(DOCUMENT_FORMATS.ids(), key=lambda name: (name != first, name[:1] != first[:1])):
        reader = DOCUMENT_FORMATS.load(name)
        if isinstance(reader, BilingualReader):
            yield reader


def store_of(project: Project, returned: ReturnedFile, path: Path) -> ArticleStore:
    """Returns the store of the article that a file is about. Raises `GlossaError` when the project has none."""
    names = Counter(entry.article for entry in returned.entries if entry.article)
    name = names.most_common(1)[0][0] if names else returned.article
    if not name:
        raise GlossaError(
            f"{path} does not say which article it is of",
            hint="glossa imports what `glossa export` wrote: such a file names its article.",
        )
    store = project.store(project.root / name)
    if not store.exists():
        raise GlossaError(
            f"{path} is of {name}, which nothing is known of in the project at {project.root}",
            hint="Name the project with --project, or translate the article first. Nothing was changed.",
        )
    return store


def language_of(project: Project, article: Article, returned: ReturnedFile, wanted: LanguageTag | None) -> LanguageTag:
    """Returns the language that a file is in. Raises `GlossaError` when that is not `wanted`, or not ours."""
    said = returned.language
    if wanted and said and wanted not in broader(said) and said not in broader(wanted):
        raise GlossaError(
            f"The file is in {said}, not in {wanted}",
            hint="Nothing was changed. It says so at its beginning.",
            exit_code=ExitCode.USAGE,
        )
    language = wanted or said
    if language is None:
        raise GlossaError("The file does not say its language", hint="Name it with --to.", exit_code=ExitCode.USAGE)
    known: set[LanguageTag] = {tag for entry in article.entries for tag in entry.targets} | set(project.config.targets)
    near = [tag for tag in known if tag in broader(language) or language in broader(tag)]
    if wanted is None and language not in known and len(near) == 1:
        return near[0]
    if wanted is None and language not in known:
        raise GlossaError(
            f"The file is in {language}, and {article.name} is not translated into that here",
            hint=f"{_translated_into(known)} Name the language with --to if you mean it.".lstrip(),
            exit_code=ExitCode.USAGE,
        )
    if language == article.document.language:
        raise GlossaError(
            f"{article.name} is in {language} itself",
            hint="Name the language of the file with --to.",
            exit_code=ExitCode.USAGE,
        )
    return language


def _translated_into(languages: Collection[LanguageTag]) -> str:
    return f"There {'is' if len(languages) == 1 else 'are'} {', '.join(sorted(languages))}." if languages else ""
