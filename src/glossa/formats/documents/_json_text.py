"""Whether a text is JSON, told without keeping what it says: an object of a hundred thousand strings is one match.

Source: RFC 8259.
"""

from __future__ import annotations

import re

_SPACE = r"[ \t\n\r]*+"
_STRING = r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"'
_NUMBER = r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][-+]?[0-9]++)?+"
_ATOM = rf"(?:{_STRING}|{_NUMBER}|true|false|null|\[{_SPACE}\]|{{{_SPACE}}})"
_KEY = rf"{_SPACE}{_STRING}{_SPACE}:"
_VALUE = rf"{_SPACE}(?:{_ATOM}|(?P<opened>[\[{{]))"
_MEMBERS = re.compile(rf"(?:{_KEY}{_SPACE}{_ATOM}{_SPACE},)*+{_KEY}{_VALUE}")
_ITEMS = re.compile(rf"(?:{_SPACE}{_ATOM}{_SPACE},)*+{_VALUE}")
_FIRST = re.compile(_VALUE)
_BEHIND = re.compile(rf"(?P<closed>(?:{_SPACE}[\]}}])*+){_SPACE}(?:(?P<comma>,)|\Z)")
_DEEPEST = 100


def is_surely_json(text: str) -> bool:
    """Tells whether a text is JSON beyond doubt; what is nested deeply, and `NaN`, are for others to judge."""
    opened: list[str] = []
    found = _FIRST.match(text)
    while found and len(opened) <= _DEEPEST:
        position = found.end()
        if found["opened"]:
            opened.append(found["opened"])
        else:
            behind = _BEHIND.match(text, position)
            if behind is None or not _is_closed(opened, behind["closed"]):
                return False
            if not (opened and behind["comma"]):
                return not opened and not behind["comma"]
            position = behind.end()
        found = (_MEMBERS if opened[-1] == "{" else _ITEMS).match(text, position)
    return False


def _is_closed(opened: list[str], marks: str) -> bool:
    """Closes what is open; tells whether it was that which these brackets close."""
    return all(opened and opened.pop() + mark in ("[]", "{}") for mark in "".join(marks.split()))
