"""Cuts a text into words, without losing a character of it.

A word of a spaced script is a run of letters, marks, digits and underscores; each character of an unspaced script
(Han, kana, Thai, Lao, Khmer, Burmese, Tibetan) is a word of its own. Apostrophes and hyphens are no part of a
word: `people's` is `people`, `'`, `s`, so a possessive or an elided article never hides a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from glossa.text.spans import Span

_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u30ff\u3105-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_SILENT = "\u00ad\u200b-\u200d\u2060\ufeff"
_LAST_MARK = 0x1F000
"""Beyond it Unicode has only variation selectors."""
_HYPHEN = "\\-\u2010\u2011\u2013"


def pieces(text: str) -> list[str]:
    """Cuts `text` into pieces that, joined, are `text` again: words, runs of white space, single other characters.

    A word takes along what ties it to the next one: a hyphen, or white space with at most one line break. So in the
    pieces of `people-to-people exchanges` and of `people to people exchanges` the words stand side by side alike.
    """
    if is_by_character(text):
        return list(text)
    found: list[str] = _pattern().findall(text)
    return found


def is_by_character(text: str) -> bool:
    """Tells whether each character of `text` is a piece of its own, as in a Chinese sentence without numbers."""
    return _spaced().search(text) is None


def core(piece: str) -> str:
    """Returns a piece without what ties it to the next one."""
    return piece.rstrip().rstrip("-\u2010\u2011\u2013") or piece


def words(text: str) -> Iterator[Span]:
    """Yields the span of each word of `text`."""
    found = pieces(text)
    for piece, start in zip(found, accumulate(map(len, found), initial=0), strict=False):
        if is_word(piece):
            yield Span(start, start + len(core(piece)))


def is_word(piece: str) -> bool:
    """Tells whether a piece is a word, not white space or punctuation."""
    return unicodedata.category(piece[0])[0] in "LMN" or piece[0] == "_"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    word = rf"(?:[^\W{_UNSPACED}]++[{_marks()}]*+)++"
    tie = rf"(?: (?!\s)|[{_HYPHEN}](?!\s)|[^\S\n]*+\n?[^\S\n]*+)"
    # A soft line wrap, or the space that typographers put between Han and Latin.
    han = rf"[{_UNSPACED}](?:\n|[ \xa0](?=[A-Za-z0-9]))?+"
    # The first branch is the third one's commonest case, said so that it runs twice as fast.
    return re.compile(rf"[a-zA-Z]++ (?!\s)|{han}|{word}{tie}|\s+|.", re.DOTALL)


@lru_cache(maxsize=1)
def _spaced() -> re.Pattern[str]:
    """Matches what makes a piece longer than a character; Chinese sentences often have nothing of it."""
    return re.compile(rf"[^\W{_UNSPACED}]|\s")


def _marks() -> str:
    unspaced = re.compile(f"[{_UNSPACED}]")
    marks = (chr(code) for code in range(0x300, _LAST_MARK) if unicodedata.category(chr(code))[0] == "M")
    return _ranges(mark for mark in marks if not unspaced.match(mark)) + _SILENT


def _ranges(characters: Iterable[str]) -> str:
    ranges: list[list[str]] = []
    for character in characters:
        if ranges and ord(ranges[-1][1]) + 1 == ord(character):
            ranges[-1][1] = character
        else:
            ranges.append([character, character])
    return "".join(f"{first}-{last}" for first, last in ranges)
