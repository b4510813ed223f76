"""Looking after what is stored: checked, mended, compacted, and merged for git."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.store import ArticleStore, Conflict, Fault, NewerSchema, examine, merged_bytes, write_whole
from glossa.workflow.project import Project


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in the store of one article, and what was done about it."""

    path: Path
    faults: tuple[Fault, ...]
    """What is wrong; after a repair, what still is."""
    repaired: tuple[Fault, ...] = ()
    aside: Path | None = None
    """Where the file that was lost is kept."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two versions of a store that were made one."""

    name: str
    """Of the file, as people know it."""
    conflicts: tuple[Conflict, ...]


def check(project: Project, *, repair: bool = False) -> Iterator[Checked]:
    """Yields what is wrong in each store, those without a fault too.

    With `repair`, what can be put right without losing anything is: a file is written whole again, or one that is lost
    is put aside, and the version that was saved last takes its place. What cannot be read or written is a fault.
    """
    for store in project.stores():
        try:
            faults = examine(store.path)
            yield _mended(store, faults) if repair and faults else Checked(store.path, faults)
        except GlossaError as error:
            yield Checked(store.path, (Fault(error.in_full),))


def _mended(store: ArticleStore, faults: tuple[Fault, ...]) -> Checked:
    is_lost = any(fault.is_lost for fault in faults)
    aside = store.mend() if is_lost else None
    if not is_lost and any(fault.is_untidy for fault in faults):
        store.compact()
    left = examine(store.path)
    if any(fault.is_lost for fault in left):
        left = (*left, Fault("there is no good copy; look in the project's git history"))
    was_mended = aside is not None or not is_lost  # else somebody else did it, or there is nothing to do it with
    return Checked(store.path, left, tuple(fault for fault in faults if fault not in left and was_mended), aside)


def compact(project: Project) -> Iterator[tuple[ArticleStore, int | GlossaError]]:
    """Writes each store whole; yields how many bytes that saved, or why it could not be."""
    for store in project.stores():
        try:
            yield store, store.compact()
        except GlossaError as error:
            yield store, error


def merge(base: Path, ours: Path, theirs: Path, name: str = "") -> Merge:
    """Merges two versions of a store into the file of `ours`, which is whole at any time.

    `base` is what both come from; it may be empty, or not there. Raises `GlossaError` when one of them is no store.
    """
    try:
        before = base.read_bytes() if base.exists() else b""
        data, conflicts = merged_bytes(before, ours.read_bytes(), theirs.read_bytes())
        write_whole(ours, data)
    except OSError as fault:
        raise _unmerged(name or str(ours), fault.strerror or "it cannot be read or written") from None
    except NewerSchema:
        raise _unmerged(name or str(ours), "a newer glossa wrote one of the versions: update glossa") from None
    except (ValueError, RecursionError):
        raise _unmerged(name or str(ours), "one of the versions is no store of glossa's, or damaged") from None
    return Merge(name or str(ours), conflicts)


def install_driver(root: Path) -> str:
    """Tells git in the project's clone how to merge stores; returns the command that it calls.

    Raises `GlossaError` where there is no git, or no clone.
    """
    command = f"{_program()} store merge %O %A %B --name %P"
    try:
        _git(root, "merge.glossa.name", "glossa: record by record, nothing lost")
        _git(root, "merge.glossa.driver", command)
    except (OSError, subprocess.SubprocessError) as fault:
        said = fault.stderr.strip() if isinstance(fault, subprocess.CalledProcessError) else ""
        raise GlossaError(
            f"git does not take the merge driver in {root}{f': {said}' if said else ''}",
            hint="Nothing was changed. The project's folder must be in a clone that git knows: `git init` makes one.",
            exit_code=ExitCode.USAGE,
        ) from None
    return command


def _git(root: Path, key: str, value: str) -> None:
    # without the variables of a hook or of an outer command, which would name another clone
    environ = {name: said for name, said in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(
        ["git", "config", "--local", key, value],
        cwd=root,
        env=environ,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )


def _program() -> str:
    """Returns how a shell calls this very program."""
    from shlex import quote
    from shutil import which

    return "glossa" if which("glossa") else f"{quote(sys.executable)} -m glossa"


def _unmerged(name: str, why: str) -> GlossaError:
    return GlossaError(
        f"Cannot merge {name}: {why}",
        hint="Our version is as it was.",
        exit_code=ExitCode.STORE,
    )
