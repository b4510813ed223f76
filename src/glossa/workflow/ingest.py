"""Bringing a new reading of an article into its store without losing anything that was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossa.memory import similarity
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role
from glossa.model.segment import Segment
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

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

    A segment with the same text keeps its targets, wherever it moved. A changed one takes over, as drafts that say
    what they came from, the targets that a person had a hand in; what a machine drafted is drafted anew. One that
    vanished becomes obsolete and keeps everything.
    """
    old = {entry.segment.id: entry for entry in known.entries} if known else {}
    present = {segment.id for segment in segments}
    gone = [entry for entry in old.values() if entry.segment.id not in present]
    candidates = [entry for entry in gone if not entry.obsolete and any(map(is_persons, entry.targets.values()))]
    current: list[Entry] = []
    new = changed = 0
    for segment in segments:
        same = old.get(segment.id)
        if same is not None:
            current.append(replace(same, segment=segment, obsolete=False))
            continue
        before = _most_similar(segment, candidates)
        if before is None:
            new += 1
            current.append(Entry(segment))
        else:
            changed += 1
            candidates.remove(before)
            current.append(Entry(segment, _carried_over(before, segment, time)))
    obsolete = [replace(entry, obsolete=True) for entry in gone]
    vanished = sum(not entry.obsolete for entry in gone) - changed
    return Ingest(Article(name, document, (*current, *obsolete)), new, changed, vanished)


def needs_translation(entry: Entry) -> bool:
    """Tells whether anybody expects a translation: web-page debris is kept as it is."""
    return entry.segment.role is not Role.DEBRIS


def is_persons(target: Target) -> bool:
    """Tells whether a person had a hand in the target: wrote, approved or rejected it."""
    return target.state.rank >= State.TRANSLATED.rank or any(change.by for change in target.history)


def _most_similar(segment: Segment, candidates: Sequence[Entry]) -> Entry | None:
    scored = [(similarity(segment.source, entry.segment.source), entry) for entry in candidates]
    score, best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best if score >= LEAST_SIMILAR else None


def _carried_over(before: Entry, segment: Segment, time: str) -> dict[LanguageTag, Target]:
    score = min(99, similarity(segment.source, before.segment.source))
    return {
        language: _as_draft(target, before.segment.source, score, time)
        for language, target in before.targets.items()
        if is_persons(target)
    }


def _as_draft(target: Target, old_source: str, score: int, time: str) -> Target:
    reason = f"the source changed; it was {target.state.value} for: {old_source}"
    change = Change(target.revision + 1, time, "source changed", State.DRAFT, target.text, why=reason)
    return Target(
        target.text,
        State.DRAFT,
        Origin(OriginKind.TM_FUZZY, time, score=score, by=target.origin.by),
        target.revision + 1,
        reason=reason,
        history=(*target.history, change),
    )
