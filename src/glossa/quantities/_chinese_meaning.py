"""What a Chinese count means, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from glossa.quantities import _chinese_amounts as amounts
from glossa.quantities import _chinese_dates as dates
from glossa.quantities._chinese_bounds import bound
from glossa.quantities._chinese_counts import Count
from glossa.quantities._chinese_halves import and_half
from glossa.quantities._chinese_money import STARTS, money, sign_before
from glossa.quantities._chinese_numerals import place_value
from glossa.quantities._chinese_times import time
from glossa.quantities._chinese_words import group, is_measured, rank
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.languages import LanguageTag

Rule = Callable[[str, Count, int], Quantity | None]

_RULES: dict[str, Rule] = {
    "%": amounts.percent, "‰": amounts.percent, "个": amounts.points, "百": amounts.points, "基": amounts.points,
    "成": amounts.tenths,
    "折": amounts.discount, "倍": amounts.times, "年": dates.year, "财": dates.season, "赛": dates.season,
    "学": dates.season, "后": dates.generation, "世": dates.century, "月": dates.month, "日": dates.day,
    "号": dates.day, "点": time, "时": time, "国": group, "届": rank, "大": rank, "中": rank, "周": rank, "旬": rank,
}  # fmt: skip
"""What may follow a count and say what it is, by its first character."""

_MORE = {"多": Bound.OVER, "余": Bound.OVER, "来": Bound.ABOUT}
_NO_MORE = frozenset("自到源说看临往")
"""What follows 来 where it means to come."""


def meaning(text: str, count: Count, language: LanguageTag) -> Quantity | None:
    """Returns what a count is: an amount, a date, a time, else a number; None where it counts nothing."""
    at = count.end
    character = text[at : at + 1]
    if character in _PAUSES:
        return _number(text, count)
    if character == " ":
        at += 1
        character = text[at : at + 1]
    elif character in _MORE and text[at + 1 : at + 2] not in _NO_MORE:
        count = count._replace(bound=_MORE[character])
        at += 1
        character = text[at : at + 1]
    if character in STARTS and (found := money(text, count, at, language)):
        return found
    rule = _RULES.get(character)
    return (rule(text, count, at) if rule else None) or _number(text, count)


def _number(text: str, count: Count) -> Quantity | None:
    """Returns a number. One character counts only before a measure word, and 一 and 两 are no more than `a`."""
    if found := and_half(text, count) or _metres(text, count):
        return found
    if not count.is_slight:
        return _measured(text, count)
    is_some = count.values[0] >= _FEWEST
    is_counted = is_measured(text, count.end) or _SCORE.match(text, count.start) is not None
    is_many = count.is_vague and (
        text[count.start - 1 : count.start] in _MANY or text[count.end : count.end + 1] == "里"
    )
    is_said = (is_some and not count.is_vague) or _LISTED.match(text, count.start)
    if not (is_counted or is_many or is_said or count.bound is not Bound.EXACT):
        return None
    is_decade = count.values[0] == _DECADE and text[count.end : count.end + 1] == "年"
    return count.quantity(Kind.NUMBER, count.end, is_firm=is_counted and is_some and not is_decade)


def _metres(text: str, count: Count) -> Quantity | None:
    """Reads `一米二` and `1米85`, which have their decimals behind the unit."""
    found = _METRES.match(text, count.end)
    if not found:
        return None
    digits = found[1] if found[1].isdecimal() else str(place_value(found[1]))
    return count.quantity(Kind.NUMBER, found.end(), (count.values[0] + Fraction(int(digits), 10 ** len(digits)),))


def _measured(text: str, count: Count) -> Quantity:
    """Returns a number of more than one character: `9秒83` has its decimals behind the unit."""
    after = _SECONDS.match(text, count.end)
    if after:
        value = count.values[0] + Fraction(int(after[1]), 100)
        return count.quantity(Kind.NUMBER, after.end(), (value,))
    is_century = not count.is_written and count.values[0] == _CENTURY and text[count.end : count.end + 1] == "年"
    return count.quantity(Kind.NUMBER, count.end, is_firm=not is_century)


_SCORE = re.compile(
    "[零一二三四五六七八九]比[零一二三四五六七八九]|(?<=[零一二三四五六七八九]比)[零一二三四五六七八九]"
)
_METRES = re.compile(r"米([1-9]\d?(?![\d.,])|[一二三四五六七八九]{1,2}+(?![十百千万亿]))(?=[，。；、！？以高的）”]|$)")
_SECONDS = re.compile(r"秒(\d{2})(?!\d)")
_LISTED = re.compile("两|[一二][、）)是]|(?<=[（(〔])[一二](?=[）)〕])")
"""Where 一 and 两 are said in other languages too, without a measure word: 两岸, 一是, （一）."""
_FEWEST = 3
_DECADE, _CENTURY = 10, 100
"""十年 and 一百年 are words of their own in many languages."""
_MANY = frozenset("上过近逾超约破达")
"""What makes 百, 千 and 万 a number without a digit before them: 上百."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a count and says what it is: `第`, `初`, `HK$`, `人民币`."""

    start: int
    kind: Kind
    unit: str = ""

    def quantity(self, text: str, count: Count, without: Quantity | None, *, start: int) -> Quantity | None:
        """Returns what the count is behind the prefix; `without` is what it would be otherwise."""
        if self.kind is Kind.MONEY:
            if without and without.kind not in (Kind.NUMBER, Kind.MONEY):
                return without
            end = without.span.end if without and without.kind is Kind.MONEY else count.end
            return count.quantity(Kind.MONEY, end, unit=self.unit, start=start)
        if self.kind is Kind.DAY and not 1 <= count.whole <= 10:
            return without
        return count.quantity(self.kind, count.end, start=start, is_firm=self._is_firm(text, count))

    def _is_firm(self, text: str, count: Count) -> bool:
        """Tells whether an ordinal is one in all languages: 第一 is `best` too, 第三， `finally`, 第三产业 services."""
        is_said = count.values[0] >= _FEWEST and text[count.end : count.end + 1] not in _PAUSES | {"产", "者"}
        return self.kind is Kind.ORDINAL and (count.is_written or is_said)


