"""`glossa terms extract`, `lookup`: where the words of a glossary come from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import (
    Articles,
    Force,
    From,
    Glossaries,
    Into,
    IntoSeveral,
    Json,
    ProjectFolder,
    opened,
    source_language,
)

if TYPE_CHECKING:
    from glossa.text.languages import LanguageTag
    from glossa.workflow.terms_extract import Extraction
    from glossa.workflow.terms_lookup import Answer

Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="A glossary to fill in, as CSV.", show_default=False)
]


def extract(
    articles: Articles,
    to: IntoSeveral = None,
    source: From = None,
    top: Annotated[int, typer.Option("--top", metavar="N", help="How many to show.")] = 50,
    minimum: Annotated[int, typer.Option("--min", metavar="N", help="How often one must occur.")] = 2,
    known_too: Annotated[bool, typer.Option("--all", help="Show known terms too.")] = False,
    output: Output = None,
    force: Force = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Find term candidates in articles.

    All articles count as one; they need not be translated yet. The best come first, each with its score (C-value), how
    often it occurs, and contexts. What your glossaries know is left out. English, Spanish, French, Chinese and
    Japanese have rules of their own; from other languages expect more that is no term.

    \b
    Example:
      glossa terms extract article.md --to es --output candidates.csv
    """
    from glossa.cli._output import Meter, say
    from glossa.workflow.terms_extract import ExtractWish, extract_terms, rules_for, write_candidates

    opened_project = opened(articles[0], project, source=source, targets=to, glossaries=glossary)
    wish = ExtractWish(top, minimum, known_too)
    with Meter() as meter:
        found = extract_terms(opened_project, articles, wish, source_language(source), meter)
    if output is not None:
        write_candidates(opened_project, found, opened_project.config.targets, output, force=force)
    if json or output is None:
        _show_extraction(found, json=json)
    if said := rules_for(found.language):
        say(said)
    if output is not None or not json:
        say(_summary(found, output, known_too=known_too))


def _show_extraction(found: Extraction, *, json: bool) -> None:
    from glossa.cli._output import show, show_json
    from glossa.cli._render_words import extraction_blocks, extraction_json

    if json:
        show_json(extraction_json(found))
    else:
        show(*extraction_blocks(found))


def _summary(found: Extraction, output: Path | None, *, known_too: bool) -> str:
    """Says what is written, or shown, of what there is."""
    from glossa.cli._output import counted

    if output is not None:
        return f"Wrote {output}: {counted(len(found.proposed), 'candidate')}. Fill in renderings, strike out the rest."
    if not found.candidates:
        return "No candidates: nothing that may be a term occurs often enough. Try --min 1."
    left_out = "" if known_too or not found.known else f", {found.known:,} known left out"
    return f"{len(found.proposed):,} of {found.candidates:,} candidates{left_out}."


def lookup(
    term: Annotated[str, typer.Argument(metavar="TERM", help="The term to look up.", show_default=False)],
    to: Into = None,
    source: From = None,
    dictionary: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="linguee or pons; may be repeated.", show_default=False),
    ] = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Ask dictionaries on the web for a term.

    Third parties' services will read the term, so none is asked that you do not name. What your glossaries have
    already is marked, and nothing is changed: `glossa terms add` does that.

    \b
    Example:
      glossa terms lookup "joint statement" --to es --with linguee --with pons
    """
    from glossa.cli._output import say
    from glossa.engines import Pair
    from glossa.workflow.terms import load_termbase
    from glossa.workflow.terms_lookup import addition, dictionaries, look_up

    opened_project = opened(Path.cwd(), project, source=source, glossaries=glossary)
    config = opened_project.config
    asked = dictionaries(config, dictionary or ())
    pair = Pair(config.source, _into(to, config.targets))
    answers = look_up(config, load_termbase(opened_project), term, pair, asked, say)
    _show_answers(term, answers, json=json)
    if line := addition(term, pair, answers):
        say(f"To add one: {line}")
    _exit_with(answers)


def _show_answers(term: str, answers: Sequence[Answer], *, json: bool) -> None:
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_words import answer_json, answer_table

    if json:
        show_json({"term": term, "answers": [answer_json(answer) for answer in answers]})
    else:
        show(*(answer_table(answer) for answer in answers if answer.renderings))
    for answer in answers:
        if answer.fault:
            say(f"Error: {answer.fault}", style="bold red")
        elif not answer.renderings:
            say(f"{answer.dictionary} has nothing for it.")


def _exit_with(answers: Sequence[Answer]) -> None:
    from glossa.errors import ExitCode

    if not any(answer.renderings for answer in answers):
        raise typer.Exit(ExitCode.ENGINE)
    if any(answer.fault for answer in answers):
        raise typer.Exit(ExitCode.INCOMPLETE)


def _into(given: str | None, targets: Sequence[LanguageTag]) -> LanguageTag:
    """Returns the language that `--to` names, or the project's only one."""
    from glossa.errors import ExitCode, GlossaError
    from glossa.text.languages import language_tag

    if given:
        return language_tag(given)
    if len(targets) == 1:
        return targets[0]
    raise GlossaError("Into which language?", hint="Name it with --to.", exit_code=ExitCode.USAGE)
