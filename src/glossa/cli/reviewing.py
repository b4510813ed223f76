"""`glossa show`, `edit`, `approve`, `reject`, `reopen`: people at work on a translation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._filters import ChangedBy, Checks, OnlyOpen, Since, States, WithTerm, wanted
from glossa.cli._options import (
    Article_,
    By,
    Glossaries,
    Into,
    Json,
    Opened,
    ProjectFolder,
    opened_article,
)

if TYPE_CHECKING:
    from glossa.errors import GlossaError
    from glossa.model.article import Entry
    from glossa.model.target import Target
    from glossa.text.languages import LanguageTag
    from glossa.workflow.assess import Assessor
    from glossa.workflow.review import Decision
    from glossa.workflow.selectors import Numbered
    from glossa.workflow.sitting import Sitting

Selector = Annotated[
    str, typer.Argument(metavar="SEGMENTS", help="Which segments: 3, or 1-10,14, or 7-, or all.", show_default=False)
]
Some = Annotated[
    str, typer.Argument(metavar="[SEGMENTS]", help="Which segments: 3, or 1-10,14, or 7-, or all.", show_default=False)
]
Segment_ = Annotated[int, typer.Argument(metavar="SEGMENT", help="The segment's number.", show_default=False)]
Text = Annotated[str | None, typer.Option("--text", help="The new text; without it $EDITOR opens.", show_default=False)]
Revision = Annotated[
    int | None,
    typer.Option("--revision", metavar="N", help="The revision you looked at; refused if it is not current."),
]
Final = Annotated[bool, typer.Option("--final", help="Sign off: from reviewed to final.")]
AllClean = Annotated[
    bool, typer.Option("--all-clean", help="All that have a translation, no finding and no open question.")
]
Obsolete = Annotated[
    bool, typer.Option("--obsolete", help="The translations of segments that the article no longer has.")
]
Move = Callable[["Sitting", Sequence["Numbered"], str], Sequence["Decision"]]
"""A decision on segments, with its reason."""


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
    from glossa.cli._output import say, show_json
    from glossa.wire import article_json, obsolete_json
    from glossa.workflow.filtering import Filter, chosen
    from glossa.workflow.history import vanished
    from glossa.workflow.selectors import select

    if obsolete and selector != "all":
        raise _no_number()
    only = wanted(state, finding, term, changed_by, since, only_open=only_open)
    desk = opened_article(article, project, to, glossaries=glossary)
    assessor = cache(desk.assessor)
    only = replace(only, terms_in=lambda source: assessor().matches(source))
    entries = vanished(desk.article, desk.language) if obsolete else select(desk.article, selector)
    found = chosen(entries, desk.language, only)
    if json and obsolete:
        show_json(obsolete_json(desk.article, desk.language, [entry for _, entry in found]))
        return
    if json:
        show_json(article_json(desk.article, desk.language, [number for number, _ in found]))
        return
    _show(desk, assessor(), found)
    if any(_is_odd(entry, desk.language) for _, entry in found):
        say("Findings by check: `glossa check`. One that is none: `glossa waive`.")
    if not found:
        nothing = "There is no text to translate in it." if only.is_empty else "No segment is as you want it."
        nothing = "Nothing is open." if only == Filter(only_open=True) else nothing
        say("Nothing is obsolete." if obsolete and only.is_empty else nothing)


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
    from glossa.cli._output import show as print_results
    from glossa.cli._render import entry_block

    for number, entry in entries:
        matches = assessor.matches(entry.segment.source)
        print_results(entry_block(number, entry, desk.source, desk.language, matches))


def edit(
    article: Article_,
    segment: Segment_,
    to: Into = None,
    text: Text = None,
    revision: Revision = None,
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Put your own text into a translation.

    \b
    Example:
      glossa edit article.md 3 --to es --text "El texto nuevo."
    """
    from glossa.cli._output import say
    from glossa.cli._output import show as print_results
    from glossa.cli._render import entry_block
    from glossa.workflow.selectors import select
    from glossa.workflow.waived import waived_terms

    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    sitting = desk.sitting()
    ((_, entry),) = numbered = select(desk.article, str(segment))
    target = _put(desk, sitting, numbered[0], text, revision)
    if target == entry.targets.get(desk.language):
        say("Nothing has changed.")
        return
    if waived := waived_terms(entry.targets.get(desk.language)):
        say(f"Another text, so no longer waived: {', '.join(f'“{term}”' for term in waived)}.", style="yellow")
    changed = replace(entry, targets={**entry.targets, desk.language: target})
    matches = sitting.assessor.matches(entry.segment.source)
    print_results(entry_block(segment, changed, desk.source, desk.language, matches))


