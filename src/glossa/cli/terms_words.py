"""`glossa terms extract`, `lookup`: where the words of a glossary come from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from glossa.cli._options import Articles, From, Glossaries, IntoSeveral, Json, ProjectFolder, opened, source_language


def extract(
    articles: Articles,
    to: IntoSeveral = None,
    source: From = None,
    top: Annotated[int, typer.Option("--top", metavar="N", help="How many to show.")] = 50,
    minimum: Annotated[int, typer.Option("--min", metavar="N", help="How often one must occur.")] = 2,
    known_too: Annotated[bool, typer.Option("--all", help="Show known terms too.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help="A glossary to fill in, as CSV.", show_default=False),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that somebody changed.")] = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Find term candidates in articles.

    All articles count as one; they need not be translated yet. The best come first (C-value), each with how often it
    occurs and up to three contexts. What your glossaries know is left out. English, Spanish, French, Chinese and
    Japanese have rules of their own; from other languages expect more that is no term.

    \b
    Example:
      glossa terms extract article.md --to es --output candidates.csv
    """
    from glossa.cli._output import counted, say, show, show_json
    from glossa.cli._render_words import extraction_blocks, extraction_json
    from glossa.workflow.terms_extract import ExtractWish, extract_terms, rules_for, write_candidates

    opened_project = opened(articles[0], project, source=source, targets=to, glossaries=glossary)
    found = extract_terms(opened_project, articles, ExtractWish(top, minimum, known_too), source_language(source))
    if output is not None:
        write_candidates(opened_project, found, opened_project.config.targets, output, force=force)
    if json:
        show_json(extraction_json(found))
    elif output is None:
        show(*extraction_blocks(found))
    if said := rules_for(found.language):
        say(said)
    if output is not None:
        say(f"Wrote {output}: {counted(len(found.proposed), 'candidate')}. Fill in renderings, strike out the rest.")
    elif not json:
        say(_summary(found.candidates, len(found.proposed), found.known, known_too=known_too))


def _summary(candidates: int, shown: int, known: int, *, known_too: bool) -> str:
    """Says what is shown of what there is."""
    if not candidates:
        return "No candidates: nothing that may be a term occurs often enough. Try --min 1."
    left_out = "" if known_too or not known else f", {known:,} known ones left out"
    return f"{shown:,} of {candidates:,} candidates{left_out}."
