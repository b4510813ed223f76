"""Which segment of a new reading is which of the old one: the same text, however it moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from glossa.memory import canonical
from glossa.model.article import Entry
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import State

Key = TypeVar("Key", bound=Hashable)
Place = TypeVar("Place")


def same_text(known: Sequence[Entry], segments: Sequence[Segment]) -> list[int | None]:
    """Returns for each segment the place in `known` of the entry that had its text, None where there is none.

    Each entry is found once. Where a text occurs more than once, its paragraph and its neighbours tell which occurrence
    is which. What is in the document now is taken before what is obsolete, and a text that differs in nothing but the
    numbers of its codes comes last.
    """
    current = [place for place, entry in enumerate(known) if not entry.obsolete]
    pairs = _Pairs([known[place].segment for place in current], segments)
    pairs.pair_units()
    pairs.pair_unique()
    pairs.spread(across_units=False)
    pairs.spread(across_units=True)
    pairs.pair_in_order()
    found = [None if old is None else current[old] for old in pairs.found]
    _take_better(found, known, segments)
    _take_twins(found, known, segments)
    return found


def moved(places: Sequence[int]) -> frozenset[int]:
    """Returns which of different numbers stand out of order: as few as can be, the others ascend."""
    ends: list[int] = []  # the lowest end of an ascending chain of each length
    before: dict[int, int | None] = {}
    for place in places:
        length = bisect_left(ends, place)
        before[place] = ends[length - 1] if length else None
        ends[length : length + 1] = [place]
    still: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        still.add(last)
        last = before[last]
    return frozenset(places) - still


def free_id(wanted: SegmentId, taken: set[SegmentId]) -> SegmentId:
    """Returns `wanted`, or the next occurrence's id that is not `taken`."""
    if wanted not in taken:
        return wanted
    name = wanted.split(".")[0]
    number = 2
    while SegmentId(f"{name}.{number}") in taken:
        number += 1
    return SegmentId(f"{name}.{number}")


class _Pairs:
    """Old and new segments in the making of pairs; each is in one at most."""

    def __init__(self, old: Sequence[Segment], new: Sequence[Segment]) -> None:
        self._old = old
        self._new = new
        self._free = [True] * len(old)
        self.found: list[int | None] = [None] * len(new)

    def pair_units(self) -> None:
        """Pairs the segments of the units that occur once here and once there."""
        old, new = _listed(_units(self._old)), _listed(_units(self._new))
        for text, places in new.items():
            if len(places) == 1 and len(old.get(text, ())) == 1:
                for one, other in zip(old[text][0], places[0], strict=True):
                    self._pair(one, other)

    def pair_unique(self) -> None:
        """Pairs what is left once here and once there."""
        old, new = self._left()
        for text, places in new.items():
            if len(places) == 1 and len(old.get(text, ())) == 1:
                self._pair(old[text][0], places[0])

    def spread(self, *, across_units: bool) -> None:
        """Pairs the neighbours of pairs, then theirs."""
        for step in (1, -1):
            for place in range(len(self.found))[::step]:
                old = self.found[place]
                if old is not None and (across_units or self._goes_on(old, place, step)):
                    self._try(old + step, place + step)

    def pair_in_order(self) -> None:
        """Pairs what is left of each text, the first with the first."""
        old, new = self._left()
        for text, places in new.items():
            for one, other in zip(old.get(text, ()), places, strict=False):
                self._pair(one, other)

    def _pair(self, old: int, new: int) -> None:
        self._free[old] = False
        self.found[new] = old

    def _try(self, old: int, new: int) -> None:
        if not (0 <= old < len(self._old) and 0 <= new < len(self._new)):
            return
        if self._free[old] and self.found[new] is None and self._old[old].source == self._new[new].source:
            self._pair(old, new)

    def _goes_on(self, old: int, new: int, step: int) -> bool:
        return _goes_on(self._old, old, step) and _goes_on(self._new, new, step)

    def _left(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        old = ((segment.source, place) for place, segment in enumerate(self._old) if self._free[place])
        new = ((segment.source, place) for place, segment in enumerate(self._new) if self.found[place] is None)
        return _listed(old), _listed(new)


def _take_better(found: list[int | None], known: Sequence[Entry], segments: Sequence[Segment]) -> None:
    """Takes what is left of the same text where that has come further: a translation beats a draft."""
    rest = _rest(found, known, {place: entry.segment.source for place, entry in enumerate(known)})
    for place, segment in enumerate(segments):
        best, here = rest.get(segment.source), found[place]
        if best and (here is None or _weight(known[best[0]]) > _weight(known[here])):
            found[place] = best.popleft()


def _take_twins(found: list[int | None], known: Sequence[Entry], segments: Sequence[Segment]) -> None:
    """Takes what is left and differs in the numbers of the codes alone."""
    rest = _rest(found, known, {place: canonical(entry.segment.source)[0] for place, entry in enumerate(known)})
    for place, segment in enumerate(segments):
        if found[place] is None and (twins := rest.get(canonical(segment.source)[0])):
            found[place] = twins.popleft()


def _rest(found: Sequence[int | None], known: Sequence[Entry], texts: Mapping[int, str]) -> dict[str, deque[int]]:
    """Returns the entries that nobody has found, by their text: what has come furthest first, then what is current."""
    taken = set(found)
    left = [place for place in range(len(known)) if place not in taken]
    left.sort(key=lambda place: (-_weight(known[place]), known[place].obsolete))
    return {text: deque(places) for text, places in _listed((texts[place], place) for place in left).items()}


def _weight(entry: Entry) -> int:
    """Returns how far the entry has come in any language. What people wrote weighs the same, approved or not."""
    return max((min(target.state.rank, State.TRANSLATED.rank) for target in entry.targets.values()), default=0)


def _goes_on(segments: Sequence[Segment], place: int, step: int) -> bool:
    """Tells whether the neighbour is of the same unit."""
    return 0 <= place + step < len(segments) and segments[place].unit == segments[place + step].unit


def _units(segments: Sequence[Segment]) -> Iterable[tuple[tuple[str, ...], list[int]]]:
    """Yields the texts of each unit's segments, and where they stand."""
    for _, group in groupby(range(len(segments)), key=lambda place: segments[place].unit):
        places = list(group)
        yield tuple(segments[place].source for place in places), places


def _listed(pairs: Iterable[tuple[Key, Place]]) -> dict[Key, list[Place]]:
    found: defaultdict[Key, list[Place]] = defaultdict(list)
    for key, place in pairs:
        found[key].append(place)
    return dict(found)
