"""What is odd between the regions of a language: they state only their differences, and none should go in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from glossa.model.finding import Severity
from glossa.model.term import Concept, Term, TermStatus
from glossa.terminology.termbase import rendering
from glossa.text.languages import LanguageTag, broader, is_sibling


def restated(concept: Concept) -> Iterator[tuple[Severity, str]]:
    """Yields regions that say nothing but what they would inherit."""
    for language in _languages(concept):
        own = [term for term in concept.terms if term.language == language]
        for parent in broader(language)[1:2]:
            inherited = {term.text: term for term in concept.in_language(parent)}
            if inherited.keys() == {term.text for term in own} and all(_agrees(term, inherited) for term in own):
                said = ", ".join(f"“{term.text}”" for term in own)
                yield Severity.ADVICE, f"{said} need not be said for {language}: it is so in {parent}"


def _agrees(term: Term, inherited: Mapping[str, Term]) -> bool:
    """Tells whether a term says nothing that the one it would inherit does not say."""
    other = inherited[term.text]
    details = ((term.first_mention, other.first_mention), (term.short, other.short), (term.source, other.source))
    return (term.status, term.usage) == (other.status, other.usage) and all(own in ("", its) for own, its in details)


def forbidden_above(concept: Concept) -> Iterator[tuple[Severity, str]]:
    """Yields terms that a region uses though a broader tag forbids them."""
    for term in concept.terms:
        for other in concept.terms:
            if (
                other.text == term.text
                and other.language in broader(term.language)[1:]
                and other.status is TermStatus.DEPRECATED is not term.status
            ):
                message = f"“{term.text}” is {term.status.value} in {term.language}, though {other.language} forbids it"
                yield Severity.WARNING, message


def changing_places(concepts: Sequence[Concept]) -> Iterator[tuple[Concept, str]]:
    """Yields entries that close a circle between two regions: what one calls A and B, the other calls B and A.

    Languages do have chains (crisps are chips, chips are fries); a circle is mostly cells in each other's place.
    """
    languages = sorted({term.language for concept in concepts for term in concept.terms})
    for one, other in combinations(languages, 2):
        if is_sibling(one, other):
            yield from _circles(concepts, one, other)


def _circles(concepts: Sequence[Concept], one: LanguageTag, other: LanguageTag) -> Iterator[tuple[Concept, str]]:
    nexts: dict[str, tuple[str, Concept]] = {}
    for concept in concepts:
        here, there = rendering(concept, one), rendering(concept, other)
        if here and there and here.text != there.text:
            nexts.setdefault(here.text, (there.text, concept))
    done: set[str] = set()
    for start in nexts:
        chain = _chain(start, nexts, done)
        done.update(chain)
        if chain and nexts[chain[-1]][0] in chain:
            circle = chain[chain.index(nexts[chain[-1]][0]) :]
            owners = sorted((nexts[word][1] for word in circle), key=lambda concept: concept.line)
            words = ", ".join(f"“{word}”" for word in circle)
            lines = ", ".join(str(concept.line) for concept in owners[:-1])
            yield owners[-1], f"{words} change places between {one} and {other} (line {lines})"


def _chain(start: str, nexts: Mapping[str, tuple[str, Concept]], done: set[str]) -> list[str]:
    """Follows the words from `start` on, as far as they are new."""
    chain: list[str] = []
    word = start
    while word in nexts and word not in done and word not in chain:
        chain.append(word)
        word = nexts[word][0]
    return chain


def _languages(concept: Concept) -> list[LanguageTag]:
    return list(dict.fromkeys(term.language for term in concept.terms))
