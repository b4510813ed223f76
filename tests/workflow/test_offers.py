"""What the memory offers beside a segment under review."""

from __future__ import annotations

from pathlib import Path

from glossa.model.match import Match, MatchKind
from glossa.workflow import review
from glossa.workflow.offers import Offers
from tests.workflow.samples import ES, Desk, approved, desk, remembering

LAKE = "Two boats left the lake on Monday.\n\nTwo boats left the harbour on Monday.\n\n还有两艘船。\n"


def offers(here: Desk, number: int, *others: Desk) -> tuple[Match, ...]:
    """Returns what is offered for a segment."""
    asked = Offers(ES)
    asked.ask(remembering(*(each.article for each in (here, *others))))
    return asked.find(here.article, here.entry(number)[1])


def other(folder: Path, text: str) -> Desk:
    """Makes another article in a folder of its own."""
    folder.mkdir()
    return desk(folder, text, "other.md")


def test_the_most_similar_segment_of_the_article_is_offered_once_it_is_approved(tmp_path: Path) -> None:
    here = desk(tmp_path, LAKE)
    here.ingest()
    assert offers(here, 2) == ()
    approved(here, 1, "Dos barcos 😀 dejaron el lago el lunes.")
    (match,) = offers(here, 2)
    assert (match.source, match.target) == (
        "Two boats left the lake on Monday.",
        "Dos barcos 😀 dejaron el lago el lunes.",
    )
    assert (match.article, match.by, match.kind) == ("summit.md", "Ben", MatchKind.FUZZY)
    assert 70 <= match.score < 100


def test_the_same_text_of_another_article_comes_first_with_its_codes(tmp_path: Path) -> None:
    here = desk(tmp_path, LAKE.replace("harbour", "**harbour**"))
    approved(here, 1, "Dos barcos dejaron el lago el lunes.")
    there = other(tmp_path / "there", "*Once.* Two boats left the **harbour** on Monday.\n")
    approved(there, 2, "El lunes dos barcos dejaron el <2>puerto</2>.")
    found = offers(here, 2, there)
    assert [(match.target, match.score == 100, match.article) for match in found] == [
        ("El lunes dos barcos dejaron el <1>puerto</1>.", True, "other.md"),
        ("Dos barcos dejaron el lago el lunes.", False, "summit.md"),
    ]


def test_what_the_segment_has_itself_is_no_offer(tmp_path: Path) -> None:
    here = desk(tmp_path, LAKE)
    approved(here, 3, "Quedan dos barcos.")
    there = other(tmp_path / "there", "还有两艘船。\n")
    approved(there, 1, "Quedan dos barcos.")
    assert offers(here, 3) == ()
    assert offers(here, 3, there) == ()


def test_before_there_is_a_memory_nothing_is_offered_and_nothing_is_forgotten(tmp_path: Path) -> None:
    here = desk(tmp_path, LAKE)
    approved(here, 1, "Dos barcos dejaron el lago el lunes.")
    asked = Offers(ES)
    asked.learn(here.article, here.entry(1)[1])
    asked.learn(here.article, here.entry(2)[1])
    assert asked.find(here.article, here.entry(2)[1]) == ()
    asked.ask(remembering())
    assert [match.target for match in asked.find(here.article, here.entry(2)[1])] == [
        "Dos barcos dejaron el lago el lunes."
    ]


def test_an_approval_is_offered_at_once_and_no_longer_than_it_stands(tmp_path: Path) -> None:
    here = desk(tmp_path, LAKE)
    here.ingest()
    asked = Offers(ES)
    asked.ask(remembering(here.article))
    approved(here, 1, "Dos barcos dejaron el lago el lunes.")
    asked.learn(here.article, here.entry(1)[1])
    assert len(asked.find(here.article, here.entry(2)[1])) == 1
    review.reject(here.sitting("Ben"), [here.entry(1)], "No fue el lunes.")
    assert asked.find(here.article, here.entry(2)[1]) == ()
