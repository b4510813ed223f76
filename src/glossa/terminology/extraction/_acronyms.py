"""Full names and what is put behind them in brackets: `Communist Party of China (CPC)`.

The full name is found as in A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text", Pacific Symposium on Biocomputing 2003: the letters of the acronym are sought backwards from the
bracket, and the first one begins a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.text.spans import Span

_BRACKETED = re.compile(r"\s?[(\uff08]([^\W\d_][^\W_]{1,9})(?=[),;\uff09])")
_BEFORE = 120
"""How far before the bracket a name may begin, in characters."""


def acronyms(text: str) -> Iterator[tuple[Span, str]]:
    """Yields where a full name stands that is followed by its acronym in brackets, and the acronym."""
    if "(" not in text and "\uff08" not in text:
        return
    for found in _BRACKETED.finditer(text):
        acronym = found[1]
        start = _start(text, found.start(), acronym) if _is_short_form(acronym) else -1
        if start >= 0 and found.start() - start > len(acronym) and " " in text[start : found.start()]:
            yield Span(start, found.start()), acronym


def _is_short_form(word: str) -> bool:
    return sum(character.isupper() or character.isdigit() for character in word) > 1


def _start(text: str, end: int, acronym: str) -> int:
    """Returns where the name begins that ends at `end`; -1 where there is none."""
    first = max(0, end - _BEFORE)
    place = end
    for number, letter in reversed(list(enumerate(acronym.lower()))):
        place -= 1
        while place >= first and (text[place].lower() != letter or (number == 0 and not _begins(text, place))):
            place -= 1
        if place < first:
            return -1
    return place


def _begins(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
