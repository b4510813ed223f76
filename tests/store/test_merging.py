"""Two versions of a store become one: nothing of either side is lost."""

from __future__ import annotations

from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.store.form import Record, Tables
from glossa.store.merging import Conflict, merged
from glossa.store.sealing import broken, sealed

STATES = ["draft", "translated", "reviewed", "final"]
STEPS = st.lists(
    st.tuples(st.sampled_from(["Ana", "王伟"]), st.sampled_from(STATES), st.sampled_from(["uno", "dos 😀"])), max_size=3
)


def _target(segment: str, *steps: tuple[str, str, str]) -> Record:
    history: list[Record] = [
        {"revision": number, "time": f"2026-11-21T12:00:0{number}Z", "action": "edit", "state": state, "text": text}
        | {"by": by}
        for number, (by, state, text) in enumerate(steps, 1)
    ]
    return {
        "segment": segment,
        "language": "es",
        "text": steps[-1][2],
        "state": steps[-1][1],
        "revision": len(steps),
        "history": sealed(history),
    }


def _tables(*targets: Record, segments: tuple[str, ...] = ("a", "b"), name: str = "x.md") -> Tables:
    return {
        "article": {"1": {"schema": 3, "name": name}},
        "units": {},
        "segments": {str(place): {"id": segment, "source": segment} for place, segment in enumerate(segments, 1)},
        "targets": {str(place): record for place, record in enumerate(targets, 1)},
    }


def _of(tables: Tables, segment: str) -> Record:
    (found,) = [record for record in tables["targets"].values() if record["segment"] == segment]
    return found


def _said(record: Record) -> set[tuple[object, object, object]]:
    history = record["history"]
    assert isinstance(history, list)
    return {(step.get("by"), step.get("state"), step.get("text")) for step in history}


FIRST = ("Ana", "draft", "cero")


@given(STEPS, STEPS)
@settings(deadline=None)
def test_no_step_of_either_side_is_lost_and_all_seals_hold(
    ours: list[tuple[str, str, str]], theirs: list[tuple[str, str, str]]
) -> None:
    base, one, other = (_tables(_target("a", FIRST, *steps)) for steps in ([], ours, theirs))
    result = merged(base, one, other)
    record = _of(result.tables, "a")
    assert _said(record) >= {FIRST, *ours, *theirs}
    history = record["history"]
    assert isinstance(history, list)
    assert list(broken(history)) == []
    assert record["text"] in {steps[-1][2] for steps in ([FIRST], ours, theirs) if steps}


@given(STEPS, STEPS)
@settings(deadline=None)
def test_a_merge_changes_none_of_the_three(
    ours: list[tuple[str, str, str]], theirs: list[tuple[str, str, str]]
) -> None:
    sides = tuple(_tables(_target("a", FIRST, *steps)) for steps in ([], ours, theirs))
    before = deepcopy(sides)
    merged(*sides)
    assert sides == before


@given(STEPS)
@settings(deadline=None)
def test_who_alone_has_changed_something_prevails(steps: list[tuple[str, str, str]]) -> None:
    base, changed = _tables(_target("a", FIRST)), _tables(_target("a", FIRST, *steps))
    for result in (merged(base, changed, base), merged(base, base, changed), merged(base, changed, changed)):
        assert _of(result.tables, "a") == _of(changed, "a")
        assert result.conflicts == ()


def test_changes_of_different_segments_are_both_there() -> None:
    base = _tables(_target("a", FIRST), _target("b", FIRST))
    ours = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")), _target("b", FIRST))
    theirs = _tables(_target("a", FIRST), _target("b", FIRST, ("王伟", "final", "dos")))
    result = merged(base, ours, theirs)
    assert (_of(result.tables, "a")["state"], _of(result.tables, "b")["state"]) == ("reviewed", "final")
    assert result.conflicts == ()


def test_two_texts_for_one_segment_are_a_conflict_and_no_longer_approved() -> None:
    base = _tables(_target("a", FIRST))
    ours = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")))
    theirs = _tables(_target("a", FIRST, ("王伟", "final", "dos 😀")))
    result = merged(base, ours, theirs)
    record = _of(result.tables, "a")
    assert result.conflicts == (Conflict("a", 1, "es", "Ana and 王伟 have both changed it"),)
    assert (record["text"], record["state"], record["revision"]) == ("uno", "translated", 3)
    assert record["reason"] == "two people changed it; the other text, by 王伟, is: dos 😀"


def test_two_approvals_of_one_text_are_no_conflict() -> None:
    base = _tables(_target("a", FIRST))
    ours = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")))
    theirs = _tables(_target("a", FIRST, ("王伟", "final", "uno")))
    result = merged(base, ours, theirs)
    assert (_of(result.tables, "a")["state"], result.conflicts) == ("final", ())


def test_the_new_version_of_the_article_counts_and_the_other_sides_work_is_kept() -> None:
    base = _tables(_target("a", FIRST))
    ours = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")))
    theirs = _tables(_target("c", FIRST), segments=("c",))
    result = merged(base, ours, theirs)
    segments = {record["id"]: record.get("obsolete", False) for record in result.tables["segments"].values()}
    assert segments == {"c": False, "a": True}
    assert _of(result.tables, "a")["text"] == "uno"
    assert result.conflicts == ()


def test_two_new_versions_of_the_article_are_a_conflict() -> None:
    result = merged(_tables(), _tables(segments=("a", "c")), _tables(segments=("a", "d")))
    assert result.conflicts == (Conflict("", 0, "", "both sides have a new version of the article; ours is kept"),)
    assert [record["id"] for record in result.tables["segments"].values()] == ["a", "c"]


def test_what_only_one_side_took_away_is_gone() -> None:
    base, without = _tables(_target("a", FIRST)), _tables()
    assert merged(base, without, base).tables["targets"] == {}
    assert merged(base, base, without).tables["targets"] == {}


def test_what_one_side_took_away_and_the_other_changed_is_kept() -> None:
    changed = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")))
    for sides in ((_tables(), changed), (changed, _tables())):
        assert _of(merged(_tables(_target("a", FIRST)), *sides).tables, "a")["text"] == "uno"
