"""`glossa terms`: the glossaries of a project, looked up and looked over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from glossa.cli._options import From, Glossaries, IntoSeveral, Json, ProjectFolder, opened
from glossa.cli.terms_articles import coverage, report, stale
from glossa.cli.terms_convert import convert
from glossa.cli.terms_files import add, edit, remove
from glossa.cli.terms_words import extract, lookup

Word = Annotated[str, typer.Argument(metavar="TERM", help="A term in any language.", show_default=False)]
Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]...", help="Glossaries; without any, the project's own.", show_default=False),
]

terms = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@terms.callback()
def about() -> None:
    """Work with terms: look them up, look them over, see what became of them.

    \b
    Example:
      glossa terms show "joint statement" --to es
    """


@terms.command("list")
def list_all(
    to: IntoSeveral = None,
    domain: Annotated[
        str, typer.Option("--domain", metavar="NAME", help="Only concepts of this domain.", show_default=False)
    ] = "",
    source: From = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """List the concepts of the glossaries.

    The weightiest glossary comes first; --domain picks concepts, --to the languages to show.

    \b
    Example:
      glossa terms list --to es --domain diplomacy
    """
    from glossa.cli._output import Meter, say, show_json
    from glossa.cli._output import show as print_results
    from glossa.cli._render_terms import concept_json, concept_tables
    from glossa.workflow.terms import load_termbase
    from glossa.workflow.terms_shown import domains, list_concepts

    opened_project = opened(Path.cwd(), project, source=source, targets=to, glossaries=glossary)
    termbase = load_termbase(opened_project, Meter())
    entries = list_concepts(termbase, domain)
    if json:
        show_json({"concepts": [concept_json(entry) for entry in entries]})
    elif entries:
        print_results(*concept_tables(entries, opened_project.config.source, opened_project.config.targets))
    elif domain and (known := domains(termbase)):
        say(f"No concept has the domain “{domain}”. There are: {', '.join(known)}.")
    else:
        say("The glossaries have no concepts. Name some in `glossaries` in glossa.toml, or with --glossary.")


@terms.command()
def show(
    term: Word,
    to: IntoSeveral = None,
    source: From = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show the entries for a term, and which counts.

    The term may be in any language. Glossaries weigh in the order in which they are named, your own before the
    shipped ones.

    \b
    Example:
      glossa terms show "joint statement" --to es
    """
    from glossa.cli._output import Meter, show_json
    from glossa.cli._output import show as print_results
    from glossa.cli._render_terms import shown_block, shown_json
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.terms import load_termbase
    from glossa.workflow.terms_shown import show_entries, similar_terms

    opened_project = opened(Path.cwd(), project, source=source, targets=to, glossaries=glossary)
    config = opened_project.config
    termbase = load_termbase(opened_project, Meter())
    found = show_entries(termbase, term, config.source, config.targets)
    if json:
        show_json({"term": term, "entries": [shown_json(shown) for shown in found]})
    else:
        print_results(*map(shown_block, found))
    if not found:
        near = similar_terms(termbase, term)
        raise GlossaError(
            f"No glossary has “{term}”",
            hint=f"Did you mean {', '.join(near)}?" if near else f"Searched: {', '.join(config.glossaries) or 'none'}.",
            exit_code=ExitCode.INCOMPLETE,
        )


@terms.command()
def lint(
    files: Files = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Say what is odd in glossaries.

    Looks at the files you name, or at the project's own. An error makes glossa ask for the wrong thing or for
    nothing, and the exit code 1; advice is a question to you.

    \b
    Example:
      glossa terms lint terms.csv
    """
    from collections import Counter

    from glossa.cli._output import Meter, counted, say, show_json
    from glossa.cli._output import show as print_results
    from glossa.cli._render_terms import flaw_json, flaw_tables
    from glossa.errors import ExitCode
    from glossa.model.finding import Severity
    from glossa.workflow.terms_lint import lint_glossaries

    near = files[0] if files else Path.cwd()
    with Meter() as meter:
        flaws = lint_glossaries(opened(near, project), files or (), meter)
    counts = Counter(flaw.severity for flaw in flaws)
    errors = counts[Severity.ERROR]
    if json:
        show_json({"errors": errors, "flaws": [flaw_json(flaw) for flaw in flaws]})
    else:
        print_results(*flaw_tables(flaws))
        warnings, advice = counts[Severity.WARNING], counts[Severity.ADVICE]
        say(f"{counted(errors, 'error')}, {counted(warnings, 'warning')}, {advice:,} advice.")
    if errors:
        raise typer.Exit(ExitCode.INCOMPLETE)


for command in (report, stale, coverage, add, edit, remove, convert, extract, lookup):
    terms.command()(command)
