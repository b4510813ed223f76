"""What two texts do not say alike: missing, extra, changed, of another unit, bounded otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from glossa.quantities import Bound, Kind, Quantity
from glossa.quantities.comparing import Difference, What, differences, may_be_in_words
from glossa.quantities.pairing import pair
from tests.quantities.test_pairing import number, said, some, texts


def found(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[Difference]:
    return list(differences(pair(source, target)))


def what(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[What]:
    return [difference.what for difference in found(source, target)]


@settings(deadline=None)
@given(texts)
def test_a_text_does_not_differ_from_itself_in_value(text: tuple[Quantity, ...]) -> None:
    assert not {What.MISSING, What.EXTRA, What.CHANGED} & set(what(text, text))


@settings(deadline=None)
@given(texts, texts)
def test_each_quantity_without_an_answer_is_told_once(
    source: tuple[Quantity, ...], target: tuple[Quantity, ...]
) -> None:
    pairing = pair(source, target)
    odd = [one for one in differences(pairing) if one.what in (What.MISSING, What.EXTRA, What.CHANGED)]
    assert [one.source for one in odd if one.source and one.source.is_firm] == list(pairing.missing)
    assert sorted(one.target.span for one in odd if one.target and one.target.is_firm) == [
        one.span for one in pairing.extra
    ]


def test_a_missing_one_and_an_extra_one_are_a_change() -> None:
    source, target = said(number(140), number(7)), said(number(7), number(14))
    assert found(source, target) == [Difference(What.CHANGED, source[0], target[1])]


def test_what_differs_in_zeros_only_has_changed_into_one_another() -> None:
    source, target = said(number(8), number(140)), said(number(14), number(9))
    assert found(source, target) == [
        Difference(What.CHANGED, source[0], target[1]),
        Difference(What.CHANGED, source[1], target[0]),
    ]


@pytest.mark.parametrize(
    ("one", "other", "became"),
    [
        (some(Kind.MONTH, 6), some(Kind.DAY, 2), True),
        (some(Kind.MONEY, 6, unit="EUR"), some(Kind.MONEY, 7, unit="USD"), True),
        (some(Kind.SHARE, "1/2"), some(Kind.MONEY, 0), True),
        (some(Kind.CODE, text="G20"), some(Kind.CODE, text="G7"), True),
        (number(0), number(5), True),
        (number(6), some(Kind.TIME, 60), True),
        (some(Kind.MONTH, 6), some(Kind.TIME, 60), False),
        (some(Kind.WEEKDAY, 6), some(Kind.MONEY, 60), False),
    ],
)
def test_only_what_is_similar_becomes_one_another(one: Quantity, other: Quantity, became: bool) -> None:
    assert what([one], [other]) == ([What.CHANGED] if became else [What.MISSING, What.EXTRA])


def test_the_same_kind_becomes_one_another_first() -> None:
    source = said(number(3), some(Kind.SHARE, "1/5"))
    target = said(some(Kind.SHARE, "1/7"), number(4))
    assert [(one.source, one.target) for one in found(source, target)] == [
        (source[0], target[1]),
        (source[1], target[0]),
    ]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (some(Kind.MONEY, 5, unit="CNY"), some(Kind.MONEY, 5, unit="USD"), [What.OTHER_UNIT]),
        (some(Kind.SHARE, "1/20"), some(Kind.POINTS, 5), [What.OTHER_UNIT]),
        (some(Kind.MONEY, 5, unit="CNY"), some(Kind.MONEY, 5), [What.NO_UNIT]),
        (some(Kind.MONEY, 5), some(Kind.MONEY, 5, unit="CNY"), []),
        (some(Kind.MONEY, 5, unit="CNY"), number(5), [What.NO_UNIT]),
        (some(Kind.SHARE, "1/20"), number(5), [What.NO_UNIT]),
        (some(Kind.TIMES, 5), number(5), []),
        (number(5), some(Kind.SHARE, "1/20"), []),
    ],
)
def test_units_are_told_apart(one: Quantity, other: Quantity, told: list[What]) -> None:
    assert what([one], [other]) == told


def test_a_unit_said_once_may_be_meant_twice() -> None:
    source = said(some(Kind.SHARE, "1/20"), some(Kind.SHARE, "1/10"))
    assert what(source, said(number(5), some(Kind.SHARE, "1/10"))) == []


def test_a_share_of_two_numbers_has_lost_no_unit() -> None:
    assert what(said(some(Kind.SHARE, "3/10")), said(number(3), number(10))) == []


@pytest.mark.parametrize(
    ("bound", "other", "told"),
    [
        (Bound.OVER, Bound.UNDER, [What.REVERSED]),
        (Bound.UNDER, Bound.OVER, [What.REVERSED]),
        (Bound.OVER, Bound.EXACT, [What.UNBOUND]),
        (Bound.UNDER, Bound.EXACT, [What.UNBOUND]),
        (Bound.UNDER, Bound.ABOUT, []),
        (Bound.ABOUT, Bound.EXACT, []),
        (Bound.EXACT, Bound.OVER, []),
    ],
)
def test_bounds_are_compared(bound: Bound, other: Bound, told: list[What]) -> None:
    assert what([replace(number(5), bound=bound)], [replace(number(5), bound=other)]) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (some(Kind.SHARE, "1/10", is_firm=False), some(Kind.SHARE, "1/20", is_firm=False)),
        (some(Kind.CODE, text="G20", is_firm=False), some(Kind.CODE, text="G7", is_firm=False)),
        (number(2, is_firm=False), number(3)),
        (number(3), number(2, is_firm=False)),
    ],
)
def test_a_soft_one_becomes_another_one_of_its_kind(one: Quantity, other: Quantity) -> None:
    assert found([one], [other]) == [Difference(What.CHANGED, one, other)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ([number(1, is_firm=False)], [number(2, is_firm=False)]),
        ([some(Kind.ORDINAL, 2, is_firm=False)], [some(Kind.ORDINAL, 3, is_firm=False)]),
        ([number(2, is_firm=False), number(3, is_firm=False)], [number(4, is_firm=False)]),
        ([number(4, is_firm=False)], [number(2, is_firm=False), number(3, is_firm=False)]),
        ([number(2, is_firm=False)], [some(Kind.SHARE, "1/2", is_firm=False)]),
    ],
)
def test_soft_ones_that_languages_add_and_drop_are_not_compared(source: list[Quantity], target: list[Quantity]) -> None:
    assert not found(said(*source), said(*target))


@pytest.mark.parametrize(
    ("quantity", "may"),
    [
        (number(12), True),
        (number(40), True),
        (number(3_000_000), True),
        (number(13), False),
        (number("1.5"), False),
        (some(Kind.ORDINAL, 3), True),
        (some(Kind.MONEY, 35), False),
        (some(Kind.SHARE, "2/3"), True),
        (some(Kind.SHARE, "3/8"), False),
        (some(Kind.MONTH, 6), True),
        (some(Kind.TIMES, 15), True),
        (some(Kind.YEAR, 2000), False),
        (some(Kind.CODE, text="G20"), False),
    ],
)
def test_small_and_round_ones_may_be_written_in_words(quantity: Quantity, may: bool) -> None:
    assert may_be_in_words(quantity) is may


def test_many_differences_are_all_told() -> None:
    source = said(*(number(Fraction(value)) for value in range(30)))
    target = said(*(number(Fraction(value)) for value in range(100, 140)))
    assert len(what(source, target)) == 12 + 18 + 28
