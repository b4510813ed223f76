"""Finds the terms of a termbase in source texts.

Each word becomes one private character, the same for all forms of the word, and an Aho-Corasick automaton runs over
those characters: one pass for any number of terms, and a match begins and ends with words by construction. Then each
candidate is compared with its terms word by word, and of the ones that overlap, the leftmost and longest are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from glossa.model.inline import visible
from glossa.model.term import Form, TermMatch
from glossa.terminology._pattern import Pattern, source_form
from glossa.terminology._words import Lexicon, Word
from glossa.terminology.termbase import Termbase, patterns
from glossa.text.languages import LanguageTag, primary
from glossa.text.spans import Span
from glossa.text.tokens import core, pieces

_UNKNOWN = "\0"
_SURROGATES = (0xD800, 0x800)
_DECISIONS_KEPT = 100_000
_SURENESS = tuple(Form)


class _Choice(NamedTuple):
    """The term that a stretch of text stands for, and how it was recognised."""

    pattern: Pattern
    form: Form


class _Hit(NamedTuple):
    """A stretch of visible text that stands for a term. Hits sort by start, then the longest first."""

    start: int
    minus_end: int
    choice: _Choice


class _Codes(dict[str, str]):
    """From a piece of text to the private character of its word; words of no term share one."""

    def __init__(self, lexicon: Lexicon, terms: Iterable[Pattern]) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._known: dict[str, str] = {}
        for word in sorted({word for pattern in terms for word in pattern.words}):
            code = self.of(word, self._next())
            self._known.setdefault(word.folded, code)
            self._known.setdefault(word.lemma, code)

    def of(self, word: Word, default: str = _UNKNOWN) -> str:
        """Returns the character for all forms of `word`."""
        return self._known.get(word.folded) or self._known.get(word.lemma) or default

    def __missing__(self, piece: str) -> str:
        if len(self) >= _DECISIONS_KEPT:
            self.clear()
        code = self[piece] = self.of(self._lexicon[piece])
        return code

    def _next(self) -> str:
        number = len(self._known) + 1
        start, count = _SURROGATES
        return chr(number if number < start else number + count)


class TermFinder:
    """Finds the terms of one source language; with a target, only those of concepts that have a term there.

    Made once and used for many texts: it remembers the word forms it has seen. Not for several threads at once.
    """

    def __init__(self, termbase: Termbase, source: LanguageTag, target: LanguageTag | None = None) -> None:
        self._lexicon = Lexicon(source)
        terms = tuple(patterns(termbase, source, target, self._lexicon))
        self._codes = _Codes(self._lexicon, terms)
        groups: dict[str, list[Pattern]] = {}
        for pattern in terms:
            groups.setdefault("".join(map(self._codes.of, pattern.words)), []).append(pattern)
        self._groups = tuple(groups.values())
        self._automaton = AhoCorasick(list(groups), store_patterns=False) if groups else None
        self._contracts = primary(source) == "en"
        self._decisions: dict[tuple[int, str, bool], _Choice | None] = {}

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Returns the terms in a tagged text, from left to right, none overlapping another.

        A possessive ending is no part of a match. Where several terms fit one place, the longest is meant, then
        the one that fits most exactly, then the one of the earlier layer.
        """
        seen = visible(text)
        return tuple(
            TermMatch(
                seen.span(Span(hit.start, -hit.minus_end)),
                hit.choice.pattern.concept,
                hit.choice.pattern.term,
                hit.choice.form,
                hit.choice.pattern.glossary,
            )
            for hit in _leftmost_longest(self._hits(seen.text))
        )

    def _hits(self, text: str) -> Iterator[_Hit]:
        if self._automaton is None:
            return
        parts = pieces(text)
        found = self._automaton.find_matches_as_indexes("".join(map(self._codes.__getitem__, parts)), overlapping=True)
        if not found:
            return
        starts = list(accumulate(map(len, parts), initial=0))
        shouting = text.isupper()
        for group, first, after in found:
            start, end = starts[first], starts[after - 1] + len(core(parts[after - 1]))
            key = (group, text[start:end], shouting)
            if key not in self._decisions:
                self._decide(key, parts[first:after])
            choice = self._decisions[key]
            if choice and not (self._contracts and _is_contraction(text, end)):
                yield _Hit(start, -end, choice)

    def _decide(self, key: tuple[int, str, bool], parts: list[str]) -> None:
        if len(self._decisions) >= _DECISIONS_KEPT:
            self._decisions.clear()
        group, surface, shouting = key
        words = [self._lexicon[part] for part in parts]
        choices = [
            _Choice(pattern, form)
            for pattern in self._groups[group]
            if (form := source_form(pattern, surface, words, shouting=shouting))
        ]
        self._decisions[key] = min(choices, key=lambda choice: _SURENESS.index(choice.form), default=None)


def _leftmost_longest(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    position = 0
    for hit in sorted(hits, key=lambda hit: hit[:2]):
        if hit.start >= position:
            yield hit
            position = -hit.minus_end


def _is_contraction(text: str, end: int) -> bool:
    """Whether the word that ends here goes on as in `can't`."""
    return text[end : end + 2] in ("'t", "’t")
