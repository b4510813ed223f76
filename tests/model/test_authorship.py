"""Whose work a text is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossa.model.authorship import CUT, MERGE, author
from glossa.model.history import UNDO
from glossa.model.target import Change, State

NOON = "2026-11-21T12:00:00Z"


def step(action: str, text: str | None, by: str = "") -> Change:
    """Makes a step; its number is no matter here."""
    return Change(1, NOON, action, State.TRANSLATED, text, by=by)


DRAFT = step("draft", "uno")
ANA = step("edit", "dos 😀", "Ana")
BEN = step("edit", "三", "王伟")
APPROVED = step("approve", None, "Cleo")


def test_a_text_is_whoever_wrote_it_last() -> None:
    assert author((DRAFT, ANA, BEN, APPROVED), "三") == "王伟"
    assert author((DRAFT, ANA, BEN, step("edit", "dos 😀", "Cleo")), "dos 😀") == "Cleo"


def test_a_draft_is_nobodys() -> None:
    assert author((DRAFT, APPROVED), "uno") == ""
    assert author((), "") == ""


def test_whoever_takes_a_step_back_is_not_the_author_of_what_comes_back() -> None:
    assert author((DRAFT, ANA, BEN, step(UNDO, "dos 😀", "王伟")), "dos 😀") == "Ana"
    assert author((DRAFT, ANA, step(UNDO, "uno", "Cleo")), "uno") == ""


def test_a_merge_leaves_a_text_whose_it_was() -> None:
    assert author((DRAFT, ANA, BEN, step(MERGE, "dos 😀")), "dos 😀") == "Ana"


def test_a_text_that_a_new_version_of_the_article_altered_is_still_its_authors() -> None:
    assert author((DRAFT, ANA, step("codes renumbered", "dos <2/>")), "dos <2/>") == "Ana"


def test_whoever_cuts_a_segment_does_not_write_its_part() -> None:
    assert author((DRAFT, ANA, step(CUT, "do", "Cleo")), "do") == "Ana"


def test_a_text_that_no_step_tells_of_is_the_last_writers() -> None:
    assert author((DRAFT, ANA, BEN), "cuatro") == "王伟"


@given(st.lists(st.sampled_from([DRAFT, ANA, BEN, APPROVED]), max_size=6))
def test_undoing_makes_nobody_an_author(history: list[Change]) -> None:
    texts = {change.text for change in history if change.text is not None}
    for text in texts:
        assert author((*history, step(UNDO, text, "Cleo")), text) == author(history, text)
