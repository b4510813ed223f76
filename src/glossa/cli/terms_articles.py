"""`glossa terms report`, `stale`, `coverage`: terms and articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import (
    Article_,
    Articles,
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
    from glossa.workflow.terms_stale import StaleReport

SomeArticles = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[ARTICLE]...", help="The articles' files; without any, all.", show_default=False),
]


def report(
    article: Article_,
    to: Into = None,
    csv: Annotated[bool, typer.Option("--csv", help="Answer as CSV, for a spreadsheet.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show what became of each term of an article.

    One entry per occurrence: what was expected, what stands there, what put it there or who waived it. Numbers such as
    9-24 say where in the segment it stands, in characters; digits such as b3080fe are the version of the entry.

    \b
    Example:
      glossa terms report article.md --to es --csv > ledger.csv
    """
    from glossa.cli._output import doing, show, show_json, write_bytes
    from glossa.cli._render_ledger import ledger_json, ledger_table, ledger_totals
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.terms_report import ledger, ledger_csv

    if csv and json:
        raise GlossaError("--csv and --json at once", hint="Choose one of them.", exit_code=ExitCode.USAGE)
    opened_project = opened(article, project)
    doing(f"Opening {article}")
    stored = opened_project.existing_store(article).read()
    made = ledger(stored, target_language(to, opened_project, stored))
    if json:
        show_json({**ledger_json(made)})
    elif csv:
        write_bytes(ledger_csv(made))
    else:
        show(*((ledger_table(made), "") if made.lines else ()), ledger_totals(made))


def stale(
    articles: SomeArticles = None,
    to: Into = None,
    judge: Annotated[bool, typer.Option("--judge", help="Judge them anew now, and store that.")] = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """List what rests on changed entries.

    Nothing is changed without --judge; `glossa translate` judges anew as well. What was approved keeps its state, and
    gets a finding until somebody approves it again. The exit code is 1 if something is left to do.

    \b
    Example:
      glossa terms stale --to es
    """
    from glossa.cli._output import Meter
    from glossa.errors import ExitCode
    from glossa.text.languages import language_tag
    from glossa.workflow.terms_stale import find_stale

    near = articles[0] if articles else Path.cwd()
    opened_project = opened(near, project, glossaries=glossary)
    with Meter() as meter:
        found = find_stale(opened_project, articles or (), language_tag(to) if to else None, meter, judge=judge)
    _show_stale(found, judged=judge, json=json)
    if found.problems:
        raise typer.Exit(ExitCode.STORE)
    if found.count.approved if judge else found.articles:
        raise typer.Exit(ExitCode.INCOMPLETE)


def _show_stale(found: StaleReport, *, judged: bool, json: bool) -> None:
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_ledger import stale_json, stale_table, stale_totals

    if json:
        problems = [str(problem) for problem in found.problems]
        listed = [stale_json(each) for each in found.articles]
        totals = {"translations": found.count.translations, "approved": found.count.approved, "judged": judged}
        show_json({"articles": listed, "totals": totals, "problems": problems})
    else:
        show(*(stale_table(each) for each in found.articles))
    if found.articles or not found.problems:
        say(stale_totals(found.count, judged=judged))
    for problem in found.problems:
        say(f"Error: {problem.message}", style="bold red")


def coverage(
    articles: Articles,
    to: IntoSeveral = None,
    source: From = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Count the terms in articles.

    How many the glossaries know, of which domains, and which have no rendering in the language. The articles need
    not be translated yet.

    \b
    Example:
      glossa terms coverage article.md --to es
    """
    from glossa.cli._output import Meter, show, show_json
    from glossa.cli._render_ledger import coverage_block, coverage_json
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.terms_coverage import cover_articles

    opened_project = opened(articles[0], project, source=source, targets=to, glossaries=glossary)
    targets = opened_project.config.targets
    if not targets:
        raise GlossaError("For a translation into which language?", hint="Name it with --to.", exit_code=ExitCode.USAGE)
    with Meter() as meter:
        covered = cover_articles(opened_project, articles, targets, source_language(source), meter)
    if json:
        show_json({"articles": [coverage_json(each) for each in covered]})
    else:
        show(*(coverage_block(each) for each in covered))
