"""`glossa waive`: what is asked for need not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Article_, By, Glossaries, Into, Json, ProjectFolder, opened_article
from glossa.cli.reviewing import Selector

if TYPE_CHECKING:
    from glossa.workflow.selectors import Numbered
    from glossa.workflow.sitting import Sitting


def waive(
    article: Article_,
    selector: Selector,
    term: Annotated[
        str,
        typer.Option(
            "--term",
            metavar="TERM",
            help="The source term, as it stands there or in the glossary.",
            show_default=False,
        ),
    ] = "",
    finding: Annotated[
        str,
        typer.Option("--finding", metavar="CHECK", help="The check whose findings are meant.", show_default=False),
    ] = "",
    why: Annotated[
        str, typer.Option("--why", metavar="REASON", help="Why it need not stand there.", show_default=False)
    ] = "",
    to: Into = None,
    occurrence: Annotated[
        int | None, typer.Option("--occurrence", metavar="N", help="Only the N-th of them in the segment.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the waiver back.")] = False,
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Waive a required term or a finding: it need not stand in these segments, or need not be mended.

    A pronoun stands for the term, or it is said before; the text is right though a check finds it odd. The waiver is
    kept with its reason. It holds until one of the two texts changes, or the glossary asks for another term.

    \b
    Example:
      glossa waive article.md 3 --term "joint statement" --why "a pronoun stands for it" --to es
      glossa waive article.md 3 --finding untranslated --why "a name" --to es
    """
    from glossa.cli._output import say, show_json
    from glossa.cli._render_ledger import waived_json, waived_line
    from glossa.workflow import waive as waiving
    from glossa.workflow.selectors import select

    _refuse_two_wishes(term, finding, occurrence)
    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    sitting = desk.sitting()
    if finding:
        _waive_finding(sitting, select(desk.article, selector), desk.article.name, finding, why, undo=undo, json=json)
        return
    step = waiving.take_back if undo else waiving.waive
    done = step(sitting, select(desk.article, selector), waiving.Wish(term, why, occurrence))
    if json:
        show_json(waived_json(desk.article.name, desk.language, done))
        return
    say(f"{'Took back' if undo else 'Waived'} {waived_line(done)}, signed {sitting.person.name}.")


def _refuse_two_wishes(term: str, finding: str, occurrence: int | None) -> None:
    from glossa.errors import ExitCode, GlossaError

    if bool(term) == bool(finding):
        raise GlossaError(
            "What is waived: a term or a finding?",
            hint="Name the one that is meant: --term TERM, or --finding CHECK.",
            exit_code=ExitCode.USAGE,
        )
    if finding and occurrence is not None:
        raise GlossaError(
            "--occurrence counts terms, not findings",
            hint="Nothing was changed. In `glossa review` findings are waived one by one.",
            exit_code=ExitCode.USAGE,
        )


def _waive_finding(
    sitting: Sitting, entries: Sequence[Numbered], article: str, check: str, why: str, *, undo: bool, json: bool
) -> None:
    from glossa.cli._output import say, show_json
    from glossa.cli._render_ledger import waived_findings_json
    from glossa.workflow.selectors import listed
    from glossa.workflow.waive_finding import take_back_check, waive_check

    step = take_back_check if undo else waive_check
    done = step(sitting, entries, check, why)
    if json:
        show_json(waived_findings_json(article, sitting.language, done))
        return
    numbers = list(dict.fromkeys(each.number for each in done))
    say(f"{'Took back' if undo else 'Waived'} “{check}” in {listed(numbers)}, signed {sitting.person.name}.")
