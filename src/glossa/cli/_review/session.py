"""Going through an article at the keyboard: what a key does, and what is seen of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rich.text import Text

from glossa.cli._review.keys import ACTIONS, Action
from glossa.cli._review.page import Size, View, page
from glossa.cli._review.screen import Screen
from glossa.cli._review.terminal import CLOSED
from glossa.errors import GlossaError
from glossa.model.finding import Finding
from glossa.model.target import State
from glossa.model.term import TermUse
from glossa.store import ArticleStore, StaleRevision
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment
from glossa.workflow.edit import edit
from glossa.workflow.offers import Offers
from glossa.workflow.reviewing import Round
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from glossa.workflow.undo import undo
from glossa.workflow.waive import Wish, waive
from glossa.workflow.waive_finding import TERMS, waive_finding


@dataclass(frozen=True, slots=True)
class Desk:
    """What somebody needs who goes through an article."""

    store: ArticleStore
    sit_down: Callable[[], Sitting]
    """Reads the glossaries, which takes a moment: the first page is there before."""
    others: Callable[[], Iterator[ArticleStore]]
    """The stores of the other articles, for the memory."""
    write: Callable[[Sitting, Numbered], str]
    """Lets the person write a translation in their editor."""
    keep: Callable[[Numbered, str], str]
    """Puts a text that could not be stored into a file, and returns where that is."""


class Session:
    """One person goes through an article. What they decide is stored at once, on what they had before their eyes."""

    def __init__(self, screen: Screen, desk: Desk, round_: Round) -> None:
        self._screen = screen
        self._desk = desk
        self._view = View(round_)
        self._scroll = 0
        self._sitting: Sitting | None = None
        self._offers = Offers(round_.article.document.language, round_.language)
        self._others = desk.others()
        self._sought = ""
        self.done: Counter[str] = Counter()
        """How often each thing was done."""

    @property
    def round(self) -> Round:
        """Where the person is."""
        return self._view.round

    def run(self) -> None:
        """Goes on until the person leaves, or the terminal goes away."""
        self._paint()
        self._look()
        while True:
            self._paint()
            key = self._screen.terminal.key(self._remember)
            action = ACTIONS.get(key)
            if key == CLOSED or action is Action.QUIT:
                return
            if action is not None:
                self._do(action)

    @property
    def sitting(self) -> Sitting:
        """The person at work."""
        if self._sitting is None:
            self._sitting = self._desk.sit_down()
        return self._sitting

    def _do(self, action: Action) -> None:
        self._say("")
        try:
            _DEEDS[action](self)
        except StaleRevision:
            self._changed_meanwhile()
        except GlossaError as error:
            self._say(" ".join(filter(None, (error.message, error.hint))), "red")

    def approve(self) -> None:
        """Approves what is shown, and goes on."""
        (decision,) = self._decided(review.approve(self.sitting, [self.round.entry]))
        self._tell("approved", decision.open_points)

    def sign_off(self) -> None:
        """Makes what is shown final, and goes on."""
        (decision,) = self._decided(review.approve(self.sitting, [self.round.entry], final=True))
        self._tell("signed off", decision.open_points)

    def reject(self) -> None:
        """Sends what is shown back, and goes on."""
        if why := self._ask("Why is it sent back?"):
            self._decided(review.reject(self.sitting, [self.round.entry], why))
            self._tell("sent back")

    def reopen(self) -> None:
        """Unlocks what is final."""
        if why := self._ask("Why is it not final after all?"):
            self._decided(review.reopen(self.sitting, [self.round.entry], why))
            self._tell("reopened", stay=True)

    def edit(self) -> None:
        """Puts the person's own text there."""
        entry = self.round.entry
        self.sitting.refuse_final([entry])
        with self._screen.terminal.lent():
            text = self._desk.write(self.sitting, entry)
        try:
            target = edit(self.sitting, entry, text)
        except GlossaError as error:
            if text:
                error.hint = f"{error.hint} What you wrote is kept in {self._desk.keep(entry, text)}."
            raise
        if target == self.round.target:
            self._say("Nothing has changed.")
            return
        self._renew()
        self._tell("edited", stay=True)

    def comment(self) -> None:
        """Says something about the segment."""
        if text := self._ask("Comment:"):
            comment(self._desk.store, self.sitting.person, self.round.entry, Said(text, self.round.language))
            self._renew()
            self._tell("commented on", stay=True)

    def settle(self) -> None:
        """Settles what was said about the segment."""
        said = Said("", self.round.language, settles=True)
        comment(self._desk.store, self.sitting.person, self.round.entry, said)
        self._renew()
        self._tell("settled", stay=True)

    def waive(self) -> None:
        """Waives a term or a finding, whichever is meant."""
        choices = _waivable(self.round)
        if not choices:
            self._say("There is nothing to waive: no term is missing, no check has found anything.")
            return
        names = [Text(choice.message if isinstance(choice, Finding) else _term(choice)) for choice in choices]
        place = self._screen.choose(self._draw, "What is waived?", names)
        why = self._ask(f"Why is “{names[place].plain}” waived?") if place is not None else None
        if place is None or not why:
            return
        choice = choices[place]
        if isinstance(choice, Finding):
            waive_finding(self.sitting, self.round.entry, choice, why)
        else:
            waive(self.sitting, [self.round.entry], Wish(choice.concept, why))
        self._renew()
        self._tell("waived", stay=True)

    def undo(self) -> None:
        """Takes the last change of this translation back."""
        undone = undo(self.sitting, self.round.entry)
        self._renew()
        self._tell(f"taken back: {undone.step.change.action}", stay=True)

    def next(self) -> None:
        """Goes on."""
        self._move(self.round.next(), "That was the last one. q leaves, b goes back.")

    def back(self) -> None:
        """Goes back."""
        self._move(self.round.back(), "This is the first one.")

    def go(self) -> None:
        """Goes to a number."""
        if not (number := self._ask("Which segment?")):
            return
        if not number.isdecimal():
            self._say(f"Not a number: {number}", "red")
            return
        self._turn(self.round.at(int(number)))

    def search(self) -> None:
        """Goes to where something stands."""
        text = self._ask(f"Search [{self._sought}]:" if self._sought else "Search:")
        if text is None or not (text or self._sought):
            return
        self._sought = text or self._sought
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

    def _decided(self, decisions: tuple[review.Decision, ...]) -> tuple[review.Decision, ...]:
        self._renew()
        return decisions

    def _tell(self, what: str, open_points: int = 0, *, stay: bool = False) -> None:
        """Says what was done to which segment, and goes on to the next one unless there is a reason to stay."""
        number = self.round.entry[0]
        self.done[what.partition(":")[0]] += 1
        at_end = not stay and self.round.next().here == self.round.here
        if not stay:
            self._turn(self.round.next())
        said = f"{number} {what}."
        if open_points:
            said += " It has findings still."
        self._say(said + (self._closing() if at_end else ""), "yellow" if open_points else "green")

    def _closing(self) -> str:
        left = self.round.left()
        more = f" Still open: {', '.join(map(str, left[:10]))}{' and more' if len(left) > 10 else ''}." if left else ""
        return f" That was the last one.{more} q leaves."

    def _changed_meanwhile(self) -> None:
        self._screen.terminal.forget_keys()  # what was typed ahead was meant for what is gone
        self._renew()
        target = self.round.target
        change = target.history[-1] if target and target.history else None
        who = (
            f"{change.by or change.via or 'glossa'} ({change.action}, {change.time[11:16]} UTC)"
            if change
            else "Somebody"
        )
        self._say(f"{who} changed it meanwhile; nothing was overwritten. Look at it again.", "bold yellow")

    def _renew(self) -> None:
        """Reads the article as it is stored now."""
        article = self._desk.store.read()
        renewed = self.round.renewed(article)
        if renewed is None:
            raise GlossaError("Nothing of what was chosen is in the article any more", hint="q leaves.")
        self.sitting.assessor.attend(article)
        self._turn(renewed, keep_scroll=renewed.here == self.round.here)

    def _move(self, there: Round, otherwise: str) -> None:
        if there.here == self.round.here:
            self._say(otherwise)
            return
        renewed = there.renewed(self._desk.store.read())
        self._turn(renewed or there)

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
        """Reads one more article into the memory, and tells whether there are more."""
        if self._sitting is None:
            self._sitting = self._desk.sit_down()
            return True
        other = next(self._others, None)
        if other is None:
            return False
        before = self._view.offers
        try:
            self._offers.learn(other.read())
        except GlossaError:  # another article's damaged store is no matter of this one
            return True
        self._look()
        if self._view.offers != before:
            self._paint()
        return True

    def _say(self, message: str, style: str = "") -> None:
        self._view = replace(self._view, message=Text(message, style=style))

    def _ask(self, question: str) -> str | None:
        return self._screen.ask(self._draw, question)

    def _draw(self, size: Size) -> tuple[Text, ...]:
        return page(self._view, size, self._scroll).lines

    def _paint(self) -> None:
        made = page(self._view, self._screen.size, self._scroll)
        self._scroll = made.scroll
        self._screen.show(made.lines)


