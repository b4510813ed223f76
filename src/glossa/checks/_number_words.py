"""How the check of numbers speaks of a quantity: as it is written, and by value where that says more."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from glossa.quantities import Kind, Quantity

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_LONGEST = 40
"""What is longer is not said."""
_HOUR = 60
_TENS = {1: "st", 2: "nd", 3: "rd"}


def said(quantity: Quantity, text: str) -> str:
    """Returns a quantity as it stands in `text`, with its value in brackets unless the text says it in digits."""
    written = quantity.span.of(text).strip()
    short = written if len(written) <= _LONGEST else written[: _LONGEST - 1] + "…"
    meant = by_value(quantity)
    return short if not meant or len(meant) > _LONGEST or _bare(written) == _bare(meant) else f"{short} ({meant})"


def by_value(quantity: Quantity) -> str:
    """Returns what a quantity means, the way an English text says it in digits; `""` for a code."""
    if not quantity.values:
        return ""
    value = quantity.values[0]
    match quantity.kind:
        case Kind.SHARE:
            return f"{_number(value * 100)}%" if _ends(value) else _number(value)
        case Kind.POINTS:
            return f"{_number(value)} percentage point{'' if value == 1 else 's'}"
        case Kind.TIMES:
            return f"{_number(value)} time{'' if value == 1 else 's'}"
        case Kind.MONEY:
            return f"{_number(value)} {quantity.unit}".rstrip()
        case Kind.ORDINAL:
            return _ordinal(value)
        case Kind.CENTURY:
            return f"{_ordinal(value)} century"
        case Kind.DECADE:
            return f"{value}s"
        case Kind.YEAR:
            return f"the year {value}"
        case Kind.MONTH:
            return _named(_MONTHS, value)
        case Kind.DAY:
            return f"day {value}"
        case Kind.WEEKDAY:
            return _named(_WEEKDAYS, value)
        case Kind.TIME:
            hour, minute = divmod(int(value), _HOUR)
            return f"{hour}:{minute:02}"
        case _:
            return _number(value)


def _bare(text: str) -> str:
    """Returns a text without what its number does not change with."""
    return "".join(character for character in text.casefold() if character.isalnum() or character == ".")


def _named(names: tuple[str, ...], value: Fraction) -> str:
    return names[int(value) - 1] if 1 <= value <= len(names) else str(value)


def _ends(value: Fraction) -> bool:
    """Tells whether a value has but a few decimals."""
    return (value * 10**6).denominator == 1


def _number(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}"
    if not _ends(value):
        return str(value)
    return f"{Decimal(value.numerator) / value.denominator:,f}"


def _ordinal(value: Fraction) -> str:
    last = int(value) % 10 if int(value) % 100 not in (11, 12, 13) else 0
    return f"{value}{_TENS.get(last, 'th')}"
