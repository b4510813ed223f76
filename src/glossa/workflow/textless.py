"""What is said of an article in which there is nothing to translate, before anybody wonders where it went."""

from __future__ import annotations

from pathlib import Path

from glossa.config import Config
from glossa.formats.documents import ExplainingReader, SelectiveReader
from glossa.model.document import Role
from glossa.workflow.reading import Reading, reader_called

_FURNITURE = "All of it looks like the furniture of a web page; `glossa segment` shows it."


def textless(path: Path, reading: Reading, config: Config) -> str:
    """Returns a line that says that an article has no text to translate, and why that may be; `""` where it has one."""
    if any(segment.role is not Role.DEBRIS for segment in reading.segments):
        return ""
    why = _FURNITURE if reading.segments else _why(reading.document.format, config)
    return f"{path} has no text to translate. {why}".rstrip()


def _why(name: str, config: Config) -> str:
    reader = reader_called(name)
    if config.strings and isinstance(reader, SelectiveReader):
        reader = reader.selecting(config.strings)
    return reader.textless if isinstance(reader, ExplainingReader) else ""
