"""Telling what became of each segment, in the order in which people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossa.model.article import Entry
from glossa.model.segment import Segment
from glossa.model.target import State
from glossa.workflow.pairing import moved
from glossa.workflow.passages import Fall, Fate, Passage


class Kin(NamedTuple):
    """Which new segments come from which old entries, by their places; one side is a single one, unless
    somebody cut them by hand."""

    old: list[int]
    new: list[int]

    @property
    def fate(self) -> Fate:
        """What that makes it."""
        return Fate.SPLIT if len(self.new) > 1 else Fate.MERGED if len(self.old) > 1 else Fate.EDITED


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of the segments of an article, and what belongs together; all by their places."""

    before: Sequence[Entry]
    after: Sequence[Segment]
    found: Sequence[int | None]
    """For each of the new ones the old one with the same text."""
    kin: Sequence[Kin]

    @property
    def lost(self) -> list[Entry]:
        """The old ones whose text is in the new version no more."""
        kept = set(self.found)
        return [entry for place, entry in enumerate(self.before) if place not in kept]


def traced(versions: Versions) -> tuple[Passage, ...]:
    """Returns what became of each segment; those that stayed or moved together are one passage.

    What is gone stands behind what it stood behind.
    """
    return tuple(_Tracing(versions).passages())


class _Tracing:
    def __init__(self, versions: Versions) -> None:
        self._before = [entry.segment for entry in versions.before]
        self._targets = [entry.targets for entry in versions.before]
        self._after = versions.after
        self._found = versions.found
        self._kin = {place: link for link in versions.kin for place in link.new}
        self._numbers = {place: number for number, place in enumerate(_current(versions.before), start=1)}
        self._moved = moved([place for place in self._found if place is not None and place in self._numbers])
        self._gone = self._gone_behind()

    def passages(self) -> Iterator[Passage]:
        """Yields what became of each segment."""
        yield from map(self._vanished, self._gone.get(-1, ()))
        for run in self._runs():
            yield self._passage(run)
            yield from map(self._vanished, self._gone.get(run[-1], ()))

    def _gone_behind(self) -> dict[int, list[int]]:
        """Returns which old ones are gone, by the new one that stands before their place; -1 for the beginning."""
        new_of = {old: new for new, old in enumerate(self._found) if old is not None}
        new_of |= {old: max(link.new) for link in self._kin.values() for old in link.old}
        behind: dict[int, list[int]] = {}
        last = -1
        for place in self._numbers:
            if place in new_of:
                last = new_of[place]
            else:
                behind.setdefault(last, []).append(place)
        return behind

    def _runs(self) -> Iterator[list[int]]:
        """Yields the new places that make one passage."""
        run: list[int] = []
        for place in range(len(self._after)):
            if run and not self._goes_on(run[-1], place):
                yield run
                run = []
            run.append(place)
        if run:
            yield run

    def _goes_on(self, last: int, place: int) -> bool:
        if place in self._kin:
            return self._kin[place] is self._kin.get(last)
        fate, old = self._fate(place), self._found[last]
        together = fate in (Fate.SAME, Fate.MOVED) and fate is self._fate(last)
        return together and old is not None and self._found[place] == old + 1 and last not in self._gone

    def _fate(self, place: int) -> Fate:
        old = self._found[place]
        if place in self._kin:
            return self._kin[place].fate
        if old is None:
            return Fate.NEW
        if old not in self._numbers:
            return Fate.BACK
        return Fate.MOVED if old in self._moved else Fate.SAME

    def _passage(self, run: Sequence[int]) -> Passage:
        kin = self._kin.get(run[0])
        came_from = kin.old if kin else [same for place in run if (same := self._found[place]) is not None]
        old = [place for place in came_from if place in self._numbers]
        return Passage(
            self._fate(run[0]),
            tuple(self._numbers[place] for place in old),
            tuple(place + 1 for place in run),
            _text(self._before[place] for place in old),
            _text(self._after[place] for place in run),
            tuple(self._fell(old)) if kin else (),
        )

    def _vanished(self, place: int) -> Passage:
        return Passage(Fate.GONE, (self._numbers[place],), (), _text([self._before[place]]), "")

    def _fell(self, places: Sequence[int]) -> Iterator[Fall]:
        for place in places:
            for language, target in sorted(self._targets[place].items()):
                if target.state.rank >= State.TRANSLATED.rank:
                    yield Fall(language, self._numbers[place], target.state)


def _current(entries: Sequence[Entry]) -> Iterator[int]:
    return (place for place, entry in enumerate(entries) if not entry.obsolete)


def _text(segments: Iterable[Segment]) -> str:
    return "".join(f"{segment.source}{segment.tail}" for segment in segments).rstrip()
