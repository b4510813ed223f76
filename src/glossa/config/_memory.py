"""The table [memory] of glossa.toml: which files are translation memories, and how much a match must be worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from glossa.config._toml import KeyPath, TomlFile
from glossa.config._values import strings_in, table_in, unknown, wrong
from glossa.config.nearest import nearest
from glossa.errors import ExitCode, GlossaError
from glossa.memory import Penalties

_KEYS = ("files", "least", "draft", "penalties")
_PENALTIES = ("unapproved", "per_year", "most_for_age")
_LOWEST = 50
"""Below it two sentences have next to nothing in common."""
_BEYOND = 101
"""A score that no match has."""


@dataclass(frozen=True, slots=True)
class MemorySettings:
    """What a project says of its translation memory."""

    files: tuple[str, ...] = ()
    """Memory files beside what is approved in the project: paths relative to its folder."""
    least: int = 70
    """From this score on a match is offered."""
    draft: int = 85
    """From this score on a fuzzy match becomes the draft, and no engine is asked; 101 for never."""
    penalties: Penalties = field(default_factory=Penalties)
    """What a match loses for where it is from and how old it is."""


def read_memory(file: TomlFile, table: Mapping[str, object]) -> MemorySettings:
    """Reads the table. Raises `GlossaError`, with the line, for an unknown key or a value that makes no sense."""
    for key in table:
        if key not in _KEYS:
            raise unknown(file, ("memory", key), _KEYS)
    usual = MemorySettings()
    files = tuple(dict.fromkeys(strings_in(file, ("memory", "files"), table.get("files", []))))
    return MemorySettings(
        files,
        _number(file, ("memory", "least"), table.get("least", usual.least), _LOWEST, 100),
        _number(file, ("memory", "draft"), table.get("draft", usual.draft), _LOWEST, _BEYOND),
        _penalties(file, table_in(file, ("memory", "penalties"), table.get("penalties", {})), files),
    )


def _penalties(file: TomlFile, table: Mapping[str, object], files: Sequence[str]) -> Penalties:
    path = ("memory", "penalties")
    points = {key: _number(file, (*path, key), value, 0, 100) for key, value in table.items()}
    usual = Penalties()
    unapproved, per_year, most_for_age = (points.pop(key, getattr(usual, key)) for key in _PENALTIES)
    for key in points.keys() - files:
        raise _no_file(file, key, files) if "." in key else unknown(file, (*path, key), _PENALTIES)
    return Penalties(points, unapproved, per_year, most_for_age)


def _no_file(file: TomlFile, name: str, files: Sequence[str]) -> GlossaError:
    place = file.place("memory", "penalties", name)
    hint = nearest(name, files, "memory files") if files else "The project names none; glossa memory import adds one."
    return GlossaError(
        f"{place}: a penalty for {name}, which is none of the memory files", hint=hint, exit_code=ExitCode.INPUT
    )


def _number(file: TomlFile, path: KeyPath, value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise wrong(file, path, f"a whole number from {least} to {most}")
    return value


def memory_values(memory: MemorySettings) -> Iterator[tuple[str, str]]:
    """Yields each setting with its value, by its name; a penalty only where it is not the usual one."""
    yield "memory.files", ", ".join(memory.files)
    yield "memory.least", str(memory.least)
    yield "memory.draft", str(memory.draft)
    usual = Penalties()
    for key in _PENALTIES:
        if getattr(memory.penalties, key) != getattr(usual, key):
            yield f"memory.penalties.{key}", str(getattr(memory.penalties, key))
    for origin, points in memory.penalties.origins.items():
        yield f"memory.penalties.{origin}", str(points)


def memory_origins(file: TomlFile, table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yields where each of these settings stands, by its name."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from ((f"memory.{key}.{inner}", file.place("memory", key, inner)) for inner in value)
        else:
            yield f"memory.{key}", file.place("memory", key)
