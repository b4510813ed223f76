"""`glossa init`, `glossa config`, `glossa status`: the project as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import From, IntoSeveral, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.store import Summary


def _status_rows(summary: Summary) -> list[tuple[str, ...]]:
    """Returns a row per language; one without numbers for an article that nobody has translated yet."""
    size = (str(summary.segments), str(summary.words))
    if not summary.targets:
        return [(summary.name, "", *size)]
    return [
        (
            summary.name,
            language,
            *size,
            *(str(count or "·") for count in counts.states.values()),
            str(counts.findings or "·"),
        )
        for language, counts in summary.targets.items()
    ]


def _waived_line(articles: Sequence[Summary]) -> tuple[str, ...]:
    """Says where terms are waived; nothing where none is."""
    waived = {
        f"{summary.name} → {language}": counts.waived
        for summary in articles
        for language, counts in summary.targets.items()
        if counts.waived
    }
    places = ", ".join(f"{place} {count}" for place, count in waived.items())
    return (f"\nTerms waived: {sum(waived.values())} ({places})",) if waived else ()


def _status_json(summary: Summary) -> dict[str, object]:
    return {
        "article": summary.name,
        "source": summary.language,
        "segments": summary.segments,
        "words": summary.words,
        "languages": {
            language: {
                "states": {state.value: count for state, count in counts.states.items()},
                "findings": counts.findings,
                "waived": counts.waived,
            }
            for language, counts in summary.targets.items()
        },
    }


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The project's folder.")] = Path(),
    source: From = None,
    to: IntoSeveral = None,
) -> None:
    """Begin a project: write a commented glossa.toml.

    \b
    Example:
      glossa init --to es --to zh-Hans
    """
    from glossa.cli._output import say
    from glossa.text.languages import language_tag
    from glossa.workflow.init import init_project

    tags = [language_tag(tag) for item in to or ["es"] for tag in item.split(",")]
    path = init_project(folder, language_tag(source or "en"), tags)
    say(f"Wrote {path}. Next: glossa translate ARTICLE")
    if any((near / ".git").exists() for near in (folder.absolute(), *folder.absolute().parents)):
        say("For git to merge what two people did to one article: glossa store install-driver, once per clone.")


def config(project: ProjectFolder = None, json: Json = False) -> None:
    """Show each setting and where it came from.

    \b
    Example:
      GLOSSA_TARGETS=fr glossa config
    """
    from glossa.cli._output import say, show, show_json, table
    from glossa.workflow.crew import check_engines

    opened_project = opened(Path.cwd(), project)
    check_engines(opened_project.config)
    settings = opened_project.config.settings()
    if json:
        rows = [{"name": setting.name, "value": setting.value, "origin": setting.origin} for setting in settings]
        show_json({"project": str(opened_project.root), "settings": rows})
        return
    say(f"Project: {opened_project.root}")
    show(table(("Setting", "Value", "From"), [(s.name, s.value, s.origin) for s in settings]))


def status(project: ProjectFolder = None, json: Json = False) -> None:
    """Show how far each article has come in each language.

    \b
    Example:
      glossa status
    """
    from glossa.cli._output import say, show, show_json, table
    from glossa.errors import ExitCode
    from glossa.workflow.status import project_status

    near = opened(Path.cwd(), project)
    found = project_status(near)
    if json:
        articles = [_status_json(summary) for summary in found.articles]
        problems = [str(problem) for problem in found.problems]
        show_json({"project": str(near.root), "articles": articles, "problems": problems})
    elif found.articles:
        rows = [row for summary in found.articles for row in _status_rows(summary)]
        columns = ("Article", "To", "Segs", "Words", "empty", "draft", "transl.", "reviewed", "final", "findings")
        show(table(columns, rows, right=range(2, 10), gap=1), *_waived_line(found.articles))
    elif not found.problems:
        say("No article has been translated here yet. Start with: glossa translate ARTICLE --to LANGUAGE")
    for problem in found.problems:
        say(f"Error: {problem.message}", style="bold red")
    if found.problems:
        raise typer.Exit(ExitCode.STORE)
