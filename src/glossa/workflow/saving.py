"""Storing machine work so that it never gets into a person's way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossa.engines import Pair
from glossa.model.segment import Segment
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import TermUse
from glossa.store import ArticleStore, StaleRevision
from glossa.workflow.assess import Assessor
from glossa.workflow.clock import now


@dataclass(frozen=True, slots=True)
class Job:
    """One article on its way into one language."""

    store: ArticleStore
    pair: Pair
    assessor: Assessor

    def origin(self, kind: OriginKind, *, engine: str = "", score: int | None = None, by: str = "") -> Origin:
        """Makes an origin that says: now."""
        return Origin(kind, now(), engine=engine, score=score, by=by)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text that a machine or the memory has for a segment."""

    segment: Segment
    text: str
    origin: Origin
    terms: tuple[TermUse, ...]
    action: str
    state: State
    before: Target | None = None
    """The target that it takes the place of; None where there is none yet."""
    why: str = ""


def save(job: Job, proposals: Sequence[Proposal]) -> int:
    """Stores the proposals in one transaction and returns how many were stored.

    Where somebody changed the target since it was looked at, the proposal is dropped: theirs stays.
    """
    if not proposals:
        return 0
    targets = [(proposal, _target(job, proposal)) for proposal in proposals]
    saved = 0
    with job.store.transaction() as transaction:
        for proposal, target in targets:
            try:
                transaction.put_target(
                    proposal.segment.id,
                    job.pair.target,
                    target,
                    expected_revision=proposal.before.revision if proposal.before else 0,
                )
            except StaleRevision:
                continue
            saved += 1
    return saved


def _target(job: Job, proposal: Proposal) -> Target:
    before = proposal.before
    revision = before.revision + 1 if before else 1
    same = before is not None and before.text == proposal.text
    change = Change(
        revision,
        now(),
        proposal.action,
        proposal.state,
        None if same else proposal.text,
        why=proposal.why,
    )
    assessment = job.assessor.assess(proposal.segment, proposal.text, proposal.terms)
    return Target(
        proposal.text,
        proposal.state,
        proposal.origin,
        revision,
        assessment.terms,
        assessment.findings,
        reason=before.reason if before else "",
        history=(*(before.history if before else ()), change),
    )
