"""What the segments of a text were that is cut otherwise: each keeps its own, however often its text stands there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from glossa.memory import canonical
from glossa.model.article import Article, Entry
from glossa.model.authorship import CUT
from glossa.model.document import UnitId
from glossa.model.segment import Segment
from glossa.workflow.carrying import is_persons
from glossa.workflow.tracing import Kin

Start = tuple[UnitId, int]
"""Where a segment begins: its unit, and the offset in the unit's text."""


def homes(article: Article, segments: Sequence[Segment]) -> tuple[list[int | None], list[Kin]]:
    """Returns for each segment the place in `article.entries` of what it was, and what is cut otherwise now.

    A segment that stays where it is keeps what it has. One that comes back has what it had before it was cut: of twins
    the one whose translation went into the text that is cut here, then one of the same paragraph, in the order in which
    they stand; never one whose translation went into another paragraph. What is in doubt is only which of the twins of
    one paragraph stood first when they were cut at different times.
    """
    found: list[int | None] = [None] * len(segments)
    stretches = _stretches(article, segments)
    for link in stretches:
        if article.entries[link.old[0]].segment.source == segments[link.new[0]].source:
            found[link.new[0]] = link.old[0]
    for link in [link for link in stretches if any(found[new] is None for new in link.new)]:
        _come_back(found, link, article.entries, segments)
    kept = set(found)
    kin = (Kin([o for o in link.old if o not in kept], [n for n in link.new if found[n] is None]) for link in stretches)
    return found, [link for link in kin if link.old and link.new]


def _come_back(found: list[int | None], link: Kin, entries: Sequence[Entry], segments: Sequence[Segment]) -> None:
    """Finds what the segments of a stretch were; where their text stands there more than once, in that order."""
    stretch = "".join(f"{segments[new].source}{segments[new].tail}" for new in link.new)
    taken, start = frozenset(found), 0
    free = [place for place, entry in enumerate(entries) if entry.obsolete or place in link.old]
    for new in link.new:
        segment = segments[new]
        if found[new] is None:
            likely = _likely([place for place in free if place not in taken], segment, link, entries)
            twins = sorted(likely[: stretch.count(segment.source)])
            nth = stretch[:start].count(segment.source)
            own = (*twins[nth : nth + 1], *twins)
            found[new] = next((place for place in own if place not in found), None)
        start += len(segment.source) + len(segment.tail)


def _likely(free: Iterable[int], segment: Segment, link: Kin, entries: Sequence[Entry]) -> list[int]:
    """Returns the places of entries that a segment may have been, the likeliest first."""
    text = canonical(segment.source)[0]
    ranks: dict[int, tuple[bool, bool, bool]] = {}
    for place in free:
        known = entries[place].segment
        if canonical(known.source)[0] == text:
            pieces = set(_pieces(entries[place], entries))
            is_near = place in link.old or not pieces.isdisjoint(link.old)
            if not pieces or segment.unit in {entries[piece].segment.unit for piece in pieces}:
                ranks[place] = (not is_near, known.unit != segment.unit, known.source != segment.source)
    return sorted(ranks, key=lambda place: (ranks[place], place))


def _pieces(entry: Entry, entries: Sequence[Entry]) -> Iterator[int]:
    """Yields the places of the current entries whose translations come from that of `entry` by a cut."""
    for language, target in entry.targets.items():
        steps = len(target.history)
        for place, other in enumerate(entries if is_persons(target) else ()):
            later = other.targets[language].history if language in other.targets and not other.obsolete else ()
            if len(later) > steps and later[steps].action == CUT and later[:steps] == target.history:
                yield place


def _stretches(article: Article, segments: Sequence[Segment]) -> list[Kin]:
    """Returns the shortest stretches of text that begin and end with a segment before and after."""
    before = _starts((place, entry.segment) for place, entry in enumerate(article.entries) if not entry.obsolete)
    after = _starts(enumerate(segments))
    common = before.keys() & after.keys()
    olds, news = _grouped(before, common), _grouped(after, common)
    return [Kin(olds[start], news[start]) for start in olds]


def _grouped(starts: Mapping[Start, int], common: Container[Start]) -> dict[Start, list[int]]:
    """Returns the places of the segments by the last common beginning before them."""
    found: dict[Start, list[int]] = {}
    group: list[int] = []
    for start, place in starts.items():
        if start in common:
            group = found.setdefault(start, [])
        group.append(place)
    return found


def _starts(segments: Iterable[tuple[int, Segment]]) -> dict[Start, int]:
    """Returns the places of segments by their unit and where they begin in its text."""
    found: dict[Start, int] = {}
    lengths: dict[UnitId, int] = {}
    for place, segment in segments:
        start = lengths.get(segment.unit, 0)
        found[segment.unit, start] = place
        lengths[segment.unit] = start + len(segment.source) + len(segment.tail)
    return found
