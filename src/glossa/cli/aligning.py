"""`glossa memory align`: two versions of an article that exist already become memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Force, From, Glossaries, Into, Json, ProjectFolder, opened, source_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossa.text.languages import LanguageTag
    from glossa.workflow.memory_align import Aligned, Version
    from glossa.workflow.project import Project


SourceFile = Annotated[Path, typer.Argument(metavar="SOURCE", help="The article.", show_default=False)]
TargetFile = Annotated[Path, typer.Argument(metavar="TARGET", help="Its translation.", show_default=False)]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="The TMX file to write.", show_default=False)
]
Everything = Annotated[bool, typer.Option("--all", help="Show the sure pairs too.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the pairs; store nothing.")]


def align(
    source_file: SourceFile,
    target_file: TargetFile,
    source: From = None,
    to: Into = None,
    output: Output = None,
    everything: Everything = False,
    dry_run: DryRun = False,
    force: Force = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Make memory of an article and its translation: which sentences say the same.

    Lengths decide, and numbers, names, terms and addresses that both have. Sure pairs go to a TMX file in the
    project's folder memory/, which glossa.toml names then; doubtful ones are shown and not stored.

    \b
    Example:
      glossa memory align lake.md lago.md --from en --to es
    """
    from glossa.cli._output import Meter, show, show_json
    from glossa.cli._render_align import align_blocks, align_json
    from glossa.workflow.memory_align import Version, align_versions
    from glossa.workflow.terms import load_termbase

    near = opened(Path.cwd(), project, source=source, targets=to, glossaries=glossary)
    versions = (
        Version(source_file, source_language(source) or near.config.source),
        Version(target_file, _target(near, source_language(to))),
    )
    with Meter() as meter:
        pairs = align_versions(*versions, near.config, load_termbase(near, meter), meter)
    name = "" if dry_run else _stored(near, pairs, versions, output, force=force)
    if json:
        show_json({**align_json(pairs), "file": name})
        return
    show(*align_blocks(pairs, everything=everything))
    _tell(pairs, name)


def _target(project: Project, named: LanguageTag | None) -> LanguageTag:
    from glossa.errors import ExitCode, GlossaError

    if named is not None:
        return named
    if len(project.config.targets) == 1:
        return project.config.targets[0]
    raise GlossaError(
        "In which language is the translation?",
        hint="Name it with --to, such as --to es.",
        exit_code=ExitCode.USAGE,
    )


def _stored(
    project: Project, pairs: Sequence[Aligned], versions: tuple[Version, Version], output: Path | None, *, force: bool
) -> str:
    """Writes the sure pairs to a file of the project's memory; returns what the project calls it, `""` for none."""
    from glossa.formats.memories import writer_for
    from glossa.workflow.memory_align import memory_of
    from glossa.workflow.memory_import import FOLDER, import_memory
    from glossa.workflow.output import write_file

    source, target = versions
    records = list(memory_of(pairs, source, target, source.path.name))
    if not records:
        return ""
    name = f"{source.path.stem}.{source.language}-{target.language}.tmx"
    path = output or project.root / FOLDER / name
    data = writer_for(path.name).serialise(records, source.language)
    made_of = " and ".join(_called(project, version.path) for version in versions)
    write_file(project.root, path, data, article=made_of, force=force)
    return import_memory(project, path, [target.language]).name


def _called(project: Project, path: Path) -> str:
    """Returns how a file is called in a project; where it is, if it is outside."""
    full, root = path.resolve(), project.root.resolve()
    return (full.relative_to(root) if full.is_relative_to(root) else full).as_posix()


def _tell(pairs: Sequence[Aligned], name: str) -> None:
    from glossa.cli._output import counted, say

    sure = sum(pair.is_sure for pair in pairs)
    alone = sum(not (pair.source and pair.target) for pair in pairs)
    say(f"{counted(sure, 'sure pair')}, {len(pairs) - sure - alone} doubtful, {alone} without a counterpart.")
    if name:
        say(f"Stored the sure ones in {name}, which glossa.toml names under [memory].")
    elif sure:
        say("Nothing was stored.")
    else:
        say("Nothing was stored: no pair is sure enough. Are these versions of one article, and their languages right?")
