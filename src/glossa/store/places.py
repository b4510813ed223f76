"""Where an article's file, its lock and its copy are.

`.glossa/articles/news/a.md.json` holds the article `news/a.md`; its lock and its last good copy are in
`.glossa/cache/`, which is never committed. A store file that stands elsewhere has both beside it.
"""

from __future__ import annotations

from pathlib import Path

SUFFIX = ".json"


def articles(root: Path) -> Path:
    """Returns the folder of the article files of the project in `root`."""
    return root / ".glossa" / "articles"


def summaries_path(root: Path) -> Path:
    """Returns the file that remembers the summaries of the articles of the project in `root`."""
    return root / ".glossa" / "cache" / "summaries.json"


def lock_path(path: Path) -> Path:
    """Returns the file whose lock stands for the right to write `path`."""
    return _aside(path, "locks", ".lock")


def copy_path(path: Path) -> Path:
    """Returns where the last good copy of `path` is kept."""
    return _aside(path, "last-good", ".bak")


def _aside(path: Path, kind: str, suffix: str) -> Path:
    for folder in path.parents:
        if folder.name == "articles" and folder.parent.name == ".glossa":
            below = path.relative_to(folder)
            return folder.parent / "cache" / kind / below.with_name(below.name + suffix)
    return path.with_name(path.name + suffix)
