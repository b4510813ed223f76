"""Exporting all articles of a project at once; what is wrong with one does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.workflow.export import Export
from glossa.workflow.export_names import export_name
from glossa.workflow.output import write_file
from glossa.workflow.progress import Progress, Watched
from glossa.workflow.project import Project
from glossa.workflow.reading import has_changed
from glossa.workflow.update import read_back

Maker = Callable[[Article, LanguageTag], Export]


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of one article in one language."""

    article: str
    language: LanguageTag
    made: Export | None = None
    path: Path | None = None
    """Where it was written to."""
    error: GlossaError | None = None
    """Why it was not."""


def export_all(
    project: Project,
    targets: Sequence[LanguageTag],
    make: Maker,
    progress: Progress,
    *,
    folder: Path | None = None,
    force: bool = False,
) -> Iterator[Exported]:
    """Exports each article into each of `targets`, or, where none are named, into each language that it has.

    Files are written beside the articles, or into `folder` with the folders that they have in the project. Without
    any translation into a language, nothing is written for that one.
    """
    for store in Watched(project.stores(), progress, "Exporting"):
        try:
            article = store.read()
        except GlossaError as error:
            yield Exported(store.path.name, project.config.source, error=error)
            continue
        for language in targets or sorted({tag for entry in article.current for tag in entry.targets}):
            if any(entry.state(language) is not State.UNTRANSLATED for entry in article.current):
                yield _exported(project, article, language, make, folder or project.root, force=force)


def put_export(project: Project, article: Article, path: Path, made: Export, *, force: bool = False) -> None:
    """Writes an export to `path`. Raises `GlossaError` where somebody else's work is there, unless with `force`.

    The article itself may be filled in where its file is what was read: all that it has is stored. It is read again
    then, so that what somebody changes in it later is compared with what was written.
    """
    is_article = path.resolve() == (project.root / article.name).resolve()

    def is_known() -> bool:
        return is_article and made.is_own and not has_changed(path, article.document)

    write_file(project.root, path, made.data, article=article.name, force=force, is_known=is_known)
    if is_article:
        read_back(project, path, article)


def _exported(
    project: Project, article: Article, language: LanguageTag, make: Maker, folder: Path, *, force: bool
) -> Exported:
    try:
        made = make(article, language)
        path = (folder / article.name).with_name(export_name(article, language, made.suffix, is_own=made.is_own))
        path.parent.mkdir(parents=True, exist_ok=True)
        put_export(project, article, path, made, force=force)
    except GlossaError as error:
        return Exported(article.name, language, error=error)
    except OSError as fault:
        hint = "Name another folder with --output."
        return Exported(
            article.name, language, error=GlossaError(f"Cannot write into {folder}: {fault.strerror}", hint=hint)
        )
    return Exported(article.name, language, made, path)
