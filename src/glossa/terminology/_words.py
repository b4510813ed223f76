"""What a piece of text is as a word of a language: its spelling, its folded spelling, its lemma."""

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
_PLURAL_ACRONYM = re.compile(r"([^\W\d_]*[A-Z]{2,})s")


class Word(NamedTuple):
    """One word, or one piece of punctuation, as it counts for matching."""

    text: str
    """As it stands, composed."""
    folded: str
    lemma: str
    """The folded spelling of the dictionary form; the folded spelling itself where there is none."""

    def is_related(self, other: Word) -> bool:
        """Tells whether the two are forms of one word."""
        return self.folded in (other.folded, other.lemma) or self.lemma in (other.folded, other.lemma)


class Lexicon(dict[str, Word]):
    """The words of one language, made when first asked for and then remembered: `lexicon[piece]`.

    Without a language, and for languages that simplemma does not know, the lemma is the folded spelling.
    """

    def __init__(self, language: LanguageTag | None) -> None:
        super().__init__()
        self._lemma = _lemmatiser(primary(language)) if language and is_spaced(language) else match_key

    def __missing__(self, piece: str) -> Word:
        if len(self) >= _FORMS_KEPT:
            self.clear()
        word = self[piece] = self._look_up(core(piece))
        return word

    def _look_up(self, text: str) -> Word:
        if text.isspace():
            return Word(" ", " ", " ")
        folded = match_key(text) or text
        composed = unicodedata.normalize("NFC", text)
        return Word(composed, folded, self._lemma(composed) if is_word(text) else folded)


@lru_cache(maxsize=16)
def _lemmatiser(language: str) -> Callable[[str], str]:
    """Returns a function from a word to its folded lemma; simplemma is loaded for languages that it knows only."""
    from simplemma import lemmatize
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    dictionary = _DICTIONARIES.get(language, language)
    if dictionary not in SUPPORTED_LANGUAGES:
        return match_key

    def lemma(word: str) -> str:
        if acronym := _PLURAL_ACRONYM.fullmatch(word):
            return match_key(acronym[1])
        found = lemmatize(word, dictionary)
        if found == word and word != word.lower():
            found = lemmatize(word.lower(), dictionary)
        return match_key(found)

    return lemma
