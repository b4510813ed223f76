"""What is most like a text is found among many, as if it were compared with all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory import lookup
from glossa.memory.arranging import tabled
from glossa.memory.lookup import closest, same_as
from glossa.memory.measure import score_of, signs, tokens

words = st.sampled_from(
    ["talks", "Talks", "peace", "on", "the", "rain", "1", "23", "3,400", "<1>", "</1>", "<2/>", ",", "."]
)
letters = st.sampled_from([*"会谈和平雨的了在", "𠮷", "ส", "。", "，", "2024"])
spaced = st.lists(words, max_size=9).map(" ".join)
unspaced = st.lists(letters, max_size=9).map("".join)
texts = spaced | unspaced | st.tuples(spaced, unspaced).map(" ".join) | st.text(max_size=8)
many = st.lists(texts, unique=True, max_size=14)


def best(found: list[tuple[int, int]]) -> int:
    return found[0][0] if found else 0


def by_hand(known: list[str], text: str, least: int) -> int:
    """Returns the best score of all, by comparing with all of them; the same text has 99."""
    return max((compared(text, one, least) for one in known), default=0)


def compared(one: str, other: str, least: int = 0) -> int:
    return score_of(signs(tokens(one)), signs(tokens(other)), least)


@settings(deadline=None)
@given(many, texts, st.integers(70, 100))
def test_the_best_of_few_is_the_best_of_all(known: list[str], text: str, least: int) -> None:
    assert best(closest(tabled(known), text, least, 3)) == by_hand(known, text, least)


@settings(max_examples=80, deadline=None)
@given(many, st.lists(words, min_size=3, max_size=9), words, st.integers(0, 8), st.integers(70, 90))
def test_the_best_is_found_by_the_rarest_words(
    others: list[str], parts: list[str], other: str, place: int, least: int
) -> None:
    known = [*others, " ".join(parts)]
    text = " ".join([*parts[:place], other, *parts[place + 1 :]])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lookup, "_FEW", 0)
        assert best(closest(tabled(known), text, least, 3)) == by_hand(known, text, least)


@settings(deadline=None)
@given(many, texts)
def test_all_that_is_found_scores_what_it_says_and_the_best_comes_first(known: list[str], text: str) -> None:
    found = closest(tabled(known), text, 70, 5)
    assert [points for points, _ in found] == [compared(text, known[number]) for _, number in found]
    assert sorted(found, key=lambda pair: -pair[0]) == found
    assert len({number for _, number in found}) == len(found) <= 5


@settings(deadline=None)
@given(many, texts)
def test_a_text_that_is_there_is_found_by_its_key(known: list[str], text: str) -> None:
    found = [known[number] for number in same_as(tabled(known), text)]
    assert (text in found) == (text in known)


@settings(deadline=None)
@given(st.lists(texts, unique=True, min_size=1, max_size=14), texts, st.data())
def test_what_does_not_count_is_not_found(known: list[str], text: str, data: st.DataObject) -> None:
    alive = data.draw(st.lists(st.booleans(), min_size=len(known), max_size=len(known)))
    found = closest(tabled(known), text, 70, 3, np.array(alive, np.bool_))
    assert best(found) == by_hand([one for one, counts in zip(known, alive, strict=True) if counts], text, 70)


def test_an_empty_table_has_nothing() -> None:
    assert closest(tabled([]), "peace", 70, 5) == []
    assert same_as(tabled([]), "peace") == []


def numbered(count: int) -> list[str]:
    return [f"Delegates of district w{chr(0x430 + place % 32)}{place} met to speak of rain" for place in range(count)]


@pytest.mark.parametrize(
    "text", ["Delegates of district x met to speak of rain", "2, 3, 4, 5, 6, 7 and 8", "和平、雨、1、2、3"]
)
def test_the_best_of_many_is_found(text: str) -> None:
    known = [
        *numbered(1500),
        "2, 3, 4, 5, 6, 7 or 8",
        "和平、雪、1、2、3",
        "Delegates of district y met to speak of snow",
    ]
    assert best(closest(tabled(known), text, 70, 1)) == by_hand(known, text, 70)


@pytest.mark.parametrize(
    ("limit", "most"), [("_LISTED", 700), ("_WEIGHED", 700), ("_WEIGHED", 2000), ("_COMPARED", 700)]
)
def test_of_too_many_something_good_is_found(limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, limit, most)
    found = closest(tabled(numbered(1500)), "Delegates of district x met to speak of rain", 70, 2)
    assert [points for points, _ in found] == [80, 80]
