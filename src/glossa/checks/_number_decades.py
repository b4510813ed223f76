"""Decades of ages, degrees and prices, which languages name by other numbers: `the mid-30s`, `unos 35`, 三十出头."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from glossa.checks._number_measures import unit_of
from glossa.checks._number_sides import Side
from glossa.quantities import Bound, Kind, Quantity
from glossa.quantities.pairing import Pairing

_MOST = 12
_TEN, _HUNDRED = 10, 100
_OF_TEN = re.compile(r"(?:ties|taine|tena|[- ]?somethings?|genarians?|genari[oa]s?|génaires?)$", re.IGNORECASE)
"""How words end that say a decade and no number: `thirties`, `trentaine`, `octogenarian`."""
_HIGH = re.compile(
    r"(?:late|high|upper|finales|final|fin|[近快])[\s\-‑]?(?:of |de |des |the |los |les |la )?$", re.IGNORECASE
)
_REACH = 16


def of_decades(pairing: Pairing, source: Side, target: Side) -> set[int]:
    """Returns the decades that the other text says by a number in them, and those numbers."""
    here, there = (*pairing.missing, *pairing.soft_missing), (*pairing.extra, *pairing.soft_extra)
    if not here or not there:
        return set()
    return set(_said(here, source, there, target)) | set(_said(there, target, here, source))


def _said(ones: tuple[Quantity, ...], side: Side, others: tuple[Quantity, ...], other_side: Side) -> Iterator[int]:
    for one in ones[:_MOST]:
        if not _is_decade(one, side):
            continue
        for other in others[:_MOST]:
            if _is_in(other, one, other_side, is_high=_is_high(one, side)):
                yield from (id(one), id(other))


def _is_decade(one: Quantity, side: Side) -> bool:
    if one.kind is Kind.DECADE:
        return one.values[0] < _HUNDRED
    is_round = one.kind is Kind.NUMBER and one.values[0] % _TEN == 0 and one.values[0] < _HUNDRED
    return is_round and _OF_TEN.search(one.span.of(side.text)) is not None


def _is_high(decade: Quantity, side: Side) -> bool:
    """Tells whether it is the end of a decade, so that the next one may be named."""
    return _HIGH.search(side.text, max(0, decade.span.start - _REACH), decade.span.start) is not None


def _is_in(other: Quantity, decade: Quantity, side: Side, *, is_high: bool) -> bool:
    """Tells whether a number is in a decade, the next ten where it is nearly reached."""
    if not other.values or other.kind not in _COUNTED:
        return False
    low, value = decade.values[0], other.values[0]
    is_reached = value < low + _TEN or (value == low + _TEN and (is_high or other.bound is Bound.UNDER))
    if low <= value and is_reached:
        return True
    unit = unit_of(other, side)
    return unit is not None and unit.measures == "heat" and _celsius(low) - 1 <= value <= _celsius(low + _TEN) + 1


_COUNTED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.ORDINAL, Kind.SHARE})


def _celsius(degrees: Fraction) -> Fraction:
    """Returns degrees Fahrenheit in those of Celsius."""
    return (degrees - 32) * 5 / 9
