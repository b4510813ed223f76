"""The place in a segment that somebody types."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.workflow.places import beginning_of, place_of


@given(st.lists(st.sampled_from(["boat", "湖", "𝒜", "بحيرة", "<1>b</1>", "b."]), min_size=2, max_size=8), st.data())
@settings(deadline=None)
def test_the_beginning_that_is_offered_names_the_place(words: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(words) - 1))
    first, second = " ".join(words[:cut]), " ".join(words[cut:])
    whole = f"{first} {second} !"

    assert place_of(1, whole, beginning_of(f"{second} !", whole)) == len(first)


@pytest.mark.parametrize(
    ("source", "at", "first"),
    [
        ("Ana left; Wu stayed.", "Wu", "Ana left;"),
        ("Ana left;\nWu  stayed.", "Wu stayed", "Ana left;"),
        ("Ana <1>left</1>; Wu", "left", "Ana"),
        ("Ana <1>left</1>; Wu", "<1>left</1>", "Ana"),
        ("<1>Ana left; Wu</1> stayed.", "Wu stayed", "<1>Ana left;"),
        ("Ana<1/> Wu", "Wu", "Ana<1/>"),
        ("湖面结冰了，船留下了。", "船留", "湖面结冰了，"),
        ("غادر الوفد؛ بقي الوزير.", "بقي", "غادر الوفد؛"),
        ("𝒜 😀 𝒜 x", "😀", "𝒜"),
        ("Wait. Wait.", "Wait.", "Wait."),
        ("No, no, no.", "no.", "No, no,"),
        ("Go. Stay. Go. Stay. Go.", "Go.", "Go. Stay. Go. Stay."),
    ],
)
def test_a_text_is_found_without_its_tags(source: str, at: str, first: str) -> None:
    assert source[: place_of(1, source, at)] == first


def test_a_part_that_was_there_before_has_the_tags_that_it_had() -> None:
    assert place_of(1, "Ana.<1/> Wu left.", "Wu", frozenset({"<1/> Wu left."})) == 4


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("train", "does not stand in segment 7"),
        ("", "does not stand in segment 7"),
        ("boat", "stands 2 times in segment 7"),
        ("ship", "stands 2 times in segment 7"),
        ("A ship", "Segment 7 begins with that text"),
        ("<9>", "does not stand in segment 7"),
    ],
)
def test_a_text_that_names_no_place_is_refused(at: str, said: str) -> None:
    with pytest.raises(GlossaError, match=said):
        place_of(7, "A ship, a boat, a ship, a boat.", at)
