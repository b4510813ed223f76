"""The shape of a language's exceptions."""

from __future__ import annotations

from dataclasses import dataclass

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What is known of a language's full stops. Words are written without their last full stop."""

    leading: frozenset[str] = NONE
    """Abbreviations that always belong to what follows: `Gen`, `Mr`, `e.g`."""
    numbered: frozenset[str] = NONE
    """Words that are abbreviations only before a number: `No`."""
    closing: frozenset[str] = NONE
    """Abbreviations that may be the last word of a sentence, and then a common starter follows: `Inc`, `p.m`."""
    starters: frozenset[str] = NONE
    """Words that commonly begin a sentence and hardly ever follow an abbreviation within one."""
    surnames: frozenset[str] = NONE
    """Starters that may also be the surname after an initial, or its first part: `J. Le Goff`."""
    speech: str = ""
    """A regular expression for who spoke, right after a quotation: `Smith asked`."""
    ordinals: bool = False
    """Whether a number with a full stop is an ordinal: `der 2. Weltkrieg`."""


def split(words: str) -> frozenset[str]:
    """Reads a list of words that is easier on the eye than one of quoted strings."""
    return frozenset(words.split())
