"""From a concept entry of TBX, of whatever version and style, to a concept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.formats._xml import XML_SPACE, Element
from glossa.formats.termbases._names import UniqueNames
from glossa.formats.termbases._tbx_words import NOTES, PARTS_OF_SPEECH, PREFIX, status
from glossa.formats.termbases._texts import fault
from glossa.model.problem import Problem
from glossa.model.term import Concept, ConceptId, Term, TermStatus, Usage
from glossa.text.languages import LanguageTag, language_tag

_LANGUAGES = frozenset({"langSet", "langSec"})
_TERMS = frozenset({"tig", "ntig", "termSec"})
_GROUPS = frozenset({"descripGrp", "adminGrp", "transacGrp", "termNoteGrp"})
_TYPED = frozenset({"termNote", "descrip", "admin", "transac", "ref", "xref"})
_OF_THE_CONCEPT = frozenset({"definition", "subjectField"})
"""What may be said in a language's section, and stands for the concept where that says nothing itself."""
_STATUS = ("administrativeStatus", "normativeAuthorization")
_SPEECH = {tbx: ours for ours, tbx in PARTS_OF_SPEECH.items()}
_LINES = re.compile(r"[ \t\r\n]*[\t\r\n][ \t\r\n]*")
_SHOWN = 8


class _Fact(NamedTuple):
    """What is said of a concept, a language or a term: a data category and its value."""

    category: str
    """`definition`; `definition/source` for what is said of another fact; `glossa:form` for a note of glossa's."""
    text: str
    line: int


_Facts = dict[str, list[_Fact]]


class Entries:
    """Reads the entries of one file, and keeps what is odd in them."""

    def __init__(self, name: str) -> None:
        self.problems: list[Problem] = []
        self._name = name
        self._unused: Counter[str] = Counter()
        self._unused_line = 0
        self._names = UniqueNames()

    def concept(self, entry: Element) -> Concept | None:
        """Makes a concept; None where the entry has no term to use."""
        facts = _by_category(_facts(entry))
        terms: list[Term] = []
        for section in entry.children:
            if section.name in _LANGUAGES:
                terms += self._language(section)
                self._share(section, facts)
        if not terms:
            self._report(entry.line, "an entry without a term that can be used; it is not used")
            return None
        said = self._first(facts, f"{PREFIX}id") or entry.attributes.get("id") or entry.attributes.get("xml:id", "")
        concept = Concept(
            self._id(said, terms[0].text, entry.line),
            tuple(terms),
            domain=self._first(facts, "subjectField"),
            definition=self._first(facts, "definition"),
            note=_lines(facts, "note"),
            line=entry.line,
            translate=self._first(facts, f"{PREFIX}translate") != "no",
            not_near=tuple(_all(facts, f"{PREFIX}notNear")),
        )
        self._leave(facts)
        return concept

    def unused(self) -> Iterator[Problem]:
        """Yields one problem that counts what glossa has no place for, if there was any."""
        if not self._unused:
            return
        kinds = [f"{category} ({count:,})" for category, count in self._unused.most_common(_SHOWN)]
        more = f" and {len(self._unused) - _SHOWN} more kinds" if len(self._unused) > _SHOWN else ""
        yield Problem(self._name, self._unused_line, f"glossa has no place for {', '.join(kinds)}{more}; not used")

    def _language(self, section: Element) -> list[Term]:
        said = section.attributes.get("xml:lang", "")
        try:
            language = language_tag(said)
        except GlossaError:
            self._report(section.line, f"unknown language “{said}”; its terms are not used")
            return []
        found = [self._term(child, language) for child in section.children if child.name in _TERMS]
        return list(_with_status([each for each in found if each is not None]))

    def _term(self, section: Element, language: LanguageTag) -> tuple[Term, TermStatus | None] | None:
        """Reads a term, and what is said of its status."""
        facts = _by_category(_facts(section))
        text = _LINES.sub(" ", self._first(facts, "term"))
        if reason := fault(text) if text else f"an empty term in {language}":
            self._report(section.line, f"{reason}; it is not used")
            return None
        said = self._status(section.line, self._first(facts, *_STATUS))
        part_of_speech = self._first(facts, "partOfSpeech")
        gender = self._first(facts, "grammaticalGender")
        term = Term(
            text,
            language,
            part_of_speech=self._first(facts, f"{PREFIX}partOfSpeech") or _SPEECH.get(part_of_speech, part_of_speech),
            case_sensitive=self._first(facts, f"{PREFIX}caseSensitive") == "yes",
            gender=self._first(facts, f"{PREFIX}gender") or gender,
            usage=Usage.EXACT if self._first(facts, f"{PREFIX}usage") == Usage.EXACT.value else Usage.INFLECTED,
            forms=tuple(_all(facts, f"{PREFIX}form")),
            source=_lines(facts, "source"),
            note=_lines(facts, "note"),
            first_mention=self._first(facts, f"{PREFIX}firstMention"),
            short=self._first(facts, f"{PREFIX}laterMention"),
        )
        self._leave(facts)
        return term, said

    def _status(self, line: int, word: str) -> TermStatus | None:
        found = status(word)
        if word and found is None:
            self._report(line, f"unknown status “{word}”; taken for admitted")
            return TermStatus.ADMITTED
        return found

    def _share(self, section: Element, facts: _Facts) -> None:
        for fact in _facts(section):
            if fact.category in _OF_THE_CONCEPT:
                facts.setdefault(fact.category, []).append(fact)
            else:
                self._leave({fact.category: [fact]})

    def _id(self, said: str, term: str, line: int) -> ConceptId:
        """Returns the entry's id, or its first term where it has none; a number makes it unique."""
        unique = self._names.unique(said or term)
        if said and unique != said:
            self._report(line, f"the id “{said}” comes twice; this entry is “{unique}”")
        return ConceptId(unique)

    def _first(self, facts: _Facts, *categories: str) -> str:
        """Takes away the facts of the first category that has any, and returns the first of them."""
        for category in categories:
            if found := facts.pop(category, None):
                self._leave({category: found[1:]})
                return found[0].text
        return ""

    def _leave(self, facts: _Facts) -> None:
        for found in facts.values():
            for fact in found:
                self._unused[fact.category] += 1
                self._unused_line = self._unused_line or fact.line

    def _report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self._name, line, message))


