"""What answers a number by more than its value: its digits grouped otherwise, another unit, a Roman numeral."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from glossa.checks._number_sides import Side
from glossa.checks._number_units import TIME, UNITS, Unit
from glossa.quantities import Kind, Quantity
from glossa.quantities.certainty import in_digits
from glossa.quantities.hints import hinted, may_be_hinted
from glossa.quantities.pairing import Pairing

_DIGITS = re.compile(r"\d+")
_FAR = 24
"""How many characters may part the groups of one number."""
_MOST = 12


def answered(pairing: Pairing, source: Side, target: Side) -> Pairing:
    """Returns a pairing without what the other text says in another form."""
    gone = _regrouped(pairing.missing, pairing.extra, source, target)
    gone |= _regrouped(pairing.extra, pairing.missing, target, source)
    gone |= _converted(pairing, source, target)
    gone |= _said_twice(pairing.missing, source) | _said_twice(pairing.extra, target)
    gone |= _bare_days(pairing.missing, pairing.extra, target) | _bare_days(pairing.extra, pairing.missing, source)
    missing = [one for one in pairing.missing if id(one) not in gone]
    extra = [one for one in pairing.extra if id(one) not in gone]
    return replace(
        pairing,
        missing=tuple(_unkept(missing, source, target)) if missing else (),
        extra=tuple(_unkept(extra, target, source)) if extra else (),
    )


def _unkept(ones: Sequence[Quantity], side: Side, other: Side) -> Iterator[Quantity]:
    """Yields those that do not stand in the other text letter for letter, `Four Seasons`, as a Roman numeral, or in a
    word that has a number in it."""
    hints = hinted(other.text, other.language, other.quantities)
    for one in ones:
        word = one.span.of(side.text)
        is_name = word[:1].isupper() and word in other.text and not any(map(str.isdecimal, word))
        if not (is_name or _is_in_roman(one, other.text) or may_be_hinted(one, hints)):
            yield one


_ROMAN = re.compile(r"(?<![^\W_])([IVX]{2,7})(?:e|ème|º)?(?![^\W_])")
_ALONE = re.compile(
    r"(?<![^\W_])(?:[A-ZÁÉÍÓÚÀÂÈÊÎÔÇÑ]\w{2,20}|siglo|siècle|cap[ií]tulo|chapitre|tom[oe]|título|part[ei]e?|act[oe]) "
    r"([VX])(?:e|º)?(?![^\W_])"
)
"""A letter alone is a numeral behind a name, or behind what is numbered so: `Felipe V`, `siglo X`."""
_WORTH = {"I": 1, "V": 5, "X": 10}


def _is_in_roman(one: Quantity, text: str) -> bool:
    return one.kind in (Kind.NUMBER, Kind.ORDINAL) and one.values[0] in _romans(text)


@lru_cache(maxsize=4)
def _romans(text: str) -> frozenset[int]:
    """Returns the Roman numerals of a text: those of kings, chapters, wars and quarters of towns are below 40."""
    found = [*_ROMAN.findall(text), *_ALONE.findall(text)]
    return frozenset(map(_roman, found))


def _roman(letters: str) -> int:
    values = [_WORTH[letter] for letter in letters]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


def _regrouped(ones: Sequence[Quantity], others: Sequence[Quantity], side: Side, other: Side) -> set[int]:
    """Returns those that are one number here and several in a row there: `27.3` and `27(3)`, a phone number."""
    gone: set[int] = set()
    here = [(one, _groups(one, side)) for one in ones[:_MOST]]
    there = [(one, _groups(one, other)) for one in others[:_MOST]]
    for one, groups in here:
        for first in range(len(there) if groups else 0):
            row = _row(groups, there[first:])
            if len(row) > 1:
                gone |= {id(one), *map(id, row)}
                break
    return gone


def _row(groups: Sequence[str], others: Sequence[tuple[Quantity, Sequence[str]]]) -> list[Quantity]:
    """Returns as many of those in a row as have the digits of `groups` together; none where they have others."""
    row: list[Quantity] = []
    found: list[str] = []
    for part, own in others:
        if not own or (row and part.span.start - row[-1].span.end > _FAR):
            break
        row.append(part)
        found += own
        if "".join(found) == "".join(groups) or _without_zeros(found) == _without_zeros(groups):
            return row
    return []


def _without_zeros(groups: Sequence[str]) -> list[str]:
    return [group.lstrip("0") for group in groups]


def _groups(one: Quantity, side: Side) -> list[str]:
    """Returns the runs of digits that a quantity is written with, in ASCII; none for words."""
    return ["".join(str(int(digit)) for digit in run) for run in _DIGITS.findall(one.span.of(side.text))]


def _bare_days(days: Sequence[Quantity], numbers: Sequence[Quantity], side: Side) -> set[int]:
    """Returns the days of a month that stand as bare numbers beside one: an engine's `septiembre 2` is its order."""
    gone: set[int] = set()
    for day in days[:_MOST]:
        for number in numbers[:_MOST]:
            is_same = day.kind is Kind.DAY and number.kind is Kind.NUMBER and day.values[:1] == number.values[:1]
            if is_same and any(_is_beside_month(number, other) for other in side.quantities):
                gone |= {id(day), id(number)}
    return gone


def _is_beside_month(number: Quantity, other: Quantity) -> bool:
    return other.kind is Kind.MONTH and 0 <= number.span.start - other.span.end <= 1


