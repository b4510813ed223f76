"""Finding in a table what is most like a text."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from typing import TYPE_CHECKING

from glossa.memory.measure import ALIKE, HASH, KIND, NUMBER, SAME, WEIGHTS, WORD, score_of, signs, tokens
from glossa.memory.table import Table, features_of, is_pair, key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Flags = NDArray[np.bool_]

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
    import numpy as np

    parts = tokens(text)
    line = signs(parts)
    query = np.array(parts, np.uint32)
    rows = _likely(table, query, len(line), least) if len(table.lengths) else table.texts
    if alive is not None:
        rows = rows[alive[table.texts[rows]]]
    found: list[tuple[int, int]] = []
    for row, bound in _bounded(table, query, len(line), rows):
        if bound < least or (len(found) >= most and bound <= -found[most - 1][0]):
            break
        other = signs(table.tokens[table.starts[row] : table.starts[row + 1]].tolist())
        score = score_of(line, other, least)
        if score >= least:
            insort(found, (-score, int(table.texts[row])))
    return [(-negative, number) for negative, number in found[:most]]


def _likely(table: Table, query: Numbers, length: int, least: int) -> Numbers:
    """Returns the rows that are neither too long nor too short, and have one of the rarest features of the query.

    What has none of the features that together weigh more than may differ cannot reach `least` (the prefix filter of
    Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006).
    """
    import numpy as np

    shortest, longest = -(-length * least // SAME), length * SAME // max(least, 1)
    first, last = np.searchsorted(table.lengths, [shortest, longest + 1])
    lists: list[Numbers] = []
    total = 0
    for start, end in _rarest(table, query, length * (SAME - least) / SAME):
        rows = table.postings[start:end]
        here = rows[slice(*np.searchsorted(rows, [first, last]))]
        total += len(here)
        if lists and total > _LISTED:
            break
        lists.append(here)
    return _distinct(lists, first) if lists else np.zeros(0, np.uint32)


def _rarest(table: Table, query: Numbers, allowed: float) -> Iterator[tuple[int, int]]:
    """Yields where the posting lists of the rarest features are, until their weight is more than may differ."""
    import numpy as np

    features = np.unique(features_of(query, np.zeros_like(query), 1)[0])
    places = np.searchsorted(table.features, features)
    places[places == len(table.features)] = 0
    counts = np.where(table.features[places] == features, table.lists[places + 1] - table.lists[places], 0)
    weight = 0
    for place in np.argsort(counts, kind="stable").tolist():
        if weight > allowed:
            return
        # A character that differs spoils two pairs, so a pair weighs half of it.
        weight += 1 if is_pair(int(features[place])) else WEIGHTS[WORD]
        if counts[place]:
            yield int(table.lists[places[place]]), int(table.lists[places[place] + 1])


def _distinct(lists: list[Numbers], first: int) -> Numbers:
    """Returns the rows of some lists, each once; of very many those that are in the most lists."""
    import numpy as np

    rows = np.concatenate(lists)
    if len(rows) <= _WEIGHED:
        return np.unique(rows)
    hits = np.bincount(rows - np.uint32(first))
    found = np.flatnonzero(hits)
    if len(found) > _WEIGHED:
        found = found[np.argpartition(-hits[found], _WEIGHED)[:_WEIGHED]]
    return (found + first).astype(np.uint32)


def _bounded(table: Table, query: Numbers, length: int, rows: Numbers) -> Iterator[tuple[int, int]]:
    """Yields rows, each with a score that it cannot surpass, the highest first: what it would be in any order."""
    import numpy as np

    if not len(rows):
        return
    weights = np.zeros(HASH + 1, np.uint8)
    weights[query & HASH] = np.array(WEIGHTS, np.uint8)[query >> KIND]
    starts = table.starts[rows].astype(np.int64)
    counts = table.starts[rows + 1] - starts
    ends = np.cumsum(counts)
    tokens_of_all = table.tokens[np.repeat(starts - ends + counts, counts) + np.arange(ends[-1])]
    shares = weights[tokens_of_all & HASH]
    if np.any(query >> KIND == NUMBER):
        np.maximum(shares, ALIKE, out=shares, where=tokens_of_all >> KIND == NUMBER)
    sums = np.zeros(len(shares) + 1, np.int64)
    np.cumsum(shares, out=sums[1:])
    lengths = table.lengths[rows].astype(np.int64)
    shared = np.minimum(sums[ends] - sums[ends - counts], np.minimum(lengths, length))
    bounds = SAME * shared // np.maximum(np.maximum(lengths, length), 1)
    order = np.argsort(-bounds, kind="stable")[:_COMPARED]
    yield from zip(rows[order].tolist(), bounds[order].tolist(), strict=True)
