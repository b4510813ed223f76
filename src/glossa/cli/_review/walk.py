"""Going through an article at the keyboard: where the person is, and what they have before their eyes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from rich.text import Text

from glossa.cli._review.background import Background
from glossa.cli._review.page import Pages, Size, View
from glossa.cli._review.screen import Answer, Screen
from glossa.cli._review.telling import MOVED
from glossa.cli._text import harmless
from glossa.errors import GlossaError
from glossa.store import ArticleStore
from glossa.workflow.memory import Memory
from glossa.workflow.offers import Offers
from glossa.workflow.progress import Progress, Silent
from glossa.workflow.reviewing import Round
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting

_DIGITS = 10
"""A number of so many digits is none of a segment."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What somebody needs who goes through an article."""

    store: ArticleStore
    sit_down: Callable[[], Sitting]
    """Reads the glossaries, which takes a moment: the first page is there before."""
    memory: Callable[[Progress], Memory]
    """Opens the memory, which takes a while when there is much that it has not read."""
    write: Callable[[Sitting, Numbered, str], str]
    """Lets the person write a translation in their editor, which begins with a text."""
    keep: Callable[[Numbered, str], str]
    """Puts a text that could not be stored into a file, and returns where that is."""


class Walk:
    """A walk through an article, page by page; nothing is changed by it."""

    def __init__(self, screen: Screen, desk: Desk, round_: Round) -> None:
        self._screen = screen
        self._desk = desk
        self._view = View(round_)
        self._pages = Pages()
        self._scroll = 0
        self._sitting: Sitting | None = None
        self._offers = Offers(round_.language)
        self._opening: Background[Memory] | None = None
        self._is_ready = False
        self._sought = ""

    @property
    def round(self) -> Round:
        """Where the person is."""
        return self._view.round

    @property
    def sitting(self) -> Sitting:
        """The person at work."""
        if self._sitting is None:
            self._sitting = self._desk.sit_down()
        return self._sitting

    def next(self) -> None:
        """Goes on."""
        self._move(Round.next, "That was the last one. q leaves, b goes back.")

    def back(self) -> None:
        """Goes back."""
        self._move(Round.back, "This is the first one.")

    def go(self) -> None:
        """Goes to a number."""
        if not (number := self._ask("Which segment?").text):
            return
        if not (number.isdecimal() and len(number) < _DIGITS):
            self._say(f"Not a number: {number}", "red")
            return
        self._renew()
        self._turn(self.round.at(int(number)))

    def search(self) -> None:
        """Goes to where something stands."""
        text = self._ask(f"Search [{self._sought}]:" if self._sought else "Search:").text
        if text is None or not (text or self._sought):
            return
        self._sought = text or self._sought
        self._renew()
        found = self.round.find(self._sought)
        if found is None:
            self._say(f"“{self._sought}” stands nowhere in the article.")
        else:
            self._turn(found)

    def down(self) -> None:
        """Scrolls down."""
        self._scroll += 1

    def up(self) -> None:
        """Scrolls up."""
        self._scroll = max(0, self._scroll - 1)

    def explain(self) -> None:
        """Shows what the keys do."""
        self._screen.explain()

    def suspend(self) -> None:
        """Leaves for the shell."""
        self._screen.terminal.suspend()

    def _renew(self) -> None:
        """Reads the article as it is stored now."""
        article = self._desk.store.read()
        renewed = self.round.renewed(article)
        if renewed is None:
            raise GlossaError("Nothing of what was chosen is in the article any more", hint="q leaves.")
        self.sitting.assessor.attend(article)
        self._turn(renewed, keep_scroll=renewed.here == self.round.here)

    def _move(self, way: Callable[[Round], Round], otherwise: str) -> None:
        before = self.round
        self._renew()
        if self.round.here != before.here:
            self._say(MOVED, "yellow")
            return
        there = way(self.round)
        if there.here == before.here:
            self._say(otherwise)
        else:
            self._turn(there)

    def _turn(self, there: Round, *, keep_scroll: bool = False) -> None:
        self._scroll = self._scroll if keep_scroll else 0
        self._view = replace(self._view, round=there)
        self._look()

    def _look(self) -> None:
        """Gathers what is shown beside the texts."""
        _, entry = self.round.entry
        terms = () if self.round.target else self.sitting.assessor.matches(entry.segment.source)
        self._view = replace(self._view, offers=self._offers.find(self.round.article, entry), terms=terms)

    def _remember(self) -> bool:
        """Makes ready what the first page could do without, and tells whether there is more of that."""
        if self._sitting is None:
            self._sitting = self._desk.sit_down()
            return True
        if self._opening is None:
            # What is odd elsewhere is no matter of this article.
            self._opening = Background(lambda: self._desk.memory(Silent()))
            return True
        if self._is_ready or not self._opening.is_done():
            return not self._is_ready
        self._is_ready = True
        if (fault := self._opening.fault) is not None:
            self._say(f"There is no memory: {fault.message}.", "yellow")
        if self._opening.value is not None:
            self._offers.ask(self._opening.value)
            self._look()
        self._paint()
        return False

    def _learn(self) -> None:
        """Lets the memory know what is approved now."""
        self._offers.learn(self.round.article, self.round.entry[1])

    def _say(self, message: str, style: str = "") -> None:
        self._view = replace(self._view, message=Text(harmless(message), style=style))

    def _ask(self, question: str, begun: str = "") -> Answer:
        return self._screen.ask(self._draw, question, begun)

    def _draw(self, size: Size) -> tuple[Text, ...]:
        return self._pages.page(self._view, size, self._scroll).lines

    def _paint(self) -> None:
        made = self._pages.page(self._view, self._screen.size, self._scroll)
        self._scroll = made.scroll
        self._screen.show(made.lines)
