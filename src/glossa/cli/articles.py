"""`glossa segment`, `glossa translate`: articles on their way in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import (
    Article_,
    Articles,
    Engines,
    From,
    Glossaries,
    IntoSeveral,
    Json,
    ProjectFolder,
    opened,
    source_language,
)

if TYPE_CHECKING:
    from pathlib import Path

    from glossa.errors import GlossaError
    from glossa.workflow.plan import Plan
    from glossa.workflow.project import Project
    from glossa.workflow.translating import ArticleRun, Request

_SHOWN_APART = 4
"""Of more articles and languages than this, only what they are together is shown, by language."""
_LISTED = 12
"""How many segments of an article are named by their numbers."""


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
    from glossa.cli._output import doing, results, say, show, show_json
    from glossa.cli._render_segments import segment_listing
    from glossa.wire import segments_json
    from glossa.workflow.reading import read_article
    from glossa.workflow.textless import textless

    opened_project = opened(article, project, source=source)
    doing(f"Reading {article}")
    reading = read_article(article, opened_project.config, source_language(source))
    said = textless(article, reading, opened_project.config)
    if json:
        answer = segments_json(article.as_posix(), reading.document.language, reading.segments)
        show_json({**answer, "textless": said})
    elif reading.segments:
        doing(f"Laying out {len(reading.segments):,} segments")
        show(segment_listing(reading.segments, results().width))
    if said:
        say(said)


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
      glossa translate articles/ --to es,fr,zh-Hans
    """
    from glossa.workflow.gathering import gather
    from glossa.workflow.translating import Request

    near = opened(articles[0], project, source=source, targets=to, engines=engine, glossaries=glossary)
    paths = gather(near, articles, near.config.targets)
    request = Request(paths, near.config.targets, source_language(source), redraft=redraft)
    if dry_run:
        _show_plans(near, request, json=json)
        return
    if len(paths) > 1:
        _say_plan(near, request)
    runs = _translated(near, request)
    if json:
        _show_runs_json(runs)
    else:
        _show_runs(near, runs)
    _say_textless(run.textless for run in runs)
    _exit_with(runs)


def _show_plans(project: Project, request: Request, *, json: bool) -> None:
    from glossa.cli._output import fail, show, show_json
    from glossa.cli._render_run import plan_json, plan_table, plans_table

    plans, errors = _planned(project, request)
    if json:
        told = [{"message": error.message, "hint": error.hint} for error in errors]
        show_json({"plans": [plan_json(plan) for plan in plans], "errors": told})
    elif full := [plan for plan in plans if not plan.textless]:
        show(*([plans_table(full)] if len(full) > _SHOWN_APART else map(plan_table, full)))
    _say_textless(plan.textless for plan in plans)
    for error in errors if not json else ():
        fail(error)
    if errors:
        raise typer.Exit(errors[0].exit_code)


def _say_plan(project: Project, request: Request) -> None:
    """Says, before anything is sent, what is going to be done to many articles."""
    from glossa.cli._output import say, show_aside
    from glossa.cli._render_run import plans_table

    plans, errors = _planned(project, request)
    if full := [plan for plan in plans if not plan.textless]:
        show_aside(plans_table(full))
    for error in errors[:_SHOWN_APART]:
        say(f"Left out: {error.message}")
    if len(errors) > _SHOWN_APART:
        say(f"Left out: {len(errors) - _SHOWN_APART} more, named at the end")


def _planned(project: Project, request: Request) -> tuple[list[Plan], list[GlossaError]]:
    from glossa.cli._output import Meter
    from glossa.errors import GlossaError
    from glossa.workflow.plan import Plan
    from glossa.workflow.translating import plan_articles

    with _stoppable("Nothing was sent."), Meter() as meter:
        found = list(plan_articles(project, request, meter))
    return [each for each in found if isinstance(each, Plan)], [each for each in found if isinstance(each, GlossaError)]


