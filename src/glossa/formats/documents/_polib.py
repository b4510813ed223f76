"""The one door to polib: it writes the header and escapes; entries are laid out here, in one pass.

polib splits, wraps and escapes every field whatever is in it; nearly all texts have nothing to split or escape.
The bytes are those of polib at `wrapwidth=0` (polib cannot wrap Chinese anyway).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypedDict

import polib

_SPECIAL = re.compile('[\\\\"\x00-\x1f\x85\u2028\u2029]')
"""What polib escapes or splits at."""


class Fields(TypedDict):
    """What there is to know of an entry, by polib's names."""

    msgctxt: str
    msgid: str
    msgstr: str
    comment: str
    tcomment: str
    occurrences: list[tuple[str, str]]
    flags: list[str]
    previous_msgid: str | None
    obsolete: bool


def render_file(header: Iterable[tuple[str, str]], entries: Iterable[Fields]) -> str:
    """Returns a PO file; obsolete entries must come last."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = dict(header)
    return "\n".join([str(file), *map(render_entry, entries)])


def render_entry(entry: Fields) -> str:
    """Returns one entry, its last line end included."""
    mark = "#~ " if entry["obsolete"] else ""
    lines = _comments("# ", entry["tcomment"])
    if not mark:
        lines += _comments("#. ", entry["comment"])
        lines.append("#: " + " ".join([f"{file}:{line}" for file, line in entry["occurrences"]]))
    if entry["flags"]:
        lines.append(f"#, {', '.join(entry['flags'])}")
    if entry["previous_msgid"] is not None:
        lines += _field("#~| " if mark else "#| ", "msgid", entry["previous_msgid"])
    lines += _field(mark, "msgctxt", entry["msgctxt"])
    lines += _field(mark, "msgid", entry["msgid"])
    lines += _field(mark, "msgstr", entry["msgstr"])
    lines.append("")
    return "\n".join(lines)


def _comments(mark: str, text: str) -> list[str]:
    return [mark + line for line in text.split("\n")] if text else []


def _field(mark: str, name: str, text: str) -> list[str]:
    if not _SPECIAL.search(text):
        return [f'{mark}{name} "{text}"']
    pieces = text.splitlines(keepends=True)
    if len(pieces) == 1:
        return [f'{mark}{name} "{polib.escape(text)}"']
    return [f'{mark}{name} ""', *(f'{mark}"{polib.escape(piece)}"' for piece in pieces)]
