"""Dates in words, years, decades and centuries of English, Spanish and French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from glossa.quantities._western_numbers import number
from glossa.quantities._western_reading import Reading
from glossa.quantities._western_roles import (
    CENTURY,
    CURRENCY,
    DECADE,
    DIGITS,
    ERA,
    MONTH,
    ORDINAL,
    PERCENT,
    POINTS,
    SCALE,
    SHORT,
    SMALL,
)
from glossa.quantities._western_shapes import short_year
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

Found = tuple[list[Quantity], int]
"""What was read, and the token after it."""

_DAYS = 31
_MOST = 6
"""How many a row before one month or `centuries` may have: `2, 3 and 5 June`."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_YEAR_DIGITS = 4
_CENTURY = 100
_TEN = 10
_ROMAN = {"I": 1, "V": 5, "X": 10}
_BEFORE_MONTH = frozenset({"", ".", "-", "/"})
_STOPS = frozenset({"", ".", ",.", ".,"})
_COMMAS = _STOPS | {","}


def date(reading: Reading, index: int) -> Found | None:
    """Reads `June 2, 2021`, `2-5 June`, `2 de junio de 2021`, `1er juin`, `June 2021`, or a month alone."""
    if reading.has(index, MONTH):
        days = list(_days(reading, index + 1, _STOPS)) if reading.lexicon.is_month_before_day else []
        while days and reading.word_gap(days[-1]) == ",":  # `on May 3, 12 people`: a row ends with `and`
            days.pop()
        return _with_year(reading, index, days, index + 1 + len(days))
    if not _is_day(reading, index):
        return None
    days = [index, *_days(reading, index + 1, frozenset())]
    after = days[-1] + 1
    if not reading.has(after, MONTH):
        return None
    gap = reading.word_gap(after)
    if gap not in _BEFORE_MONTH and gap not in reading.lexicon.ofs:
        return None
    is_short = reading.tokens[after].lexeme.roles & SHORT and not (reading.has(index, DIGITS) and gap in _BEFORE_MONTH)
    if is_short or _is_small(reading, after):  # `quatre des sept élus`
        return None
    return _with_year(reading, after, days, after + 1)


def _is_small(reading: Reading, index: int) -> bool:
    """Tells whether a month is rather another word, for want of a capital: `under the age of 14 may not`."""
    has_capital = reading.lexicon.has_capital_months
    return has_capital and not reading.tokens[index].lexeme.is_firm and reading.word(index).islower()


def _days(reading: Reading, index: int, first_gaps: frozenset[str]) -> Iterator[int]:
    """Yields the tokens of a row of days; the first of them follows one of `first_gaps`."""
    joints = first_gaps or reading.lexicon.joints
    for at in range(index, index + _MOST):
        if not _is_day(reading, at) or reading.word_gap(at) not in joints:
            return
        yield at
        joints = reading.lexicon.joints


def _is_day(reading: Reading, index: int) -> bool:
    if not reading.has(index, DIGITS | ORDINAL | SMALL):
        return False
    token = reading.tokens[index]
    return token.digits <= len("31") and token.value.denominator == 1 and 1 <= token.value.numerator <= _DAYS


def _with_year(reading: Reading, month: int, days: list[int], after: int) -> Found | None:
    """Returns the month with its days and, where one follows, its year. A month alone is one only where it looks so."""
    has_year = is_year(reading, after) and _is_before_year(reading.word_gap(after), reading.lexicon.ofs)
    if not days and not has_year:
        return _lone_month(reading, month)
    found = [_whole(reading, day, Kind.DAY) for day in days]
    found.insert(0 if after > month + 1 else len(found), _whole(reading, month, Kind.MONTH))
    if has_year:
        found.append(_whole(reading, after, Kind.YEAR))
    return found, after + has_year


def _is_before_year(gap: str, ofs: frozenset[str]) -> bool:
    return gap in _COMMAS or gap in ofs


