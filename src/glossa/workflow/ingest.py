"""Bringing a new reading of an article into its store without losing anything that was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossa.memory.alignment import Sentence, align
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role
from glossa.model.segment import Segment, SegmentId
from glossa.workflow.carrying import Carrier
from glossa.workflow.carrying import is_persons as is_persons
from glossa.workflow.pairing import free_id, same_text
from glossa.workflow.passages import Passage
from glossa.workflow.tracing import Kin, traced

LEAST_SIMILAR = 70
"""From this score on a changed segment is offered the translation that it had before."""
LEAST_SIMILAR_JOINED = 75
"""From this score on several segments are taken for what became of one, or for what one came from."""


@dataclass(frozen=True, slots=True)
class Ingest:
    """An article brought up to date, and what that changed."""

    article: Article
    passages: tuple[Passage, ...]
    """In the order of the new version, what is gone at the place where it was."""


def ingest(known: Article | None, name: str, document: Document, segments: Sequence[Segment], time: str) -> Ingest:
    """Merges a reading of an article with what is known of it.

    A segment with the same text keeps all that it has, wherever it moved and however its codes are numbered now. What
    was edited, split or merged takes over, as drafts that say what they were, the targets that a person had a hand in;
    what a machine drafted is drafted anew. What vanished becomes obsolete, keeps everything, and comes back with it.
    """
    entries = known.entries if known else ()
    found = same_text(entries, segments)
    carrier = Carrier(document.language, time)
    current = [
        Entry(segment) if place is None else _kept(carrier, entries[place], segment)
        for segment, place in zip(segments, found, strict=True)
    ]
    kept = set(found)
    kin = _kin([place for place in range(len(entries)) if place not in kept], entries, found, segments)
    for link in kin:
        old = [entries[place] for place in link.old]
        for place, targets in zip(link.new, carrier.carried(old, [segments[place] for place in link.new]), strict=True):
            current[place] = replace(current[place], targets=targets)
        said = sorted((comment for entry in old for comment in entry.comments), key=lambda comment: comment.time)
        current[link.new[0]] = replace(current[link.new[0]], comments=tuple(said))
    gone = [entry for place, entry in enumerate(entries) if place not in kept]
    article = Article(name, document, (*current, *_obsolete(gone, {segment.id for segment in segments})))
    return Ingest(article, traced(entries, current, found, kin))


def needs_translation(entry: Entry) -> bool:
    """Tells whether anybody expects a translation: web-page debris is kept as it is."""
    return entry.segment.role is not Role.DEBRIS


def _kept(carrier: Carrier, entry: Entry, segment: Segment) -> Entry:
    same = entry.segment.source == segment.source
    targets = entry.targets if same else carrier.renumbered(entry, segment)
    return replace(entry, segment=segment, targets=targets, obsolete=False)


def _obsolete(gone: Sequence[Entry], taken: set[SegmentId]) -> Iterator[Entry]:
    """Yields what is kept of the segments that are gone, each under an id that no other has."""
    taken = set(taken)
    for entry in gone:
        name = free_id(entry.segment.id, taken)
        taken.add(name)
        yield replace(entry, segment=replace(entry.segment, id=name), obsolete=True)


def _kin(
    gone: Sequence[int], entries: Sequence[Entry], found: Sequence[int | None], segments: Sequence[Segment]
) -> list[Kin]:
    """Returns which new segments come from which old ones, by their places."""
    old = [place for place in gone if not entries[place].obsolete]
    new = [place for place, same in enumerate(found) if same is None]
    links = align(
        _sentences(old, [entry.segment for entry in entries]),
        _sentences(new, segments),
        LEAST_SIMILAR,
        LEAST_SIMILAR_JOINED,
    )
    return [Kin([old[place] for place in link.old], [new[place] for place in link.new]) for link in links]


def _sentences(places: Sequence[int], segments: Sequence[Segment]) -> list[Sentence]:
    left = set(places)

    def goes_on(place: int) -> bool:
        return place + 1 in left and segments[place].unit == segments[place + 1].unit

    return [Sentence(segments[place].source, segments[place].tail, goes_on(place)) for place in places]
