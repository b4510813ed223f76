"""Texts arranged so that what is like another text is found among a million in a few milliseconds.

The texts stand in the order of their length, so that only a stretch of the table can be similar enough. A posting list
says for each *feature* which rows have it: the words of scripts with spaces, the pairs of neighbouring characters of
scripts without. All is arrays of 32-bit numbers, which may lie in a file and are read from there as they are needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from glossa.memory.measure import CHARACTER, HASH, KIND, WEIGHTS, WORD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    _Number = TypeVar("_Number", bound=np.unsignedinteger)

WORDS, PAIRS = 1 << 20, 1 << 27
"""From these numbers on a feature is a word, and a pair of characters."""
MIX = 0x9E3779B1
"""What the first character of a pair is multiplied by."""
FEW_WORDS, FEW = 0, 60
"""The feature of texts with many numbers, marks and codes: at most 60 of 100 of their signs are of words."""
REST = (1 << KIND) - 1
"""The bits of a token besides its kind."""


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


def key(text: str) -> int:
    """Returns a hash of a text that is the same in all processes."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def features_of(parts: Sequence[int]) -> dict[int, int]:
    """Returns the features of one text, each with how many signs differ at least where it is lost.

    A character that differs spoils two pairs, so a pair weighs half of it.
    """
    features = {part & HASH | WORDS: WEIGHTS[WORD] for part in parts if part >> KIND == WORD}
    characters = [part & REST for part in parts if part >> KIND == CHARACTER]
    pairs = zip(characters, characters[1:] or [0], strict=False)
    return features | {(one * MIX + other) % PAIRS + PAIRS: WEIGHTS[CHARACTER] // 2 for one, other in pairs}


def ascending(numbers: NDArray[_Number]) -> NDArray[_Number]:
    """Sorts numbers and drops those that come again; many times faster than `numpy.unique`, which hashes them."""
    import numpy as np

    numbers.sort()
    kept = np.ones(len(numbers), np.bool_)
    kept[1:] = numbers[1:] != numbers[:-1]
    return numbers[kept]
