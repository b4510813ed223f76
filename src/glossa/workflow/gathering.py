"""Which articles are meant: files, whole folders, and patterns such as `news/*.md`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from glob import has_magic
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS, DocumentReader, SelectiveReader
from glossa.text.languages import LanguageTag, language_tag
from glossa.workflow.output import written_files
from glossa.workflow.project import Project


def gather(project: Project, named: Sequence[Path], targets: Sequence[LanguageTag]) -> tuple[Path, ...]:
    """Returns the articles that are meant, each once: files as named, those of a folder or a pattern in their order.

    Of a folder those are articles that are in a format for articles, at any depth. Left out are hidden files and
    folders, what glossa has exported, and translations that stand beside their article (`lake.es.md` beside
    `lake.md` or `lake.en.md`, `es.json` beside `en.json`); JSON and YAML too, unless the project names the strings
    that are texts.

    Raises `GlossaError` when a folder or a pattern has none.
    """
    found: dict[Path, None] = {}
    for path in named:
        if path.is_dir():
            articles = list(_in_folder(project, path, targets))
        elif has_magic(str(path)) and not path.exists():
            matching = sorted(Path().glob(str(path)) if not path.is_absolute() else Path("/").glob(str(path)[1:]))
            articles = [each for each in matching if each.is_file()]
        else:
            articles = [path]
        if not articles:
            raise GlossaError(
                f"There is no article in {path}" if path.is_dir() else f"No file is called like {path}",
                hint=f"glossa takes {', '.join(_suffixes(project))} from a folder; others are named one by one.",
                exit_code=ExitCode.USAGE,
            )
        found |= dict.fromkeys(articles)
    return tuple(found)


def _in_folder(project: Project, folder: Path, targets: Sequence[LanguageTag]) -> Iterator[Path]:
    suffixes = _suffixes(project)
    exported = written_files(project.root)
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            is_article = path.suffix.lower() in suffixes and not name.startswith(".")
            if (
                is_article
                and path.absolute() not in exported
                and not _is_translation(path, set(names), project.config.source, targets)
            ):
                yield path


def _is_translation(path: Path, beside: set[str], source: LanguageTag, targets: Sequence[LanguageTag]) -> bool:
    """Tells whether a file is named like the translation of one beside it: as `export_name` names them."""
    stem, _, tag = path.stem.rpartition(".")
    named = [stem, ".".join(filter(None, (stem, source)))]
    if not any(f"{name}{path.suffix}" in beside for name in named):
        return False
    try:
        return language_tag(tag) in targets
    except GlossaError:
        return False


def _suffixes(project: Project) -> tuple[str, ...]:
    loaded = (DOCUMENT_FORMATS.load(name) for name in DOCUMENT_FORMATS.ids())
    return tuple(
        suffix
        for reader in loaded
        if isinstance(reader, DocumentReader) and (project.config.strings or not isinstance(reader, SelectiveReader))
        for suffix in reader.suffixes
    )
