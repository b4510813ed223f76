"""Two versions of one article's store become one: what git calls when two people have changed the file.

Records are merged one by one, each target with its history. Nothing that either side has is dropped. Where both have
changed one translation, ours stays in sight, theirs is kept in its history, and it needs somebody's eyes again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from glossa.model.target import State
from glossa.store.form import Record, Table, Tables, dump, parse
from glossa.store.migrations import lifted
from glossa.store.records import in_order, record_id, text_of
from glossa.store.sealing import sealed

_DOCUMENT = ("article", "units", "segments")
_Place = tuple[str, str]
"""Segment and language of a target."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both sides have changed in different ways."""

    segment: str
    """`""` where it is the article itself."""
    language: str
    what: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Both sides in one, and what somebody has to look at."""

    tables: Tables
    conflicts: tuple[Conflict, ...]


def merged_bytes(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, tuple[Conflict, ...]]:
    """Merges three store files; `base` may be empty, where both sides have made the file. Raises `ValueError`."""
    one, other = lifted(parse(ours)), lifted(parse(theirs))
    try:
        before = lifted(parse(base)) if base.strip() else {}
    except ValueError:
        before = {}
    result = merged(before, one, other)
    return dump(in_order(result.tables)), result.conflicts


def merged(base: Tables, ours: Tables, theirs: Tables) -> Merged:
    """Merges two versions that come from `base`, all three in the newest schema. Raises `Misfit` for odd records."""
    conflicts: list[Conflict] = []
    tables = _document(base, ours, theirs, conflicts)
    before, one, other = map(_targets, (base, ours, theirs))
    targets: Table = {}
    for place in dict.fromkeys((*one, *other)):
        record = _target(place, before.get(place), one.get(place), other.get(place), conflicts)
        if record is not None:
            targets[record_id(targets, *place)] = record
    known = {text_of(record, "segments", "id") for record in tables["segments"].values()}
    for side in (ours, theirs):
        for key, record in side.get("segments", {}).items():
            name = text_of(record, "segments", "id")
            if name not in known and any(segment == name for segment, _ in (*one, *other)):
                known.add(name)
                tables["segments"][_free(tables["segments"], key)] = record | {"obsolete": True}
    said = {key: record for side in (ours, theirs) for key, record in side.get("comments", {}).items()}
    comments = dict(sorted(said.items(), key=lambda item: str(item[1].get("time"))))
    return Merged(tables | {"comments": comments, "targets": targets}, tuple(conflicts))


def _document(base: Tables, ours: Tables, theirs: Tables, conflicts: list[Conflict]) -> Tables:
    """Returns the tables of the article itself: those of the side that has a new version of it."""
    old, one, other = ({name: side.get(name, {}) for name in _DOCUMENT} for side in (base, ours, theirs))
    if one not in (old, other) and other != old:
        conflicts.append(Conflict("", "", "both sides have a new version of the article; ours is kept"))
    chosen = theirs if one == old else ours
    return {name: dict(chosen.get(name, {})) for name in chosen}


def _targets(tables: Tables) -> dict[_Place, Record]:
    return {
        (text_of(record, "targets", "segment"), text_of(record, "targets", "language")): record
        for record in tables.get("targets", {}).values()
    }


def _target(
    place: _Place, base: Record | None, ours: Record | None, theirs: Record | None, conflicts: list[Conflict]
) -> Record | None:
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if ours is None or theirs is None:  # one side has changed what the other one took away
        return ours or theirs
    if _goes_on(ours, theirs):
        return theirs
    if _goes_on(theirs, ours):
        return ours
    if text_of(ours, "targets", "text") == text_of(theirs, "targets", "text"):
        return _joined(ours, theirs)
    conflicts.append(Conflict(*place, f"changed by {_who(ours)} and by {_who(theirs)}"))
    return _contested(ours, theirs)


def _goes_on(before: Record, after: Record) -> bool:
    """Tells whether `after` is what became of `before`."""
    one, other = _history(before), _history(after)
    return one == other[: len(one)]


def _joined(ours: Record, theirs: Record) -> Record:
    """Both have the same text, such as one that two people approved: the state that is further counts."""
    state = max(str(ours["state"]), str(theirs["state"]), key=lambda name: State(name).rank)
    return _both(ours, theirs, state, f"{_who(ours)} and {_who(theirs)} have the same text") | {"state": state}


def _contested(ours: Record, theirs: Record) -> Record:
    """Keeps our text in sight and theirs in the history; an approval of one of two texts is none."""
    state = min(str(ours["state"]), str(theirs["state"]), State.TRANSLATED.value, key=lambda name: State(name).rank)
    reason = f"two people changed it; the other text, by {_who(theirs)}, is: {theirs['text']}"
    return _both(ours, theirs, state, reason, text=str(ours["text"])) | {"state": state, "reason": reason}


def _both(ours: Record, theirs: Record, state: str, why: str, **text: str) -> Record:
    """Returns our record with the steps of both sides in its history, then one that says what came of it."""
    one, other = _history(ours), _history(theirs)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    steps = [*one, *({**step, "seal": ""} for step in other[shared:])]
    revision = max(_number(ours), _number(theirs)) + 1
    time = max((str(step.get("time", "")) for step in steps), default="")
    steps.append({"revision": revision, "time": time, "action": "merge", "state": state, **text, "why": why})
    return ours | {"revision": revision, "history": sealed(steps)}


def _history(record: Record) -> list[Record]:
    history = record.get("history", [])
    return [step for step in history if isinstance(step, dict)] if isinstance(history, list) else []


def _number(record: Mapping[str, object]) -> int:
    revision = record.get("revision", 1)
    return revision if isinstance(revision, int) else 1


def _who(record: Record) -> str:
    names: Iterator[object] = (step.get("by") for step in reversed(_history(record)) if step.get("by"))
    return str(next(names, "a machine"))


def _free(table: Table, key: str) -> str:
    number = int(key) if key.isdecimal() else 1
    while str(number) in table:
        number += 1
    return str(number)
