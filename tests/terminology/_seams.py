"""The rule of seams said once more, slowly: every piece of the text, whether it is a listed word."""

from __future__ import annotations

from collections.abc import Set
from itertools import combinations

from glossa.terminology._seam_words import CLOSING, COMPOUND, LISTED, LONGEST, NUMBERED, OPENING


def places(words: Set[str], text: str) -> set[tuple[int, int]]:
    """Returns where any of `words` stands."""
    everywhere = combinations(range(len(text) + 1), 2)
    return {(start, end) for start, end in everywhere if end - start <= LONGEST and text[start:end] in words}


def hidden_by_brute_force(text: str, start: int, end: int) -> bool:
    """Tells whether a listed word takes a part of the match, and no word beside the match would be cut by that one."""
    hiding = {(a, b) for a, b in places(OPENING, text) if a < start < b < end}
    hiding |= {(a, b) for a, b in places(CLOSING, text) if start < a < end < b}
    hiding |= {(a, b) for a, b in places(COMPOUND | NUMBERED, text) if a <= start and end <= b and b - a > end - start}
    listed = places(LISTED, text)
    return any(
        not any(d == start and c < a < start for c, d in listed)
        and not any(c == end and end < b < d for c, d in listed)
        for a, b in hiding
    )
