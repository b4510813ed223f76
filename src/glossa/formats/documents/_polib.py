"""polib's entries, rendered in one pass. The bytes are those of polib at `wrapwidth=0`.

polib splits, wraps and escapes every field whatever is in it; nearly all texts have nothing to split or escape.
"""

from __future__ import annotations

import re

import polib

_SPECIAL = re.compile('[\\\\"\x00-\x1f\x85\u2028\u2029]')
"""What polib escapes or splits at."""


def one_pass_file() -> polib.POFile:
    """Returns an empty PO file whose lines are not wrapped; polib cannot wrap Chinese."""
    return polib.POFile(wrapwidth=0)


class OnePassEntry(polib.POEntry):
    """An entry without plurals and previous fields."""

    def __unicode__(self, wrapwidth: int = 0) -> str:
        mark = "#~ " if self.obsolete else ""
        lines = [f"# {line}" for line in self.tcomment.split("\n")] if self.tcomment else []
        if not self.obsolete:
            if self.comment:
                lines += [f"#. {line}" for line in self.comment.split("\n")]
            lines += ["#: " + " ".join(f"{file}:{line}" for file, line in self.occurrences)]
        if self.flags:
            lines.append(f"#, {', '.join(self.flags)}")
        for name, text in (("msgctxt", self.msgctxt), ("msgid", self.msgid), ("msgstr", self.msgstr)):
            lines += [f"{mark}{line}" for line in _field(name, text)]
        lines.append("")
        return "\n".join(lines)


def _field(name: str, text: str) -> list[str]:
    if not _SPECIAL.search(text):
        return [f'{name} "{text}"']
    pieces = text.splitlines(keepends=True)
    if len(pieces) == 1:
        return [f'{name} "{polib.escape(text)}"']
    return [f'{name} ""', *(f'"{polib.escape(piece)}"' for piece in pieces)]
