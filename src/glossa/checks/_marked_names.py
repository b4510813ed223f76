"""Names that end with a mark of their own: Yahoo!, Jeopardy!"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:[’' -][^\W_]+)?\Z")
_GOES_ON = re.compile(r"['’,]| [a-z]")
_REACH = 40


def is_marked_name(text: str, place: int, source: str) -> bool:
    """Tells whether the mark at `place` belongs to a name: the source has it too, in the midst of a sentence."""
    if text[place] not in "!?":
        return False
    word = _WORD.search(text, max(0, place - _REACH), place)
    if word is None:
        return False
    name = word[0] + text[place]
    found = source.find(name)
    return found >= 0 and _GOES_ON.match(source, found + len(name)) is not None
