"""Pages read and written in one line of a test."""

from __future__ import annotations

from glossa.formats.documents.html import FORMAT
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag


def read(text: str) -> Document:
    """Reads a page in English."""
    return FORMAT.parse(text, LanguageTag("en"))


def units(text: str) -> list[tuple[str, str]]:
    """Returns the role and the text of each unit."""
    return [(unit.role.value, unit.text) for unit in read(text).units]


def texts(text: str) -> list[str]:
    """Returns the text of each unit."""
    return [unit.text for unit in read(text).units]


def notes(text: str) -> list[tuple[str, str]]:
    """Returns the note and the text of each unit."""
    return [(unit.note, unit.text) for unit in read(text).units]


def codes(text: str) -> list[tuple[str, str, str]]:
    """Returns what the codes of the first unit are: tag, markup, what is seen of it."""
    return [(code.tag, code.data, code.equivalent) for code in read(text).units[0].codes]


def write(text: str, *replacements: str) -> str:
    """Returns a page with the first units translated."""
    meant = {UnitId(f"u{number}"): text for number, text in enumerate(replacements, start=1)}
    return FORMAT.serialise(read(text), meant)
