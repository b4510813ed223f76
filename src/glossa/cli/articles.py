"""`glossa segment`, `glossa translate`, `glossa export`: an article on its way."""

from __future__ import annotations

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
    source_language,
    target_language,
)

if TYPE_CHECKING:
    from glossa.workflow.translating import ArticleRun


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
    from glossa.cli._output import Meter, say, show, show_json
    from glossa.cli._render import plan_json, plan_table, run_json, run_table
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.translating import Request, plan_articles, translate_articles

    opened_project = opened(articles[0], project, source=source, targets=to, engines=engine, glossaries=glossary)
    request = Request(tuple(articles), opened_project.config.targets, source_language(source), redraft=redraft)
    if dry_run:
        plans = plan_articles(opened_project, request)
        if json:
            show_json({"schema": 1, "plans": [plan_json(plan) for plan in plans]})
        else:
            show(*(plan_table(plan) for plan in plans))
        return
    try:
        with Meter() as meter:
            runs = list(translate_articles(opened_project, request, meter))
    except KeyboardInterrupt:
        raise GlossaError(
            "Stopped",
            hint="What was done is saved; the same command goes on from there.",
            exit_code=ExitCode.INTERRUPTED,
        ) from None
    if json:
        show_json({"schema": 1, "runs": [run_json(run) for run in runs]})
    else:
        summaries = [summary for run in runs for summary in run.languages]
        if summaries:
            show(run_table(summaries))
        for run in runs:
            _say_what_is_left(run)
        if summaries:
            say(f"\nSaved in {opened_project.root / '.glossa'}. Next: glossa show {articles[0]}")
    errors = [error for run in runs for error in run.errors]
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if any(not summary.complete for run in runs for summary in run.languages):
        raise typer.Exit(ExitCode.INCOMPLETE)


def export(
    article: Article_,
    to: Into = None,
    format_name: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="po, or source: the article's own format.")
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
    """Export a PO file, or the translated article in its own format.

    \b
    Example:
      glossa export article.md --to es --format po
      glossa export article.md --to es --format source
    """
    from glossa.cli._output import say, write_bytes
    from glossa.workflow.assess import Assessor
    from glossa.workflow.export import SOURCE, export_bilingual, export_source
    from glossa.workflow.output import write_file
    from glossa.workflow.terms import load_termbase

    opened_project = opened(article, project, glossaries=glossary)
    stored = opened_project.existing_store(article).read()
    language = target_language(to, opened_project, stored)
    if format_name == SOURCE:
        made = export_source(stored, language, allow_drafts=allow_drafts)
    else:
        assessor = Assessor(load_termbase(opened_project), stored.document.language, language)
        made = export_bilingual(stored, language, format_name, assessor)
    if output == Path("-"):
        write_bytes(made.data)
        return
    path = output or article.with_name(f"{article.stem}.{language}{made.suffix}")
    write_file(opened_project.root, path, made.data, force=force)
    left = ", ".join(
        f"{count} {word}" for count, word in ((made.drafts, "drafts"), (made.untranslated, "untranslated")) if count
    )
    say(f"Wrote {path}: {made.segments} segments{f', {left}' if left else ''}.")


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
