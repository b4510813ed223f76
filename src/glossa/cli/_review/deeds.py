"""What somebody decided in one sitting, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from glossa.model.segment import SegmentId
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from glossa.workflow.undo import undo

Back = Callable[[Sitting, Numbered], object]


def undo_step(sitting: Sitting, entry: Numbered) -> object:
    """Takes back the last step of a translation's history."""
    return undo(sitting, entry)


@dataclass(frozen=True, slots=True)
class Deed:
    """One decision."""

    what: str
    """As it is told: `approved`."""
    segment: SegmentId
    made: int
    """The revision that came of it."""
    revision: int
    """The one that there must be to take it back: another one where later deeds were taken back since."""
    back: Back
    """Takes it back."""


class Deeds:
    """All decisions of a sitting that were not taken back, oldest first."""

    def __init__(self) -> None:
        self._deeds: list[Deed] = []

    def add(self, what: str, segment: SegmentId, revision: int, back: Back) -> None:
        """Notes a decision."""
        self._deeds.append(Deed(what, segment, revision, revision, back))

    def pop(self) -> Deed | None:
        """Returns the last one, which is no longer noted then; None where none is left."""
        return self._deeds.pop() if self._deeds else None

    def taken_back(self, deed: Deed) -> None:
        """Lets what was decided just before on the same segment be taken back next, in the revision that came of it."""
        for place, each in enumerate(self._deeds):
            if (each.segment, each.made) == (deed.segment, deed.made - 1):
                self._deeds[place] = replace(each, revision=deed.revision + 1)
