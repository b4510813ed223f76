"""Which key does what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Action(Enum):
    """What a key asks for."""

    APPROVE = "approve"
    EDIT = "edit"
    RETYPE = "retype"
    REJECT = "reject"
    COMMENT = "comment"
    SETTLE = "settle"
    WAIVE = "waive"
    UNWAIVE = "take a waiver back"
    UNDO = "undo"
    NEXT = "next"
    BACK = "back"
    GO = "go to"
    SEARCH = "search"
    DOWN = "down"
    UP = "up"
    FINAL = "sign off"
    REOPEN = "reopen"
    HELP = "help"
    QUIT = "quit"
    SUSPEND = "suspend"


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the table of keys."""

    names: tuple[str, ...]
    """As `terminal.read_keys` calls them; the first one is shown at the foot of the page."""
    action: Action
    help: str
    shown: str = ""
    """How the help calls them, where the names will not do."""
    in_foot: bool = True
    """Whether it is named at the foot of every page."""

    @property
    def label(self) -> str:
        """How the help calls the keys."""
        return self.shown or "  ".join(self.names)


KEYS: Sequence[Key] = (
    Key(("a",), Action.APPROVE, "approve the translation: it becomes reviewed"),
    Key(("e",), Action.EDIT, "write another one, in $EDITOR"),
    Key(("i",), Action.RETYPE, "change it right here, in a line", in_foot=False),
    Key(("r",), Action.REJECT, "send it back to draft; asks why"),
    Key(("c",), Action.COMMENT, "say something about the segment"),
    Key(("w",), Action.WAIVE, "waive a missing term or a finding; asks why"),
    Key(("W",), Action.UNWAIVE, "take a waiver back; asks why", in_foot=False),
    Key(("u",), Action.UNDO, "take back what you did last, wherever that was"),
    Key(("n", " ", "right"), Action.NEXT, "the next segment", "n  space  →"),
    Key(("b", "left"), Action.BACK, "the segment before", "b  ←"),
    Key(("g",), Action.GO, "go to a segment by its number", in_foot=False),
    Key(("/",), Action.SEARCH, "search both texts; Enter alone searches on"),
    Key(("s",), Action.SETTLE, "settle the comments", in_foot=False),
    Key(("f",), Action.FINAL, "sign off: from reviewed to final, locked", in_foot=False),
    Key(("o",), Action.REOPEN, "reopen what is final; asks why", in_foot=False),
    Key(("down", "j"), Action.DOWN, "down, where a page is longer than the screen", "↓  j", in_foot=False),
    Key(("up", "k"), Action.UP, "up", "↑  k", in_foot=False),
    Key(("?", "h"), Action.HELP, "these keys", "?  h"),
    Key(("q", "ctrl-c", "ctrl-d"), Action.QUIT, "leave; all decisions are stored already", "q  Ctrl-C"),
    Key(("ctrl-z",), Action.SUSPEND, "leave for the shell; `fg` comes back", "Ctrl-Z", in_foot=False),
)
"""In the order of the help. The last two that stand at the foot of a page stand there whatever its size."""

ACTIONS = {name: key.action for key in KEYS for name in key.names}
"""What each key does."""


def key(action: Action) -> str:
    """Returns the key to name for an action."""
    return next(each.names[0] for each in KEYS if each.action is action)
