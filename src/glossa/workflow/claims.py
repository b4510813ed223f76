"""How far a state that a file claims becomes ours: as far as whoever takes it in may bring a translation here."""

from __future__ import annotations

from glossa.model.person import Duty, same_person
from glossa.model.target import State, Target
from glossa.workflow.review import last_writer
from glossa.workflow.sitting import Sitting

Granted = tuple[State, str]
"""The state that a translation gets, and why it is not the one that was claimed; `""` where it is."""


def granted(sitting: Sitting, claimed: State, ours: Target | None, *, is_new: bool) -> Granted:
    """Returns the state of a text for which a file claims one; `is_new` when it is another text than ours.

    Who takes a text in stands for it here. So an approval takes a reviewer, and under the two-person rule one who has
    not written the text; a sign-off takes an editor; and only a reviewer sends back what is approved.
    """
    if claimed.is_approved:
        return _raised(sitting, claimed, ours, is_new=is_new)
    if ours is not None and ours.state.is_approved and not is_new and not sitting.person.may(Duty.REVIEWER):
        return ours.state, f"{claimed.value} in the file; {sitting.person.name} is no reviewer"
    return claimed, ""


def _raised(sitting: Sitting, claimed: State, ours: Target | None, *, is_new: bool) -> Granted:
    name = sitting.person.name
    stays = State.TRANSLATED if is_new or ours is None else max(State.TRANSLATED, ours.state, key=_rank)
    if not sitting.person.may(Duty.REVIEWER):
        return stays, f"{claimed.value} in the file; {name} is no reviewer"
    writer = name if is_new or ours is None else last_writer(ours)
    if sitting.two_person and same_person(writer, name):
        return stays, f"{claimed.value} in the file; two people must look at it, and {name} {_did(is_new)} it"
    if claimed is State.FINAL and not sitting.person.may(Duty.EDITOR):
        return State.REVIEWED, f"final in the file; {name} is no editor"
    return claimed, ""


def _did(is_new: bool) -> str:
    return "brings" if is_new else "wrote"


def _rank(state: State) -> int:
    return state.rank
