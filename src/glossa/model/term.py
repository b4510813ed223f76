"""Terms: concepts and their words, where a source calls for them, and what became of them in a target.

Source of the model: TBX (ISO 30042), concept entry > language section > term section.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NewType

from glossa.model.problem import Problem
from glossa.text.languages import LanguageTag, broader
from glossa.text.spans import Span

ConceptId = NewType("ConceptId", str)
"""The identity of a concept in its glossary."""


class TermStatus(Enum):
    """What the terminologist says of a term (TBX: administrative status)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    """Forbidden in a target."""


class Usage(Enum):
    """How strictly a term is meant."""

    INFLECTED = "inflected"
    """In any form that grammar gives it."""
    EXACT = "exact"
    """Letter for letter, such as a title or a brand."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase for a concept in one language (TBX: term section)."""

    text: str
    language: LanguageTag
    status: TermStatus = TermStatus.PREFERRED
    part_of_speech: str = ""
    case_sensitive: bool = False
    gender: str = ""
    """`masculine`, `feminine`, `neuter` or `common`, where the language has it and somebody said so."""
    usage: Usage = Usage.INFLECTED
    forms: tuple[str, ...] = ()
    """Its inflected forms, listed where the lemmatiser does not know them."""
    source: str = ""
    """The authority of the rendering: a document, an address, a date."""
    note: str = ""
    first_mention: str = ""
    """What stands at the first mention in an article instead: the term with a short explanation."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea and its words in every language (TBX: concept entry)."""

    id: ConceptId
    terms: tuple[Term, ...]
    domain: str = ""
    definition: str = ""
    note: str = ""
    line: int = 0
    """The line of the glossary file on which it begins; 0 when it came from no file."""
    translate: bool = True
    """False for what stays as it is in every language, such as a product's name."""
    not_near: tuple[str, ...] = ()
    """Words of the source language beside which its terms mean something else."""

    def in_language(self, language: LanguageTag) -> tuple[Term, ...]:
        """Returns its terms for `language`, preferred first, those of the nearest broader tag that has any.

        `zh-Hant-HK` finds the terms of `zh-Hant-HK`, else of `zh-Hant`, else of `zh`.
        """
        order = list(TermStatus)
        for tag in broader(language):
            found = [term for term in self.terms if term.language == tag]
            if found:
                return tuple(sorted(found, key=lambda term: order.index(term.status)))
        return ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """One file of concepts, as far as it could be read."""

    name: str
    concepts: tuple[Concept, ...]
    problems: tuple[Problem, ...] = ()


class Form(Enum):
    """How a term was recognised in a text, surest first."""

    EXACT = "exact"
    FOLDED = "folded"
    """The same letters in another case, or with other hyphens, quotes or spaces."""
    LEMMA = "lemma"


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a text. Its span counts in the text as kept, tags included."""

    span: Span
    concept: Concept
    term: Term
    form: Form
    glossary: str
    """The name of the glossary that the concept is from."""


class Verdict(Enum):
    """What became of one required occurrence of a term."""

    KEPT = "kept"
    """The preferred term stands in the target as the glossary writes it (but for the first letter's case)."""
    INFLECTED = "inflected"
    """The preferred term stands in the target in another form."""
    ADMITTED = "admitted"
    """An admitted variant stands there, in whatever form."""
    MISSING = "missing"
    FORBIDDEN = "forbidden"
    """A deprecated term stands there instead."""
    WAIVED = "waived"

    @property
    def is_met(self) -> bool:
        """Tells whether nothing is left to do for the occurrence."""
        return self not in (Verdict.MISSING, Verdict.FORBIDDEN)


class Mechanism(Enum):
    """What put a term into a target."""

    ENGINE = "engine"
    MASK = "mask"
    REPAIR = "repair"
    MEMORY = "memory"
    PERSON = "person"
    NONE = "none"
    """Nothing did: the term is missing."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """One occurrence of a term in a source, and what became of it in the target: a line of the ledger."""

    concept: ConceptId
    glossary: str
    source: Span
    source_term: str
    """The glossary's form of the source term."""
    expected: str
    """The preferred target term."""
    verdict: Verdict
    mechanism: Mechanism
    target: Span | None = None
    found: str = ""
    """What stands at `target`."""
    note: str = ""
    """The concept's note."""
