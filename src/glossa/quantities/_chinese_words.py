"""Chinese words that have a numeral and count nothing, days named by their date, and the words that make it count."""

from __future__ import annotations

import re
from fractions import Fraction

from glossa.quantities._chinese_counts import Count
from glossa.quantities._chinese_numerals import DIGITS
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

_Part = tuple[Kind, int]

_MEASURE = re.compile(
    " ?(?:[个两名位人次年天家所项种条件座届期批场部支艘架辆台套份张本篇首头只匹棵株块片段类步县省岁周米吨克斤亩升"
    "丈尺寸度层级口户轮间幅枚颗粒封队组号章枪杯瓶盒包箱桶车船班排副桩宗起笔款门句字页秒日夜倍声]|小时|钟头|刻钟|分钟|公[里斤顷尺吨分]|平方|立方|"
    "季度|世纪|星期|礼拜|厘米|毫米|学期|海里|英[里尺寸亩]|千[米克瓦]|百[米帕]|月份?)"
)
_NO_NUMBERS = (
    "十分 十万八千里 十万火急 十年树木 十八般武艺 十天半月 十天半个月 一百八十度 万一 千万 千百万 亿万 二百五 三十而立 "
    "三轮车 三部曲 三元桥 三元里 三级跳 三门峡 三只松鼠 三天两头 三年五载 三位一体 三次元 二次元 四分五裂 四级考试 "
    "百度 五道口 五棵松 五笔 五步蛇 五声 六神 六级考试 七年之痒 八级钢 八成新 九头鸟 九头蛇 九级浪 千千万万 百分百 "
    "五花肉 五香 五谷 五粮液 八宝粥 八角茴香 三明治 三文鱼 三七粉 四季豆 九层塔 十三香 千层饼 百合 三角洲 三角形 "
    "十字路 十字架 十字街 十字军 十字会 十字绣"
)
_WORDS = _NO_NUMBERS.split()
_BY_START: dict[str, tuple[str, ...]] = {
    start: tuple(word for word in _WORDS if word.startswith(start)) for start in {word[:2] for word in _WORDS}
}
_UNLESS = {"十分": "钟之", "千万": "人元美吨辆台户套册亩立株千欧英日公平伏千瓦级", "亿万": ""}
"""What may follow that makes a number of the word after all: 十分钟."""

_TWOFOLD = re.compile("([一两三四五六七八九])([\u4e00-\u9fff])(?!\\1)[一两三四五六七八九][\u4e00-\u9fff]")
_ALL_NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿几数半多余来")
_OF_DATES = frozenset("个月年周天时点分秒季届比第成折倍元块角名位岁至到和或与、之")
"""What stands between two numerals that count after all: 三月二日, 二比一, 三分之二, 四名三岁儿童."""


