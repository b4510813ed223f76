"""What a piece of text is as a word of a language: how it is written, and what its other forms share with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from glossa.text.languages import LanguageTag, is_spaced, primary
from glossa.text.normalise import match_key
from glossa.text.tokens import core, is_word

_DICTIONARIES = {"no": "nb", "fil": "tl", "hr": "hbs", "sr": "hbs", "bs": "hbs", "sh": "hbs"}
"""The names that simplemma has for languages it knows under another tag."""
_FORMS_KEPT = 200_000
"""How many word forms are remembered before the memory starts afresh."""
_PLURAL_IN_S = frozenset({"es", "pt", "ca", "gl", "fr"})
_NUMBER = re.compile(r"(?<=\w{3})(?:e?s|e)$")
_PLURAL_ACRONYM = re.compile(r"([^\W\d_]*[A-Z]{2,})s")


class Word(NamedTuple):
    """One word, or one piece of punctuation, as it counts for matching."""

    text: str
    """As it stands, composed."""
    folded: str
    keys: tuple[str, ...]
    """What it may share with other forms of the word: its folded spelling, its lemma, its spelling without number."""

    def is_related(self, other: Word) -> bool:
        """Tells whether the two are forms of one word."""
        return any(key in other.keys for key in self.keys)


class Lexicon(dict[str, Word]):
    """The words of one language, made when first asked for and then remembered: `lexicon[piece]`.

    Without a language, and for languages that simplemma does not know, a word has no forms but its own.
    """

    def __init__(self, language: LanguageTag | None) -> None:
        super().__init__()
        self._inflection = _inflection(primary(language)) if language and is_spaced(language) else _no_forms

    def __missing__(self, piece: str) -> Word:
        if len(self) >= _FORMS_KEPT:
            self.clear()
        word = self[piece] = self._look_up(core(piece))
        return word

    def _look_up(self, text: str) -> Word:
        if text.isspace():
            return Word(" ", " ", (" ",))
        folded = match_key(text) or text
        composed = unicodedata.normalize("NFC", text)
        others = self._inflection(composed) if is_word(text) else ()
        return Word(composed, folded, tuple(dict.fromkeys((folded, *others))))


def _no_forms(word: str) -> tuple[str, ...]:
    return (match_key(word),)


@lru_cache(maxsize=16)
def _inflection(language: str) -> Callable[[str], tuple[str, ...]]:
    """Returns a function from a word to its keys; simplemma is loaded for languages that it knows only."""
    from simplemma import lemmatize
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    dictionary = _DICTIONARIES.get(language, language)
    if dictionary not in SUPPORTED_LANGUAGES:
        return _no_forms

    def lemma(word: str) -> str:
        if acronym := _PLURAL_ACRONYM.fullmatch(word):
            return match_key(acronym[1])
        found = lemmatize(word, dictionary)
        if found == word and word != word.lower():
            found = lemmatize(word.lower(), dictionary)
        return match_key(found)

    if language in _PLURAL_IN_S:
        return lambda word: (lemma(word), _numberless(word))
    return lambda word: (lemma(word),)


def _numberless(word: str) -> str:
    """Returns what the singular and the plural in -s or -es share, marked so that it is no word.

    simplemma alone takes `conjunta` for a form of `conjunto`, and `conjuntas` for one of `conjuntar`.
    """
    bare = unicodedata.normalize("NFD", match_key(word)).replace("\u0301", "")
    stem = _NUMBER.sub("", bare)
    return f"{stem[:-1]}c~" if stem.endswith("z") else f"{stem}~"
