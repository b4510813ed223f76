"""Repairing terms where masking did not help: the engine is asked what it makes of the bare term; where just that
stands in the draft, the glossary's term takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from glossa.engines import Engine
from glossa.model.article import Article, Entry
from glossa.model.inline import visible
from glossa.model.target import OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse
from glossa.workflow import repair
from glossa.workflow.crew import Renderings
from glossa.workflow.drafting import draft
from glossa.workflow.replacement import Lost, Swap, SwapFinder, swapped
from glossa.workflow.saving import DRAFT, Job, Proposal, Saver
from glossa.workflow.summary import to_translate
from glossa.workflow.term_masks import expected_by, fitted, occurrence

ACTION = "replace"
"""The name of the step in a target's history; a target that has it was tried already."""


def replace_renderings(
    job: Job,
    engine: Engine,
    article: Article,
    known: Renderings,
    announce: Callable[[Engine, int], None],
) -> int:
    """Repairs what `engine` drafted and still lacks terms; returns how many requests that took.

    What the engine says goes into `known`, and it is not asked again for what is there.
    """
    waiting = [
        (entry, target)
        for entry in to_translate(article)
        if (target := entry.targets.get(job.pair.target)) is not None and _is_waiting(target, engine)
    ]
    if not waiting:
        return 0
    requests = _ask(job, engine, {term for entry, target in waiting for term in _bare(entry, target)}, known, announce)
    desk = _Desk(job, engine, known)
    with Saver(job) as saver:
        saver.take([found for entry, target in waiting for found in desk.proposals(entry, target)])
    return requests


def _is_waiting(target: Target, engine: Engine) -> bool:
    steps = (ACTION, repair.ACTION, DRAFT)
    last = next((change.action for change in reversed(target.history) if change.action in steps), DRAFT)
    return repair.is_own_draft(target, engine) and last != ACTION and repair.unmet(target.terms) > 0


def _bare(entry: Entry, target: Target) -> Iterator[str]:
    """Yields the terms that stand nowhere in a draft, as the source has them."""
    for use in target.terms:
        if use.target is None and not use.verdict.is_met:
            yield _surface(entry, use)


def _surface(entry: Entry, use: TermUse) -> str:
    return visible(use.source.of(entry.segment.source)).text


def _ask(job: Job, engine: Engine, terms: set[str], known: Renderings, announce: Callable[[Engine, int], None]) -> int:
    """Asks the engine for terms by themselves; returns how many requests that took."""
    unknown = sorted(term for term in terms if (engine.id, job.pair, term) not in known)
    if not unknown:
        return 0
    announce(engine, len(unknown))
    requests = 0
    for drafted in draft(engine, unknown, job.pair, fall_back=False):
        requests += drafted.requests
        known.update({(engine.id, job.pair, term): text for term, text in drafted.drafts.items()})
    return requests


class _Desk:
    """What is needed to repair the drafts of one engine."""

    def __init__(self, job: Job, engine: Engine, known: Renderings) -> None:
        self._job = job
        self._engine = engine
        self._known = known
        self._finder = SwapFinder(job.pair.source, job.pair.target)
        self._expected = expected_by(job.assessor, job.pair)

    def proposals(self, entry: Entry, target: Target) -> Iterator[Proposal]:
        """Yields the repaired draft, or a note that there is none; nothing where the engine did not answer."""
        if any((self._engine.id, self._job.pair, term) not in self._known for term in _bare(entry, target)):
            return
        swaps, text, uses = self._repaired(entry, target)
        origin = self._job.origin(OriginKind.MT, engine=self._engine.id) if swaps else target.origin
        why = "; ".join(map(str, swaps)) or "the engine's own words for the terms were not found in the draft"
        yield Proposal(entry.segment, text, origin, uses, ACTION, State.DRAFT, target, why)

    def _repaired(self, entry: Entry, target: Target) -> tuple[list[Swap], str, tuple[TermUse, ...]]:
        """Makes one swap after the other, each only if it brings the terms that it is for and costs no other."""
        made: list[Swap] = []
        text, uses = target.text, target.terms
        for group in self._finder.swaps(target.text, target.terms, self._lost(entry, target.terms)):
            trial = swapped(target.text, [*made, *group])
            judged = self._job.assessor.terms(entry.segment.source, trial, Mechanism.ENGINE)
            if repair.unmet(judged) <= repair.unmet(uses) - len(group):
                made += group
                text, uses = trial, _told(judged, target.terms)
        return made, text, uses

    def _lost(self, entry: Entry, uses: Sequence[TermUse]) -> list[Lost]:
        lost = [use for use in uses if not use.verdict.is_met]
        places = [occurrence(entry.segment.source, use, self._expected) for use in lost]
        forms = fitted(self._engine, self._job.pair, places)
        renderings = (self._known.get((self._engine.id, self._job.pair, _surface(entry, use)), "") for use in lost)
        return [Lost(*each) for each in zip(lost, forms, renderings, strict=True)]


def _told(judged: Sequence[TermUse], before: Sequence[TermUse]) -> tuple[TermUse, ...]:
    """Says of the terms that were there before what put them there then, and of the others that they were repaired."""
    mechanisms = {use.source: use.mechanism for use in before if use.verdict.is_met}
    return tuple(
        replace(use, mechanism=mechanisms.get(use.source, Mechanism.REPAIR)) if use.verdict.is_met else use
        for use in judged
    )
