"""What all spellings of one word have in common, where a language has more of them than case and hyphens."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from glossa.text.han import simplified
from glossa.text.normalise import match_key

CHINESE = frozenset({"zh", "yue", "wuu", "lzh"})
_DOTTED = frozenset({"tr", "az", "crh"})
"""The languages in which `I` is the capital of `ı`, and `İ` that of `i`."""
_CAPITALS = str.maketrans("Iİ", "ıi")
_ARABIC = str.maketrans("أإآٱى", "ااااي")
"""Writers set the hamza on an alef or leave it out, and the dots under a final ya."""


def spelling(language: str) -> Callable[[str], str]:
    """Returns the function that makes all spellings of a word of `language`, a language subtag, equal."""
    if language in CHINESE:
        return _chinese
    if language in _DOTTED:
        return _dotted
    return _arabic if language == "ar" else match_key


def _chinese(word: str) -> str:
    return simplified(match_key(word))


def _dotted(word: str) -> str:
    return match_key(unicodedata.normalize("NFC", word).translate(_CAPITALS))


def _arabic(word: str) -> str:
    return match_key(word).translate(_ARABIC)
