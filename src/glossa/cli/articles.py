"""`glossa segment`, `glossa translate`, `glossa export`: an article on its way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import (
    Article_,
    Articles,
    Engines,
    From,
    Glossaries,
    Into,
    IntoSeveral,
    Json,
    ProjectFolder,
    opened,
    opened_article,
    source_language,
)

if TYPE_CHECKING:
    from glossa.workflow.export import Export
    from glossa.workflow.project import Project
    from glossa.workflow.translating import ArticleRun, Request


def segment(
    article: Article_,
    source: From = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show how an article is cut into segments; nothing is stored.

    \b
    Example:
      glossa segment article.md
    """
    from glossa.cli._output import show, show_json, talk
    from glossa.cli._render import segment_table
    from glossa.wire import segments_json
    from glossa.workflow.reading import read_article

    opened_project = opened(article, project, source=source)
    reading = read_article(article, opened_project.config, source_language(source))
    if json:
        show_json(segments_json(article.as_posix(), reading.document.language, reading.segments))
    elif reading.segments:
        show(segment_table(reading.segments))
    else:
        talk().print("There is no text to translate in it.")


def translate(
    articles: Articles,
    to: IntoSeveral = None,
    source: From = None,
    engine: Engines = None,
    glossary: Glossaries = None,
    redraft: Annotated[
        bool, typer.Option("--redraft", help="Draft anew what a machine drafted; never what a person wrote.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be sent where; do nothing.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Translate articles: memory first, then the engines, terms checked and repaired.

    What is done is saved as it comes: after Ctrl-C the same command goes on where it stopped. What a person
    wrote is never replaced.

    \b
    Example:
      glossa translate article.md --to es --to zh-Hans
    """
    from glossa.workflow.translating import Request

    near = opened(articles[0], project, source=source, targets=to, engines=engine, glossaries=glossary)
    request = Request(tuple(articles), near.config.targets, source_language(source), redraft=redraft)
    if dry_run:
        _show_plans(near, request, json=json)
        return
    runs = _translated(near, request)
    if json:
        _show_runs_json(runs)
    else:
        _show_runs(near, runs)
    _exit_with(runs)


def _show_plans(project: Project, request: Request, *, json: bool) -> None:
    from glossa.cli._output import show, show_json
    from glossa.cli._render import plan_json, plan_table
    from glossa.workflow.translating import plan_articles

    plans = plan_articles(project, request)
    if json:
        show_json({"plans": [plan_json(plan) for plan in plans]})
    else:
        show(*(plan_table(plan) for plan in plans))


def _translated(project: Project, request: Request) -> list[ArticleRun]:
    from glossa.cli._output import Meter
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.translating import translate_articles

    try:
        with Meter() as meter:
            return list(translate_articles(project, request, meter))
    except KeyboardInterrupt:
        hint = "What was done is saved; the same command goes on from there."
        raise GlossaError("Stopped", hint=hint, exit_code=ExitCode.INTERRUPTED) from None


def _show_runs_json(runs: Sequence[ArticleRun]) -> None:
    from glossa.cli._output import show_json
    from glossa.cli._render import run_json

    show_json({"runs": [run_json(run) for run in runs]})


def _show_runs(project: Project, runs: Sequence[ArticleRun]) -> None:
    from glossa.cli._output import say, show
    from glossa.cli._render import run_table

    summaries = [summary for run in runs for summary in run.languages]
    if summaries:
        show(run_table(summaries))
    for run in runs:
        _say_what_is_left(run)
    if summaries:
        say(f"\nSaved in {project.root / '.glossa'}. Next: glossa show {runs[0].path}")
    if odd := [run for run in runs if any(summary.findings for summary in run.languages)]:
        say(f"What the checks found: glossa check {odd[0].path}")


def _exit_with(runs: Sequence[ArticleRun]) -> None:
    from glossa.errors import ExitCode

    errors = [error for run in runs for error in run.errors]
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if any(not summary.complete for run in runs for summary in run.languages):
        raise typer.Exit(ExitCode.INCOMPLETE)


def export(
    article: Article_,
    to: Into = None,
    format_name: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="po, xliff12 or xliff21; or source: the article's own format."),
    ] = "po",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to; - for stdout.", show_default=False)
    ] = None,
    allow_drafts: Annotated[
        bool, typer.Option("--allow-drafts", help="With --format source: drafts may be in it.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that somebody changed.")] = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Export a PO or XLIFF file, or the translated article in its own format.

    \b
    Example:
      glossa export article.md --to es --format po
      glossa export article.md --to es --format xliff12
      glossa export article.md --to es --format source
    """
    from glossa.cli._output import say, write_bytes
    from glossa.workflow.export import SOURCE, export_bilingual, export_source
    from glossa.workflow.output import write_file

    desk = opened_article(article, project, to, glossaries=glossary)
    if format_name == SOURCE:
        made = export_source(desk.article, desk.language, allow_drafts=allow_drafts)
    else:
        made = export_bilingual(desk.article, desk.language, format_name, desk.assessor())
    if output == Path("-"):
        write_bytes(made.data)
        return
    path = output or article.with_name(f"{article.stem}.{desk.language}{made.suffix}")
    write_file(desk.project.root, path, made.data, force=force)
    say(f"Wrote {path}: {_exported(made)}.")
    if made.left_out:
        left_out = ", ".join(f"{trait.value} ({count:,})" for trait, count in made.left_out.items())
        say(f"{format_name} has no place for {left_out}: that stays here.")


def _exported(made: Export) -> str:
    """Counts what is in an export: `12 segments, 2 drafts, 1 untranslated`."""
    from glossa.cli._output import counted

    drafts = [counted(made.drafts, "draft")] if made.drafts else []
    untranslated = [f"{made.untranslated} untranslated"] if made.untranslated else []
    return ", ".join([counted(made.segments, "segment"), *drafts, *untranslated])


def _say_what_is_left(run: ArticleRun) -> None:
    from glossa.cli._output import fail, say

    for error in run.errors:
        fail(error)
    for summary in run.languages:
        reasons: dict[str, list[int]] = {}
        for failure in summary.failures:
            reasons.setdefault(failure.reason, []).append(failure.number)
        for reason, numbers in reasons.items():
            listed = ", ".join(map(str, numbers[:12])) + (" ..." if len(numbers) > 12 else "")
            say(f"Not drafted into {summary.language}: segments {listed}. {reason}", style="bold red")
        if summary.terms.missing or summary.terms.forbidden:
            say(f"Terms to look at in {summary.language}: glossa show {summary.article} --to {summary.language} --open")
