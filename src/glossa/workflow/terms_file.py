"""A project's glossary as its file has it and as it is understood, and how a change gets into it.

A change is written whole or not at all, and only when the file then reads as before but for one entry: a change that
would bring a new error, or touch another entry, is refused.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from glossa.config import SHIPPED, glossary_path
from glossa.errors import ExitCode, GlossaError
from glossa.formats.termbases import TermColumn, heading
from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.finding import Severity
from glossa.model.term import Concept, ConceptId, Glossary, TermStatus
from glossa.store import write_whole
from glossa.terminology.lint import lint
from glossa.text.languages import LanguageTag
from glossa.text.normalise import match_key
from glossa.workflow.project import Project
from glossa.workflow.terms_table import GlossaryTable, TableRow

_UNCHANGED = "Nothing was changed."


@dataclass(frozen=True, slots=True)
class Edit:
    """What was changed."""

    glossary: str
    line: int
    """Where the entry begins now; where it began, when it is gone."""
    before: Concept | None
    after: Concept | None
    columns: tuple[str, ...] = ()
    """The columns that were begun for it."""


@dataclass(frozen=True)
class GlossaryFile:
    """A glossary of the project, as its file has it and as it is understood."""

    name: str
    path: Path
    data: bytes
    table: GlossaryTable
    glossary: Glossary

    def place(self, concept: Concept) -> str:
        """Returns where an entry stands: `terms.csv:4`."""
        return f"{self.name}:{concept.line}"

    def is_addition(self, row: TableRow) -> bool:
        """Tells whether a row adds admitted or forbidden terms to an entry."""
        return self.table.cell(row, "status").lower() not in ("", TermStatus.PREFERRED.value)

    def rows(self, concept: Concept) -> tuple[TableRow, ...]:
        """Returns the rows of an entry, the one on which it begins first."""
        own = TermColumn(self.table.own, TermStatus.PREFERRED)
        key = next((term.text for term in concept.terms if term.language == self.table.own), "")

        def belongs(row: TableRow) -> bool:
            row_id = self.table.cell(row, "id")
            return row_id == concept.id or (not row_id and self.table.texts(row, own)[:1] == [key])

        found = [row for row in self.table.rows if row.line == concept.line or belongs(row)]
        return tuple(sorted(found, key=lambda row: row.line != concept.line))

    def write(self, text: str, concept: Concept | None, *, removes: bool = False) -> Edit:
        """Puts a changed text into the file, when nothing but one entry is different in it."""
        try:
            data = (codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b"") + text.encode("utf-8")
        except UnicodeEncodeError:
            raise refused("What you typed is not UTF-8", "Type it again, in a UTF-8 terminal.") from None
        fresh = FORMAT.parse(data, self.name)
        _refuse_new_problems(self.glossary, fresh)
        after = _the_one_changed(self.glossary, fresh, concept, removes=removes)
        try:
            if self.path.read_bytes() != self.data:
                raise refused(f"{self.path} was changed by somebody else meanwhile", "Try again.", ExitCode.STORE)
            if data != self.data:
                write_whole(self.path, data)
        except OSError as error:
            raise refused(f"Cannot write {self.path}: {error.strerror}", "Put that right.", ExitCode.STORE) from None
        line = after.line if after else concept.line if concept else 0
        begun = (heading(each) for each in GlossaryTable(text).columns if each not in self.table.columns)
        return Edit(self.name, line, concept, after, tuple(begun))


def own_files(project: Project, named: Path | None = None) -> list[GlossaryFile]:
    """Reads the glossary that was `named`, else the project's own ones that are CSV.

    Raises `GlossaError` when there is none that can be changed.
    """
    configured = [name for name in project.config.glossaries if is_own(name)]
    own = configured if named is None else [name_in(project.root, named)]
    tables = [name for name in own if name.lower().endswith(".csv")]
    if not tables:
        raise refused(
            f"Only CSV glossaries can be changed here, not {own[0]}" if own else "The project has no glossary",
            "Begin terms.csv with the line en,es,note and name it in `glossaries` in glossa.toml, or by --glossary.",
        )
    return [_read(project.root, name) for name in tables]


def is_own(name: str) -> bool:
    """Tells whether a name in `glossaries` is a file of the project, not a glossary that came with glossa."""
    return not name.startswith(SHIPPED)


def name_in(root: Path, file: Path) -> str:
    """Returns what messages call a file: its path below the project's folder, or all of it."""
    full, folder = file.absolute(), root.absolute()
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else full.as_posix()


