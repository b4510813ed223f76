"""`glossa memory`: what was translated before, searched, exchanged with other tools, and kept tidy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Force, From, IntoSeveral, Json, ProjectFolder, opened
from glossa.cli.aligning import align

if TYPE_CHECKING:
    from glossa.workflow.memory_clean import Cleaning
    from glossa.workflow.memory_export import MemoryExport
    from glossa.workflow.memory_import import MemoryImport
    from glossa.workflow.project import Project

MemoryFile = Annotated[Path, typer.Argument(metavar="FILE", help="A TMX file.", show_default=False)]
MemoryFiles = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]...", help="TMX files; without any, the project's own.", show_default=False),
]

Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to; - for stdout.", show_default=False)
]

memory = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@memory.callback()
def about() -> None:
    """Work with the translation memory: what people approved here, and TMX files from elsewhere.

    \b
    Example:
      glossa memory search "joint statement" --to es
    """


@memory.command()
def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to look for.", show_default=False)],
    to: IntoSeveral = None,
    source: From = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="How many to show of each language.")] = 20,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Find a text in what was translated before.

    In sources and in translations. Capitals and inline codes do not matter. The newest comes first.

    \b
    Example:
      glossa memory search "water supply" --to es
    """
    from glossa.cli._output import Meter, say, show, show_json
    from glossa.cli._render_memory import hits_blocks, hits_json
    from glossa.errors import ExitCode
    from glossa.workflow.memory_search import search_memory

    near = opened(Path.cwd(), project, source=source, targets=to)
    with Meter() as meter:
        found = search_memory(near, text, near.config.targets, top, meter)
    if json:
        show_json({"text": text, "languages": [hits_json(pair) for pair in found]})
    elif any(pair.concordance.hits for pair in found):
        show(*hits_blocks(found))
    else:
        say(f"The memory has “{text}” nowhere.")
    if not any(pair.concordance.hits for pair in found):
        raise typer.Exit(ExitCode.INCOMPLETE)