def _lone_month(reading: Reading, index: int) -> Found | None:
    """Reads a month without day and year. A short one is none, and one that is another word too is not firm."""
    lexeme, word = reading.tokens[index].lexeme, reading.word(index)
    if lexeme.roles & SHORT or (reading.lexicon.has_capital_months and word[0].islower()):
        return None
    end = reading.tokens[index].end
    is_named = reading.lexicon.has_capital_months and reading.text[end + 1 : end + 2].isupper()
    is_firm = (lexeme.is_firm and not is_named) or reading.word_before(index) in reading.lexicon.year_cues
    return [_whole(reading, index, Kind.MONTH, is_firm=is_firm)], index + 1


def _whole(reading: Reading, index: int, kind: Kind, *, is_firm: bool = True) -> Quantity:
    token = reading.tokens[index]
    return Quantity(Span(token.start, token.end), kind, token.lexeme.values[:1], is_firm=is_firm)


def is_year(reading: Reading, index: int) -> bool:
    """Tells whether a token is four digits, ungrouped, that may be a year of a calendar."""
    if not reading.has(index, DIGITS):
        return False
    token = reading.tokens[index]
    return (
        token.digits == token.end - token.start == _YEAR_DIGITS and _FIRST_YEAR <= token.value.numerator <= _LAST_YEAR
    )


def year(reading: Reading, index: int) -> Found | None:
    """Reads `in 2021`, `1998-2001`, `2020/21`, `221 BC`, `AD 79`, `'98`."""
    if reading.joined(index + 1, DIGITS) and reading.has(index, ERA):
        return [_era_year(reading, index, index, index + 1)], index + 2
    if not reading.has(index, DIGITS):
        return None
    if reading.has(index + 1, ERA) and reading.word_gap(index + 1) in {"", ","}:
        return [_era_year(reading, index + 1, index, index + 1)], index + 2
    if not is_year(reading, index):
        return _short_year(reading, index)
    if partner := _season(reading, index):
        return [_whole(reading, index, Kind.YEAR), partner], index + 2
    is_range = is_year(reading, index + 1) and reading.word_gap(index + 1) in reading.lexicon.joints
    if is_range and not reading.has(index + 2, PERCENT | CURRENCY | SCALE):
        return [_whole(reading, index, Kind.YEAR), _whole(reading, index + 1, Kind.YEAR)], index + 2
    return ([_whole(reading, index, Kind.YEAR)], index + 1) if _is_cued(reading, index) else None


def _is_cued(reading: Reading, index: int) -> bool:
    start, end = reading.tokens[index].start, reading.tokens[index].end
    if reading.text[start - 1 : start] == "(" and reading.text[end : end + 1] == ")":
        return True
    if reading.word_before(index) not in reading.lexicon.year_cues:
        return False
    if reading.word_after(index) in reading.lexicon.durations:
        return False
    return not reading.joined(index + 1, PERCENT | CURRENCY | SCALE | POINTS)


def _era_year(reading: Reading, era: int, first: int, last: int) -> Quantity:
    """Returns a year of an era: the era's value is -1 before the common one."""
    count = reading.tokens[last if era == first else first]
    values = tuple(value * reading.tokens[era].value for value in count.lexeme.values)
    return Quantity(Span(reading.tokens[first].start, reading.tokens[last].end), Kind.YEAR, values)


def _season(reading: Reading, index: int) -> Quantity | None:
    """Returns the second year of `2020/21`, `2020-21` and `2021-25`."""
    if not reading.has(index + 1, DIGITS) or reading.gap(index + 1) not in {"/", "-", "–"}:
        return None
    first, second = reading.tokens[index], reading.tokens[index + 1]
    later = (second.value - first.value) % _CENTURY
    is_next = later == 1 or (reading.gap(index + 1) != "/" and second.value > first.value % _CENTURY)
    if second.end - second.start != len("21") or not is_next or reading.has(index + 2, PERCENT | CURRENCY | SCALE):
        return None
    return Quantity(Span(second.start, second.end), Kind.YEAR, (first.value + later,))


