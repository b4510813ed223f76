"""A terminal that types by itself, for the tests of `glossa review`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from glossa.cli._review.screen import Screen
from glossa.cli._review.session import Session
from glossa.cli._review.terminal import CLOSED
from glossa.cli._review.walk import Desk as Walker
from glossa.model.person import Person
from glossa.workflow.filtering import Filter
from glossa.workflow.memory import open_memory
from glossa.workflow.output import keep_text
from glossa.workflow.reviewing import begin
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from tests.workflow.samples import EN, ES, Desk, drafted, edited

_STYLE = re.compile(r"\x1b\[[0-9;]*m")

Act = Callable[[], object]


@dataclass
class Typist:
    """A terminal on which keys are pressed as they were planned; between two of them, things happen."""

    plan: Sequence[str | Act]
    size: tuple[int, int] = (80, 24)
    cursors: list[tuple[int, int] | None] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    forgot: int = 0
    given_away: int = 0

    def __post_init__(self) -> None:
        self._rest = iter(self.plan)

    def paint(self, lines: Sequence[str], cursor: tuple[int, int] | None = None) -> None:
        """Keeps the page."""
        self.cursors.append(cursor)
        self.pages.append("\n".join(_STYLE.sub("", line).rstrip() for line in lines))

    def key(self, idle: Callable[[], bool] | None = None) -> str:
        """Does all that there is to do meanwhile, then presses the next key."""
        while idle is not None and idle():
            pass
        for step in self._rest:
            if isinstance(step, str):
                return step
            step()
        return CLOSED

    def forget_keys(self) -> None:
        """Counts."""
        self.forgot += 1

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Counts."""
        self.given_away += 1
        yield

    def suspend(self) -> None:
        """Counts."""
        self.given_away += 1

    @property
    def last(self) -> str:
        """The page that is seen now, its white space joined."""
        return " ".join(self.pages[-1].split())


def play(
    here: Desk,
    *plan: str | Act,
    by: Person | None = None,
    wanted: Filter = Filter(),
    text: str = "Mi texto.",
    two_person: bool = False,
    size: tuple[int, int] = (80, 24),
) -> tuple[Typist, Session]:
    """Lets Ben (or whoever) review an article."""
    typist = Typist(plan, size)

    def sit_down() -> Sitting:
        return Sitting(here.store, ES, here.assessor(), by or Person("Ben"), two_person)

    def write(sitting: Sitting, entry: Numbered, begun: str) -> str:
        return f"{begun}{text}"

    def keep(entry: Numbered, text: str) -> str:
        return keep_text(here.root, "summit.md", ES, entry[0], text).name

    walker = Walker(
        here.store,
        sit_down,
        lambda progress: open_memory(here.project, EN, ES, progress),
        write,
        keep,
    )
    session = Session(Screen(typist), walker, begin(here.article, ES, wanted))
    session.run()
    return typist, session


def typed(text: str) -> tuple[str, ...]:
    """Returns the keys that type a line."""
    return (*text, "enter")


def states(here: Desk) -> list[str]:
    """Returns how far each segment is."""
    return [entry.state(ES).value for entry in here.article.current]


def flat(typist: Typist) -> list[str]:
    """Returns the pages, their white space joined."""
    return [" ".join(page.split()) for page in typist.pages]


def three_drafts(folder: Path) -> Desk:
    """Makes three drafts, the second of which lacks its term and has lost its link."""
    made = drafted(folder, "One boat left.\n\nA joint statement: https://example.org/lake\n\nThree boats left.\n")
    edited(made, 2, "Una nota 😀.")
    return made