def twofold(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """Reads sayings that have two numerals, 一日三餐, 三番五次, 七嘴八舌; 一死三伤 is made like them, and counts."""
    found = _TWOFOLD.match(text, start) if end == start + 1 else None
    if not found or found[2] in _ALL_NUMERALS | _OF_DATES or text[start + 3] in _ALL_NUMERALS | _OF_DATES:
        return ()
    if text[start - 1 : start] in _ALL_NUMERALS | {"第", "周", "月"}:
        return ()
    does_count = {found[2], text[start + 3]} <= _COUNTED
    return tuple(
        Quantity(Span(at, at + 1), Kind.NUMBER, (Fraction(value),), is_firm=does_count and value > 1)
        for at, value in ((at, DIGITS[text[at]]) for at in (start, start + 2))
    )


_COUNTED = frozenset("死亡伤失胜负平败金银铜男女子")
"""What is counted as briefly as this: 两死七伤, 三胜一负, 五金两银, 三子两女."""


_DAYS = {
    "五一": (5, 1), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "三八": (3, 8), "五四": (5, 4),
    "七七": (7, 7), "九一八": (9, 18), "九一一": (9, 11), "一二九": (12, 9), "三一五": (3, 15),
}  # fmt: skip
"""Days that are called by their month and day."""
_DOUBLE = {"十一": 11, "十二": 12}
_NAMED_DAY = re.compile('[”」』"’]|国庆|黄金周|长假|小?假期|期间|前夕|前后|节')
_PLAN = re.compile("十([一二三四五六七])五")
"""A five-year plan: the 14th is 十四五."""
_AFTER_PLAN = re.compile('[”」』"’]|规划|时期|期间|开局|收官|末')


def is_measured(text: str, end: int) -> bool:
    """Tells whether a measure word or a unit stands at `end`, so that the numeral before it counts something."""
    return _MEASURE.match(text, end) is not None


def word_end(text: str, start: int, end: int) -> int:
    """Returns where the word ends that begins with the numeral from `start` to `end` and is no number, or 0."""
    for word in _BY_START.get(text[start : start + 2], ()):
        after = start + len(word)
        if (
            after >= end
            and text.startswith(word, start)
            and text[after : after + 1] not in tuple(_UNLESS.get(word, ""))
        ):
            return after
    return 0


def named(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """Reads a day named by its date, 九一八, or a five-year plan, 十四五, which may have another name."""
    digits = text[start:end]
    if text[start - 1 : start] == "双" and digits in _DOUBLE:
        return _two(
            Span(start, end - 1), Span(end - 1, end), (Kind.MONTH, _DOUBLE[digits]), (Kind.DAY, _DOUBLE[digits])
        )
    day = _DAYS.get(digits)
    if day and (digits != "十一" or _NAMED_DAY.match(text, end)):
        middle = start + (2 if digits == "一二九" else 1)
        return _two(Span(start, middle), Span(middle, end), (Kind.MONTH, day[0]), (Kind.DAY, day[1]))
    plan = _PLAN.fullmatch(digits)
    if plan and (plan[1] != "四" or _AFTER_PLAN.match(text, end)):
        number = 10 + "一二三四五六七".index(plan[1]) + 1
        return _two(Span(start, end - 1), Span(end - 1, end), (Kind.ORDINAL, number), (Kind.NUMBER, 5))
    return ()


def dotted(month: Count, day: Count) -> tuple[Quantity, ...]:
    """Reads `9·11` and `九·一八`."""
    if not 1 <= month.whole <= 12 or not 1 <= day.whole <= 31:
        return ()
    first, second = (Kind.MONTH, month.whole), (Kind.DAY, day.whole)
    return _two(Span(month.start, month.end), Span(day.start, day.end), first, second)


def group(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `二十国集团`: the G20."""
    end = at + 3
    if text[at:end] != "国集团":
        return None
    return Quantity(Span(count.start, end), Kind.CODE, (), is_firm=False, text=f"G{count.values[0]}")


def both(text: str, start: int) -> tuple[Quantity, ...]:
    """Reads `双方`: the two."""
    if text[start + 1 : start + 2] not in _BOTH:
        return ()
    return (Quantity(Span(start, start + 1), Kind.NUMBER, (Fraction(2),), is_firm=False),)


_BOTH = frozenset("方边手眼脚腿侧")


def epidemic(text: str, start: int) -> tuple[Quantity, ...]:
    """Reads `新冠`, which is COVID-19 in most languages."""
    if text[start - 1 : start] != "新":
        return ()
    return (Quantity(Span(start - 1, start + 1), Kind.CODE, (), is_firm=False, text="COVID-19"),)


_RANK = re.compile("(?P<firm>周年)|届|(?P<congress>大)|(?P<plenary>中)全会|(?P<age>旬)")
_FIRST_CONGRESS, _LAST_CONGRESS = 11, 40
_CENTENARY = 100


def rank(text: str, count: Count, at: int) -> Quantity | None:
    """Reads `100周年`, `十三届`, `十九大`, `六中全会`, which other languages give an ordinal; `八旬` is 80."""
    found = _RANK.match(text, at)
    if not found or count.is_vague:
        return None
    value = count.whole
    match found.lastgroup:
        case "firm":
            return count.quantity(
                Kind.ORDINAL, count.end, is_firm=(count.is_written or value > 2) and value != _CENTENARY
            )
        case "congress" if count.is_written or not _FIRST_CONGRESS <= value < _LAST_CONGRESS:
            return None
        case "age":
            return count.quantity(Kind.NUMBER, at + 1, (Fraction(value * 10),), is_firm=False)
        case "congress" | "plenary":
            return count.quantity(Kind.ORDINAL, count.end, is_firm=False)
        case _:
            return count.quantity(Kind.ORDINAL, count.end) if value >= _FIRST_CONGRESS else None


def _two(one: Span, other: Span, first: _Part, second: _Part) -> tuple[Quantity, ...]:
    return (
        Quantity(one, first[0], (Fraction(first[1]),), is_firm=False),
        Quantity(other, second[0], (Fraction(second[1]),), is_firm=False),
    )
