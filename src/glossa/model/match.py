"""What the translation memory offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate from the translation memory."""

    source: str
    target: str
    score: int
    """0 to 100; 100 is the same text, codes included."""
    article: str
    """The name of the article it was approved in."""
    by: str = ""
    """Who approved it."""
