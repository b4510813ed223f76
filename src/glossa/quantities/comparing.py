"""How the quantities of a translation differ from those of its source."""

from __future__ import annotations

from collections.abc import Iterator
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


def differences(pairing: Pairing) -> Iterator[Difference]:
    """Yields what differs: first where a value does, in the order of the source, then where its unit or bound does."""
    changed = _changed(pairing)
    replaced = {id(found.target) for found in changed.values()}
    for quantity in pairing.missing:
        found = changed.get(id(quantity))
        yield Difference(What.CHANGED if found else What.MISSING, quantity, found.target if found else None)
    for quantity in pairing.extra:
        if id(quantity) not in replaced:
            yield Difference(What.EXTRA, None, quantity)
    for found in pairing.pairs:
        what = _unit(found, pairing) or _bound(found)
        if what:
            yield Difference(what, found.source, found.target)


_MOST = 12
"""How many of the missing and of the extra ones are compared with one another."""


def _changed(pairing: Pairing) -> dict[int, Pair]:
    """Returns, by the identity of a missing quantity, the extra one that stands in its place."""
    candidates = product(enumerate(pairing.missing[:_MOST]), enumerate(pairing.extra[:_MOST]))
    rated = sorted(
        (_strangeness(one, other), abs(place - seat), place, seat)
        for (place, one), (seat, other) in candidates
        if may_replace(one, other)
    )
    found: dict[int, Pair] = {}
    seats: set[int] = set()
    for _, _, place, seat in rated:
        missing = pairing.missing[place]
        if id(missing) not in found and seat not in seats:
            seats.add(seat)
            found[id(missing)] = Pair(missing, pairing.extra[seat])
    return found


_COUNTS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MONEY, Kind.SHARE, Kind.TIMES, Kind.POINTS})
_DATES = frozenset({Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.MONTH, Kind.DAY, Kind.WEEKDAY})


def may_replace(one: Quantity, other: Quantity) -> bool:
    """Tells whether one kind may have become the other by mistake."""
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or kinds <= _COUNTS or kinds <= _DATES or Kind.NUMBER in kinds


def _strangeness(one: Quantity, other: Quantity) -> int:
    """Returns how unlike two quantities are that do not have the same value: 0 where it is only a matter of zeros."""
    if one.kind is not other.kind:
        return 3
    if one.unit != other.unit:
        return 2
    return 0 if one.values and _is_power_of_ten(one.values[0], other.values[0]) else 1


def _is_power_of_ten(one: Fraction, other: Fraction) -> bool:
    if not one or not other:
        return False
    small, large = sorted((abs(one), abs(other)))
    ratio = large / small
    return ratio.denominator == 1 and ratio < _HUGE and str(ratio.numerator).strip("0") == "1"


_HUGE = 10**18


def _unit(found: Pair, pairing: Pairing) -> What | None:
    source, target = found.source, found.target
    if {source.kind, target.kind} == {Kind.SHARE, Kind.POINTS}:
        return What.OTHER_UNIT
    if source.kind is target.kind:
        if source.unit and target.unit and source.unit != target.unit:
            return What.OTHER_UNIT
        is_lost = bool(source.unit and not target.unit)
    else:
        is_lost = target.kind is Kind.NUMBER and (
            source.kind is Kind.MONEY or (source.kind is Kind.SHARE and target.values[0] == source.values[0] * 100)
        )
    return What.NO_UNIT if is_lost and not _says_unit(pairing, source) else None


def _says_unit(pairing: Pairing, source: Quantity) -> bool:
    """Tells whether another quantity of the target has the unit, as in `from 4 to 8 percent`."""
    return any(found.target.kind is source.kind and found.target.unit == source.unit for found in pairing.pairs)


def _bound(found: Pair) -> What | None:
    bounds = found.source.bound, found.target.bound
    if set(bounds) == {Bound.OVER, Bound.UNDER}:
        return What.REVERSED
    return What.UNBOUND if bounds[0] in (Bound.OVER, Bound.UNDER) and bounds[1] is Bound.EXACT else None
