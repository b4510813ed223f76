"""Two versions of one article's store become one: what git calls when two people have changed the file.

Records are merged one by one, each target with its history. Nothing that either side has is dropped. Where people have
decided differently on one translation, ours stays in sight, theirs is kept in its history, and it needs somebody's eyes
again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from glossa.store.form import Record, Table, Tables, dump
from glossa.store.joining import is_heir, is_worked_on, joined, passed_on, who
from glossa.store.migrations import lifted
from glossa.store.reading import read_tables
from glossa.store.records import in_order, record_id, text_of

_DOCUMENT = ("article", "units", "segments")
_Place = tuple[str, str]
"""Segment and language of a target."""
_Targets = Mapping[_Place, Record]
_Found = tuple[_Place, str]
"""What somebody has to look at, and where."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both sides have changed in different ways."""

    segment: str
    """Its id; `""` where it is the article itself."""
    number: int
    """Its number in the article; 0 where the article no longer has it, or it is the article itself."""
    language: str
    what: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Both sides in one, and what somebody has to look at."""

    tables: Tables
    conflicts: tuple[Conflict, ...]


def merged_bytes(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, tuple[Conflict, ...]]:
    """Merges three store files; `base` may be empty, where both sides have made the file. Raises `ValueError`."""
    one, other = lifted(read_tables(ours)), lifted(read_tables(theirs))
    try:
        before = lifted(read_tables(base)) if base.strip() else {}
    except ValueError:
        before = {}
    result = merged(before, one, other)
    return dump(in_order(result.tables)), result.conflicts


def merged(base: Tables, ours: Tables, theirs: Tables) -> Merged:
    """Merges two versions that come from `base`, all three in the newest schema. Raises `Misfit` for odd records."""
    found: list[_Found] = []
    tables = _document(base, ours, theirs, found)
    before, one, other = map(_targets, (base, ours, theirs))
    if _has_article_of(ours, base):
        other = _handed_on(before, one, other, _current(ours) - _current(theirs), found)
    else:
        one = _handed_on(before, other, one, _current(theirs) - _current(ours), found)
    targets: Table = {}
    for place in dict.fromkeys((*one, *other)):
        record, what = joined(before.get(place), one.get(place), other.get(place))
        if record is not None:
            targets[record_id(targets, *place)] = record
        if what:
            found.append((place, what))
    comments = _comments(base, ours, theirs)
    needed = {text_of(record, "targets", "segment") for record in chain(targets.values(), comments.values())}
    tables["segments"] = _segments(tables["segments"], (ours, theirs), needed)
    numbers = _numbers(tables["segments"].values())
    conflicts = (Conflict(place[0], numbers.get(place[0], 0), place[1], what) for place, what in found)
    return Merged(tables | {"comments": comments, "targets": targets}, tuple(conflicts))


def _document(base: Tables, ours: Tables, theirs: Tables, found: list[_Found]) -> Tables:
    """Returns the tables of the article itself: those of the side that has a new version of it."""
    if not any(_has_article_of(*sides) for sides in ((ours, base), (ours, theirs), (theirs, base))):
        found.append((("", ""), "both sides have a new version of the article; ours is kept"))
    chosen = theirs if _has_article_of(ours, base) else ours
    return {name: dict(chosen.get(name, {})) for name in chosen}


def _has_article_of(one: Tables, other: Tables) -> bool:
    return all(one.get(name, {}) == other.get(name, {}) for name in _DOCUMENT)


def _current(tables: Tables) -> set[str]:
    records = tables.get("segments", {}).values()
    return {text_of(record, "segments", "id") for record in records if not record.get("obsolete")}


def _handed_on(before: _Targets, old: _Targets, new: _Targets, dropped: set[str], found: list[_Found]) -> _Targets:
    """Returns the targets of a new version, with what the other side did for the sentences that it has dropped."""
    targets = dict(new)
    for place, known in before.items():
        work = old.get(place, known)
        if place[0] not in dropped or not is_worked_on(known, work):
            continue
        heirs = [heir for heir in new if heir[1] == place[1] and heir not in before and is_heir(new[heir], known)]
        for heir in heirs:
            targets[heir], what = passed_on(targets[heir], known, work)
            found += [(heir, what)] * bool(what)
        if not heirs and work.get("text") != known.get("text") and new.get(place, known) == known:
            found.append((place, f"{who(work)} has changed it; that is kept"))
    return targets


def _targets(tables: Tables) -> _Targets:
    return {
        (text_of(record, "targets", "segment"), text_of(record, "targets", "language")): record
        for record in tables.get("targets", {}).values()
    }


def _segments(chosen: Table, sides: Iterable[Tables], needed: set[str]) -> Table:
    """Returns the segments of the article, and as obsolete ones those that something of either side is about."""
    segments = dict(chosen)
    known = {text_of(record, "segments", "id") for record in chosen.values()}
    for side in sides:
        for key, record in side.get("segments", {}).items():
            name = text_of(record, "segments", "id")
            if name in needed and name not in known:
                known.add(name)
                segments[_free(segments, key)] = record | {"obsolete": True}
    return segments


def _comments(base: Tables, ours: Tables, theirs: Tables) -> Table:
    """Returns the comments of both sides: first what both have had, then what is new, in the order of their times.

    The order on each side stays, whatever its clock said. One that moved with its sentence on one side has moved.
    """
    shared, one, other = (side.get("comments", {}) for side in (base, ours, theirs))
    comments = {key: record for key, record in one.items() if not _has_moved(key, record, shared, other)}
    for key, record in other.items():
        if record not in one.values() and not _has_moved(key, record, shared, one):
            comments[_free(comments, key)] = record
    return dict(sorted(comments.items(), key=lambda item: "" if item[0] in shared else str(item[1].get("time"))))


def _has_moved(key: str, comment: Record, shared: Table, elsewhere: Table) -> bool:
    """Tells whether the other side has a comment of old at another segment."""
    if shared.get(key) != comment or comment in elsewhere.values():
        return False
    said = {name: part for name, part in comment.items() if name != "segment"}
    return any({**each, "segment": ""} == {**said, "segment": ""} for each in elsewhere.values())


def _numbers(segments: Iterable[Mapping[str, object]]) -> dict[str, int]:
    current = (str(record.get("id")) for record in segments if not record.get("obsolete"))
    return {name: number for number, name in enumerate(current, 1)}


def _free(table: Table, key: str) -> str:
    number = int(key) if key.isdecimal() else 1
    while str(number) in table:
        number += 1
    return str(number)
