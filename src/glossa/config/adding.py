"""Adding a memory file to glossa.toml; all else in it, comments and order, stays as it is."""

from __future__ import annotations

import json
import re
import tomllib

from glossa.errors import ExitCode, GlossaError

_HEADER = re.compile(r"^[ \t]*\[memory\][ \t]*(?:#.*)?(?=\r?$)", re.MULTILINE)
_FILES = re.compile(r"^[ \t]*files[ \t]*=[ \t]*\[", re.MULTILINE)


def with_memory_file(text: str, name: str) -> str:
    """Returns the text of a glossa.toml that names one more memory file; as it was where it names it already.

    Raises `GlossaError` that says what to write by hand where the file is too unusual to be changed by a program.
    """
    wanted = _data(text)
    memory = wanted.setdefault("memory", {})
    if name in memory.get("files", []):
        return text
    memory["files"] = [*memory.get("files", []), name]
    changed = _changed(text, json.dumps(name, ensure_ascii=False).replace("\x7f", "\\u007f"))
    try:
        is_right = tomllib.loads(changed) == wanted
    except tomllib.TOMLDecodeError:
        is_right = False
    if is_right:
        return changed
    raise GlossaError(
        "glossa.toml is not changed: glossa does not see where",
        hint=f"Name {name!r} in it yourself: under [memory], in the list `files`.",
        exit_code=ExitCode.INPUT,
    )


def _data(text: str) -> dict[str, dict[str, list[str]]]:
    """Returns what the file says; that it is TOML is known."""
    return tomllib.loads(text)


def _changed(text: str, quoted: str) -> str:
    header = _HEADER.search(text)
    if header is None:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        return f"{text}{gap}[memory]\nfiles = [{quoted}]\n"
    files = _FILES.search(text, header.end())
    if files is None:
        return f"{text[: header.end()]}\nfiles = [{quoted}]{text[header.end() :]}"
    end = _closing(text, files.end())
    inside = text[files.end() : end].rstrip()
    comma = "" if not inside or inside.endswith(",") else ","
    indent = "\n    " if "\n" in text[files.end() : end] else " " if inside else ""
    return f"{text[: files.end()]}{inside}{comma}{indent}{quoted}{text[files.end() + len(inside) :]}"


def _closing(text: str, start: int) -> int:
    """Returns where the list ends that begins at `start`; a bracket in a name may lead astray, and is noticed."""
    end = text.find("]", start)
    return end if end >= 0 else len(text)
