"""Two versions of one target become one: whose text stands there, how far it has come, and all steps of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from glossa.model.authorship import MERGE
from glossa.model.target import State
from glossa.store.form import Record
from glossa.store.sealing import sealed

_JUDGED = ("terms", "findings")
"""What is said of a text; waivers are in it."""


def joined(base: Record | None, ours: Record | None, theirs: Record | None) -> tuple[Record | None, str]:
    """Returns what becomes of a target, and what somebody has to look at; `""` where nothing.

    A person's work prevails over a machine's. None stands for a target that is not there.
    """
    if ours == theirs or theirs == base:
        return ours, ""
    if ours == base:
        return theirs, ""
    if ours is None or theirs is None:  # one side has changed what the other one took away
        return ours or theirs, ""
    if _goes_on(ours, theirs):
        return theirs, ""
    if _goes_on(theirs, ours):
        return ours, ""
    if _is_machines(ours, theirs) and not _is_machines(theirs, ours):
        return _both(theirs, ours, _state(theirs), "a machine had drafted it elsewhere"), ""
    if _is_machines(theirs, ours):
        return _both(ours, theirs, _state(ours), "a machine had drafted it elsewhere"), ""
    if ours.get("text") != theirs.get("text"):
        if said := _stood(base, ours, theirs):
            return _contested(ours, theirs, f"{said}; the other text is"), said
        reason = f"two people changed it; the other text, by {who(theirs)}, is"
        return _contested(ours, theirs, reason), f"{who(ours)} and {who(theirs)} have both changed it"
    if _fell(base, ours) != _fell(base, theirs):
        return _doubted(base, ours, theirs), f"{_decided(ours)} and {_decided(theirs)}"
    return _agreed(base, ours, theirs), ""


def folded(earlier: Record, later: Record) -> Record:
    """Returns what becomes of a target that one file has twice, neither of which goes on from the other for sure."""
    record, _ = joined(None, later, earlier)
    return record or later


def is_heir(record: Record, before: Record) -> bool:
    """Tells whether a target took over from `before` when its source changed."""
    known, steps = _history(before), _history(record)
    is_same = bool(known) and steps[: len(known)] == known
    return is_same and any(step.get("former_source") for step in steps[len(known) :])


def is_worked_on(before: Record, after: Record) -> bool:
    """Tells whether a person had a hand in what is different."""
    return after != before and not _is_machines(after, before)


def passed_on(heir: Record, before: Record, work: Record) -> tuple[Record, str]:
    """Returns what becomes of an heir of `before` when somebody worked on that meanwhile, and what is to be looked at.

    The steps of that work come before the one in which the source changed, as they would have in one place.
    """
    one, other = _history(work), _history(heir)
    first, *rest = other[len(_history(before)) :]
    was, state, reason = before.get("text"), _state(heir), str(heir.get("reason", ""))
    is_other = work.get("text") != was
    if is_other:
        first = {"text": was} | first
        state = min(state, State.TRANSLATED.value, key=_rank)
        reason = f"its source changed; the text that {who(work)} wrote for the former one is: {work.get('text')}"
    elif reason:
        reason = f"{_decided(work)} before its source changed"
    steps = [*one, *({**step, "seal": ""} for step in (first, *rest))]
    record = _ended(heir, steps, max(_number(work), _number(heir)) + 1, {"state": state}, reason)
    return record | {"reason": reason}, f"{who(work)} has changed it, and its source is another one now" * is_other


def _goes_on(before: Record, after: Record) -> bool:
    """Tells whether `after` is what became of `before`."""
    one, other = _history(before), _history(after)
    same = before.get("text") == after.get("text") and before.get("state") == after.get("state")
    return one == other[: len(one)] and (len(one) < len(other) or same)


def _agreed(base: Record | None, ours: Record, theirs: Record) -> Record:
    """Both have the same text, such as one that two people approved: the state that is further counts."""
    choose = min if _fell(base, ours) else max
    state = choose(_state(ours), _state(theirs), key=_rank)
    record = _both(ours, theirs, state, f"{who(ours)} and {who(theirs)} have the same text")
    return _judged(record, base, theirs)


def _doubted(base: Record | None, ours: Record, theirs: Record) -> Record:
    """One has sent a text back that the other one let stand: it is sent back."""
    state = min(_state(ours), _state(theirs), key=_rank)
    reason = str((ours if _fell(base, ours) else theirs).get("reason", ""))
    said = f"{_decided(ours)} and {_decided(theirs)}"
    record = _judged(_both(ours, theirs, state, said), base, theirs)
    return record | {"reason": reason or said}


def _contested(ours: Record, theirs: Record, why: str) -> Record:
    """Keeps our text in sight and theirs in the history; an approval of one of two texts is none."""
    state = min(_state(ours), _state(theirs), State.TRANSLATED.value, key=_rank)
    reason = f"{why}: {theirs.get('text')}"
    return _both(ours, theirs, state, reason) | {"reason": reason}


def _stood(base: Record | None, ours: Record, theirs: Record) -> str:
    """Says who has changed the text and who has decided on the one from before; nothing where both have changed it."""
    for changed, stood in ((ours, theirs), (theirs, ours)):
        if base is not None and stood.get("text") == base.get("text"):
            return f"{who(changed)} has changed it and {_decided(stood)}"
    return ""


def _both(ours: Record, theirs: Record, state: str, why: str) -> Record:
    """Returns our record with the steps of both sides in its history, then one that says what came of it."""
    one, other = _history(ours), _history(theirs)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    steps = [*one, *({**step, "seal": ""} for step in other[shared:])]
    text = {"text": ours.get("text")} if ours.get("text") != theirs.get("text") else {}
    return _ended(ours, steps, max(_number(ours), _number(theirs)) + 1, {"state": state, **text}, why)


def _ended(record: Record, steps: list[Record], revision: int, what: Record, why: str) -> Record:
    """Returns the record with these steps as its history, and one more that says what came of the merge."""
    time = max((str(step.get("time", "")) for step in steps), default="")
    last: Record = {"revision": revision, "time": time, "action": MERGE, **what, "why": why}
    return record | {"revision": revision, "state": what["state"], "history": sealed([*steps, last])}


def _judged(record: Record, base: Record | None, theirs: Record) -> Record:
    """Takes over what their side says of the same text where ours says what was said before: a waiver, say."""
    said = {name: _three_ways(_parts(base, name), _parts(record, name), _parts(theirs, name)) for name in _JUDGED}
    return {key: part for key, part in (record | said).items() if key not in _JUDGED or part}


def _three_ways(base: Sequence[Record], ours: Sequence[Record], theirs: Sequence[Record]) -> list[Record]:
    known, other = ({_about(part): part for part in side} for side in (base, theirs))

    def is_news(part: Record) -> bool:
        return part != known[_about(part)] if _about(part) in known else "waiver" in part

    return [part if is_news(part) else other.get(_about(part), part) for part in ours]


def _about(part: Record) -> str:
    """Returns what a line of the ledger or a finding is about; a waiver does not change that."""
    return repr([part.get(key) for key in ("concept", "check", "message", "source", "source_term")])


def _parts(record: Record | None, name: str) -> list[Record]:
    parts = record.get(name, []) if record else []
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def _is_machines(record: Record, other: Record) -> bool:
    """Tells whether no person had a hand in what a side has changed."""
    history, theirs = _history(record), _history(other)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(history, theirs, strict=False)))
    return len(history) > shared and not any(step.get("by") for step in history[shared:])


def _fell(base: Record | None, record: Record) -> bool:
    """Tells whether a side has sent the text back, or has opened what was signed off."""
    before = _state(base) if base else State.UNTRANSLATED.value
    state = _state(record)
    return _rank(state) < _rank(before) or (state == State.DRAFT.value and bool(record.get("reason")))


def _state(record: Record) -> str:
    return str(record.get("state"))


def _rank(state: str) -> int:
    return State(state).rank


def _history(record: Record) -> list[Record]:
    history = record.get("history", [])
    return [step for step in history if isinstance(step, dict)] if isinstance(history, list) else []


def _number(record: Mapping[str, object]) -> int:
    revision = record.get("revision", 1)
    return revision if isinstance(revision, int) else 1


def who(record: Record) -> str:
    """Returns whose step was the last in a target's history; a machine's where no person had a hand in it."""
    names: Iterator[object] = (step.get("by") for step in reversed(_history(record)) if step.get("by"))
    return str(next(names, "a machine"))


def _decided(record: Record) -> str:
    """Says what somebody made of it: `Ana made it reviewed`."""
    return f"{who(record)} made it {_state(record)}"
