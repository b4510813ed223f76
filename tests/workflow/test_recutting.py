"""Cutting by hand: what moves with its text, what is remembered, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.article import Article, Entry
from glossa.model.document import UnitId
from glossa.model.person import Person
from glossa.model.target import OriginKind, State
from glossa.segmentation import is_usable
from glossa.workflow.recutting import ends_in, recut
from tests.workflow.samples import ES, sources
from tests.workflow.test_ingest import merged, translated, works, written

U1, U2 = UnitId("u1"), UnitId("u2")
TEXT = "The lake froze; boats stayed. Nobody left. 湖面结冰了。 𝒜 😀 stood there."
TWIN = "Ana left; Wu stayed. 下雨了。"


def article(text: str = TEXT) -> Article:
    """Makes an article of one paragraph in which all is reviewed."""
    return translated(merged(None, [text]).article)


def targets(result: Article) -> list[str]:
    """Returns the translations of the current segments."""
    return [entry.targets[ES].text if ES in entry.targets else "" for entry in result.current]


def only(known: Article, places: set[int]) -> Article:
    """Takes all targets but those of the entries at these places away."""
    entries = (e if place in places else Entry(e.segment) for place, e in enumerate(known.entries))
    return replace(known, entries=tuple(entries))


@st.composite
def ends(draw: st.DrawFn, text: str = TEXT) -> tuple[int, ...]:
    """Draws places at which the text can be cut."""
    drawn = tuple(sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=6))))
    return drawn if is_usable(text, drawn) else ()


@given(st.lists(ends(), min_size=1, max_size=4))
@settings(deadline=None, max_examples=40)
def test_nothing_is_lost_and_the_text_stays_the_text(all_ends: list[tuple[int, ...]]) -> None:
    result = known = article()

    for each in all_ends:
        result = recut(result, U1, each)

    assert works(known) <= works(result)
    assert "".join(entry.segment.source + entry.segment.tail for entry in result.current) == TEXT
    assert ends_in(result, U1) == tuple(len(TEXT[:end].rstrip()) for end in all_ends[-1])


@given(ends())
@settings(deadline=None, max_examples=40)
def test_cutting_back_brings_every_approval_back(other: tuple[int, ...]) -> None:
    known = article()

    result = recut(recut(known, U1, other), U1, ends_in(known, U1))

    assert [entry.targets for entry in result.current] == [entry.targets for entry in known.current]
    assert result.cuts == {}


@given(st.lists(st.tuples(st.booleans(), ends(TWIN)), min_size=1, max_size=4), st.sets(st.integers(0, 3)))
@settings(deadline=None, max_examples=60)
def test_of_twins_in_two_paragraphs_each_gets_its_own_back(
    turns: list[tuple[bool, tuple[int, ...]]], done: set[int]
) -> None:
    known = result = only(translated(merged(None, [TWIN, TWIN]).article), done)

    for first, each in turns:
        result = recut(result, U1 if first else U2, each)
    for unit in (U1, U2):
        result = recut(result, unit, ends_in(known, unit))

    assert [entry.targets for entry in result.current] == [entry.targets for entry in known.current]


@given(ends(f"{TWIN} {TWIN}"), st.sets(st.integers(0, 3)))
@settings(deadline=None, max_examples=60)
def test_of_twins_in_one_paragraph_each_gets_its_own_back(other: tuple[int, ...], done: set[int]) -> None:
    known = only(translated(merged(None, [f"{TWIN} {TWIN}"]).article), done)

    result = recut(recut(known, U1, other), U1, ends_in(known, U1))

    assert [entry.targets for entry in result.current] == [entry.targets for entry in known.current]


@pytest.mark.parametrize("ends", [(20, 25), (25,)])
def test_the_second_of_twins_gets_its_own_back_also_without_the_first(ends: tuple[int, ...]) -> None:
    known = only(translated(merged(None, ["Ana left; Wu stayed. 下雨了。 Ana left; Wu stayed."]).article), {0})

    result = recut(recut(known, U1, ()), U1, ends)

    assert targets(result)[-1] == ""


def test_a_twin_elsewhere_does_not_take_what_belongs_to_a_segment_that_is_joined() -> None:
    known = only(translated(merged(None, ["It rained. It snowed.", "It rained."]).article), {0, 1})

    joined = recut(known, U1, ())
    assert targets(joined) == ["1: It rained. 2: It snowed.", ""]

    assert targets(recut(joined, U1, (10,))) == ["1: It rained.", "2: It snowed.", ""]


def test_a_twin_that_nobody_translated_does_not_get_the_other_ones_work() -> None:
    known = only(translated(merged(None, ["湖结冰了，船留下了。", "湖结冰了，船留下了。"]).article), {1})

    result = recut(recut(known, U1, (5,)), U1, ())

    assert targets(result) == ["", "2: 湖结冰了，船留下了。"]


@given(ends())
@settings(deadline=None, max_examples=40)
def test_the_next_reading_of_the_article_keeps_the_cut(other: tuple[int, ...]) -> None:
    known = recut(article(), U1, other)

    assert merged(known, [TEXT]).article == known
    assert sources(merged(known, ["Snow fell.", TEXT]).article)[1:] == sources(known)


def test_a_segment_is_split_and_each_part_gets_its_sentence() -> None:
    known = merged(None, ["The lake froze; boats stayed."]).article
    text = MappingProxyType({ES: written("El lago se heló. Los barcos se quedaron.", State.REVIEWED)})
    known = replace(known, entries=(replace(known.entries[0], targets=text),))

    result = recut(known, U1, (15,), person=Person("Eva", via="browser"))

    assert targets(result) == ["El lago se heló.", "Los barcos se quedaron."]
    step = result.current[1].targets[ES].history[-1]
    assert (step.action, step.by, step.via, step.state) == ("cut by hand", "Eva", "browser", State.DRAFT)
    assert step.why == "the segment was cut by hand: this is part 2 of 2 of it; it was reviewed"
    assert step.former_source == "The lake froze; boats stayed."


def test_a_translation_that_cannot_be_divided_goes_to_the_part_that_is_most_of_it() -> None:
    result = recut(article("Ana left; the boats of the whole lake stayed."), U1, (9,))

    assert targets(result) == ["", "1: Ana left; the boats of the whole lake stayed."]


def test_segments_are_joined_and_so_are_their_translations() -> None:
    result = recut(article("He met Mr.\nWu. It rained."), U1, ())

    (entry,) = result.current
    assert targets(result) == ["1: He met Mr. Wu. 2: It rained."]
    assert entry.targets[ES].origin.kind is OriginKind.TM_FUZZY


def test_a_border_that_moves_offers_all_of_it_to_one_side() -> None:
    known = article("Rain fell. Ana met Wu there. It was late.")

    result = recut(known, U1, (14, 28))

    assert sources(result) == ["Rain fell. Ana", "met Wu there.", "It was late."]
    assert targets(result)[2] == "3: It was late."
    assert works(known) <= works(result)


def test_the_same_sentence_elsewhere_is_cut_alike() -> None:
    known = translated(merged(None, ["Ana left; Wu stayed.", "Ana left; Wu stayed."]).article)

    assert sources(recut(known, U1, (9,))) == ["Ana left;", "Wu stayed."] * 2


def test_other_units_stay_as_they_are() -> None:
    known = translated(merged(None, ["Ana left; Wu stayed.", "It rained. It snowed."]).article)

    result = recut(known, U1, (9,))

    assert [entry.targets for entry in result.current[2:]] == [entry.targets for entry in known.current[1:]]


@pytest.mark.parametrize(("unit", "place", "said"), [("u1", 99, "line 1 cannot be cut there"), ("u9", 3, "no unit u9")])
def test_a_place_that_is_no_place_is_refused(unit: str, place: int, said: str) -> None:
    with pytest.raises(GlossaError, match=said):
        recut(article("Ana left; Wu stayed."), UnitId(unit), (place,))
