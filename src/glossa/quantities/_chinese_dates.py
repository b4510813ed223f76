"""Years, months, days and weekdays in Chinese: `二〇二一年`, `上世纪九十年代`, `6月2日`, `2021-06-02`, `周一`."""

from __future__ import annotations

import re
from fractions import Fraction

from glossa.quantities._chinese_counts import Count
from glossa.quantities._chinese_numerals import value_of
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.spans import Span

_ERAS = {"民国": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "大正": 1911, "明治": 1867}
_REIGNS = {
    "贞观": 626, "开元": 712, "天宝": 741, "熙宁": 1067, "元丰": 1077, "崇宁": 1101, "政和": 1110, "绍兴": 1130,
    "洪武": 1367, "建文": 1398, "永乐": 1402, "洪熙": 1424, "宣德": 1425, "正统": 1435, "景泰": 1449, "天顺": 1456,
    "成化": 1464, "弘治": 1487, "正德": 1505, "嘉靖": 1521, "隆庆": 1566, "万历": 1572, "天启": 1620, "崇祯": 1627,
    "顺治": 1643, "康熙": 1661, "雍正": 1722, "乾隆": 1735, "干隆": 1735, "嘉庆": 1795, "道光": 1820, "咸丰": 1850,
    "同治": 1861, "光绪": 1874, "宣统": 1908,
}  # fmt: skip
"""The years before the first of each; a year is told by it or by the common era, as the writer likes."""
_LONGEST_ERA = 200
_BEFORE_CHRIST = "公元前"
_LENGTH = re.compile("(?:多|余)?(?:的?历史|的?文明|之久|来(?![临到自]))")
_AGO = re.compile("以?[前来后]")
_SHORT_YEAR = re.compile("[前后来间内期的历租合以之多不级左一二三四五六七八九十]")
_DECADE = re.compile(" ?代")
_FIRST_SHORT, _LAST_SHORT = 70, 99
_LATE = 20
"""The last decade that is rather one of this century where none is named."""


