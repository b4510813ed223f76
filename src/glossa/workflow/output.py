"""Files that glossa writes for people: whole or not at all, and never over somebody else's work."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import count
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.store import locked, write_whole

_UNSAVED = Path(".glossa", "cache", "unsaved")
_RECORD = Path(".glossa", "cache", "exports.json")
_LOCK = _RECORD.with_suffix(".lock")


def _never() -> bool:
    return False


def write_file(
    root: Path,
    path: Path,
    data: bytes,
    *,
    article: str = "",
    force: bool = False,
    is_known: Callable[[], bool] = _never,
    patience: float = 30,
) -> None:
    """Writes `data`, which is made of `article` if of any, to `path`, whole or not at all.

    A file that is there already is replaced only when glossa wrote it, not of another article, and nobody has changed
    it since, when `is_known` says that nothing in it would be lost, or with `force`. Raises `GlossaError` otherwise,
    and when the file cannot be written; it then is what it was. One at a time does so in a project, `is_known` is asked
    then and not before; whoever waits more than `patience` seconds for the others is told so.
    """
    if path.is_dir():
        raise GlossaError(f"{path} is a folder", hint="Name a file with --output.", exit_code=ExitCode.USAGE)
    with _alone(root, path, patience):
        known = _written(root / _RECORD)
        if not force and path.exists() and not is_known():
            _refuse(path, known.get(_key(path)), data, article)
        _write(path, data)
        with suppress(OSError):  # only a cache: without it glossa asks for --force next time
            fresh = {**known, _key(path): f"{_hash(data)} {article}".rstrip()}
            write_whole(root / _RECORD, json.dumps(fresh, indent=0, sort_keys=True).encode())


def _alone(root: Path, path: Path, patience: float) -> AbstractContextManager[None]:
    """Returns what keeps others from writing files of this project; where nothing can be kept, no more than that."""
    place = root / _LOCK
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
    return locked(place, path, patience) if os.access(place.parent, os.W_OK) else nullcontext()


def _refuse(path: Path, known: str | None, data: bytes, article: str) -> None:
    """Raises `GlossaError` where a file that is there is somebody else's work, or what another article became."""
    there = _hash(_read(path))
    digest, _, other = (known or "").partition(" ")
    if there == _hash(data) or (there == digest and (not (article and other) or other == article)):
        return
    raise GlossaError(
        f"{path} is there already, {f'made of {other}' if there == digest else 'and not as glossa wrote it'}",
        hint="Nothing was changed. Name another file with --output, or replace this one with --force.",
        exit_code=ExitCode.USAGE,
    )


def written_files(root: Path) -> frozenset[Path]:
    """Returns the files that glossa has exported, wherever they are and whatever became of them."""
    return frozenset(map(Path, _written(root / _RECORD)))


def keep_text(root: Path, article: str, language: str, number: int, text: str) -> Path:
    """Puts a text that could not be stored where its writer finds it again, and returns where that is.

    What was kept there before stays.
    """
    stem = f"{article}.{language}.{number}"
    names = (f"{stem}.txt" if place == 1 else f"{stem}-{place}.txt" for place in count(1))
    path = next(path for name in names if not (path := root / _UNSAVED / name).exists())
    _write(path, f"{text}\n".encode("utf-8", "replace"))
    return path


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        raise GlossaError(
            f"Cannot write {path}: {error.strerror}",
            hint="Nothing was changed. Put that right, or name another place with --output.",
            exit_code=ExitCode.STORE,
        ) from None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GlossaError(
            f"Cannot read {path}, which is there already: {error.strerror}",
            hint="Nothing was changed. Name another file with --output, or replace this one with --force.",
            exit_code=ExitCode.STORE,
        ) from None


def _key(path: Path) -> str:
    return path.absolute().as_posix()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _written(record: Path) -> dict[str, str]:
    """Returns what glossa wrote last, by path: its hash, and behind a space the article that it is made of, if any.

    Nothing when the record is gone or damaged, for it is only a cache.
    """
    try:
        known = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(path): str(what) for path, what in known.items()} if isinstance(known, dict) else {}
