"""Going through an article at the keyboard: what a key does, and what is seen of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rich.text import Text

from glossa.cli._review.deeds import Back, Deeds, undo_step
from glossa.cli._review.keys import ACTIONS, Action
from glossa.cli._review.screen import Screen
from glossa.cli._review.telling import closing, in_keys, whoever
from glossa.cli._review.terminal import CLOSED
from glossa.cli._review.waivers import Choice, waivable, waived
from glossa.cli._review.walk import Desk, Walk
from glossa.cli._text import harmless
from glossa.errors import GlossaError
from glossa.model.comment import open_comments
from glossa.model.person import Duty
from glossa.model.segment import SegmentId
from glossa.model.target import State, Target
from glossa.store import StaleRevision
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment
from glossa.workflow.edit import edit
from glossa.workflow.reviewing import Round
from glossa.workflow.sitting import SegmentGone

_KEPT = " What you wrote is kept in "
_AGAIN = " What you typed is there again when you press the key again."


class Session(Walk):
    """One person goes through an article. What they decide is stored at once, on what they had before their eyes."""

    def __init__(self, screen: Screen, desk: Desk, round_: Round) -> None:
        super().__init__(screen, desk, round_)
        self.done: Counter[str] = Counter()
        """How often each thing was done."""
        self.kept = ""
        """Where that is which was being typed when the terminal went away."""
        self._mine = Deeds()
        self._seen = self.round.entry
        """What the person had before their eyes when they pressed a key."""
        self._action = Action.HELP
        """What the key asked for."""
        self._typed = ""
        """What they typed for it."""
        self._unsaved: dict[tuple[SegmentId, Action], str] = {}
        """What was typed and could not be stored: it is there again when the same key is pressed there again."""

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
        self._seen, self._action, self._typed = self.round.entry, action, ""
        try:
            try:
                _DEEDS[action](self)
            except (StaleRevision, SegmentGone) as error:
                self._changed_meanwhile(error, self._remember_typed())
        except GlossaError as error:
            self._say(f"{error.message}. {in_keys(error.hint)}".strip() + self._remember_typed(), "red")

    def _remember_typed(self) -> str:
        """Keeps what was typed for a deed that failed, and says so."""
        if not self._typed:
            return ""
        self._unsaved[self._place] = self._typed
        return _AGAIN

    @property
    def _place(self) -> tuple[SegmentId, Action]:
        return self._seen[1].segment.id, self._action

    def _reason(self, question: str, begun: str = "") -> str:
        """Asks for a text to be stored; `""` where none is given."""
        answer = self._ask(question, self._unsaved.pop(self._place, begun))
        if answer.unsent and answer.unsent != begun:
            self.kept = self._desk.keep(self._seen, answer.unsent)
        self._typed = answer.text or ""
        return self._typed

    def approve(self) -> None:
        """Approves what is shown, and goes on."""
        self._approve("approved", final=False)

    def sign_off(self) -> None:
        """Makes what is shown final, and goes on."""
        self._approve("signed off", final=True)

    def _approve(self, what: str, *, final: bool) -> None:
        (decision,) = review.approve(self.sitting, [self.round.entry], final=final)
        self._renew()
        if self._stored() == self._seen_target:
            self._go_on(f"is {decision.state.value} already")
        else:
            self._did(what, open_points=decision.open_points)

    def reject(self) -> None:
        """Sends what is shown back, and goes on."""
        self.sitting.refuse_without(Duty.REVIEWER)
        self.sitting.refuse_untranslated([self.round.entry])
        self.sitting.refuse_final([self.round.entry])
        if why := self._reason("Why is it sent back?"):
            review.reject(self.sitting, [self.round.entry], why)
            self._renew()
            self._did("sent back")

    def reopen(self) -> None:
        """Unlocks what is final."""
        self.sitting.refuse_without(Duty.EDITOR)
        if self.round.entry[1].state(self.round.language) is not State.FINAL:
            self._say("It is not signed off.")
        elif why := self._reason("Why is it not final after all?"):
            review.reopen(self.sitting, [self.round.entry], why)
            self._renew()
            self._did("reopened", stay=True)

    def edit(self) -> None:
        """Puts the person's own text there, from their editor."""
        self._refuse_edit()
        begun = self._unsaved.pop(self._place, "")
        with self._screen.terminal.lent():
            text = self._desk.write(self.sitting, self.round.entry, begun)
        self._paint()
        self._put(text)

    def retype(self) -> None:
        """Puts the person's own text there, changed in a line at the foot of the page."""
        self._refuse_edit()
        target = self.round.target
        if text := self._reason("Text:", target.text if target else ""):
            self._put(text)

    def _refuse_edit(self) -> None:
        self.sitting.refuse_without(Duty.TRANSLATOR, Duty.REVIEWER)
        self.sitting.refuse_final([self.round.entry])

    def _put(self, text: str) -> None:
        entry = self.round.entry
        self._typed = text
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
        if text := self._reason("Comment:"):
            comment(self._desk.store, self.sitting.person, self.round.entry, Said(text, self.round.language))
            self._renew()
            self._told("commented on")

    def settle(self) -> None:
        """Settles what was said about the segment."""
        thread = open_comments(self.round.entry[1].comments)
        if not any(comment.language in (None, self.round.language) for comment in thread):
            self._say(f"Nothing is open about segment {self.round.entry[0]}.")
            return
        said = Said("", self.round.language, settles=True)
        comment(self._desk.store, self.sitting.person, self.round.entry, said)
        self._renew()
        self._told("settled")

    def waive(self) -> None:
        """Waives a term or a finding, whichever is meant."""
        self._choose(waivable, "What is waived?", "nothing to waive: no term is missing, no check has found anything")

    def unwaive(self) -> None:
        """Takes a waiver back, whoever gave it."""
        self._choose(waived, "Which waiver is taken back?", "no waiver here")

    def _choose(self, find: Callable[[Target], list[Choice]], question: str, otherwise: str) -> None:
        self.sitting.refuse_without(Duty.REVIEWER)
        self.sitting.refuse_final([self.round.entry])
        choices = find(self.round.target) if self.round.target else []
        if not choices:
            self._say(f"There is {otherwise}.")
            return
        place = self._screen.choose(self._draw, question, [Text(harmless(choice.label)) for choice in choices])
        if place is None:
            return
        choice = choices[place]
        if why := self._reason(choice.question):
            choice.decide(self.sitting, self.round.entry, why)
            self._renew()
            self._did("no longer waived" if choice.is_waived else "waived", stay=True, back=choice.undo)

    def undo(self) -> None:
        """Takes back what this person did last in this sitting, wherever that was."""
        self._renew()
        if (deed := self._mine.pop()) is None:
            self._say("Nothing of this sitting is left to take back. `glossa undo` takes back what was done before.")
            return
        there = self.round.to(deed.segment)
        if there.here != deed.segment:
            self._say(f"The article no longer has the segment that was {deed.what} last.", "yellow")
            return
        self._turn(there)
        number, _ = entry = self.round.entry
        target = self.round.target
        if target is None or target.revision != deed.revision:
            by = target.history[-1].by if target and target.history else ""
            self._say(f"{by or 'Somebody'} changed {number} since. Nothing was taken back.", "yellow")
            return
        deed.back(self.sitting, entry)
        self._renew()
        self._mine.taken_back(deed)
        self.done["taken back"] += 1
        state = self.round.entry[1].state(self.round.language).value
        self._say(f"{number} taken back: {deed.what}. It is {state} now.", "green")

    def _did(self, what: str, *, stay: bool = False, open_points: int = 0, back: Back = undo_step) -> None:
        """Notes a decision, so that it can be taken back, and says it."""
        revision = (self._seen_target.revision if self._seen_target else 0) + 1
        self._mine.add(what, self._place[0], revision, back)
        self.done[what] += 1
        still = " It has findings still." if open_points else ""
        style = "yellow" if open_points else "green"
        if stay:
            self._say(f"{self._seen[0]} {what}.{still}", style)
        else:
            self._go_on(what, still, style)

    def _told(self, what: str) -> None:
        self.done[what] += 1
        self._say(f"{self._seen[0]} {what}.", "green")

    @property
    def _seen_target(self) -> Target | None:
        return self._seen[1].targets.get(self.round.language)

    def _stored(self) -> Target | None:
        """Returns what the article has now for the segment that was looked at."""
        entries = (entry for entry in self.round.article.entries if entry.segment.id == self._place[0])
        return next((entry.targets.get(self.round.language) for entry in entries), None)

    def _go_on(self, what: str, still: str = "", style: str = "green") -> None:
        """Says what became of a segment, and goes to the next one."""
        number = self._seen[0]
        there = self.round.next() if self.round.here == self._place[0] else self.round
        ending = closing(there) if there.here == self.round.here else ""
        self._turn(there)
        self._say(f"{number} {what}.{still}{ending}", style)

    def _changed_meanwhile(self, error: StaleRevision | SegmentGone, again: str) -> None:
        self._screen.terminal.forget_keys()  # what was typed ahead was meant for what is gone
        self._renew()
        kept = error.hint.partition(_KEPT)[2]
        more = f"{_KEPT}{kept}" if kept else ""
        if isinstance(error, SegmentGone):
            gone = "The article has changed meanwhile and no longer has that segment; nothing was stored."
            self._say(f"{gone} This stands in its place.{more}", "bold yellow")
            return
        target = self.round.target
        said = f"{whoever(target)} changed it meanwhile; nothing was overwritten. Look at it again."
        self._say(said + more + again, "bold yellow")


_DEEDS: dict[Action, Callable[[Session], None]] = {
    Action.APPROVE: Session.approve,
    Action.EDIT: Session.edit,
    Action.RETYPE: Session.retype,
    Action.REJECT: Session.reject,
    Action.COMMENT: Session.comment,
    Action.SETTLE: Session.settle,
    Action.WAIVE: Session.waive,
    Action.UNWAIVE: Session.unwaive,
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
