"""Importing states: what a file says counts here as far as whoever brings it may say so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.model.person import Duty
from glossa.model.target import OriginKind, State
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome, Side
from glossa.workflow.undo import undo
from tests.workflow.import_samples import raised_to
from tests.workflow.samples import drafted, edited
from tests.workflow.state_samples import EDITOR, REVIEWER, TRANSLATOR, brought_by, sent_as, stating

# Raised there


@pytest.mark.parametrize("format_name", ["xliff12", "xliff21"])
def test_what_was_approved_there_is_approved_here_by_whoever_brings_it(tmp_path: Path, format_name: str) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)

    done = brought_by(here, stating(sent_as(here, format_name), State.REVIEWED), REVIEWER)

    target = here.target(1)
    assert (target.state, target.text, target.origin.kind) == (State.REVIEWED, "Salió un barco.", OriginKind.HUMAN)
    last = target.history[-1]
    assert (last.action, last.by, last.why, last.state) == ("import", "Bo", "back.xlf", State.REVIEWED)
    assert (done.arrivals[0].outcome, done.arrivals[0].is_short, done.is_complete) == (Outcome.TAKEN, False, True)


@pytest.mark.parametrize(
    ("claimed", "duties", "state", "why"),
    [
        (State.REVIEWED, TRANSLATOR, State.TRANSLATED, "reviewed in the file; Bo is no reviewer"),
        (State.FINAL, TRANSLATOR, State.TRANSLATED, "final in the file; Bo is no reviewer"),
        (State.FINAL, REVIEWER, State.REVIEWED, "final in the file; Bo is no editor"),
        (State.FINAL, EDITOR, State.FINAL, ""),
    ],
)
def test_a_draft_comes_as_far_as_they_may_bring_it(
    tmp_path: Path, claimed: State, duties: frozenset[Duty], state: State, why: str
) -> None:
    here = drafted(tmp_path)

    done = brought_by(here, stating(sent_as(here), claimed), duties)

    assert here.target(1).state is state
    assert (done.arrivals[0].after, done.arrivals[0].why, done.arrivals[0].is_short) == (state, why, why != "")


def test_what_is_as_far_as_they_may_bring_it_is_left_and_said(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    before = here.store.path.read_bytes()

    done = brought_by(here, stating(sent_as(here), State.REVIEWED), TRANSLATOR)

    assert done.arrivals[0].outcome is Outcome.HELD
    assert done.arrivals[0].why == "reviewed in the file; Bo is no reviewer"
    assert (done.is_complete, here.store.path.read_bytes()) == (False, before)


def test_under_the_two_person_rule_nobody_approves_what_they_wrote(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    file = stating(sent_as(here), State.REVIEWED)

    done = brought_by(here, file, by="Ana", two_person=True)
    assert (done.arrivals[0].outcome, here.target(1).state) == (Outcome.HELD, State.TRANSLATED)
    assert done.arrivals[0].why == "reviewed in the file; two people must look at it, and Ana wrote it"

    assert brought_by(here, file, by="Bo", two_person=True).arrivals[0].outcome is Outcome.TAKEN
    assert here.target(1).state is State.REVIEWED


def test_under_the_two_person_rule_a_new_text_is_the_work_of_whoever_brings_it(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    done = brought_by(here, stating(sent_as(here), State.FINAL, "Zarpó un barco."), two_person=True)

    assert (here.target(1).state, here.target(1).text) == (State.TRANSLATED, "Zarpó un barco.")
    assert done.arrivals[0].why == "final in the file; two people must look at it, and Bo brings it"


def test_a_new_text_may_be_approved_at_once(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    brought_by(here, stating(sent_as(here), State.REVIEWED, "Zarpó un barco, 𠮷."))

    target = here.target(1)
    assert (target.state, target.text, target.origin.kind) == (State.REVIEWED, "Zarpó un barco, 𠮷.", OriginKind.IMPORT)


def test_both_sides_may_have_raised_the_same_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    sent = sent_as(here)
    edited(here, 1, "Salió un barco.")

    assert brought_by(here, stating(sent, State.REVIEWED, "Salió un barco.")).arrivals[0].outcome is Outcome.TAKEN
    assert here.target(1).state is State.REVIEWED
    assert brought_by(here, stating(sent, State.TRANSLATED, "Salió un barco.")).arrivals[0].outcome is Outcome.SAME
    assert here.target(1).state is State.REVIEWED


def test_an_approval_by_import_can_be_undone(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    brought_by(here, stating(sent_as(here), State.REVIEWED))
    undo(here.sitting("Bo"), here.entry(1))
    assert here.target(1).state is State.TRANSLATED


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEWED])
def test_a_new_text_whose_state_nobody_changed_is_translated(tmp_path: Path, state: State) -> None:
    here = raised_to(drafted(tmp_path), state)

    brought_by(here, stating(sent_as(here, "xliff12"), state, "Zarpó un barco."))

    assert (here.target(1).state, here.target(1).text) == (State.TRANSLATED, "Zarpó un barco.")


# Lowered there


def test_what_was_sent_back_there_is_a_draft_here(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)

    done = brought_by(here, stating(sent_as(here), State.DRAFT), REVIEWER)

    target = here.target(1)
    assert (target.state, target.text) == (State.DRAFT, "Salió un barco.")
    assert target.reason == target.history[-1].why == "it was reviewed, and back.xlf is unsure of it"
    assert (done.arrivals[0].fell, done.arrivals[0].why) == (True, target.reason)


def test_what_is_only_translated_there_is_no_longer_approved(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)
    brought_by(here, stating(sent_as(here), State.TRANSLATED), REVIEWER)
    assert (here.target(1).state, here.target(1).reason) == (
        State.TRANSLATED,
        "it was reviewed, and back.xlf says translated",
    )


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21"])
def test_only_a_reviewer_sends_back_what_is_approved(tmp_path: Path, format_name: str) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)
    sent = sent_as(here, format_name)
    file = replace(stating(sent, State.DRAFT), entries=(replace(sent.entries[0], is_draft=True), *sent.entries[1:]))
    file = stating(sent, State.DRAFT) if format_name != "po" else file

    done = brought_by(here, file, TRANSLATOR)

    assert (done.arrivals[0].outcome, here.target(1).state) == (Outcome.HELD, State.REVIEWED)
    assert done.arrivals[0].why == "draft in the file; Bo is no reviewer"


def test_a_translator_may_write_anew_what_is_approved(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)
    done = brought_by(here, stating(sent_as(here), State.TRANSLATED, "Zarpó un barco."), TRANSLATOR)
    assert (here.target(1).state, done.arrivals[0].fell) == (State.TRANSLATED, True)


def test_lowered_there_and_raised_here_is_a_conflict(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    file = stating(sent_as(here), State.DRAFT)
    review.approve(here.sitting("Cleo"), [here.entry(1)])

    done = brought_by(here, file)
    assert (done.arrivals[0].outcome, here.target(1).state) == (Outcome.CONFLICT, State.REVIEWED)
    assert done.arrivals[0].why.startswith("here too: approve by Cleo, ")

    assert brought_by(here, file, prefer=Side.OURS).arrivals[0].outcome is Outcome.KEPT
    assert brought_by(here, file, prefer=Side.THEIRS).arrivals[0].outcome is Outcome.TAKEN
    assert here.target(1).state is State.DRAFT


def test_a_rejection_from_since_is_not_taken_back(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    sent = sent_as(here)
    review.reject(here.sitting("Cleo"), [here.entry(1)], "Not so.")

    assert brought_by(here, stating(sent, State.FINAL)).arrivals[0].outcome is Outcome.SAME
    assert here.target(1).state is State.DRAFT


@pytest.mark.parametrize("state", [State.DRAFT, State.TRANSLATED, State.REVIEWED])
def test_what_is_signed_off_here_is_locked(tmp_path: Path, state: State) -> None:
    here = raised_to(drafted(tmp_path), State.FINAL)
    assert brought_by(here, stating(sent_as(here), state), prefer=Side.THEIRS).arrivals[0].outcome is Outcome.LOCKED
    assert here.target(1).state is State.FINAL
