"""What a quantity may be in another language, as keys: two quantities that share a key may be one and the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from glossa.quantities.quantity import Kind, Quantity

Key = tuple[object, ...]
Keys = Callable[[Quantity], Iterator[Key]]

_PERCENT = 100
_CENTURY = 100
_HOUR = 60
_HALF_HOUR = 30
_CENTURIES = (0, 1700, 1800, 1900, 2000)
_HOURS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One way to find a quantity in the other text: the keys of those of the source, and of those of the target."""

    source: Keys
    target: Keys


def same(quantity: Quantity) -> Iterator[Key]:
    """The same kind, the likeliest value, the same currency."""
    values = quantity.values
    yield quantity.kind, _ratio(values[0]) if values else _letters(quantity.text), quantity.unit


def alike(quantity: Quantity) -> Iterator[Key]:
    """The same kind and one of the values, whatever the currency."""
    for value in quantity.values:
        yield quantity.kind, _ratio(value)


def _ratio(value: Fraction) -> tuple[int, int]:
    """Returns what a value is told by, for whole numbers hash faster than fractions."""
    return value.numerator, value.denominator


def akin(quantity: Quantity) -> Iterator[Key]:
    """One of the values, in a kind that another language may say: `the 2nd` for `2日`, `half` for `0.5 times`."""
    for value in quantity.values:
        match quantity.kind:
            case Kind.ORDINAL | Kind.DAY | Kind.CENTURY:
                yield "place" if value >= 1 else "part", value
            case Kind.SHARE:
                yield "part", value
                yield "percent", value * _PERCENT
            case Kind.TIMES:
                yield "part", value
            case Kind.POINTS:
                yield "percent", value
            case Kind.YEAR if value < _CENTURY:  # of a reign: `the 42nd year`
                yield quantity.kind, value
                yield "place", value
            case Kind.DECADE if value < _CENTURY:
                yield from ((Kind.DECADE, century + value) for century in _CENTURIES)
            case Kind.DECADE if value % _CENTURY == 0:
                yield Kind.DECADE, value
                yield "place", value / _CENTURY + 1
            case kind:
                yield kind, value


def plain(quantity: Quantity) -> Iterator[Key]:
    """The bare number."""
    if quantity.kind is Kind.NUMBER:
        for value in quantity.values:
            yield (value,)


def counted(quantity: Quantity) -> Iterator[Key]:
    """The bare number in a quantity that another language may say without its unit: 30 of `30%`, 2021 of a year.

    Parts of a date are said as such in every language. `24 horas` may be a time of day, `de 8.30 a 14` are two of them,
    `his 30s` are 30 and more, and `los ochenta` the 1980s.
    """
    value = quantity.values[0] if quantity.values else Fraction(0)
    match quantity.kind:
        case Kind.MONTH | Kind.DAY | Kind.CENTURY | Kind.WEEKDAY:
            return
        case Kind.TIME:
            yield from ((hours / _HOUR,) for hours in quantity.values if hours % _HALF_HOUR == 0)
            yield from _on_the_clock(quantity)
        case Kind.DECADE if value >= _CENTURY:
            yield (value % _CENTURY,)
        case _:
            yield from stripped(quantity)


def stripped(quantity: Quantity) -> Iterator[Key]:
    """The bare numbers that any other kind has in it: 30 of `30%`, 3 of three o'clock."""
    for value in quantity.values:
        yield (value,)
        match quantity.kind:
            case Kind.SHARE:
                yield (value * _PERCENT,)
            case Kind.YEAR | Kind.DECADE:
                yield (value % _CENTURY,)
            case _:
                pass
    if quantity.kind is Kind.TIME:
        yield from _on_the_clock(quantity)
    digits = "".join(filter(str.isdecimal, quantity.text))
    if digits:
        yield (Fraction(int(digits)),)


def _on_the_clock(quantity: Quantity) -> Iterator[Key]:
    """The hour with its minutes behind a point: 20.30 and 8.30 of 20:30, 24 of midnight."""
    for value in quantity.values:
        hour, minutes = divmod(value, _HOUR)
        yield (hour + minutes / _PERCENT,)
        yield (hour % _HOURS + minutes / _PERCENT,)
        if not value:
            yield (Fraction(2 * _HOURS),)


def bare(quantity: Quantity) -> Iterator[Key]:
    """The number as its digits are."""
    for value in quantity.values:
        yield (value,)


def scaled(quantity: Quantity) -> Iterator[Key]:
    """The number without the word behind it that says thousands, millions or such, which may not be known."""
    for value in quantity.values:
        for zeros in _SCALES:
            yield (value / 10**zeros,)


_SCALES = (3, 4, 5, 6, 7, 8, 9, 12)
"""The zeros of the words that languages count with: thousand, 万, lakh, million, crore, 億, billion, trillion."""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


_SURE = (Step(same, same), Step(alike, alike), Step(akin, akin))
KNOWN = (*_SURE, Step(counted, plain), Step(plain, counted))
"""The steps between two languages whose words for numbers are known, the surest first."""
GUESSED = (*_SURE, Step(stripped, stripped), Step(scaled, bare), Step(bare, scaled))
"""Those between languages of which one is known by its digits alone."""
REPEATED = _SURE
"""Those by which a second mention is known."""
