"""Quantities answer each other by value, whatever the languages say them like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.quantities import Kind, Quantity
from glossa.quantities._likeness import GUESSED, KNOWN
from glossa.quantities.comparing import differences
from glossa.quantities.pairing import _left_soft, _Work, pair
from glossa.text.spans import Span


def said(*quantities: Quantity) -> tuple[Quantity, ...]:
    """Returns quantities one after another, as a text has them."""
    return tuple(
        Quantity(Span(place * 8, place * 8 + 5), one.kind, one.values, one.unit, one.bound, one.is_firm, one.text)
        for place, one in enumerate(quantities)
    )


def some(kind: Kind, *values: Fraction | int | str, unit: str = "", is_firm: bool = True, text: str = "") -> Quantity:
    return Quantity(Span(0, 1), kind, tuple(Fraction(value) for value in values), unit, is_firm=is_firm, text=text)


def number(value: Fraction | int | str, *, is_firm: bool = True) -> Quantity:
    return some(Kind.NUMBER, value, is_firm=is_firm)


def values(quantities: Sequence[Quantity]) -> list[Fraction]:
    return [quantity.values[0] for quantity in quantities]


def _any(kind: Kind, found: list[Fraction], is_firm: bool) -> Quantity:
    return some(kind, text="G20", is_firm=is_firm) if kind is Kind.CODE else some(kind, *found, is_firm=is_firm)


quantities = st.builds(
    _any,
    st.sampled_from(Kind),
    st.lists(st.fractions(0, 2000, max_denominator=12), min_size=1, max_size=2),
    st.booleans(),
)
texts = st.lists(quantities, max_size=6).map(lambda found: said(*found))


@settings(deadline=None)
@given(texts)
def test_a_text_answers_itself(text: tuple[Quantity, ...]) -> None:
    pairing = pair(text, text)
    assert not pairing.missing
    assert not pairing.extra


@settings(deadline=None)
@given(texts, texts, st.booleans())
def test_every_firm_quantity_is_in_a_pair_or_asks(
    source: tuple[Quantity, ...], target: tuple[Quantity, ...], in_words: bool
) -> None:
    pairing = pair(source, target, in_words=in_words)
    answered = [found.source for found in pairing.pairs]
    for quantity in source:
        if quantity.is_firm:
            assert (quantity in pairing.missing) is not (quantity in answered)
    assert all(quantity.is_firm for quantity in (*pairing.missing, *pairing.extra))


@settings(deadline=None)
@given(texts, texts, st.booleans())
def test_soft_ones_that_are_not_told_would_change_no_difference(
    source: tuple[Quantity, ...], target: tuple[Quantity, ...], in_words: bool
) -> None:
    pairing = pair(source, target, in_words=in_words)
    missing, extra = _left_soft(_Work(source, target), source, target, KNOWN if in_words else GUESSED)
    assert list(differences(pairing)) == list(differences(replace(pairing, soft_missing=missing, soft_extra=extra)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (number(35), number(35)),
        (some(Kind.DAY, 2, 6), some(Kind.DAY, 6)),
        (some(Kind.TIME, 180, 900), some(Kind.TIME, 900)),
        (some(Kind.TIMES, 2, 3), some(Kind.TIMES, 3)),
        (some(Kind.DECADE, 90), some(Kind.DECADE, 1990)),
        (some(Kind.ORDINAL, 3), number(3)),
        (some(Kind.ORDINAL, 20), some(Kind.DAY, 20)),
        (some(Kind.ORDINAL, 19), some(Kind.CENTURY, 19)),
        (some(Kind.TIMES, "1/2"), some(Kind.SHARE, "1/2")),
        (some(Kind.SHARE, "3/10"), number(30)),
        (some(Kind.YEAR, 2021), number(2021)),
        (some(Kind.YEAR, 1997), number(97)),
        (some(Kind.TIME, 1440), number(24)),
        (some(Kind.DECADE, 30), number(30)),
        (some(Kind.DECADE, 2000), some(Kind.CENTURY, 21)),
        (number(20), some(Kind.CODE, text="G20")),
        (some(Kind.MONEY, 35, unit="EUR"), number(35)),
        (some(Kind.MONEY, 35, unit="EUR"), some(Kind.MONEY, 35)),
        (some(Kind.CODE, text="G20"), number(20)),
        (some(Kind.CODE, text="COVID-19"), some(Kind.CODE, text="covid19")),
    ],
)
def test_languages_choose_between_kinds(one: Quantity, other: Quantity) -> None:
    assert not pair([one], [other]).missing
    assert not pair([other], [one]).missing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (number(35), number(53)),
        (some(Kind.MONTH, 6), some(Kind.DAY, 6)),
        (some(Kind.YEAR, 1990), some(Kind.DECADE, 1990)),
        (some(Kind.DECADE, 1990), number(1990)),
        (some(Kind.MONTH, 6), number(6)),
        (some(Kind.TIME, 150), some(Kind.TIME, 870)),
        (some(Kind.TIME, 150), number(2)),
        (some(Kind.CODE, text="G20"), some(Kind.CODE, text="G7")),
        (some(Kind.SHARE, "3/10"), some(Kind.MONEY, 30)),
        (some(Kind.WEEKDAY, 3), some(Kind.WEEKDAY, 4)),
    ],
)
def test_other_values_and_other_parts_of_a_date_do_not_answer(one: Quantity, other: Quantity) -> None:
    pairing = pair([one], [other])
    assert pairing.missing == (one,)
    assert pairing.extra == (other,)


def test_a_soft_one_answers_and_asks_nothing() -> None:
    assert not pair([number(1)], [number(1, is_firm=False)]).missing
    assert not pair([number(1, is_firm=False)], [number(1)]).extra
    assert pair([number(1, is_firm=False)], [number(2, is_firm=False)]).pairs == ()


def test_what_is_said_twice_may_be_said_once() -> None:
    twice, once = said(number(5), number(5)), said(number(5))
    assert not pair(twice, once).missing
    assert not pair(once, twice).extra


def test_equal_ones_answer_one_each_before_any_is_a_repetition() -> None:
    pairing = pair(said(number(5), number(5)), said(number(5), number(7)))
    assert not pairing.missing
    assert values(pairing.extra) == [7]


@pytest.mark.parametrize("parts", [(3, 10), (10, 3)])
def test_a_share_may_be_two_numbers(parts: tuple[int, int]) -> None:
    share, two = said(some(Kind.SHARE, "3/10")), said(*map(number, parts))
    assert not pair(share, two).missing
    assert not pair(share, two).extra
    assert not pair(two, share).missing
    assert not pair(two, share).extra


def test_of_two_numbers_one_may_be_soft_in_a_share() -> None:
    assert not pair(said(number(10), number(1, is_firm=False)), said(some(Kind.SHARE, "1/10"))).missing


def test_nothing_is_a_part_of_zero() -> None:
    assert len(pair(said(number(0), number(0)), said(some(Kind.SHARE, "1/2"))).missing) == 2


@pytest.mark.parametrize(("one", "other"), [("1400000", "1.4"), ("140000000", "1.4"), ("2000", "2")])
def test_where_words_are_not_known_digits_may_lack_their_millions(one: str, other: str) -> None:
    million, bare = said(number(one)), said(number(other))
    assert pair(million, bare).missing
    assert not pair(million, bare, in_words=False).missing
    assert not pair(bare, million, in_words=False).missing


def test_a_tenth_is_no_word_for_thousands() -> None:
    assert pair(said(number(48_500)), said(number(4_850)), in_words=False).missing


@pytest.mark.parametrize(("large", "small", "value"), [(1, 4000, 140_000_000), (3, 2000, 32_000), (2, 500, 2_500)])
def test_where_words_are_not_known_two_numbers_may_add_up(large: int, small: int, value: int) -> None:
    two = said(number(large), number(small))
    assert not pair(said(number(value)), two, in_words=False).extra
    assert not pair(two, said(number(value)), in_words=False).missing


def test_numbers_add_up_only_where_they_are_neighbours_and_their_sum_is_asked_for() -> None:
    far = (number(1), replace(number(4000), span=Span(90, 94)))
    assert pair(said(number(140_000_000)), far, in_words=False).missing
    assert pair(said(number(150_000_000)), said(number(1), number(4000)), in_words=False).missing


def test_where_words_are_not_known_a_year_may_be_anything_of_its_value() -> None:
    year, money = said(some(Kind.YEAR, 2021)), said(some(Kind.MONEY, 2021))
    assert pair(year, money).missing
    assert not pair(year, money, in_words=False).missing


def test_the_same_kind_is_taken_first() -> None:
    source = said(some(Kind.MONTH, 6), number(6))
    target = said(number(6), some(Kind.MONTH, 6))
    assert [found.target.kind for found in pair(source, target).pairs] == [Kind.MONTH, Kind.NUMBER]


def test_ten_thousand_quantities_take_no_long_time() -> None:
    many = said(*(number(value) for value in range(10_000)))
    assert len(pair(many, many[1:]).missing) == 1
