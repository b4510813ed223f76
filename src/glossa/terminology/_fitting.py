"""Where other words can stand in the place of a term without breaking what stands round it."""

from __future__ import annotations

import re
import unicodedata

from glossa.model.inline import visible
from glossa.text.languages import LanguageTag, primary
from glossa.text.normalise import fold
from glossa.text.scripts import has_unspaced
from glossa.text.spans import Span

_ELIDING = ("ca", "fr", "it")
"""Languages whose articles and prepositions lose their vowel before another one: `de l'OMS`, but `de la Banque`."""
_VOWELS = "aeiouy"
_HANGUL = ("\uac00", "\ud7a3")
_ENDING = re.compile(r"[-']\w")
_PREFIX = re.compile(r"\w-\Z")


def is_glued(text: str, term: Span) -> bool:
    """Tells whether a term in a tagged text is a part of a longer word: `WHO's`, `anti-OMS`, a Turkish ending.

    Chinese sets no spaces, a Korean particle follows a bracket too, and Arabic prefixes go with any word.
    """
    behind = fold(visible(text[term.end :]).text)[:2]
    before = fold(visible(text[: term.start]).text)[-2:]
    return bool(_ENDING.match(behind) or _PREFIX.search(before)) or _is_spaced_letter(behind[:1])


def fits_articles(found: str, words: str, language: LanguageTag) -> bool:
    """Tells whether the article before `found` can stay as it is before `words`."""
    return primary(language) not in _ELIDING or _sound(found) == _sound(words)


def _is_spaced_letter(letter: str) -> bool:
    return letter.isalpha() and not has_unspaced(letter) and not _HANGUL[0] <= letter <= _HANGUL[1]


def _sound(words: str) -> str:
    """Returns what tells which article stands before `words`; an `h` may be silent or not."""
    letter = unicodedata.normalize("NFD", words[:1].lower())[:1]
    return "vowel" if letter in (*_VOWELS, "œ") else "h" if letter == "h" else "consonant"
