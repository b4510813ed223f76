"""From the rows of a table, however the file keeps them, to a glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from glossa.errors import GlossaError
from glossa.formats.termbases._columns import (
    COLUMNS,
    SEPARATOR,
    STATUS,
    DetailColumn,
    TermColumn,
    column,
    without_guard,
)
from glossa.formats.termbases._merging import Entry, merge
from glossa.formats.termbases._rows import Row
from glossa.formats.termbases._texts import fault
from glossa.model.problem import Problem
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus, Usage
from glossa.text.languages import LanguageTag

_CASE = {"": False, "no": False, "yes": True}
_TRANSLATE = {"": True, "yes": True, "no": False}
_USAGE = {"": Usage.INFLECTED, **{usage.value: usage for usage in Usage}}
_GENDER = {"": "", **{gender: gender for gender in ("masculine", "feminine", "neuter", "common")}}

_T = TypeVar("_T")


def read_table(table: Iterable[Row], name: str, problems: list[Problem], hint: str) -> Glossary:
    """Makes a glossary of rows, the first of which names the columns. Empty rows do not count.

    Raises `GlossaError` with `hint` when the header names no language.
    """
    used = (row for row in table if any(cell.strip() for cell in row.cells))
    reader = _Reader(name, next(used, None), problems, hint)
    entries = [entry for row in used if (entry := reader.entry(row))]
    concepts = merge(entries, name, problems)
    return Glossary(name, concepts, tuple(sorted(problems, key=lambda problem: problem.line)))


class _Reader:
    """Understands rows under one header."""

    def __init__(self, name: str, header: Row | None, problems: list[Problem], hint: str) -> None:
        self._name = name
        self._problems = problems
        self._plain: dict[str, int] = {}
        self._terms: dict[TermColumn, int] = {}
        self._details: dict[DetailColumn, int] = {}
        self._width = len(header.cells) if header else 0
        if header:
            self._read_header(header)
        languages = dict.fromkeys(column.language for column in self._terms)
        if not languages:
            message = f"{name} has no column headed by a language tag" if header else f"{name} is empty"
            raise GlossaError(message, hint=hint)
        self._first = next(iter(languages))
        self._described = {detail.language for detail in self._details}

    def entry(self, row: Row) -> Entry | None:
        """Reads a row; None where nobody can tell what it means."""
        if any(cell.strip() for cell in row.cells[self._width :]):
            self._report(
                row, f"{len(row.cells)} cells, but the header has {self._width}; the further ones are not used"
            )
        status = self._choice(row, "status", STATUS, "the row is not used")
        case = self._choice(row, "case", _CASE, "taken for “no”")
        translate = self._choice(row, "translate", _TRANSLATE, "taken for “yes”")
        if status is None:
            return None
        shared = Term("", self._first, part_of_speech=self._cell(row, "pos"), case_sensitive=bool(case))
        terms = tuple(self._with_details(row, self._terms_of(row, status, shared)))
        concept = Concept(
            ConceptId(self._cell(row, "id")),
            terms,
            domain=self._cell(row, "domain"),
            definition=self._cell(row, "definition"),
            note=self._cell(row, "note"),
            line=row.line,
            translate=translate is not False,
            not_near=self._list(row, "not_near"),
        )
        own = next((term.text for term in terms if term.language == self._first), "")
        return Entry(concept, own, status is not TermStatus.PREFERRED)

    def _read_header(self, header: Row) -> None:
        unknown = []
        for index, cell in enumerate(header.cells):
            title = cell.strip()
            match column(title):
                case None:
                    unknown += [title] if title else []
                    continue
                case TermColumn() as terms:
                    used = self._terms.setdefault(terms, index)
                case DetailColumn() as detail:
                    used = self._details.setdefault(detail, index)
                case plain:
                    used = self._plain.setdefault(plain, index)
            if used != index:
                self._report(header, f"the column “{title}” comes twice; the second is not used")
        if unknown:
            titles = ", ".join(f"“{title}”" for title in unknown)
            self._report(header, f"unknown column {titles}; not used ({COLUMNS})")

    def _terms_of(self, row: Row, status: TermStatus, shared: Term) -> Iterator[Term]:
        seen: set[tuple[LanguageTag, str]] = set()
        for head, index in self._terms.items():
            best = head.status
            if best is TermStatus.PREFERRED and head.language != self._first:
                best = status
            for text in self._texts(row, index):
                if (head.language, text) not in seen:
                    seen.add((head.language, text))
                    yield replace(shared, text=text, language=head.language, status=best)
                if best is TermStatus.PREFERRED:
                    best = TermStatus.ADMITTED

    def _with_details(self, row: Row, terms: Iterable[Term]) -> Iterator[Term]:
        """Adds what the row says of its first term in each language to that term."""
        described: set[LanguageTag] = set()
        for term in terms:
            if term.language not in self._described or term.language in described:
                yield term
                continue
            described.add(term.language)
            yield replace(
                term,
                gender=self._choice(row, f"{term.language}:gender", _GENDER, "not used") or "",
                usage=self._choice(row, f"{term.language}:usage", _USAGE, "not used") or Usage.INFLECTED,
                forms=self._list(row, f"{term.language}:forms"),
                first_mention=self._cell(row, f"{term.language}:first"),
                short=self._cell(row, f"{term.language}:short"),
                source=self._cell(row, f"{term.language}:source"),
                note=self._cell(row, f"{term.language}:note"),
            )
        for detail, index in self._details.items():
            if detail.language not in described and any(cell.strip() for cell in row.cells[index : index + 1]):
                title = f"{detail.language}:{detail.detail}"
                self._report(row, f"“{title}” is filled, but there is no term in {detail.language}; it is not used")

    def _texts(self, row: Row, index: int) -> Iterator[str]:
        cell = row.cells[index] if index < len(row.cells) else ""
        for part in cell.split(SEPARATOR):
            text = without_guard(part.strip())
            if reason := fault(text):
                self._report(row, f"{reason}; it is not used")
            elif text:
                yield text

    def _cell(self, row: Row, title: str) -> str:
        return without_guard(self._raw(row, title).strip())

    def _list(self, row: Row, title: str) -> tuple[str, ...]:
        parts = (without_guard(part.strip()) for part in self._raw(row, title).split(SEPARATOR))
        return tuple(dict.fromkeys(filter(None, parts)))

    def _raw(self, row: Row, title: str) -> str:
        language, _, detail = title.partition(":")
        index = self._details.get(DetailColumn(LanguageTag(language), detail)) if detail else self._plain.get(title)
        return row.cells[index] if index is not None and index < len(row.cells) else ""

    def _choice(self, row: Row, title: str, known: dict[str, _T], consequence: str) -> _T | None:
        word = self._cell(row, title).lower()
        if word not in known:
            choices = ", ".join(filter(None, known))
            self._report(row, f"unknown {title} “{word}” (one of: {choices}); {consequence}")
        return known.get(word)

    def _report(self, row: Row, message: str) -> None:
        self._problems.append(Problem(self._name, row.line, message))
