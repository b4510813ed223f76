"""The way from the inline source of a block back to the characters of the document.

Texts are given without NUL, which the parser replaces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from glossa.formats.documents._skeleton import Line, lines

TRIM = (
    " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""What the parser strips from the two ends of a block."""
_CELL_PIPE = re.compile(r"\\\|")


@dataclass(frozen=True, slots=True)
class Straight:
    """An inline source that stands in the document as it is."""

    content: str
    start: int
    """Where it begins in the document."""

    def position(self, offset: int) -> int:
        """Turns an offset in `content` into one in the document."""
        return self.start + offset


@dataclass(frozen=True, slots=True)
class Patched:
    """An inline source whose stretches come from several places."""

    content: str
    starts: tuple[int, ...]
    """Where the stretches begin in `content`."""
    sources: tuple[int, ...]
    """Where they begin in the document."""
    lengths: tuple[int, ...]
    """How long they are there; 0 for an indent, which counts as part of what follows."""

    def position(self, offset: int) -> int:
        """Turns an offset in `content` into one in the document."""
        index = bisect_right(self.starts, offset) - 1
        return self.sources[index] + min(offset - self.starts[index], self.lengths[index])


Origin = Straight | Patched


def of_stretch(text: str, start: int, end: int) -> Origin:
    """Takes what stands at `text[start:end]`, without indents, stripped as the parser does."""
    raw = text[start:end]
    there = raw.lstrip(TRIM)
    start += len(raw) - len(there)
    content = there.rstrip(TRIM)
    return _of_rows(text, lines(text, start, start + len(content))) if "\r" in content else Straight(content, start)


def of_lines(content: str, text: str, at: Sequence[Line]) -> Origin | None:
    """Finds each line of `content` at the end of its line of the document; None when one is not there."""
    rows = content.split("\n")
    shown = [row.lstrip(" \t") for row in rows]
    # White space that is no blank line to the parser is stripped all the same: what is left may begin further below.
    first = next((index for index, line in enumerate(at) if _place(shown[0], text, line) is not None), 0)
    found: list[tuple[int, int, int]] = []
    offset = 0
    if len(rows) > len(at) - first:
        return None
    for row, words, line in zip(rows, shown, at[first:], strict=False):
        source = _place(words, text, line)
        if source is None:
            return None
        if len(rows) == 1 and row == words:
            return Straight(content, source)
        found += ((offset, source, 0), (offset + len(row) - len(words), source, len(words)))
        offset += len(row) + 1
    return _patched(content, found)


def of_heading(content: str, text: str, line: Line) -> Origin | None:
    """Finds the content of an ATX heading, whose line may end in more `#`."""
    there = text[line.start : line.end].rstrip(TRIM)
    closed = there.rstrip("#")
    if closed != there and closed[-1:] in (" ", "\t"):
        there = closed.rstrip(TRIM)
    return of_lines(content, text, [Line(line.start, line.start + len(there), line.next)])


def of_cell(content: str, text: str, start: int, end: int) -> Origin | None:
    r"""Finds the content of a table cell that stands at `text[start:end]`, where a pipe is written `\|`."""
    raw = text[start:end]
    if raw == content:
        return Straight(content, start)
    if _CELL_PIPE.sub("|", raw) != content:
        return None
    found = [(0, start, end - start)]
    for count, pipe in enumerate(_CELL_PIPE.finditer(raw)):
        at = pipe.start() - count
        found += ((at, start + pipe.start(), 0), (at + 1, start + pipe.end(), end - start - pipe.end()))
    return _patched(content, found)


def _place(words: str, text: str, line: Line) -> int | None:
    there = text[line.start : line.end]
    if not there.endswith(words):
        there = there.rstrip(TRIM)
    return line.start + len(there) - len(words) if there.endswith(words) else None


def _of_rows(text: str, at: Sequence[Line]) -> Origin:
    rows = [text[line.start : line.end] for line in at]
    starts = accumulate((len(row) + 1 for row in rows[:-1]), initial=0)
    return Patched("\n".join(rows), tuple(starts), tuple(line.start for line in at), tuple(map(len, rows)))


def _patched(content: str, found: Sequence[tuple[int, int, int]]) -> Origin:
    starts, sources, lengths = zip(*found, strict=True)
    return Patched(content, tuple(starts), tuple(sources), tuple(lengths))
