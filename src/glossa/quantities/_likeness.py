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
_HALF_DAY = 720
_HOURS = 12
_LONGEST = 10**12
_ENOUGH = 10**48
"""Makes a whole number of each that ends after some decimals, with a denominator up to `_LONGEST`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way to find a quantity in the other text: the keys of those of the source, and of those of the target."""

    source: Keys
    target: Keys


def same(quantity: Quantity) -> Iterator[Key]:
    """The same kind, the likeliest value, the same currency."""
    yield quantity.kind, quantity.values[0] if quantity.values else _letters(quantity.text), quantity.unit


def alike(quantity: Quantity) -> Iterator[Key]:
    """The same kind and one of the values, whatever the currency."""
    for value in quantity.values:
        yield quantity.kind, value


def akin(quantity: Quantity) -> Iterator[Key]:
    """One of the values, in a kind that another language may say: `the 2nd` for `2日`, `half` for `0.5 times`."""
    for value in quantity.values:
        match quantity.kind:
            case Kind.ORDINAL | Kind.DAY | Kind.CENTURY:
                yield "place", value
            case Kind.SHARE:
                yield "part", value
                yield "percent", value * _PERCENT
            case Kind.TIMES:
                yield "part", value
            case Kind.POINTS:
                yield "percent", value
            case Kind.TIME:
                yield Kind.TIME, value % _HALF_DAY
            case Kind.DECADE:
                yield Kind.DECADE, value % _CENTURY
            case kind:
                yield kind, value


def plain(quantity: Quantity) -> Iterator[Key]:
    """The bare number that a number or an ordinal is."""
    if quantity.kind in (Kind.NUMBER, Kind.ORDINAL):
        for value in quantity.values:
            yield (value,)


def stripped(quantity: Quantity) -> Iterator[Key]:
    """The bare numbers that any other kind has in it: 30 of `30%`, 2021 of a year, 3 of three o'clock."""
    for value in quantity.values:
        yield (value,)
        match quantity.kind:
            case Kind.SHARE:
                yield (value * _PERCENT,)
            case Kind.TIME:
                hour, minutes = divmod(value, _HOUR)
                yield (hour + minutes / _PERCENT,)
                yield (hour % _HOURS + minutes / _PERCENT,)
            case Kind.YEAR | Kind.DECADE:
                yield (value % _CENTURY,)
            case _:
                pass
    digits = "".join(filter(str.isdecimal, quantity.text))
    if digits:
        yield (Fraction(int(digits)),)


def figures(quantity: Quantity) -> Iterator[Key]:
    """The digits alone, wherever the decimal sign is: the words for thousands and millions are not known."""
    for value in quantity.values:
        yield (_figures(value),)


def _figures(value: Fraction) -> Fraction | str:
    numerator, denominator = value.as_integer_ratio()
    if denominator > _LONGEST:
        return value
    whole, left = divmod(numerator * _ENOUGH, denominator)
    return value if left else str(whole).rstrip("0")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


KNOWN = (Step(same, same), Step(alike, alike), Step(akin, akin), Step(stripped, plain), Step(plain, stripped))
"""The steps between two languages whose words for numbers are known, the surest first."""
GUESSED = (*KNOWN, Step(stripped, stripped), Step(figures, figures))
"""Those between languages of which one is known by its digits alone."""
REPEATED = KNOWN[:3]
"""Those by which a second mention is known."""
