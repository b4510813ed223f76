"""How a finding speaks of a quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest

from glossa.checks._number_words import by_value, said
from glossa.quantities import Kind, Quantity
from glossa.text.spans import Span


def some(kind: Kind, *values: int | str, unit: str = "", text: str = "") -> Quantity:
    return Quantity(Span(0, 1), kind, tuple(Fraction(value) for value in values), unit, text=text)


@pytest.mark.parametrize(
    ("quantity", "meant"),
    [
        (some(Kind.NUMBER, 140_000_000), "140,000,000"),
        (some(Kind.NUMBER, "1.25"), "1.25"),
        (some(Kind.NUMBER, "2/3"), "2/3"),
        (some(Kind.NUMBER, "10000000000.5"), "10,000,000,000.5"),
        (some(Kind.SHARE, "3/10"), "30%"),
        (some(Kind.SHARE, "1/3"), "1/3"),
        (some(Kind.POINTS, "1/2"), "0.5 percentage points"),
        (some(Kind.POINTS, 1), "1 percentage point"),
        (some(Kind.TIMES, 2, 3), "2 times"),
        (some(Kind.TIMES, 1), "1 time"),
        (some(Kind.MONEY, 35, unit="CNY"), "35 CNY"),
        (some(Kind.MONEY, 35), "35"),
        (some(Kind.ORDINAL, 1), "1st"),
        (some(Kind.ORDINAL, 12), "12th"),
        (some(Kind.ORDINAL, 23), "23rd"),
        (some(Kind.CENTURY, 19), "19th century"),
        (some(Kind.DECADE, 1990), "1990s"),
        (some(Kind.YEAR, 2021), "the year 2021"),
        (some(Kind.MONTH, 6), "June"),
        (some(Kind.MONTH, 13), "13"),
        (some(Kind.DAY, 2), "day 2"),
        (some(Kind.WEEKDAY, 3), "Wednesday"),
        (some(Kind.TIME, 905), "15:05"),
        (some(Kind.CODE, text="G20"), ""),
    ],
)
def test_a_value_is_said_in_english(quantity: Quantity, meant: str) -> None:
    assert by_value(quantity) == meant


@pytest.mark.parametrize(
    ("text", "kind", "value", "told"),
    [
        ("1.4亿", Kind.NUMBER, "140000000", "1.4亿 (140,000,000)"),
        ("1,400", Kind.NUMBER, "1400", "1,400"),
        ("30%", Kind.SHARE, "3/10", "30%"),
        ("三成", Kind.SHARE, "3/10", "三成 (30%)"),
        ("𠮷三成", Kind.SHARE, "3/10", "𠮷三成 (30%)"),
        ("٣٥", Kind.NUMBER, "35", "٣٥ (35)"),
        ("June", Kind.MONTH, "6", "June"),
        ("9" * 50, Kind.NUMBER, "9" * 50, "9" * 39 + "…"),
    ],
)
def test_a_quantity_is_quoted_with_its_value_where_that_says_more(text: str, kind: Kind, value: str, told: str) -> None:
    assert said(Quantity(Span(0, len(text)), kind, (Fraction(value),)), text) == told
