"""What the translation memory offers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class MatchKind(Enum):
    """How well a candidate fits, best first."""

    CONTEXT = "context"
    """The same text between the same neighbours."""
    EXACT = "exact"
    """The same text, codes included."""
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate from the translation memory."""

    source: str
    """The text that was translated, its codes numbered as the text's that was looked up."""
    target: str
    """Its translation; of a fuzzy match, with the numbers and codes adapted that could be."""
    score: int
    """0 to 100; 100 is the same text, codes included, from a memory that takes no penalty."""
    article: str
    """Where it is from: the name of the article it was approved in, or of a memory file."""
    by: str = ""
    """Who approved it."""
    kind: MatchKind = MatchKind.EXACT
    time: str = ""
    """When it was approved: ISO 8601, UTC; `""` where nobody knows."""
    adapted: tuple[tuple[str, str], ...] = ()
    """What was changed in the translation, as (what stood there, what stands there now)."""
    penalty: int = 0
    """What its origin or its age took off the score."""