def _translated(project: Project, request: Request) -> list[ArticleRun]:
    from glossa.cli._output import Meter
    from glossa.workflow.translating import translate_articles

    with _stoppable("What was done is saved; the same command goes on from there."), Meter() as meter:
        return list(translate_articles(project, request, meter))


@contextmanager
def _stoppable(hint: str) -> Iterator[None]:
    """Says what became of the work when somebody presses Ctrl-C."""
    from glossa.errors import ExitCode, GlossaError

    try:
        yield
    except KeyboardInterrupt:
        raise GlossaError("Stopped", hint=hint, exit_code=ExitCode.INTERRUPTED) from None


def _show_runs_json(runs: Sequence[ArticleRun]) -> None:
    from glossa.cli._output import show_json
    from glossa.cli._render_run import run_json

    show_json({"runs": [run_json(run) for run in runs]})


def _show_runs(project: Project, runs: Sequence[ArticleRun]) -> None:
    from glossa.cli._output import say, show
    from glossa.cli._render_run import run_table
    from glossa.workflow.summary import totals

    full = [run for run in runs if not run.textless]
    summaries = [summary for run in full for summary in run.languages]
    if summaries:
        show(run_table(totals(summaries) if len(full) > 1 and len(summaries) > _SHOWN_APART else summaries))
    _say_what_is_left(runs)
    if done := [run for run in full if run.languages]:
        say(f"\nSaved in {project.root / '.glossa'}. Next: glossa show {quote(str(done[0].path))}")
    if odd := [run for run in runs if any(summary.findings for summary in run.languages)]:
        say(f"What the checks found: glossa check {quote(str(odd[0].path))}")


def _say_textless(lines: Iterable[str]) -> None:
    """Says in which articles there is nothing to translate; of many, the first."""
    from glossa.cli._output import counted, say

    said = list(dict.fromkeys(filter(None, lines)))
    for line in said[:_SHOWN_APART]:
        say(line)
    if more := len(said[_SHOWN_APART:]):
        say(f"{counted(more, 'more article')} {'has' if more == 1 else 'have'} no text to translate.")


def _exit_with(runs: Sequence[ArticleRun]) -> None:
    from glossa.errors import ExitCode

    errors = [error for run in runs for error in run.errors]
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if any(not summary.complete for run in runs for summary in run.languages):
        raise typer.Exit(ExitCode.INCOMPLETE)


def _say_what_is_left(runs: Sequence[ArticleRun]) -> None:
    from glossa.cli._output import fail, say

    for error in (error for run in runs for error in run.errors):
        fail(error)
    for line in _not_drafted(runs):
        say(line, style="bold red")
    for path, summary in ((run.path, summary) for run in runs for summary in run.languages):
        if summary.terms.missing or summary.terms.forbidden:
            article = quote(str(path))
            say(f"Terms to look at in {summary.language}: glossa show {article} --to {summary.language} --open")


def _not_drafted(runs: Sequence[ArticleRun]) -> Iterator[str]:
    """Yields a line for each reason why segments have no draft, however many articles they are in."""
    reasons: dict[tuple[str, str], dict[Path, list[int]]] = {}
    for path, summary in ((run.path, summary) for run in runs for summary in run.languages):
        for failure in summary.failures:
            articles = reasons.setdefault((summary.language, failure.reason), {})
            articles.setdefault(path, []).append(failure.number)
    for (language, reason), articles in reasons.items():
        yield f"Not drafted into {language}: {_where(articles, named=len(runs) > 1)}. {reason}"


def _where(articles: Mapping[Path, Sequence[int]], *, named: bool) -> str:
    first, numbers = next(iter(articles.items()))
    if len(articles) > 1:
        return f"{sum(map(len, articles.values()))} segments of {len(articles)} articles, first {first}"
    more = f" and {len(numbers) - _LISTED:,} more" if len(numbers) > _LISTED else ""
    listed = f"{'segment' if len(numbers) == 1 else 'segments'} {', '.join(map(str, numbers[:_LISTED]))}{more}"
    return f"{first}, {listed}" if named else listed
