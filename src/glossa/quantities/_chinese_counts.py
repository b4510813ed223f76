"""Counts in Chinese text: a number in digits or characters with the units behind it, before what it counts is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from glossa.quantities._chinese_numerals import UNITS, place_value, total, value_of
from glossa.quantities.numerals import Numeral
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.spans import Span


class Count(NamedTuple):
    """A number and how it is written: `35`, `1.4亿`, `二十几`."""

    start: int
    end: int
    values: tuple[Fraction, ...]
    scale: int = 1
    """What the units behind it multiply it by: 10,000 in `30万`. The first part of a range may lack them."""
    is_written: bool = False
    """In digits, which nobody writes by the way."""
    is_vague: bool = False
    """No number to insist on: `几百`, `七八十`, `百万`."""
    is_slight: bool = False
    """One character or digits one by one: part of words and names, unless a measure word follows."""
    bound: Bound = Bound.EXACT

    @property
    def whole(self) -> int:
        """The number as it is written in words of dates and times; -1 where it has decimals or large units."""
        value = self.values[0]
        return value.numerator if self.scale == 1 and value.denominator == 1 else -1

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year: four digits, one by one."""
        return _FIRST_YEAR <= self.whole <= _LAST_YEAR

    def quantity(
        self,
        kind: Kind,
        end: int,
        values: tuple[Fraction, ...] | None = None,
        *,
        unit: str = "",
        is_firm: bool = True,
        start: int | None = None,
    ) -> Quantity:
        """Makes the quantity that it is, with the words from `start` to `end`."""
        span = Span(self.start if start is None else start, end)
        return Quantity(span, kind, values or self.values, unit, self.bound, is_firm and not self.is_vague)


Counts = tuple[Count, ...]

_FIRST_YEAR, _LAST_YEAR = 1000, 2199

_INNER = {"多": Bound.OVER, "余": Bound.OVER, "几": Bound.OVER, "来": Bound.ABOUT}
_OF_MEASURE = "米克瓦卡赫帕焦伏字"
"""What makes 百, 千 and 兆 part of a unit of measure: 千米, 千瓦, 百帕, 兆赫."""
_SCALED = re.compile(rf" ?([多余来几]?)([百千]?[万亿]亿?|[百千兆](?![{_OF_MEASURE}分]))|几(?![{_OF_MEASURE}百千万亿])")
_LOWER = (1, 3, 4)
"""How many digits go on without a unit: `3万5`, `2万3000`."""
_DATED = frozenset("年月日号.%‰")


def written(text: str, numeral: Numeral, numerals: Mapping[int, Numeral]) -> Count:
    """Reads a number in digits and the units behind it: `1.4亿`, `30多万`, `3万5千`, `10几`."""
    start, end = numeral.span.start, numeral.span.end
    found = _SCALED.match(text, end)
    if not found or (found[2] and found[2] in "百千" and numeral.digits > 2):
        return Count(start, end, numeral.values, is_written=True)
    inner, units = found[1] or "", found[2] or ""
    if not units:
        return Count(start, found.end(), numeral.values, is_vague=True, bound=Bound.OVER)
    parts: list[Fraction | str] = [numeral.values[0], *units]
    scale = _scale(units)
    end = found.end() if inner else _joined(text, found.end(), parts, numerals)
    first = numeral.values[0]
    value = (
        Fraction(first.numerator * scale, first.denominator)
        if end == found.end()
        else total(parts) or numeral.values[0]
    )
    return Count(
        start,
        end,
        (value,),
        scale,
        is_written=True,
        is_vague=inner == "几",
        bound=_INNER.get(inner, Bound.EXACT),
    )


def _joined(text: str, end: int, parts: list[Fraction | str], numerals: Mapping[int, Numeral]) -> int:
    """Adds the pieces that go on with a number, `5千` after `3万`; returns where it ends."""
    while more := numerals.get(end + (text[end : end + 1] == "零")):
        after = more.span.end
        found = _SCALED.match(text, after)
        units = found[2] or "" if found and not found[1] else ""
        if not units and (more.digits not in _LOWER or text[after : after + 1] in _DATED):
            break
        piece = [*parts, more.values[0], *units]
        if total(piece) is None:
            break
        parts[:] = piece
        end = found.end() if found and units else after
    return end


RUN = re.compile("[零〇○一二两三四五六七八九十百千万亿兆廿卅]++|[壹贰叁参肆伍陆柒捌玖拾佰仟万亿零]{2,}+")
_DECIMALS = re.compile("点(?!一[点滴线])([零〇○一二三四五六七八九]{1,40}+)(?![十百千分刻])([百千]?[万亿]亿?)?")
_WEIGHT = re.compile("[二四五六七八九十百]两|三两(?![天个人年句口步])|一两(?=[重黄白金银])")
"""Where a 两 behind a numeral is a tenth of a 斤, and no two: 八两, 三两茶叶. 三两天 is a few days."""
_AND_ONES = re.compile("有([一二三四五六七八九])(?=[，。；、！？岁,.;!?]|$)")
"""How ages are written: 四十有三 is 43."""
_LONGEST_RUN = 64
_VAGUE = re.compile(rf"([几多余来])([百千万亿]*+)(?!(?<=[百千])[{_OF_MEASURE}])")
_PAIRS = frozenset(("一二", "一两", "二三", "两三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"))


