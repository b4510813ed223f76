"""The way from the inline source that the parser hands out back to the characters of the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from glossa.formats.documents._skeleton import Line

TRIM = " \t\n\v\f\r"
"""What the parser strips from the two ends of a block."""
_CELL_PIPE = re.compile(r"\\\|")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where each stretch of the inline source comes from."""

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


def of_lines(content: str, text: str, lines: Sequence[Line]) -> Origin | None:
    """Finds each line of `content` at the end of its line of the document; None when one is not there."""
    found: list[tuple[int, int, int]] = []
    offset = 0
    rows = content.split("\n")
    if len(rows) > len(lines):
        return None
    for row, line in zip(rows, lines, strict=False):
        shown = row.lstrip(" \t")
        there = text[line.start : line.end].replace("\0", "\ufffd")
        end = len(there) if there.endswith(shown) else len(there.rstrip(TRIM))
        if not there[:end].endswith(shown):
            return None
        source = line.start + end - len(shown)
        found += ((offset, source, 0), (offset + len(row) - len(shown), source, len(shown)))
        offset += len(row) + 1
    return _origin(content, found)


def of_heading(content: str, text: str, line: Line) -> Origin | None:
    """Finds the content of an ATX heading, whose line may end in more `#`."""
    there = text[line.start : line.end].rstrip(TRIM)
    closed = there.rstrip("#")
    if closed != there and closed[-1:] in (" ", "\t"):
        there = closed.rstrip(TRIM)
    return of_lines(content, text, [Line(line.start, line.start + len(there), line.next)])


def of_cell(content: str, text: str, start: int, end: int) -> Origin | None:
    r"""Finds the content of a table cell that stands at `text[start:end]`, where a pipe is written `\|`."""
    raw = text[start:end].replace("\0", "\ufffd")
    if _CELL_PIPE.sub("|", raw) != content:
        return None
    found = [(0, start, end - start)]
    for count, pipe in enumerate(_CELL_PIPE.finditer(raw)):
        at = pipe.start() - count
        found += ((at, start + pipe.start(), 0), (at + 1, start + pipe.end(), end - start - pipe.end()))
    return _origin(content, found)


def _origin(content: str, found: Sequence[tuple[int, int, int]]) -> Origin:
    starts, sources, lengths = zip(*found, strict=True)
    return Origin(content, tuple(starts), tuple(sources), tuple(lengths))
