"""Simplified and Traditional Chinese: one spelling for both, and which of the two a text is in."""

from __future__ import annotations

import re
from functools import cache

from glossa.text._han_pairs import PAIRS, SHARED


def simplified(text: str) -> str:
    """Makes the Traditional characters of `text` Simplified, each by itself, so that offsets stay true.

    For comparing, not for reading: 乾 becomes 干 in 乾隆 too.
    """
    return text.translate(_table()) if _traditional().search(text) else text


def is_in_script(text: str, script: str) -> bool:
    """Tells whether no character of `text` is of the other script alone; `script` is `Hans` or `Hant`."""
    return _only("Hant" if script == "Hans" else "Hans").isdisjoint(text)


@cache
def _traditional() -> re.Pattern[str]:
    """Returns a pattern for what may be in the table: most texts have none of it, and a search is soon done.

    A set of single characters is only fast up to U+FFFF, so all beyond are searched for as one range.
    """
    common = "".join(character for character in PAIRS[::2] if character <= _LAST_COMMON)
    return re.compile(f"[{common}\U00010000-\U0010ffff]")


_LAST_COMMON = "\uffff"


@cache
def _table() -> dict[int, int]:
    return dict(zip(map(ord, PAIRS[::2]), map(ord, PAIRS[1::2]), strict=True))


@cache
def _only(script: str) -> frozenset[str]:
    return frozenset(PAIRS[::2] if script == "Hant" else set(PAIRS[1::2]).difference(SHARED))
