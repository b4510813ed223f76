"""Terms: concepts and their words, where a source calls for them, and what became of them in a target.

Source of the model: TBX (ISO 30042), concept entry > language section > term section.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import NewType

from glossa.model.problem import Problem
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag, broader, is_sibling, primary
from glossa.text.spans import Span

ConceptId = NewType("ConceptId", str)
"""The identity of a concept in its glossary."""


class TermStatus(Enum):
    """What the terminologist says of a term (TBX: administrative status)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    """Forbidden in a target."""


_STATUSES = tuple(TermStatus)


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
    short: str = ""
    """What stands at the mentions after the first, such as an acronym; where it is empty, the term itself."""


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

    @property
    def version(self) -> str:
        """Twelve hexadecimal digits that change with anything the entry says; its place in the file is no matter."""
        return _digest(self._said(), (self.not_near, *map(_said, self.terms)))

    def version_in(self, language: LanguageTag) -> str:
        """Twelve hexadecimal digits that change with what the entry says to translators into `language`.

        Its terms of other languages do not count: a rendering in French is no news for a Spanish translation.
        """
        terms = (*self.in_language(language), *self.elsewhere(language)) or self.terms[:1]
        return _digest(self._said(), tuple(map(_said, terms)))

    def _said(self) -> tuple[object, ...]:
        return self.domain, self.definition, self.note, self.translate

    def in_language(self, language: LanguageTag) -> tuple[Term, ...]:
        """Returns its terms for translations into `language`, preferred first.

        A region states only its differences: `zh-Hant-HK` has its own terms, and unless one of them is preferred, those
        of `zh-Hant` too, and then those of `zh`. What a broader tag forbids is forbidden in the region as well, if the
        region does not use it.
        """
        found: dict[str, Term] = {}
        settled = False
        for tag in broader(language):
            own = [term for term in self.terms if term.language == tag]
            for term in own:
                if term.status is TermStatus.DEPRECATED or not settled:
                    found.setdefault(term.text, term)
            settled = settled or any(term.status is TermStatus.PREFERRED for term in own)
        return tuple(sorted(found.values(), key=lambda term: _STATUSES.index(term.status)))

    def elsewhere(self, language: LanguageTag) -> tuple[Term, ...]:
        """Returns the terms of other regions of the language that `language` does not use: `ordenador` in `es-419`."""
        here = {term.text for term in self.in_language(language)}
        return tuple(
            term
            for term in self.terms
            if term.status is not TermStatus.DEPRECATED
            and term.text not in here
            and is_sibling(term.language, language)
        )

    def triggers(self, language: LanguageTag) -> tuple[Term, ...]:
        """Returns the terms that call for it in a source in `language`, nearest tag first.

        A British article may spell as Americans do, and `en` says nothing of the region: all regions count, those
        that `language` is in and those that are in it. A Chinese text finds a term that is known in the other script
        only.
        """
        chain = broader(language)
        near = [term for tag in chain for term in self.terms if term.language == tag]
        within = [term for term in self.terms if term.language != language and language in broader(term.language)]
        return (*near, *within) or tuple(
            term for term in self.terms if primary(term.language) == primary(language) == "zh"
        )


def _said(term: Term) -> tuple[object, ...]:
    """Returns what is said of a term; what a later glossa can say besides changes nothing until somebody says it."""
    return tuple(
        (field.name, value.value if isinstance(value, Enum) else value)
        for field in fields(term)
        if (value := getattr(term, field.name)) != field.default
    )


def _digest(*said: object) -> str:
    from hashlib import sha256  # brings in OpenSSL

    return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:12]


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
    AFFIX = "affix"
    """The term with what its language glues to it, by its letters alone: the least sure."""


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
    REGIONAL = "regional"
    """A term stands there that another region of the language uses."""
    WAIVED = "waived"
    """A person says that the term need not stand there."""

    @property
    def is_met(self) -> bool:
        """Tells whether nothing is left to do for the occurrence."""
        return self not in (Verdict.MISSING, Verdict.FORBIDDEN, Verdict.REGIONAL)


class Mention(Enum):
    """Which mention of a concept an occurrence is, in the order of the article."""

    HEADLINE = "headline"
    """In a headline, which is apart: it is too short for explanations, and the body does not count on it."""
    FIRST = "first"
    """The first in the body."""
    LATER = "later"


class Mechanism(Enum):
    """What put a term into a target."""

    ENGINE = "engine"
    """The engine's own choice of words."""
    GLOSSARY = "glossary"
    """The engine, which was given the term: in a glossary of its own, or marked in the text."""
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
    version: str = ""
    """`Concept.version_in` the target language, of the entry that the verdict rests on."""
    waiver: Waiver | None = None
    """Who waived it and why, with the verdict `WAIVED`."""
    mention: Mention | None = None
    """Which mention it is, where the term has a rule for that."""
    first_mention: str = ""
    """`Term.first_mention` of the expected term."""
    short: str = ""
    """`Term.short` of the expected term."""
