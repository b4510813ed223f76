"""What a full stop after a word means, language by language. Adding a language: a file here and a line below."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from types import MappingProxyType

from glossa.segmentation._exceptions import ar, de, en, es, fr, hi, it, pt, ru
from glossa.segmentation._exceptions._base import Exceptions as Exceptions

_LANGUAGES: Mapping[str, Exceptions] = MappingProxyType(
    {
        "ar": ar.EXCEPTIONS,
        "de": de.EXCEPTIONS,
        "en": en.EXCEPTIONS,
        "es": es.EXCEPTIONS,
        "fr": fr.EXCEPTIONS,
        "hi": hi.EXCEPTIONS,
        "it": it.EXCEPTIONS,
        "pt": pt.EXCEPTIONS,
        "ru": ru.EXCEPTIONS,
    }
)


class After(Enum):
    """What may follow a word with a full stop within the same sentence."""

    ANYTHING = "anything"
    NUMBER = "number"
    NO_STARTER = "all but a word that usually begins a sentence"
    NAME = "all but a word that usually begins a sentence and is no surname"


@lru_cache(maxsize=64)
def words(language: str, abbreviations: frozenset[str]) -> Mapping[str, After]:
    """Returns the words of `language` that may have a full stop in mid-sentence, without it, and the project's own."""
    data = exceptions(language)
    table: dict[str, After] = {}
    for group, after in (
        (data.closing, After.NO_STARTER),
        (data.numbered, After.NUMBER),
        (data.leading, After.ANYTHING),
        (frozenset(entry.rstrip(".").split(" ")[-1] for entry in abbreviations), After.ANYTHING),
    ):
        for word in group:
            table[word] = table[word[:1].upper() + word[1:]] = after
    return MappingProxyType(table)


def exceptions(language: str) -> Exceptions:
    """Returns what is known of a language, by its primary subtag; nothing at all for those that have no file."""
    return _LANGUAGES.get(language, _NONE)


_NONE = Exceptions()
