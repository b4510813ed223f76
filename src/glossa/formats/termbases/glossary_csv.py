"""Glossaries as CSV: one row per concept, one column per language.

    en,es,zh-Hans,status,note
    Party secretary,secretario del Partido,党委书记,,
    Party secretary,secretario del partido,,forbidden,
    general secretary|secretary general,secretario general,总书记,,a title in parties

The file is UTF-8, with or without a byte-order mark, its cells separated by commas and quoted as spreadsheets do.

- The header names the columns, in any order. A language tag (`en`, `es`, `zh-Hans`, `pt-BR`) heads a column of terms;
  the first one is the glossary's own language. Several terms in a cell are separated by `|`: the first is preferred,
  the others are admitted. `es:admitted` and `es:forbidden` head columns of admitted and forbidden terms.
- `id` identifies the concept, `pos` is its part of speech (`noun`, `verb`), `domain`, `definition` and `note` describe
  it, and `case` says `yes` where its terms are case-sensitive. (Indonesian, whose tag is `id`, is written `ind`.)
- `status` is that of the terms in the other languages than the first: `preferred` (or nothing), `admitted` or
  `forbidden` (also `deprecated`). A row that says admitted or forbidden adds its terms to the concept of the row with
  the same `id`, or, without one, with the same term in the first language.
- Where two rows give one term different preferred terms, the earlier row is used.
- A spreadsheet's guard against formulas, an apostrophe before `=`, `+`, `-` or `@`, is taken away.

What is odd in a row becomes a problem with its line, and the rest is used.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from glossa.errors import GlossaError
from glossa.formats.termbases._merging import Entry, merge
from glossa.formats.termbases._rows import Row, decode, rows
from glossa.model.problem import Problem
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus
from glossa.text.languages import LanguageTag, language_tag

_PLAIN_COLUMNS = ("id", "pos", "status", "domain", "definition", "note", "case")
_STATUS = {
    "": TermStatus.PREFERRED,
    "preferred": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "forbidden": TermStatus.DEPRECATED,
    "deprecated": TermStatus.DEPRECATED,
}
_CASE = {"": False, "no": False, "yes": True}
_LONGEST = 500


_T = TypeVar("_T")


class _TermColumn(NamedTuple):
    """A column of terms."""

    language: LanguageTag
    status: TermStatus


class GlossaryCsv:
    """The glossary format of glossa's own; see the module."""

    id = "glossary_csv"
    summary = "Glossary as a table: a column per language (CSV, UTF-8)"
    suffixes: tuple[str, ...] = (".csv",)

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when the bytes are not UTF-8 or the header names no language.
        """
        problems: list[Problem] = []
        table = (row for row in rows(decode(data, name), name, problems) if any(cell.strip() for cell in row.cells))
        header = next(table, None)
        reader = _Reader(name, header, problems)
        entries = [entry for row in table if (entry := reader.entry(row))]
        concepts = merge(entries, name, problems)
        return Glossary(name, concepts, tuple(sorted(problems, key=lambda problem: problem.line)))


FORMAT = GlossaryCsv()


class _Reader:
    """Understands rows under one header."""

    def __init__(self, name: str, header: Row | None, problems: list[Problem]) -> None:
        self._name = name
        self._problems = problems
        self._plain: dict[str, int] = {}
        self._terms: dict[_TermColumn, int] = {}
        self._width = len(header.cells) if header else 0
        if header:
            self._read_header(header)
        languages = dict.fromkeys(column.language for column in self._terms)
        if not languages:
            raise GlossaError(
                f"{name} has no column headed by a language tag" if header else f"{name} is empty",
                hint="The first line names the columns, separated by commas: en,es,zh-Hans,note",
            )
        self._first = next(iter(languages))

    def entry(self, row: Row) -> Entry | None:
        """Reads a row; None where nobody can tell what it means."""
        if any(cell.strip() for cell in row.cells[self._width :]):
            self._report(
                row, f"{len(row.cells)} cells, but the header has {self._width}; the further ones are not used"
            )
        status = self._choice(row, "status", _STATUS)
        case = self._choice(row, "case", _CASE)
        if status is None:
            return None
        terms = tuple(
            replace(term, part_of_speech=self._cell(row, "pos"), case_sensitive=bool(case))
            for term in self._terms_of(row, status)
        )
        concept = Concept(
            ConceptId(self._cell(row, "id")),
            terms,
            domain=self._cell(row, "domain"),
            definition=self._cell(row, "definition"),
            note=self._cell(row, "note"),
            line=row.line,
        )
        own = next((term.text for term in terms if term.language == self._first), "")
        return Entry(concept, own, status is not TermStatus.PREFERRED)

    def _read_header(self, header: Row) -> None:
        unknown = []
        for index, cell in enumerate(header.cells):
            title = cell.strip()
            column = _term_column(title)
            if title.lower() in _PLAIN_COLUMNS:
                taken = self._plain.setdefault(title.lower(), index) != index
            elif column:
                taken = self._terms.setdefault(column, index) != index
            else:
                unknown += [title] if title else []
                continue
            if taken:
                self._report(header, f"the column “{title}” comes twice; the second is not used")
        if unknown:
            titles = ", ".join(f"“{title}”" for title in unknown)
            self._report(header, f"unknown column {titles}; not used (a language tag, or {', '.join(_PLAIN_COLUMNS)})")

    def _terms_of(self, row: Row, status: TermStatus) -> Iterator[Term]:
        seen: set[tuple[LanguageTag, str]] = set()
        for column, index in self._terms.items():
            best = column.status
            if best is TermStatus.PREFERRED and column.language != self._first:
                best = status
            for text in self._texts(row, index):
                if (column.language, text) not in seen:
                    seen.add((column.language, text))
                    yield Term(text, column.language, best)
                if best is TermStatus.PREFERRED:
                    best = TermStatus.ADMITTED

    def _texts(self, row: Row, index: int) -> Iterator[str]:
        cell = row.cells[index] if index < len(row.cells) else ""
        for part in cell.split("|"):
            text = _without_guard(part.strip())
            if any(unicodedata.category(character) == "Cc" for character in text):
                self._report(row, "a term with a line break or a control character; it is not used")
            elif len(text) > _LONGEST:
                self._report(row, f"a term of {len(text):,} characters (at most {_LONGEST}); it is not used")
            elif text:
                yield text

    def _cell(self, row: Row, title: str) -> str:
        index = self._plain.get(title, self._width)
        return _without_guard(row.cells[index].strip()) if index < min(len(row.cells), self._width) else ""

    def _choice(self, row: Row, title: str, known: dict[str, _T]) -> _T | None:
        word = self._cell(row, title).lower()
        if word not in known:
            consequence = "the row is not used" if title == "status" else "taken for “no”"
            choices = ", ".join(filter(None, known))
            self._report(row, f"unknown {title} “{word}” (one of: {choices}); {consequence}")
        return known.get(word)

    def _report(self, row: Row, message: str) -> None:
        self._problems.append(Problem(self._name, row.line, message))


def _term_column(title: str) -> _TermColumn | None:
    """Reads a heading such as `es` or `es:forbidden`; None where it is none."""
    tag, _, word = title.partition(":")
    status = _STATUS.get(word.strip().lower())
    if status is None:
        return None
    try:
        return _TermColumn(language_tag(tag), status)
    except GlossaError:
        return None


def _without_guard(text: str) -> str:
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") and len(text) > 1 else text
