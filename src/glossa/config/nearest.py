"""What to say to somebody who wrote a word that there is not."""

from __future__ import annotations

from collections.abc import Sequence


def nearest(word: str, known: Sequence[str], kind: str) -> str:
    """Returns a hint: the known word that is most like `word`, or all of them; `kind` is what they are: `keys`."""
    from difflib import get_close_matches

    if near := get_close_matches(word, known, 1):
        return f"Did you mean {near[0]}?"
    return f"The {kind} are: {', '.join(known)}." if known else f"There are no {kind}."
