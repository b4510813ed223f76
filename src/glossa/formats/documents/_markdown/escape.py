"""Writing plain text so that Markdown reads it as plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_SPECIAL = re.compile(r"[\\`*\[\]<&~_]")
_ALWAYS = re.compile(
    r"[\\`*\[\]]"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#|[A-Za-z])"
    r"|~(?=~)|(?<=~)~|\A~|~\Z"
    r"|(?<![^\W_])_|_(?![^\W_])"
)
_BEFORE_CODE = re.compile(r"[<&!^]\Z")
_LINE_START = re.compile(
    r"(?P<marker>[ \t]*(?:#{1,6}(?=[ \t]|\Z)|[-+](?=[ \t]|\Z)|[-=:|](?=[-=:| \t]*\Z|[-|:])|>|:))"
    r"|(?P<number>[ \t]*\d{1,9})(?=[.)](?:[ \t]|\Z))"
)
_BLOCK_START = re.compile(
    r"\*[ \t]|```|~~~"
    r"|<(?!/?(?:a|abbr|b|bdi|bdo|br|cite|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)[\s/>]"
    r"|https?:|mailto:)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """What the surroundings of a text demand."""

    in_cell: bool = False
    """In a table cell: a pipe would end it, and a backslash before the next pipe would not."""
    in_heading: bool = False
    """In a heading: a closing `#` would vanish, and a pipe above `---` would make a table."""


def escape(text: str, place: Place, *, at_line_start: bool, at_end: bool) -> str:
    """Escapes what Markdown would read as markup, and no more."""
    written = _ALWAYS.sub(lambda found: "\\" + found[0], text) if _SPECIAL.search(text) else text
    if not at_end:
        written = _BEFORE_CODE.sub(lambda found: "\\" + found[0], written)
    if at_line_start:
        written = _LINE_START.sub(_escaped_start, written, count=1) if _LINE_START.match(written) else written
    if place.in_heading and at_end and written.endswith("#"):
        written = written[:-1] + "\\#"
    return _in_place(written, place)


def begins_block(text: str) -> bool:
    """Tells whether a line that begins with `text` would be a list item, a quotation, a heading or the like."""
    return _LINE_START.match(text) is not None or _BLOCK_START.match(text) is not None


def escape_all(text: str, place: Place) -> str:
    """Escapes every ASCII punctuation mark: not handsome, but safe anywhere.

    A backtick becomes an entity, because a backslash does not keep it from closing a code span opened before.
    """
    return _in_place(_PUNCTUATION.sub(lambda found: "\\" + found[0], text).replace("\\`", "&#96;"), place)


def _escaped_start(found: re.Match[str]) -> str:
    if found["number"]:
        return found["number"] + "\\"
    marker = found["marker"]
    return marker[: len(marker) - len(marker.lstrip())] + "\\" + marker.lstrip()


def _in_place(written: str, place: Place) -> str:
    if place.in_cell:
        return written.replace("\\\\", "&#92;").replace("\\|", "|").replace("|", "\\|")
    if place.in_heading:
        return written.replace("\\|", "|").replace("|", "&#124;")
    return written
