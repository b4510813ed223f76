"""When two texts count as the same sentence."""

from __future__ import annotations

from glossa.model.inline import visible
from glossa.text.languages import LanguageTag, is_spaced
from glossa.text.normalise import fold

_FEWEST_WORDS = 3
_FEWEST_CHARACTERS = 5
_SHOWN = 60


def key(text: str) -> str:
    """Returns what is left of a tagged text without its codes, its case and how it is spaced."""
    return " ".join(fold(visible(text).text).split())


def is_sentence(text: str, language: LanguageTag) -> bool:
    """Tells whether a text says enough to mean one thing: labels of a word or two mean what is around them."""
    seen = visible(text).text
    if is_spaced(language):
        return len(seen.split()) >= _FEWEST_WORDS
    return sum(map(str.isalpha, seen)) >= _FEWEST_CHARACTERS


def quoted(text: str) -> str:
    """Quotes the beginning of a text, without its codes."""
    seen = visible(text).text
    return f"“{seen}”" if len(seen) <= _SHOWN else f"“{seen[:_SHOWN].rstrip()}…”"
