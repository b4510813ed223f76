"""Going through an article in `glossa review`, and what is seen there."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.cli._review.screen import Screen
from glossa.cli._review.session import Session
from glossa.cli._review.terminal import PASTED, RESIZED
from glossa.cli._review.walk import Desk as Walker
from glossa.model.target import State
from glossa.workflow.filtering import Filter
from glossa.workflow.reviewing import begin
from tests.cli.review_samples import Typist, play, states, three_drafts, typed
from tests.workflow.samples import ES, Desk, StubEngine, approved, desk, remembering


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns three drafts, the second of which lacks its term and has lost its link."""
    return three_drafts(tmp_path)


def test_going_about(here: Desk) -> None:
    typist, _ = play(here, "n", " ", "right", "down", "up", "left", "b", "b")
    assert "This is the first one." in typist.last
    typist, _ = play(here, "n", "n", "n")
    assert "That was the last one." in typist.last
    typist, _ = play(here, "g", *typed("3"))
    assert "▸ 3" in typist.last
    typist, _ = play(here, "g", *typed("8"))
    assert "There is no segment 8. There are 3 segments." in typist.last
    typist, _ = play(here, "g", *typed("x"), "g", "enter", "g", *typed("x"))
    assert "Not a number: x" in typist.last


def test_a_number_of_many_digits_is_none(here: Desk) -> None:
    typist, _ = play(here, "g", f"{PASTED}{'9' * 5000}", "enter")
    assert "Not a number: 999" in " ".join(typist.pages[-1].split())


def test_searching(here: Desk) -> None:
    typist, _ = play(here, "/", *typed("BOATS"))
    assert "▸ 3" in typist.last
    typist, _ = play(here, "/", *typed("left"), "/", "enter", "/", "escape", "/", *typed("zzz"))
    assert "“zzz” stands nowhere in the article." in typist.last
    assert "▸ 1" in typist.last
    play(here, "/", "enter")


def test_only_what_was_chosen_is_gone_through(here: Desk) -> None:
    wanted = Filter(states=frozenset({State.DRAFT}))
    typist, _ = play(here, "a", "a", wanted=wanted)
    assert states(here) == ["reviewed", "translated", "reviewed"]
    assert "2 of 2 chosen" in typist.last


def test_help_and_a_key_that_means_nothing(here: Desk) -> None:
    typist, _ = play(here, "x", "?", RESIZED, "x")
    assert any(page.startswith(" Keys") for page in typist.pages)
    assert "▸ 1" in typist.last


def test_another_size_is_painted_anew(here: Desk) -> None:
    typist = Typist([])

    def grow() -> None:
        typist.size = (100, 30)

    typist.plan = [grow, RESIZED]
    typist.__post_init__()
    walker = Walker(here.store, lambda: here.sitting("Ben"), lambda _: remembering(), lambda *_: "", lambda *_: "")
    Session(Screen(typist), walker, begin(here.article, ES, Filter())).run()
    assert [len(page.splitlines()) for page in typist.pages][-1] == 30


def test_leaving_for_the_shell(here: Desk) -> None:
    assert play(here, "ctrl-z")[0].given_away == 1


def test_the_memory_of_the_project_comes_by_itself(here: Desk) -> None:
    (here.root / "other.md").write_text("One boat left.\n", encoding="utf-8")
    approved(Desk(here.root, here.root / "other.md"), 1, "Un barco partió.")
    (here.store.path.parent / "odd.json").write_text("{", encoding="utf-8")
    typist, _ = play(here, "x")
    assert "memory Un barco partió. 100%, other.md, Ben" in typist.last


def test_what_is_only_like_it_is_offered_with_the_difference(tmp_path: Path) -> None:
    made = desk(tmp_path, "Two boats left the old harbour on Monday.\n\nTwo boats left the old harbour on Friday.\n")
    approved(made, 1, "Dos barcos dejaron el puerto el lunes.")
    made.run(StubEngine())
    typist, _ = play(made, "n", "x")
    assert "memory Dos barcos dejaron el puerto el lunes. 87%, summit.md, Ben" in typist.last
    assert "for Two boats left the old harbour on [-Monday-][+Friday+]." in typist.last


def test_what_has_no_translation_shows_its_terms(tmp_path: Path) -> None:
    made = desk(tmp_path, "A joint statement was signed.\n")
    made.ingest()
    typist, _ = play(made, "a", "r")
    assert "term joint statement → declaración conjunta" in typist.last
    assert "No es translation yet: segment 1." in typist.last
