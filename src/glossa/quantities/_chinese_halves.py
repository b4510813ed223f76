"""Halves in Chinese: `一半`, `过半`, `半年`, `两年半`, `一个半小时`."""

from __future__ import annotations

import re
from fractions import Fraction

from glossa.quantities._chinese_counts import Count
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.spans import Span

_HALF = Fraction(1, 2)
_PART = re.compile("半(?:数|壁江山)|(?<=[过超])半|(?<=[上下前后])半(?=[年场段期叶])|半价|(?<=[对大])半|半(?=以上|左右)")
_LENGTH = re.compile(
    "半(?:(?P<months>年)|(?:个多?)?(?P<minutes>小时|钟头)|个?(?P<years>世纪)|个?月|天|个|公?[斤里]|亩)"
)
_OTHERWISE = {"months": 6, "minutes": 30, "years": 50}
"""What half a year, an hour or a century may be called by instead."""


def half(text: str, start: int) -> tuple[Quantity, ...]:
    """Reads a half that no number stands before: `过半`, `半数`, `上半年`, `半小时`. Languages say it in many ways."""
    if found := _PART.match(text, start):
        bound = Bound.OVER if text[start - 1 : start] in ("过", "超", "大") else Bound.EXACT
        return (Quantity(Span(start, found.end()), Kind.SHARE, (_HALF,), bound=bound, is_firm=False),)
    if found := _LENGTH.match(text, start):
        smaller = _OTHERWISE.get(found.lastgroup or "")
        values = (_HALF, Fraction(smaller)) if smaller else (_HALF,)
        return (Quantity(Span(start, found.end()), Kind.NUMBER, values, is_firm=False),)
    return ()


_AND_HALF = re.compile(
    " ?(?:(?P<months>年)半|个半(?P<minutes>小时|钟头)|小时半|个半(?P<years>世纪)|[天岁里斤]半(?![夜径])|公[里斤]半"
    "|分钟?半|个半(?![导岛球决径成公自官裸封殖])|(?P<share>半(?![个年天月]))|半(?=[个年天月]))"
)


def and_half(text: str, count: Count) -> Quantity | None:
    """Reads a number with a half behind it: `两年半`, `一个半小时`; and `一半`."""
    found = _AND_HALF.match(text, count.end)
    if not found:
        return None
    if found.lastgroup == "share":
        return count.quantity(Kind.SHARE, found.end(), (_HALF,), is_firm=False) if count.values[0] == 1 else None
    value = count.values[0] + _HALF
    by = {"months": 12, "minutes": 60, "years": 100}.get(found.lastgroup or "")
    values = (value, value * by) if by else (value,)
    return count.quantity(Kind.NUMBER, found.end(), values, is_firm=value > 2)