def spelled(text: str, run: re.Match[str]) -> tuple[int, Counts]:
    """Reads a number in Chinese characters; returns where it ends and the number, or two for `七八十`, or none."""
    start, end, digits = run.start(), run.end(), run[0]
    if len(digits) > _LONGEST_RUN:
        return end, ()
    if "两" in digits[1:] and (weight := _WEIGHT.search(text, start, end + 1)):
        return weight.end(), _in_characters(start, text[start : weight.end() - 1])
    if digits[-1] == "千" and text[end : end + 1] and text[end] in _OF_MEASURE:
        return _before_measure(start, digits)
    if text[end : end + 1] == "点" and (decimal := _DECIMALS.match(text, end)):
        return _decimal(start, digits, decimal)
    if digits[-1] == "十" and (ones := _AND_ONES.match(text, end)) and (tens := value_of(digits)):
        return ones.end(), (Count(start, ones.end(), (tens + (value_of(ones[1]) or 0),)),)
    inner = _VAGUE.match(text, end)
    if inner and (inner[1] == "几" or inner[2]) and (found := _with_inner(start, digits, inner)):
        return inner.end(), (found,)
    return end, _in_characters(start, digits)


def _with_inner(start: int, digits: str, inner: re.Match[str]) -> Count | None:
    """Reads `十几`, `三十多万`: more than ten may well be a dozen."""
    value, scale = value_of(digits), value_of(inner[2]) if inner[2] else Fraction(1)
    if not value or not scale:
        return None
    is_vague = inner[1] == "几" or digits[0] in "百千万亿兆"
    values = (value * scale, 12 * scale) if is_vague and digits == "十" else (value * scale,)
    return Count(start, inner.end(), values, int(scale), is_vague=is_vague, bound=_INNER[inner[1]])


def vague(text: str, start: int) -> Counts:
    """Reads `几百`, `数十万`: how many, nobody says. 人数十二万 has another 数."""
    found = _MANY.match(text, start)
    if not found or (text[start] == "数" and text[start - 1 : start] in _SUMS):
        return ()
    value = total(found[1])
    return (Count(start, found.end(), (value,), is_vague=True, bound=Bound.ABOUT),) if value else ()


_MANY = re.compile(rf"[几数]([十百千万亿]{{1,4}}+)(?![一二两三四五六七八九{_OF_MEASURE}])")
_SUMS = frozenset("人总次参点指基分倍岁户套")


def _before_measure(start: int, digits: str) -> tuple[int, Counts]:
    """Reads `三十万` of `三十万千瓦`; `五千米` may be 5,000 metres or 5 kilometres."""
    end = start + len(digits)
    short = value_of(digits[:-1]) if len(digits) > 1 else None
    whole = value_of(digits)
    if not short:
        return end, ()
    if not whole or digits[-2] in "万亿":
        return end - 1, (Count(start, end - 1, (short,), is_vague=digits[0] in "万亿"),)
    return end, (Count(start, end, (whole, short)),)


def _decimal(start: int, digits: str, decimal: re.Match[str]) -> tuple[int, Counts]:
    """Reads `三点五` and `一点四亿`."""
    whole, after = value_of(digits), place_value(decimal[1]) or 0
    if whole is None:
        return decimal.end(), ()
    scale = _scale(decimal[2] or "")
    value = (whole + Fraction(after, 10 ** len(decimal[1]))) * scale
    return decimal.end(), (Count(start, decimal.end(), (value,), scale),)


def _in_characters(start: int, digits: str) -> Counts:
    """Reads a numeral that nothing goes on with: by its units, or else one digit after the other."""
    end = start + len(digits)
    if len(digits) > 1 and (pair := _pair(start, digits)):
        return pair
    is_bare = digits[0] in "百千万亿兆"
    if digits == "百十":  # a hundred or so
        return (Count(start, end, (Fraction(100), Fraction(110)), is_vague=True, bound=Bound.ABOUT),)
    one_by_one = place_value(digits)
    if len(digits) > 1 and one_by_one is not None:
        return (Count(start, end, (Fraction(one_by_one),), is_slight=True, is_vague=len(digits) < _FEWEST_DIGITS),)
    value = value_of(digits)
    if value is None:
        return ()
    return (Count(start, end, (value,), _scale(digits[1:]), is_vague=is_bare, is_slight=len(digits) == 1),)


_FEWEST_DIGITS = 4
"""How many characters that stand for digits one by one are no name of a day or a road."""


def _pair(start: int, digits: str) -> Counts:
    """Reads two neighbours as a range: 70 and 80 of `七八十`, 17 and 18 of `十七八`."""
    pair = next((at for at in range(len(digits) - 1) if digits[at : at + 2] in _PAIRS), None)
    if pair is None or (len(digits) > 2 and not any(character in UNITS for character in digits)):
        return ()
    low, high = value_of(digits[: pair + 1] + digits[pair + 2 :]), value_of(digits[:pair] + digits[pair + 1 :])
    if low is None or high is None:
        return ()
    middle, is_slight = start + pair + 1, len(digits) == 2
    return (
        Count(start, middle, (low,), is_vague=True, is_slight=is_slight, bound=Bound.ABOUT),
        Count(middle, start + len(digits), (high,), is_vague=True, is_slight=is_slight, bound=Bound.ABOUT),
    )


def _scale(digits: str) -> int:
    """Returns what the large units at the end of a numeral multiply it by: 10,000 for 三十万."""
    units = digits[len(digits.rstrip("百千万亿兆")) :]
    return int(value_of(units) or 1) if units else 1
