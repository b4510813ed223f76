"""Parts, factors and money in Chinese: `35%`, `三成五`, `八折`, `两倍`, `0.5个百分点`, `30亿美元`."""

from __future__ import annotations

import re
from fractions import Fraction

from glossa.quantities._chinese_counts import Count
from glossa.quantities._chinese_numerals import DIGITS
from glossa.quantities.quantity import Bound, Kind, Quantity

_HALF = Fraction(1, 2)


def percent(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `35%` and `3‰`."""
    by = 1000 if text[at] == "‰" else 100
    return count.quantity(Kind.SHARE, at + 1, _divided(count.values, by))


def points(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `0.5个百分点`, and `25个基点`, which are hundredths of them."""
    found = _POINTS.match(text, at)
    if not found:
        return None
    return count.quantity(Kind.POINTS, found.end(), _divided(count.values, 100) if found[1] else None)


_POINTS = re.compile("个? ?(?:百分点|(基点))")


def tenths(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `三成`, `三成五` and `七八成`."""
    found = _TENTHS.match(text, at)
    value = count.values[0]
    if not found or not 0 < value <= 10:
        return None
    more = Fraction(_digit(found[1]), 10) if found[1] else 0
    return count.quantity(Kind.SHARE, found.end(), ((value + more) / 10,), is_firm=found[2] is None)


_TENTHS = re.compile(
    "成([一二三四五六七八九1-9](?![个十百千万亿年月日]))?(?![立长功就果绩交熟语名品])(?:(?=([员本都分人色为])))?"
)


def discount(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `八折` and `八五折`: what is paid, and what is saved."""
    value = count.values[0]
    paid = value / (10 if value < 10 else 100)
    if text[at + 1 : at + 2] in tuple("叠断线射扇返") or not 0 < paid < 1:
        return None
    return count._replace(is_vague=count.bound is not Bound.EXACT).quantity(Kind.SHARE, at + 1, (1 - paid, paid))


def times(text: str, count: Count, at: int) -> Quantity:
    """Reads `两倍`. What grows by two times, 增长两倍, is three times as much: few say which they mean."""
    end = at + (2 if text[at + 1 : at + 2] == "半" else 1)
    values = count.values if end == at + 1 else tuple(value + _HALF for value in count.values)
    if _GROWTH.search(text, max(0, count.start - _FAR), count.start):
        values += tuple(value + 1 for value in values)
    elif values[0] == 1:
        values = (Fraction(2), Fraction(1))
    return count.quantity(Kind.TIMES, end, values, is_firm=count.is_written or values[0] > 2)


_FAR = 10
_GROWTH = re.compile("[增长加涨高多升扩翻超大快][^，。；、\\s]{0,6}(?<![到至为达是的]) ?$")


def doubled(text: str, start: int) -> tuple[Quantity, ...]:
    """Reads `翻一番`, twice as much, and `翻两番`, four times."""
    found = _DOUBLED.match(text, start)
    if not found:
        return ()
    steps = _digit(found[1]) if found[1] else 1
    count = Count(start, found.end(), (Fraction(2**steps),), is_vague=steps == 1)
    return (count.quantity(Kind.TIMES, found.end()),)


_DOUBLED = re.compile("翻了?(?:([一两二三四五1-5])番|[番倍])")


def _digit(character: str) -> int:
    return DIGITS.get(character) or int(character)


def _divided(values: tuple[Fraction, ...], by: int) -> tuple[Fraction, ...]:
    return tuple([Fraction(value.numerator, value.denominator * by) for value in values])
