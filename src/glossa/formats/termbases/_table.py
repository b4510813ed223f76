"""From the rows of a table, however the file keeps them, to a glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from glossa.errors import GlossaError
from glossa.formats.termbases._columns import (
    COLUMNS,
    DETAILS,
    SEPARATOR,
    STATUS,
    DetailColumn,
    TermColumn,
    column,
    heading,
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

# An enum's member takes longer to look up than a name.
_PREFERRED, _ADMITTED = TermStatus.PREFERRED, TermStatus.ADMITTED

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


class _Details(NamedTuple):
    """In which cells a row says more of a term: the order is that of `DETAILS`."""

    gender: int
    usage: int
    forms: int
    first: int
    short: int
    source: int
    note: int


class _Said(NamedTuple):
    """What a row says of the first term in a language, in the order of the last fields of `Term`."""

    gender: str = ""
    usage: Usage = Usage.INFLECTED
    forms: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    first_mention: str = ""
    short: str = ""


_NOTHING = _Said()


class _Reader:
    """Understands rows under one header. Where a cell is, the header says once; a large glossary has 30,000 cells."""

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
            raise GlossaError(message, hint=f"{_other_separator(header)}{hint}")
        self._first = next(iter(languages))
        self._described = {detail.language: self._details_of(detail.language) for detail in self._details}
        self._titles = {index: title for title, index in self._plain.items()}
        self._titles |= {index: heading(detail) for detail, index in self._details.items()}

    def entry(self, row: Row) -> Entry | None:
        """Reads a row; None where nobody can tell what it means."""
        if any(cell.strip() for cell in row.cells[self._width :]):
            self._report(
                row, f"{len(row.cells)} cells, but the header has {self._width}; the further ones are not used"
            )
        row = self._evened(row)
        status = self._choice(row, self._at("status"), STATUS, "the row is not used")
        case = self._choice(row, self._at("case"), _CASE, "taken for “no”")
        translate = self._choice(row, self._at("translate"), _TRANSLATE, "taken for “yes”")
        if status is None:
            return None
        terms = tuple(self._terms_of(row, status, self._plain_text(row, "pos"), bool(case)))
        concept = Concept(
            ConceptId(self._plain_text(row, "id")),
            terms,
            domain=self._plain_text(row, "domain"),
            definition=self._plain_text(row, "definition"),
            note=self._plain_text(row, "note"),
            line=row.line,
            translate=translate is not False,
            not_near=_list(row.cells[self._at("not_near")]),
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

    def _details_of(self, language: LanguageTag) -> _Details:
        return _Details(*(self._details.get(DetailColumn(language, detail), self._width) for detail in DETAILS))

    def _evened(self, row: Row) -> Row:
        """Returns the row with a cell per column, and an empty one behind them for columns that are not there."""
        cells = [cell.strip() for cell in row.cells[: self._width]]
        return Row(row.line, (*cells, *[""] * (self._width - len(cells) + 1)))

    def _at(self, title: str) -> int:
        return self._plain.get(title, self._width)

    def _plain_text(self, row: Row, title: str) -> str:
        return without_guard(row.cells[self._at(title)])

    def _terms_of(self, row: Row, status: TermStatus, part_of_speech: str, case_sensitive: bool) -> Iterator[Term]:
        """Yields the terms of a row, the first in each language with what the row says of it."""
        seen: set[tuple[LanguageTag, str]] = set()
        left = dict(self._described)
        for (language, kind), index in self._terms.items():
            if not (cell := row.cells[index]):
                continue
            best = status if kind is _PREFERRED and language != self._first else kind
            for text in self._texts(row, cell):
                if (language, text) not in seen:
                    seen.add((language, text))
                    said = self._said(row, left.pop(language)) if language in left else _NOTHING
                    yield Term(text, language, best, part_of_speech, case_sensitive, *said)
                if best is _PREFERRED:
                    best = _ADMITTED
        for detail, index in self._details.items():
            if detail.language in left and row.cells[index]:
                title = self._titles[index]
                self._report(row, f"“{title}” is filled, but there is no term in {detail.language}; it is not used")

    def _said(self, row: Row, details: _Details) -> _Said:
        cells = row.cells
        if not any(map(cells.__getitem__, details)):
            return _NOTHING
        return _Said(
            gender=self._choice(row, details.gender, _GENDER, "not used") or "",
            usage=self._choice(row, details.usage, _USAGE, "not used") or Usage.INFLECTED,
            forms=tuple(form for form in _list(cells[details.forms]) if self._fits(row, form)),
            first_mention=self._text(row, details.first),
            short=self._text(row, details.short),
            source=without_guard(cells[details.source]),
            note=without_guard(cells[details.note]),
        )

    def _texts(self, row: Row, cell: str) -> Iterable[str]:
        texts = filter(None, [without_guard(part.strip()) for part in cell.split(SEPARATOR)])
        return (text for text in texts if self._fits(row, text)) if fault(cell) else texts

    def _text(self, row: Row, index: int) -> str:
        text = without_guard(row.cells[index])
        return text if self._fits(row, text) else ""

    def _fits(self, row: Row, text: str) -> bool:
        """Tells whether the text can stand in a translation, and reports why not."""
        if reason := fault(text):
            self._report(row, f"{reason}; it is not used")
        return not reason

    def _choice(self, row: Row, index: int, known: dict[str, _T], consequence: str) -> _T | None:
        word = without_guard(row.cells[index]).lower()
        if word not in known:
            choices = ", ".join(filter(None, known))
            self._report(row, f"unknown {self._titles[index]} “{word}” (one of: {choices}); {consequence}")
        return known.get(word)

    def _report(self, row: Row, message: str) -> None:
        self._problems.append(Problem(self._name, row.line, message))


def _list(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    parts = (without_guard(part.strip()) for part in cell.split(SEPARATOR))
    return tuple(dict.fromkeys(filter(None, parts)))


def _other_separator(header: Row | None) -> str:
    """Says that the cells are separated by something else than they should be, where the first line looks like it."""
    for separator, word in ((";", "semicolons"), ("\t", "tabs"), (",", "commas")):
        titles = header.cells[0].split(separator) if header and len(header.cells) == 1 else []
        if sum(isinstance(column(title.strip()), TermColumn) for title in titles) > 1:
            return f"Its cells seem to be separated by {word}. "
    return ""
