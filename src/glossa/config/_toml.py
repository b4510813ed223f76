"""TOML with line numbers: what the file says, and on which line each key stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from glossa.errors import ExitCode, GlossaError

KeyPath = tuple[str, ...]

_HEADER = re.compile(r"\s*\[+([^\[\]]+)\]")
_KEY = re.compile(r"""\s*((?:"[^"]*+"|'[^']*+'|[\w.\- ])+?)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*+)"|'([^']*+)'|([^.]++))""")
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML file that was read."""

    name: str
    data: Mapping[str, object]
    lines: Mapping[KeyPath, int]

    def place(self, *path: str) -> str:
        """Returns where a key stands, `glossa.toml:4`; for a key inside an inline table, where the table does.

        A table that only dotted keys speak of stands where the first of them does.
        """
        if inside := [line for key, line in self.lines.items() if key[: len(path)] == path]:
            return f"{self.name}:{min(inside)}"
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return f"{self.name}:{self.lines[path[:length]]}"
        return self.name


def read_toml(path: Path) -> TomlFile:
    """Reads a TOML file. Raises `GlossaError` with the line when it is not one."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
        return TomlFile(path.name, tomllib.loads(text), _lines(text))
    except OSError as fault:
        raise GlossaError(f"Cannot read {path}: {fault.strerror}", hint="Check the file's permissions.") from None
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise _broken(f"{path.name}:{line}", "not UTF-8") from None
    except tomllib.TOMLDecodeError as fault:
        at = _AT.search(str(fault))
        line = int(at[1]) if at and at[1] else text.count("\n") + 1
        raise _broken(f"{path.name}:{line}", _AT.sub("", str(fault))) from None
    except (ValueError, RecursionError):
        raise _broken(path.name, "a number too long, or brackets nested too deep") from None


def _broken(place: str, what: str) -> GlossaError:
    return GlossaError(f"{place}: {what}", hint="Mend the line; the file must be TOML.", exit_code=ExitCode.INPUT)


def _lines(text: str) -> dict[KeyPath, int]:
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _path(header[1])
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault(table + _path(key[1]), number)
    return lines


def _path(dotted: str) -> KeyPath:
    return tuple(part[3].strip() if part[3] else part[1] or part[2] or "" for part in _PART.finditer(dotted))
