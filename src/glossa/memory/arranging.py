"""Making a table of texts, a million of them in some seconds."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from glossa.memory.measure import CHARACTER, HASH, KIND, SAME, WEIGHTS, WORD, tokens
from glossa.memory.table import FEW, FEW_WORDS, MIX, PAIRS, REST, WORDS, Table, ascending, key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from glossa.memory.table import Numbers

    Wide = NDArray[np.uint64]
    Places = NDArray[np.int64]

_AT_ONCE = 1 << 16
"""How many rows are worked on at a time, so that what is needed only on the way stays small."""


def tabled(texts: Iterable[str]) -> Table:
    """Arranges texts that are all different. They are numbered from 0 as they come."""
    import numpy as np

    all_tokens, counts, keys = array("I"), array("I"), array("I")
    for text in texts:
        found = tokens(text)
        all_tokens.extend(found)
        counts.append(len(found))
        keys.append(key(text))
    order, lengths, starts, by_length = _by_length(
        np.frombuffer(all_tokens, np.uint32), np.frombuffer(counts, np.uint32)
    )
    del all_tokens
    features, lists, postings = _posted(list(_entries(by_length, starts, lengths)))
    by_key = np.argsort(np.frombuffer(keys, np.uint32), kind="stable").astype(np.uint32)
    return Table(
        by_length,
        starts.astype(np.uint32),
        lengths,
        order,
        features,
        lists,
        postings,
        np.frombuffer(keys, np.uint32)[by_key],
        by_key,
    )


def _by_length(unsorted: Numbers, counts: Numbers) -> tuple[Numbers, Numbers, Places, Numbers]:
    """Returns the texts in the order of their lengths; then the lengths, where each text starts, and the tokens."""
    import numpy as np

    weights = np.array(WEIGHTS, np.uint8)
    before = _starts(counts)
    lengths = np.zeros(len(counts), np.uint32)
    for rows, run in _blocks(before):
        lengths[rows] = np.diff(_starts(weights[unsorted[run] >> KIND])[before[rows.start : rows.stop + 1] - run.start])
    order = np.argsort(lengths, kind="stable").astype(np.uint32)
    starts = _starts(counts[order])
    by_length = np.zeros_like(unsorted)
    for rows, run in _blocks(starts):
        shifts = np.repeat(before[order[rows]] - starts[rows], counts[order[rows]])
        by_length[run] = unsorted[shifts + np.arange(run.start, run.stop)]
    return order, lengths[order], starts, by_length


def _blocks(starts: Places) -> Iterator[tuple[slice, slice]]:
    """Yields the rows in blocks, and where the tokens of each block are."""
    for first in range(0, len(starts) - 1, _AT_ONCE):
        last = min(first + _AT_ONCE, len(starts) - 1)
        yield slice(first, last), slice(int(starts[first]), int(starts[last]))


def _entries(all_tokens: Numbers, starts: Places, lengths: Numbers) -> Iterator[Wide]:
    """Yields the features of the rows, block by block: each as a number whose upper half is the feature, the lower
    half the row.
    """
    import numpy as np

    for rows, run in _blocks(starts):
        numbers = np.arange(rows.start, rows.stop, dtype=np.uint32)
        features, where = _features(all_tokens[run], np.repeat(numbers, np.diff(starts[rows.start : rows.stop + 1])))
        few = numbers[_has_few_words(all_tokens[run], starts[rows.start : rows.stop + 1] - run.start, lengths[rows])]
        entries = features.astype(np.uint64) << 32 | where
        yield ascending(np.concatenate((entries, np.uint64(FEW_WORDS) << 32 | few.astype(np.uint64))))


def _features(parts: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Returns the words and the pairs of characters of all rows, and the row of each."""
    import numpy as np

    kinds = parts >> KIND
    is_word, is_character = kinds == WORD, kinds == CHARACTER
    pairs, paired = _pairs(parts[is_character] & REST, rows[is_character])
    return np.concatenate(((parts[is_word] & HASH) | WORDS, pairs)), np.concatenate((rows[is_word], paired))


def _pairs(characters: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Returns the pairs of neighbours among the characters of each row, what stands between them left out.

    A character without a neighbour is a pair of its own.
    """
    import numpy as np

    has_next = np.zeros(len(rows), np.bool_)
    has_next[:-1] = rows[:-1] == rows[1:]
    is_alone = ~has_next
    is_alone[1:] &= ~has_next[:-1]
    following = np.where(has_next, np.roll(characters, -1), 0)
    pairs = (characters.astype(np.uint64) * MIX + following) % PAIRS + PAIRS
    kept = has_next | is_alone
    return pairs[kept].astype(np.uint32), rows[kept]


def _has_few_words(parts: Numbers, starts: Places, lengths: Numbers) -> NDArray[np.bool_]:
    """Tells of which rows the words make up little."""
    import numpy as np

    of_words = np.zeros(len(WEIGHTS), np.uint8)
    of_words[[CHARACTER, WORD]] = WEIGHTS[CHARACTER], WEIGHTS[WORD]
    said = np.diff(_starts(of_words[parts >> KIND])[starts])
    return np.asarray(SAME * said <= FEW * lengths.astype(np.int64))


def _posted(blocks: list[Wide]) -> tuple[Numbers, Numbers, Numbers]:
    """Makes the posting lists: the features that occur, where the list of each starts, and the lists."""
    import numpy as np

    entries = np.concatenate((*blocks, np.zeros(0, np.uint64)))
    blocks.clear()
    entries.sort()
    halves = entries.astype("<u8", copy=False).view("<u4")
    features = halves[1::2]
    is_first = np.ones(len(entries), np.bool_)
    is_first[1:] = features[1:] != features[:-1]
    firsts = np.flatnonzero(is_first)
    return features[firsts], np.append(firsts, len(entries)).astype(np.uint32), halves[::2].copy()


def _starts(counts: NDArray[np.unsignedinteger]) -> Places:
    """Returns where each of several runs of these lengths starts, and where the last one ends."""
    import numpy as np

    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts
