"""Spellings that mean the same to a reader: other cases, hyphens, apostrophes, quotation marks and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HYPHENS = "‐‑‒–−﹣－"
_APOSTROPHES = "’‘‛ʼ′‹›＇"
_QUOTES = "“”„‟«»″「」『』〝〞〟＂"
_SPACES = (
    "\t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f"
    "\u205f\u3000"
)
_FOLDED: dict[int, str] = {
    **{code: chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _QUOTES), '"'),
    **dict.fromkeys(map(ord, _SPACES), " "),
    ord("ς"): "σ",
    ord("İ"): "i",
    ord("ё"): "е",
}
_VARIANT = re.compile(f"[{''.join(map(re.escape, map(chr, _FOLDED)))}]")
_SILENT = "\xad\u200b\u200c\u200d\u2060\ufeff\u0640"
"""Soft hyphen, zero-width characters, the Arabic stretch: they change the look of a word, not the word."""
_POINTS = (*range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, *range(0x064B, 0x0653), 0x0670)
"""Hebrew points and Arabic vowel signs, which writers add or leave out."""
_MARK = re.compile("[\u0300-\u036f]")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "s", "æ": "e", "œ": "e", "-": "", "'": ""})
_UNSAID = dict.fromkeys((*map(ord, _SILENT), *_POINTS))


def fold(text: str) -> str:
    """Makes variants of one spelling equal: lower case, plain hyphens, apostrophes, quotation marks and spaces.

    Each code point becomes exactly one code point, so offsets stay true; what cannot (`ß` to `ss`) stays.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(map(_lower, text))
    if lowered.isascii() and lowered.isalnum():
        return lowered
    # Faster than `str.translate`, for most characters are in no table.
    return _VARIANT.sub(_plain, lowered)


def _plain(found: re.Match[str]) -> str:
    return _FOLDED[ord(found[0])]


def match_key(word: str) -> str:
    """Returns what all spellings of one word have in common; it may be shorter than the word.

    Beyond `fold`, it composes combining marks and drops soft hyphens, zero-width characters, and the vowel signs of
    Arabic and Hebrew.
    """
    if word.isascii():
        return fold(word)
    return fold(unicodedata.normalize("NFC", word).translate(_UNSAID))


def _lower(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """Returns a word small, without accents, hyphens and apostrophes."""
    folded = fold(word)
    if not folded.isascii():
        folded = _MARK.sub("", unicodedata.normalize("NFD", folded))
    return folded.translate(_LETTERS)
