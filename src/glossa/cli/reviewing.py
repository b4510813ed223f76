"""`glossa approve`, `reject`, `reopen`: what people decide of a translation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._filters import ChangedBy, Checks, Since, States, WithTerm, wanted
from glossa.cli._options import (
    Article_,
    By,
    Glossaries,
    Into,
    Opened,
    ProjectFolder,
    Selector,
    Some,
    opened_article,
)

if TYPE_CHECKING:
    from glossa.workflow.review import Decision
    from glossa.workflow.selectors import Numbered
    from glossa.workflow.sitting import Sitting

Final = Annotated[bool, typer.Option("--final", help="Sign off: from reviewed to final.")]
AllClean = Annotated[
    bool, typer.Option("--all-clean", help="All that have a translation, no finding and no open question.")
]
Move = Callable[["Sitting", Sequence["Numbered"], str], Sequence["Decision"]]
"""A decision on segments, with its reason."""


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
    from glossa.cli._output import Meter
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
    with Meter() as meter:
        decisions = review.approve(sitting, entries, meter, final=final)
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
    from glossa.cli._output import Meter, say
    from glossa.workflow.approve_clean import approve_clean

    with Meter() as meter:
        done = approve_clean(sitting, entries, meter)
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
