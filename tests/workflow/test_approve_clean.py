"""Approving all that is clean: what counts as clean, and what is said of the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.comment import Comment
from glossa.model.person import Duty, Person
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.approve_clean import LeftOut, approve_clean
from glossa.workflow.selectors import select
from glossa.workflow.waive_finding import waive_check
from tests.workflow.samples import ES, FR, Desk, desk, drafted, edited

TEXT = "One boat left.\n\nSee https://example.org/lake now.\n\nThree boats left.\n"


def commented(here: Desk, number: int, comment: Comment) -> None:
    """Lets somebody say something about a segment."""
    article = here.article
    entries = list(article.entries)
    entries[number - 1] = replace(entries[number - 1], comments=(comment,))
    here.store.create_or_replace(replace(article, entries=tuple(entries)))


def states(here: Desk) -> list[State]:
    """Returns how far each segment is."""
    return [entry.state(ES) for entry in here.article.current]


def test_what_has_findings_is_left_out_until_they_are_waived(tmp_path: Path) -> None:
    here = drafted(tmp_path, TEXT)
    edited(here, 2, "Véalo ahora.")
    done = approve_clean(here.sitting("Ben"), select(here.article, "all"))
    assert [decision.number for decision in done.approved] == [1, 3]
    assert done.left_out == (LeftOut(2, "links"),)
    assert states(here) == [State.REVIEWED, State.TRANSLATED, State.REVIEWED]
    waive_check(here.sitting("Ben"), [here.entry(2)], "links", "it is a name")
    done = approve_clean(here.sitting("Ben"), select(here.article, "all"))
    assert ([decision.number for decision in done.approved], done.left_out) == ([2], ())


def test_what_was_sent_back_is_left_out(tmp_path: Path) -> None:
    here = drafted(tmp_path, TEXT)
    review.reject(here.sitting("Ben"), [here.entry(1)], "错字")
    assert approve_clean(here.sitting("Ben"), select(here.article, "1-2")).left_out == (LeftOut(1, "错字"),)


@pytest.mark.parametrize(
    ("language", "settles", "left_out"),
    [
        (None, False, (LeftOut(1, "an open comment"),)),
        (ES, False, (LeftOut(1, "an open comment"),)),
        (ES, True, ()),
        (FR, False, ()),
    ],
)
def test_what_somebody_asks_about_is_left_out(
    tmp_path: Path, language: LanguageTag | None, left_out: tuple[LeftOut, ...], *, settles: bool
) -> None:
    here = drafted(tmp_path, TEXT)
    commented(here, 1, Comment("2026-11-22T00:00:00Z", "Ana", "¿Seguro?", language, settles))
    assert approve_clean(here.sitting("Ben"), select(here.article, "1")).left_out == left_out


def test_what_has_no_translation_is_left_out(tmp_path: Path) -> None:
    here = desk(tmp_path, TEXT)
    here.ingest()
    done = approve_clean(here.sitting("Ben"), select(here.article, "1-2"))
    assert done.left_out == (LeftOut(1, "no translation"), LeftOut(2, "no translation"))
    assert done.approved == ()


def test_ones_own_text_is_left_out_under_the_two_person_rule(tmp_path: Path) -> None:
    here = drafted(tmp_path, TEXT)
    edited(here, 1, "Salió un barco.", by="Ana")
    done = approve_clean(here.sitting("ana", two_person=True), select(here.article, "1"))
    assert done.left_out == (LeftOut(1, "your own text"),)


def test_what_is_approved_is_neither_approved_again_nor_named(tmp_path: Path) -> None:
    here = drafted(tmp_path, TEXT)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    before = here.target(1)
    done = approve_clean(here.sitting("Ana"), select(here.article, "1"))
    assert (done.approved, done.left_out) == ((), ())
    assert here.target(1) == before


def test_whoever_may_not_approve_approves_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path, TEXT)
    sitting = replace(here.sitting("Ana"), person=Person("Ana", frozenset({Duty.TRANSLATOR})))
    with pytest.raises(GlossaError, match="Ana is no reviewer"):
        approve_clean(sitting, select(here.article, "all"))
    assert set(states(here)) == {State.DRAFT}