_PAUSES = frozenset(("，", "、", "：", ",", ":", "。", ""))


def prefix(text: str, start: int, earliest: int, language: LanguageTag) -> Prefix | None:
    """Returns the prefix right before a count that begins at `start`, if none of it is before `earliest`."""
    if found := sign_before(text, start, earliest, language):
        return Prefix(found[0], Kind.MONEY, found[1])
    before = start - 1 - (text[start - 1 : start] == " ")
    if before < earliest or text[before] not in _PREFIXES:
        return None
    return Prefix(before, _PREFIXES[text[before]])


_PREFIXES = {"第": Kind.ORDINAL, "初": Kind.DAY}
_BOUNDED = (Kind.NUMBER, Kind.SHARE, Kind.MONEY, Kind.TIMES, Kind.POINTS)
_MINUS = re.compile(r"(?:(?:^|[，。；：、（(为至到是达于]|(?<![\d%])\s)[-−–]|零下|负) ?$")
_BEFORE_MINUS = frozenset("-−–下负 ")
_SLIGHT = 10
_FAR = 4


def rounded(text: str, quantity: Quantity) -> Quantity:
    """Returns the quantity with what the words around it say: `超过`, `左右`, `零下`."""
    is_slight = quantity.kind is Kind.NUMBER and not quantity.is_firm and quantity.values[0] < _SLIGHT
    if is_slight or quantity.kind not in _BOUNDED:
        return quantity
    start = quantity.span.start
    if text[start - 1 : start] in _BEFORE_MINUS and _MINUS.search(text, max(0, start - _FAR), start):
        quantity = replace(quantity, values=(*quantity.values, *[-value for value in quantity.values]))
    if quantity.bound is Bound.EXACT and (found := bound(text, quantity.span)) is not Bound.EXACT:
        return Quantity(quantity.span, quantity.kind, quantity.values, quantity.unit, found, quantity.is_firm)
    return quantity
