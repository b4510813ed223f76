"""Which line ends of a plain text are soft wraps, and which end a paragraph.

The rule: a line end is a soft wrap when the next line's first word would not have fitted on the line. The width is
that of the longest line (up to 100 columns, a Han character taking two) among lines that stand directly below one
another. A text counts as wrapped at all when two thirds of such line ends look like that and the width is at least
50 columns; otherwise, as in text copied off a page, every line is a paragraph of its own. A line above 100 columns,
a byline, dateline or caption, and the line before a list item always end a paragraph; where there is little to
judge by (fewer than three line ends), so does a line that closes a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from glossa.formats.documents._news import role_of

MARKER = re.compile(r"(?:[-*+•·‣▪◦●○]|\d{1,3}[.)])[ \t]+(?=\S)")
"""What begins a list item."""

_NARROWEST, _WIDEST = 50, 100
_CLOSED = re.compile(r"[.!?。！？…:：][\"'”’»)）」』]*$")


def soft_wraps(block_lines: Sequence[Sequence[str]]) -> list[list[bool]]:
    """Tells for each line end inside each block (lines with no blank line between them) whether it is a soft wrap."""
    pairs = [list(pairwise(block)) for block in block_lines]
    possible = [pair for block in pairs for pair in block if _may_wrap(*pair)]
    width = max((columns for pair in possible for line in pair if (columns := _columns(line)) <= _WIDEST), default=0)
    full = [pair for pair in possible if _is_full(*pair, width)]
    if width < _NARROWEST or 3 * len(full) < 2 * len(possible):
        return [[False] * len(block) for block in pairs]
    few = len(possible) < 3
    return [
        [_may_wrap(*pair) and _is_full(*pair, width) and not (few and _CLOSED.search(pair[0])) for pair in block]
        for block in pairs
    ]


def _may_wrap(line: str, following: str) -> bool:
    if MARKER.match(following) or _columns(line) > _WIDEST:
        return False
    return role_of(line) is None and role_of(following) is None


def _is_full(line: str, following: str, width: int) -> bool:
    """Allows for an eighth: people who wrap by hand are less exact than programs."""
    return _columns(line) + 1 + _columns(_first_word(following)) > width - width // 8


def _first_word(line: str) -> str:
    word = line.split(None, 1)[0]
    return word[:1] if unicodedata.east_asian_width(word[0]) in "WF" else word


def _columns(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
