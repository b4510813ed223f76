"""Comparing three ways: what was exported, what is here, what came back."""

from __future__ import annotations

from glossa.formats.documents import Mark, ReturnedEntry, fingerprint
from glossa.model.history import RENUMBERED, steps
from glossa.model.target import State, Target
from glossa.workflow.arrivals import Outcome, Side
from glossa.workflow.versions import Version, here, sent, there
from glossa.workflow.waiting import is_unattended


def compared(entry: ReturnedEntry, text: str, ours: Target | None, prefer: Side | None) -> tuple[Outcome, str]:
    """Says what becomes of an entry, and why; `text` is its text as it would be stored."""
    now, theirs, coming = here(ours, entry), there(entry), there(entry, text)
    base = _base(entry, ours, now, theirs)
    if theirs == base or now in (theirs, coming):
        return Outcome.SAME, ""
    if not entry.text.strip():
        return Outcome.EMPTIED, "it has no text in the file; `glossa reject` sends a translation back"
    is_same = now[0] in (theirs[0], coming[0])
    is_raised = is_same and _is_raised(base, now, theirs)
    if is_same and now != base and not is_raised and not _is_lowered(base, theirs):
        return Outcome.SAME, ""
    if ours is not None and ours.state is State.FINAL:
        return Outcome.LOCKED, "it is signed off here; `glossa reopen` unlocks it"
    if is_raised or (now == base and not _was_approved_since(entry, ours)):
        return Outcome.TAKEN, ""
    if prefer is not None:
        return (Outcome.TAKEN if prefer is Side.THEIRS else Outcome.KEPT), ""
    return Outcome.CONFLICT, _conflict(entry.mark, ours)


def is_same_text(ours: Target, entry: ReturnedEntry, text: str) -> bool:
    """Tells whether an entry has our text, as far as a file can carry it."""
    return fingerprint(ours.text) in (fingerprint(entry.text), fingerprint(text))


def _is_raised(base: Version | None, ours: Version, theirs: Version) -> bool:
    """Tells of a text that is the same on both sides whether the file has brought it further than we have, and we
    have not taken it back since.
    """
    least = base[1] if base is not None and base[0] == theirs[0] else State.TRANSLATED
    return theirs[1].rank > ours[1].rank >= least.rank


def _is_lowered(base: Version | None, theirs: Version) -> bool:
    """Tells whether the file has the text that was exported, and does not think as much of it."""
    return base is not None and base[0] == theirs[0] and theirs[1].rank < base[1].rank


def _base(entry: ReturnedEntry, ours: Target | None, now: Version, theirs: Version) -> Version | None:
    """Returns what was exported; None where nobody knows.

    Where nothing was here yet, nothing can have been exported from here. Without a mark, a text of ours from before is
    one that was exported and not changed since; what no person has seen to here may be changed by anybody. So it is
    where the mark is of a text that never stood here, from another copy of the project, and more than a draft.
    """
    if ours is None:
        return now
    mark = entry.mark
    if mark is not None:
        left = sent(mark, entry)
        if left == now or theirs[1].rank <= State.DRAFT.rank or _was_here(mark, ours):
            return left
    if is_unattended(ours):
        return now
    past = [fingerprint(step.text) for step in steps(ours.history)]
    return theirs if mark is None and theirs[0] in past else None


def _was_here(mark: Mark, ours: Target) -> bool:
    """Tells whether what was exported may have stood here once; of a draft that nobody saw to, also in that state.

    Nobody can tell where nothing was exported, there is no history, or the codes have other numbers since.
    """
    past = steps(ours.history)
    if not past or mark.fingerprint == fingerprint("") or any(step.change.action == RENUMBERED for step in past):
        return True
    states = [step.change.state for step in past if fingerprint(step.text) == mark.fingerprint]
    return mark.state in states if is_unattended(ours) else bool(states)


def _was_approved_since(entry: ReturnedEntry, ours: Target | None) -> bool:
    mark = entry.mark
    return mark is not None and ours is not None and ours.state.is_approved and not mark.state.is_approved


def _conflict(mark: Mark | None, ours: Target | None) -> str:
    """Says why nobody but a person can choose."""
    if mark is None:
        return "the file does not say what was exported, and people have worked on it here"
    last = ours.history[-1] if ours and ours.history else None
    if ours is None or last is None:
        return "it was changed here, too"
    what = "here too" if _was_here(mark, ours) else "what was exported never stood here; here"
    return f"{what}: {last.action}{f' by {last.by}' if last.by else ''}, {last.time[:10]}"
