"""Where the cells of a table row stand."""

from __future__ import annotations

import itertools

from glossa.formats.documents._markdown.origin import TRIM


def cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts the row `text[start:end]` at its pipes, as markdown-it does, and strips each cell.

    A backslash before a pipe escapes it, even if that backslash is itself escaped.
    """
    start, end = _strip(text, start, end)
    cuts = [
        start - 1,
        *(at for at in range(start, end) if text[at] == "|" and (at == start or text[at - 1] != "\\")),
        end,
    ]
    found = [(left + 1, right) for left, right in itertools.pairwise(cuts)]
    if found and found[0][0] == found[0][1]:
        del found[0]
    if found and found[-1][0] == found[-1][1]:
        del found[-1]
    return [_strip(text, left, right) for left, right in found]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end
