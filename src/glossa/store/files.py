"""Store files on disk: read whole; written whole or not at all; a line added at the end, or not at all."""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from glossa.errors import ExitCode, GlossaError
from glossa.store.form import CLOSE, Sum, Tables, is_sound, parse, rescued, room, sum_of
from glossa.store.places import copy_path
from glossa.store.reading import has_conflict_marks, read_tables


@dataclass(frozen=True, slots=True)
class Read:
    """A store file as it was found."""

    tables: Tables
    mark: Mark
    sum: Sum | None
    """The sum of what a change would be added to; None where the file has to be written whole."""
    room: int
    """How many bytes may be added before it should be written whole again."""


class Mark(NamedTuple):
    """What changes whenever a file does: its inode, its size in bytes, and its time in nanoseconds."""

    inode: int
    size: int
    time: int


def load(path: Path) -> Read | None:
    """Returns what a file holds; None when there is no file.

    A last line that was torn in mid-write is left out: nobody was told that it had been saved. Raises `GlossaError` for
    a file that cannot be read or does not have the form, and touches nothing.
    """
    found = contents(path)
    if found is None:
        return None
    data, before = found
    try:
        # What was changed at another place than its end is written whole the next time.
        return Read(read_tables(data), before, sum_of(data) if is_sound(data) else None, room(data))
    except (ValueError, RecursionError) as fault:
        if mark(path) != before:  # somebody was writing to it, and half of the line was there
            return load(path)
        if has_conflict_marks(data):
            raise unmerged(path) from None
        tables = rescued(data, copy(path))
        if tables is None:
            raise damaged(path, reason(data, fault)) from None
        return Read(tables, before, None, 0)


def contents(path: Path) -> tuple[bytes, Mark] | None:
    """Returns the bytes of a file and what it was like just before; None when there is no file.

    Raises `GlossaError` when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            mark = _mark(os.fstat(file.fileno()))
            return file.read(), mark
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise GlossaError(
            f"Cannot read {path}: {fault.strerror}",
            hint="Nothing was changed. You must be allowed to read the project's folder and its files.",
            exit_code=ExitCode.STORE,
        ) from None


def copy(path: Path) -> bytes:
    """Returns the bytes of a file as it was saved last, from beside it; none where there is no copy."""
    try:
        return copy_path(path).read_bytes()
    except OSError:
        return b""


def mark(path: Path) -> Mark | None:
    """Returns what the file is like now; None when there is none, or nobody can tell."""
    try:
        return _mark(path.stat())
    except OSError:
        return None


def save(path: Path, data: bytes) -> None:
    """Replaces a file by `data`, durably, and keeps a copy of it apart. The caller holds the article's lock.

    Raises `GlossaError` when that cannot be done; the file then still is what it was.
    """
    try:
        # One fixed name: what a killed process leaves behind is overwritten by the next, under the same lock.
        _replace(path, data, path.with_name(f".{path.name}.tmp"))
    except OSError as fault:
        raise _unwritten(path, fault) from None
    with suppress(OSError):  # the file itself is safe by now
        _keep_copy(path, data)


def append(path: Path, found: Mark, line: bytes) -> Mark | None:
    """Writes `line`, which ends with `CLOSE`, over the closing braces of a file, durably.

    Returns what the file is like then; None, with nothing done, if it is not what `found` says. The caller holds the
    article's lock. Raises `GlossaError` when it cannot be written; the file then still holds what it held.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        try:
            if _mark(os.fstat(descriptor)) != found:
                return None
            _overwrite_end(descriptor, found.size, line)
            now = _mark(os.fstat(descriptor))
        finally:
            os.close(descriptor)
    except OSError as fault:
        raise _unwritten(path, fault) from None
    with suppress(OSError):
        _append_to_copy(path, found.size, line)
    return now


