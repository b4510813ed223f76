"""A target text as the judge reads it: cut into words, with an index of where each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, chain
from typing import NamedTuple

from glossa.model.term import TermStatus, Usage
from glossa.terminology._pattern import Pattern, Standing, standing
from glossa.terminology._words import Lexicon, Word
from glossa.text.languages import primary
from glossa.text.spans import Span
from glossa.text.tokens import core, is_word, pieces


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTING = frozenset({"es", "fr", "pt", "it", "ca", "gl"})
"""The languages that put an adjective between a noun and what belongs to it: `ministre ukrainien des Affaires`."""
_LEAST = 4
"""How many letters the noun and the adjective have at least; shorter words are small ones, such as `de` and `con`."""
_OTHERS = _listed(
    """
    adjunto adjunta adjuntos adjuntas adjoint adjointe adjoints adjointes aggiunto aggiunta asistente asistentes
    suplente suplentes suppléant suppléante supplente delegado delegada délégué déléguée delegato delegata interino
    interina intérimaire honorario honoraria honoraire onorario emérito emérita émérite nacional nacionales national
    nationale nationaux nationales nazionale nazionali internacional internacionales international internationale
    internationaux internationales internazionale internazionali regional regionales régional régionale régionaux
    régionales regionale regionali regional regionais provincial provinciales local locales locale locaux municipal
    municipales municipale federal federales fédéral fédérale federale sobre entre para desde hasta según contra ante
    pour dans avec sans sous vers chez contre como comme sono nella della dello degli delle dalla dalle sulla donde
    quando cuando porque mais pero però
    """
)
"""Words that make it something else, another office or body, and long ones that are no adjectives."""


class Place(NamedTuple):
    """Where words stand that may be those of a term."""

    span: Span
    found: Standing
    at_start: bool
    """Whether the text begins with them."""
    is_parted: bool = False
    """Whether a word stands between the first and the others."""


class Target:
    """A target text cut into words, with an index of where each stands."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._pieces = pieces(text)
        self._words = [lexicon[piece] for piece in self._pieces]
        self._starts = list(accumulate(map(len, self._pieces), initial=0))
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            for key in dict.fromkeys(chain(word.keys, *(glued.word.keys for glued in word.glued))):
                self._places[key].append(place)

    def places(self, pattern: Pattern) -> Iterator[Place]:
        """Yields where words stand in a row that may be those of the pattern, one more between them where that goes."""
        count = len(pattern.words)
        may_part = _may_part(pattern)
        for place in sorted({place for key in pattern.words[0].keys for place in self._places.get(key, ())}):
            row = self._words[place : place + count]
            if len(row) == count and (found := standing(pattern, row)):
                yield Place(self._span(place, count, found), found, place == 0)
            elif may_part and self._is_noun(place) and self._is_adjective(place + 1):
                row = [self._words[place], *self._words[place + 2 : place + 1 + count]]
                if len(row) == count and (found := standing(pattern, row)):
                    yield Place(self._span(place, count + 1, found), found, place == 0, is_parted=True)

    def _span(self, place: int, count: int, found: Standing) -> Span:
        last = place + count - 1
        end = self._starts[last] + len(core(self._pieces[last]))
        return Span(self._starts[place] + found.before, end - found.after)

    def _is_noun(self, place: int) -> bool:
        """Tells whether the word there is a plain noun, not an article, nor part of a name: `Banque africaine`."""
        word = self._words[place].text
        return len(word) >= _LEAST and word.islower()

    def _is_adjective(self, place: int) -> bool:
        """Tells whether the word there may stand inside a term without making it another one."""
        if place >= len(self._words):
            return False
        word = self._words[place].text
        return len(word) >= _LEAST and word.isalpha() and word.islower() and word not in _OTHERS


def _may_part(pattern: Pattern) -> bool:
    """Tells whether a word may stand after the first of the term: it has three words or more, or then comes a name."""
    term, words = pattern.term, pattern.words
    if primary(term.language) not in _PARTING or term.usage is Usage.EXACT or pattern.regional:
        return False
    if term.status is TermStatus.DEPRECATED or len(words) < 2 or not all(map(_is_word, words)):
        return False
    return len(words) > 2 or words[1].text[:1].isupper()


def _is_word(word: Word) -> bool:
    return is_word(word.text)
