"""Units of the translation memory (TMX: tu)."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class MemoryUnit:
    """A text and its translation, for which a person vouches or which somebody's memory file has."""

    source: str
    """Tagged; its codes are numbered 1, 2, ... in the order of their appearance."""
    target: str
    """Tagged, with codes of `source` only."""
    source_language: LanguageTag
    target_language: LanguageTag
    origin: str
    """Where it is from: the name of an article, or the path of a memory file as the project names it."""
    before: str = ""
    """The source text of the segment before it, where that is known; `""` too at the beginning of an article."""
    after: str = ""
    """The source text of the segment after it."""
    by: str = ""
    """Who approved it, or changed it last."""
    time: str = ""
    """When: ISO 8601, UTC, to the second; `""` where nobody knows."""
    is_approved: bool = True
    """False for what comes from a file that says that nobody vouches for it."""
    note: str = ""
