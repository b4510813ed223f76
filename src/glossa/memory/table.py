"""Texts arranged so that what is like another text is found among a million in a few milliseconds.

The texts stand in the order of their length, so that only a stretch of the table can be similar enough. A posting list
says for each *feature* which rows have it: the words of scripts with spaces, the pairs of neighbouring characters of
scripts without. All is arrays of 32-bit numbers, which may lie in a file and are read from there as they are needed.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from glossa.memory.measure import CHARACTER, HASH, KIND, SAME, WEIGHTS, WORD, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]

_WORDS, _PAIRS = 1 << 20, 1 << 27
"""From these numbers on a feature is a word, and a pair of characters."""
FEW_WORDS = 0
"""The feature of texts with many numbers, marks and codes: words have `_FEW_WORDS` of 100 of their signs at most."""
_FEW_WORDS = 60
_REST = (1 << KIND) - 1
_MIX = 0x9E3779B1


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, by length, and the ways to find them. `starts` lists end with where the last one ends."""

    tokens: Numbers
    """The tokens of all rows, one row after the other."""
    starts: Numbers
    """Where the tokens of each row start."""
    lengths: Numbers
    """How many signs each row has, ascending."""
    texts: Numbers
    """Which of the texts that were put in each row is."""
    features: Numbers
    """The features that occur, ascending."""
    lists: Numbers
    """Where the posting list of each feature starts."""
    postings: Numbers
    """The posting lists: rows, ascending."""
    keys: Numbers
    """A hash of each text, ascending."""
    keyed: Numbers
    """The text that each of them is of."""


def tabled(texts: Iterable[str]) -> Table:
    """Arranges texts that are all different. They are numbered from 0 as they come."""
    import numpy as np

    all_tokens, counts, keys = array("I"), array("I"), array("I")
    for text in texts:
        found = tokens(text)
        all_tokens.extend(found)
        counts.append(len(found))
        keys.append(key(text))
    return _arranged(*(np.frombuffer(part, np.uint32) for part in (all_tokens, counts, keys)))


def key(text: str) -> int:
    """Returns a hash of a text that is the same in all processes."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def _arranged(unsorted: Numbers, counts: Numbers, keys: Numbers) -> Table:
    import numpy as np

    before = _starts(counts)
    lengths = np.diff(_starts(np.array(WEIGHTS, np.uint8)[unsorted >> KIND])[before])
    order = np.argsort(lengths, kind="stable")
    starts = _starts(counts[order])
    shifts = np.repeat(before[order] - starts[:-1], counts[order])
    sorted_tokens = unsorted[shifts + np.arange(len(unsorted))]
    rows = np.repeat(np.arange(len(order), dtype=np.uint32), counts[order])
    features, lists, postings = _posted(*_features(sorted_tokens, rows, lengths[order]))
    by_key = np.argsort(keys, kind="stable")
    return Table(
        sorted_tokens,
        starts.astype(np.uint32),
        lengths[order].astype(np.uint32),
        order.astype(np.uint32),
        features,
        lists,
        postings,
        keys[by_key],
        by_key.astype(np.uint32),
    )


def features_of(parts: Sequence[int]) -> dict[int, int]:
    """Returns the features of one text, each with how many signs differ at least where it is lost.

    A character that differs spoils two pairs, so a pair weighs half of it.
    """
    features = {part & HASH | _WORDS: WEIGHTS[WORD] for part in parts if part >> KIND == WORD}
    characters = [part & _REST for part in parts if part >> KIND == CHARACTER]
    pairs = zip(characters, characters[1:] or [0], strict=False)
    return features | {(one * _MIX + other) % _PAIRS + _PAIRS: WEIGHTS[CHARACTER] // 2 for one, other in pairs}


def _features(parts: Numbers, rows: Numbers, lengths: Numbers) -> tuple[Numbers, Numbers]:
    """Returns the features of all rows, given as their tokens and the row of each, and the row of each feature."""
    import numpy as np

    kinds = parts >> KIND
    is_word, is_character = kinds == WORD, kinds == CHARACTER
    words = (parts[is_word] & HASH) | _WORDS
    pairs, paired = _pairs(parts[is_character] & _REST, rows[is_character])
    said = np.bincount(rows[is_word], minlength=len(lengths)) * WEIGHTS[WORD]
    said += np.bincount(rows[is_character], minlength=len(lengths)) * WEIGHTS[CHARACTER]
    few = np.flatnonzero(SAME * said <= _FEW_WORDS * lengths).astype(np.uint32)
    return np.concatenate((words, pairs, np.full_like(few, FEW_WORDS))), np.concatenate((rows[is_word], paired, few))


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
    pairs = (characters.astype(np.uint64) * _MIX + following) % _PAIRS + _PAIRS
    kept = has_next | is_alone
    return pairs[kept].astype(np.uint32), rows[kept]


def _posted(features: Numbers, rows: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Makes the posting lists: the features that occur, where the list of each starts, and the lists."""
    import numpy as np

    both = features.astype(np.uint64) << 32 | rows
    both.sort()
    both = both[np.append(np.True_, both[1:] != both[:-1])[: len(both)]]
    sorted_features = (both >> 32).astype(np.uint32)
    firsts = np.flatnonzero(np.append(np.True_, sorted_features[1:] != sorted_features[:-1])[: len(both)])
    lists = np.append(firsts, len(both)).astype(np.uint32)
    return sorted_features[firsts], lists, both.astype(np.uint32)


def _starts(counts: Numbers) -> NDArray[np.int64]:
    """Returns where each of several runs of these lengths starts, and where the last one ends."""
    import numpy as np

    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts
