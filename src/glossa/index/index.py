"""The index of one language pair: brought up to date from its feeds, then asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from glossa.index.values import Concordance, Feed, Hit, Query, Refresh, Stats
from glossa.memory import Penalties, canonical, score
from glossa.memory.offering import offered
from glossa.model.match import Match
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold
from glossa.text.spans import Span


class MemoryIndex:
    """All units of one language pair, to be looked up by their source."""

    def __init__(self, folder: Path | None, source: LanguageTag, target: LanguageTag) -> None:
        self.trouble = ""
        """Why nothing could be written to the cache, in one sentence; `""` where all is well."""
        self._folder = folder and folder / f"{source}-{target}"
        self._units: dict[str, tuple[str, tuple[MemoryUnit, ...]]] = {}
        self._learned: list[MemoryUnit] = []

    def refresh(self, feeds: Iterable[Feed]) -> Refresh:
        """Brings the index up to date with all its feeds; reads those that are new or have changed."""
        given = {feed.name: feed for feed in feeds}
        dropped = tuple(name for name in self._units if name not in given)
        changed = [feed for feed in given.values() if self._units.get(feed.name, ("",))[0] != feed.fingerprint]
        fresh = {feed.name: (feed.fingerprint, tuple(feed.read())) for feed in changed}
        self._units = {name: fresh.get(name) or self._units[name] for name in given}
        self._learned.clear()
        return Refresh(tuple(fresh), dropped, len(list(self._all())))

    def learn(self, *units: MemoryUnit) -> None:
        """Offers units from now on, until a refresh brings them with their origin."""
        self._learned += units

    def find(
        self,
        text: str,
        before: str = "",
        after: str = "",
        *,
        least: int = 70,
        most: int = 5,
        penalties: Penalties = Penalties(),
    ) -> tuple[Match, ...]:
        """Returns what is most like a text, best first, of those that score at least `least` after penalties."""
        key = canonical(text)[0]
        scored = ((score(key, unit.source), unit) for unit in self._all())
        return offered(text, before, after, (pair for pair in scored if pair[0] >= least), least, most, penalties)

    def find_all(
        self, queries: Sequence[Query], *, least: int = 70, most: int = 1, penalties: Penalties = Penalties()
    ) -> list[tuple[Match, ...]]:
        """Looks up many texts, in less time than one by one."""
        return [
            self.find(query.text, query.before, query.after, least=least, most=most, penalties=penalties)
            for query in queries
        ]

    def search(self, text: str, *, most: int = 50) -> Concordance:
        """Returns the units in which a text occurs on either side, however it is capitalised."""
        hits = [
            Hit(unit, _spans(text, unit.source), _spans(text, unit.target))
            for unit in sorted(self._all(), key=lambda unit: unit.time, reverse=True)
        ]
        found = [hit for hit in hits if hit.source or hit.target]
        return Concordance(tuple(found[:most]), len(found))

    def stats(self) -> Stats:
        """Returns how much there is."""
        origins = {name: len(units) for name, (_, units) in self._units.items()}
        return Stats(sum(origins.values()) + len(self._learned), origins, 0)

    def _all(self) -> Iterator[MemoryUnit]:
        for _, units in self._units.values():
            yield from units
        yield from self._learned


def _spans(text: str, within: str) -> tuple[Span, ...]:
    wanted, folded = fold(text), fold(within)
    found: list[Span] = []
    place = folded.find(wanted) if wanted else -1
    while place >= 0:
        found.append(Span(place, place + len(wanted)))
        place = folded.find(wanted, place + len(wanted))
    return tuple(found)
