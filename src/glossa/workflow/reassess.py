"""Judging again what is stored: glossaries and checks change, and what was carried over was never judged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from glossa.checks import scope_of
from glossa.engines import Pair
from glossa.model.article import Article
from glossa.model.finding import Finding
from glossa.model.segment import Segment
from glossa.model.target import Origin, OriginKind, Target
from glossa.model.term import Mechanism
from glossa.store import ArticleStore, StaleRevision
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessor
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.renewal import renewed
from glossa.workflow.saving import Job
from glossa.workflow.summary import to_translate
from glossa.workflow.waived import with_waivers

_MECHANISMS = {
    OriginKind.MT: Mechanism.ENGINE,
    OriginKind.TM_EXACT: Mechanism.MEMORY,
    OriginKind.TM_FUZZY: Mechanism.MEMORY,
    OriginKind.HUMAN: Mechanism.PERSON,
    OriginKind.IMPORT: Mechanism.PERSON,
}


def reassess(job: Job, article: Article, progress: Progress | None = None) -> int:
    """Brings terms and findings of all targets up to date; returns how many were not.

    A judgement is no change of the translation: text, state, revision and history stay as they are.
    """
    job.assessor.attend(article)
    language = job.pair.target
    known = [entry for entry in to_translate(article) if language in entry.targets]
    judged = [
        (entry.segment, target, renew(job.assessor, entry.segment, target))
        for entry in Watched(known, progress or Silent(), "Looking over what is there")
        for target in (entry.targets[language],)
    ]
    outdated = [(segment, fresh) for segment, target, fresh in judged if fresh != target]
    if outdated:
        with job.store.transaction() as transaction:
            for segment, fresh in outdated:
                with suppress(StaleRevision):  # whoever changed it has judged it
                    transaction.put_target(segment.id, language, fresh, expected_revision=fresh.revision)
    return len(outdated)


def reassess_stored(store: ArticleStore, language: LanguageTag, assessor: Assessor) -> int:
    """Does `reassess` with an article as it is stored now."""
    article = store.read()
    return reassess(Job(store, Pair(article.document.language, language), assessor), article)


def renew(assessor: Assessor, segment: Segment, target: Target, *, hold: bool = True) -> Target:
    """Returns a stored target with its terms and findings as they are judged today.

    Without `hold` an approval keeps nothing in place: somebody approves it now.
    """
    fresh = assessor.terms(segment.source, target.text, mechanism(target.origin))
    kept = renewed(target.terms, fresh, hold=hold and target.state.is_approved)
    assessment = assessor.assess(segment, target.text, kept.uses, kept.outdated)
    findings = assessor.rules.graded((*assessment.findings, *_standing(assessor, segment, target)))
    return replace(target, terms=assessment.terms, findings=with_waivers(findings, target.findings))


def mechanism(origin: Origin) -> Mechanism:
    """Returns what put the terms there that stand in a text from `origin`."""
    return _MECHANISMS[origin.kind]


def _standing(assessor: Assessor, segment: Segment, target: Target) -> Iterator[Finding]:
    """Yields what was found by comparing the translation with others: only the next `glossa check` knows better."""
    for finding in target.findings:
        fits = all(
            span is None or span.end <= len(text)
            for span, text in ((finding.source, segment.source), (finding.target, target.text))
        )
        if fits and finding.check not in assessor.rules.off and scope_of(finding.check) is not None:
            yield replace(finding, waiver=None)
