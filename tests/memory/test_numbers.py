"""The numbers of a text in the translation of another one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory.numbers import with_numbers

pieces = st.sampled_from(["14", "1,400", "2.5", "٣", "<1>", "</1>", "<12/>", "peace", "和平", "سلام", "𠮷", " ", "."])
texts = st.lists(pieces, max_size=8).map(" ".join)


@settings(deadline=None)
@given(texts, texts)
def test_a_translation_of_the_same_text_stays_as_it_is(text: str, target: str) -> None:
    assert with_numbers(text, text, target) == (target, ())


@settings(deadline=None)
@given(texts, texts, texts)
def test_what_is_said_to_stand_there_does(text: str, source: str, target: str) -> None:
    adapted, changes = with_numbers(text, source, target)
    assert (adapted != target) == bool(changes)
    for before, after in changes:
        assert before in target
        assert after in adapted


@settings(deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_number_that_stands_once_on_both_sides_is_put_in(one: int, other: int) -> None:
    adapted, _ = with_numbers(f"They are {one}.", f"They are {other}.", f"共有{other}人。")
    assert adapted == f"共有{one}人。"


@pytest.mark.parametrize(
    ("text", "source", "target", "adapted"),
    [
        ("In 15 days 20 came.", "In 20 days 15 came.", "En 20 días vinieron 15.", "En 15 días vinieron 20."),
        ("It has 2,500 seats.", "It has 1,400 seats.", "Tiene 1.400 plazas.", "Tiene 2.500 plazas."),
        ("It has 12,500 seats.", "It has 1,400 seats.", "Tiene 1\u00a0400 plazas.", "Tiene 12\u00a0500 plazas."),
        ("It has 2,500 seats.", "It has 1,400 seats.", "Tiene 1400 plazas.", "Tiene 2500 plazas."),
        ("It has 2,500 <1>x</1>.", "It has 1,400 <1>x</1>.", "Tiene <1>x</1>: 1.400.", "Tiene <1>x</1>: 2.500."),
        ("共有15人。", "共有12人。", "عددهم ١٢", "عددهم ١٥"),
        ("第15届", "第１２届", "12th", "15th"),
        ("𠮷 15", "𠮷 12", "𠮷 12", "𠮷 15"),
    ],
)
def test_numbers_are_adapted_in_the_form_of_the_translation(text: str, source: str, target: str, adapted: str) -> None:
    assert with_numbers(text, source, target)[0] == adapted


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("14 of 20 came.", "14 came.", "Vinieron 14."),
        ("Of 3, 4.", "Of 3, 3.", "De 3, 3."),
        ("Of 3, 5 came.", "Of 3, 4 came.", "De 3 llegaron 4 o 4."),
        ("5 million", "6 million", "600万"),
        ("It cost 900.", "It cost 1,400.", "Costó 1.400."),
        ("It cost 1,900.", "It cost 400.", "Costó 400."),
        ("It cost 900 now.", "It cost 1400 now.", "Costó 1.400."),
        ("He left Rome on the 14th, after all.", "After 12 years of war all is well.", "Tras 12 años, todo va bien."),
        ("Talks <1>on</1>", "Talks <2>on</2>", "Hablan 2"),
    ],
)
def test_where_it_is_not_sure_the_translation_stays(text: str, source: str, target: str) -> None:
    assert with_numbers(text, source, target) == (target, ())


def test_very_long_numbers_are_adapted_in_time() -> None:
    one, other = "1" * 100_000, "2" * 100_000
    assert with_numbers(f"Of {one}", f"Of {other}", f"De {other}")[0] == f"De {one}"
