"""Judging again what is stored: glossaries and checks change, and what was carried over was never judged."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from glossa.model.article import Article
from glossa.model.segment import Segment
from glossa.model.target import OriginKind, Target
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.store import StaleRevision
from glossa.workflow.saving import Job
from glossa.workflow.summary import to_translate

_MECHANISMS = {
    OriginKind.MT: Mechanism.ENGINE,
    OriginKind.TM_EXACT: Mechanism.MEMORY,
    OriginKind.TM_FUZZY: Mechanism.MEMORY,
    OriginKind.HUMAN: Mechanism.PERSON,
    OriginKind.IMPORT: Mechanism.PERSON,
}


def reassess(job: Job, article: Article) -> int:
    """Brings terms and findings of all targets up to date; returns how many were not.

    A judgement is no change of the translation: text, state, revision and history stay as they are.
    """
    language = job.pair.target
    judged = [
        (entry.segment, target, _judged(job, entry.segment, target))
        for entry in to_translate(article)
        if (target := entry.targets.get(language)) is not None
    ]
    outdated = [(segment, fresh) for segment, target, fresh in judged if fresh != target]
    if outdated:
        with job.store.transaction() as transaction:
            for segment, fresh in outdated:
                with suppress(StaleRevision):  # whoever changed it has judged it
                    transaction.put_target(segment.id, language, fresh, expected_revision=fresh.revision)
    return len(outdated)


def _judged(job: Job, segment: Segment, target: Target) -> Target:
    known = {(use.concept, use.glossary, use.source): use for use in target.terms}
    fresh = job.assessor.terms(segment.source, target.text, _MECHANISMS[target.origin.kind])
    uses = tuple(_credited(use, known.get((use.concept, use.glossary, use.source))) for use in fresh)
    assessment = job.assessor.assess(segment, target.text, uses)
    return replace(target, terms=assessment.terms, findings=assessment.findings)


def _credited(fresh: TermUse, known: TermUse | None) -> TermUse:
    """Keeps what is known of who put a term there, and that somebody waived it."""
    if known is None:
        return fresh
    if known.verdict is Verdict.WAIVED:
        return known
    return replace(fresh, mechanism=known.mechanism) if fresh.verdict.is_met and known.verdict.is_met else fresh
