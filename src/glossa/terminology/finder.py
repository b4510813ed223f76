"""Finds the terms of a termbase in source texts.

Each word becomes one private character, the same for all forms of the word, and an Aho-Corasick automaton runs over
those characters: one pass for any number of terms, and a match begins and ends with words by construction. Then each
candidate is compared with its terms word by word; short Chinese ones that stand in the seam of other words are left
out; and of the ones that overlap, the longest is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from glossa.model.inline import visible
from glossa.model.term import Form, TermMatch
from glossa.terminology._pattern import Pattern, source_form, standing
from glossa.terminology._seams import is_seam, may_be_seam
from glossa.terminology._senses import Sense, sense_at, sense_of
from glossa.terminology._words import Lexicon, Word
from glossa.terminology.termbase import Termbase, patterns
from glossa.text.languages import LanguageTag, primary
from glossa.text.normalise import fold
from glossa.text.scripts import has_unspaced
from glossa.text.spans import Span
from glossa.text.tokens import core, pieces

_UNKNOWN = "\0"
_SURROGATES = (0xD800, 0x800)
_FORMS_KEPT = 200_000
"""How many word forms, and how many stretches of text, are remembered before the memory starts afresh."""
_CONTRACTIONS = ("'t", "’t")
"""What follows the `can` of `can't`, which is no noun then."""
_NEAR = 8
"""How many words, marks included (characters, in Chinese), before and after a term count as near it."""
_SURENESS = tuple(Form)


class _Choice(NamedTuple):
    """The term that a stretch of text stands for, and how it was recognised."""

    pattern: Pattern
    form: Form
    before: int
    """How many characters at the start of the stretch are glued to the term."""
    after: int
    """How many at its end."""


_Hit = tuple[int, int, _Choice]
"""Where a stretch of visible text starts, its end made negative, and its term. Leftmost and longest sort first."""


class _Codes(dict[str, str]):
    """From a piece of text to the private character of its word; words of no term share one."""

    def __init__(self, lexicon: Lexicon, terms: Iterable[Pattern]) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._known: dict[str, str] = {}
        for word in sorted({word for pattern in terms for word in pattern.words}):
            code = self.of(word._replace(glued=()), self._next())
            for key in word.keys:
                self._known.setdefault(key, code)

    def of(self, word: Word, default: str = _UNKNOWN) -> str:
        """Returns the character for all forms of `word`, as it is or without what is glued to it."""
        keys = chain(word.keys, *(glued.word.keys for glued in word.glued)) if word.glued else word.keys
        return next((self._known[key] for key in keys if key in self._known), default)

    def __missing__(self, piece: str) -> str:
        if len(self) >= _FORMS_KEPT:
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
        self._source = source
        self._lexicon = Lexicon(source)
        terms = tuple(patterns(termbase, source, target, self._lexicon))
        self._codes = _Codes(self._lexicon, terms)
        groups: dict[str, list[Pattern]] = {}
        for pattern in terms:
            groups.setdefault("".join(map(self._codes.of, pattern.words)), []).append(pattern)
        self._groups = tuple(groups.values())
        self._short = [may_be_seam(group[0].term) for group in self._groups]
        self._mixed = [_is_mixed(group) for group in self._groups]
        self._automaton = AhoCorasick(list(groups), store_patterns=False) if groups else None
        self._contracts = primary(source) == "en"
        self._choices: dict[tuple[int, str, Sense | None, bool], _Choice | None] = {}

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Returns the terms in a tagged text, from left to right, none overlapping another.

        A possessive ending is no part of a match, nor is a word that the language glues to its neighbour, such as the
        Arabic `and` or a Korean particle. Of terms that overlap, the longest is meant, then the first; of those
        that fit one stretch, the one that fits most exactly, then the one of the earlier layer.
        """
        seen = visible(text)
        return tuple(
            TermMatch(seen.span(Span(start, -minus_end)), pattern.concept, pattern.term, form, pattern.glossary)
            for start, minus_end, (pattern, form, _, _) in _longest(self._hits(seen.text))
        )

    def _hits(self, text: str) -> list[_Hit]:
        """Returns every stretch that stands for a term, overlapping ones too."""
        if self._automaton is None:
            return []
        parts = pieces(text)
        found = self._automaton.find_matches_as_indexes("".join(map(self._codes.__getitem__, parts)), overlapping=True)
        if not found:
            return []
        is_by_character = len(parts) == len(text)
        starts = range(len(text) + 1) if is_by_character else list(accumulate(map(len, parts), initial=0))
        shouting = text.isupper()
        hits = []
        for group, first, after in found:
            start, end = starts[first], starts[after - 1] + len(core(parts[after - 1]))
            sense = self._sense(parts, first, after) if self._mixed[group] else None
            choice = self._choose(group, text[start:end], parts[first:after], sense, shouting=shouting)
            if choice is None or (self._contracts and text.startswith(_CONTRACTIONS, end)):
                continue
            others = choice.pattern.concept.not_near
            if others and self._is_near(others, [*parts[max(0, first - _NEAR) : first], *parts[after : after + _NEAR]]):
                continue
            if not (self._short[group] and is_seam(text, start, end)):
                hits.append((start + choice.before, choice.after - end, choice))
        return hits

    def _sense(self, parts: Sequence[str], first: int, after: int) -> Sense | None:
        """Tells what the pieces from `first` up to `after` are, by their neighbours."""
        return sense_at(self._source, parts[first - 1] if first else "", "".join(parts[after : after + 1]))

    def _is_near(self, others: Sequence[str], around: Sequence[str]) -> bool:
        """Tells whether one of `others`, in whatever form, is among the pieces around a hit."""
        keys = {key for part in around for key in self._lexicon[part].keys}
        run = fold("".join(around))
        return any(
            fold(other) in run
            if has_unspaced(other)
            else all(keys & set(self._lexicon[piece].keys) for piece in pieces(other))
            for other in others
        )

    def _choose(
        self, group: int, surface: str, parts: Sequence[str], sense: Sense | None, *, shouting: bool
    ) -> _Choice | None:
        """Returns the term of a group that `surface` fits best, from memory where it was seen before."""
        key = (group, surface, sense, shouting)
        if key in self._choices:
            return self._choices[key]
        if len(self._choices) >= _FORMS_KEPT:
            self._choices.clear()
        words = [self._lexicon[part] for part in parts]
        fitting = (
            choice for each in self._groups[group] if (choice := _fitted(each, surface, words, shouting=shouting))
        )
        choice = self._choices[key] = min(fitting, key=partial(_unlikeliness, sense), default=None)
        return choice


