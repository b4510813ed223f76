"""The rule of seams said once more, slowly: every listed word at every place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glossa.terminology._seam_words import CLOSING, COMPOUND, LISTED, NUMBERED, OPENING


def places(words: Iterable[str], text: str) -> set[tuple[int, int]]:
    """Returns where any of `words` stands."""
    return {(m.start(), m.start() + len(word)) for word in words for m in re.finditer(f"(?={re.escape(word)})", text)}


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
