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
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from glossa.formats.documents._news import role_of

MARKER = re.compile(r"(?:[-*+•·‣▪◦●○]|\d{1,3}[.)])[ \t]+(?=\S)")
"""What begins a list item."""

_NARROWEST, _WIDEST = 50, 100
_FEW = 3
"""Below so many line ends there is little to judge by."""
_CLOSED = re.compile(r"[.!?。！？…:：][\"'”’»)）」』]*$")


def soft_wraps(lines: Iterable[str]) -> bytes:
    """Tells for each line that stands directly below another whether the line end between the two is a soft wrap.

    An empty line stands for a gap. Of a long text the lines need not all be there at once.
    """
    width = 0
    reach = bytearray()
    few: list[tuple[int, str]] = []
    for line, following in pairwise(lines):
        if not line or not following:
            continue
        if not _may_wrap(line, following):
            reach.append(0)
            continue
        width = max(width, *(columns for each in (line, following) if (columns := _columns(each)) <= _WIDEST))
        few = [*few, (len(reach), line)] if len(few) < _FEW else few
        reach.append(min(_columns(line) + 1 + _columns(_first_word(following)), 255))
    # An eighth is allowed for: people who wrap by hand are less exact than programs.
    is_soft = bytearray(columns > width - width // 8 for columns in reach)
    if width < _NARROWEST or 3 * sum(is_soft) < 2 * (len(reach) - reach.count(0)):
        return bytes(len(reach))
    for place, line in few if len(few) < _FEW else ():
        is_soft[place] &= _CLOSED.search(line) is None
    return bytes(is_soft)


def _may_wrap(line: str, following: str) -> bool:
    if MARKER.match(following) or _columns(line) > _WIDEST:
        return False
    return _is_text(line) and _is_text(following)


# Each line is asked for twice: for the line end above it, and for that below.
@lru_cache(maxsize=2)
def _is_text(line: str) -> bool:
    return role_of(line) is None


def _first_word(line: str) -> str:
    word = line.split(None, 1)[0]
    return word[:1] if unicodedata.east_asian_width(word[0]) in "WF" else word


def _columns(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
