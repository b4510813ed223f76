"""How many there are, in the words of a message."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """Says how many there are: `1 term`, `3 terms`, `1,200 terms`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
