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
from glossa.terminology._spellings import spelling
from glossa.terminology._words import Lexicon, Word
from glossa.terminology.gloss import opens_bracket
from glossa.terminology.termbase import Termbase, patterns
from glossa.text.languages import LanguageTag, primary
from glossa.text.scripts import has_unspaced
from glossa.text.spans import Span
from glossa.text.tokens import core, is_by_character, pieces

_UNKNOWN = "\0"
_SURROGATES = (0xD800, 0x800)
_FORMS_KEPT = 200_000
"""How many word forms, and how many stretches of text, are remembered before the memory starts afresh."""
_CONTRACTIONS = ("'t", "’t")
"""What follows the `can` of `can't`, which is no noun then."""
_NEAR = 8
"""How many words, marks included (characters, in Chinese), before and after a term count as near it."""
_BESIDE = 24
"""How many characters part a term from one in brackets behind it at most: an ending, tags, a space, the bracket."""
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


class _Characters(dict[int, str]):
    """The same for texts of which each character is a piece, as `str.translate` wants it: twice as fast as a join."""

    def __init__(self, codes: _Codes) -> None:
        super().__init__()
        self._codes = codes

    def __missing__(self, character: int) -> str:
        code = self[character] = self._codes[chr(character)]
        return code


class TermFinder:
    """Finds the terms of one source language; with a target, only those of concepts that have a term there.

    Made once and used for many texts: it remembers the word forms it has seen. Not for several threads at once.
    """

    def __init__(self, termbase: Termbase, source: LanguageTag, target: LanguageTag | None = None) -> None:
        self._source = source
        self._fold = spelling(primary(source))
        self._lexicon = Lexicon(source)
        terms = tuple(patterns(termbase, source, target, self._lexicon))
        self._codes = _Codes(self._lexicon, terms)
        self._characters = _Characters(self._codes)
        groups: dict[str, list[Pattern]] = {}
        for pattern in terms:
            groups.setdefault("".join(map(self._codes.of, pattern.words)), []).append(pattern)
        self._groups = tuple(groups.values())
        self._short = [may_be_seam(group[0].term) for group in self._groups]
        self._mixed = [_is_mixed(group) for group in self._groups]
        self._automaton = AhoCorasick(list(groups), store_patterns=False) if groups else None
        self._contracts = primary(source) == "en"
        self._choices: dict[tuple[int, str, Sense | None, bool], tuple[_Choice, ...]] = {}

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Returns the terms in a tagged text, from left to right, none overlapping another.

        A possessive ending is no part of a match, nor is a word that the language glues to its neighbour, such as the
        Arabic `and` or a Korean particle. Of terms that overlap, the longest is meant, then the first; of those
        that fit one stretch, the one that fits most exactly, then the one of the earlier layer.
        """
        seen = visible(text)
        found: list[TermMatch] = []
        for start, minus_end, (pattern, form, _, _) in _longest(self._hits(seen.text)):
            span, concept = seen.span(Span(start, -minus_end)), pattern.concept
            explains = bool(found) and found[-1].concept is concept and _explains(text, found[-1].span, span)
            found.append(TermMatch(span, concept, pattern.term, form, pattern.glossary, explains))
        return tuple(found)

    def homographs(self, word: str) -> tuple[TermMatch, ...]:
        """Returns every term that `word`, which is one from end to end, may stand for; first what `find` says it is."""
        span, text = Span(0, len(word)), visible(word).text
        parts = pieces(text)
        codes = "".join(map(self._codes.__getitem__, parts))
        found = self._automaton.find_matches_as_indexes(codes, overlapping=True) if self._automaton else []
        words = [self._lexicon[part] for part in parts]
        choices = [
            choice
            for group, first, after in found
            if (first, after) == (0, len(parts))
            for pattern in self._groups[group]
            if (choice := _fitted(pattern, text, words, shouting=text.isupper()))
        ]
        choices.sort(key=partial(_unlikeliness, None))
        return tuple(TermMatch(span, each.concept, each.term, form, each.glossary) for each, form, _, _ in choices)

    def _hits(self, text: str) -> list[_Hit]:
        """Returns every stretch that stands for a term, overlapping ones too."""
        if self._automaton is None:
            return []
        parts: Sequence[str] = text if is_by_character(text) else pieces(text)
        coded = text.translate(self._characters) if parts is text else "".join(map(self._codes.__getitem__, parts))
        found = self._automaton.find_matches_as_indexes(coded, overlapping=True)
        if not found:
            return []
        starts = range(len(text) + 1) if parts is text else list(accumulate(map(len, parts), initial=0))
        shouting = text.isupper()
        hits = []
        for group, first, after in found:
            start, end = starts[first], starts[after - 1] + len(core(parts[after - 1]))
            sense = self._sense(parts, first, after) if self._mixed[group] else None
            choices = self._choose(group, text[start:end], parts[first:after], sense, shouting=shouting)
            if not choices or (self._contracts and text.startswith(_CONTRACTIONS, end)):
                continue
            choice = self._not_excluded(choices, parts, first, after)
            if choice and not (self._short[group] and is_seam(text, start, end)):
                hits.append((start + choice.before, choice.after - end, choice))
        return hits

    def _sense(self, parts: Sequence[str], first: int, after: int) -> Sense | None:
        """Tells what the pieces from `first` up to `after` are, by their neighbours."""
        return sense_at(self._source, parts[first - 1] if first else "", "".join(parts[after : after + 1]))

    def _not_excluded(self, choices: Sequence[_Choice], parts: Sequence[str], first: int, after: int) -> _Choice | None:
        """Returns the first choice that no word near the pieces from `first` up to `after` says is not meant."""
        if not choices[0].pattern.concept.not_near:
            return choices[0]
        around = [*parts[max(0, first - _NEAR) : first], *parts[after : after + _NEAR]]
        return next((each for each in choices if not self._is_near(each.pattern.concept.not_near, around)), None)

    def _is_near(self, others: Sequence[str], around: Sequence[str]) -> bool:
        """Tells whether one of `others`, in whatever form, is among the pieces around a hit."""
        words = [self._lexicon[part] for part in around]
        keys = {key for word in words for key in chain(word.keys, *(glued.word.keys for glued in word.glued))}
        run = self._fold("".join(around))
        return any(
            self._fold(other) in run
            if has_unspaced(other)
            else all(keys & set(self._lexicon[piece].keys) for piece in pieces(other))
            for other in others
        )

    def _choose(
        self, group: int, surface: str, parts: Sequence[str], sense: Sense | None, *, shouting: bool
    ) -> tuple[_Choice, ...]:
        """Returns the terms of a group that `surface` fits, the best first, from memory where it was seen before.

        Of those after the first, none is of another part of speech than the text says.
        """
        key = (group, surface, sense, shouting)
        if key in self._choices:
            return self._choices[key]
        if len(self._choices) >= _FORMS_KEPT:
            self._choices.clear()
        words = [self._lexicon[part] for part in parts]
        fitting = [
            choice for each in self._groups[group] if (choice := _fitted(each, surface, words, shouting=shouting))
        ]
        fitting.sort(key=partial(_unlikeliness, sense))
        likely = (each for each in fitting[1:] if not _unlikeliness(sense, each)[0])
        choices = self._choices[key] = (*fitting[:1], *likely)
        return choices


def _explains(text: str, one: Span, other: Span) -> bool:
    """Tells whether a term stands in brackets right behind another one."""
    return other.start - one.end <= _BESIDE and opens_bracket(text[one.end : other.start])


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
