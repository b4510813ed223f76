"""What answers a number by more than its value: its digits grouped otherwise, another unit, a Roman numeral."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from glossa.checks._number_calls import dialled, of_moon
from glossa.checks._number_decades import of_decades
from glossa.checks._number_measures import converted, said_twice, unit_of
from glossa.checks._number_sides import Side
from glossa.quantities import Kind, Quantity
from glossa.quantities.hints import hinted, may_be_hinted
from glossa.quantities.pairing import Pairing

_DIGITS = re.compile(r"\d+")
_FAR = 24
"""How many characters may part the groups of one number."""
_MOST = 12


def answered(pairing: Pairing, source: Side, target: Side) -> Pairing:
    """Returns a pairing without what the other text says in another form."""
    if not (pairing.missing or pairing.extra or (pairing.soft_missing and pairing.soft_extra)):
        return pairing
    gone = _regrouped(pairing.missing, pairing.extra, source, target)
    gone |= _regrouped(pairing.extra, pairing.missing, target, source)
    gone |= converted(pairing, source, target)
    gone |= _aside(pairing, source, target)
    gone |= of_decades(pairing, source, target)
    gone |= dialled(pairing.missing, pairing.extra) | dialled(pairing.extra, pairing.missing)
    gone |= {*of_moon(pairing.missing, source, target), *of_moon(pairing.extra, target, source)}
    gone |= _bare_days(pairing.missing, pairing.extra, source, target)
    gone |= _bare_days(pairing.extra, pairing.missing, target, source)
    elliptic = _elliptic(pairing.missing, pairing.extra, source), _elliptic(pairing.extra, pairing.missing, target)
    if not all(elliptic):  # else the millions have changed places
        gone |= set().union(*elliptic)
    missing = [one for one in pairing.missing if id(one) not in gone]
    extra = [one for one in pairing.extra if id(one) not in gone]
    return replace(
        pairing,
        missing=tuple(_unkept(missing, source, target)) if missing else (),
        extra=tuple(_unkept(extra, target, source)) if extra else (),
        soft_missing=tuple(one for one in pairing.soft_missing if id(one) not in gone),
        soft_extra=tuple(one for one in pairing.soft_extra if id(one) not in gone),
    )


def _aside(pairing: Pairing, source: Side, target: Side) -> set[int]:
    """Returns those that only one text says in another unit as well; where both do, `(350°F)` is no `(355 °F)`."""
    here, there = said_twice(pairing.missing, source), said_twice(pairing.extra, target)
    if here and there:
        units = [
            {unit_of(one, side) for one in ones if id(one) in gone}
            for ones, side, gone in ((pairing.missing, source, here), (pairing.extra, target, there))
        ]
        if units[0] & units[1]:
            return set()
    return here | there


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


def _bare_days(days: Sequence[Quantity], numbers: Sequence[Quantity], side: Side, other: Side) -> set[int]:
    """Returns the days of a month that are bare numbers in the other text: beside it, as an engine's `septiembre 2`, or
    where it has been said, as in `le 10 avril, le second le 24`."""
    gone: set[int] = set()
    for day in days[:_MOST]:
        for number in numbers[:_MOST]:
            is_same = day.kind is Kind.DAY and number.kind is Kind.NUMBER and day.values[:1] == number.values[:1]
            if is_same and (_is_beside_month(number, other) or _is_of_same_month(day, side)):
                gone |= {id(day), id(number)}
    return gone


def _is_beside_month(number: Quantity, side: Side) -> bool:
    return any(one.kind is Kind.MONTH and 0 <= number.span.start - one.span.end <= 1 for one in side.quantities)


def _is_of_same_month(day: Quantity, side: Side) -> bool:
    """Tells whether the month of a day stands in the text a second time."""
    months = [one for one in side.quantities if one.kind is Kind.MONTH]
    own = [one for one in months if -_NEAR <= day.span.start - one.span.end <= _NEAR]
    return any(one.values == other.values for one in own for other in months if other is not one)


def _elliptic(ones: Sequence[Quantity], others: Sequence[Quantity], side: Side) -> set[int]:
    """Returns those of which a text leaves out the millions that it has just said: `50 millones, 20 de ellos`."""
    return {
        id(found)
        for one in ones[:_MOST]
        for other in others[:_MOST]
        if _leaves_out(one, other, side)
        for found in (one, other)
    }


def _leaves_out(one: Quantity, other: Quantity, side: Side) -> bool:
    kinds = {one.kind, other.kind}
    if not kinds <= {Kind.NUMBER, Kind.MONEY} or not 0 < one.values[0] < _MOST_SAID:
        return False
    scale = other.values[0] / one.values[0]
    return scale in _SCALES and any(
        0 < one.span.start - former.span.end <= _CLOSE and former.kind in kinds and former.values[0] >= scale
        for former in side.quantities
    )


_MOST_SAID = 10**5
"""What is said of millions may itself be thousands, where there is no word for a billion: `los 18.600`."""
_NEAR = 14
"""How many characters may part a day from its month."""
_CLOSE = 40
"""How many characters may part the millions that were said from those that were not."""
_SCALES = frozenset((10**4, 10**6, 10**8, 10**9, 10**12))
