"""The entries of a termbase as people look them up: all of them, or those for a word, and which of these counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from glossa.model.term import Concept, Term
from glossa.terminology import Termbase, TermFinder, rendering
from glossa.text.languages import LanguageTag, language_name
from glossa.text.normalise import match_key

_SUGGESTIONS = 3
_SIMILAR = 0.75


@dataclass(frozen=True, slots=True)
class Listed:
    """A concept and the glossary that has it."""

    glossary: str
    concept: Concept

    @property
    def place(self) -> str:
        """Where it stands: `terms.csv:4`."""
        return f"{self.glossary}:{self.concept.line}" if self.concept.line else self.glossary


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether an entry is the one that counts in translations into one language, and why."""

    language: LanguageTag | None
    """None where nobody said which languages matter."""
    wins: bool
    why: str
    version: str
    """`Concept.version_in` the language, as the ledger has it."""
    terms: tuple[Term, ...] = ()
    """Its terms for the language, preferred first. One of another language is inherited: `es` in `es-419`."""
    refused: tuple[Term, ...] = ()
    """What other regions of the language say, and this one does not."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry that was asked for."""

    entry: Listed
    layer: int
    """The layer that its glossary is: the first weighs most."""
    layers: int
    """How many there are."""
    matched: tuple[Term, ...]
    """Its terms that are the word, in whatever language."""
    standings: tuple[Standing, ...]


def list_concepts(termbase: Termbase, domain: str = "") -> tuple[Listed, ...]:
    """Returns the concepts of a termbase in order of precedence; with a `domain`, those of that domain."""
    wanted = domain.casefold()
    return tuple(entry for entry in _entries(termbase) if not wanted or entry.concept.domain.casefold() == wanted)


def domains(termbase: Termbase) -> tuple[str, ...]:
    """Returns the domains that the concepts name, sorted."""
    return tuple(sorted({entry.concept.domain for entry in _entries(termbase)} - {""}))


def show_entries(
    termbase: Termbase, word: str, source: LanguageTag, targets: Sequence[LanguageTag]
) -> tuple[Shown, ...]:
    """Returns the entries of all layers that have `word` as a term in any language, in order of precedence.

    Capitals, hyphens and quotation marks make no difference. `source` is the language of the articles; for each of
    `targets`, or without any for all languages at once, it says which entry counts.
    """
    key = match_key(word.strip())
    found = [(entry, _matched(entry.concept, key)) for entry in _entries(termbase)]
    found = [(entry, terms) for entry, terms in found if terms]
    languages: Sequence[LanguageTag | None] = targets or (None,)
    finders = {language: TermFinder(termbase, source, language) for language in languages if found}
    names = [glossary.name for glossary in termbase.glossaries]
    return tuple(
        Shown(
            entry,
            names.index(entry.glossary) + 1,
            len(names),
            terms,
            tuple(_standing(entry, terms, source, language, finder) for language, finder in finders.items()),
        )
        for entry, terms in found
    )


def similar_terms(termbase: Termbase, word: str) -> list[str]:
    """Returns terms that have `word` in them or look like it, best first: what somebody may have meant."""
    known = {match_key(term.text): term.text for entry in _entries(termbase) for term in entry.concept.terms}
    asked = match_key(word.strip())
    within = sorted((key for key in known if asked and asked in key), key=len)
    near = get_close_matches(asked, known, _SUGGESTIONS, _SIMILAR)
    return [known[key] for key in dict.fromkeys((*within, *near))][:_SUGGESTIONS]


def _entries(termbase: Termbase) -> Iterator[Listed]:
    for glossary in termbase.glossaries:
        for concept in glossary.concepts:
            yield Listed(glossary.name, concept)


def _matched(concept: Concept, key: str) -> tuple[Term, ...]:
    return tuple(term for term in concept.terms if match_key(term.text) == key)


def _standing(
    entry: Listed, matched: Sequence[Term], source: LanguageTag, language: LanguageTag | None, finder: TermFinder
) -> Standing:
    concept = entry.concept
    wins, why = _counts(entry, matched, source, language, finder)
    if language is None:
        return Standing(None, wins, why, concept.version)
    return Standing(
        language, wins, why, concept.version_in(language), concept.in_language(language), concept.elsewhere(language)
    )


def _counts(
    entry: Listed, matched: Sequence[Term], source: LanguageTag, language: LanguageTag | None, finder: TermFinder
) -> tuple[bool, str]:
    calling = entry.concept.triggers(source)
    if not calling:
        return False, f"it has no term in {language_name(source)}, so no article calls for it"
    if language is not None and rendering(entry.concept, language) is None:
        return False, f"it has no term to use in {language_name(language)}"
    return _verdict(entry, next((term for term in calling if term in matched), calling[0]), finder)


def _verdict(entry: Listed, term: Term, finder: TermFinder) -> tuple[bool, str]:
    """Asks the finder whose term it is: what it answers here, it answers in an article."""
    whole = [match for match in finder.find(term.text) if len(match.span) == len(term.text)]
    if not whole:
        return False, f"“{term.text}” alone is not taken for a term"
    (match,) = whole
    if match.concept is entry.concept:
        return True, f"no entry before it has “{term.text}”"
    winner = Listed(match.glossary, match.concept)
    return False, f"{winner.place} has “{match.term.text}” too, and comes first"