def _is_mixed(group: Sequence[Pattern]) -> bool:
    """Tells whether a group has terms of several parts of speech that can be told apart."""
    return len({sense_of(pattern.term.part_of_speech) for pattern in group} - {None}) > 1


def _fitted(pattern: Pattern, surface: str, words: Sequence[Word], *, shouting: bool) -> _Choice | None:
    found = standing(pattern, words)
    if found is None:
        return None
    form = source_form(pattern, surface[found.before : len(surface) - found.after], found, shouting=shouting)
    return _Choice(pattern, form, found.before, found.after) if form else None


def _unlikeliness(sense: Sense | None, choice: _Choice) -> tuple[bool, int]:
    """Sorts the term of another part of speech last, then by the form that was recognised."""
    own = sense_of(choice.pattern.term.part_of_speech)
    return None not in (sense, own) and sense is not own, _SURENESS.index(choice.form)


def _longest(hits: list[_Hit]) -> Iterator[_Hit]:
    """Yields, from left to right, the hits that remain when each keeps out the shorter ones that overlap it."""
    if len(hits) > 1:
        hits.sort(key=itemgetter(0, 1))
    knot: list[_Hit] = []
    end = 0
    for hit in hits:
        if hit[0] >= end:
            yield from _untied(knot)
            knot = []
        knot.append(hit)
        end = max(end, -hit[1])
    yield from _untied(knot)


def _untied(knot: list[_Hit]) -> list[_Hit]:
    """Chooses among hits that hang together by their overlaps."""
    if len(knot) < 2:
        return knot
    kept: list[_Hit] = []
    for hit in sorted(knot, key=lambda hit: hit[0] + hit[1]):
        if all(hit[0] >= -other[1] or other[0] >= -hit[1] for other in kept):
            kept.append(hit)
    return sorted(kept, key=itemgetter(0))
