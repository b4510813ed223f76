"""The texts in TOML front matter: strings on one line, after a key. Arrays, inline tables and long strings are left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossa.formats.documents._scalars import Scalar, quoted
from glossa.formats.documents._skeleton import Line

_KEY = r"(?:[\w-]+|\"[^\"\\]+\"|'[^']+')"
_ENTRY = re.compile(rf"[ \t]*(?:{_KEY}[ \t]*\.[ \t]*)*(?P<key>{_KEY})[ \t]*=[ \t]*")
_LONG = re.compile(r"\"\"\"|'''")


def begins(line: str) -> bool:
    """Tells whether front matter may begin with this line."""
    return re.match(r"[\w.\"'-]+\s*=|\[|#", line) is not None


def scalars(text: str, body: Sequence[Line]) -> Iterator[tuple[str, Scalar]]:
    """Yields keys and the strings after them in the lines of `body`."""
    inside = ""
    for line in body:
        entry = None if inside else _ENTRY.match(text, line.start, line.end)
        value = quoted(text, entry.end(), line.end, doubling=False) if entry and entry.end() < line.end else None
        if entry and value:
            yield entry["key"].strip("\"'"), value
        elif inside or not text.startswith("#", line.start):
            inside = _still_inside(text[line.start : line.end], inside)


def _still_inside(line: str, inside: str) -> str:
    """Returns the quotes of the long string that is open at the end of the line."""
    for found in _LONG.finditer(line):
        if found[0] == inside:
            inside = ""
        elif not inside:
            inside = found[0]
    return inside