def _read(root: Path, name: str) -> GlossaryFile:
    path = glossary_path(root, name)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise refused(
            f"No such glossary: {path}", "Begin it with a line that names the languages: en,es,note", ExitCode.INPUT
        ) from None
    except OSError as error:
        raise refused(f"Cannot read {path}: {error.strerror}", "Check the file.", ExitCode.INPUT) from None
    glossary = FORMAT.parse(data, name)
    return GlossaryFile(name, path, data, GlossaryTable(data.decode("utf-8-sig")), glossary)


def find_entry(project: Project, name: str, named: Path | None = None) -> tuple[GlossaryFile, Concept]:
    """Returns the one entry called `name`: by its id, else by a source term, else by one in another case.

    `named` is the glossary that it is in, where somebody said so.
    """
    files = own_files(project, named)
    key = match_key(name.strip())
    tests: Sequence[Callable[[GlossaryFile, Concept], bool]] = (
        lambda _, concept: concept.id == name,
        lambda file, concept: has_term(concept, name, file.table.own),
        lambda file, concept: any(
            match_key(term.text) == key for term in concept.terms if term.language == file.table.own
        ),
    )
    for test in tests:
        found = [(file, concept) for file in files for concept in file.glossary.concepts if test(file, concept)]
        if len(found) == 1:
            return found[0]
        if found:
            places = ", ".join(f"{file.place(concept)} (id {concept.id})" for file, concept in found)
            raise refused(
                f"Several entries are called “{name}”: {places}", "Name one by its id, or its file by --glossary."
            )
    raise refused(
        f"No entry is called “{name}” in {', '.join(file.name for file in files)}",
        f"glossa terms show {name!r} searches all glossaries.",
    )


def has_term(concept: Concept, text: str, own: LanguageTag) -> bool:
    """Tells whether `text` is a term of the entry in the glossary's own language."""
    return any(term.text == text.strip() for term in concept.terms if term.language == own)


def _refuse_new_problems(old: Glossary, new: Glossary) -> None:
    """Raises `GlossaError` when the changed glossary has an error that the old one had not."""
    known = Counter(_errors(old))
    for message in _errors(new):
        if not known[message]:
            raise refused(f"{new.name} would have an error then: {message}", "Mend what you typed, then try again.")
        known[message] -= 1


def _errors(glossary: Glossary) -> Iterator[str]:
    """Yields the errors of a glossary, with no line numbers in them: rows move."""
    for flaw in lint(glossary):
        if flaw.severity is Severity.ERROR:
            yield re.sub(r"line \d+", "another line", flaw.message)


def _the_one_changed(old: Glossary, new: Glossary, concept: Concept | None, *, removes: bool) -> Concept | None:
    """Returns the entry as it is now. Raises `GlossaError` when anything else is different too."""
    before = Counter(_bare(each) for each in old.concepts)
    after = Counter(_bare(each) for each in new.concepts)
    gone, come = before - after, after - before
    expected_gone = Counter([_bare(concept)] if concept else [])
    if gone != expected_gone or come.total() != (0 if removes else 1):
        if concept and not gone and not come and not removes:
            return concept  # it says already what it should say
        raise refused("That would change another entry of the glossary too, or not this one", "Edit the file by hand.")
    return next((each for each in new.concepts if _bare(each) in come), None)


def _bare(concept: Concept) -> Concept:
    """Returns an entry without what depends on the rows round it."""
    return replace(concept, id=ConceptId(""), line=0)


def refused(message: str, hint: str, code: ExitCode = ExitCode.USAGE) -> GlossaError:
    """Makes the error that says: nothing was changed."""
    return GlossaError(message, hint=" ".join(filter(None, (_UNCHANGED, hint))), exit_code=code)
