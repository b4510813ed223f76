"""What goes into the index and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from glossa.model.memory_unit import MemoryUnit
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Feed:
    """One origin of units: the store of an article, or a memory file."""

    name: str
    """The `origin` of all its units."""
    fingerprint: str
    """Another one when the units may be others."""
    read: Callable[[], Iterable[MemoryUnit]]
    """Called where the fingerprint is new. May raise `GlossaError`."""


@dataclass(frozen=True, slots=True)
class Refresh:
    """What has changed in the index."""

    read: tuple[str, ...]
    """The feeds that were new or had changed."""
    dropped: tuple[str, ...]
    """The origins that are no more."""
    units: int
    """How many there are now."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit in which a text occurs."""

    unit: MemoryUnit
    source: tuple[Span, ...]
    """Where in its source, tags included."""
    target: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Concordance:
    """The units in which a text occurs, newest first."""

    hits: tuple[Hit, ...]
    total: int
    """How many there are, with those that were left out."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much there is."""

    units: int
    origins: Mapping[str, int]
    """The units of each origin."""
    size: int
    """Bytes on disk."""
