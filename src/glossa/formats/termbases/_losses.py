"""What a format did not carry: a glossary compared with itself after it was written and read again."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, Term, TermStatus
from glossa.text.languages import LanguageTag

_CONCEPT = {
    "domain": "domains",
    "definition": "definitions",
    "note": "notes on concepts",
    "translate": "“do not translate”",
    "not_near": "words not to stand near",
}
_TERM = {
    "status": "statuses of terms",
    "part_of_speech": "parts of speech",
    "case_sensitive": "“case-sensitive”",
    "gender": "genders",
    "usage": "“exact” usage",
    "forms": "listed forms",
    "source": "sources of terms",
    "note": "notes on terms",
    "first_mention": "first mentions",
    "short": "short forms",
}
_STATUS = {TermStatus.PREFERRED: "preferred", TermStatus.ADMITTED: "admitted", TermStatus.DEPRECATED: "forbidden"}


def losses(before: Glossary, after: Glossary) -> tuple[Problem, ...]:
    """Says what of `before` is not in `after`: a problem per kind, with its count and an example."""
    befallen: dict[str, list[Concept]] = {}
    by_id = {concept.id: concept for concept in after.concepts}
    by_term: dict[tuple[LanguageTag, str], list[Concept]] = {}
    for concept in after.concepts:
        for term in concept.terms:
            by_term.setdefault((term.language, term.text), []).append(concept)
    languages = {language for language, _ in by_term}
    for concept in before.concepts:
        found = [by_id[concept.id]] if concept.id in by_id else []
        found += [each for term in concept.terms for each in by_term.get((term.language, term.text), ())]
        for kind in _lost(concept, found, languages):
            befallen.setdefault(kind, []).append(concept)
    return tuple(_problem(before.name, kind, concepts) for kind, concepts in befallen.items())


def _problem(name: str, kind: str, concepts: list[Concept]) -> Problem:
    first = concepts[0]
    return Problem(name, first.line, f"{kind}: {len(concepts):,} not carried, the first in “{first.id}”")


def _lost(concept: Concept, found: list[Concept], languages: set[LanguageTag]) -> Iterator[str]:
    if not found:
        yield "concepts"
        return
    if concept.id not in {each.id for each in found}:
        yield "ids"
    yield from _lost_fields(concept, found, _CONCEPT)
    for term in concept.terms:
        same = [
            each for other in found for each in other.terms if (each.language, each.text) == (term.language, term.text)
        ]
        if same:
            yield from _lost_fields(term, same, _TERM)
        elif term.language not in languages:
            yield f"terms in {term.language}"
        else:
            yield f"{_STATUS[term.status]} terms"


def _lost_fields(before: Concept | Term, after: list[Concept] | list[Term], kinds: dict[str, str]) -> Iterator[str]:
    for name, kind in kinds.items():
        value = getattr(before, name)
        if all(getattr(each, name) != value for each in after):
            yield kind
