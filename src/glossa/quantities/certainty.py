"""How certain it is that two texts do not say a quantity alike because one of them is wrong."""

from __future__ import annotations

import re
from enum import Enum

from glossa.quantities.comparing import Difference, is_shifted
from glossa.quantities.quantity import Kind, Quantity


class Certainty(Enum):
    """How certain a difference is a mistake, least first.

    Digits are certain: nobody writes them by the way, and they are read without fail. Words for numbers are not, for a
    language may have a word of its own (`trimestre`) that is not known here.
    """

    DOUBTFUL = "doubtful"
    """Good writers do so too, or the reading itself is in doubt."""
    LIKELY = "likely"
    """Words alone say so: `three` is gone, or has become `four`."""
    SURE = "sure"
    """A number in digits has no counterpart, or the two look like each other's mistake."""


def certainty(difference: Difference, source: str, target: str) -> Certainty:
    """Returns how certain it is that a value is missing, added or another one; the texts are without tags."""
    here, there = difference.source, difference.target
    if here and there:
        if is_slip(here.span.of(source), there.span.of(target)):
            return Certainty.SURE
        return _of_change(here, there, has_digits=in_digits(here, source) or in_digits(there, target))
    if here and _has_aside(here, source):
        return Certainty.DOUBTFUL
    if here:
        return Certainty.SURE if in_digits(here, source) and not _is_aside(here, source) else Certainty.LIKELY
    if there and in_digits(there, target):
        return Certainty.DOUBTFUL if _is_aside(there, target) else Certainty.SURE
    return Certainty.LIKELY if there and there.is_firm and there.kind is Kind.NUMBER else Certainty.DOUBTFUL


def in_digits(quantity: Quantity, text: str) -> bool:
    """Tells whether a quantity is written with a digit of any script."""
    return any(map(str.isdecimal, quantity.span.of(text)))


_OF_CALENDAR = frozenset({Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.MONTH, Kind.DAY, Kind.WEEKDAY, Kind.TIME})
"""Kinds whose words are said for nothing else."""
_COUNTS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MONEY, Kind.SHARE, Kind.TIMES, Kind.POINTS})


def is_slip(one: str, other: str) -> bool:
    """Tells whether two numbers in digits look like each other's mistake: a digit lost, added, changed or moved."""
    left, right = ("".join(str(int(digit)) for digit in text if digit.isdecimal()) for text in (one, other))
    shortest = min(len(left), len(right))
    if left == right or shortest < _FEWEST or abs(len(left) - len(right)) > 1:
        return False
    start = next((at for at in range(shortest) if left[at] != right[at]), shortest)
    if len(left) != len(right):
        short, long = sorted((left, right), key=len)
        return long[start + 1 :] == short[start:]
    is_moved = left[start : start + 2] == right[start : start + 2][::-1] and left[start + 2 :] == right[start + 2 :]
    return is_moved or left[start + 1 :] == right[start + 1 :]


_FEWEST = 2
"""How many digits tell: any two of one digit each differ by one."""


def _of_change(here: Quantity, there: Quantity, *, has_digits: bool) -> Certainty:
    kinds = {here.kind, there.kind}
    if not (here.is_firm and there.is_firm):
        return Certainty.LIKELY if len(kinds) == 1 else Certainty.DOUBTFUL
    if len(kinds) == 1 and kinds <= _OF_CALENDAR:
        return Certainty.SURE
    if kinds <= _COUNTS:
        return Certainty.SURE if has_digits or is_shifted(here, there) else Certainty.LIKELY
    return Certainty.SURE if has_digits and len(kinds) == 1 else Certainty.LIKELY


def _has_aside(quantity: Quantity, text: str) -> bool:
    """Tells whether another number in brackets follows a quantity, which may be all that the other text says of it."""
    return _ASIDE.match(text, quantity.span.end) is not None


_ASIDE = re.compile(r"[^\d()（）.,;:，。；：]{0,25}[(（]\D{0,12}\d")
_OPENING, _CLOSING = "(（[［", ")）]］"
_LONGEST_ASIDE = 60


def _is_aside(quantity: Quantity, text: str) -> bool:
    """Tells whether a quantity stands in brackets, where good writers explain and convert."""
    before = text[max(0, quantity.span.start - _LONGEST_ASIDE) : quantity.span.start]
    opened, closed = (max(map(before.rfind, signs)) for signs in (_OPENING, _CLOSING))
    return opened > closed
