"""Bringing a new reading of an article into its store without losing anything that was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossa.memory.alignment import Sentence, align
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.segmentation import Cuts, Piece, cut_by_hand, named
from glossa.workflow.carrying import Carrier
from glossa.workflow.carrying import is_persons as is_persons
from glossa.workflow.pairing import free_id, same_text
from glossa.workflow.passages import Passage
from glossa.workflow.tracing import Kin, Versions, traced

LEAST_SIMILAR = 60
"""From this score on a changed segment is offered the translation that it had before."""
LEAST_SIMILAR_JOINED = 65
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
    entries, cuts = (known.entries, known.cuts) if known else ((), {})
    segments = as_cut_before(document, segments, cuts)
    found = same_text(entries, segments)
    versions = Versions(entries, segments, found, _kin(entries, segments, found))
    return Ingest(Article(name, document, brought(versions, Carrier(document.language, time)), cuts), traced(versions))


def brought(versions: Versions, carrier: Carrier) -> tuple[Entry, ...]:
    """Returns the entries of the new version, with all that they have of the old one, then what is obsolete."""
    before, after = versions.before, versions.after
    current = [
        Entry(segment) if place is None else _kept(carrier, before[place], segment)
        for segment, place in zip(after, versions.found, strict=True)
    ]
    for link in versions.kin:
        old = [before[place] for place in link.old]
        for place, targets in zip(link.new, carrier.carried(old, [after[place] for place in link.new]), strict=True):
            current[place] = replace(current[place], targets=targets)
        said = sorted((comment for entry in old for comment in entry.comments), key=lambda comment: comment.time)
        current[link.new[0]] = replace(current[link.new[0]], comments=tuple(said))
    return (*current, *_obsolete(versions.lost, {segment.id for segment in after}))


def as_cut_before(document: Document, segments: Sequence[Segment], cuts: Cuts) -> Sequence[Segment]:
    """Cuts a reading as people have cut the same sentences by hand."""
    if not cuts:
        return segments
    pieces: dict[UnitId, list[Piece]] = {}
    for segment in segments:
        pieces.setdefault(segment.unit, []).append((segment.source, segment.tail))
    return named((unit, cut_by_hand(pieces.get(unit.id, ()), cuts)) for unit in document.units)


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


def _kin(entries: Sequence[Entry], segments: Sequence[Segment], found: Sequence[int | None]) -> list[Kin]:
    """Returns which new segments come from which old ones, by how alike they are."""
    kept = set(found)
    old = [place for place, entry in enumerate(entries) if place not in kept and not entry.obsolete]
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

    return [Sentence(segments[place].source, goes_on(place)) for place in places]