def _converted(pairing: Pairing, source: Side, target: Side) -> set[int]:
    """Returns those that are as much in another unit, the soft ones too: `a mile` is 1.6 km."""
    gone: set[int] = set()
    if not pairing.missing and not pairing.extra:
        return gone
    for one in (*pairing.missing[:_MOST], *pairing.soft_missing[:_MOST]):
        for other in (*pairing.extra[:_MOST], *pairing.soft_extra[:_MOST]):
            if id(other) not in gone and _are_as_much(one, other, source, target):
                gone |= {id(found) for found in (one, other, _rest(one, source), _rest(other, target))}
                break
    return gone


_ROUNDED = Fraction(1, 20)
"""How much of a value may be lost where people convert it from feet and pounds."""
_ROUGHLY = Fraction(1, 5)
"""How far off it may be and still be meant."""
_OF_CALENDAR = Fraction(7, 100)
"""How much four weeks and a month may differ."""
_BESIDE = 40
"""How many characters may part an amount and the same one in another unit."""


def _are_as_much(one: Quantity, other: Quantity, source: Side, target: Side) -> bool:
    here, there = unit_of(one, source), unit_of(other, target)
    if not here or not there or here == there or here.measures != there.measures:
        return False
    return _agree(_size(one, here, source), _size(other, there, target), here, there)


def _agree(left: Fraction, right: Fraction, here: Unit, there: Unit) -> bool:
    if here.measures == TIME:
        return abs(left - right) <= max(abs(left), abs(right)) * _OF_CALENDAR
    if here.is_metric and there.is_metric:
        return left == right
    return abs(left - right) <= max(abs(left), abs(right)) * _ROUNDED


def _said_twice(leftover: Sequence[Quantity], side: Side) -> set[int]:
    """Returns those beside which their text says as much in another unit: `18 miles (29 km)`, which one text adds."""
    gone: set[int] = set()
    left = {id(one) for one in leftover}
    for one in leftover[:_MOST]:
        unit = unit_of(one, side)
        for other in side.quantities if unit else ():
            is_near = max(other.span.start - one.span.end, one.span.start - other.span.end) <= _BESIDE
            if other.is_firm and id(other) not in left and is_near and _are_as_much(one, other, side, side):
                gone |= {id(one), id(_rest(one, side))}
    return gone


def _size(quantity: Quantity, unit: Unit, side: Side) -> Fraction:
    """Returns how much a quantity is, with the smaller unit behind it: `6 feet 3 inches`."""
    rest = _rest(quantity, side)
    more = unit_of(rest, side) if rest else None
    return (quantity.values[0] - unit.zero) * unit.size + (rest.values[0] * more.size if rest and more else 0)


_CLOSE = 14
"""How many characters a unit may have between a number and the next smaller one."""


def _rest(quantity: Quantity, side: Side) -> Quantity | None:
    """Returns the number behind a quantity that counts a smaller unit of the same kind."""
    large = unit_of(quantity, side)
    end = quantity.span.end
    for other in side.quantities if large else ():
        is_next = end < other.span.start <= end + _CLOSE and "(" not in side.text[end : other.span.start]
        if is_next and (small := unit_of(other, side)) and large:
            return other if small.measures == large.measures and small.size < large.size else None
    return None


def are_roughly_as_much(one: Quantity, other: Quantity, source: Side, target: Side) -> bool:
    """Tells whether two quantities have units that people convert roughly, and were converted so."""
    here, there = unit_of(one, source), unit_of(other, target)
    if not here or not there or here == there or here.measures != there.measures:
        return False
    small, large = sorted((_size(one, here, source), _size(other, there, target)))
    return not (here.is_metric and there.is_metric) and large - small <= large * _ROUGHLY


_WORDS = re.compile(
    r"(?: (?:an?|of an?|of the|de|d[’'])(?: |(?<=[’'])))?"
    r"[\s\-‑]{0,2}[多余餘来來]?([^\s.,;:!?()，。；：、（）\-‑]{1,16})(?:[\s\-‑]([^\s.,;:!?()，。；：、（）\-‑]{1,16}))?"
)
_LONGEST_HAN = 4
_MEASURED = frozenset({Kind.NUMBER, Kind.SHARE})
"""Kinds that a unit may follow: `half a mile`."""


def unit_of(quantity: Quantity, side: Side) -> Unit | None:
    """Returns the unit of measure that stands behind a number; None where none does."""
    if quantity.kind not in _MEASURED or (quantity.kind is Kind.SHARE and in_digits(quantity, side.text)):
        return None
    return _unit_within(quantity.span.of(side.text)) or _unit_behind(side.text, quantity.span.end)


_WITHIN = re.compile(r"[^\W\d_]{1,16}")


def _unit_within(text: str) -> Unit | None:
    """Returns the unit that a number goes on behind: `an hour and a half`, `半个月`."""
    if len(text) > _LONGEST_WITHIN or not _HALF.search(text):
        return None
    words = [word.casefold() for word in reversed(_WITHIN.findall(text))]
    words += [text[-length:] for length in range(1, _LONGEST_HAN) if not text.isascii()]
    return next((UNITS[word] for word in words if word in UNITS), None)


_LONGEST_WITHIN = 40
_HALF = re.compile("half|medi[ao]|demi|半")


def _unit_behind(text: str, end: int) -> Unit | None:
    found = _WORDS.match(text, end)
    if not found:
        return None
    one = found[1].casefold()
    names = [f"{one} {found[2].casefold()}" if found[2] else "", one]
    if not one.isascii():
        names += [one[:length] for length in range(_LONGEST_HAN, 0, -1)]
    return next((UNITS[name] for name in names if name in UNITS), None)
