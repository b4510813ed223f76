"""What extraction knows of languages, a file each; of the others only what the articles themselves show."""

from __future__ import annotations

from importlib import import_module

from glossa.terminology.extraction._grammars._base import Grammar as Grammar
from glossa.text.languages import LanguageTag, primary

_LISTED = ("en", "es", "fr")
_NOTHING = Grammar()


def is_listed(language: LanguageTag) -> bool:
    """Tells whether there is a grammar for a language."""
    return primary(language) in _LISTED


def grammar_of(language: LanguageTag) -> Grammar:
    """Returns the grammar of a language; an empty one where nothing is known of it."""
    if not is_listed(language):
        return _NOTHING
    found: Grammar = import_module(f"{__name__}.{primary(language)}").GRAMMAR
    return found
