"""`glossa init`, `glossa config`, `glossa status`: the project as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from glossa.cli._options import From, IntoSeveral, Json, ProjectFolder, opened


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
    from glossa.workflow.people import gaps

    opened_project = opened(Path.cwd(), project)
    check_engines(opened_project.config)
    settings = opened_project.config.settings()
    notes = gaps(opened_project.config)
    if json:
        rows = [{"name": setting.name, "value": setting.value, "origin": setting.origin} for setting in settings]
        show_json({"project": str(opened_project.root), "settings": rows, "notes": notes})
        return
    say(f"Project: {opened_project.root}")
    show(table(("Setting", "Value", "From"), [(s.name, s.value, s.origin) for s in settings]))
    for note in notes:
        say(note, style="yellow")


def status(
    words: Annotated[bool, typer.Option("--words", help="Count words of the source by state, not segments.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show all articles, however many there are.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show how far each article has come in each language, and who is next.

    Drafts wait for a translator, translated segments for a reviewer, reviewed ones for an editor. Of many articles
    those come first in which something is left to do.

    \b
    Example:
      glossa status
    """
    from glossa.cli._output import doing, say, show_json, show_lines, width
    from glossa.cli._render_status import further_lines, shown_articles, status_json, status_lines
    from glossa.errors import ExitCode
    from glossa.workflow.status import project_status

    near = opened(Path.cwd(), project)
    doing("Counting segments")
    found = project_status(near)
    if json:
        show_json({"project": str(near.root), **status_json(found)})
    elif found.articles:
        articles = shown_articles(found, all_of_them=everything)
        show_lines(status_lines(found, articles, width(), words=words))
        further = list(further_lines(found, len(found.articles) - len(articles)))
        show_lines(["", *further] if further else [], head=False)
    elif not found.problems:
        say("No article has been translated here yet. Start with: glossa translate ARTICLE --to LANGUAGE")
    for problem in found.problems:
        say(f"Error: {problem.message}", style="bold red")
    if found.problems:
        raise typer.Exit(ExitCode.STORE)
