"""Bringing a new reading of an article into its store without losing anything that was there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from glossa.memory import canonical, closest_pairs, renumbered
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag
from glossa.workflow.pairing import free_id, same_text

Targets = Mapping[LanguageTag, Target]

LEAST_SIMILAR = 70
"""From this score on a changed segment is offered the translation that it had before."""


@dataclass(frozen=True, slots=True)
class Ingest:
    """An article brought up to date, and what that changed."""

    article: Article
    new: int
    """Segments that were not there before and resemble none that was."""
    changed: int
    """Segments that took over the translation of one that they resemble."""
    vanished: int
    """Segments that the article no longer has; what they had is kept."""


def ingest(known: Article | None, name: str, document: Document, segments: Sequence[Segment], time: str) -> Ingest:
    """Merges a reading of an article with what is known of it.

    A segment with the same text keeps its targets, wherever it moved and however its codes are numbered now. A
    changed one takes over, as drafts that say what they came from, the targets that a person had a hand in; what a
    machine drafted is drafted anew. One that vanished becomes obsolete and keeps everything.
    """
    entries = known.entries if known else ()
    found = same_text(entries, segments)
    kept = {entry.segment.id for entry in found if entry}
    gone = [entry for entry in entries if entry.segment.id not in kept]
    added = [segment for segment, entry in zip(segments, found, strict=True) if entry is None]
    heirs = _inherited(added, [entry for entry in gone if not entry.obsolete], time)
    current = [
        replace(entry, segment=segment, obsolete=False)
        if entry
        else Entry(segment, heirs.get(segment.id, MappingProxyType({})))
        for segment, entry in zip(segments, found, strict=True)
    ]
    vanished = sum(not entry.obsolete for entry in gone) - len(heirs)
    article = Article(name, document, (*current, *_obsolete(gone, {segment.id for segment in segments})))
    return Ingest(article, len(added) - len(heirs), len(heirs), vanished)


def needs_translation(entry: Entry) -> bool:
    """Tells whether anybody expects a translation: web-page debris is kept as it is."""
    return entry.segment.role is not Role.DEBRIS


def is_persons(target: Target) -> bool:
    """Tells whether a person had a hand in the target: wrote, approved or rejected it."""
    return target.state.rank >= State.TRANSLATED.rank or any(change.by for change in target.history)


def _obsolete(gone: Sequence[Entry], taken: set[SegmentId]) -> Iterator[Entry]:
    """Yields what is kept of the segments that are gone, each under an id that no other has."""
    taken = set(taken)
    for entry in gone:
        name = free_id(entry.segment.id, taken)
        taken.add(name)
        yield Entry(replace(entry.segment, id=name), entry.targets, obsolete=True)


def _inherited(added: Sequence[Segment], gone: Sequence[Entry], time: str) -> dict[SegmentId, Targets]:
    """Returns what segments that are new take over from the ones that they resemble, by their ids."""
    heirs: dict[SegmentId, Targets] = {}
    rest = {entry.segment.id: entry for entry in gone if any(map(is_persons, entry.targets.values()))}
    twins = {canonical(entry.segment.source)[0]: entry for entry in reversed(rest.values())}
    for segment in added:
        twin = twins.pop(canonical(segment.source)[0], None)
        if twin is not None:
            del rest[twin.segment.id]
            heirs[segment.id] = _each(twin, partial(_renumbered, before=twin, segment=segment, time=time))
    changed = [segment for segment in added if segment.id not in heirs]
    left = list(rest.values())
    sources = [entry.segment.source for entry in left]
    for new, old, score in closest_pairs([segment.source for segment in changed], sources, LEAST_SIMILAR):
        heirs[changed[new].id] = _each(left[old], partial(_as_draft, before=left[old], score=score, time=time))
    return heirs


def _each(before: Entry, step: Callable[[Target], Target]) -> Targets:
    taken = {language: step(target) for language, target in before.targets.items() if is_persons(target)}
    return MappingProxyType(taken)


def _renumbered(target: Target, before: Entry, segment: Segment, time: str) -> Target:
    """Numbers the codes of a target as its source now does; nothing else has changed."""
    _, old = canonical(before.segment.source)
    new = {place: number for number, place in canonical(segment.source)[1].items()}
    text = renumbered(target.text, {number: new[place] for number, place in old.items()})
    change = Change(target.revision + 1, time, "codes renumbered", target.state, text)
    return replace(target, text=text, revision=change.revision, history=(*target.history, change))


def _as_draft(target: Target, before: Entry, score: int, time: str) -> Target:
    reason = f"the source changed; it was {target.state.value} for: {before.segment.source}"
    change = Change(target.revision + 1, time, "source changed", State.DRAFT, why=reason)
    return Target(
        target.text,
        State.DRAFT,
        Origin(OriginKind.TM_FUZZY, time, score=min(99, score), by=target.origin.by),
        change.revision,
        reason=reason,
        history=(*target.history, change),
    )
