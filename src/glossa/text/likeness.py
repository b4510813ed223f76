"""How alike two spellings of a name are."""

from __future__ import annotations

import re
from functools import lru_cache

_LONGEST = 40
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("^[jy]e", "e"), ("gu(?=[ei])", "g"), ("ae|oe", "e"),
        ("tch|sch|sh|ch|cz|tz", "s"), ("kh|ck|qu|q|c", "k"), ("ph|w|v", "f"), ("ou|oo", "u"), ("[yj]", "i"), ("z", "s"),
        ("h", ""), (r"(.)\1+", r"\1"), ("(?<=..)[aeio]+$", ""),
    )
)  # fmt: skip
"""What languages write differently for one sound: Poutine and Putin, Serguéi and Sergey."""


@lru_cache(maxsize=4096)
def distance(one: str, other: str) -> int:
    """Returns how many letters are to be changed, added, left out or exchanged with the next one; 9 for long words."""
    if max(len(one), len(other)) > _LONGEST or abs(len(one) - len(other)) > 2:
        return 9
    before, now = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        earlier, before, now = before, now, [row]
        for column, theirs in enumerate(other, 1):
            best = min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != theirs))
            if row > 1 < column and letter == other[column - 2] and one[row - 2] == theirs:
                best = min(best, earlier[column - 2] + 1)
            now.append(best)
    return now[-1]


def is_exchanged(one: str, other: str) -> bool:
    """Tells whether two neighbouring letters have changed places, and nothing else."""
    return one != other and sorted(one) == sorted(other) and distance(one, other) == 1


def is_misspelt(right: str, found: str) -> bool:
    """Tells whether `found` may be `right` with a mistake, and is not how another language writes it; both small."""
    if is_exchanged(right, found):
        return True
    if right.startswith(found) or found.startswith(right):  # Korea, Korean
        return False
    most = 2 if len(right) > 6 else 1
    return len(right) > 3 and 0 < distance(right, found) <= most and sound(right) != sound(found)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Returns what the spellings of a name in several languages have in common: `putin` for Putin and Poutine."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
