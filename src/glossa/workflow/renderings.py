"""Repairing terms where masking did not help: the engine is asked what it makes of the bare term; where just that
stands in the draft, the glossary's term takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from glossa.engines import Engine
from glossa.model.article import Article, Entry
from glossa.model.target import OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse
from glossa.text.spans import Span
from glossa.workflow import repair
from glossa.workflow.crew import Renderings
from glossa.workflow.drafting import draft
from glossa.workflow.losses import losses
from glossa.workflow.replacement import Lost, Swap, SwapFinder, swapped
from glossa.workflow.saving import DRAFT, Job, Proposal, Saver
from glossa.workflow.summary import to_translate
from glossa.workflow.term_masks import expected_by, fitted, occurrence

REPLACE = "replace"
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
    steps = (REPLACE, repair.REPAIR, DRAFT)
    last = next((change.action for change in reversed(target.history) if change.action in steps), DRAFT)
    return repair.is_own_draft(target, engine) and last != REPLACE and repair.unmet(target.terms) > 0


def _bare(entry: Entry, target: Target) -> Iterator[str]:
    """Yields the terms that stand nowhere in a draft, as the source has them."""
    for use in target.terms:
        if use.target is None and not use.verdict.is_met:
            yield use.surface(entry.segment.source)


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
        yield Proposal(entry.segment, text, origin, uses, REPLACE, State.DRAFT, target, why)

    def _repaired(self, entry: Entry, target: Target) -> tuple[list[Swap], str, tuple[TermUse, ...]]:
        """Makes one swap after the other, each only if it brings the terms that it is for and costs no other."""
        made: list[Swap] = []
        text, uses = target.text, target.terms
        for group in self._finder.swaps(target.text, target.terms, self._lost(entry, target.terms)):
            trial, places = swapped(target.text, [*made, *group])
            judged = self._job.assessor.terms(entry.segment.source, trial, Mechanism.ENGINE)
            helps = repair.unmet(judged) <= repair.unmet(uses) - len(group)
            if helps and not losses(entry.segment.source, target.text, target.terms, trial, judged):
                made += group
                text, uses = trial, _told(judged, target.terms, places)
        return made, text, uses

    def _lost(self, entry: Entry, uses: Sequence[TermUse]) -> list[Lost]:
        lost = [use for use in uses if not use.verdict.is_met]
        places = [occurrence(entry.segment.source, use, self._expected) for use in lost]
        forms = fitted(self._engine, self._job.pair, places)
        renderings = (
            self._known.get((self._engine.id, self._job.pair, use.surface(entry.segment.source)), "") for use in lost
        )
        return [Lost(*each) for each in zip(lost, forms, renderings, strict=True)]


def _told(judged: Sequence[TermUse], before: Sequence[TermUse], places: Sequence[Span]) -> tuple[TermUse, ...]:
    """Says of the terms that stand at `places` that they were repaired, of the others what put them there before.

    Which occurrence in the source a place answers for may have changed; which term it is has not.
    """
    earlier: dict[tuple[str, str], list[Mechanism]] = {}
    for use in sorted(before, key=_place):
        if use.verdict.is_met:
            earlier.setdefault(use.identity, []).append(use.mechanism)
    told: dict[Span, Mechanism] = {}
    for use in sorted(judged, key=_place):
        left = earlier.get(use.identity)
        if use.verdict.is_met and any(place.overlaps(_place(use)) for place in places):
            told[use.source] = Mechanism.REPAIR
        elif use.verdict.is_met and left:
            told[use.source] = left.pop(0)
    return tuple(replace(use, mechanism=told.get(use.source, use.mechanism)) for use in judged)


def _place(use: TermUse) -> Span:
    return use.target or Span(0, 0)
