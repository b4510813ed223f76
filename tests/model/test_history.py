"""What each step of a history changed, and what an undo takes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.model.history import (
    UNDO,
    WAIVE,
    WAIVER_TAKEN_BACK,
    Step,
    match_source,
    source_change,
    standing,
    steps,
    undoable,
)
from glossa.model.target import Change, State

DRAFTED = Change(1, "2026-11-21T12:00:00Z", "draft", State.DRAFT, "uno")
EDITED = Change(2, "2026-11-21T12:01:00Z", "edit", State.TRANSLATED, "dos 😀", by="Ana")
APPROVED = Change(3, "2026-11-21T12:02:00Z", "approve", State.REVIEWED, by="王伟")


def _undone(revision: int, step: Step) -> Change:
    text = step.text_before if step.changed_text else None
    return Change(revision, "2026-11-21T12:03:00Z", UNDO, step.state_before, text, by="Ana")


def test_a_step_says_what_was_there_before() -> None:
    drafted, edited, approved = steps((DRAFTED, EDITED, APPROVED))
    assert (drafted.text_before, drafted.state_before, drafted.text) == ("", State.UNTRANSLATED, "uno")
    assert (edited.text_before, edited.state_before, edited.text) == ("uno", State.DRAFT, "dos 😀")
    assert (approved.text, approved.changed_text, edited.changed_text) == ("dos 😀", False, True)


def test_undo_goes_back_step_by_step() -> None:
    history = [DRAFTED, EDITED, APPROVED]
    for expected in (APPROVED, EDITED):
        step = undoable(history)
        assert step is not None
        assert step.change == expected
        history.append(_undone(len(history) + 1, step))
    assert undoable(history) is None
    last = steps(history)[-1]
    assert (last.text, last.change.state) == ("uno", State.DRAFT)


def test_what_was_done_after_an_undo_is_undone_first() -> None:
    step = undoable((DRAFTED, EDITED, APPROVED))
    assert step is not None
    again = Change(5, "2026-11-21T12:04:00Z", "approve", State.REVIEWED, by="Ana")
    found = undoable((DRAFTED, EDITED, APPROVED, _undone(4, step), again))
    assert found is not None
    assert found.change == again


def test_there_is_nothing_before_the_first_step() -> None:
    assert undoable(()) is None
    assert undoable((DRAFTED,)) is None
    assert steps(()) == ()


def test_a_waiver_that_was_taken_back_stands_no_more_and_what_came_between_does() -> None:
    waived = Change(4, "2026-11-21T12:04:00Z", WAIVE, State.TRANSLATED, by="Ana", why="a name")
    taken_back = Change(6, "2026-11-21T12:06:00Z", WAIVER_TAKEN_BACK, State.REVIEWED, by="Ana")
    assert [step.change for step in standing((DRAFTED, EDITED, waived, APPROVED, taken_back))] == [
        DRAFTED,
        EDITED,
        APPROVED,
    ]
    assert [step.change for step in standing((DRAFTED, taken_back))] == [DRAFTED]


@given(st.lists(st.sampled_from([EDITED, APPROVED]), min_size=1, max_size=6))
def test_as_many_undos_as_steps_lead_back_to_the_draft(changes: list[Change]) -> None:
    history = [DRAFTED, *changes]
    count = 0
    while step := undoable(history):
        history.append(_undone(len(history) + 1, step))
        count += 1
    assert count == len(changes)
    assert (steps(history)[-1].text, history[-1].state) == ("uno", State.DRAFT)


CHANGED = Change(4, "2026-11-22T12:00:00Z", "source changed", State.DRAFT, former_source="湖面结冰了。")
AGAIN = Change(5, "2026-11-23T12:00:00Z", "source changed", State.DRAFT, former_source="湖面结了冰。")
REJECTED = Change(6, "2026-11-24T12:00:00Z", "reject", State.DRAFT, by="Ana")


def test_the_first_new_version_since_somebody_vouched_says_what_a_text_is_right_for() -> None:
    step = source_change((EDITED, APPROVED, CHANGED, AGAIN, REJECTED))
    assert step is not None
    assert (step.change, step.state_before) == (CHANGED, State.REVIEWED)


def test_a_text_that_was_put_together_anew_counts_from_there() -> None:
    joined = replace(AGAIN, text="uno dos")
    step = source_change((EDITED, CHANGED, joined))
    assert step is not None
    assert step.change == joined


@pytest.mark.parametrize("vouched", [EDITED, APPROVED, DRAFTED])
def test_who_writes_or_approves_does_so_for_the_source_as_it_is(vouched: Change) -> None:
    assert source_change((EDITED, CHANGED, vouched)) is None
    assert source_change(()) is None


def test_an_approval_that_was_taken_back_vouches_for_nothing() -> None:
    vouched = replace(APPROVED, revision=4)
    taken_back = Change(5, "2026-11-22T00:00:00Z", UNDO, State.DRAFT, by="Ana")
    step = source_change((EDITED, CHANGED, vouched, taken_back))
    assert step is not None
    assert step.change == CHANGED


MATCHED = Change(2, "2026-11-21T12:01:00Z", "memory", State.DRAFT, "tres", match_source="三艘船。")


@pytest.mark.parametrize("history", [(MATCHED,), (DRAFTED, MATCHED), (MATCHED, REJECTED)])
def test_a_draft_of_a_match_says_what_that_was_made_for(history: tuple[Change, ...]) -> None:
    assert match_source(history) == "三艘船。"


@pytest.mark.parametrize("settled", [EDITED, APPROVED, DRAFTED])
def test_who_settles_the_draft_of_a_match_does_so_for_the_source(settled: Change) -> None:
    assert match_source((MATCHED, settled)) == ""
    assert match_source(()) == ""
    assert match_source((REJECTED,)) == ""
