"""`glossa review`: reviewing at the keyboard, segment by segment."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from glossa.cli._filters import ChangedBy, Checks, OnlyOpen, Since, States, WithTerm, wanted
from glossa.cli._options import Article_, By, Glossaries, Into, Opened, ProjectFolder, opened_article

if TYPE_CHECKING:
    from glossa.cli._review.session import Session
    from glossa.cli._review.walk import Desk
    from glossa.model.person import Person
    from glossa.workflow.assess import Assessor
    from glossa.workflow.selectors import Numbered
    from glossa.workflow.sitting import Sitting


def review(
    article: Article_,
    to: Into = None,
    by: By = None,
    state: States = None,
    finding: Checks = None,
    term: WithTerm = "",
    changed_by: ChangedBy = "",
    since: Since = "",
    only_open: OnlyOpen = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Review a translation in the terminal, segment by segment, with one key per decision.

    Each decision is stored when it is made, so you can leave at any moment. Press ? there for the keys.

    \b
    Example:
      glossa review article.md --to es --by Ana
      glossa review article.md --to es --open --finding terms
    """
    from glossa.cli._output import handed_over
    from glossa.cli._review.screen import Screen
    from glossa.cli._review.session import Session
    from glossa.cli._review.terminal import Terminal
    from glossa.workflow.people import at_work
    from glossa.workflow.reviewing import begin

    only = wanted(state, finding, term, changed_by, since, only_open=only_open)
    _refuse_no_terminal()
    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    person = at_work(desk.project.config, desk.project.root)
    assessor = cache(desk.assessor)
    only = replace(only, terms_in=lambda source: assessor().matches(source))
    round_ = begin(desk.article, desk.language, only)
    with handed_over(), Terminal() as terminal:
        session = Session(Screen(terminal), _desk(desk, person, assessor), round_)
        session.run()
    _tell(session, person)


def _refuse_no_terminal() -> None:
    import os

    from glossa.errors import ExitCode, GlossaError

    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "dumb") == "dumb":
        raise GlossaError(
            "`glossa review` needs a terminal with a keyboard",
            hint="Elsewhere use `glossa show`, `approve`, `reject`, `edit` and `waive`.",
            exit_code=ExitCode.USAGE,
        )


def _desk(desk: Opened, person: Person, assessor: Callable[[], Assessor]) -> Desk:
    from glossa.cli._editor import ask_editor
    from glossa.cli._review.walk import Desk
    from glossa.workflow.memory import open_memory
    from glossa.workflow.output import keep_text
    from glossa.workflow.sitting import Sitting

    def sit_down() -> Sitting:
        return Sitting(desk.store, desk.language, assessor(), person, desk.project.config.two_person)

    def write(sitting: Sitting, numbered: Numbered, begun: str) -> str:
        _, entry = numbered
        return ask_editor(entry, desk.language, sitting.assessor.matches(entry.segment.source), begun)

    def keep(numbered: Numbered, text: str) -> str:
        return str(keep_text(desk.project.root, desk.article.name, desk.language, numbered[0], text))

    return Desk(
        desk.store,
        sit_down,
        lambda progress: open_memory(desk.project, desk.source, desk.language, progress),
        write,
        keep,
    )


def _tell(session: Session, person: Person) -> None:
    """Says what was done, for whoever looks at the shell later."""
    from glossa.cli._output import counted, say

    progress = session.round.progress()
    done = ", ".join(f"{counted(number, 'segment')} {what}" for what, number in session.done.items())
    try:
        say(f"{done}, signed {person.name}." if done else "Nothing was changed.")
        say(f"{progress.approved} of {progress.segments} approved.")
        if session.kept:
            say(f"What you were typing is kept in {session.kept}.", style="yellow")
    except OSError:
        _leave_terminal()


def _leave_terminal() -> None:
    """Lets what is still to be said to a terminal that is gone go nowhere: it would be an error when Python ends."""
    import os

    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