_DEEDS: dict[Action, Callable[[Session], None]] = {
    Action.APPROVE: Session.approve,
    Action.EDIT: Session.edit,
    Action.REJECT: Session.reject,
    Action.COMMENT: Session.comment,
    Action.SETTLE: Session.settle,
    Action.WAIVE: Session.waive,
    Action.UNDO: Session.undo,
    Action.NEXT: Session.next,
    Action.BACK: Session.back,
    Action.GO: Session.go,
    Action.SEARCH: Session.search,
    Action.DOWN: Session.down,
    Action.UP: Session.up,
    Action.FINAL: Session.sign_off,
    Action.REOPEN: Session.reopen,
    Action.HELP: Session.explain,
    Action.SUSPEND: Session.suspend,
}


def _waivable(round_: Round) -> list[Finding | TermUse]:
    """Returns what can be waived: each term that is not there as it should be, once, and each other finding."""
    target = round_.target
    if target is None or target.state is State.FINAL:
        return []
    terms = {use.concept: use for use in reversed(target.terms) if not use.verdict.is_met}
    findings = [finding for finding in target.findings if finding.waiver is None and finding.check != TERMS]
    return [*reversed(terms.values()), *findings]


def _term(use: TermUse) -> str:
    return f"{use.source_term} → {use.expected}"