@memory.command("import")
def import_(
    file: MemoryFile,
    to: IntoSeveral = None,
    source: From = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what it has; change nothing.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Add a TMX file to the project's memory.

    A file from elsewhere is copied into the project's folder memory/, and glossa.toml names it under [memory]. Its
    texts are offered like those that were approved here; [memory] penalties make them weigh less.

    \b
    Example:
      glossa memory import ~/legacy.tmx
    """
    from glossa.cli._output import Meter, show_json
    from glossa.cli._render_memory import import_json
    from glossa.workflow.memory import open_memory
    from glossa.workflow.memory_import import import_memory

    near = opened(Path.cwd(), project, source=source, targets=to)
    with Meter() as meter:
        done = import_memory(near, file, near.config.targets, meter, dry_run=dry_run)
        if not dry_run:
            again = opened(near.root, near.root, source=source, targets=to)
            for added in done.added:
                open_memory(again, added.found.source, added.found.target, meter)
    if json:
        show_json(import_json(done, dry_run=dry_run))
    else:
        _tell_import(near, done, dry_run=dry_run)


def _tell_import(project: Project, done: MemoryImport, *, dry_run: bool) -> None:
    from glossa.cli._output import counted, say
    from glossa.text.languages import language_name

    for added in done.added:
        repeated = f"; {counted(added.repeated, 'repeated one')}" if added.repeated else ""
        say(f"{added.found.summary}{repeated}.")
    if done.missing:
        say(f"Nothing in it is for {', '.join(language_name(each.target) for each in done.missing)}.", style="yellow")
    for problem in dict.fromkeys(problem for added in done.added for problem in added.found.problems):
        say(str(problem), style="yellow")
    if dry_run:
        say("Nothing was changed.")
    elif done.is_new:
        say(f"Added to {project.root / 'glossa.toml'} as {done.name}.")
    else:
        say(f"The project names {done.name} already.")


@memory.command()
def export(
    to: IntoSeveral = None,
    output: Output = None,
    force: Force = False,
    source: From = None,
    project: ProjectFolder = None,
) -> None:
    """Write what people approved to a TMX file.

    All articles of the project, with states, approvers and neighbours, for other tools. Drafts are left out, and so
    are memory files from elsewhere.

    \b
    Example:
      glossa memory export --to es -o approved.tmx
    """
    from glossa.cli._output import Meter, write_bytes
    from glossa.formats.memories import writer_for
    from glossa.workflow.memory_export import export_memory
    from glossa.workflow.output import write_file

    near = opened(Path.cwd(), project, source=source, targets=to)
    targets = near.config.targets
    path = output or near.root / ("memory.tmx" if len(targets) != 1 else f"memory.{targets[0]}.tmx")
    is_stdout = path == Path("-")
    with Meter() as meter:
        made = export_memory(near, targets, writer_for("memory.tmx" if is_stdout else path.name), meter)
    if is_stdout:
        write_bytes(made.data)
    else:
        write_file(near.root, path, made.data, force=force)
    _tell_export(made, None if is_stdout else path)


def _tell_export(made: MemoryExport, path: Path | None) -> None:
    from glossa.cli._output import counted, say

    if path is not None:
        parts = ", ".join(f"{counted(units, 'unit')} into {target}" for target, units in made.units.items())
        say(f"Wrote {path}: {parts or 'no units, for nothing is approved yet'}.")
    lost = [
        counted(number, thing) for number, thing in ((made.comments, "comment"), (made.findings, "finding")) if number
    ]
    if lost:
        say(f"Not in it, for TMX has no place for them: {', '.join(lost)}.")
    if made.broken:
        say(f"Left out: {counted(made.broken, 'translation')} with codes that the source has not.", style="yellow")


@memory.command()
def stats(
    to: IntoSeveral = None,
    source: From = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Say what the memory is made of, language by language.

    \b
    Example:
      glossa memory stats
    """
    from glossa.cli._output import Meter, show, show_json
    from glossa.cli._render_memory import stats_blocks, stats_json
    from glossa.workflow.memory_search import memory_stats

    near = opened(Path.cwd(), project, source=source, targets=to)
    with Meter() as meter:
        found = memory_stats(near, near.config.targets, meter)
    if json:
        show_json({"languages": [stats_json(pair) for pair in found]})
    else:
        show(*stats_blocks(found))


@memory.command()
def clean(
    files: MemoryFiles = None,
    apply: Annotated[bool, typer.Option("--apply", help="Take it out; without, it is only shown.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Find what is of no use in memory files, and take it out.

    What is empty, says the same in all languages, has broken codes or is repeated. Every other byte stays, and the
    file as it was is kept beside it. Nothing of the articles is touched.

    \b
    Example:
      glossa memory clean
      glossa memory clean --apply
    """
    from glossa.cli._output import doing, show, show_json
    from glossa.cli._render_memory import cleaning_block, cleaning_json
    from glossa.workflow.memory_clean import clean as take_out
    from glossa.workflow.memory_clean import look_over
    from glossa.workflow.memory_files import memory_path

    paths = files or ()
    if not paths:
        near = opened(Path.cwd(), project)
        paths = [memory_path(near.root, name) for name in near.config.memory.files]
    doing("Looking over the memory files")
    found = [look_over(path) for path in paths]
    if json:
        show_json({"files": [cleaning_json(each) for each in found], "applied": apply})
    else:
        show(*map(cleaning_block, found))
    backups = [take_out(each) for each in found if apply and each.found]
    if not json:
        _tell_cleaning(found, backups)


def _tell_cleaning(found: Sequence[Cleaning], backups: Sequence[Path]) -> None:
    from glossa.cli._output import from_here, say

    if not found:
        say("The project has no memory files; glossa memory import adds one.")
    for backup in backups:
        say(f"Taken out. The file as it was is {from_here(backup)}.")
    if not backups and any(each.found for each in found):
        say("Nothing was changed; --apply takes it out.")


memory.command()(align)
