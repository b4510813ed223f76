"""Where a project is."""

from __future__ import annotations

from pathlib import Path

PROJECT_FILE = "glossa.toml"


def find_project(start: Path) -> Path | None:
    """Returns the nearest folder, from `start` upwards, with a `glossa.toml`; failing that, with a `.glossa` folder."""
    folders = [start.absolute(), *start.absolute().parents]
    for folder in folders:
        if (folder / PROJECT_FILE).is_file():
            return folder
    for folder in folders:
        if (folder / ".glossa").is_dir():
            return folder
    return None
