"""What has a name of its own in each language: phone numbers with and without their country, months of the moon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossa.checks._number_sides import Side
from glossa.quantities import Kind, Quantity

_MOST = 12
_FEWEST_DIGITS = 7
_LONGEST_COUNTRY = 3
_ABROAD = ("+", "00", "(+", "1")
"""How a phone number begins that has its country or the 1 before long distances."""


def dialled(ones: Sequence[Quantity], others: Sequence[Quantity]) -> set[int]:
    """Returns the phone numbers of which one text has the country before them, and the other the zero or nothing."""
    gone: set[int] = set()
    for one in ones[:_MOST]:
        for other in others[:_MOST] if one.text.startswith(_ABROAD) else ():
            if _is_at_home(_digits(one), _digits(other)):
                gone |= {id(one), id(other)}
    return gone


def _digits(one: Quantity) -> str:
    return "".join(filter(str.isdecimal, one.text.replace("(0)", "")))


def _is_at_home(abroad: str, home: str) -> bool:
    near = home.lstrip("0")
    is_long = len(near) >= _FEWEST_DIGITS
    return is_long and abroad.endswith(near) and len(abroad.lstrip("0")) - len(near) <= _LONGEST_COUNTRY


_MOON = re.compile(r"\b(?:lunar|lunaires?|lunares|moon)\b|[农農阴陰旧舊][历曆]", re.IGNORECASE)
_MONTH_BEHIND = re.compile(r"(?:\s|-)(?:month|mes|mois)\b")


def of_moon(ones: Sequence[Quantity], side: Side, other: Side) -> Iterator[int]:
    """Yields the months that the other text counts, and the ordinals that count what is a month there: 四月."""
    for one in ones[:_MOST]:
        if one.kind is Kind.MONTH:
            found = any(_counts_months(each, other) and each.values[0] in one.values for each in other.quantities)
        else:
            found = _counts_months(one, side) and any(
                each.kind is Kind.MONTH and one.values[0] in each.values for each in other.quantities
            )
        if found:
            yield id(one)


def _counts_months(one: Quantity, side: Side) -> bool:
    if one.kind is not Kind.ORDINAL:
        return False
    return _MONTH_BEHIND.match(side.text, one.span.end) is not None or _MOON.search(side.text) is not None
