"""Changing a project's glossary, one entry at a time.

What is said of an entry has the name of its column: `es-MX`, `es:short`, `definition`. A column that the file does not
have is begun. Where the project names its people, that is a terminologist's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from glossa.formats.termbases import COLUMNS, SEPARATOR, DetailColumn, TermColumn, column, heading
from glossa.model.person import Duty
from glossa.model.term import Concept, TermStatus
from glossa.text.languages import LanguageTag
from glossa.workflow.people import refuse_without
from glossa.workflow.project import Project
from glossa.workflow.terms_file import Edit, GlossaryFile, find_entry, has_term, own_files, refused
from glossa.workflow.terms_lock import changing
from glossa.workflow.terms_table import Column, GlossaryTable, TableRow

Cells = Mapping[Column, str]
_NOTHING: Cells = MappingProxyType({})
_FIXED = ("id", "status")
"""Columns that say which rows are one entry: changing them would tear it apart."""


def cells_of(settings: Iterable[str]) -> dict[Column, str]:
    """Reads `es-MX=camión`, `es:short=OMS`, `definition=...`: a column, and what is to stand there.

    Raises `GlossaError` for what is no column of a glossary.
    """
    found: dict[Column, str] = {}
    for setting in settings:
        title, sign, text = setting.partition("=")
        meant = column(title.strip())
        if not sign or meant is None:
            raise refused(f"“{setting}” is no column and its text", f"Write es:short=OMS. Columns: {COLUMNS}.")
        if meant == "status":
            raise refused("A status is said of a term, not of an entry", "Say it with --status.")
        found[meant] = text.strip()
    return found


def add_term(
    project: Project,
    term: str,
    text: str,
    language: LanguageTag,
    *,
    status: TermStatus = TermStatus.PREFERRED,
    cells: Cells = _NOTHING,
    file: Path | None = None,
) -> Edit:
    """Adds to the glossary `file`, or the first of the project's own, that `term` is `text` in `language`.

    An entry that has the term already gets the rendering where it lacks one, or beside the one it has, as an admitted
    or a forbidden one. `cells` are what else is said. Raises `GlossaError` when that would contradict the entry.
    """
    refuse_without(project, Duty.TERMINOLOGIST)
    term, text = _one(term), _one(text)
    with changing(project, file):
        glossary = own_files(project, file)[0]
        own = glossary.table.own
        if language == own:
            raise refused(
                f"{language} is the language of the terms of {glossary.name}, not of their renderings",
                "Name another language with --to.",
            )
        owner = next((concept for concept in glossary.glossary.concepts if has_term(concept, term, own)), None)
        if owner is None:
            return _added_entry(glossary, term, text, language, status, cells)
        return _added_rendering(glossary, owner, text, language, status, cells)


def edit_term(project: Project, name: str, cells: Cells, *, file: Path | None = None) -> Edit:
    """Changes what the entry called `name` (an id, or a source term) says, cell by cell.

    A text takes the place of all that its cell has; several terms stand with `|` between them. An empty one clears it.
    """
    refuse_without(project, Duty.TERMINOLOGIST)
    for fixed in _FIXED:
        if fixed in cells:
            raise refused(f"The {fixed} of an entry stays", "Edit the file by hand.")
    with changing(project, file):
        glossary, concept = find_entry(project, name, file)
        return glossary.write(_changed(glossary, concept, cells).text, concept)


def remove_term(project: Project, name: str, *, file: Path | None = None) -> Edit:
    """Takes the entry called `name` (an id, or a source term) away, with all rows that add to it."""
    refuse_without(project, Duty.TERMINOLOGIST)
    with changing(project, file):
        glossary, concept = find_entry(project, name, file)
        return glossary.write(glossary.table.without_rows(glossary.rows(concept)), concept, removes=True)


def _one(given: str) -> str:
    """Returns one term as a cell has it. Raises `GlossaError` for none and for several."""
    text = given.strip()
    if not text:
        raise refused("An empty term", "Say the term, then its rendering.")
    if SEPARATOR in text:
        raise refused(
            f"“{text}” is several terms, with {SEPARATOR} between them",
            "Add one; add further renderings with --status admitted, or say them all with glossa terms edit.",
        )
    return text


def _added_entry(
    file: GlossaryFile, term: str, text: str, language: LanguageTag, status: TermStatus, cells: Cells
) -> Edit:
    if status is not TermStatus.PREFERRED:
        raise refused(
            f"{file.name} has no entry for “{term}” that this could be added to",
            f"Add the preferred rendering first: glossa terms add {term!r} TEXT --to {language}",
        )
    row: dict[Column, str] = {_preferred(file.table.own): term, _preferred(language): text}
    row |= {place: cell for place, cell in cells.items() if cell and place not in row}
    return file.write(file.table.with_columns(row).with_row(row), None)


def _added_rendering(
    file: GlossaryFile, owner: Concept, text: str, language: LanguageTag, status: TermStatus, cells: Cells
) -> Edit:
    """Adds to an entry that is there: beside what it has in the language, or where it has nothing."""
    place, head = _preferred(language), file.place(owner)
    known = next((term for term in owner.terms if (term.language, term.text) == (language, text)), None)
    if known is not None:
        raise refused(f"{head} has “{known.text}” in {language} already, as {known.status.value}", "")
    texts = file.table.texts(_row_for(file, owner, place), place)
    if status is TermStatus.PREFERRED and texts:
        raise refused(
            f"{head} has “{texts[0]}” for it in {language}",
            "To put yours in its place, use glossa terms edit; to have both, add --status admitted.",
        )
    if status is TermStatus.ADMITTED and not texts:
        raise refused(f"{head} has no preferred rendering in {language} yet", "Add that first, without --status.")
    _refuse_what_is_said(file, owner, cells if status is TermStatus.PREFERRED else _beside(cells, language))
    if _needs_a_row(file, language, status, cells):
        return _added_row(file, owner, text, language, status, cells)
    if status is TermStatus.DEPRECATED:
        place = TermColumn(language, status)
        texts = file.table.texts(_row_for(file, owner, place), place)
    return file.write(_changed(file, owner, {**cells, place: SEPARATOR.join((*texts, text))}).text, owner)


def _needs_a_row(file: GlossaryFile, language: LanguageTag, status: TermStatus, cells: Cells) -> bool:
    """Tells whether a rendering cannot stand in a row of its entry: what a row says is said of its first term."""
    if status is TermStatus.PREFERRED:
        return False
    columns = file.table.columns
    has_status_only = "status" in columns and TermColumn(language, status) not in columns
    return len(_beside(cells, language)) < len(cells) or (status is TermStatus.DEPRECATED and has_status_only)


def _added_row(
    file: GlossaryFile, owner: Concept, text: str, language: LanguageTag, status: TermStatus, cells: Cells
) -> Edit:
    """Adds a rendering in a row of its own, which says that it is admitted or forbidden."""
    own, beside = _preferred(file.table.own), _beside(cells, language)
    first = file.rows(owner)[0]
    row: dict[Column, str] = {
        own: SEPARATOR.join(file.table.texts(first, own)[:1]),
        _preferred(language): text,
        "status": "admitted" if status is TermStatus.ADMITTED else "forbidden",
        **{place: cell for place, cell in cells.items() if place not in beside},
    }
    if row_id := file.table.cell(first, "id"):
        row["id"] = row_id
    return file.write(_changed(file, owner, beside).with_columns(row).with_row(row), owner)


def _refuse_what_is_said(file: GlossaryFile, owner: Concept, cells: Cells) -> None:
    """Raises `GlossaError` where an entry has something else under one of the columns already."""
    for place, text in cells.items():
        found = file.table.cell(_row_for(file, owner, place), place)
        if place == "id" or (found and found != text):
            raise refused(
                f"{file.place(owner)} has “{found or owner.id}” as its {heading(place)} already",
                "To put yours in its place, use glossa terms edit.",
            )


def _changed(file: GlossaryFile, concept: Concept, cells: Cells) -> GlossaryTable:
    """Returns the table with other cells in the rows of an entry; the last row first, so that no row moves."""
    changes = [(_row_for(file, concept, place), place, text.strip()) for place, text in cells.items()]
    table = file.table.with_columns(cells)
    for row, place, text in sorted(changes, key=lambda change: -change[0].first):
        table = GlossaryTable(table.with_cell(table.row_at(row.first), place, text))
    return table


def _row_for(file: GlossaryFile, concept: Concept, place: Column) -> TableRow:
    """Returns the row of an entry in which a cell stands, or should stand."""
    rows: Sequence[TableRow] = file.rows(concept)
    if isinstance(place, str):
        return rows[0]
    lead = place if isinstance(place, TermColumn) else _preferred(place.language)
    return next((row for row in rows if file.table.cell(row, lead) and not file.is_addition(row)), rows[0])


def _beside(cells: Cells, language: LanguageTag) -> dict[Column, str]:
    """Returns what is not said of a term of the language, but of the entry, or of other languages."""
    return {
        place: text
        for place, text in cells.items()
        if not (isinstance(place, DetailColumn) and place.language == language)
    }


def _preferred(language: LanguageTag) -> TermColumn:
    return TermColumn(language, TermStatus.PREFERRED)
