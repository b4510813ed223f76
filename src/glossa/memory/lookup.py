"""Finding in a table what is most like a text."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from glossa.memory.measure import ALIKE, KIND, NUMBER, SAME, WEIGHTS, score_of, signs, tokens
from glossa.memory.table import FEW_WORDS, Table, ascending, features_of, key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Flags = NDArray[np.bool_]

_NARROW = 0xFFFF
"""The bits of a token by which it is weighed: what is small is soon looked up, and a bound may be too high."""
_FEW = 500
"""Up to so many rows of about the right length are all weighed."""
_LISTED = 300_000
"""How many entries of posting lists are looked at, rarest feature first; a few milliseconds."""
_WEIGHED = 20_000
"""How many rows are weighed by all their words."""
_COMPARED = 1500
"""How many rows are compared sign by sign."""


def same_as(table: Table, text: str) -> list[int]:
    """Returns the texts that may be the same as this one: they have the same key."""
    import numpy as np

    wanted = np.uint32(key(text))
    first, last = np.searchsorted(table.keys, wanted), np.searchsorted(table.keys, wanted, side="right")
    found: list[int] = table.keyed[first:last].tolist()
    return found


def closest(table: Table, text: str, least: int, most: int, alive: Flags | None = None) -> list[tuple[int, int]]:
    """Returns the texts most like this one, as (score, text), best first; the same text scores 99 as well.

    `alive` says which texts count. The best one is missed only where more than `_COMPARED` have as many words in
    common with it, or where all its words are very common.
    """
    parts = tokens(text)
    line = signs(parts)
    rows = _likely(table, parts, len(line), least)
    if alive is not None:
        rows = rows[alive[table.texts[rows]]]
    found: list[tuple[int, int]] = []
    floor = least
    for row, bound in _bounded(table, parts, len(line), rows):
        if bound < floor:
            break
        other = signs(table.tokens[table.starts[row] : table.starts[row + 1]].tolist())
        score = score_of(line, other, floor)
        if score >= floor:
            insort(found, (-score, int(table.texts[row])))
            floor = max(floor, 1 - found[most - 1][0] if len(found) >= most else 0)
    return [(-negative, number) for negative, number in found[:most]]


def _likely(table: Table, parts: Sequence[int], length: int, least: int) -> Numbers:
    """Returns the rows that are neither too long nor too short, and have one of the rarest features of the query."""
    import numpy as np

    longest = length * SAME // max(least, 1)
    first, last = np.searchsorted(table.lengths, (-(-length * least // SAME), longest + 1)).tolist()
    if last - first <= _FEW:
        return np.arange(first, last, dtype=np.uint32)
    lists: list[Numbers] = []
    total = 0
    for rows in _rarest(table, features_of(parts), length * (SAME - least) / SAME):
        here = rows[slice(*np.searchsorted(rows, (first, last)))]
        total += len(here)
        if lists and total > _LISTED:
            break
        lists.append(here)
    return _distinct(lists, first) if lists else np.zeros(0, np.uint32)


def _rarest(table: Table, features: Mapping[int, int], allowed: float) -> Iterator[Numbers]:
    """Yields the posting lists of the rarest features, until their weight is more than may differ.

    What has none of them cannot be similar enough (the prefix filter of Chaudhuri, Ganti and Kaushik, "A primitive
    operator for similarity joins in data cleaning", 2006). Where the words of a text are not even as much as may
    differ, it may resemble any text with few words.
    """
    import numpy as np

    wanted = np.array([*features, FEW_WORDS], np.uint32)
    places = np.searchsorted(table.features, wanted)
    places[places == len(table.features)] = 0
    starts = table.lists[places].astype(np.int64)
    counts = np.where(table.features[places] == wanted, table.lists[places + 1] - starts, 0)
    found = sorted(zip(counts.tolist(), starts.tolist(), (*features.values(), 0), strict=True), key=_of_words)
    weight = 0
    for count, start, own in found:
        if weight > allowed:
            return
        weight += own
        if count:
            yield table.postings[start : start + count]


def _of_words(found: tuple[int, int, int]) -> tuple[bool, int]:
    count, _, weight = found
    return not weight, count


def _distinct(lists: list[Numbers], first: int) -> Numbers:
    """Returns the rows of some lists, each once; of very many those that are in the most lists."""
    import numpy as np

    rows = np.concatenate(lists)
    if len(rows) <= _WEIGHED:
        return ascending(rows)
    hits = np.bincount(rows - np.uint32(first))
    found = np.flatnonzero(hits)
    if len(found) > _WEIGHED:
        found = found[np.argpartition(-hits[found], _WEIGHED)[:_WEIGHED]]
    return (found + first).astype(np.uint32)


def _bounded(table: Table, parts: Sequence[int], length: int, rows: Numbers) -> Iterator[tuple[int, int]]:
    """Yields rows, each with a score that it cannot surpass, the highest first: what it would be in any order."""
    import numpy as np

    if not len(rows):
        return
    query = np.array(sorted(parts), np.uint32)  # the heavier come later, and prevail where two fall on one place
    weights = np.zeros(_NARROW + 1, np.uint8)
    weights[query & _NARROW] = np.array(WEIGHTS, np.uint8)[query >> KIND]
    starts = table.starts[rows].astype(np.int64)
    counts = table.starts[rows + 1] - starts
    ends = np.cumsum(counts)
    tokens_of_all = table.tokens[np.repeat(starts - ends + counts, counts) + np.arange(ends[-1])]
    shares = weights[tokens_of_all & _NARROW]
    if np.any(query >> KIND == NUMBER):
        np.maximum(shares, ALIKE, out=shares, where=tokens_of_all >> KIND == NUMBER)
    sums = np.zeros(len(shares) + 1, np.int64)
    np.cumsum(shares, out=sums[1:])
    lengths = table.lengths[rows].astype(np.int64)
    shared = np.minimum(sums[ends] - sums[ends - counts], np.minimum(lengths, length))
    bounds = SAME * shared // np.maximum(np.maximum(lengths, length), 1)
    order = np.argsort(-bounds, kind="stable")[:_COMPARED]
    yield from zip(rows[order].tolist(), bounds[order].tolist(), strict=True)
