"""`glossa store`: what is stored, checked, compacted, merged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.store import Conflict
    from glossa.workflow.project import Project
    from glossa.workflow.store_care import Checked

store = typer.Typer(
    help="Check, compact and merge what is stored.\n\n\b\nExample:\n  glossa store check",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@store.command()
def check(
    repair: Annotated[
        bool, typer.Option("--repair", help="Put right what can be without losing anything; bad files are kept.")
    ] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Look over all that is stored.

    Is each file whole, does each step fit its seal, is each text the one that its history leads to?

    \b
    Example:
      glossa store check --repair
    """
    from glossa.cli._output import counted, doing, say, show_json
    from glossa.errors import ExitCode
    from glossa.workflow import store_care

    near = opened(Path.cwd(), project)
    doing("Looking over what is stored")
    found = list(store_care.check(near, repair=repair))
    if json:
        show_json({"project": str(near.root), "articles": [_checked_json(near, each) for each in found]})
    else:
        for each in found:
            _tell(near, each)
        faulty = sum(bool(each.faults) for each in found)
        say(f"{counted(len(found), 'article')} looked over: " + (f"{faulty} with faults." if faulty else "all sound."))
        if not repair and any(fault.is_lost or fault.is_untidy for each in found for fault in each.faults):
            say("`glossa store check --repair` puts right what can be.")
    if any(each.faults for each in found):
        raise typer.Exit(ExitCode.STORE)


def _tell(project: Project, checked: Checked) -> None:
    from rich.padding import Padding

    from glossa.cli._output import show
    from glossa.cli._text import Text

    lines = [
        *(Text(f"repaired: {fault.what}", style="green") for fault in checked.repaired),
        *([Text(f"the file as it was is kept in {_place(project, checked.aside)}")] if checked.aside else ()),
        *(Text(fault.what, style="red") for fault in checked.faults),
    ]
    if lines:
        show(Text(_place(project, checked.path), style="bold"), *(Padding(line, (0, 0, 0, 2)) for line in lines))


def _place(project: Project, path: Path) -> str:
    return str(path.relative_to(project.root) if path.is_relative_to(project.root) else path)


def _checked_json(project: Project, checked: Checked) -> dict[str, object]:
    return {
        "file": _place(project, checked.path),
        "sound": not checked.faults,
        "faults": [
            {"what": fault.what, "lost": fault.is_lost, "repairable": fault.is_lost or fault.is_untidy}
            for fault in checked.faults
        ],
        "repaired": [fault.what for fault in checked.repaired],
        "kept_aside": _place(project, checked.aside) if checked.aside else None,
    }


@store.command()
def compact(project: ProjectFolder = None) -> None:
    """Write each article's file whole.

    The lines that later ones have replaced go. Nothing is lost by it, and nothing needs it: glossa does so itself when
    a file has grown. It makes a tidy commit.

    \b
    Example:
      glossa store compact
    """
    from glossa.cli._output import counted, doing, fail, say
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow import store_care

    doing("Writing each article's file whole")
    done = [result for _, result in store_care.compact(opened(Path.cwd(), project))]
    saved = [result for result in done if not isinstance(result, GlossaError)]
    for result in done:
        if isinstance(result, GlossaError):
            fail(result)
    say(f"{counted(sum(map(bool, saved)), 'file')} written anew, {counted(sum(saved), 'byte')} saved.")
    if len(saved) < len(done):
        raise typer.Exit(ExitCode.STORE)


@store.command()
def merge(
    base: Annotated[Path, typer.Argument(metavar="BASE", help="What both come from.", show_default=False)],
    ours: Annotated[Path, typer.Argument(metavar="OURS", help="Our version; both are in it then.", show_default=False)],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS", help="The other version.", show_default=False)],
    name: Annotated[
        str, typer.Option("--name", metavar="PATH", help="What the file is called.", show_default=False)
    ] = "",
) -> None:
    """Merge two versions of an article's file.

    This is what git calls as a merge driver. Nothing of either side is lost. The exit code is 1 where people have
    decided differently on a translation: ours is in sight then, theirs in the history, and the file is whole in any
    case.

    \b
    Example:
      glossa store merge base.json ours.json theirs.json
    """
    from glossa.cli._output import counted, say
    from glossa.errors import ExitCode
    from glossa.workflow import store_care

    done = store_care.merge(base, ours, theirs, name)
    for conflict in done.conflicts:
        say(_conflict_line(done.name, conflict), style="yellow")
    if done.conflicts:
        said = counted(len(done.conflicts), "conflict")
        say(f"{said}. The file holds both sides: look at what is named, then `git add` it.")
        raise typer.Exit(ExitCode.INCOMPLETE)


def _conflict_line(name: str, conflict: Conflict) -> str:
    if not conflict.segment:
        return f"{name}: {conflict.what}. `glossa update` brings in what both have made of it."
    where = f"segment {conflict.number}" if conflict.number else "a segment that the article no longer has"
    return f"{name}, {where}, {conflict.language}: {conflict.what}."


@store.command("install-driver")
def install_driver(project: ProjectFolder = None) -> None:
    """Tell git how to merge articles' files.

    Once per clone: git does not share its settings.

    \b
    Example:
      glossa store install-driver
    """
    from glossa.cli._output import say
    from glossa.workflow import store_care
    from glossa.workflow.init import keep_cache_out_of_git

    near = opened(Path.cwd(), project)
    command = store_care.install_driver(near.root)
    keep_cache_out_of_git(near.root)
    say(f"git merges articles with: {command}")