def _short_year(reading: Reading, index: int) -> Found | None:
    """Reads `'98`: an apostrophe after a space, and two digits."""
    token = reading.tokens[index]
    before = reading.text[max(0, token.start - 2) : token.start]
    if token.end - token.start != len("98") or before.strip(" (") not in {"'", "’", "‘"} or len(before) == 1:
        return None
    return [Quantity(Span(token.start - 1, token.end), Kind.YEAR, short_year(int(token.value)))], index + 1


def decade(reading: Reading, index: int) -> Found | None:
    """Reads `1990s`, `the nineties`, `los años noventa`, `les années 1990`, `la década de 1990`."""
    token = reading.tokens[index]
    if reading.has(index, DECADE):
        is_firm = reading.word_before(index) not in reading.lexicon.possessives
        return [Quantity(Span(token.start, token.end), Kind.DECADE, token.lexeme.values, is_firm=is_firm)], index + 1
    count = number(reading, index + 1)
    if not count or reading.word_gap(index + 1) not in {"", *reading.lexicon.ofs} or not _is_decade(count.values[0]):
        return None
    found = [Quantity(Span(token.start, reading.tokens[count.after - 1].end), Kind.DECADE, count.values[:1])]
    second = number(reading, count.after) if reading.word_gap(count.after) in reading.lexicon.joints else None
    if is_year(reading, count.after) and second and not _is_decade(second.values[0]):
        return None
    if second and _is_decade(second.values[0]):
        span = Span(reading.tokens[count.after].start, reading.tokens[second.after - 1].end)
        return [*found, Quantity(span, Kind.DECADE, second.values[:1])], second.after
    return found, count.after


def _is_decade(value: Fraction) -> bool:
    return value % _TEN == 0 and (_TEN <= value < _CENTURY or _FIRST_YEAR <= value <= _LAST_YEAR)


_ROMAN_AFTER = re.compile(
    r"[ \u00a0]{1,2}([IVX]{1,6})(?:(?:, | y | e | a | al |-|–| al siglo )([IVX]{1,6}))?(?![^\W_])"
)
_ROMAN_BEFORE = re.compile(
    r"(?<![^\W_])([IVX]{1,6})(?:e|ème|er|ᵉ)(?:(?: et | au | et le | ou |-|–)([IVX]{1,6})(?:e|ème|ᵉ))?[ \u00a0]$"
)
_REACH = 24
"""How far before its word the number of a century may begin."""


def century(reading: Reading, index: int) -> Found | None:
    """Reads `19th century`, `the 18th and 19th centuries`, `siglo XIX`, `XIXe siècle`, `dix-neuvième siècle`."""
    if reading.has(index, CENTURY):
        return _roman_century(reading, index)
    places = [index, *_places(reading, index + 1)]
    after = places[-1] + 1
    if not reading.has(index, ORDINAL) or not reading.joined(after, CENTURY):
        return None
    found = [_whole(reading, place, Kind.CENTURY) for place in places]
    found[-1] = Quantity(Span(found[-1].span.start, reading.tokens[after].end), found[-1].kind, found[-1].values)
    return found, after + 1


def _places(reading: Reading, index: int) -> Iterator[int]:
    for at in range(index, index + _MOST):
        if not reading.has(at, ORDINAL) or reading.word_gap(at) not in reading.lexicon.joints:
            return
        yield at


def _roman_century(reading: Reading, index: int) -> Found | None:
    token = reading.tokens[index]
    after = _ROMAN_AFTER.match(reading.text, token.end)
    start = max(0, token.start - _REACH)
    match = after or _ROMAN_BEFORE.search(reading.text[start : token.start])
    if not match:
        return None
    by = 0 if after else start
    found = [
        Quantity(Span(match.start(group), match.end(group)).shifted(by), Kind.CENTURY, (roman(match[group]),))
        for group in (1, 2)
        if match[group]
    ]
    return found, index + 1


def roman(digits: str) -> Fraction:
    """Returns the value of a Roman numeral of `I`, `V` and `X`."""
    values = [_ROMAN[digit] for digit in digits]
    following = [*values[1:], 0]
    return Fraction(sum(value if value >= after else -value for value, after in zip(values, following, strict=True)))
