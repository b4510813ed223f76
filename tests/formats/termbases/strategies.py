"""Glossaries as hypothesis makes them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from glossa.model.inline import tags
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus, Usage
from glossa.text.languages import language_tag

LANGUAGES = [
    language_tag(tag)
    for tag in ("en", "en-GB", "es", "es-419", "es-MX", "zh-Hans", "zh-Hant", "zh-Hant-HK", "ar", "id")
]


def concepts(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Concept]:
    """Returns concepts with at least two languages, every field of them made of `texts`; no tag stands in a term."""
    words = texts.filter(lambda text: next(tags(text), None) is None)
    some = st.one_of(st.just(""), texts)
    several = st.lists(texts, max_size=3, unique=True).map(tuple)
    terms = st.builds(
        Term,
        words,
        st.sampled_from(LANGUAGES),
        st.sampled_from(TermStatus),
        part_of_speech=st.one_of(some, st.sampled_from(["noun", "proper noun", "properNoun", "other"])),
        case_sensitive=st.booleans(),
        gender=st.sampled_from(["", "masculine", "feminine", "neuter", "common"]),
        usage=st.sampled_from(Usage),
        forms=st.lists(words, max_size=3, unique=True).map(tuple),
        source=some,
        note=some,
        first_mention=st.one_of(st.just(""), words),
        short=st.one_of(st.just(""), words),
    )
    grouped = st.lists(terms, min_size=1, max_size=7, unique_by=lambda term: (term.language, term.text)).map(ordered)
    return st.builds(
        Concept,
        texts.map(ConceptId),
        grouped,
        domain=some,
        definition=some,
        note=some,
        translate=st.booleans(),
        not_near=several,
    )


def glossaries(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Glossary]:
    """Returns glossaries whose concepts have ids of their own."""
    several = st.lists(concepts(texts), max_size=4, unique_by=lambda concept: concept.id)
    return st.builds(Glossary, st.just("terms"), several.map(tuple))


def ordered(terms: list[Term]) -> tuple[Term, ...]:
    """Puts the terms of a language together, preferred first; the order of the languages has no meaning."""
    status = list(TermStatus)
    return tuple(sorted(terms, key=lambda term: (term.language, status.index(term.status))))


def content(glossary: Glossary) -> list[Concept]:
    """Returns what a glossary says, without the lines on which it says so."""
    return [replace(concept, line=0, terms=ordered(list(concept.terms))) for concept in glossary.concepts]


def fit_for_a_table(glossary: Glossary) -> Glossary:
    """Makes of a glossary one that a table can carry whole.

    No term belongs to two concepts, no language of a concept has two preferred terms, and what has one language only
    is not to be translated.
    """
    fitting = []
    for number, concept in enumerate(glossary.concepts):
        led: set[str] = set()
        terms = []
        for term in concept.terms:
            demoted = term.status is TermStatus.PREFERRED and term.language in led
            led |= {term.language} if term.status is TermStatus.PREFERRED else set()
            status = TermStatus.ADMITTED if demoted else term.status
            terms.append(replace(term, text=f"{term.text} {number}", status=status))
        several = len({term.language for term in terms}) > 1
        fitting.append(replace(concept, terms=ordered(terms), translate=concept.translate and several))
    return replace(glossary, concepts=tuple(fitting))
