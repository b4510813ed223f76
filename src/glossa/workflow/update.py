"""Bringing a changed file of an article into its store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from glossa.errors import GlossaError
from glossa.formats.documents import BilingualDocument
from glossa.model.article import Article
from glossa.model.target import State
from glossa.text.languages import LanguageTag, language_name
from glossa.workflow.clock import now
from glossa.workflow.given import Taken, take_given
from glossa.workflow.given import notes as told_of
from glossa.workflow.ingest import Ingest, ingest
from glossa.workflow.init import keep_cache_out_of_git
from glossa.workflow.passages import Passage
from glossa.workflow.project import Project
from glossa.workflow.reading import Reading, read_article, reader_called


@dataclass(frozen=True, slots=True)
class Update:
    """What a file brings that its store did not have."""

    path: Path
    article: Article
    """As it is with the new version."""
    passages: tuple[Passage, ...]
    """What became of each segment; see `Ingest.passages`."""
    changed: bool
    """Whether the store did not have it all before, be it only a comma between two paragraphs."""
    notes: tuple[str, ...] = ()
    """What else is not as it was: the language, the format."""


def update_articles(
    project: Project, paths: Sequence[Path], source: LanguageTag | None, *, dry_run: bool
) -> Iterator[Update | GlossaError]:
    """Brings each article's file in; yields what that changed, or why it could not be."""
    for path in paths:
        try:
            project.existing_store(path)
            yield store_reading(project, path, read_again(project, path, source), dry_run=dry_run)
        except GlossaError as error:
            yield error


def read_again(project: Project, path: Path, source: LanguageTag | None) -> Reading:
    """Reads an article that may have been read before, in the language that it was read in then.

    That is unless `source`, its front matter or its script say otherwise. Raises like `read_article`.
    """
    before = _language_before(project, path)
    if before is None:
        return read_article(path, project.config, source)
    if not path.exists():
        raise GlossaError(f"{path} is gone", hint="Nothing was changed: what is stored of it stays.")
    try:
        return read_article(path, replace(project.config, source=before), source)
    except GlossaError as error:
        error.hint = f"{error.hint} What is stored of it stays as it is."
        raise


def _language_before(project: Project, path: Path) -> LanguageTag | None:
    """Returns the language that an article was read in before; None where it was not, or nobody can tell."""
    with suppress(GlossaError):  # what is wrong is said when the article is read, or when it is stored
        store = project.store(path)
        if store.exists():
            return store.summary().language
    return None


def store_reading(project: Project, path: Path, reading: Reading, *, dry_run: bool = False) -> Update:
    """Brings a reading of the article at `path` into its store; what is there already is kept.

    With `dry_run` nothing is written.
    """
    store, name = project.store(path), project.article_name(path)
    if dry_run:
        known = store.read() if store.exists() else None
        return _update(path, known, *_merged(project, known, name, reading))
    with suppress(OSError):  # the transaction says what is wrong with the folder
        keep_cache_out_of_git(project.root)
    with store.transaction() as transaction:
        known = transaction.article if transaction.exists else None
        merged, taken = _merged(project, known, name, reading)
        if taken.article != known:
            transaction.put_article(taken.article)
    return _update(path, known, merged, taken)


def read_back(project: Project, path: Path, article: Article) -> None:
    """Reads an article again whose file has room for translations, after they were written into that very file.

    So what somebody changes in it later is compared with what was written.
    """
    if isinstance(reader_called(article.document.format), BilingualDocument):
        store_reading(project, path, read_again(project, path, None))


def _merged(project: Project, known: Article | None, name: str, reading: Reading) -> tuple[Ingest, Taken]:
    time = now()
    merged = ingest(known, name, reading.document, reading.segments, time)
    most = State.TRANSLATED if project.config.two_person else State.FINAL
    return merged, take_given(known, merged.article, project.config.targets, time, most=most)


def _update(path: Path, known: Article | None, merged: Ingest, taken: Taken) -> Update:
    otherwise = _otherwise(path, known, merged.article) if known else ()
    return Update(path, taken.article, merged.passages, taken.article != known, (*otherwise, *told_of(taken)))


def _otherwise(path: Path, known: Article, article: Article) -> Iterator[str]:
    """Says what else is not as it was."""
    before, after = known.document, article.document
    if before.language != after.language:
        yield f"{path} is in {language_name(after.language)} now; it was in {language_name(before.language)}."
    if before.format != after.format:
        yield f"{path} is read as {after.format} now; it was {before.format}."
