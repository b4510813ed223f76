"""Reads the quantities of a text whose words for numbers are unknown: its digits, with what CLDR knows around them."""

from __future__ import annotations

from functools import lru_cache

from glossa.quantities._western import read_western
from glossa.quantities._western_tokens import Lexicon, known, phrase_patterns
from glossa.quantities._western_words import shared
from glossa.quantities.quantity import Quantity
from glossa.text.languages import LanguageTag


def read(text: str, language: LanguageTag) -> tuple[Quantity, ...]:
    """Returns the quantities of a text without tags, in order, disjoint: only those that have digits, and weekdays."""
    return read_western(text, language, _lexicon(language))


@lru_cache(maxsize=64)
def _lexicon(language: LanguageTag) -> Lexicon:
    words = shared(language)
    return Lexicon(
        words=words, phrases=phrase_patterns(words), known=known(words), ofs=frozenset({"de", "di", "do", "da"})
    )
