"""Digits in a fixed shape that all languages share: dates in figures, times, phone numbers, codes, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Shape:
    """A stretch that is read as a whole, and what it holds: the parts of a date, a code, nothing for an address."""

    start: int
    end: int
    quantities: tuple[Quantity, ...]

    @property
    def is_time(self) -> bool:
        """Tells whether it is a time of day, which `p.m.` may follow."""
        return len(self.quantities) == 1 and self.quantities[0].kind is Kind.TIME


_SHAPES = re.compile(
    r"(?P<url>(?:https?://|www\.)\S++)"
    r"|(?<![\w.,])(?:"
    r"(?P<ymd>\d{4}(?P<s1>[-/.])\d{1,2}(?P=s1)\d{1,2}(?![-/\d]))"
    r"|(?P<dmy>\d{1,2}(?P<s2>[-/.])\d{1,2}(?P=s2)(?:\d{4}|\d\d)(?![-/.]?\d))"
    r"|(?P<time>\d{1,2}:\d\d(?::\d\d)?+(?:[.,]\d{1,3}(?![.,]?\d))?+(?![:\d]))"
    r"|(?P<phone>1[ .-]\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|\d{3,4}-\d{3,4}-\d{4}(?!\d)|\d{2,4}-\d{7,8}(?!\d)"
    r"|\d{2,3}(?: \d{2,3}){0,3}(?: \d\d){2}(?!\d|[.,]\d| \d\d))"
    r"|(?P<version>(?!\d{1,3}(?:\.\d{3})++(?!\.?\d))\d++(?:\.\d++){2,}+)"
    r"|(?P<net>[2-6]G(?![A-Za-z0-9]))"
    r"|(?P<day>\d{1,2}[-‑][A-Z](?![\w-])))"
    r"|(?P<call>\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?!\d)|\(\d{2,4}\) ?\d{3,4}[ -]\d{4}(?!\d))"
    r"|(?<![A-Za-z0-9])(?P<code>(?P<letters>[A-Z][A-Za-z]{0,4}+|[a-z]{1,5}+)(?P<hyphen>[-‑]?)"
    r"\d++(?:\.\d++)?+[A-Z]{0,4}+\d*+(?:-[A-Z0-9]++)*+)(?![a-rt-z])"
)
_NEAR_SHAPE = re.compile(r"\d(?:[-‑][A-Z]|(?<=[A-Za-z+(].)|(?<=[A-Za-z][-‑].)|[-/:]\d|\.\d++\.\d| \d|G)")
"""What each shape but an address has; most digits have none of it, and are soon passed over."""
_NO_CODE = frozenset({"no", "n", "p", "pp", "x", "art", "km", "m", "cm", "mm", "rs", "chapter", "aa"})
"""Letters that are a word or a unit of their own before a number."""
_CURRENCIES = frozenset({"USD", "EUR", "RMB", "CNY", "GBP", "JPY", "HKD", "AUD", "CAD", "CHF", "US", "MXN"})
_QUIET = frozenset({"g", "q", "h", "s", "t", "u", "co", "no", "so", "ch", "o", "n", "covid", "sars"})
"""Letters of codes that some languages say in words: `G20`, `Q1`, `T1`, `CO2`, `COVID-19`."""
_MONTHS, _DAYS, _HOURS, _MINUTES = 12, 31, 24, 60
_PIVOT = 30
"""The last two digits up to which a short year is one of this century."""


def shapes(text: str, *, is_month_first: bool) -> list[Shape]:
    """Returns the shapes of a text, in order, disjoint. `is_month_first` tells whether `6/2` is the second of June."""
    start = _first(text)
    return list(_shapes(text, start, is_month_first=is_month_first)) if start is not None else []


def _first(text: str) -> int | None:
    """Returns where to look for the first shape from; None where there is none."""
    if "://" in text or "www." in text:
        return 0
    near = _NEAR_SHAPE.search(text)
    return text.rfind(" ", 0, near.start()) + 1 if near else None


def _shapes(text: str, start: int, *, is_month_first: bool) -> Iterator[Shape]:
    for match in _SHAPES.finditer(text, start):
        name = match.lastgroup or ""
        found = _READERS["mdy" if name == "dmy" and is_month_first else name](match)
        if found is not None:
            yield Shape(match.start(), match.end(), found)


def short_year(year: int) -> tuple[Fraction, ...]:
    """Returns what the last two digits of a year may mean: `98` is 1998, `21` is 2021 or 1921."""
    return (Fraction(2000 + year), Fraction(1900 + year)) if year <= _PIVOT else (Fraction(1900 + year),)


def day_times(hour: int, minute: int) -> tuple[Fraction, ...] | None:
    """Returns the minutes after midnight that a time may mean: half a day is in doubt up to 12. None if it is none."""
    if hour > _HOURS or minute >= _MINUTES:
        return None
    minutes = Fraction(hour * _MINUTES + minute)
    half = _HOURS * _MINUTES // 2
    if hour < _HOURS // 2:
        return minutes, minutes + half
    return (minutes, minutes - half) if hour == _HOURS // 2 else (minutes,)


def _ymd(match: re.Match[str]) -> tuple[Quantity, ...] | None:
    year, month, day = _fields(match)
    return _date(year, month, day) if _is_date(month, day) else None


def _dmy(match: re.Match[str]) -> tuple[Quantity, ...] | None:
    day, month, year = _fields(match)
    if not _is_date(month, day):
        return _date(year, day, month) if _is_date(day, month) else None
    return _date(year, month, day)


def _mdy(match: re.Match[str]) -> tuple[Quantity, ...] | None:
    """Reads a date of English: the month first, or else, as many write it too, the day."""
    month, day, year = _fields(match)
    if not _is_date(month, day):
        return _date(year, day, month) if _is_date(day, month) else None
    return _date(year, month, day, is_sure=month.number == day.number or not _is_date(day, month))


@dataclass(frozen=True, slots=True)
class _Field:
    """A number of a date in figures."""

    span: Span
    number: int


def _fields(match: re.Match[str]) -> list[_Field]:
    found = re.finditer(r"\d+", match[0])
    return [_Field(Span(*part.span()).shifted(match.start()), int(part[0])) for part in found]


def _is_date(month: _Field, day: _Field) -> bool:
    return 1 <= month.number <= _MONTHS and 1 <= day.number <= _DAYS


def _date(year: _Field, month: _Field, day: _Field, *, is_sure: bool = True) -> tuple[Quantity, ...]:
    """Returns the parts of a date in their order in the text. Where it is not sure, month and day may be swapped."""
    years = short_year(year.number) if len(year.span) == len("21") else (Fraction(year.number),)
    months = (Fraction(month.number), Fraction(day.number))[: 1 if is_sure else 2]
    days = (Fraction(day.number), Fraction(month.number))[: 1 if is_sure else 2]
    found = (
        Quantity(year.span, Kind.YEAR, years),
        Quantity(month.span, Kind.MONTH, months),
        Quantity(day.span, Kind.DAY, days),
    )
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _time(match: re.Match[str]) -> tuple[Quantity, ...] | None:
    hour, minute = (field.number for field in _fields(match)[:2])
    times = day_times(hour, minute)
    return (Quantity(Span(*match.span()), Kind.TIME, times),) if times else None


def _code(match: re.Match[str]) -> tuple[Quantity, ...] | None:
    """Reads letters with digits. Small letters and a hyphen are a word before a number: `mid-2021`, `post-1949`."""
    letters, hyphen = match["letters"] or "", match["hyphen"]
    quiet = letters.casefold() in _QUIET
    if letters.casefold() in _NO_CODE or letters in _CURRENCIES or (hyphen and letters.islower() and not quiet):
        return None
    return _verbatim(match, is_firm=not quiet or not match[0][len(letters + hyphen) :].isdecimal())


def _as_code(match: re.Match[str]) -> tuple[Quantity, ...] | None:
    later = match[0].split(" ")[1:]
    return _verbatim(match, is_firm=True) if not later or set(map(len, later)) != {3} else None


def _verbatim(match: re.Match[str], *, is_firm: bool) -> tuple[Quantity, ...]:
    text = "".join(match[0].split())
    return (Quantity(Span(*match.span()), Kind.CODE, (), is_firm=is_firm, text=text),)


_READERS: dict[str, Callable[[re.Match[str]], tuple[Quantity, ...] | None]] = {
    "url": lambda _: (),
    "ymd": _ymd,
    "dmy": _dmy,
    "mdy": _mdy,
    "time": _time,
    "phone": _as_code,
    "call": _as_code,
    "version": _as_code,
    "net": _as_code,
    "day": lambda match: _verbatim(match, is_firm=False),  # `11-S`, the 11th of September
    "code": _code,
}
