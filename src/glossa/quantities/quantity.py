"""What a number, a date or an amount in a text means, whatever the language writes it like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from glossa.text.spans import Span


class Kind(Enum):
    """What a quantity measures. The unit of its value is said in brackets."""

    NUMBER = "number"
    """How many or how much: `35`, `三十五`, `thirty-five`, `1.4亿` (1: the number itself)."""
    ORDINAL = "ordinal"
    """`3rd`, `第三`, `tercero` (1: the place in the row)."""
    SHARE = "share"
    """A part of a whole: `30%`, `三成`, `three fifths`, `一半` (1: `30%` is 3/10)."""
    POINTS = "points"
    """Percentage points: `0.5个百分点`, `half a percentage point` (points: 1/2)."""
    TIMES = "times"
    """A factor: `twice`, `两倍`, `threefold` (1)."""
    MONEY = "money"
    """An amount of a currency (1 of the currency's main unit; `unit` is its ISO 4217 code)."""
    YEAR = "year"
    """`2021年`, `in 2021` (years of the common era; negative before it)."""
    DECADE = "decade"
    """`the 1990s`, `20世纪90年代`, `los años noventa` (the first year; without a century, 0 to 90)."""
    CENTURY = "century"
    """`the 19th century`, `19世纪`, `siglo XIX` (the ordinal number)."""
    MONTH = "month"
    """`June`, `6月`, `junio`, `2021-06-02` (1 to 12)."""
    DAY = "day"
    """The day of a month: `June 2`, `2日`, `2 de junio` (1 to 31)."""
    WEEKDAY = "weekday"
    """`Monday`, `周一`, `lunes` (1 for Monday to 7, ISO 8601)."""
    TIME = "time"
    """A time of day: `3:30 p.m.`, `下午3点半`, `15 h 30` (minutes after midnight)."""
    CODE = "code"
    """Digits that count nothing and stay as they are: phone numbers, `G20`, `COVID-19`, `B-52`; compared as text."""

    __hash__ = object.__hash__  # kinds are told by identity, and looked up often


class Bound(Enum):
    """How exactly a quantity is meant."""

    EXACT = "exact"
    ABOUT = "about"
    """`about`, `some`, `约`, `左右`, `unos`."""
    OVER = "over"
    """`more than`, `over`, `多`, `余`, `más de`, `plus de`."""
    UNDER = "under"
    """`less than`, `nearly`, `近`, `不到`, `casi`, `moins de`."""

    __hash__ = object.__hash__  # as those of kinds


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text. A date is several: its year, its month, its day."""

    span: Span
    """Where it stands, its unit words included where they make the value (`1.4亿`, `30%`, `¥35`, `6月`)."""
    kind: Kind
    values: tuple[Fraction, ...]
    """What it may mean, the likeliest first: `2/6` is day 2 or 6, `3点` is 180 or 900 minutes. Empty for a code."""
    unit: str = ""
    """The ISO 4217 code, for money; `""` where no currency can be told."""
    bound: Bound = Bound.EXACT
    is_firm: bool = True
    """False where languages differ in saying it at all: `a`, `one of them`, `一个`, `两国`, `first`, `May` in prose.
    Such a one may answer a quantity of the other text, and asks for none itself."""
    text: str = ""
    """The text that a code consists of, without spaces; `""` for all other kinds."""
