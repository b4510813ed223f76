"""Changing a project's glossary, one entry at a time."""

from __future__ import annotations

from pathlib import Path

from glossa.formats.termbases import SEPARATOR, TermColumn
from glossa.model.term import Concept, TermStatus
from glossa.text.languages import LanguageTag
from glossa.workflow.project import Project
from glossa.workflow.terms_file import Edit, GlossaryFile, find_entry, has_term, own_files, refused
from glossa.workflow.terms_table import Column, GlossaryTable, TableRow


def add_term(
    project: Project,
    term: str,
    text: str,
    language: LanguageTag,
    *,
    status: TermStatus = TermStatus.PREFERRED,
    note: str = "",
    domain: str = "",
    file: Path | None = None,
) -> Edit:
    """Adds to the glossary `file`, or the first of the project's own, that `term` is `text` in `language`.

    An entry that has the term already gets the rendering where it lacks one, or beside the one it has, as an admitted
    or a forbidden one. Raises `GlossaError` when that would contradict it.
    """
    glossary = own_files(project, file)[0]
    heading = TermColumn(language, TermStatus.PREFERRED)
    glossary.require(heading)
    if language == glossary.table.own:
        raise refused(
            f"{language} is the language of the terms of {glossary.name}, not of their renderings",
            "Name another language with --to.",
        )
    owner = next(
        (concept for concept in glossary.glossary.concepts if has_term(concept, term, glossary.table.own)), None
    )
    if owner is None:
        return _added_entry(glossary, term, text, language, status, {"note": note, "domain": domain})
    if note or domain:
        raise refused(
            f"{glossary.place(owner)} has “{term}” already", f"Its note: glossa terms edit {term!r} --note ..."
        )
    return _added_rendering(glossary, owner, text, heading, status)


def edit_term(
    project: Project,
    name: str,
    *,
    text: str | None = None,
    language: LanguageTag | None = None,
    note: str | None = None,
    domain: str | None = None,
    file: Path | None = None,
) -> Edit:
    """Changes what the entry called `name` (an id, or a source term) says: its rendering in `language`, its note.

    `text` takes the place of all that the cell has; several terms stand with `|` between them. None stays as it is.
    """
    glossary, concept = find_entry(project, name, file)
    rows = glossary.rows(concept)
    changes: list[tuple[TableRow, Column, str]] = []
    if text is not None and language is not None:
        heading = TermColumn(language, TermStatus.PREFERRED)
        if not text.strip():
            raise refused("An empty rendering", "To take the entry away, use glossa terms remove.")
        row = next(
            (row for row in rows if glossary.table.cell(row, heading) and not glossary.is_addition(row)), rows[0]
        )
        changes.append((row, heading, text.strip()))
    changes += (
        (rows[0], title, said.strip()) for title, said in (("note", note), ("domain", domain)) if said is not None
    )
    table = glossary.table
    for row, heading_, said in sorted(changes, key=lambda change: -change[0].first):  # so that no row moves
        glossary.require(heading_)
        table = GlossaryTable(table.with_cell(_same(table, row), heading_, said))
    return glossary.write(table.text, concept)


def remove_term(project: Project, name: str, *, file: Path | None = None) -> Edit:
    """Takes the entry called `name` (an id, or a source term) away, with all rows that add to it."""
    glossary, concept = find_entry(project, name, file)
    return glossary.write(glossary.table.without_rows(glossary.rows(concept)), concept, removes=True)


def _added_entry(
    file: GlossaryFile, term: str, text: str, language: LanguageTag, status: TermStatus, said: dict[str, str]
) -> Edit:
    if status is not TermStatus.PREFERRED:
        raise refused(
            f"{file.name} has no entry for “{term}” that this could be added to",
            f"Add the preferred rendering first: glossa terms add {term!r} TEXT --to {language}",
        )
    if not term.strip() or not text.strip():
        raise refused("An empty term", "Say the term, then its rendering.")
    own = TermColumn(file.table.own, TermStatus.PREFERRED)
    cells: dict[Column, str] = {own: term.strip(), TermColumn(language, TermStatus.PREFERRED): text.strip()}
    for title, value in said.items():
        if value.strip():
            file.require(title)
            cells[title] = value.strip()
    return file.write(file.table.with_row(cells), None)


def _added_rendering(file: GlossaryFile, owner: Concept, text: str, heading: TermColumn, status: TermStatus) -> Edit:
    """Adds to an entry that is there: beside what it has in the language, or where it has nothing."""
    language, table = heading.language, file.table
    rows = file.rows(owner)
    known = next((term for term in owner.terms if (term.language, term.text) == (language, text.strip())), None)
    if known is not None:
        raise refused(f"{file.place(owner)} has “{known.text}” in {language} already, as {known.status.value}", "")
    row = next((row for row in rows if table.cell(row, heading) and not file.is_addition(row)), rows[0])
    texts = table.texts(row, heading)
    if status is TermStatus.PREFERRED and texts:
        raise refused(
            f"{file.place(owner)} has “{texts[0]}” for it in {language}",
            "To put yours in its place, use glossa terms edit; to have both, add --status admitted.",
        )
    if status is TermStatus.DEPRECATED:
        return _forbidden(file, owner, text, language, rows[0])
    if status is TermStatus.ADMITTED and not texts:
        raise refused(
            f"{file.place(owner)} has no preferred rendering in {language} yet", "Add that first, without --status."
        )
    return file.write(table.with_cell(row, heading, SEPARATOR.join((*texts, text.strip()))), owner)


def _forbidden(file: GlossaryFile, owner: Concept, text: str, language: LanguageTag, row: TableRow) -> Edit:
    """Forbids a rendering of an entry: in the column for that, or in a row that says so."""
    table = file.table
    heading = TermColumn(language, TermStatus.DEPRECATED)
    if heading in table.columns:
        texts = table.texts(row, heading)
        return file.write(table.with_cell(row, heading, SEPARATOR.join((*texts, text.strip()))), owner)
    if "status" not in table.columns:
        raise refused(
            f"{file.name} has no column for forbidden terms",
            f"Write ,{language}:forbidden at the end of the file's first line, then try again.",
        )
    own = TermColumn(table.own, TermStatus.PREFERRED)
    cells: dict[Column, str] = {
        own: SEPARATOR.join(table.texts(row, own)[:1]),
        TermColumn(language, TermStatus.PREFERRED): text.strip(),
        "status": "forbidden",
    }
    if row_id := table.cell(row, "id"):
        cells["id"] = row_id
    return file.write(table.with_row(cells), owner)


def _same(table: GlossaryTable, row: TableRow) -> TableRow:
    return next(each for each in table.rows if each.first == row.first)
