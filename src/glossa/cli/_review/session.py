"""Going through an article at the keyboard: what a key does, and what is seen of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rich.text import Text

from glossa.cli._review.keys import ACTIONS, Action
from glossa.cli._review.screen import Screen
from glossa.cli._review.terminal import CLOSED
from glossa.cli._review.walk import Desk, Walk
from glossa.errors import GlossaError
from glossa.model.finding import Finding
from glossa.model.person import Duty
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.model.term import TermUse
from glossa.store import StaleRevision
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment
from glossa.workflow.edit import edit
from glossa.workflow.reviewing import Round
from glossa.workflow.undo import undo
from glossa.workflow.waive import Wish, waive
from glossa.workflow.waive_finding import TERMS, waive_finding

_KEPT = " What you wrote is kept in "


class Session(Walk):
    """One person goes through an article. What they decide is stored at once, on what they had before their eyes."""

    def __init__(self, screen: Screen, desk: Desk, round_: Round) -> None:
        super().__init__(screen, desk, round_)
        self.done: Counter[str] = Counter()
        """How often each thing was done."""
        self._mine: list[tuple[SegmentId, int]] = []
        """What was decided in this sitting, and the revision that came of it, oldest first."""
        self._seen = 0
        """The revision that the person had before their eyes when they pressed a key; 0 where there was no text."""

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

    def _do(self, action: Action) -> None:
        self._say("")
        self._seen = self.round.target.revision if self.round.target else 0
        try:
            try:
                _DEEDS[action](self)
            except StaleRevision as stale:
                self._changed_meanwhile(stale)
        except GlossaError as error:
            self._say(f"{error.message}. {error.hint}".strip(), "red")

    def approve(self) -> None:
        """Approves what is shown, and goes on."""
        self._approve("approved", final=False)

    def sign_off(self) -> None:
        """Makes what is shown final, and goes on."""
        self._approve("signed off", final=True)

    def _approve(self, what: str, *, final: bool) -> None:
        (decision,) = review.approve(self.sitting, [self.round.entry], final=final)
        self._renew()
        if self.round.target and self.round.target.revision == self._seen:
            self._go_on(f"is {decision.state.value} already")
        else:
            self._did(what, open_points=decision.open_points)

    def reject(self) -> None:
        """Sends what is shown back, and goes on."""
        self.sitting.refuse_without(Duty.REVIEWER)
        self.sitting.refuse_untranslated([self.round.entry])
        self.sitting.refuse_final([self.round.entry])
        if why := self._ask("Why is it sent back?"):
            review.reject(self.sitting, [self.round.entry], why)
            self._renew()
            self._did("sent back")

    def reopen(self) -> None:
        """Unlocks what is final."""
        self.sitting.refuse_without(Duty.EDITOR)
        if self.round.entry[1].state(self.round.language) is not State.FINAL:
            self._say("It is not signed off.")
        elif why := self._ask("Why is it not final after all?"):
            review.reopen(self.sitting, [self.round.entry], why)
            self._renew()
            self._did("reopened", stay=True)

    def edit(self) -> None:
        """Puts the person's own text there."""
        entry = self.round.entry
        self.sitting.refuse_final([entry])
        with self._screen.terminal.lent():
            text = self._desk.write(self.sitting, entry)
        self._paint()
        try:
            target = edit(self.sitting, entry, text)
        except GlossaError as error:
            if text:
                error.hint = f"{error.hint}{_KEPT}{self._desk.keep(entry, text)}."
            raise
        if target == self.round.target:
            self._say("Nothing has changed.")
            return
        self._renew()
        self._did("edited", stay=True)

    def comment(self) -> None:
        """Says something about the segment."""
        if text := self._ask("Comment:"):
            comment(self._desk.store, self.sitting.person, self.round.entry, Said(text, self.round.language))
            self._renew()
            self._told("commented on")

    def settle(self) -> None:
        """Settles what was said about the segment."""
        said = Said("", self.round.language, settles=True)
        comment(self._desk.store, self.sitting.person, self.round.entry, said)
        self._renew()
        self._told("settled")

    def waive(self) -> None:
        """Waives a term or a finding, whichever is meant."""
        self.sitting.refuse_without(Duty.REVIEWER)
        self.sitting.refuse_final([self.round.entry])
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
        self._did("waived", stay=True)

    def undo(self) -> None:
        """Takes back what this person did last in this sitting, wherever that was."""
        self._renew()
        if not self._mine:
            self._say("Nothing of this sitting is left to take back. `glossa undo` takes back what was done before.")
            return
        segment, revision = self._mine.pop()
        self._turn(self.round.to(segment))
        number, entry = self.round.entry
        target = self.round.target
        if target is None or target.revision != revision:
            by = target.history[-1].by if target and target.history else ""
            self._say(f"{by or 'Somebody'} changed {number} since. Nothing was taken back.", "yellow")
            return
        undone = undo(self.sitting, (number, entry))
        self._renew()
        self.done["taken back"] += 1
        self._say(f"{number} taken back: {undone.step.change.action}.", "green")

    def _did(self, what: str, *, stay: bool = False, open_points: int = 0) -> None:
        """Notes a decision, so that it can be taken back, and says it."""
        self._mine.append((self.round.here, self._seen + 1))
        self.done[what] += 1
        still = " It has findings still." if open_points else ""
        style = "yellow" if open_points else "green"
        if stay:
            self._say(f"{self.round.entry[0]} {what}.{still}", style)
        else:
            self._go_on(what, still, style)

    def _told(self, what: str) -> None:
        self.done[what] += 1
        self._say(f"{self.round.entry[0]} {what}.", "green")

    def _go_on(self, what: str, still: str = "", style: str = "green") -> None:
        """Says what became of a segment, and goes to the next one."""
        number = self.round.entry[0]
        there = self.round.next()
        closing = self._closing() if there.here == self.round.here else ""
        self._turn(there)
        self._say(f"{number} {what}.{still}{closing}", style)

    def _closing(self) -> str:
        left = self.round.left()
        more = f" Still open: {', '.join(map(str, left[:10]))}{' and more' if len(left) > 10 else ''}." if left else ""
        return f" That was the last one.{more} q leaves."

    def _changed_meanwhile(self, stale: StaleRevision) -> None:
        self._screen.terminal.forget_keys()  # what was typed ahead was meant for what is gone
        self._renew()
        target = self.round.target
        change = target.history[-1] if target and target.history else None
        who = (
            f"{change.by or change.via or 'glossa'} ({change.action}, {change.time[11:16]} UTC)"
            if change
            else "Somebody"
        )
        kept = stale.hint.partition(_KEPT)[2]
        said = f"{who} changed it meanwhile; nothing was overwritten. Look at it again."
        self._say(said + (f"{_KEPT}{kept}" if kept else ""), "bold yellow")


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
    if target is None:
        return []
    terms = {use.concept: use for use in reversed(target.terms) if not use.verdict.is_met}
    findings = [finding for finding in target.findings if finding.waiver is None and finding.check != TERMS]
    return [*reversed(terms.values()), *findings]


def _term(use: TermUse) -> str:
    return f"{use.source_term} → {use.expected}"
