"""How the quantities of a translation differ from those of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import product

from glossa.quantities.pairing import Pair, Pairing
from glossa.quantities.quantity import Bound, Kind, Quantity


class What(Enum):
    """What has become of a quantity."""

    MISSING = "missing"
    """The target does not say it."""
    EXTRA = "extra"
    """The target says what the source does not."""
    CHANGED = "changed"
    """The target says another value in its place."""
    OTHER_UNIT = "other unit"
    """The value is the same, of another currency; or percent became percentage points."""
    NO_UNIT = "no unit"
    """The value is the same, and the target does not say of what currency, or that it is percent."""
    REVERSED = "reversed"
    """`more than` became `less than`, or the other way round."""
    UNBOUND = "unbound"
    """`more than` or `less than` is lost."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One quantity that the two texts do not say alike."""

    what: What
    source: Quantity | None
    target: Quantity | None

    @property
    def is_of_pair(self) -> bool:
        """Tells whether the value is the same, and something else is not."""
        return self.what not in (What.MISSING, What.EXTRA, What.CHANGED)


def differences(pairing: Pairing) -> Iterator[Difference]:
    """Yields what differs: first where a value does, in the order of the source, then where its unit or bound does."""
    if pairing.missing or pairing.extra or (pairing.soft_missing and pairing.soft_extra):
        yield from _of_value(pairing)
    for found in pairing.pairs:
        what = _unit(found, pairing) or _bound(found)
        if what:
            yield Difference(what, found.source, found.target)


def _of_value(pairing: Pairing) -> Iterator[Difference]:
    changed = _changed(pairing.missing, pairing.extra)
    changed += _changed(_left(pairing.missing, changed), pairing.soft_extra)
    changed += _changed(pairing.soft_missing, _left(pairing.extra, changed))
    if pairing.soft_missing and pairing.soft_extra:
        changed += _changed(*_alone(pairing, changed))
    lost = [(one.span, Difference(What.MISSING, one, None)) for one in _left(pairing.missing, changed)]
    became = [(one.source.span, Difference(What.CHANGED, one.source, one.target)) for one in changed]
    for _, difference in sorted(lost + became, key=lambda found: found[0]):
        yield difference
    for quantity in _left(pairing.extra, changed):
        yield Difference(What.EXTRA, None, quantity)


def _left(quantities: Sequence[Quantity], pairs: Sequence[Pair]) -> list[Quantity]:
    gone = {id(one.source) for one in pairs} | {id(one.target) for one in pairs}
    return [quantity for quantity in quantities if id(quantity) not in gone]


_TELLING = frozenset({Kind.SHARE, Kind.CODE, Kind.NUMBER})


def _alone(pairing: Pairing, changed: Sequence[Pair]) -> tuple[list[Quantity], list[Quantity]]:
    """Returns the soft ones that are the only one left of their kind in both texts: `one in ten`, `one in twenty`."""
    source, target = (_left(soft, changed) for soft in (pairing.soft_missing, pairing.soft_extra))
    kinds = [kind for kind in _TELLING if sum(one.kind is kind for one in source) == 1]
    kinds = [kind for kind in kinds if sum(one.kind is kind for one in target) == 1]
    if Kind.SHARE in kinds:  # its parts are numbers
        kinds = [Kind.SHARE]
    return [one for one in source if one.kind in kinds], [one for one in target if one.kind in kinds]


_MOST = 12
"""How many of the missing and of the extra ones are compared with one another."""


def _changed(missing: Sequence[Quantity], extra: Sequence[Quantity]) -> list[Pair]:
    """Returns the missing ones with the extra ones that stand in their place, the most similar together."""
    if not missing or not extra:
        return []
    candidates = product(enumerate(missing[:_MOST]), enumerate(extra[:_MOST]))
    rated = sorted(
        (_strangeness(one, other), abs(place - seat), place, seat)
        for (place, one), (seat, other) in candidates
        if may_replace(one, other)
    )
    found: list[Pair] = []
    places: set[int] = set()
    seats: set[int] = set()
    for _, _, place, seat in rated:
        if place not in places and seat not in seats:
            places.add(place)
            seats.add(seat)
            found.append(Pair(missing[place], extra[seat]))
    return found


