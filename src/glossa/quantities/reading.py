"""Reading the quantities of a text, each language by its own reader."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import Protocol

from glossa.quantities.quantity import Quantity
from glossa.text.languages import LanguageTag, primary

Reader = Callable[[str, LanguageTag], tuple[Quantity, ...]]


class _Module(Protocol):
    read: Reader


_READERS = {"zh": "_chinese", "en": "_english", "es": "_spanish", "fr": "_french"}
"""The languages whose words for numbers and dates are known, and the file that reads them."""


def knows_words(language: LanguageTag) -> bool:
    """Tells whether the words of a language for numbers and dates are known, not its digits alone."""
    return primary(language) in _READERS


def read(text: str, language: LanguageTag) -> tuple[Quantity, ...]:
    """Returns the quantities of a text without tags, in order, disjoint.

    English, Spanish, French and Chinese are read in full; of other languages the digits are, with what CLDR knows of
    their months, weekdays and currencies.
    """
    return _reader(language)(text, language)


@lru_cache(maxsize=256)
def _reader(language: LanguageTag) -> Reader:
    module: _Module = import_module(f"glossa.quantities.{_READERS.get(primary(language), '_plain')}")
    return module.read
