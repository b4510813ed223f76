"""Reading the quantities of a text, each language by its own reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Protocol

from glossa.quantities.quantity import Kind, Quantity
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
    found = _reader(language)(text, language)
    times = [one for one in found if one.kind is Kind.TIME]
    return _on_one_clock(text, found) if len(times) > 1 else found


_PLAIN_TIME = re.compile(r"\d{1,2}[:：.h时]\d{2}分?")
_NOON, _ONE = 720, 780


def _on_one_clock(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Returns the quantities of a text, its times in the first half of the day where others count on from noon: 9:00
    beside 17:30."""
    plain = [one for one in found if one.kind is Kind.TIME and _PLAIN_TIME.fullmatch(one.span.of(text))]
    if not any(one.values[0] >= _ONE for one in plain):
        return found
    early = {id(one) for one in plain if one.values[0] < _NOON}
    return tuple([replace(one, values=one.values[:1]) if id(one) in early else one for one in found])


@lru_cache(maxsize=256)
def _reader(language: LanguageTag) -> Reader:
    module: _Module = import_module(f"glossa.quantities.{_READERS.get(primary(language), '_plain')}")
    return module.read
