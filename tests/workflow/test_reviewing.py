"""Rounds through an article: which segments, in which order, and what is found on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, Unit, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.filtering import Filter
from glossa.workflow.reviewing import Progress, Round, begin
from tests.workflow.samples import ES, FR, Desk, drafted, edited, obsolete

TEXTS = ("One boat left.", "لم تبق قوارب كثيرة.", "还有两艘船😀。", "Three “boats” left.", "<1>Four</1> boats left.")


def article(*states: State) -> Article:
    """Makes an article of as many segments, each with a translation in such a state."""
    units = tuple(Unit(UnitId(f"u{n}"), Role.PARAGRAPH, TEXTS[n % 5], (), TEXTS[n % 5], n) for n in range(len(states)))
    origin = Origin(OriginKind.HUMAN, "2026-11-22T00:00:00Z", by="Ana")
    entries = tuple(
        Entry(
            Segment(SegmentId(f"s{place}"), unit.id, unit.role, unit.text, ""),
            {} if state is State.UNTRANSLATED else {ES: Target(f"Texto {place}.", state, origin)},
        )
        for place, (unit, state) in enumerate(zip(units, states, strict=True))
    )
    skeleton = ("",) * (len(units) + 1)
    return Article("news/a.md", Document("plain", LanguageTag("en"), skeleton, units), entries)


def all_of(round_: Round) -> list[int]:
    """Returns the numbers that one comes by from the first one on."""
    at = round_.at(1)
    numbers = [at.entry[0]] if at.place else []
    while at.next().here != at.here:
        at = at.next()
        numbers.append(at.entry[0])
    return numbers


@settings(deadline=None)
@given(st.lists(st.sampled_from(State), min_size=1, max_size=8), st.frozensets(st.sampled_from(State)))
def test_a_round_goes_once_through_all_that_is_wanted(states: list[State], wanted: frozenset[State]) -> None:
    numbers = [number for number, state in enumerate(states, 1) if not wanted or state in wanted]
    if not numbers:
        with pytest.raises(GlossaError, match="as you want it"):
            begin(article(*states), ES, Filter(states=wanted))
        return
    round_ = begin(article(*states), ES, Filter(states=wanted))
    assert all_of(round_) == numbers
    there = round_.next()
    assert there.here == round_.here or there.back() == round_


def test_it_begins_at_the_first_that_needs_somebody() -> None:
    assert begin(article(State.REVIEWED, State.FINAL, State.DRAFT), ES, Filter()).entry[0] == 3
    assert begin(article(State.REVIEWED, State.FINAL), ES, Filter()).entry[0] == 1


def test_what_is_approved_on_the_way_stays_in_the_round() -> None:
    round_ = begin(article(State.DRAFT, State.DRAFT, State.DRAFT), ES, Filter(states=frozenset({State.DRAFT})))
    renewed = round_.renewed(article(State.REVIEWED, State.DRAFT, State.DRAFT))
    assert renewed is not None
    assert all_of(renewed) == [1, 2, 3]
    assert renewed.left() == (2, 3)


def test_any_number_can_be_gone_to_and_the_way_goes_on_from_there() -> None:
    round_ = begin(article(State.DRAFT, State.REVIEWED, State.DRAFT), ES, Filter(states=frozenset({State.DRAFT})))
    aside = round_.at(2)
    assert (aside.entry[0], aside.place) == (2, 0)
    assert (aside.next().entry[0], aside.back().entry[0]) == (3, 1)
    with pytest.raises(GlossaError, match="There is no segment 4"):
        round_.at(4)
    assert round_.to(aside.here) == aside
    assert round_.to(SegmentId("gone")) == round_


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("BOATS LEFT", 5),
        ('"boats"', 4),
        ("قوارب", 2),
        ("两艘船😀", 3),
        ("four boats", 5),
        ("texto 0", 1),
        ("zzz", None),
    ],
)
def test_search_looks_at_both_texts_and_starts_over(text: str, number: int | None) -> None:
    found = begin(article(*[State.DRAFT] * 5), ES, Filter()).at(3).find(text)
    assert (found and found.entry[0]) == number


def test_the_context_is_that_of_the_article() -> None:
    round_ = begin(article(*[State.DRAFT] * 4), ES, Filter()).at(2)
    before, after = round_.around(2)
    assert ([number for number, _ in before], [number for number, _ in after]) == ([1], [3, 4])
    assert round_.around(0) == ((), ())


def test_progress_counts_segments_and_words_of_the_article() -> None:
    round_ = begin(article(State.FINAL, State.DRAFT, State.UNTRANSLATED, State.REVIEWED), ES, Filter())
    assert round_.progress() == Progress(2, 4, 6, 11)


def test_a_new_version_keeps_the_place(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    round_ = begin(here.article, ES, Filter()).at(2)
    here.write("Zero boats left.\n\nOne boat left.\n\nTwo boats left.\n\nThree boats left.\n")
    renewed = round_.renewed(here.ingest())
    assert renewed is not None
    assert (renewed.entry[0], renewed.entry[1].segment.source) == (3, "Two boats left.")


def test_where_the_segment_is_gone_the_next_one_is_looked_at(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    round_ = begin(here.article, ES, Filter()).at(2)
    here.write("One boat left.\n\nThree boats left.\n")
    renewed = round_.renewed(here.ingest())
    assert renewed is not None
    assert renewed.entry[1].segment.source == "Three boats left."
    assert renewed.at(1).next().entry[1].segment.source == "Three boats left."
    gone = replace(here.article, entries=tuple(obsolete(here.article)))
    assert round_.renewed(gone) is None


def test_the_last_one_is_looked_at_where_nothing_comes_after(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    round_ = begin(here.article, ES, Filter()).at(3)
    here.write("One boat left.\n\nTwo boats left.\n")
    renewed = round_.renewed(here.ingest())
    assert renewed is not None
    assert renewed.entry[1].segment.source == "Two boats left."


def test_an_article_without_text_has_nothing_to_review(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="There is nothing to review in"):
        begin(article(), ES, Filter())


def test_another_language_has_a_round_of_its_own(tmp_path: Path) -> None:
    here: Desk = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    review.approve(here.sitting("Ben"), [here.entry(1)])
    assert begin(here.article, ES, Filter()).target is not None
    assert begin(here.article, FR, Filter()).target is None
    assert begin(here.article, FR, Filter()).left() == (1, 2, 3)


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (Filter(), ["One boat left.", "Two fine boats left.", "Three boats left.", "A dog."]),
        (Filter(states=frozenset({State.DRAFT})), ["One boat left.", "Three boats left."]),
    ],
)
def test_what_is_new_joins_where_it_is_wanted(tmp_path: Path, wanted: Filter, texts: list[str]) -> None:
    here = drafted(tmp_path)
    round_ = begin(here.article, ES, wanted).at(2)
    here.write("One boat left.\n\nTwo fine boats left.\n\nThree boats left.\n\nA dog.\n")
    renewed = round_.renewed(here.ingest())
    assert renewed is not None
    assert [renewed.at(number).entry[1].segment.source for number in all_of(renewed)] == texts


def test_what_stands_in_the_place_of_a_segment_that_is_gone_is_looked_at(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    round_ = begin(here.article, ES, Filter()).at(2)
    here.write("One boat left.\n\nTwo fine boats left.\n\nThree boats left.\n")
    renewed = round_.renewed(here.ingest())
    assert renewed is not None
    assert renewed.entry[1].segment.source == "Two fine boats left."
