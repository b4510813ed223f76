"""The options that several commands share, and what they mean."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from glossa.model.article import Article
    from glossa.store import ArticleStore
    from glossa.text.languages import LanguageTag
    from glossa.workflow.assess import Assessor
    from glossa.workflow.project import Project
    from glossa.workflow.sitting import Sitting

Article_ = Annotated[Path, typer.Argument(metavar="ARTICLE", help="The article's file.", show_default=False)]
Articles = Annotated[list[Path], typer.Argument(metavar="ARTICLE...", help="The articles' files.", show_default=False)]
Selector = Annotated[
    str, typer.Argument(metavar="SEGMENTS", help="Which segments: 3, or 1-10,14, or 7-, or all.", show_default=False)
]
Some = Annotated[
    str, typer.Argument(metavar="[SEGMENTS]", help="Which segments: 3, or 1-10,14, or 7-, or all.", show_default=False)
]
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
    typer.Option(
        "--glossary",
        metavar="FILE",
        help="A glossary to use before the project's; may be repeated.",
        show_default=False,
    ),
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who you are.", show_default=False)]
ProjectFolder = Annotated[
    Path | None,
    typer.Option(
        "--project", metavar="FOLDER", help="The project's folder, if not found from here.", show_default=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that somebody changed.")]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


def opened(near: Path, project: Path | None, **flags: object) -> Project:
    """Opens the project that `near` belongs to; `flags` outweigh its settings."""
    from glossa.workflow.project import open_project

    return open_project(near, project, os.environ, {name: _split(value) for name, value in flags.items()})


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that a command works on."""

    project: Project
    store: ArticleStore
    article: Article
    language: LanguageTag
    """The language of the translation that is meant."""

    @property
    def source(self) -> LanguageTag:
        """The language of the article."""
        return self.article.document.language

    def assessor(self) -> Assessor:
        """Reads the glossaries, and makes what judges translations of the article."""
        from glossa.cli._output import doing
        from glossa.workflow.assess import Assessor
        from glossa.workflow.terms import load_termbase

        before = doing("Reading the glossaries")
        assessor = Assessor(load_termbase(self.project), self.source, self.language, self.project.config.checks)
        assessor.attend(self.article)
        doing(before)
        return assessor

    def sitting(self) -> Sitting:
        """Says who is at work on it, and reads the glossaries."""
        from glossa.workflow.people import at_work
        from glossa.workflow.sitting import Sitting

        config = self.project.config
        person = at_work(config, self.project.root)
        return Sitting(self.store, self.language, self.assessor(), person, config.two_person)


def opened_article(path: Path, project: Path | None, to: str | None, **flags: object) -> Opened:
    """Opens an article that was translated before; says so when its file has changed since."""
    from glossa.cli._output import doing, say
    from glossa.workflow.reading import has_changed

    near = opened(path, project, **flags)
    doing(f"Opening {path}")
    store = near.existing_store(path)
    article = store.read()
    if has_changed(path, article.document):
        update = f"`glossa update {quote(str(path))}`"
        say(f"{path} has changed since; this is the version before. {update} brings the new one in.")
    doing(f"Working on {path}")
    return Opened(near, store, article, target_language(to, near, article))


def _split(value: object) -> object:
    """Lets `--to es,fr` mean `--to es --to fr`."""
    if isinstance(value, list):
        return [part.strip() for item in value for part in str(item).split(",") if part.strip()]
    return value


def source_language(given: str | None) -> LanguageTag | None:
    """Reads a language that may be left out: `--from`, or the `--to` that a comment is about."""
    from glossa.text.languages import language_tag

    return language_tag(given) if given else None


def target_language(given: str | None, project: Project, article: Article) -> LanguageTag:
    """Returns the language that `--to` names, or the only one that there is."""
    from glossa.errors import ExitCode, GlossaError
    from glossa.text.languages import language_tag

    if given:
        return language_tag(given)
    known: Sequence[LanguageTag] = sorted({tag for entry in article.current for tag in entry.targets})
    gone = sorted({tag for entry in article.entries for tag in entry.targets})
    for languages in (known, project.config.targets, gone):
        if len(languages) == 1:
            return languages[0]
    raise GlossaError(
        "Which language? " + (f"There are {', '.join(known)}" if known else f"{article.name} has no translation yet"),
        hint="Name it with --to.",
        exit_code=ExitCode.USAGE,
    )
