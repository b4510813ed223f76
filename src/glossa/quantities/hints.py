"""Words with a number in them that count nothing by themselves: `trimestre`, `hat trick`, `centenary`, 亚军, 花甲.

One language has such a word where another says the number. What they hint at may answer a number that the other text
lacks; they ask for nothing themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from glossa.quantities._chinese_numerals import DIGITS, SMALL, value_of
from glossa.quantities._hint_words import CHINESE, ROMANCE_AND_ENGLISH, TABLES
from glossa.quantities._western_dates import roman
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.han import simplified
from glossa.text.languages import LanguageTag, primary

Hint = tuple[Kind, Fraction]

_RUN = re.compile("[零〇一二两三四五六七八九十百千万亿]{1,16}")
_ROMAN_CENTENARY = re.compile(r"(?<![^\W_])([IVX]{1,4})(?:e|º|ème)? centen", re.IGNORECASE)
_WORTH = frozenset(DIGITS) | frozenset(SMALL)
_DIGITS = re.compile(r"\d{1,4}")
_PERCENT, _HOUR = 100, 60


def hinted(text: str, language: LanguageTag, read: Sequence[Quantity]) -> frozenset[Hint]:
    """Returns what words of a text may hint at, besides the quantities that were `read` in it.

    Each is a month or a day of a date, or a number.
    """
    name = primary(language)
    hints = frozenset(_of_codes(text, read))
    if name == "zh":
        plain = simplified(text)
        return hints | frozenset(_of_words(plain, name)) | frozenset(_unread(plain, read))
    return hints | frozenset(_of_words(text, name)) if name in TABLES else hints


def may_be_hinted(quantity: Quantity, hints: frozenset[Hint]) -> bool:
    """Tells whether words of the other text hint at what a quantity says. Years, amounts and codes are never meant."""
    if not hints or quantity.kind not in _BY_KIND:
        return False
    kind = quantity.kind if quantity.kind in _OF_DATES else Kind.NUMBER
    return any(
        (kind, value * by) in hints
        for value in quantity.values
        for by in _BY_KIND[quantity.kind]
        if by != _PERCENT or value * by >= _LEAST_PERCENT
    )


_LEAST_PERCENT = 10
"""Below that a word such as `trimestre` hints at no share: `un 3 %`."""
_OF_DATES = (Kind.MONTH, Kind.DAY)
_BY_KIND = {
    **dict.fromkeys((Kind.NUMBER, Kind.ORDINAL, Kind.TIMES, *_OF_DATES), (Fraction(1),)),
    **dict.fromkeys((Kind.SHARE, Kind.POINTS), (Fraction(1), Fraction(_PERCENT))),
    Kind.TIME: (Fraction(1, _HOUR),),
}
"""What the values of each kind are multiplied with to be those that words hint at."""


def _of_codes(text: str, read: Sequence[Quantity]) -> Iterator[Hint]:
    """Yields the digits that stick to letters, `T3`, `11-S`, `U21`, and the seconds of `2:09:40`."""
    for code in read:
        if code.kind is Kind.TIME:
            yield from ((Kind.NUMBER, Fraction(int(part))) for part in _DIGITS.findall(code.span.of(text))[2:])
        digits = "".join(filter(str.isdecimal, code.text))
        if digits and len(digits) <= _LONGEST_CODE:
            yield from ((kind, Fraction(int(digits))) for kind in (Kind.NUMBER, *_OF_DATES))


_LONGEST_CODE = 4


def _of_words(text: str, name: str) -> Iterator[Hint]:
    pattern, hints = _table(name)
    for found in pattern.finditer(text):
        yield from hints[int(str(found.lastgroup)[1:])]
    yield from ((Kind.NUMBER, _PERCENT * roman(found[1].upper())) for found in _ROMAN_CENTENARY.finditer(text))


@lru_cache(maxsize=8)
def _table(name: str) -> tuple[re.Pattern[str], list[tuple[Hint, ...]]]:
    """Returns a pattern with one group for each row of a language's words, and what the rows hint at."""
    rows = list(CHINESE.items()) if name == "zh" else [*TABLES[name].items(), *ROMANCE_AND_ENGLISH.items()]
    groups = "|".join(f"(?P<r{row}>{_any_ending(words)})" for row, (_, words) in enumerate(rows))
    pattern = groups if name == "zh" else rf"(?<![^\W_])(?:{groups})(?![^\W_])"
    return re.compile(pattern, re.IGNORECASE), [tuple(_meant(numbers)) for numbers, _ in rows]


def _any_ending(words: str) -> str:
    return words.replace("*", r"\w*+")


def _meant(numbers: str) -> Iterator[Hint]:
    for number in numbers.split():
        month, slash, day = number.partition("/")
        if slash:
            yield from ((Kind.MONTH, Fraction(month)), (Kind.DAY, Fraction(day)))
        else:
            yield Kind.NUMBER, Fraction(number)


def _unread(text: str, read: Sequence[Quantity]) -> Iterator[Hint]:
    """Yields what the numerals of names and sayings are worth, as a whole and one by one: 三峡, 千方百计."""
    taken = {place for quantity in read for place in range(quantity.span.start, quantity.span.end)}
    for found in _RUN.finditer(text):
        run = "".join(character for at, character in enumerate(found[0], found.start()) if at not in taken)
        values = [value_of(run) if run else None, *map(value_of, _WORTH & set(run))]
        yield from ((Kind.NUMBER, value) for value in values if value is not None)
