"""`glossa import`: a file that somebody edited elsewhere comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from glossa.cli._options import By, Glossaries, Into, Json, ProjectFolder, opened, source_language

File = Annotated[Path, typer.Argument(metavar="FILE", help="The PO file.", show_default=False)]


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
    """Take in a PO file that glossa exported and somebody edited elsewhere.

    What was changed only in the file comes in: as translated, or as a draft where it is fuzzy. What was changed on
    both sides is a conflict: both texts are shown, and ours stays. Nothing is deleted, and nothing that is signed
    off is changed. The exit code is 1 when something is left to look at.

    \b
    Example:
      glossa import article.es.po --by Ana
      glossa import article.es.po --dry-run
    """
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_import import arrivals_table, import_json, leftover_blocks
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.arrivals import Outcome
    from glossa.workflow.assess import Assessor
    from glossa.workflow.importing import Side, take_in
    from glossa.workflow.people import at_work
    from glossa.workflow.provenance import IMPORT
    from glossa.workflow.returning import language_of, read_file, store_of
    from glossa.workflow.sitting import Sitting
    from glossa.workflow.terms import load_termbase

    if theirs and ours:
        raise GlossaError("--theirs or --ours, not both", hint="Leave one out.", exit_code=ExitCode.USAGE)
    returned = read_file(file)
    near = opened(file, project, user=by, glossaries=glossary)
    store = store_of(near, returned, file)
    article = store.read()
    language = language_of(near, article, returned, source_language(to))
    assessor = Assessor(load_termbase(near), article.document.language, language, near.config.checks)
    person = at_work(near.config, near.root, IMPORT)
    sitting = Sitting(store, language, assessor, person, near.config.two_person)
    prefer = Side.THEIRS if theirs else Side.OURS if ours else None
    done = take_in(sitting, returned, file.name, prefer=prefer, dry_run=dry_run)
    if json:
        show_json({"file": file.as_posix(), "dry_run": dry_run, **import_json(done)})
    else:
        show(*leftover_blocks(done), arrivals_table(done))
        taken = done.counts[Outcome.TAKEN] and not dry_run
        say(f"Signed {person.name}." if taken else "Nothing was stored.")
    if not done.is_complete:
        raise typer.Exit(ExitCode.INCOMPLETE)
