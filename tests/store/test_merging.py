"""Two versions of a store become one: nothing of either side is lost."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.store.form import Record, Table, Tables
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


def test_a_text_and_an_approval_of_the_one_before_are_a_conflict_that_says_who_did_what() -> None:
    base = _tables(_target("a", FIRST))
    ours = _tables(_target("a", FIRST, ("Ana", "reviewed", "cero")))
    theirs = _tables(_target("a", FIRST, ("王伟", "translated", "uno 😀")))
    said = "王伟 has changed it and Ana made it reviewed"
    for sides, text, other in (((ours, theirs), "cero", "uno 😀"), ((theirs, ours), "uno 😀", "cero")):
        result = merged(base, *sides)
        record = _of(result.tables, "a")
        assert (record["text"], record["state"]) == (text, "translated")
        assert record["reason"] == f"{said}; the other text is: {other}"
        assert [conflict.what for conflict in result.conflicts] == [said]


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
    assert result.conflicts == (Conflict("a", 0, "es", "Ana has changed it; that is kept"),)


def _became(record: Record, segment: str, *steps: Record) -> Record:
    """Returns what a target became when its source changed: a draft with one more step, and then some."""
    history = [*_steps(record), CHANGED, *steps]
    state = history[-1]["state"]
    text = [step["text"] for step in history if "text" in step][-1]
    said = {"segment": segment, "state": state, "text": text, "revision": len(history), "history": sealed(history)}
    return record | said | {"reason": "the source changed"}


def _steps(record: Record) -> list[Record]:
    history = record["history"]
    assert isinstance(history, list)
    return history


CHANGED: Record = {"revision": 2, "time": "2026-11-21T12:00:09Z", "action": "source changed", "state": "draft"} | {
    "why": "the source changed; it was draft", "former_source": "河 😀 a",
}  # fmt: skip


@pytest.mark.parametrize("ours_is_new", [True, False])
def test_a_text_for_a_sentence_that_the_other_side_has_changed_is_shown_with_what_became_of_it(
    ours_is_new: bool,
) -> None:
    base = _tables(_target("a", FIRST))
    worked = _tables(_target("a", FIRST, ("王伟", "translated", "uno 😀")))
    new = _tables(_target("a", FIRST), _became(_of(base, "a"), "c"), segments=("c", "b"))
    result = merged(base, *((new, worked) if ours_is_new else (worked, new)))
    record = _of(result.tables, "c")
    assert (record["text"], record["state"]) == ("cero", "draft")
    assert record["reason"] == "its source changed; the text that 王伟 wrote for the former one is: uno 😀"
    assert [(step["action"], step.get("text")) for step in _steps(record)] == [
        ("edit", "cero"), ("edit", "uno 😀"), ("source changed", "cero"), ("merge", None),
    ]  # fmt: skip
    assert list(broken(_steps(record))) == []
    assert _of(result.tables, "a")["text"] == "uno 😀"
    assert result.conflicts == (Conflict("c", 1, "es", "王伟 has changed it, and its source is another one now"),)


def test_an_approval_of_a_sentence_that_the_other_side_has_changed_falls_visibly() -> None:
    base = _tables(_target("a", FIRST))
    worked = _tables(_target("a", FIRST, ("Ana", "reviewed", "cero")))
    new = _tables(_target("a", FIRST), _became(_of(base, "a"), "c"), segments=("c", "b"))
    result = merged(base, worked, new)
    record = _of(result.tables, "c")
    assert (record["text"], record["state"]) == ("cero", "draft")
    assert record["reason"] == "Ana made it reviewed before its source changed"
    assert [step.get("by") for step in _steps(record)] == ["Ana", "Ana", None, None]
    assert result.conflicts == ()


def test_who_has_settled_the_new_sentence_is_asked_about_a_text_for_the_old_one_only() -> None:
    base = _tables(_target("a", FIRST))
    settled = _became(_of(base, "a"), "c", {"revision": 3, "action": "approve", "state": "final", "by": "Bo"})
    new = _tables(settled | {"reason": ""}, segments=("c", "b"))
    for text, state, reason in (("uno", "translated", "its source changed"), ("cero", "final", "")):
        record = _of(merged(base, _tables(_target("a", FIRST, ("Ana", "translated", text))), new).tables, "c")
        assert (record["text"], record["state"]) == ("cero", state)
        assert str(record["reason"]).startswith(reason)


def test_where_both_sides_have_the_same_new_version_whoever_worked_before_it_prevails() -> None:
    base = _tables(_target("a", FIRST))
    worked = _target("a", FIRST, ("Ana", "translated", "uno"))
    segments = ("c", "b")
    ours = _tables(_became(_of(base, "a"), "c"), _target("a", FIRST), segments=segments)
    theirs = _tables(_became(worked, "c"), worked, segments=segments)
    for sides in ((ours, theirs), (theirs, ours)):
        for side in sides:
            side["segments"]["9"] = {"id": "a", "source": "a", "obsolete": True}
        result = merged(base, *sides)
        assert (_of(result.tables, "c")["text"], result.conflicts) == ("uno", ())


def test_what_a_machine_did_to_a_sentence_that_is_gone_is_nobodys_conflict() -> None:
    base = _tables(_target("a", FIRST))
    drafted = _tables(_target("a", FIRST, ("", "draft", "uno")))
    new = _tables(_became(_of(base, "a"), "c"), segments=("c", "b"))
    result = merged(base, drafted, new)
    assert (_of(result.tables, "c"), result.conflicts) == (_of(new, "c"), ())


def test_a_text_for_a_sentence_that_is_gone_is_kept_and_said() -> None:
    base = _tables(_target("a", FIRST))
    result = merged(base, _tables(_target("a", FIRST, ("Ana", "draft", "uno"))), _tables(segments=("c",)))
    assert _of(result.tables, "a")["text"] == "uno"
    assert result.conflicts == (Conflict("a", 0, "es", "Ana has changed it; that is kept"),)


def test_a_comment_that_moved_with_its_sentence_is_not_there_twice() -> None:
    base = _with_comments(_tables(), ("5", "a", "12:05"))
    moved = _tables(segments=("c", "b")) | {
        "comments": {"6": {"segment": "c", "time": "12:05", "by": "Ana", "text": "5"}}
    }
    for sides in ((base, moved), (moved, base)):
        comments = merged(base, *sides).tables["comments"]
        assert [record["segment"] for record in comments.values()] == ["c"]


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


def test_a_persons_text_prevails_over_a_machines_and_nobody_is_asked() -> None:
    base = _tables(_target("a", FIRST))
    person = _tables(_target("a", FIRST, ("Ana", "translated", "uno")))
    machine = _tables(_target("a", FIRST, ("", "draft", "eins")))
    for sides in ((person, machine), (machine, person)):
        result = merged(base, *sides)
        record = _of(result.tables, "a")
        assert (record["text"], record["state"], result.conflicts) == ("uno", "translated", ())
        assert ("", "draft", "eins") in _said(record)


def test_two_machines_are_no_conflict() -> None:
    ours = _tables(_target("a", FIRST, ("", "draft", "eins")))
    result = merged(_tables(_target("a", FIRST)), ours, _tables(_target("a", FIRST, ("", "draft", "une"))))
    assert (_of(result.tables, "a")["text"], result.conflicts) == ("eins", ())


def _rejected(*steps: tuple[str, str, str], why: str) -> Record:
    return _target("a", *steps) | {"reason": why}


def test_a_rejection_is_not_overruled_by_an_approval_elsewhere() -> None:
    base = _tables(_target("a", FIRST, ("Ana", "translated", "uno")))
    approved = _tables(_target("a", FIRST, ("Ana", "translated", "uno"), ("Ben", "reviewed", "uno")))
    rejected = _tables(_rejected(FIRST, ("Ana", "translated", "uno"), ("王伟", "draft", "uno"), why="Not his title."))
    for sides, what in (
        ((approved, rejected), "Ben made it reviewed and 王伟 made it draft"),
        ((rejected, approved), "王伟 made it draft and Ben made it reviewed"),
    ):
        result = merged(base, *sides)
        record = _of(result.tables, "a")
        assert result.conflicts == (Conflict("a", 1, "es", what),)
        assert (record["state"], record["reason"]) == ("draft", "Not his title.")


def test_what_both_have_sent_back_stays_so() -> None:
    base = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")))
    one = _tables(_rejected(FIRST, ("Ana", "reviewed", "uno"), ("Ben", "draft", "uno"), why="No."))
    other = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno"), ("王伟", "translated", "uno")))
    result = merged(base, one, other)
    assert (_of(result.tables, "a")["state"], result.conflicts) == ("draft", ())


def test_a_waiver_of_either_side_is_there() -> None:
    def with_waiver(record: Record, waiver: object) -> Record:
        use = {"concept": "c", "source": [0, 3], "source_term": "joint statement", "verdict": "missing"}
        return record | {"terms": [use | ({"verdict": "waived", "waiver": waiver} if waiver else {})]}

    waiver = {"by": "王伟", "why": "a pronoun stands for it", "time": "2026-11-21T12:00:00Z"}
    base = _tables(with_waiver(_target("a", FIRST), None))
    ours = _tables(with_waiver(_target("a", FIRST, ("Ana", "reviewed", "cero")), None))
    theirs = _tables(with_waiver(_target("a", FIRST, ("王伟", "draft", "cero")), waiver))
    for one, other in ((ours, theirs), (theirs, ours)):
        assert _of(merged(base, one, other).tables, "a")["terms"] == _of(theirs, "a")["terms"]
        assert _of(merged(theirs, one, theirs).tables, "a")["terms"] == _of(one, "a")["terms"]


def _with_comments(tables: Tables, *comments: tuple[str, str, str]) -> Tables:
    table: Table = {
        key: {"segment": segment, "time": time, "by": "Ana", "text": key} for key, segment, time in comments
    }
    return tables | {"comments": table}


def test_comments_of_both_sides_are_there_in_their_order() -> None:
    base = _with_comments(_tables(), ("5", "a", "12:05"))
    ours = _with_comments(_tables(), ("5", "a", "12:05"), ("7", "a", "12:09"))
    theirs = _with_comments(_tables(), ("5", "a", "12:05"), ("6", "b", "12:01"), ("8", "a", "12:07"))
    assert list(merged(base, ours, theirs).tables["comments"]) == ["5", "6", "8", "7"]


def test_two_comments_under_one_key_are_both_there() -> None:
    ours = _with_comments(_tables(), ("5", "a", "12:05"))
    theirs = _with_comments(_tables(), ("5", "b", "12:05"))
    comments = merged(_tables(), ours, theirs).tables["comments"]
    assert sorted((key, str(record["segment"])) for key, record in comments.items()) == [("5", "a"), ("6", "b")]


def test_a_segment_that_only_a_comment_is_about_is_kept() -> None:
    base = _tables()
    ours = _with_comments(_tables(), ("5", "a", "12:05"))
    theirs = _tables(segments=("c",))
    result = merged(base, ours, theirs)
    segments = {record["id"]: record.get("obsolete", False) for record in result.tables["segments"].values()}
    assert segments == {"c": False, "a": True}


def test_a_conflict_about_a_segment_that_is_gone_has_no_number() -> None:
    base = _tables(_target("a", FIRST))
    ours = _tables(_target("a", FIRST, ("Ana", "reviewed", "uno")), segments=("b",))
    theirs = _tables(_target("a", FIRST, ("王伟", "final", "dos 😀")))
    assert [conflict.number for conflict in merged(base, ours, theirs).conflicts] == [0]
