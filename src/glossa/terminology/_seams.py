"""Tells a Chinese term from characters that only meet at the seam of two other words: 外长 in 海外长期.

Chinese is matched without word boundaries, so a short name is also seen where it is not meant. A listed everyday word
that crosses an edge of the match hides it, unless a listed word beside the match would be cut by that very word: 海外
hides 外长, but not in 上海外长会; 裁军 hides 制裁, but not in 制裁军方. Longer terms hardly ever stand in a seam.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from glossa.model.term import Term
from glossa.terminology._seam_words import CLOSING, COMPOUND, LISTED, LONGEST, NUMBERED, OPENING
from glossa.text.languages import primary

_CHINESE = frozenset({"zh", "yue", "wuu"})
_SHORT = 3
"""Up to how many characters a term is so short that it may stand in a seam."""
_AROUND = COMPOUND | NUMBERED
_WORDS = tuple(OPENING | CLOSING | _AROUND)
_PAIRS = frozenset(word[place : place + 2] for word in _WORDS for place in range(len(word) - 1))
"""What stands on the two sides of an edge that a word crosses; most matches are let through by it at once."""


def may_be_seam(term: Term) -> bool:
    """Tells whether the term is Chinese and so short that its characters may meet by chance."""
    return len(term.text) <= _SHORT and primary(term.language) in _CHINESE


def is_seam(text: str, start: int, end: int) -> bool:
    """Tells whether `text[start:end]` belongs to everyday words that begin or end elsewhere."""
    if text[start - 1 : start + 1] not in _PAIRS and text[end - 1 : end + 1] not in _PAIRS:
        return False
    return any(
        not (first < start and _has_word_to(text, start, first))
        and not (after > end and _has_word_from(text, end, after))
        for first, after in _hiding(text, start, end)
    )


def _hiding(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields where the listed words stand that take a part of the match, or all of it and more."""
    shift = max(0, start - LONGEST + 1)
    for number, first, after in _automaton().find_matches_as_indexes(text[shift : end + LONGEST - 1], overlapping=True):
        if _hides(_WORDS[number], first + shift, after + shift, start, end):
            yield first + shift, after + shift


def _hides(word: str, first: int, after: int, start: int, end: int) -> bool:
    if first < start < after < end:
        return word in OPENING
    if start < first < end < after:
        return word in CLOSING
    return first <= start and end <= after and word in _AROUND


def _has_word_to(text: str, end: int, before: int) -> bool:
    """Tells whether a listed word ends at `end` that begins before `before`."""
    return any(text[first:end] in LISTED for first in range(max(0, end - LONGEST), before))


def _has_word_from(text: str, start: int, after: int) -> bool:
    """Tells whether a listed word begins at `start` that ends after `after`."""
    return any(text[start:last] in LISTED for last in range(after + 1, min(len(text), start + LONGEST) + 1))


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    return AhoCorasick(_WORDS, store_patterns=False)
