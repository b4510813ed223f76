"""Going through an article at the keyboard: a key comes, and what it asks for is done."""

from __future__ import annotations

from collections.abc import Callable

from glossa.cli._review.deciding import Decisions
from glossa.cli._review.keys import ACTIONS, Action
from glossa.cli._review.telling import in_keys
from glossa.cli._review.terminal import CLOSED
from glossa.errors import GlossaError
from glossa.store import StaleRevision
from glossa.workflow.sitting import SegmentGone


class Session(Decisions):
    """One person goes through an article."""

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
