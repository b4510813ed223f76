"""Comments: what people say to each other about a segment."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class Comment:
    """One thing that somebody said about a segment; those of a segment are one thread, oldest first."""

    time: str
    """ISO 8601, UTC, to the second."""
    by: str
    text: str
    language: LanguageTag | None = None
    """The translation that is meant; None for the segment itself."""
    settles: bool = False
    """Whether what was said before it is settled with it."""


def open_comments(thread: tuple[Comment, ...]) -> tuple[Comment, ...]:
    """Returns what was said since the thread was settled last."""
    last = max((place for place, comment in enumerate(thread, 1) if comment.settles), default=0)
    return thread[last:]
