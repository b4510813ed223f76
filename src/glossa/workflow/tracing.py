"""Telling what became of each segment, in the order in which people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossa.model.article import Entry
from glossa.model.target import State
from glossa.workflow.pairing import moved
from glossa.workflow.passages import Fall, Fate, Passage


class Kin(NamedTuple):
    """Which new segments come from which old entries, by their places; one side is a single one."""

    old: Sequence[int]
    new: Sequence[int]

    @property
    def fate(self) -> Fate:
        """What that makes it."""
        return Fate.SPLIT if len(self.new) > 1 else Fate.MERGED if len(self.old) > 1 else Fate.EDITED


def traced(
    before: Sequence[Entry], after: Sequence[Entry], found: Sequence[int | None], kin: Sequence[Kin]
) -> tuple[Passage, ...]:
    """Returns what became of each segment; those that stayed or moved together are one passage.

    `found` has for each of the new ones the place of the old one with the same text. What is gone stands behind what it
    stood behind.
    """
    tracing = _Tracing(before, after, found, kin)
    return tuple(tracing.passages())


class _Tracing:
    """The two versions side by side, and the ties between them; all by their places."""

    def __init__(
        self, before: Sequence[Entry], after: Sequence[Entry], found: Sequence[int | None], kin: Sequence[Kin]
    ) -> None:
        self._before = before
        self._after = after
        self._found = found
        self._kin = {place: link for link in kin for place in link.new}
        self._numbers = {place: number for number, place in enumerate(_current(before), start=1)}
        self._moved = moved([place for place in found if place is not None and place in self._numbers])
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
            for language, target in sorted(self._before[place].targets.items()):
                if target.state.rank >= State.TRANSLATED.rank:
                    yield Fall(language, self._numbers[place], target.state)


def _current(entries: Sequence[Entry]) -> Iterator[int]:
    return (place for place, entry in enumerate(entries) if not entry.obsolete)


def _text(entries: Iterable[Entry]) -> str:
    return "".join(f"{entry.segment.source}{entry.segment.tail}" for entry in entries).rstrip()
