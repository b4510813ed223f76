"""Adding a memory file to a project: it is looked over, copied beside the project's files, and named in glossa.toml."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from glossa.config import PROJECT_FILE, with_memory_file
from glossa.errors import ExitCode, GlossaError
from glossa.formats.memories import Tally
from glossa.store import locked, write_whole
from glossa.text.languages import LanguageTag
from glossa.workflow.init import keep_cache_out_of_git
from glossa.workflow.memory_files import Yield, read_file, units
from glossa.workflow.progress import Progress
from glossa.workflow.project import Project, refuse_no_targets

FOLDER = "memory"
"""Where memory files from elsewhere go, in the project's folder."""
_LOCK = Path(".glossa", "cache", "locks", "glossa.toml.lock")
_PATIENCE = 10.0
"""Seconds to wait for somebody else's change."""


@dataclass(frozen=True, slots=True)
class Added:
    """What a memory file has for one of the project's languages."""

    found: Yield
    repeated: int
    """Units that the file has had before: the same text with the same translation."""


@dataclass(frozen=True, slots=True)
class MemoryImport:
    """What became of a memory file."""

    name: str
    """As the project names it now."""
    is_new: bool
    """Whether the project did not name it before."""
    added: tuple[Added, ...]
    """By target language, in the project's order; those for which there is something."""
    missing: tuple[Yield, ...]
    """The target languages for which there is nothing."""


def import_memory(
    project: Project,
    path: Path,
    targets: Sequence[LanguageTag],
    progress: Progress | None = None,
    *,
    dry_run: bool = False,
) -> MemoryImport:
    """Adds a memory file to the project. A file from outside its folder is copied into `memory/` there.

    Raises `GlossaError`, and changes nothing, when it cannot be read to its end, has nothing for the project's
    languages, or another file is there in its place.
    """
    data = read_file(path)
    if progress:
        progress.begin(f"Reading {path.name}", 0)
    name = _name(project.root, path)
    refuse_no_targets(targets)
    found = _looked_over(project.config.source, path.name, data, targets)
    added = tuple(each for each in found if each.found.units)
    if not added:
        _refuse_useless(found)
    is_new = name not in project.config.memory.files
    if not dry_run:
        settings = project.root / PROJECT_FILE
        with suppress(OSError):  # the lock says what is wrong with the folder
            keep_cache_out_of_git(project.root)
        with locked(project.root / _LOCK, settings, _PATIENCE):
            _put(project.root, name, path, data)
            _name_it(settings, name)
    return MemoryImport(name, is_new, added, tuple(each.found for each in found if not each.found.units))


def _looked_over(source: LanguageTag, name: str, data: bytes, targets: Sequence[LanguageTag]) -> list[Added]:
    tally = Tally()
    yields = [Yield(name, source, target, tally=tally) for target in targets]
    seen: set[tuple[LanguageTag, str, str]] = set()
    for found, unit in units(data, yields):
        seen.add((found.target, unit.source, unit.target))
    different = Counter(target for target, _, _ in seen)
    return [Added(found, found.units - different[found.target]) for found in yields]


def _refuse_useless(found: Sequence[Added]) -> None:
    raise GlossaError(
        "; ".join(each.found.summary for each in found),
        hint="Nothing was changed. Name other languages with --from and --to.",
    )


def _name(root: Path, path: Path) -> str:
    """Returns how the project names the file: where it is, or where it will be."""
    full, folder = path.resolve(), root.resolve()
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else f"{FOLDER}/{path.name}"


def _put(root: Path, name: str, path: Path, data: bytes) -> None:
    place = root / name
    if place.resolve() == path.resolve():
        return
    if place.exists() and read_file(place) != data:
        raise GlossaError(
            f"{place} is there already, and is another file",
            hint="Nothing was changed. Give the new one another name, or remove the old one.",
            exit_code=ExitCode.USAGE,
        )
    _write(place, data)


def _name_it(settings: Path, name: str) -> None:
    data = settings.read_bytes() if settings.exists() else b""
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    changed = mark + with_memory_file(data[len(mark) :].decode(), name).encode()
    if changed != data:
        _write(settings, changed)


def _write(place: Path, data: bytes) -> None:
    try:
        write_whole(place, data)
    except OSError as fault:
        hint = "Put that right, then run the command again."
        raise GlossaError(f"Cannot write {place}: {fault.strerror}", hint=hint, exit_code=ExitCode.STORE) from None
