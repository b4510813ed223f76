"""`glossa import`: a file that somebody edited elsewhere comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import By, Glossaries, Into, Json, ProjectFolder, opened, source_language

if TYPE_CHECKING:
    from glossa.formats.documents import ReturnedFile
    from glossa.text.languages import LanguageTag
    from glossa.workflow.arrivals import Side
    from glossa.workflow.importing import Import
    from glossa.workflow.project import Project
    from glossa.workflow.sitting import Sitting

File = Annotated[Path, typer.Argument(metavar="FILE", help="The PO or XLIFF file, or the table.", show_default=False)]


def import_(
    file: File,
    to: Into = None,
    theirs: Annotated[bool, typer.Option("--theirs", help="Where both sides changed a text, take the file's.")] = False,
    ours: Annotated[bool, typer.Option("--ours", help="Where both sides changed a text, keep ours.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; change nothing.")] = False,
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Take in a PO or XLIFF file, or a table, that glossa exported and somebody edited.

    What was changed only in the file comes in: as translated, or as a draft where it is fuzzy. What XLIFF says was
    approved is approved here as far as you may approve it. What was changed on both sides is a conflict: both texts
    are shown, and ours stays. Comments come in, too. Nothing is deleted, and nothing that is signed off is changed.
    The exit code is 1 when something is left to look at.

    \b
    Example:
      glossa import article.es.po --by Ana
      glossa import article.es.xlf --dry-run
      glossa import article.es.table.docx --by Ana
    """
    from glossa.cli._output import doing
    from glossa.errors import ExitCode
    from glossa.workflow.importing import take_in
    from glossa.workflow.returning import read_file

    prefer = _preferred(theirs=theirs, ours=ours)
    doing(f"Reading {file}")
    returned = read_file(file)
    sitting = _sitting(opened(file, project, user=by, glossaries=glossary), returned, file, source_language(to))
    doing(f"Comparing {len(returned.entries):,} texts")
    done = take_in(sitting, returned, file.name, prefer=prefer, dry_run=dry_run)
    if json:
        _show_json(done, file, dry_run=dry_run)
    else:
        _show(done, sitting.person.name, dry_run=dry_run)
    if not done.is_complete:
        raise typer.Exit(ExitCode.INCOMPLETE)


def _preferred(*, theirs: bool, ours: bool) -> Side | None:
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.arrivals import Side

    if theirs and ours:
        raise GlossaError("--theirs or --ours, not both", hint="Leave one out.", exit_code=ExitCode.USAGE)
    return Side.THEIRS if theirs else Side.OURS if ours else None


def _sitting(near: Project, returned: ReturnedFile, file: Path, wanted: LanguageTag | None) -> Sitting:
    """Sits down to the article that a file is of."""
    from glossa.cli._output import doing
    from glossa.workflow.assess import Assessor
    from glossa.workflow.people import at_work
    from glossa.workflow.provenance import IMPORT
    from glossa.workflow.returning import language_of, store_of
    from glossa.workflow.sitting import Sitting
    from glossa.workflow.terms import load_termbase

    doing(f"Opening the article of {file}")
    store = store_of(near, returned, file)
    article = store.read()
    language = language_of(near, article, returned, wanted)
    assessor = Assessor(load_termbase(near), article.document.language, language, near.config.checks)
    return Sitting(store, language, assessor, at_work(near.config, near.root, IMPORT), near.config.two_person)


def _show_json(done: Import, file: Path, *, dry_run: bool) -> None:
    from glossa.cli._output import show_json
    from glossa.cli._render_import import import_json

    show_json({"file": file.as_posix(), "dry_run": dry_run, **import_json(done)})


def _show(done: Import, name: str, *, dry_run: bool) -> None:
    from glossa.cli._output import say, show
    from glossa.cli._render_import import arrivals_table, leftover_blocks
    from glossa.workflow.arrivals import Outcome

    show(*leftover_blocks(done), arrivals_table(done))
    if dry_run:
        say("A dry run: nothing was written.")
    else:
        say(f"Signed {name}." if done.counts[Outcome.TAKEN] or done.comments else "Nothing was stored.")
    if done.counts[Outcome.CONFLICT]:
        say("Where both sides changed a text, --theirs takes the file's and --ours keeps yours.")
