"""`glossa waive`: what is asked for need not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Article_, By, Glossaries, Into, Json, ProjectFolder, Selector, opened_article

if TYPE_CHECKING:
    from glossa.workflow.selectors import Numbered
    from glossa.workflow.sitting import Sitting
    from glossa.workflow.waive import Wish


Term = Annotated[
    str,
    typer.Option(
        "--term", metavar="TERM", help="The source term, as it stands there or in the glossary.", show_default=False
    ),
]
Check = Annotated[
    str, typer.Option("--finding", metavar="CHECK", help="The check whose findings are meant.", show_default=False)
]
Why = Annotated[str, typer.Option("--why", metavar="REASON", help="Why it need not stand there.", show_default=False)]
Nth = Annotated[int | None, typer.Option("--occurrence", metavar="N", help="Only the N-th of them in the segment.")]
TakeBack = Annotated[bool, typer.Option("--undo", help="Take the waiver back.")]


def waive(
    article: Article_,
    selector: Selector,
    term: Term = "",
    finding: Check = "",
    why: Why = "",
    to: Into = None,
    occurrence: Nth = None,
    undo: TakeBack = False,
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Waive a required term or a finding: it need not stand in these segments, or need not be mended.

    A pronoun stands for the term, or it is said before; the text is right though a check finds it odd. The waiver is
    kept with its reason. It holds as long as both texts stay as they are, the same term is asked for or the same is
    found there, and nothing else is wrong there.

    \b
    Example:
      glossa waive article.md 3 --term "joint statement" --why "a pronoun stands for it" --to es
      glossa waive article.md 3 --finding untranslated --why "a name" --to es
    """
    from glossa.workflow.selectors import select
    from glossa.workflow.waive import Wish

    _refuse_two_wishes(term, finding, occurrence)
    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    sitting, entries = desk.sitting(), select(desk.article, selector)
    name = desk.article.name
    if finding:
        _waive_finding(sitting, entries, name, finding, why, undo=undo, json=json)
    else:
        _waive_term(sitting, entries, name, Wish(term, why, occurrence), undo=undo, json=json)


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


def _waive_term(
    sitting: Sitting, entries: Sequence[Numbered], article: str, wish: Wish, *, undo: bool, json: bool
) -> None:
    from glossa.cli._output import say, show_json
    from glossa.cli._render_ledger import waived_json, waived_line
    from glossa.workflow.waive import take_back, waive

    done = (take_back if undo else waive)(sitting, entries, wish)
    if json:
        show_json(waived_json(article, sitting.language, done))
    else:
        say(f"{_verb(undo=undo)} {waived_line(done)}, signed {sitting.person.name}.")


def _waive_finding(
    sitting: Sitting, entries: Sequence[Numbered], article: str, check: str, why: str, *, undo: bool, json: bool
) -> None:
    from glossa.cli._output import say, show_json
    from glossa.cli._render_ledger import waived_findings_json
    from glossa.workflow.selectors import listed
    from glossa.workflow.waive_finding import take_back_check, waive_check

    done = (take_back_check if undo else waive_check)(sitting, entries, check, why)
    if json:
        show_json(waived_findings_json(article, sitting.language, done))
        return
    numbers = list(dict.fromkeys(each.number for each in done))
    say(f"{_verb(undo=undo)} “{check}” in {listed(numbers)}, signed {sitting.person.name}.")


def _verb(*, undo: bool) -> str:
    return "Took back" if undo else "Waived"