def _overwrite_end(descriptor: int, size: int, line: bytes) -> None:
    start = size - len(CLOSE)
    try:
        written = os.pwrite(descriptor, line, start)
        while written < len(line):
            written += os.pwrite(descriptor, line[written:], start + written)
        os.fdatasync(descriptor)
    except OSError:
        with suppress(OSError):  # and if that fails too, the torn line is left out when the file is read
            os.ftruncate(descriptor, size)
            os.pwrite(descriptor, CLOSE, start)
            os.fdatasync(descriptor)
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Replaces a file by `data`, durably: whoever opens it sees the old content or the new, never a part.

    A symbolic link stays one. Raises `OSError`; the file then still is what it was.
    """
    path = path.resolve()
    _replace(path, data, path.with_name(f".{path.name}.{os.getpid()}.tmp"))


def damaged(path: Path, what: str) -> GlossaError:
    """Makes the error for a file that does not hold what it should, with the way to the last good copy."""
    from datetime import UTC, datetime

    copy = copy_path(path)
    try:
        parse(copy.read_bytes())
        time = datetime.fromtimestamp(copy.stat().st_mtime, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        hint = (
            f"The last good copy is {copy}, of {time}. "
            "`glossa store check --repair` puts it in the place of the damaged file, and keeps that, too."
        )
    except (OSError, ValueError, RecursionError):
        hint = "There is no good copy beside it; look in the version control of the project."
    return GlossaError(f"{path} is damaged: {what}", hint=f"Nothing was changed. {hint}", exit_code=ExitCode.STORE)


def unmerged(path: Path) -> GlossaError:
    """Makes the error for a file in which git has left the marks of a conflict."""
    from shlex import quote

    return GlossaError(
        f"git could not merge {path} by lines",
        hint="Nothing was changed. Run `glossa store install-driver`, which tells git how to merge such files, then "
        f"`git checkout --merge -- {quote(str(path))}`.",
        exit_code=ExitCode.STORE,
    )


def _unwritten(path: Path, fault: OSError) -> GlossaError:
    return GlossaError(
        f"Cannot write {path}: {fault.strerror}",
        hint="The file still holds what was saved before. Put that right, then run the command again.",
        exit_code=ExitCode.STORE,
    )


def _mark(status: os.stat_result) -> Mark:
    return Mark(status.st_ino, status.st_size, status.st_mtime_ns)


def reason(data: bytes, fault: Exception) -> str:
    """Says where in a file something is wrong, and what."""
    if isinstance(fault, UnicodeDecodeError):
        return f"{_place(data, fault.start)}: not UTF-8"
    if isinstance(fault, json.JSONDecodeError):
        return f"line {fault.lineno}, column {fault.colno}: {fault.msg}"
    return str(fault)


def _place(data: bytes, offset: int) -> str:
    line_start = data.rfind(b"\n", 0, offset) + 1
    return f"line {data.count(10, 0, offset) + 1}, byte {offset - line_start + 1}"


def _replace(path: Path, data: bytes, temporary: Path) -> None:
    _make_folder(path.parent)
    try:
        temporary.unlink(missing_ok=True)  # what a killed process left, or a link that leads elsewhere
        with temporary.open("xb") as file:
            with suppress(FileNotFoundError):
                os.fchmod(file.fileno(), stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _make_folder(folder: Path) -> None:
    # Each new folder is made durable in its parent: a file is not safe in a folder that a power cut takes away.
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _append_to_copy(path: Path, size: int, line: bytes) -> None:
    with copy_path(path).open("r+b") as copy:
        if copy.seek(0, os.SEEK_END) == size:
            copy.seek(size - len(CLOSE))
            copy.write(line)


def _keep_copy(path: Path, data: bytes) -> None:
    copy = copy_path(path)
    copy.parent.mkdir(parents=True, exist_ok=True)
    temporary = copy.with_name(f".{copy.name}.tmp")
    temporary.write_bytes(data)
    temporary.replace(copy)
