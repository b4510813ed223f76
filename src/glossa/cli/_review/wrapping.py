"""Cutting styled texts into lines of a terminal, whatever their script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

_OPENING = "([{（［｛《〈「『【〔“‘«¿¡"
_CLOSING = ")]}）］｝》〉」』】〕”’»，。、；：？！…—,.;:?!%％"
_CLUSTER = re.compile(
    r"<[/\d]+>|.(?:\u200d.|[\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f\u2060\U0001f3fb-\U0001f3ff])*", re.DOTALL
)
"""What is not cut: a tag, a character with its marks."""


def wrapped(text: Text, width: int) -> list[Text]:
    """Cuts a text into lines of at most `width` cells: between words, between Chinese characters, and where nothing
    else will do, anywhere but inside a character. No line begins with what closes, or ends with what opens.
    """
    lines: list[Text] = []
    for line in text.split("\n", allow_blank=True):
        pieces = line.divide(list(_cuts(line.plain, max(width, 2))))  # all at once: a long text has thousands
        for piece in pieces:
            piece.rstrip()
        lines += pieces
    return lines


def clipped(text: Text, width: int) -> Text:
    """Returns a text in one line of at most `width` cells; an ellipsis stands for the rest."""
    if cell_len(text.plain) <= width:
        return text
    shown = text.copy()
    shown.truncate(max(width, 1), overflow="ellipsis")
    return shown


def _cuts(plain: str, width: int) -> Iterator[int]:
    """Yields where lines begin, but for the first."""
    start = used = 0
    chance = 0
    before = ""
    for found in _CLUSTER.finditer(plain):
        cluster, at = found.group(), found.start()
        if at > start and _may_part(before, cluster):
            chance = at
        cells = cell_len(cluster)
        if used + cells > width and not cluster.isspace():
            cut = chance if chance > start else at
            if cut > start:
                yield cut
                start, used = cut, cell_len(plain[cut:at])
        used += cells
        before = cluster


def _may_part(before: str, after: str) -> bool:
    if after.isspace() or not before:
        return False
    if before.isspace():
        return True
    is_wide = cell_len(before) == 2 or cell_len(after) == 2
    return is_wide and after[0] not in _CLOSING and before[-1] not in _OPENING
