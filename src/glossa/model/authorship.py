"""Whose work a text is, whatever became of it since."""

from __future__ import annotations

from collections.abc import Sequence

from glossa.model.history import UNDO
from glossa.model.target import Change

MERGE = "merge"
"""The action of a step that puts together what two people have done apart."""
CUT = "cut by hand"
"""The action of a step that gives a segment what was written for a longer or a shorter one."""
_PUT_BACK = (UNDO, MERGE, CUT)
"""Whoever takes these steps does not write the text that stands there afterwards."""


def author(history: Sequence[Change], text: str) -> str:
    """Returns who wrote `text`, the last one if several did; `""` where no person did.

    A step that puts a former text back makes nobody its author; one without a name, such as that of a new version of
    the article, leaves the text whose it was.
    """
    written = [step for step in history if step.text is not None and step.action not in _PUT_BACK]
    last = max((place for place, step in enumerate(written, 1) if step.text == text), default=len(written))
    return next((step.by for step in reversed(written[:last]) if step.by), "")