def year(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `2021年`, `公元前221年`, `98年`, `90年代`; `20年` is no year but a length of time."""
    end, value = at + 1, count.whole
    before = text[max(0, count.start - 3) : count.start].rstrip()
    if before[-2:] in _ERAS and count.values[0] < _LONGEST_ERA:
        value = int(count.values[0])
        return count.quantity(Kind.YEAR, end, (Fraction(value + _ERAS[before[-2:]]), Fraction(value)))
    if before[-2:] in _REIGNS and 0 < value < _LONGEST_ERA:
        years = (Fraction(value + _REIGNS[before[-2:]]), Fraction(value))
        return count.quantity(Kind.YEAR, end, years, is_firm=False)
    if value < 0:
        return None
    if decade := _DECADE.match(text, end):
        return _decade(text, count, decade.end())
    if count.bound is not Bound.EXACT:
        return None
    if before == _BEFORE_CHRIST:
        return count.quantity(Kind.YEAR, end, (Fraction(-value),))
    if before.endswith("公元"):
        return count.quantity(Kind.YEAR, end)
    if count.is_year:
        is_spelled = not count.is_written and (count.is_vague or not count.is_slight)
        is_length = _LENGTH.match(text, end) or (value % 100 == 0 and (is_spelled or _AGO.match(text, end)))
        return None if is_length else count.quantity(Kind.YEAR, end)
    if before.endswith(("'", "’", "‘")) and value < 100 and count.is_written:
        return count.quantity(Kind.YEAR, end, (Fraction(value + (1900 if value > 30 else 2000)),))
    is_short = count.is_written and _FIRST_SHORT <= value <= _LAST_SHORT and count.end - count.start == 2
    if is_short and not _SHORT_YEAR.match(text, end):
        return count.quantity(Kind.YEAR, end, (Fraction(value + 1900), Fraction(value)))
    return None


def season(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `2021财年` and `2021赛季`."""
    return count.quantity(Kind.YEAR, at + 2) if count.is_year and text[at + 1 : at + 2] in ("年", "季") else None


def _decade(text: str, count: Count, end: int) -> Quantity:
    value = count.values[0]
    before = text[max(0, count.start - 4) : count.start]
    if value >= 100:
        return count.quantity(Kind.DECADE, end)
    if before.rstrip().endswith(("上世纪", "上个世纪")):
        return count.quantity(Kind.DECADE, end, tuple(1900 + each for each in count.values))
    if before.rstrip().endswith(("本世纪", "新世纪")):
        return count.quantity(Kind.DECADE, end, tuple(2000 + each for each in count.values))
    late = (2000 + value,) if value <= _LATE else ()
    return count.quantity(Kind.DECADE, end, (value, *late, 1900 + value))


def generation(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `90后`: who was born in that decade."""
    is_decade = count.end - count.start == 2 and count.whole in (0, 10, 50, 60, 70, 80, 90)
    if not is_decade or text[at + 1 : at + 2] in tuple("退面"):
        return None
    value = count.values[0]
    return count.quantity(Kind.DECADE, at + 1, (value, value + (1900 if value >= 50 else 2000)), is_firm=False)


_CENTURY = re.compile(r"世纪(?: ?(\d{2}|[一二三四五六七八九]?十) ?年代)?")
_DECADES = re.compile(r"[\d一二三四五六七八九十、和至到—–-]{2,12}年代")


def century(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `21世纪` and `20世纪90年代`."""
    found = _CENTURY.match(text, at)
    value = count.whole
    if not found or not 0 < value < 100:
        return None
    if found[1]:
        decade = int(found[1]) if found[1].isdecimal() else value_of(found[1]) or 0
        return count.quantity(Kind.DECADE, found.end(), (Fraction((value - 1) * 100 + decade),))
    if text[max(0, count.start - 3) : count.start] == _BEFORE_CHRIST:
        return count.quantity(Kind.CENTURY, found.end(), (Fraction(value), Fraction(-value)))
    return count.quantity(Kind.CENTURY, found.end(), is_firm=not _DECADES.match(text, found.end()))


def month(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `6月` and `六月份`."""
    end = at + (2 if text[at + 1 : at + 2] == "份" else 1)
    is_month = 1 <= count.whole <= 12
    is_lunar = text[max(0, count.start - 2) : count.start] in ("农历", "阴历", "旧历")
    return count.quantity(Kind.MONTH, end, is_firm=not is_lunar) if is_month else None


_NO_DATE = re.compile("[本份游内间夜]|以[内来]")
_LASTING = ("连续", "为期", "历时", "长达", "经过", "每", "近", "逾", "共", "满")
_DATE_HOUR = re.compile("[早晚上下中凌当夜]")


def day(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `2日` and `6月2号`; a 号 without a month is rather a number: 3号线."""
    if not 1 <= count.whole <= 31:
        return None
    before = text[max(0, count.start - 3) : count.start].rstrip()
    if before.endswith("月"):
        return count.quantity(Kind.DAY, at + 1)
    if text[at] == "日":
        is_length = _NO_DATE.match(text, at + 1) or before.endswith(_LASTING)
        return None if is_length else count.quantity(Kind.DAY, at + 1)
    return count.quantity(Kind.DAY, at + 1) if _DATE_HOUR.match(text, at + 1) else None


_IN_DIGITS = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)")


def date(text: str, start: int) -> tuple[Quantity, ...]:
    """Reads `2021-06-02`, `2021/6/2` and `2021.6.2`: a year, a month and a day."""
    found = _IN_DIGITS.match(text, start)
    if not found or not 1 <= int(found[3]) <= 12 or not 1 <= int(found[4]) <= 31:
        return ()
    kinds = ((1, Kind.YEAR), (3, Kind.MONTH), (4, Kind.DAY))
    return tuple(Quantity(Span(*found.span(group)), kind, (Fraction(int(found[group])),)) for group, kind in kinds)


_WEEKDAYS = "一二三四五六日天"
_NO_WEEKDAY = "(?![次个期场节堂趟回篇更年]|天(?!气)|小时|分钟|[十百千万亿])"
_WEEKDAY = re.compile(rf"(?:周|星期|礼拜)([{_WEEKDAYS}]){_NO_WEEKDAY}")
_MORE_WEEKDAYS = re.compile(rf"[、和及至到]([{_WEEKDAYS}]){_NO_WEEKDAY}")
_WEEKS = frozenset("一二两三四五六七八九十0123456789几")


def weekday(text: str, start: int) -> tuple[Quantity, ...]:
    """Reads `周一`, `星期三`, `礼拜天` and `周二、四、六`; 每周三次 and 一周五天 have none."""
    found = _WEEKDAY.match(text, start)
    if not found or (text[start] == "周" and text[start - 1 : start] in _WEEKS):
        return ()
    days = [(start, found)]
    while more := _MORE_WEEKDAYS.match(text, days[-1][1].end()):
        days.append((more.start(1), more))
    return tuple(
        Quantity(Span(begin, day.end()), Kind.WEEKDAY, (Fraction(min(_WEEKDAYS.index(day[1]) + 1, 7)),))
        for begin, day in days
    )
