"""`glossa terms add`, `edit`, `remove`: a project's glossary, changed one entry at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import By, Into, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.model.term import Concept, TermStatus
    from glossa.text.languages import LanguageTag
    from glossa.workflow.project import Project
    from glossa.workflow.terms_file import Edit
    from glossa.workflow.terms_table import Column

Name = Annotated[str, typer.Argument(metavar="ENTRY", help="The entry: its id, or its term in the source language.")]
NewText = Annotated[
    str | None,
    typer.Argument(metavar="[TEXT]", help="The new rendering, for all that stood there.", show_default=False),
]
OneGlossary = Annotated[
    Path | None,
    typer.Option("--glossary", metavar="FILE", help="The glossary to change, a CSV file.", show_default=False),
]
Status = Annotated[str, typer.Option("--status", metavar="STATUS", help="preferred, admitted or forbidden.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="For the translator.", show_default=False)]
Domain = Annotated[str | None, typer.Option("--domain", metavar="NAME", help="Its field.", show_default=False)]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="COLUMN=TEXT",
        help="What else to say, under any column of a glossary; may be repeated.",
        show_default=False,
    ),
]


def add(
    term: Annotated[str, typer.Argument(metavar="TERM", help="The term in the glossary's own language.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Its rendering in the language of --to.")],
    to: Into = None,
    status: Status = "preferred",
    note: Note = None,
    domain: Domain = None,
    settings: Set = None,
    glossary: OneGlossary = None,
    by: By = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Add a term to your glossary.

    To the project's first own CSV glossary, or the one of --glossary. The file's other lines stay as they are. --set
    says what a region says, its first mention and short form, a definition, the authority (es:source=...) and so on; a
    column that is not there is begun.

    \b
    Example:
      glossa terms add lake lago --to es --note "not the bay"
      glossa terms add lake laguna --to es --status forbidden
      glossa terms add bus autobús --to es --set es-MX=camión
    """
    from glossa.workflow.terms_edit import add_term

    opened_project = opened(Path.cwd(), project, user=by)
    language = target_of(to, opened_project)
    cells = _cells(settings, note, domain)
    made = add_term(opened_project, term, text, language, status=_status(status), cells=cells, file=glossary)
    _tell(made, opened_project, json=json)


def edit(
    entry: Name,
    text: NewText = None,
    to: Into = None,
    note: Note = None,
    domain: Domain = None,
    settings: Set = None,
    glossary: OneGlossary = None,
    by: By = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Change an entry of your glossary.

    Of several renderings with | between them, the first is preferred; an empty text clears what stands there. The
    file's other lines stay as they are; `glossa terms stale` says which translations rest on the entry.

    \b
    Example:
      glossa terms edit lake "lago|laguna" --to es
      glossa terms edit WHO --set es:short=OMS --set es:source=who.int
    """
    from glossa.errors import ExitCode, GlossaError
    from glossa.formats.termbases import TermColumn
    from glossa.model.term import TermStatus
    from glossa.workflow.terms_edit import edit_term

    opened_project = opened(Path.cwd(), project, user=by)
    cells = _cells(settings, note, domain)
    if text is not None:
        cells[TermColumn(target_of(to, opened_project), TermStatus.PREFERRED)] = text
    if not cells:
        raise GlossaError("What should change?", hint="Say TEXT, --note or --set.", exit_code=ExitCode.USAGE)
    _tell(edit_term(opened_project, entry, cells, file=glossary), opened_project, json=json)


def remove(
    entry: Name, glossary: OneGlossary = None, by: By = None, project: ProjectFolder = None, json: Json = False
) -> None:
    """Take an entry out of your glossary.

    With all the rows that add to it. The file's other lines stay as they are.

    \b
    Example:
      glossa terms remove "joint statement"
    """
    from glossa.workflow.terms_edit import remove_term

    opened_project = opened(Path.cwd(), project, user=by)
    _tell(remove_term(opened_project, entry, file=glossary), opened_project, json=json)


def _cells(settings: list[str] | None, note: str | None, domain: str | None) -> dict[Column, str]:
    """Returns what is said of an entry, by column."""
    from glossa.workflow.terms_edit import cells_of

    plain: dict[Column, str] = {title: said for title, said in (("note", note), ("domain", domain)) if said is not None}
    return {**plain, **cells_of(settings or ())}


def target_of(given: str | None, project: Project) -> LanguageTag:
    """Returns the language that `--to` names, or the project's only one."""
    from glossa.errors import ExitCode, GlossaError
    from glossa.text.languages import language_tag

    if given:
        return language_tag(given)
    if len(project.config.targets) == 1:
        return project.config.targets[0]
    raise GlossaError("In which language is it?", hint="Name it with --to.", exit_code=ExitCode.USAGE)


def _status(given: str) -> TermStatus:
    from glossa.errors import ExitCode, GlossaError
    from glossa.model.term import TermStatus

    known = {
        "preferred": TermStatus.PREFERRED,
        "admitted": TermStatus.ADMITTED,
        "forbidden": TermStatus.DEPRECATED,
        "deprecated": TermStatus.DEPRECATED,
    }
    if given.lower() not in known:
        raise GlossaError(
            f"Unknown status: {given!r}", hint="Say preferred, admitted or forbidden.", exit_code=ExitCode.USAGE
        )
    return known[given.lower()]


def _tell(edit: Edit, project: Project, *, json: bool) -> None:
    """Says where the entry is, what it was and has become, and how many translations rest on it."""
    from glossa.cli._output import show_json
    from glossa.cli._render_terms import edit_json

    if json:
        show_json(edit_json(edit))
    else:
        _tell_edit(edit)
    if edit.after != edit.before:
        _tell_stale(project)


def _tell_edit(edit: Edit) -> None:
    from glossa.cli._output import counted, say

    if edit.columns:
        say(f"{edit.glossary} has {counted(len(edit.columns), 'new column')}: {', '.join(edit.columns)}")
    place = f"{edit.glossary}:{edit.line}"
    if edit.after is None and edit.before is not None:
        say(f"Removed from {place}: {_said(edit.before)}")
    elif edit.after == edit.before:
        say(f"Nothing has changed in {place}.")
    elif edit.after is not None:
        say(f"{place}: {_said(edit.after)}")
        if edit.before is not None:
            say(f"  was: {_said(edit.before)}")


def _tell_stale(project: Project) -> None:
    from contextlib import suppress

    from glossa.cli._output import say
    from glossa.cli._render_ledger import stale_totals
    from glossa.errors import GlossaError
    from glossa.workflow.terms_stale import count_stale

    with suppress(GlossaError):  # the entry is written; another glossary's fault is another command's business
        stale = count_stale(project)
        if stale.translations:
            say(stale_totals(stale))


def _said(concept: Concept) -> str:
    """Says an entry in a line: its terms by language, with what is said of each, then the rest."""
    from glossa.cli._render_terms import term_details

    languages = dict.fromkeys(term.language for term in concept.terms)
    parts = [
        f"{language} "
        + " | ".join(
            f"{term.text}{f' ({said})' if (said := ', '.join(term_details(term))) else ''}"
            for term in concept.terms
            if term.language == language
        )
        for language in languages
    ]
    facts = [fact for fact in (concept.domain, concept.definition, concept.note) if fact]
    return "; ".join((*parts, *facts))
