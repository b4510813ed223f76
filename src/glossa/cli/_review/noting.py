"""What somebody typed and decided at the keyboard: noted, so that nothing is lost, and said."""

from __future__ import annotations

from collections import Counter

from glossa.cli._review.deeds import Back, Deeds, undo_step
from glossa.cli._review.keys import Action
from glossa.cli._review.screen import Screen
from glossa.cli._review.telling import MOVED, closing, whoever
from glossa.cli._review.walk import Desk, Walk
from glossa.model.segment import SegmentId
from glossa.model.target import Target
from glossa.store import StaleRevision
from glossa.workflow.reviewing import Round
from glossa.workflow.sitting import SegmentGone

KEPT = " What you wrote is kept in "
_AGAIN = " What you typed is there again when you press the key again."


class Notes(Walk):
    """A walk through an article on which decisions are made, each on what the person had before their eyes."""

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
        if self.round.here == self._place[0]:
            there = self.round.next()
            ending = closing(there) if there.here == self.round.here else ""
        else:
            there, ending = self.round, f" {MOVED}"
        self._turn(there)
        self._say(f"{number} {what}.{still}{ending}", style)

    def _changed_meanwhile(self, error: StaleRevision | SegmentGone, again: str) -> None:
        self._screen.terminal.forget_keys()  # what was typed ahead was meant for what is gone
        self._renew()
        kept = error.hint.partition(KEPT)[2]
        more = f"{KEPT}{kept}" if kept else ""
        if isinstance(error, SegmentGone):
            gone = "The article has changed meanwhile and no longer has that segment; nothing was stored."
            self._say(f"{gone} This stands in its place.{more}", "bold yellow")
            return
        target = self.round.target
        said = f"{whoever(target)} changed it meanwhile; nothing was overwritten. Look at it again."
        self._say(said + more + again, "bold yellow")
