"""Store files on disk: read whole, written whole or not at all.

The form is that of TinyDB's own JSON storage, with one record per line, so that `git diff` shows who changed
what, and stock `TinyDB(path, encoding="utf-8")` reads it.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.store.places import copy_path

Record = dict[str, object]
"""One record as JSON knows it."""
Table = dict[str, Record]
"""The records of one kind by their TinyDB ids, in order."""
Tables = dict[str, Table]
"""All that a store file holds."""


def load(path: Path) -> Tables | None:
    """Returns the tables of a file; None when there is no file.

    Raises `GlossaError` for a file that cannot be read or does not have the form, and touches nothing.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise GlossaError(
            f"Cannot read {path}: {fault.strerror}",
            hint="Nothing was changed. You must be allowed to read the project's folder and its files.",
            exit_code=ExitCode.STORE,
        ) from None
    try:
        return parse(data)
    except UnicodeDecodeError as fault:
        raise damaged(path, f"{_place(data, fault.start)}: not UTF-8") from None
    except json.JSONDecodeError as fault:
        raise damaged(path, f"line {fault.lineno}, column {fault.colno}: {fault.msg}") from None
    except (ValueError, RecursionError) as fault:
        raise damaged(path, str(fault)) from None


def parse(data: bytes) -> Tables:
    """Reads tables from the bytes of a file. Raises `ValueError` when they are not there."""
    tables = json.loads(data.decode("utf-8"))
    if not isinstance(tables, dict):
        raise ValueError("it does not hold tables")
    for name, table in tables.items():
        if not isinstance(table, dict) or not all(isinstance(record, dict) for record in table.values()):
            raise ValueError(f"table {name} does not hold records")
    return tables


def dump(tables: Tables) -> bytes:
    """Returns the bytes of a file: one line per record, readable in every script.

    A lone surrogate, which UTF-8 cannot say, becomes its JSON escape.
    """
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    blocks = []
    for name, table in tables.items():
        lines = ",\n".join(f"{encode(key)}: {encode(record)}" for key, record in table.items())
        blocks.append(f"{encode(name)}: {{\n{lines}\n}}" if lines else f"{encode(name)}: {{}}")
    return ("{\n" + ",\n".join(blocks) + "\n}\n").encode("utf-8", "backslashreplace")


def save(path: Path, data: bytes) -> None:
    """Replaces a file by `data`, durably, and keeps a copy of it apart. The caller holds the article's lock.

    Raises `GlossaError` when that cannot be done; the file then still is what it was.
    """
    try:
        # One fixed name: what a killed process leaves behind is overwritten by the next, under the same lock.
        _replace(path, data, path.with_name(f".{path.name}.tmp"))
    except OSError as fault:
        raise GlossaError(
            f"Cannot write {path}: {fault.strerror}",
            hint="The file still holds what was saved before. Put that right, then run the command again.",
            exit_code=ExitCode.STORE,
        ) from None
    with suppress(OSError):  # the file itself is safe by now
        _keep_copy(path, data)


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
        hint = f"The last good copy is {copy}, of {time}. Compare the two, then copy it over the damaged file."
    except (OSError, ValueError, RecursionError):
        hint = "There is no good copy beside it; look in the version control of the project."
    return GlossaError(f"{path} is damaged: {what}", hint=f"Nothing was changed. {hint}", exit_code=ExitCode.STORE)


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


def _keep_copy(path: Path, data: bytes) -> None:
    copy = copy_path(path)
    copy.parent.mkdir(parents=True, exist_ok=True)
    temporary = copy.with_name(f".{copy.name}.tmp")
    temporary.write_bytes(data)
    temporary.replace(copy)
