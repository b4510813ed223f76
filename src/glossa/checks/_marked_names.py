"""Names that end with a mark of their own: Yahoo!, Jeopardy!"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:[’' -][^\W_]+)?\Z")
_GOES_ON = re.compile(r"['’,]| [a-z]")
_QUOTED = re.compile('[”"»]')
_LONG = 5
"""How long a name with its mark is at least, for a shorter quoted cry may be the same in both languages: “No!”"""
_REACH = 40


def is_marked_name(text: str, place: int, source: str) -> bool:
    """Tells whether the mark at `place` belongs to a name: the source has it too, amid a sentence or as a title."""
    if text[place] not in "!?":
        return False
    word = _WORD.search(text, max(0, place - _REACH), place)
    if word is None:
        return False
    name = word[0] + text[place]
    found = source.find(name)
    if found < 0:
        return False
    is_title = len(name) >= _LONG and _QUOTED.match(source, found + len(name)) is not None
    return is_title or _GOES_ON.match(source, found + len(name)) is not None
