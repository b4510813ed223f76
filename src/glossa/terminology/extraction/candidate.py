"""What extraction reads, and what it proposes."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a headline of an article."""

    article: str
    text: str
    """Without tags."""
    line: int = 0
    """Where its unit begins in the article's file."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands."""

    passage: Passage
    span: Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a term."""

    text: str
    """Its commonest form."""
    score: float
    """Its C-value."""
    frequency: int
    """How often it stands in all articles, whatever its form."""
    forms: tuple[tuple[str, int], ...]
    """Its forms and how often each stands there, the commonest first."""
    articles: tuple[tuple[str, int], ...]
    """The articles that have it and how often, the one that has it most first."""
    places: tuple[Place, ...]
    """Some of the places where it stands, in as many articles as possible."""
    acronym: str = ""
    """What stands for it, where an article says so: `CPC` for `Communist Party of China (CPC)`."""
