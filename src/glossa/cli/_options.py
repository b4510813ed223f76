"""The options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from glossa.model.article import Article
    from glossa.text.languages import LanguageTag
    from glossa.workflow.project import Project

Article_ = Annotated[Path, typer.Argument(metavar="ARTICLE", help="The article's file.", show_default=False)]
Articles = Annotated[list[Path], typer.Argument(metavar="ARTICLE...", help="The articles' files.", show_default=False)]
Into = Annotated[
    str | None, typer.Option("--to", metavar="LANGUAGE", help="The language of the translation.", show_default=False)
]
IntoSeveral = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="LANGUAGE", help="A language to translate into; may be repeated.", show_default=False),
]
From = Annotated[
    str | None, typer.Option("--from", metavar="LANGUAGE", help="The language of the article.", show_default=False)
]
Engines = Annotated[
    list[str] | None,
    typer.Option("--engine", metavar="NAME", help="An engine to draft with; may be repeated.", show_default=False),
]
Glossaries = Annotated[
    list[str] | None,
    typer.Option("--glossary", metavar="FILE", help="A glossary to use; may be repeated.", show_default=False),
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who you are.", show_default=False)]
ProjectFolder = Annotated[
    Path | None,
    typer.Option(
        "--project", metavar="FOLDER", help="The project's folder, if not found from here.", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


def opened(near: Path, project: Path | None, **flags: object) -> Project:
    """Opens the project that `near` belongs to; `flags` outweigh its settings."""
    import os

    from glossa.workflow.project import open_project

    return open_project(near, project, os.environ, {name: _split(value) for name, value in flags.items()})


def _split(value: object) -> object:
    """Lets `--to es,fr` mean `--to es --to fr`."""
    if isinstance(value, list):
        return [part.strip() for item in value for part in str(item).split(",") if part.strip()]
    return value


def source_language(given: str | None) -> LanguageTag | None:
    """Reads `--from`."""
    from glossa.text.languages import language_tag

    return language_tag(given) if given else None


def target_language(given: str | None, project: Project, article: Article) -> LanguageTag:
    """Returns the language that `--to` names, or the only one that there is."""
    from glossa.errors import ExitCode, GlossaError
    from glossa.text.languages import language_tag

    if given:
        return language_tag(given)
    known: Sequence[LanguageTag] = sorted({tag for entry in article.current for tag in entry.targets})
    for languages in (known, project.config.targets):
        if len(languages) == 1:
            return languages[0]
    raise GlossaError(
        "Which language? " + (f"There are {', '.join(known)}" if known else f"{article.name} has no translation yet"),
        hint="Name it with --to.",
        exit_code=ExitCode.USAGE,
    )