_COUNTS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MONEY, Kind.SHARE, Kind.TIMES, Kind.POINTS})
_DATES = frozenset({Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.MONTH, Kind.DAY, Kind.WEEKDAY})


_COUNTED = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MONEY})
_IN_DIGITS = frozenset({Kind.YEAR, Kind.DAY, Kind.CODE, Kind.POINTS})
_FRACTIONS = frozenset({1, 2, 3, 4, 5, 10})
_SMALL, _ROUND, _TEN = 12, 100, 10


def may_be_in_words(quantity: Quantity) -> bool:
    """Tells whether a good writer may say a quantity without a digit, as `twelve`, `forty`, `a million`, `June`."""
    if quantity.kind in _IN_DIGITS:
        return False
    if quantity.kind is Kind.SHARE:
        return quantity.values[0].denominator in _FRACTIONS
    if quantity.kind not in _COUNTED:
        return True
    value = abs(quantity.values[0])
    return value.denominator == 1 and (
        value <= _SMALL or (value <= _ROUND and value % _TEN == 0) or len(str(value).rstrip("0")) == 1
    )


def may_replace(one: Quantity, other: Quantity) -> bool:
    """Tells whether one kind may have become the other by mistake."""
    kinds = {one.kind, other.kind}
    if not one.is_firm or not other.is_firm:
        return len(kinds) == 1 and Fraction(1) not in (*one.values[:1], *other.values[:1])
    return len(kinds) == 1 or kinds <= _COUNTS or kinds <= _DATES or Kind.NUMBER in kinds


def _strangeness(one: Quantity, other: Quantity) -> int:
    """Returns how unlike two quantities are that do not have the same value: 0 where it is only a matter of zeros."""
    if one.kind is not other.kind:
        return 3
    if one.unit != other.unit:
        return 2
    return 0 if is_shifted(one, other) else 1


def is_shifted(one: Quantity, other: Quantity) -> bool:
    """Tells whether two values differ by zeros alone: 10 times, 1000 times for `million`, 10,000 times for 万."""
    if not one.values or not other.values or not one.values[0] or not other.values[0]:
        return False
    small, large = sorted((abs(one.values[0]), abs(other.values[0])))
    ratio = large / small
    return ratio.denominator == 1 and ratio < _HUGE and str(ratio.numerator).strip("0") == "1"


_HUGE = 10**18
_PERCENT = 100


def _unit(found: Pair, pairing: Pairing) -> What | None:
    source, target = found.source, found.target
    if source.kind is target.kind:
        if source.unit == target.unit:
            return None
        if source.unit and target.unit:
            return What.OTHER_UNIT
        is_lost = bool(source.unit)
    elif {source.kind, target.kind} == {Kind.SHARE, Kind.POINTS}:
        share, points = (source, target) if source.kind is Kind.SHARE else (target, source)
        return What.OTHER_UNIT if share.values[0] * _PERCENT == points.values[0] else None
    else:
        is_lost = target.kind is Kind.NUMBER and (
            source.kind is Kind.MONEY or (source.kind is Kind.SHARE and target.values[0] == source.values[0] * _PERCENT)
        )
    return What.NO_UNIT if is_lost and not _says_unit(pairing, source) else None


def _says_unit(pairing: Pairing, source: Quantity) -> bool:
    """Tells whether another quantity of the target has the unit, as in `from 4 to 8 percent`."""
    return any(found.target.kind is source.kind and found.target.unit == source.unit for found in pairing.pairs)


def _bound(found: Pair) -> What | None:
    if not (found.source.is_firm and found.target.is_firm):
        return None  # `more than halved` is less than half
    bounds = found.source.bound, found.target.bound
    if bounds[0] is bounds[1]:
        return None
    if set(bounds) == {Bound.OVER, Bound.UNDER}:
        return What.REVERSED
    return What.UNBOUND if bounds[0] in (Bound.OVER, Bound.UNDER) and bounds[1] is Bound.EXACT else None
