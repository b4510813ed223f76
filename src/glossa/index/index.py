"""The index of one language pair: brought up to date with its feeds, then asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import nlargest
from pathlib import Path
from typing import TypeVar

from glossa.index.cache import Cache
from glossa.index.concordance import occurrence, occurrences
from glossa.index.listing import Known
from glossa.index.part import DamagedError, Mark
from glossa.index.updating import changed, dropped, updated, views
from glossa.index.values import Concordance, Feed, Hit, Refresh, Stats
from glossa.index.view import View
from glossa.memory import Penalties, Query, canonical, score
from glossa.memory.measure import SAME
from glossa.memory.offering import offered
from glossa.model.match import Match
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold

_NONE = Penalties()
_Answer = TypeVar("_Answer")


class MemoryIndex:
    """All units of one language pair, to be looked up by their source.

    What is on disk is a cache: it is made again where it is damaged, missing or of another version.
    """

    def __init__(self, folder: Path | None, source: LanguageTag, target: LanguageTag) -> None:
        """Nothing is read yet. Each pair has its own folder in `folder`; without one, all is in memory."""
        self._cache = Cache(folder and folder / f"{source}-{target}", (source, target))
        self._feeds: Mapping[str, Feed] = {}
        self._known = Known()
        self._views: Sequence[View] = ()
        self._mark: Mark | None = None
        self._learned: list[MemoryUnit] = []

    @property
    def trouble(self) -> str:
        """Why nothing could be written to the cache, in one sentence; `""` where all is well."""
        return self._cache.trouble

    def refresh(self, feeds: Iterable[Feed]) -> Refresh:
        """Brings the index up to date. These are all its feeds; those that are new or have changed are read.

        What a feed raises is raised here, and the index then is what it was.
        """
        self._feeds = {feed.name: feed for feed in feeds}
        return self._asked(self._refreshed)

    def _refreshed(self) -> Refresh:
        self._load()
        read = tuple(feed.name for feed in changed(self._known, self._feeds))
        gone = dropped(self._known, self._feeds)
        if read or gone:
            self._update()
        self._learned.clear()
        return Refresh(read, gone, sum(view.count for view in self._views))

    def learn(self, *units: MemoryUnit) -> None:
        """Offers units from now on, in this process, until a refresh brings them with their origin."""
        self._learned += units

    def find(
        self,
        text: str,
        before: str = "",
        after: str = "",
        *,
        least: int = 70,
        most: int = 5,
        penalties: Penalties = _NONE,
    ) -> tuple[Match, ...]:
        """Returns what is most like a text, best first, of what scores at least `least` after penalties.

        `before` and `after` are the source texts beside it.
        """
        query = Query(text, before, after)
        return self._asked(partial(self._found, query, least, most, penalties))

    def find_all(
        self, queries: Sequence[Query], *, least: int = 70, most: int = 1, penalties: Penalties = _NONE
    ) -> list[tuple[Match, ...]]:
        """Looks up many texts; what is asked twice is looked up once."""
        answers = {
            query: self._asked(partial(self._found, query, least, most, penalties)) for query in dict.fromkeys(queries)
        }
        return [answers[query] for query in queries]

    def search(self, text: str, *, most: int = 50) -> Concordance:
        """Returns the units in which a text occurs on either side, in whatever case and width; the newest first."""
        total = 0

        def hits() -> Iterator[Hit]:
            nonlocal total
            total = 0
            for hit in self._hits(text):
                total += 1
                yield hit

        best = self._asked(lambda: nlargest(most, hits(), key=lambda hit: hit.unit.time)) if text else []
        return Concordance(tuple(best), total)

    def stats(self) -> Stats:
        """Returns how much there was when it was brought up to date."""
        origins = {name: origin.units for name, origin in self._known.origins.items()}
        return Stats(sum(origins.values()), origins, sum(part.mark[0] for part in self._known.parts))

    def _found(self, query: Query, least: int, most: int, penalties: Penalties) -> tuple[Match, ...]:
        text, context = canonical(query.text)[0], query.context
        found = [(SAME, unit) for unit in self._learned if unit.source == text]
        found += [(SAME, unit) for view in self._views for unit in view.same(text, context)]
        exact = offered(query, found, least, most, penalties)
        if len(exact) == most and exact[-1].score == SAME:
            return exact
        for view in self._views:
            found += view.like(text, least, 4 * most + 16)
        found += [(score(text, unit.source), unit) for unit in self._learned if unit.source != text]
        return offered(query, found, least, most, penalties)

    def _hits(self, text: str) -> Iterator[Hit]:
        for view in self._views:
            yield from occurrences(view, text)
        yield from filter(None, (occurrence(unit, fold(text)) for unit in self._learned))

    def _asked(self, question: Callable[[], _Answer]) -> _Answer:
        """Asks, and where the files of the index turn out to be damaged, makes them again and asks once more."""
        try:
            return question()
        except (DamagedError, IndexError, TypeError, ValueError):
            self._take(Known(), self._cache.mark())
            self._update()
            return question()

    def _load(self) -> None:
        """Opens what is on disk, if that is not what was opened before."""
        mark = self._mark if self.trouble else self._cache.mark()
        if mark != self._mark:
            self._take(self._cache.load(), mark)

    def _update(self) -> None:
        with self._cache.writing():
            self._load()  # somebody else may have done it meanwhile
            if not (changed(self._known, self._feeds) or dropped(self._known, self._feeds)):
                return
            known = updated(self._known, self._feeds, self._cache)
            self._cache.save(known)
            self._take(known, self._cache.mark())

    def _take(self, known: Known, mark: Mark | None) -> None:
        self._known, self._mark = known, mark
        self._views = views(known, known.origins.keys())
