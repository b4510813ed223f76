"""Minus signs that have changed places: each of two numbers has what stood before the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from glossa.checks._number_sides import Side, in_words
from glossa.quantities import Kind, Quantity
from glossa.quantities.pairing import Pair

_SIGNED = frozenset({Kind.NUMBER, Kind.SHARE, Kind.POINTS, Kind.MONEY})
_MINUS = re.compile(r"(?:^|[\s(:,;（：，；为是])[-−–]$")
"""A sign and no hyphen, nor the dash of a range: nothing parts it from the number, and no word is before it."""
_LESS = re.compile(
    r"\b(?:zero|cero|z[ée]ro|minus|menos|moins|n[eé]ga|below|bajo|fell|fall|drop|declin|decreas|lower|los[est]|down"
    r"|reduc|redu[cjz]|cay|ca[eíi]|baj|desc[ei]|dismin|p[ée]rd|recul|baiss|chut|dimin|retroc)"
    r"|[零负負降跌减減亏虧少缩縮]",
    re.IGNORECASE,
)
"""What says in words what a minus says."""


def exchanged_signs(pairs: Sequence[Pair], source: Side, target: Side) -> tuple[Pair, Pair] | None:
    """Returns two pairs of which one has a minus in the source only and the other in the target only.

    None where there are other such pairs, a number is said twice, or words may say what a sign does.
    """
    if not (_has_minus(source.text) and _has_minus(target.text)) or not in_words(source, target):
        return None
    odd = [one for one in pairs if _is_negative(one.source, source) is not _is_negative(one.target, target)]
    if len(odd) != 2 or any(_LESS.search(side.text) for side in (source, target)):
        return None
    one, other = odd
    are_alike = _sort(one.source) == _sort(other.source)
    are_crossed = _is_negative(one.source, source) is not _is_negative(other.source, source)
    are_single = all(_is_single(each.source, source) and _is_single(each.target, target) for each in odd)
    return (one, other) if are_alike and are_crossed and are_single else None


def _has_minus(text: str) -> bool:
    return any(sign in text for sign in "-−–")


def _is_negative(quantity: Quantity, side: Side) -> bool:
    """Tells whether a minus stands right before a quantity."""
    start = quantity.span.start
    return quantity.kind in _SIGNED and _MINUS.search(side.text, max(0, start - 2), start) is not None


def _sort(quantity: Quantity) -> tuple[Kind, str]:
    return quantity.kind, quantity.unit


def _is_single(quantity: Quantity, side: Side) -> bool:
    """Tells whether no other quantity of its text has its value."""
    said = Counter(value for each in side.quantities for value in each.values)
    return all(said[value] == 1 for value in quantity.values)
