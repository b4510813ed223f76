"""Approving all that is clean: what has a translation, and nothing that anybody still has to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossa.model.article import Entry
from glossa.model.comment import open_comments
from glossa.model.finding import open_findings
from glossa.model.person import same_person
from glossa.workflow.ingest import needs_translation
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.reassess import renew
from glossa.workflow.review import Decision, approve, last_writer
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A segment that somebody has to look at first."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of the segments that were not approved yet."""

    approved: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...]


def approve_clean(sitting: Sitting, entries: Sequence[Numbered], progress: Progress | None = None) -> Cleaned:
    """Approves what is clean by today's glossaries and checks, and says what it left out and why.

    Raises like `approve`: `GlossaError` when the person may not, `StaleRevision` when one has changed since.
    """
    waiting = [
        (number, entry)
        for number, entry in entries
        if needs_translation(entry) and not entry.state(sitting.language).is_approved
    ]
    watched = Watched(waiting, progress or Silent(), "Looking over the translations")
    reasons = {number: _obstacle(sitting, entry) for number, entry in watched}
    clean = [(number, entry) for number, entry in waiting if not reasons[number]]
    approved = approve(sitting, clean, progress)
    return Cleaned(approved, tuple(LeftOut(number, reason) for number, reason in reasons.items() if reason))


def _obstacle(sitting: Sitting, entry: Entry) -> str:
    """Says why a segment is not clean; nothing when it is."""
    target = entry.targets.get(sitting.language)
    if target is None:
        return "no translation"
    found = open_findings(renew(sitting.assessor, entry.segment, target, hold=False).findings)
    if found:
        return ", ".join(dict.fromkeys(finding.check for finding in found))
    if target.reason:
        return target.reason
    if any(comment.language in (None, sitting.language) for comment in open_comments(entry.comments)):
        return "an open comment"
    if sitting.two_person and same_person(last_writer(target), sitting.person.name):
        return "your own text"
    return ""
