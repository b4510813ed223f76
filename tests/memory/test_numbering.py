"""The numbers of codes: texts that differ in nothing else are one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossa.memory import canonical, renumbered

pieces = st.sampled_from(
    ["<1>", "</1>", "<2>", "</2>", "<30/>", "<3/>", "peace", "和平", "سلام", "𠮷", " ", "<", "1", "/>"]
)
texts = st.lists(pieces, max_size=8).map("".join)


@given(texts, st.permutations(range(1, 41)))
def test_texts_that_differ_only_in_the_numbers_of_their_codes_are_one(text: str, order: list[int]) -> None:
    shuffled = renumbered(text, dict(enumerate(order, start=1)))
    assert canonical(shuffled)[0] == canonical(text)[0]


@given(texts)
def test_the_numbers_lead_back_to_the_text(text: str) -> None:
    key, numbers = canonical(text)
    assert renumbered(key, {new: old for old, new in numbers.items()}) == text
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))


def test_codes_in_other_places_are_another_text() -> None:
    assert canonical("<4>Talks</4> now")[0] == "<1>Talks</1> now"
    assert canonical("Talks <4>now</4>")[0] == "Talks <1>now</1>"


def test_what_has_no_new_number_keeps_its_own() -> None:
    assert renumbered("<1>𠮷</1> <30/>سلام", {1: 7}) == "<7>𠮷</7> <30/>سلام"
