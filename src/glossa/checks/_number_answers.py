"""What answers a number by more than its value: its digits grouped otherwise, another unit, a Roman numeral."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from glossa.checks._number_sides import Side
from glossa.checks._number_units import UNITS, Unit
from glossa.quantities import Kind, Quantity
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
    gone |= _bare_days(pairing.missing, pairing.extra, target) | _bare_days(pairing.extra, pairing.missing, source)
    return replace(
        pairing,
        missing=tuple(one for one in pairing.missing if id(one) not in gone and not _is_kept(one, source, target)),
        extra=tuple(one for one in pairing.extra if id(one) not in gone and not _is_kept(one, target, source)),
    )


def _is_kept(one: Quantity, side: Side, other: Side) -> bool:
    """Tells whether a quantity stands in the other text letter for letter, `Four Seasons`, or as a Roman numeral."""
    word = one.span.of(side.text)
    is_name = word[:1].isupper() and word in other.text and not any(map(str.isdecimal, word))
    return is_name or _is_in_roman(one, other.text)


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


def _are_as_much(one: Quantity, other: Quantity, source: Side, target: Side) -> bool:
    here, there = unit_of(one, source), unit_of(other, target)
    if not here or not there or here == there or here.measures != there.measures:
        return False
    left, right = _size(one, here, source), _size(other, there, target)
    if here.is_metric and there.is_metric:
        return left == right
    return abs(left - right) <= max(abs(left), abs(right)) * _ROUNDED


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
        if end < other.span.start <= end + _CLOSE and (small := unit_of(other, side)) and large:
            return other if small.measures == large.measures and small.size < large.size else None
    return None


def are_converted(one: Quantity, other: Quantity, source: Side, target: Side) -> bool:
    """Tells whether two quantities have units that people convert roughly, if at all."""
    here, there = unit_of(one, source), unit_of(other, target)
    return bool(
        here
        and there
        and here != there
        and here.measures == there.measures
        and not (here.is_metric and there.is_metric)
    )


_WORDS = re.compile(
    r"(?: an? )?[\s\-‑]{0,2}([^\s.,;:!?()，。；：、（）]{1,16})(?:[\s\-‑]([^\s.,;:!?()，。；：、（）]{1,16}))?"
)
_LONGEST_HAN = 4
_MEASURED = frozenset({Kind.NUMBER, Kind.SHARE})
"""Kinds that a unit may follow: `half a mile`."""


def unit_of(quantity: Quantity, side: Side) -> Unit | None:
    """Returns the unit of measure that stands behind a number; None where none does."""
    found = _WORDS.match(side.text, quantity.span.end) if quantity.kind in _MEASURED else None
    if not found:
        return None
    one = found[1].casefold()
    names = [f"{one} {found[2].casefold()}" if found[2] else "", one]
    if not one.isascii():
        names += [one[:length] for length in range(_LONGEST_HAN, 0, -1)]
    return next((UNITS[name] for name in names if name in UNITS), None)