def _put(desk: Opened, sitting: Sitting, numbered: Numbered, text: str | None, revision: int | None) -> Target:
    """Stores a text, or what somebody writes in an editor; what cannot be stored of that is kept in a file."""
    from glossa.cli._editor import ask_editor
    from glossa.errors import GlossaError
    from glossa.workflow.edit import edit as put
    from glossa.workflow.output import keep_text

    number, entry = numbered
    if text is not None:
        return put(sitting, numbered, text, expected_revision=revision)
    new = ask_editor(entry, desk.language, sitting.assessor.matches(entry.segment.source))
    try:
        return put(sitting, numbered, new, expected_revision=revision)
    except GlossaError as error:
        kept = keep_text(desk.project.root, desk.article.name, desk.language, number, new)
        error.hint = f"{error.hint} What you wrote is kept in {kept}."
        raise


def approve(
    article: Article_,
    selector: Some = "",
    to: Into = None,
    by: By = None,
    final: Final = False,
    all_clean: AllClean = False,
    state: States = None,
    finding: Checks = None,
    term: WithTerm = "",
    changed_by: ChangedBy = "",
    since: Since = "",
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Approve segments: they become reviewed, or with --final, final.

    The terms are judged by the glossaries as they are now; approving again settles an entry that has changed since.

    \b
    Example:
      glossa approve article.md 1-10,14 --to es --by Ana
      glossa approve article.md --all-clean --to es --by Ana
    """
    from glossa.workflow import review
    from glossa.workflow.filtering import chosen
    from glossa.workflow.selectors import select

    _refuse_unclear(selector, final=final, all_clean=all_clean)
    only = wanted(state, finding, term, changed_by, since, only_open=False)
    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    sitting = desk.sitting()
    entries = chosen(select(desk.article, selector or "all"), desk.language, only)
    if all_clean:
        _approve_clean(sitting, entries)
        return
    decisions = review.approve(sitting, entries, final=final)
    _tell("Signed off" if final else "Approved", decisions, sitting.person.name)


def reject(
    article: Article_,
    selector: Selector,
    why: Annotated[str, typer.Option("--why", metavar="REASON", help="What is wrong with it.")],
    to: Into = None,
    by: By = None,
    project: ProjectFolder = None,
) -> None:
    """Send segments back to draft, with a reason.

    \b
    Example:
      glossa reject article.md 3 --to es --why "The title is wrong." --by Ana
    """
    from glossa.workflow.review import reject as send_back

    _move(opened_article(article, project, to, user=by), selector, send_back, why, "Sent back")


def reopen(
    article: Article_,
    selector: Selector,
    why: Annotated[str, typer.Option("--why", metavar="REASON", help="Why it is not final after all.")],
    to: Into = None,
    by: By = None,
    project: ProjectFolder = None,
) -> None:
    """Unlock what is signed off: it is reviewed again, and can be changed.

    \b
    Example:
      glossa reopen article.md 3 --to es --why "The ministry corrected the name." --by Ana
    """
    from glossa.workflow.review import reopen as unlock

    _move(opened_article(article, project, to, user=by), selector, unlock, why, "Reopened")


def _move(desk: Opened, selector: str, move: Move, why: str, verb: str) -> None:
    from glossa.workflow.selectors import select

    sitting = desk.sitting()
    _tell(verb, move(sitting, select(desk.article, selector), why), sitting.person.name)


def _refuse_unclear(selector: str, *, final: bool, all_clean: bool) -> None:
    from glossa.errors import ExitCode, GlossaError

    if not selector and not all_clean:
        raise GlossaError(
            "Which segments?", hint="Name them: 3, or 1-10,14, or all; or say --all-clean.", exit_code=ExitCode.USAGE
        )
    if final and all_clean:
        raise GlossaError(
            "--all-clean approves and does not sign off",
            hint="Sign off with --final and the segments.",
            exit_code=ExitCode.USAGE,
        )


def _approve_clean(sitting: Sitting, entries: Sequence[Numbered]) -> None:
    from glossa.cli._output import say
    from glossa.workflow.approve_clean import approve_clean

    done = approve_clean(sitting, entries)
    _tell("Approved", done.approved, sitting.person.name)
    if done.left_out:
        say("Left out:", style="yellow")
        width = len(str(done.left_out[-1].number))
        for left in done.left_out:
            say(f"  {left.number:>{width}}  {left.reason}")


def _tell(verb: str, decisions: Sequence[Decision], name: str) -> None:
    from glossa.cli._output import counted, say

    say(f"{verb} {counted(len(decisions), 'segment')}, signed {name}.")
    faulty = [decision.number for decision in decisions if decision.open_points and verb != "Sent back"]
    if faulty:
        say(f"With findings still open: {', '.join(map(str, faulty))}.", style="yellow")
