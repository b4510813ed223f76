"""From a glossary to the rows of a table, such that `read_table` makes the same glossary of them.

A concept is one row where that is enough. A term gets a row of its own where something is said of it that the row
cannot say of two: its gender, its forms, another part of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from glossa.formats.termbases._columns import (
    DETAILS,
    SEPARATOR,
    DetailColumn,
    TermColumn,
    guarded,
    heading,
)
from glossa.formats.termbases._merging import one_preferred
from glossa.formats.termbases._texts import fault
from glossa.model.term import Concept, Glossary, Term, TermStatus, Usage
from glossa.text.languages import LanguageTag

_Column = TermColumn | DetailColumn | str
_Cells = Mapping[_Column, str]
_RANK = list(TermStatus)


def sheet(glossary: Glossary) -> list[list[str]]:
    """Returns the rows of a table, the header first; only columns that hold something are there."""
    languages = list(dict.fromkeys(term.language for concept in glossary.concepts for term in concept.terms))
    rows = [row for concept in glossary.concepts for row in _rows(concept, languages)]
    filled = {column for row in rows for column, cell in row.items() if cell}
    columns = [column for column in _columns(languages) if column in filled or column in _always(languages)]
    return [[heading(column) for column in columns], *([row.get(column, "") for column in columns] for row in rows)]


def _always(languages: Sequence[LanguageTag]) -> list[_Column]:
    return ["id", *(TermColumn(language, TermStatus.PREFERRED) for language in languages)]


def _columns(languages: Sequence[LanguageTag]) -> Iterator[_Column]:
    """Yields all columns there may be, in their order."""
    yield from _always(languages)
    yield from (TermColumn(language, status) for status in _RANK[1:] for language in languages)
    yield from ("pos", "case", "status", "domain", "definition", "note", "translate", "not_near")
    yield from (DetailColumn(language, detail) for language in languages for detail in DETAILS)


def _rows(concept: Concept, languages: Sequence[LanguageTag]) -> Iterator[_Cells]:
    left = {language: _ranked(concept, language) for language in languages}
    while any(left.values()):
        yield {**_said_of(concept), **_row(left, languages[0])}
        concept = Concept(concept.id, (), translate=concept.translate)


def _ranked(concept: Concept, language: LanguageTag) -> list[Term]:
    terms = (term for term in concept.terms if term.language == language and _can_stand(term.text))
    return sorted(one_preferred(terms), key=lambda term: _RANK.index(term.status))


def _can_stand(text: str) -> bool:
    return SEPARATOR not in text and not fault(text)


def _said_of(concept: Concept) -> dict[_Column, str]:
    return {
        "id": _cell(concept.id),
        "domain": _cell(concept.domain),
        "definition": _cell(concept.definition),
        "note": _cell(concept.note),
        "translate": "" if concept.translate else "no",
        "not_near": _list(concept.not_near),
    }


def _row(left: dict[LanguageTag, list[Term]], own: LanguageTag) -> dict[_Column, str]:
    """Takes off `left` the terms that fit into one row with the first of them, and writes them down."""
    leader = next(terms[0] for terms in left.values() if terms)
    fitting = {language: terms for language, terms in left.items() if terms and _share_a_row(terms[0], leader)}
    is_addition = leader.language == own and leader.status is not TermStatus.PREFERRED
    if is_addition:
        # A row with another term of the glossary's own language must say that it adds, and then holds no preferred one.
        fitting = {each: terms for each, terms in fitting.items() if terms[0].status is not TermStatus.PREFERRED}
    row: dict[_Column, str] = {
        "pos": _cell(leader.part_of_speech),
        "case": "yes" if leader.case_sensitive else "",
        "status": "admitted" if is_addition else "",
    }
    for language, terms in fitting.items():
        row |= _details(terms[0])
        taken = [terms.pop(0)]
        while terms and _share_a_row(terms[0], leader) and not any(_details(terms[0]).values()):
            taken.append(terms.pop(0))
        row |= _terms(language, taken)
    return row


def _share_a_row(term: Term, other: Term) -> bool:
    return (term.part_of_speech, term.case_sensitive) == (other.part_of_speech, other.case_sensitive)


def _terms(language: LanguageTag, terms: Sequence[Term]) -> dict[_Column, str]:
    """Returns the cells of one language; admitted terms stand behind the preferred one where there is one."""
    lead = terms[0].status
    forbidden = [term.text for term in terms if term.status is TermStatus.DEPRECATED]
    others = [term.text for term in terms if term.status is not TermStatus.DEPRECATED]
    place = TermStatus.PREFERRED if lead is TermStatus.PREFERRED else TermStatus.ADMITTED
    return {TermColumn(language, place): _list(others), TermColumn(language, TermStatus.DEPRECATED): _list(forbidden)}


def _details(term: Term) -> dict[_Column, str]:
    values = {
        "gender": term.gender,
        "usage": "" if term.usage is Usage.INFLECTED else term.usage.value,
        "forms": _list(term.forms),
        "first": _cell(term.first_mention),
        "short": _cell(term.short),
        "source": _cell(term.source),
        "note": _cell(term.note),
    }
    return {DetailColumn(term.language, detail): value for detail, value in values.items()}


def _list(texts: Sequence[str]) -> str:
    # A text that holds the separator cannot be written; see `losses`.
    return SEPARATOR.join(_cell(text) for text in texts if SEPARATOR not in text)


def _cell(text: str) -> str:
    """Guards a text; a lone surrogate, which no file can hold, becomes the replacement character."""
    return guarded(re.sub("[\ud800-\udfff]", "\ufffd", text.strip()))
