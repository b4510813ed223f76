"""The articles that were read last, as they were on disk, so that whoever works on one does not read it again."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from glossa.store.files import Read, load, mark

_KEPT = 4
_recent: dict[Path, Read] = {}
_turn = Lock()


def recall(path: Path) -> Read | None:
    """Does `load`, from memory if the file is as it was. Nobody may change the tables."""
    with _turn:
        known = _recent.get(path)
    if known is not None and known.mark == mark(path):
        return known
    found = load(path)
    if found is not None:
        remember(path, found)
    return found


def remember(path: Path, found: Read) -> None:
    """Keeps what a file holds, and forgets what was kept longest ago."""
    with _turn:
        _recent.pop(path, None)
        _recent[path] = found
        while len(_recent) > _KEPT:
            del _recent[next(iter(_recent))]
