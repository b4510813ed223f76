"""The list of the parts of an index, as it stands on disk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from pathlib import Path
from types import MappingProxyType

from glossa.index.part import DamagedError, Layout, Mark, Pair, Part, opened

VERSION = 2
"""Another one when the files, or what counts as alike, are others: what was written before is then made again."""
NAME = "parts.json"


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin that the index knows."""

    fingerprint: str
    part: str
    """The name of the part that has its units."""
    units: int


def _none() -> Mapping[str, Origin]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Known:
    """What an index consists of. A part may have units of origins that are now in another part, or in none."""

    parts: tuple[Part, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=_none)


def read_list(folder: Path, pair: Pair) -> Known:
    """Opens what a folder has; nothing where there is nothing, or nothing of this version.

    Raises `DamagedError` when the list or a part is not what was written.
    """
    try:
        said = json.loads((folder / NAME).read_bytes())
        if said["version"] != VERSION:
            return Known()
        parts = tuple(mapped(folder / name, mark, layout, names, pair) for name, mark, layout, names in said["parts"])
        return Known(parts, {name: Origin(*rest) for name, *rest in said["origins"]})
    except FileNotFoundError:
        return Known()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        raise DamagedError from None


def list_of(known: Known) -> bytes:
    """Writes what `read_list` reads."""
    said = {
        "version": VERSION,
        "parts": [(part.name, part.mark, part.layout, part.names) for part in known.parts],
        "origins": [(name, known.fingerprint, known.part, known.units) for name, known in known.origins.items()],
    }
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")


def mapped(path: Path, mark: Mark, layout: Layout, names: Sequence[str], pair: Pair) -> Part:
    """Opens the file of a part, which is read as far as it is asked for. Raises `OSError` and `DamagedError`."""
    with path.open("rb") as file:
        if mark_of(path) != tuple(mark):
            raise DamagedError
        data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    return opened(path.name, mark, data, layout, names, pair)


def mark_of(path: Path) -> Mark:
    """Returns what changes whenever a file does. Raises `OSError`."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns
