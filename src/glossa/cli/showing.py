"""`glossa show`: translations beside their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._filters import ChangedBy, Checks, OnlyOpen, Since, States, WithTerm, wanted
from glossa.cli._options import Article_, Glossaries, Into, Json, Opened, ProjectFolder, Some, opened_article

if TYPE_CHECKING:
    from glossa.errors import GlossaError
    from glossa.model.article import Entry
    from glossa.text.languages import LanguageTag
    from glossa.workflow.assess import Assessor
    from glossa.workflow.filtering import Filter
    from glossa.workflow.selectors import Numbered

Obsolete = Annotated[
    bool, typer.Option("--obsolete", help="The translations of segments that the article no longer has.")
]


def show(
    article: Article_,
    selector: Some = "all",
    to: Into = None,
    only_open: OnlyOpen = False,
    state: States = None,
    finding: Checks = None,
    term: WithTerm = "",
    changed_by: ChangedBy = "",
    since: Since = "",
    obsolete: Obsolete = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show a translation beside its source, with terms and findings.

    \b
    Example:
      glossa show article.md 1-5 --to es
      glossa show article.md --to es --state draft --term "joint statement"
      glossa show article.md --to es --obsolete
    """
    from glossa.cli._output import say

    if obsolete and selector != "all":
        raise _no_number()
    only = wanted(state, finding, term, changed_by, since, only_open=only_open)
    desk = opened_article(article, project, to, glossaries=glossary)
    assessor = cache(desk.assessor)
    found = _found(desk, selector, replace(only, terms_in=lambda source: assessor().matches(source)), obsolete=obsolete)
    if json:
        _show_json(desk, found, obsolete=obsolete)
    elif found:
        _show(desk, assessor(), found)
    else:
        say(_nothing(only, obsolete=obsolete))


def _found(desk: Opened, selector: str, only: Filter, *, obsolete: bool) -> Sequence[Numbered]:
    from glossa.workflow.filtering import chosen
    from glossa.workflow.history import vanished
    from glossa.workflow.selectors import select

    entries = vanished(desk.article, desk.language) if obsolete else select(desk.article, selector)
    return chosen(entries, desk.language, only)


def _show_json(desk: Opened, found: Sequence[Numbered], *, obsolete: bool) -> None:
    from glossa.cli._output import show_json
    from glossa.wire import article_json, obsolete_json

    if obsolete:
        show_json(obsolete_json(desk.article, desk.language, [entry for _, entry in found]))
    else:
        show_json(article_json(desk.article, desk.language, [number for number, _ in found]))


def _nothing(only: Filter, *, obsolete: bool) -> str:
    """Says why nothing is shown."""
    from glossa.workflow.filtering import Filter

    if only == Filter(only_open=True):
        return "Nothing is open."
    if only.is_empty:
        return "Nothing is obsolete." if obsolete else "There is no text to translate in it."
    return "No segment is as you want it."


def _no_number() -> GlossaError:
    from glossa.errors import ExitCode, GlossaError

    return GlossaError(
        "What is obsolete has no number", hint="Leave the numbers out, or --obsolete.", exit_code=ExitCode.USAGE
    )


def _is_odd(entry: Entry, language: LanguageTag) -> bool:
    """Tells whether something was found in a translation that nobody has waived."""
    from glossa.model.finding import open_findings

    target = entry.targets.get(language)
    return target is not None and bool(open_findings(target.findings))


def _show(desk: Opened, assessor: Assessor, entries: Sequence[Numbered]) -> None:
    from glossa.cli._output import say
    from glossa.cli._output import show as print_results
    from glossa.cli._render import entry_block

    for number, entry in entries:
        matches = assessor.matches(entry.segment.source)
        print_results(entry_block(number, entry, desk.source, desk.language, matches))
    if any(_is_odd(entry, desk.language) for _, entry in entries):
        say("Findings by check: `glossa check`. One that is none: `glossa waive`.")
