"""Bringing an index up to date: what changed goes into a new part, and takes the small parts along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from glossa.index.cache import Cache
from glossa.index.listing import Known, Origin
from glossa.index.values import Feed
from glossa.index.view import View, viewed
from glossa.model.memory_unit import MemoryUnit

_SMALL, _TIMES = 500, 2
"""A part is written again with what came if it has at most so many units, or so many times as many as came."""


def changed(known: Known, feeds: Mapping[str, Feed]) -> list[Feed]:
    """Returns the feeds that are new, or whose fingerprint is."""
    return [
        feed
        for name, feed in feeds.items()
        if name not in known.origins or known.origins[name].fingerprint != feed.fingerprint
    ]


def dropped(known: Known, feeds: Mapping[str, Feed]) -> tuple[str, ...]:
    """Returns the origins that are no more."""
    return tuple(name for name in known.origins if name not in feeds)


def views(known: Known, names: Collection[str]) -> list[View]:
    """Returns what there is of some origins."""
    return [
        viewed(part, {name for name in part.names if name in names and known.origins[name].part == part.name})
        for part in known.parts
    ]


def updated(known: Known, feeds: Mapping[str, Feed], cache: Cache) -> Known:
    """Reads what has changed, and returns what the index consists of then; the list of that is not saved yet.

    Each part has more units than the smaller ones together, so there are few of them, and a unit is seldom rewritten.
    """
    update = _Update(known, feeds)
    part = cache.add(update.units)
    parts = [view.part for view in update.views if view.count and view not in update.merged]
    name = part.name if part else ""
    fresh = {feed.name: Origin(feed.fingerprint, name, update.counts[feed.name]) for feed in update.changed}
    moved = {old for view in update.merged for old in view.names}
    kept = {
        name_: Origin(origin.fingerprint, name, origin.units) if name_ in moved else origin
        for name_, origin in known.origins.items()
        if name_ in feeds
    }
    return Known((*parts, *([part] if part else [])), kept | fresh)


class _Update:
    """The units of a new part, and what it makes needless."""

    def __init__(self, known: Known, feeds: Mapping[str, Feed]) -> None:
        self.changed = changed(known, feeds)
        self.views = views(known, feeds.keys() - {feed.name for feed in self.changed})
        self.merged: list[View] = []
        self.counts: Counter[str] = Counter()

    def units(self) -> Iterator[tuple[str, MemoryUnit]]:
        """Yields the units of the part. They may be asked for again, and then from the beginning."""
        self.counts.clear()
        for feed in self.changed:
            for unit in feed.read():
                self.counts[feed.name] += 1
                yield feed.name, unit
        self.merged = self._small(self.counts.total())
        for view in self.merged:
            yield from view.all()

    def _small(self, fresh: int) -> list[View]:
        """Returns the parts that are to be written again: small ones, and those of which half or more is no more."""
        small: list[View] = []
        size = fresh
        for view in sorted(self.views, key=lambda view: view.count):
            if 2 * view.count <= len(view.part.origins) or (fresh and view.count <= max(_SMALL, _TIMES * size)):
                small.append(view)
                size += view.count
        return small
