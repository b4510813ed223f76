"""Waivers, comments and steps taken back in `glossa review`."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.model.person import Person
from glossa.workflow.commenting import Said, comment
from tests.cli.review_samples import play, states, three_drafts, typed
from tests.workflow.samples import FR, Desk, edited


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns three drafts, the second of which lacks its term and has lost its link."""
    return three_drafts(tmp_path)


def test_a_term_and_a_finding_are_waived_each_with_a_reason(here: Desk) -> None:
    typist, session = play(here, "n", "w", "9", "1", *typed("dicho antes"), "w", *typed("un nombre"), "w")
    assert [use.verdict.value for use in here.target(2).terms] == ["waived"]
    (link,) = here.target(2).findings
    assert link.waiver is not None
    assert link.waiver.why == "un nombre"
    assert session.done == {"waived": 2}
    assert "There is nothing to waive" in typist.last


def test_waiving_can_be_left(here: Desk) -> None:
    before = here.article
    play(here, "n", "w", "escape", "w", "2", "escape", "w", "q", "w")
    assert here.article == before


def test_a_waiver_is_taken_back_whoever_gave_it(here: Desk) -> None:
    play(here, "n", "w", "1", *typed("dicho antes"), "w", *typed("un nombre"))
    typist, session = play(here, "n", "W", "2", *typed("no"), "W", *typed("tampoco"), "W", by=Person("Eva"))
    assert [use.verdict.value for use in here.target(2).terms] == ["missing"]
    assert [finding.waiver for finding in here.target(2).findings] == [None, None]
    assert here.target(2).history[-1].by == "Eva"
    assert session.done == {"no longer waived": 2}
    assert "There is no waiver here." in typist.last


@pytest.mark.parametrize("size", [(80, 24), (30, 10), (12, 5), (4, 3)])
def test_a_long_question_leaves_room_to_type_on_any_screen(here: Desk, size: tuple[int, int]) -> None:
    typist, _ = play(here, "n", "w", "1", *typed("dicho 两次"), size=size)
    assert here.target(2).terms[0].verdict.value == "waived"
    for page, cursor in zip(typist.pages, typist.cursors, strict=True):
        assert len(page.split("\n")) <= size[1]
        assert cursor is None or (0 <= cursor[0] < size[0] and 0 <= cursor[1] < size[1])


def test_comments_are_said_shown_and_settled(here: Desk) -> None:
    typist, _ = play(here, "c", *typed("¿Seguro? 真的吗"))
    assert "comment Ben, " in typist.last
    assert "¿Seguro? 真的吗" in typist.last
    typist, _ = play(here, "s", "s")
    assert "settled" in typist.last
    assert "Nothing is open about segment 1" in typist.last


def test_what_is_asked_about_another_translation_is_not_settled_unseen(here: Desk) -> None:
    comment(here.store, Person("Léa"), here.entry(1), Said("Et ici ?", FR))
    typist, _ = play(here, "s")
    assert "Nothing is open about segment 1." in typist.last
    assert len(here.article.current[0].comments) == 1


def test_what_was_done_last_is_taken_back_wherever_that_was(here: Desk) -> None:
    typist, session = play(here, "a", "n", "u")
    assert states(here)[0] == "draft"
    assert "1 taken back: approved. It is draft now." in typist.last
    assert "▸ 1" in typist.last
    assert session.done == {"approved": 1, "taken back": 1}


def test_what_was_done_before_this_sitting_is_not_taken_back(here: Desk) -> None:
    before = here.article
    typist, _ = play(here, "n", "u")
    assert "Nothing of this sitting is left to take back." in typist.last
    assert here.article == before


def test_what_somebody_changed_since_is_not_taken_back(here: Desk) -> None:
    typist, _ = play(here, "a", lambda: edited(here, 1, "Zarpó un barco.", by="Ana"), "u")
    assert "Ana changed 1 since. Nothing was taken back." in typist.last
    assert here.target(1).text == "Zarpó un barco."


def test_each_step_of_a_sitting_is_taken_back_one_after_the_other(here: Desk) -> None:
    keys = ("n", "i", *typed("!"), "w", "1", *typed("por qué no"), "w", *typed("un nombre"))
    typist, _ = play(here, *keys, "u", "u", "u")
    assert here.target(2).text == "Una nota 😀."
    assert [use.verdict.value for use in here.target(2).terms] == ["missing"]
    assert "2 taken back: edited. It is translated now." in typist.last
    typist, _ = play(here, "n", "i", *typed("!"), "a", "b", "f", "u", "u", "u")
    assert here.target(2).text == "Una nota 😀."
    typist, _ = play(here, "n", "w", "1", *typed("sí"), "W", *typed("no"), "u")
    assert [use.waiver.why for use in here.target(2).terms if use.waiver] == ["sí"]
