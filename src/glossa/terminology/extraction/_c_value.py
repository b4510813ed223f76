"""The measure of how much a string of words behaves like a term.

The C-value of K. Frantzi, S. Ananiadou and H. Mima, "Automatic recognition of multi-word terms: the C-value/NC-value
method", International Journal on Digital Libraries 3 (2000): long and frequent strings score high, and a string loses
what it only has from the longer candidates around it. So that single words score too, the length counts as
1 + log2 |a|, as in A. Barrón-Cedeño, G. Sierra, P. Drouin and S. Ananiadou, "An improved automatic term recognition
method for Spanish", CICLing 2009.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from math import log2
from typing import NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)

_HARDLY = 0.2
"""Up to which share of its occurrences a fragment may stand outside of longer candidates and still be one."""
_SEVERAL = 3
"""In how many longer candidates a string is no fragment any more: `real time` in `real-time clock`, `... system`."""


class Nesting(NamedTuple):
    """How a candidate stands in longer ones."""

    inside: int
    """How often it stands in a longer candidate."""
    owners: int
    """In how many different ones."""


_FREE = Nesting(0, 0)


def ranked(counts: Mapping[K, int], weights: Mapping[K, float], parts: Callable[[K], Iterable[K]]) -> dict[K, float]:
    """Returns the candidates that are no fragments, with their C-value.

    `counts` has all candidates and how often each occurs; `weights` their length in words; `parts` yields the shorter
    candidates in one.
    """
    nested = _nesting(counts, weights, parts)
    return {
        key: value
        for key, count in counts.items()
        if not _is_fragment(count, nesting := nested.get(key, _FREE))
        and (value := c_value(count, weights[key], nesting)) > 0
    }


def c_value(count: int, length: float, nesting: Nesting) -> float:
    """Returns the C-value of a candidate of `length` words that occurs `count` times."""
    inside, owners = nesting
    return (1 + log2(length)) * (count - (inside / owners if owners else 0))


def _nesting(
    counts: Mapping[K, int], weights: Mapping[K, float], parts: Callable[[K], Iterable[K]]
) -> dict[K, Nesting]:
    """Counts from the longest candidate down, so that what stands in two of them, one in the other, counts once."""
    nested: dict[K, Nesting] = {}
    for key in sorted(counts, key=weights.__getitem__, reverse=True):
        free = counts[key] - nested.get(key, _FREE).inside
        for part in set(parts(key)) - {key}:
            if free > 0 and part in counts:
                inside, owners = nested.get(part, _FREE)
                nested[part] = Nesting(min(counts[part], inside + free), owners + 1)
    return nested


def _is_fragment(count: int, nesting: Nesting) -> bool:
    return 0 < nesting.owners < _SEVERAL and count - nesting.inside <= _HARDLY * count
