"""Beginning a project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from glossa.config import PROJECT_FILE, template
from glossa.errors import ExitCode, GlossaError
from glossa.store import write_whole
from glossa.text.languages import LanguageTag

_IGNORED = b"# Rebuildable; everything else here is worth committing.\n/cache/\n"
_ATTRIBUTES = b"""\
# `glossa store install-driver` tells a clone what the driver is; without it git merges by lines.
/articles/** -text merge=glossa
"""


def init_project(folder: Path, source: LanguageTag, targets: Sequence[LanguageTag]) -> Path:
    """Writes a commented `glossa.toml` into `folder` and returns its path.

    Raises `GlossaError` when there is one already, or it cannot be written.
    """
    path = folder / PROJECT_FILE
    if path.exists():
        raise GlossaError(
            f"{path} is there already",
            hint="Nothing was changed. Edit it, or start in another folder.",
            exit_code=ExitCode.USAGE,
        )
    try:
        write_whole(path, template(source, targets).encode())
        keep_cache_out_of_git(folder)
    except OSError as error:
        raise GlossaError(f"Cannot write {path}: {error.strerror}", hint="Check the folder's permissions.") from None
    return path


def keep_cache_out_of_git(root: Path) -> None:
    """Tells git that `.glossa/cache/` can be rebuilt, and what merges the articles; what it was told before stays.

    All else in `.glossa/` is meant to be committed.
    """
    for name, text in ((".gitignore", _IGNORED), (".gitattributes", _ATTRIBUTES)):
        place = root / ".glossa" / name
        if not place.exists():
            write_whole(place, text)