def _facts(element: Element) -> Iterator[_Fact]:
    """Yields what is said at one level; a group's first element is the fact, the others are said of that."""
    for child in element.children:
        if child.name in _GROUPS:
            group = list(child.children)
            yield from map(_fact, group[:1])
            for other in map(_fact, group[1:]):
                yield other._replace(category=f"{_fact(group[0]).category}/{other.category}")
        elif child.name == "termGrp":
            yield from _facts(child)
        elif child.name not in _LANGUAGES and child.name not in _TERMS:
            yield _fact(child)


def _fact(element: Element) -> _Fact:
    text = element.text.strip(XML_SPACE)
    if element.name == "note" and text.startswith(PREFIX):
        key, sign, value = text.partition("=")
        if sign and key in NOTES:
            return _Fact("note" if key == f"{PREFIX}note" else key, value, element.line)
    category = element.attributes.get("type", element.name) if element.name in _TYPED else element.name
    return _Fact(category, text, element.line)


def _by_category(facts: Iterator[_Fact]) -> _Facts:
    found: _Facts = {}
    for fact in facts:
        found.setdefault(fact.category, []).append(fact)
    return found


def _all(facts: _Facts, category: str) -> Iterator[str]:
    return (fact.text for fact in facts.pop(category, ()))


def _lines(facts: _Facts, category: str) -> str:
    return "\n".join(filter(None, _all(facts, category)))


def _with_status(terms: Sequence[tuple[Term, TermStatus | None]]) -> Iterator[Term]:
    """Yields the terms of a language; where nobody says which is preferred, it is the first one without a status."""
    led = any(said is TermStatus.PREFERRED for _, said in terms)
    for term, said in terms:
        yield replace(term, status=said or (TermStatus.ADMITTED if led else TermStatus.PREFERRED))
        led = led or said is None
