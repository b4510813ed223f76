"""What a piece of text is as a word of a language: how it is written, and what its other forms share with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from glossa.terminology._affixes import Stem, bare, stems
from glossa.terminology._spellings import spelling
from glossa.text.languages import LanguageTag, is_spaced, primary
from glossa.text.normalise import match_key
from glossa.text.tokens import core, is_word

_DICTIONARIES = {"no": "nb", "fil": "tl", "hr": "hbs", "sr": "hbs", "bs": "hbs", "sh": "hbs"}
"""The names that simplemma has for languages it knows under another tag."""
_FORMS_KEPT = 200_000
"""How many word forms are remembered before the memory starts afresh."""
_PLURAL_IN_S = frozenset({"es", "pt", "ca", "gl", "fr"})
_NUMBER = re.compile(r"(?<=\w{3})(?:e?s|e)$")
_PARTICIPLE = re.compile(
    r"(\w{2,}?(?:[аяую]щ|вш|[аеё]нн|[еи]м)|\w{3,}?(?P<plain>[нсц]к|н|[ое]в))"
    r"(?:[иыо]й|[ая]я|[ое]е|[иы]е|[ео]го|[ео]му|[иы]м|[ое]м|[ое]й|[ое]ю|[ую]ю|[иы]х|[иы]ми)(ся)?"
)
"""A Russian participle, or what has the shape of an adjective."""
_PLURAL_ACRONYM = re.compile(r"([^\W\d_]*[A-Z]{2,})s")


class Word(NamedTuple):
    """One word, or one piece of punctuation, as it counts for matching."""

    text: str
    """As it stands, composed."""
    folded: str
    keys: tuple[str, ...]
    """What it may share with other forms of the word: its folded spelling, its lemma, its spelling without number."""
    glued: tuple[Glued, ...] = ()
    """What it may be besides, when what its language glues to words is taken off."""

    def is_related(self, other: Word) -> bool:
        """Tells whether the two are forms of one word."""
        return any(key in other.keys for key in self.keys)

    def inside(self, other: Word) -> Glued | None:
        """Returns what is left of `other` when that is a form of this word."""
        return next((glued for glued in other.glued if self.is_related(glued.word)), None)


class Glued(NamedTuple):
    """A word with something glued to it, seen without that."""

    word: Word
    before: int
    """How many characters before it are not of the word."""
    after: int
    """How many after it are not."""
    at_front: bool
    """Whether what is glued to it stands before it."""
    is_sure: bool
    """False where the letters may well be those of another word."""


class Lexicon(dict[str, Word]):
    """The words of one language, made when first asked for and then remembered: `lexicon[piece]`.

    Without a language, and for languages that simplemma does not know, a word has no forms but its own, what is glued
    to it apart.
    """

    def __init__(self, language: LanguageTag | None) -> None:
        super().__init__()
        self._language = primary(language) if language else ""
        self._fold = spelling(self._language)
        self._stems = stems(self._language)
        self._forms = _inflection(self._language) if language and is_spaced(language) else _NO_FORMS

    def __missing__(self, piece: str) -> Word:
        if len(self) >= _FORMS_KEPT:
            self.clear()
        word = self[piece] = self._look_up(core(piece))
        return word

    def _look_up(self, text: str) -> Word:
        if text.isspace():
            return Word(" ", " ", (" ",))
        folded = self._fold(text) or text
        composed = unicodedata.normalize("NFC", text)
        if not is_word(text):
            return Word(composed, folded, (folded,))
        lemmas = tuple(map(self._fold, self._forms.keys(composed)))
        glued = tuple(self._glued(text, folded, lemmas))
        under_prefix = {key for each in glued if each.at_front for key in each.word.keys}
        others = (bare(self._language, folded), *(lemma for lemma in lemmas if lemma not in under_prefix))
        return Word(composed, folded, tuple(dict.fromkeys((folded, *filter(None, others)))), glued)

    def _glued(self, text: str, folded: str, lemmas: Sequence[str]) -> Iterator[Glued]:
        """Yields what is left of a word when something is taken off it.

        The lemmatiser is asked first. A word that it knows loses a prefix only when it says so too, and an ending only
        unsurely; and nothing more is taken off a word that it knows.
        """
        found = tuple(self._stems(folded))
        is_known = bool(found) and self._forms.is_known(text)
        least = len(text)
        for stem in found:
            if stem.before > least:
                return
            each = self._without(stem, text, folded, is_known=is_known)
            if stem.at_front and self._forms.is_known(each.word.text):
                least = stem.before
            if not (stem.at_front and is_known) or set(lemmas) & set(each.word.keys):
                yield each

    def _without(self, stem: Stem, text: str, folded: str, *, is_known: bool) -> Glued:
        before, after = self._measured(text, folded, stem)
        inner = unicodedata.normalize("NFC", text[before : len(text) - after])
        rest = folded[stem.before : len(folded) - stem.after]
        if not stem.at_front:
            return Glued(Word(inner, rest, (stem.key,)), before, after, False, stem.is_sure and not is_known)
        lemmas = self._forms.keys(inner) if self._forms.is_known(inner) else ()
        keys = tuple(dict.fromkeys((stem.key, *map(self._fold, lemmas))))
        return Glued(Word(inner, rest, keys), before, after, True, stem.is_sure or (bool(lemmas) and not is_known))

    def _measured(self, text: str, folded: str, stem: Stem) -> tuple[int, int]:
        """Returns how much of `text` is before and after the stem, with the vowel signs that `folded` leaves out."""
        wanted = folded[stem.before : len(folded) - stem.after]
        last_first = range(len(text) - 1, 0, -1)
        before = next((at for at in last_first if self._fold(text[at:]) == wanted), 0) if stem.before else 0
        end = next((at for at in last_first if self._fold(text[:at]) == wanted), len(text)) if stem.after else len(text)
        return before, len(text) - end


class _Forms(NamedTuple):
    """What a lemmatiser says of the words of one language."""

    keys: Callable[[str], tuple[str, ...]]
    """From a word to what it shares with its other forms."""
    is_known: Callable[[str], bool]


_NO_FORMS = _Forms(keys=lambda _: (), is_known=lambda _: False)


def is_known_word(word: str, language: LanguageTag) -> bool:
    """Tells whether a word, small letters first, is in the dictionary of a language; no where there is none."""
    forms = _inflection(primary(language))
    return forms.is_known(word.lower()) or forms.is_known(word)


@lru_cache(maxsize=16)
def _inflection(language: str) -> _Forms:
    """Returns what simplemma says; it is loaded for languages that it knows only.

    Its frugal dictionaries are ready in half the time and take a tenth of the memory (Spanish 0.3 s and 10 MB); a word
    takes ten times as long there, but is asked for once.
    """
    from simplemma import is_known, lemmatize
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    dictionary = _DICTIONARIES.get(language, language)
    if dictionary not in SUPPORTED_LANGUAGES:
        return _NO_FORMS

    def lemma(word: str) -> str:
        if acronym := _PLURAL_ACRONYM.fullmatch(word):
            return acronym[1]
        if word.isnumeric():
            return word
        found = lemmatize(word, dictionary, low_memory=True)
        if found == word and word != word.lower():
            found = lemmatize(word.lower(), dictionary, low_memory=True)
        return found

    @lru_cache(maxsize=_FORMS_KEPT)
    def known(word: str) -> bool:
        return is_known(word, dictionary, low_memory=True)

    if language == "ru":
        return _Forms(lambda word: tuple(filter(None, (lemma(word), _participle(word, known)))), known)
    if language in _PLURAL_IN_S:
        return _Forms(lambda word: (lemma(word), _numberless(word)), known)
    return _Forms(lambda word: (lemma(word),), known)


def _numberless(word: str) -> str:
    """Returns what the singular and the plural in -s or -es share, marked so that it is no word.

    simplemma alone takes `conjunta` for a form of `conjunto`, and `conjuntas` for one of `conjuntar`.
    """
    bare = unicodedata.normalize("NFD", match_key(word)).replace("\u0301", "")
    stem = _NUMBER.sub("", bare)
    return f"{stem[:-1]}c~" if stem.endswith("z") else f"{stem}~"


def _participle(word: str, is_known: Callable[[str], bool]) -> str:
    """Returns what the cases of a Russian participle share, marked so that it is no word; `""` for other words.

    simplemma alone takes `правящей` for a form of the verb, and `правящая` for one of the participle. An adjective is
    left to simplemma where it knows it.
    """
    found = _PARTICIPLE.fullmatch(word.lower())
    if found is None or (found["plain"] and is_known(word.lower())):
        return ""
    return f"{found[1]}~{found[3] or ''}"
