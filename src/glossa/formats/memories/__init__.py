"""Formats of translation memories. One file each; the file's name is the format's id."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.errors import ExitCode, GlossaError
from glossa.formats.memories._base import MemoryFormat as MemoryFormat
from glossa.formats.memories._base import MemoryWriter as MemoryWriter
from glossa.formats.memories._base import Record as Record
from glossa.formats.memories._base import Tally as Tally
from glossa.formats.memories._base import Variant as Variant
from glossa.formats.memories._pairing import memory_unit as memory_unit
from glossa.formats.memories._pairing import suits as suits
from glossa.plugins import Plugins

MEMORY_FORMATS: Plugins[MemoryFormat] = Plugins(
    "glossa.formats.memories", "FORMAT", "glossa.formats.memories", "memory format"
)


def reader_for(name: str) -> MemoryFormat:
    """Returns the format that reads a file, by the ending of its name. Raises `GlossaError` when there is none."""
    for candidate in _all():
        if name.lower().endswith(candidate.suffixes):
            return candidate
    known = ", ".join(suffix for candidate in _all() for suffix in candidate.suffixes)
    raise GlossaError(f"glossa does not read {name} as a translation memory", hint=f"It reads {known}.")


def writer_for(name: str) -> MemoryWriter:
    """Returns the format that writes a file, by the ending of its name. Raises `GlossaError` when there is none."""
    writers = [candidate for candidate in _all() if isinstance(candidate, MemoryWriter)]
    for writer in writers:
        if name.lower().endswith(writer.suffixes):
            return writer
    known = ", ".join(suffix for writer in writers for suffix in writer.suffixes)
    raise GlossaError(
        f"glossa does not write a translation memory as {name}",
        hint=f"It writes {known}.",
        exit_code=ExitCode.USAGE,
    )


def _all() -> Iterator[MemoryFormat]:
    return map(MEMORY_FORMATS.load, MEMORY_FORMATS.ids())
