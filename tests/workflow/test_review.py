"""Reviewing: who may do what to a translation, and what stays of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.model.person import Duty, Person
from glossa.model.target import State
from glossa.store import StaleRevision
from glossa.workflow import review
from glossa.workflow.edit import edit
from glossa.workflow.reassess import reassess_stored
from glossa.workflow.review import Decision
from glossa.workflow.selectors import Numbered, select
from tests.workflow.samples import ES, THREE, Desk, StubEngine, desk, drafted, edited


def entries(here: Desk, *numbers: int) -> list[Numbered]:
    """Returns segments with their numbers."""
    return [here.entry(number) for number in numbers]


@pytest.mark.parametrize(
    "change",
    [
        lambda here, entry: edit(here.sitting("Ben"), entry, "Y."),
        lambda here, entry: review.approve(here.sitting("Ben"), [entry]),
        lambda here, entry: review.reject(here.sitting("Ben"), [entry], "No."),
    ],
    ids=["edit", "approve", "reject"],
)
def test_a_change_of_what_somebody_changed_meanwhile_is_refused(
    tmp_path: Path, change: Callable[[Desk, Numbered], object]
) -> None:
    here = drafted(tmp_path)
    seen = here.entry(1)
    edited(here, 1, "Salió un barco.")

    with pytest.raises(StaleRevision) as caught:
        change(here, seen)

    assert caught.value.exit_code is ExitCode.STORE
    assert here.target(1).revision == 2


def test_approving_moves_to_reviewed_and_signing_off_to_final(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    first = review.approve(here.sitting("Ben"), entries(here, 1, 2))
    second = review.approve(here.sitting("Cleo"), entries(here, 2), final=True)

    assert first == (Decision(1, State.REVIEWED, 0), Decision(2, State.REVIEWED, 0))
    assert second == (Decision(2, State.FINAL, 0),)
    assert [here.target(number).state for number in (1, 2, 3)] == [State.REVIEWED, State.FINAL, State.DRAFT]
    assert [(change.action, change.by) for change in here.target(2).history[1:]] == [
        ("approve", "Ben"),
        ("approve", "Cleo"),
    ]


def test_what_is_as_far_already_stays_as_it_is(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Ben"), entries(here, 1))
    review.approve(here.sitting("Ben"), entries(here, 1), final=True)

    decisions = review.approve(here.sitting("Cleo"), entries(here, 1, 2))

    assert decisions == (Decision(1, State.FINAL, 0), Decision(2, State.REVIEWED, 0))
    assert here.target(1).revision == 3


def test_nobody_signs_off_what_nobody_reviewed(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Ben"), entries(here, 1))

    with pytest.raises(GlossaError, match="Not reviewed yet: segments 2, 3"):
        review.approve(here.sitting("Cleo"), entries(here, 1, 2, 3), final=True)

    assert here.target(1).state is State.REVIEWED


@pytest.mark.parametrize("name", ["Ana", "ana", " ANA "])
def test_one_person_stays_one_however_the_name_is_typed(tmp_path: Path, name: str) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.", by="Ana")

    with pytest.raises(GlossaError, match="Two-person rule"):
        review.approve(here.sitting(name, two_person=True), entries(here, 1))


def test_an_approval_tells_the_errors_that_are_still_there(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")
    edited(here, 1, "Se firmó la nota.")

    assert review.approve(here.sitting("Ben"), entries(here, 1)) == (Decision(1, State.REVIEWED, 1),)


def test_all_are_approved_or_none(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()
    edited(here, 1, "Salió un barco.")

    with pytest.raises(GlossaError, match="No es translation yet: segments 2, 3"):
        review.approve(here.sitting("Ben"), entries(here, 1, 2, 3))

    assert here.target(1).state is State.TRANSLATED


def test_none_is_approved_when_one_was_changed_meanwhile(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    seen = entries(here, 1, 2, 3)
    edited(here, 3, "Salieron tres barcos.")

    with pytest.raises(StaleRevision):
        review.approve(here.sitting("Ben"), seen)

    assert [here.target(number).state for number in (1, 2)] == [State.DRAFT, State.DRAFT]


def test_a_long_list_of_segments_is_cut_short(tmp_path: Path) -> None:
    here = desk(tmp_path, "".join(f"Boat number {number} left.\n\n" for number in range(12)))

    whole = here.ingest()
    with pytest.raises(GlossaError, match=r"segments 1, 2, .*, 10 and 2 more$"):
        review.approve(here.sitting("Ben"), select(whole, "all"))


def test_under_the_two_person_rule_nobody_approves_their_own_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")

    with pytest.raises(GlossaError, match="Two-person rule: Ana wrote segment 1"):
        review.approve(here.sitting("Ana", two_person=True), entries(here, 1, 2))

    assert here.target(2).state is State.DRAFT
    review.approve(here.sitting("Ben", two_person=True), entries(here, 1))
    assert here.target(1).state is State.REVIEWED


def test_under_the_two_person_rule_a_machines_draft_can_be_approved_by_anybody(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    review.approve(here.sitting("Ana", two_person=True), entries(here, 1))

    assert here.target(1).state is State.REVIEWED


def test_the_two_person_rule_outlives_a_new_version_of_the_article(tmp_path: Path) -> None:
    here = desk(tmp_path, "The delegates left the harbour on Monday.\n")
    here.ingest()
    edited(here, 1, "Los delegados dejaron el puerto.")
    here.write("The delegates left the harbour on Tuesday.\n")
    here.ingest()

    with pytest.raises(GlossaError, match="Two-person rule"):
        review.approve(here.sitting("Ana", two_person=True), entries(here, 1))


def test_without_the_rule_one_person_is_enough(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")

    review.approve(here.sitting("Ana"), entries(here, 1))

    assert here.target(1).state is State.REVIEWED


def test_a_rejection_sends_back_to_draft_with_the_reason_and_the_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    review.approve(here.sitting("Ben"), entries(here, 1))

    decisions = review.reject(here.sitting("Cleo"), entries(here, 1), "Wrong verb.")

    target = here.target(1)
    assert decisions == (Decision(1, State.DRAFT, 0),)
    assert (target.text, target.state, target.reason, target.revision) == (
        "Salió un barco.",
        State.DRAFT,
        "Wrong verb.",
        4,
    )
    assert (target.history[-1].action, target.history[-1].by, target.history[-1].why) == (
        "reject",
        "Cleo",
        "Wrong verb.",
    )


def test_what_follows_a_rejection_clears_its_reason(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.reject(here.sitting("Ben"), entries(here, 1, 2), "Stiff.")

    edited(here, 1, "Salió un barco.")
    review.approve(here.sitting("Ben"), entries(here, 2))

    assert (here.target(1).reason, here.target(2).reason) == ("", "")


def test_a_rejected_draft_is_not_drafted_again(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.reject(here.sitting("Ben"), entries(here, 1), "Stiff.")
    engine = StubEngine("other")

    here.run(engine)

    assert engine.sent == []
    assert here.target(1).reason == "Stiff."


@pytest.mark.parametrize("why", ["", "  "])
def test_a_rejection_needs_a_reason(tmp_path: Path, why: str) -> None:
    here = drafted(tmp_path)

    with pytest.raises(GlossaError, match="A rejection needs a reason"):
        review.reject(here.sitting("Ben"), entries(here, 1), why)


def test_what_has_no_translation_cannot_be_rejected(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()

    with pytest.raises(GlossaError, match="No es translation yet: segment 1"):
        review.reject(here.sitting("Ben"), entries(here, 1), "Stiff.")


COPIED = "Harbour opens at dawn\n\nBoats left one by one.\n\nShare on Facebook | Share on X | Print\n"


def copied(folder: Path) -> Desk:
    """Makes an article copied off a web page, drafted; its third segment is debris."""
    here = desk(folder, COPIED, "copied.txt")
    here.run(StubEngine())
    return here


def test_debris_is_not_in_the_way_of_approving_or_rejecting_all(tmp_path: Path) -> None:
    here = copied(tmp_path)

    rejected = review.reject(here.sitting("Ben"), select(here.article, "all"), "Stiff.")
    approved = review.approve(here.sitting("Ben", two_person=True), select(here.article, "all"))

    assert [decision.number for decision in rejected] == [decision.number for decision in approved] == [1, 2]


def test_debris_alone_cannot_be_approved(tmp_path: Path) -> None:
    here = copied(tmp_path)

    with pytest.raises(GlossaError, match="Nobody translates segment 3"):
        review.approve(here.sitting("Ben"), select(here.article, "3"))


@pytest.mark.parametrize(
    ("steps", "is_open"),
    [
        ([], True),
        (["edit"], True),
        (["edit", "approve"], False),
        (["edit", "approve", "reject"], True),
    ],
)
def test_a_segment_is_open_until_somebody_approved_it(tmp_path: Path, steps: Sequence[str], *, is_open: bool) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()
    for step in steps:
        if step == "edit":
            edited(here, 1, "Salió un barco.")
        elif step == "approve":
            review.approve(here.sitting("Ben"), entries(here, 1))
        else:
            review.reject(here.sitting("Ben"), entries(here, 1), "Stiff.")

    assert review.is_open(here.entry(1)[1], ES) is is_open


def test_an_approved_segment_with_findings_is_still_open_and_debris_never_is(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")
    edited(here, 1, "Se firmó la nota.")
    review.approve(here.sitting("Ben"), entries(here, 1))
    assert review.is_open(here.entry(1)[1], ES)

    other = tmp_path / "other"
    other.mkdir()
    assert not review.is_open(copied(other).entry(3)[1], ES)


def with_glossary(here: Desk, row: str) -> None:
    """Puts a glossary of one entry into the project."""
    (here.root / "terms.csv").write_text(f"id,en,es,note\n{row}\n", encoding="utf-8")


def test_what_is_approved_is_the_terms_as_they_are_now(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with_glossary(here, "b,boat,barco,")

    assert review.approve(here.sitting("Ben"), entries(here, 1)) == (Decision(1, State.REVIEWED, 1),)
    assert [use.expected for use in here.target(1).terms] == ["barco"]


def test_approving_again_settles_what_has_changed_since(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with_glossary(here, "b,boat,boat,")
    review.approve(here.sitting("Ben"), entries(here, 1, 2))
    review.approve(here.sitting("Ben"), entries(here, 1), final=True)
    with_glossary(here, "b,boat,boat,not the ship")
    reassess_stored(here.store, ES, here.assessor())
    assert [finding.check for finding in here.target(1).findings] == ["stale_terms"]

    review.approve(here.sitting("Cleo"), entries(here, 1, 2))

    for number, state in ((1, State.FINAL), (2, State.REVIEWED)):
        target = here.target(number)
        assert (target.findings, target.state, target.history[-1].by) == ((), state, "Cleo")
        assert [use.note for use in target.terms] == ["not the ship"]
    once = here.article
    review.approve(here.sitting("Cleo"), entries(here, 1, 2))
    assert here.article == once


def test_what_is_signed_off_is_reopened_with_a_reason_and_can_be_changed(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Ben"), entries(here, 1))
    review.approve(here.sitting("Cleo"), entries(here, 1), final=True)
    for change in (
        lambda: edited(here, 1, "Salió un barco."),
        lambda: review.reject(here.sitting("Ben"), entries(here, 1), "No."),
    ):
        with pytest.raises(GlossaError, match="Signed off: segment 1"):
            change()

    done = review.reopen(here.sitting("Cleo"), entries(here, 1, 2), "The ministry corrected the name 😀.")

    assert done == (Decision(1, State.REVIEWED, 0),)
    step = here.target(1).history[-1]
    assert (step.action, step.by, step.why) == ("reopen", "Cleo", "The ministry corrected the name 😀.")
    assert here.target(2).revision == 1
    edited(here, 1, "Salió un barco.")
    assert here.target(1).state is State.TRANSLATED


def test_reopening_needs_a_reason_an_editor_and_something_signed_off(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError, match="Not signed off: segment 1"):
        review.reopen(here.sitting("Cleo"), entries(here, 1), "Why not.")
    review.approve(here.sitting("Ben"), entries(here, 1))
    review.approve(here.sitting("Cleo"), entries(here, 1), final=True)
    with pytest.raises(GlossaError, match="Reopening needs a reason"):
        review.reopen(here.sitting("Cleo"), entries(here, 1), " ")
    reviewer = replace(here.sitting("Ben"), person=Person("Ben", frozenset({Duty.REVIEWER})))
    with pytest.raises(GlossaError, match="Ben is no editor"):
        review.reopen(reviewer, entries(here, 1), "A name.")
    assert here.target(1).state is State.FINAL
