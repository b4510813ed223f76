"""A term made ready for comparison, and the rules of which forms in a text count as the term.

The rules for case, where the term is not marked case-sensitive:

- An acronym in a term (`WHO`, `G20`, `eCNY`: a capital after the first letter, or two) asks for an acronym in the
  text, so `who` and `us` are safe; `NGOs` is a form of `NGO`.
- A term of one capitalised word (`Party`, `State`) asks for a capital in the text: `the Party`, `PARTY`, not `a party`.
- A term of one lower-case word matches capitalised too (the start of a sentence, a headline in title case), but
  in capitals only where the whole text is in capitals: `aids` is not `AIDS`.
- In terms of several words other differences of case do not matter.

A case-sensitive term asks for the same capitals in every word. A term whose usage is exact counts letter for letter
only, a listed form in any capitals that its term may have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossa.model.term import Concept, Form, Term, Usage
from glossa.terminology._words import Lexicon, Word
from glossa.text.tokens import pieces

_VERBAL = re.compile(r"(?:ed|ing)s?$")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term and its words."""

    term: Term
    concept: Concept
    glossary: str
    words: tuple[Word, ...]
    listed: bool = False
    """Whether the words are those of an inflected form that the glossary lists."""
    regional: bool = False
    """Whether it is a word of another region than the one that is translated for."""

    @property
    def is_single(self) -> bool:
        """Whether only one of its words has letters with case."""
        return sum(_has_case(word.text) for word in self.words) == 1


class Standing(NamedTuple):
    """How words of a text stand for those of a term."""

    words: tuple[Word, ...]
    """Those of the text, without what is glued to the first and the last."""
    before: int = 0
    """How many characters before the first are glued to it."""
    after: int = 0
    """How many after the last."""
    is_glued: bool = False
    """Whether anything is glued to them, or they have endings that only their shape tells."""
    is_sure: bool = True


def standing(pattern: Pattern, found: Sequence[Word]) -> Standing | None:
    """Tells how `found` stand for the words of the pattern, one for one; None when they do not.

    Something may be glued before the first word and after the last.
    """
    if all(map(Word.is_related, pattern.words, found)):
        return Standing(tuple(found))
    words = list(found)
    before, after, is_sure = 0, 0, True
    for place, (one, other) in enumerate(zip(pattern.words, found, strict=True)):
        if one.is_related(other):
            continue
        glued = one.inside(other)
        if glued is None or place != (0 if glued.at_front else len(found) - 1):
            return None
        words[place] = glued.word
        before, after, is_sure = before + glued.before, after + glued.after, is_sure and glued.is_sure
    return Standing(tuple(words), before, after, is_glued=True, is_sure=is_sure)


def words_of(text: str, lexicon: Lexicon) -> tuple[Word, ...]:
    """Returns the words and the punctuation of `text`."""
    return tuple(lexicon[piece] for piece in pieces(text))


def compiled(
    term: Term, concept: Concept, glossary: str, lexicon: Lexicon, *, regional: bool = False
) -> Iterator[Pattern]:
    """Yields the patterns of a term and of its listed forms; none where there is no word."""
    for number, text in enumerate((term.text, *term.forms)):
        words = words_of(text, lexicon)
        if words:
            yield Pattern(term, concept, glossary, words, listed=number > 0, regional=regional)


def identity(term: Term, words: Sequence[Word]) -> tuple[str, ...]:
    """Returns what two spellings of one term share; case counts only where it tells terms apart."""
    cased = term.case_sensitive or len(words) == 1
    return tuple(word.text if cased or _is_acronym(word) else word.folded for word in words)


def source_form(pattern: Pattern, surface: str, found: Standing, *, shouting: bool) -> Form | None:
    """Tells how `found` stands for the term in a source text; None when it does not.

    `surface` is how it is written there; `shouting` says that the whole text is in capitals.
    """
    if not found.is_sure:
        return None
    if surface == pattern.term.text:
        return Form.AFFIX if found.is_glued else Form.EXACT
    if _is_refused(pattern, found.words):
        return None
    form = _form(pattern, found)
    if form is Form.LEMMA and not pattern.listed and not _is_nominal(pattern, found.words):
        return None
    return form if _case_agrees(pattern, found.words, shouting=shouting) else None


def target_form(pattern: Pattern, surface: str, found: Standing, *, at_start: bool) -> Form | None:
    """Tells how `found` stands for the term in a target text; None when it does not.

    More lenient than in a source, because the concept is known to be meant: `partido` may stand for `Partido`. But
    an acronym stays one, and in another inflection a capitalised word keeps its capital (`chino` is not `China`).
    """
    if surface == pattern.term.text:
        return Form.AFFIX if found.is_glued else Form.EXACT
    if _is_refused(pattern, found.words):
        return None
    form = _form(pattern, found)
    if pattern.term.case_sensitive:
        agrees = all(map(_same_shape, pattern.words[at_start:], found.words[at_start:]))
    elif _is_same(pattern, found.words) and not pattern.listed:
        agrees = _acronyms_agree(pattern, found.words)
    else:
        agrees = _case_agrees(pattern, found.words, shouting=True)
    return form if agrees else None


def _is_refused(pattern: Pattern, found: Sequence[Word]) -> bool:
    """Whether nothing but the letters of the term, or of a listed form, would do."""
    return pattern.term.usage is Usage.EXACT or (pattern.listed and not _is_same(pattern, found))


def _form(pattern: Pattern, found: Standing) -> Form:
    if found.is_glued:
        return Form.AFFIX
    return Form.FOLDED if _is_same(pattern, found.words) and not pattern.listed else Form.LEMMA


def _is_same(pattern: Pattern, found: Sequence[Word]) -> bool:
    return all(one.folded == other.folded for one, other in zip(pattern.words, found, strict=True))


def _is_nominal(pattern: Pattern, found: Sequence[Word]) -> bool:
    """Whether the forms differ as those of a noun do: `stated` is no form of the term `state`."""
    if pattern.term.part_of_speech.lower().startswith("v") or pattern.term.language.split("-")[0] != "en":
        return True
    return all(
        one.folded == other.folded or _is_verbal(one) == _is_verbal(other)
        for one, other in zip(pattern.words, found, strict=True)
    )


def _is_verbal(word: Word) -> bool:
    return _VERBAL.search(word.folded) is not None


def _case_agrees(pattern: Pattern, found: Sequence[Word], *, shouting: bool) -> bool:
    pairs = tuple(zip(pattern.words, found, strict=True))
    if pattern.term.case_sensitive:
        return all(_same_shape(one, other) for one, other in pairs)
    if not _acronyms_agree(pattern, found):
        return False
    if not pattern.is_single:
        return True
    one, other = next((one, other) for one, other in pairs if _has_case(one.text))
    if _is_acronym(one):
        return True
    return other.text[0].isupper() if one.text[0].isupper() else shouting or not _is_acronym(other)


def _acronyms_agree(pattern: Pattern, found: Sequence[Word]) -> bool:
    return all(_is_acronym(other) for one, other in zip(pattern.words, found, strict=True) if _is_acronym(one))


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()


def _is_acronym(word: Word) -> bool:
    return any(letter.isupper() for letter in word.text[1:])


def _same_shape(one: Word, other: Word) -> bool:
    return (one.text[:1].isupper(), _is_acronym(one)) == (other.text[:1].isupper(), _is_acronym(other))
