"""Times of day in Chinese: `下午3点半`, `15时30分`, `15:30`, `凌晨零点`."""

from __future__ import annotations

import re
from fractions import Fraction

from glossa.quantities._chinese_counts import Count
from glossa.quantities._chinese_numerals import value_of
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

_HALVES = re.compile(
    "(?:(?P<night>深夜|半夜|夜里|午夜)|(?P<morning>凌晨|清晨|清早|早晨|早上|上午|一早|[今明当次]早|早)|(?P<noon>中午|正午)"
    "|(?P<afternoon>下午|午后|傍晚|晚上|晚间|夜间|夜晚|[今昨明当次]晚|晚)) ?$"
)
_LAST = frozenset("夜里晨早上午后晚间")
_HOUR, _HALF_DAY, _DAY = 60, 720, 1440

_FEWER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_MINUTES = re.compile(
    r"[点时](?: ?(?:(?P<half>半)|(?P<quarter>[一三13])刻|"
    r"零?(?P<minutes>\d{1,2}(?=分)|[一二三四五六七八九十]{1,3}+(?=分)|\d\d|[二三四五]?十[一二三四五六七八九]?)"
    rf"分?(?![\d钟点%个月年])|差(?:(?P<short>[一1]刻)|(?P<fewer>{_FEWER})分)钟?)"
    r"|(?P<sure>钟|整|许|左右|前后|[前后起](?![年])|开始|至|到|准时))?"
)
_SHORT_OF = re.compile(f"差(?:[一1]刻|(?P<fewer>{_FEWER})分)钟?(?:[就到]|不到)?$")
_FAR = 9
"""How long what is short of an hour may be: 差二十五分钟就."""
_NO_HOUR = re.compile("时(?:[段代期空速装差尚下有刻]|候|常)")
_NO_POINT = re.compile("点(?:[名评数意建要明看体感赞]|[一二三四五六七八九]线)")


def time(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `下午3点半`, `15时30分`. Without a word for the half of the day there are two values: `3点一刻`."""
    hour = count.whole
    if not 0 <= hour <= 24 or _NO_HOUR.match(text, at) or _NO_POINT.match(text, at):
        return None
    short = _SHORT_OF.search(text, max(0, count.start - _FAR), count.start)
    half = _half(text, short.start() if short else count.start)
    found = _MINUTES.match(text, at)
    if not found or (not half and not short and found.end() == at + 1 and _may_be_none(text[at], count)):
        return None
    minutes = _fewer(short) if short else _minutes(found)
    if minutes is None:
        return None
    start = half.start() if half and not short else count.start
    end = at + 1 if found["sure"] and found["sure"] not in "钟整许" else found.end()
    values = _of_day(hour, minutes, str(half.lastgroup) if half else "")
    return Quantity(Span(start, end), Kind.TIME, values, is_firm=not count.is_vague)


def _may_be_none(word: str, count: Count) -> bool:
    """Tells whether an hour with nothing around it may be none: 三点 is three points too, 一时 is for a while."""
    return count.whole > 0 if word == "点" else count.is_slight and count.whole == 1


def _half(text: str, start: int) -> re.Match[str] | None:
    end = start - (text[start - 1 : start] == " ")
    if end < 1 or text[end - 1] not in _LAST:
        return None
    return _HALVES.search(text, max(0, start - 3), start)


def _minutes(found: re.Match[str]) -> int | None:
    """Returns the minutes after the hour, below zero for 九点差一刻; None where they are too many."""
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15 if found["quarter"] in "一1" else 45
    if found["short"] or found["fewer"]:
        return _fewer(found)
    return _below_hour(found["minutes"]) if found["minutes"] else 0


def _fewer(found: re.Match[str]) -> int | None:
    """Returns what 差一刻 and 差五分 take from the hour, below zero."""
    if not found["fewer"]:
        return -15
    minutes = _below_hour(found["fewer"])
    return -minutes if minutes else None


def _below_hour(digits: str) -> int | None:
    value = int(digits) if digits.isdecimal() else value_of(digits)
    return int(value) if value is not None and value < _HOUR else None


def _of_day(hour: int, minutes: int, half: str) -> tuple[Fraction, ...]:
    time = hour % 24 * _HOUR + minutes
    if hour > 12 or hour == 0:
        return (Fraction(time),)
    late = (time + _HALF_DAY) % _DAY
    if half == "morning":
        return (Fraction(time % _HALF_DAY if hour == 12 else time),)
    if half == "afternoon" or (half == "noon" and hour < 3):
        return (Fraction(late),)
    if half == "noon":
        return (Fraction(time),)
    if half == "night":
        return (Fraction(time if hour < 6 else late),)
    return (Fraction(time), Fraction(late))


_CLOCK = re.compile(r"(\d{1,2})(?:(:)|：)(\d{2})(?:[:：]\d{2})?(?![\d:：])")
_SCORE = re.compile("(?:比分|[以胜负平])(?:为|是)? ?$")


def clock(text: str, start: int) -> Quantity | None:
    """Reads `15:30`; `以3:20告负` is a score, and `表2：15人` has a colon between its parts."""
    found = _CLOCK.match(text, start)
    if not found or int(found[1]) > 24 or int(found[3]) >= _HOUR or _SCORE.search(text, max(0, start - 4), start):
        return None
    half = _half(text, start)
    if not (found[2] or half) and len(found[1]) == 1:
        return None
    values = _of_day(int(found[1]), int(found[3]), str(half.lastgroup) if half else "")
    if found[1].startswith("0"):
        values = values[:1]
    return Quantity(Span(half.start() if half else start, found.end()), Kind.TIME, values)
