"""`glossa terms add`, `edit`, `remove`, `convert`: glossaries as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Into, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.model.term import Concept, TermStatus
    from glossa.text.languages import LanguageTag
    from glossa.workflow.project import Project
    from glossa.workflow.terms_file import Edit

Name = Annotated[str, typer.Argument(metavar="ENTRY", help="The entry: its id, or its term in the source language.")]

OneGlossary = Annotated[
    Path | None,
    typer.Option("--glossary", metavar="FILE", help="The glossary to change, a CSV file.", show_default=False),
]


def add(
    term: Annotated[str, typer.Argument(metavar="TERM", help="The term in the glossary's own language.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Its rendering in the language of --to.")],
    to: Into = None,
    status: Annotated[
        str, typer.Option("--status", metavar="STATUS", help="preferred, admitted or forbidden.")
    ] = "preferred",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="For the translator.", show_default=False)] = "",
    domain: Annotated[str, typer.Option("--domain", metavar="NAME", help="Its field.", show_default=False)] = "",
    glossary: OneGlossary = None,
    project: ProjectFolder = None,
) -> None:
    """Add a term to your glossary.

    To the project's first own CSV glossary, or the one of --glossary. The file's other lines stay as they are.

    \b
    Example:
      glossa terms add lake lago --to es --note "not the bay"
      glossa terms add lake laguna --to es --status forbidden
    """
    from glossa.workflow.terms_edit import add_term

    opened_project = opened(Path.cwd(), project)
    language = _language(to, opened_project)
    made = add_term(
        opened_project, term, text, language, status=_status(status), note=note, domain=domain, file=glossary
    )
    _tell(made)


def edit(
    entry: Name,
    text: Annotated[
        str | None,
        typer.Argument(metavar="[TEXT]", help="The new rendering, for all that stood there.", show_default=False),
    ] = None,
    to: Into = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A new note.", show_default=False)] = None,
    domain: Annotated[
        str | None, typer.Option("--domain", metavar="NAME", help="Another field.", show_default=False)
    ] = None,
    glossary: OneGlossary = None,
    project: ProjectFolder = None,
) -> None:
    """Change an entry of your glossary.

    Of several renderings with | between them, the first is preferred. The file's other lines stay as they are;
    `glossa terms stale` says which translations rest on the entry.

    \b
    Example:
      glossa terms edit lake "lago|laguna" --to es
    """
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.terms_edit import edit_term

    if text is None and note is None and domain is None:
        raise GlossaError("What should change?", hint="Say TEXT, --note or --domain.", exit_code=ExitCode.USAGE)
    opened_project = opened(Path.cwd(), project)
    language = None if text is None else _language(to, opened_project)
    _tell(edit_term(opened_project, entry, text=text, language=language, note=note, domain=domain, file=glossary))


def remove(entry: Name, glossary: OneGlossary = None, project: ProjectFolder = None) -> None:
    """Take an entry out of your glossary.

    With all the rows that add to it. The file's other lines stay as they are.

    \b
    Example:
      glossa terms remove "joint statement"
    """
    from glossa.workflow.terms_edit import remove_term

    _tell(remove_term(opened(Path.cwd(), project), entry, file=glossary))


def convert(
    old: Annotated[str, typer.Argument(metavar="FROM", help="A glossary file, or glossa:NAME for a shipped one.")],
    new: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    source: Annotated[
        str | None, typer.Option("--from", metavar="LANGUAGE", help="The first of two languages.", show_default=False)
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="LANGUAGE", help="Only this language beside it.", show_default=False)
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="If the file's ending does not say it.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a file that somebody changed.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Write a glossary in another format.

    The endings say which formats: .csv, .tsv, .tbx, .xlsx, .utf8 (OmegaT); DeepL's has none of its own. What the new
    format cannot carry is listed. A file that somebody else wrote is not replaced.

    \b
    Example:
      glossa terms convert terms.csv terms.tbx
      glossa terms convert terms.csv terms.en.es.tsv --format deepl
    """
    from glossa.cli._output import counted, say, show_json
    from glossa.cli._render_terms import problem_lines
    from glossa.text.languages import language_tag
    from glossa.workflow.terms_convert import Wish, convert_glossary

    wish = Wish(format_name, language_tag(source) if source else None, language_tag(to) if to else None, force)
    made = convert_glossary(opened(Path.cwd(), project), old, new, wish)
    if json:
        show_json(
            {
                "file": made.path.as_posix(),
                "format": made.format,
                "concepts": made.concepts,
                "problems": [str(problem) for problem in made.problems],
                "losses": [loss.message for loss in made.losses],
            }
        )
        return
    say(f"Wrote {made.path}: {counted(made.concepts, 'concept')}, as {made.format}.")
    for title, lines in (
        (f"Not read of {old}:", problem_lines(made.problems)),
        (f"Not in {made.path.name}:", (loss.message for loss in made.losses)),
    ):
        for number, line in enumerate(lines):
            say(f"  {line}" if number else f"{title}\n  {line}")


def _language(given: str | None, project: Project) -> LanguageTag:
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


def _tell(edit: Edit) -> None:
    """Says where the entry is, and what it was and has become."""
    from glossa.cli._output import say

    place = f"{edit.glossary}:{edit.line}"
    if edit.after is None and edit.before is not None:
        say(f"Removed from {place}: {_said(edit.before)}")
    elif edit.after == edit.before:
        say(f"Nothing has changed in {place}.")
    elif edit.after is not None:
        say(f"{place}: {_said(edit.after)}")
        if edit.before is not None:
            say(f"  was: {_said(edit.before)}")


def _said(concept: Concept) -> str:
    """Says an entry in a line: its terms by language, the note."""
    from glossa.model.term import TermStatus

    languages = dict.fromkeys(term.language for term in concept.terms)
    parts = [
        f"{language} "
        + " | ".join(
            f"{term.text}{' (forbidden)' if term.status is TermStatus.DEPRECATED else ''}"
            for term in concept.terms
            if term.language == language
        )
        for language in languages
    ]
    facts = [fact for fact in (concept.domain, concept.note) if fact]
    return "; ".join((*parts, *facts))
