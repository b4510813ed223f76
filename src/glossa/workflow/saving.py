"""Storing machine work so that it never gets into a person's way."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from glossa.engines import Pair
from glossa.model.article import Entry
from glossa.model.segment import Segment
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import TermUse
from glossa.store import ArticleStore, StaleRevision
from glossa.workflow.assess import Assessor
from glossa.workflow.clock import now
from glossa.workflow.waived import waivers_lost, with_waivers

_PATIENCE = 4
"""How many times as long as a save took the next one waits."""
DRAFT = "draft"
"""The name of an engine's step in a target's history."""
MEMORY = "memory"
"""The name of the memory's step there, and where it comes from."""


@dataclass(frozen=True, slots=True)
class Job:
    """One article on its way into one language."""

    store: ArticleStore
    pair: Pair
    assessor: Assessor

    def origin(self, kind: OriginKind, *, engine: str = "") -> Origin:
        """Makes an origin that says: now."""
        return Origin(kind, now(), engine=engine)

    def proposal(
        self, entry: Entry, text: str, origin: Origin, terms: tuple[TermUse, ...], action: str, state: State
    ) -> Proposal:
        """Makes a proposal in the place of whatever the entry has now."""
        before = entry.targets.get(self.pair.target)
        return Proposal(entry.segment, text, origin, terms, action, state, before)


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
    match_source: str = ""
    """The text that the memory's translation is of, where that is only like the segment's."""


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


class Saver:
    """Stores proposals as they come, as long as storing takes the smaller part of the time.

    Each save writes the whole article. So a save waits until the engine has worked for a few times as long as the last
    one took; for an article of ordinary length that is no time at all. On the way out, also by Ctrl-C or an
    error, whatever is left is stored.
    """

    def __init__(self, job: Job, clock: Callable[[], float] = time.monotonic) -> None:
        self._job = job
        self._clock = clock
        self._waiting: list[Proposal] = []
        self._not_before = 0.0
        self.saved = 0
        """How many proposals were stored."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._save()

    def take(self, proposals: Sequence[Proposal]) -> None:
        """Stores the proposals, now or with the next ones."""
        self._waiting += proposals
        if self._clock() >= self._not_before:
            self._save()

    def _save(self) -> None:
        began = self._clock()
        self.saved += save(self._job, self._waiting)
        self._waiting = []
        ended = self._clock()
        self._not_before = ended + _PATIENCE * (ended - began)


def _target(job: Job, proposal: Proposal) -> Target:
    before = proposal.before
    revision = before.revision + 1 if before else 1
    same = before is not None and before.text == proposal.text
    assessment = job.assessor.assess(proposal.segment, proposal.text, proposal.terms)
    findings = with_waivers(assessment.findings, before.findings) if before and same else assessment.findings
    lost = waivers_lost(before, assessment.terms, findings)
    change = Change(
        revision,
        now(),
        proposal.action,
        proposal.state,
        None if same else proposal.text,
        why="; ".join(filter(None, (proposal.why, lost))),
        via=proposal.origin.engine or MEMORY,
        match_source=proposal.match_source,
        origin=proposal.origin if proposal.action == MEMORY else None,
    )
    return Target(
        proposal.text,
        proposal.state,
        proposal.origin,
        revision,
        assessment.terms,
        findings,
        reason=before.reason if before else "",
        history=(*(before.history if before else ()), change),
    )
