"""All glossaries of a project as one: in layers, the earlier ones win."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, Term, TermMatch, TermStatus, Usage
from glossa.terminology._pattern import Pattern, compiled, identity, words_of
from glossa.terminology._words import Lexicon
from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class Termbase:
    """The glossaries of a project, the weightiest first.

    Where two layers have the same term in the source language, and both know a term for the target language, the
    earlier layer's concept is meant.
    """

    glossaries: Sequence[Glossary]

    def __post_init__(self) -> None:
        object.__setattr__(self, "glossaries", tuple(self.glossaries))

    def problems(self) -> tuple[Problem, ...]:
        """Returns what is odd in the glossaries, and where a layer overrules another one, as advice."""
        return (*(problem for glossary in self.glossaries for problem in glossary.problems), *_overruled(self))


def rendering(concept: Concept, target: LanguageTag) -> Term | None:
    """Returns the term to use for `concept` in `target`: the preferred one, else an admitted one, else None.

    What is not to be translated is its own rendering, letter for letter.
    """
    usable = (term for term in concept.in_language(target) if term.status is not TermStatus.DEPRECATED)
    itself = None if concept.translate else replace(concept.terms[0], language=target, usage=Usage.EXACT)
    return next(usable, itself)


def expected_text(match: TermMatch, target: LanguageTag) -> str:
    """Returns what a term found in a source should become in `target`; the term itself where nothing is known."""
    expected = rendering(match.concept, target)
    return expected.text if expected else match.term.text


def patterns(
    termbase: Termbase, source: LanguageTag, target: LanguageTag | None, lexicon: Lexicon
) -> Iterator[Pattern]:
    """Yields the source terms that count, weightiest first; with a `target`, of concepts that have a term there."""
    owners: dict[tuple[str, ...], int] = {}
    for layer, glossary in enumerate(termbase.glossaries):
        for concept in glossary.concepts:
            if target is not None and rendering(concept, target) is None:
                continue
            for term in concept.triggers(source):
                for pattern in compiled(term, concept, glossary.name, lexicon):
                    if owners.setdefault(identity(term, pattern.words), layer) == layer:
                        yield pattern


def _overruled(termbase: Termbase) -> Iterator[Problem]:
    """Yields a problem for each rendering that an earlier layer replaces by another one."""
    winners: dict[tuple[LanguageTag, tuple[str, ...], LanguageTag], tuple[int, Glossary, Concept, str]] = {}
    lexicon = Lexicon(None)
    for layer, glossary in enumerate(termbase.glossaries):
        for concept in glossary.concepts:
            for term, target in _rendered(concept):
                key = (term.language, identity(term, words_of(term.text, lexicon)), target.language)
                won, winner, better, text = winners.setdefault(key, (layer, glossary, concept, target.text))
                if won < layer and text != target.text:
                    yield Problem(
                        glossary.name,
                        concept.line,
                        f"“{term.text}” is “{text}” in {target.language} after {winner.name}:{better.line}, "
                        f"which comes first; “{target.text}” is not used",
                    )


def _rendered(concept: Concept) -> Iterator[tuple[Term, Term]]:
    """Yields the terms of the concept's first language with its rendering in each other language."""
    if not concept.terms:
        return
    first = concept.terms[0].language
    others = dict.fromkeys(term.language for term in concept.terms if term.language != first)
    for term in concept.in_language(first):
        for language in others:
            if target := rendering(concept, language):
                yield term, target
