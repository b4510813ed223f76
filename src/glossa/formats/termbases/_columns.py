"""The columns of a glossary that is a table: what a heading means, and how it is written."""

from __future__ import annotations

from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.model.term import TermStatus
from glossa.text.languages import LanguageTag, language_tag

PLAIN = ("id", "pos", "status", "domain", "definition", "note", "case", "translate", "not_near")
"""Columns that say something of the concept, or of all terms of the row."""
DETAILS = ("gender", "usage", "forms", "first", "short", "source", "note")
"""What stands behind a language tag, `es:gender`: said of the row's first term in that language."""
STATUS = {
    "": TermStatus.PREFERRED,
    "preferred": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "forbidden": TermStatus.DEPRECATED,
    "deprecated": TermStatus.DEPRECATED,
}
COLUMNS = f"a language tag, or {', '.join(PLAIN)}, or of a language {', '.join(DETAILS)}"
"""All headings that there are, for messages."""
SEPARATOR = "|"
"""Stands between the terms, forms or words of one cell."""

_WORDS = {TermStatus.PREFERRED: "", TermStatus.ADMITTED: "admitted", TermStatus.DEPRECATED: "forbidden"}


class TermColumn(NamedTuple):
    """A column of terms: `es`, `es:forbidden`."""

    language: LanguageTag
    status: TermStatus


class DetailColumn(NamedTuple):
    """A column that says more of a term: `es:gender`."""

    language: LanguageTag
    detail: str


def column(title: str) -> TermColumn | DetailColumn | str | None:
    """Reads a heading; a `str` is one of `PLAIN`. None where it is no heading."""
    if title.lower() in PLAIN:
        return title.lower()
    tag, _, word = (part.strip() for part in title.partition(":"))
    status = STATUS.get(word.lower())
    if status is None and word.lower() not in DETAILS:
        return None
    try:
        language = language_tag(tag)
    except GlossaError:
        return None
    return DetailColumn(language, word.lower()) if status is None else TermColumn(language, status)


def heading(column: TermColumn | DetailColumn | str) -> str:
    """Writes a heading so that `column` reads it."""
    if isinstance(column, str):
        return column
    if isinstance(column, DetailColumn):
        return f"{column.language}:{column.detail}"
    # A language's tag may be the name of another column: `id` is Indonesian.
    word = _WORDS[column.status] or ("preferred" if column.language in PLAIN else "")
    return f"{column.language}:{word}" if word else column.language


def guarded(text: str) -> str:
    """Puts an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.lstrip("'")[:1] in _FORMULA else text


def without_guard(text: str) -> str:
    """Takes the apostrophe of `guarded` away."""
    return text[1:] if text.startswith("'") and text.lstrip("'")[:1] in _FORMULA else text


_FORMULA = frozenset("=+-@\t\r\n")
"""What a formula begins with; some programs pass over white space before it."""
