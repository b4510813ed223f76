"""What is said at the foot of a page."""

from __future__ import annotations

from glossa.model.target import Target
from glossa.workflow.reviewing import Round

_NAMED = 10
"""How many open segments are named."""


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
