"""What is said at the foot of a page."""

from __future__ import annotations

from glossa.cli._review.keys import Action, key
from glossa.model.target import Target
from glossa.workflow.reviewing import Round

_IN_KEYS = (
    (
        "Approve first without --final, then sign off.",
        f"First press {key(Action.APPROVE)} to approve, then {key(Action.FINAL)} to sign off.",
    ),
    ("leave --text out and write it in the editor", f"press {key(Action.EDIT)} and write it in the editor"),
    ("`glossa reopen`", key(Action.REOPEN)),
    ("`glossa reject`", key(Action.REJECT)),
    ("`glossa edit`", key(Action.EDIT)),
    ("`glossa waive --undo`", key(Action.UNWAIVE)),
    (" (--by NAME)", ""),
)
"""What errors advise at the shell, and what there is to do at the keyboard instead."""
_NAMED = 10
"""How many open segments are named."""
MOVED = "The article has changed meanwhile: this stands where you were."
"""What is said where the segment that was looked at is no longer in the article."""


def in_keys(advice: str) -> str:
    """Says with the keys what an error advises to do with commands, where there is a key for it."""
    for command, press in _IN_KEYS:
        advice = advice.replace(command, press)
    return advice


def whoever(target: Target | None) -> str:
    """Says who changed a translation last, and how."""
    if target is None or not target.history:
        return "Somebody"
    last = target.history[-1]
    return f"{last.by or last.via or 'glossa'} ({last.action}, {last.time[11:16]} UTC)"


def closing(round_: Round) -> str:
    """Says that the round is at its end, and what is left of it."""
    left = round_.left()
    named = f"{', '.join(map(str, left[:_NAMED]))}{' and more' if len(left) > _NAMED else ''}"
    return f" That was the last one.{f' Still open: {named}.' if left else ''} q leaves."
