"""The history of a target, read: what each step changed, and which one an undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossa.model.target import Change, State

UNDO = "undo"
"""The action of a step that takes another one back."""
WAIVE = "waive"
WAIVER_TAKEN_BACK = "waiver taken back"
"""The actions of the steps that give a waiver and take it back; neither changes text or state."""
RENUMBERED = "codes renumbered"
"""The action of a step that numbers the codes as a new version of the source does, and changes nothing else."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a target, with what was there before."""

    change: Change
    text_before: str
    state_before: State

    @property
    def text(self) -> str:
        """The text after the change."""
        return self.text_before if self.change.text is None else self.change.text

    @property
    def changed_text(self) -> bool:
        """Whether the text is another one than before."""
        return self.text != self.text_before


def steps(history: Sequence[Change]) -> tuple[Step, ...]:
    """Returns the steps of a history, oldest first. Before the first one there was no text, and nothing translated."""
    text, state = "", State.UNTRANSLATED
    found: list[Step] = []
    for change in history:
        step = Step(change, text, state)
        found.append(step)
        text, state = step.text, change.state
    return tuple(found)


def standing(history: Sequence[Change]) -> tuple[Step, ...]:
    """Returns the steps that were not taken back since, oldest first, without those that took them back.

    A waiver may be taken back when other steps came after it: those stand.
    """
    found: list[Step] = []
    for step in steps(history):
        if step.change.action == WAIVER_TAKEN_BACK:
            _drop_waiver(found)
        elif step.change.action == UNDO and found:
            found.pop()
        else:
            found.append(step)
    return tuple(found)


def _drop_waiver(found: list[Step]) -> None:
    """Takes the last waiver away; one that did not survive a merge is not there."""
    places = [place for place, step in enumerate(found) if step.change.action == WAIVE]
    if places:
        del found[places[-1]]


def undoable(history: Sequence[Change]) -> Step | None:
    """Returns the step that an undo takes back: the last one that was not taken back yet, None where there is none.

    An undo goes back to what was there before; where that was nothing, there is nothing to go back to.
    """
    last = standing(history)[-1:]
    return last[0] if last and last[0].state_before is not State.UNTRANSLATED else None


def source_change(history: Sequence[Change]) -> Step | None:
    """Returns the step at which the source became another than the text was written for; None where somebody has
    vouched for the text since, or it never did.

    Of several new versions in a row it is the first: what was there before is what the text is right for.
    """
    found: Step | None = None
    for step in reversed(standing(history)):
        found = step if step.change.former_source else found
        if step.change.text is not None or step.change.state is not State.DRAFT:
            break
    return found


def match_source(history: Sequence[Change]) -> str:
    """Returns the text that the memory's translation was made for, where it was only like the source and nobody has
    settled the draft since; else `""`.
    """
    for step in reversed(standing(history)):
        if step.change.match_source:
            return step.change.match_source
        if step.change.text is not None or step.change.state is not State.DRAFT:
            break
    return ""
