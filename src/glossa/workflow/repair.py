"""Repairing terms: where a plain draft has lost one, the engine drafts again with the term masked; the better stays.

Masking only where it is needed gives the better text: articles and adjectives agree with the words an engine knows.
An engine that knows grammar makes them agree with a mask too: it drafts again where it chose an admitted term by itself
as well, with all terms of the text masked, and that draft stays unless it has fewer of them
(benchmarks/term_quality.py: 76.0 chrF++ instead of 73.6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from glossa.engines import Engine, Grammarian
from glossa.masking import MaskStyle, Protected
from glossa.model.article import Article, Entry
from glossa.model.inline import visible
from glossa.model.target import OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.terminology.gloss import is_short
from glossa.text.spans import Span
from glossa.workflow.drafting import LOST, Drafted, draft
from glossa.workflow.giving import Giving
from glossa.workflow.ingest import is_persons
from glossa.workflow.progress import Progress
from glossa.workflow.saving import DRAFT, Job, Proposal, Saver
from glossa.workflow.spelling import credited, respelt
from glossa.workflow.summary import to_translate
from glossa.workflow.term_masks import expected_by, term_masks

ACTION = "repair"
"""The name of the step in a target's history; a target that has it was tried already."""


def repair(
    job: Job,
    engine: Engine,
    article: Article,
    progress: Progress,
    announce: Callable[[Engine, int], None],
    style: MaskStyle | None = None,
) -> int:
    """Repairs what `engine` drafted; returns how many requests that took. `announce` comes before the first one."""
    waiting: dict[str, list[tuple[Entry, Target]]] = {}
    for entry in to_translate(article):
        target = entry.targets.get(job.pair.target)
        if target is not None and _is_repairable(target, engine):
            waiting.setdefault(entry.segment.source, []).append((entry, target))
    if waiting and isinstance(engine, Grammarian):
        announce(engine, len(waiting))  # it gets the terms, as they stand in the texts, before the texts
    masks = term_masks(
        engine,
        job.pair,
        {text: entries[0][1].terms for text, entries in waiting.items()},
        expected_by(job.assessor, job.pair),
    )
    if not masks:
        return 0
    announce(engine, len(masks))
    progress.begin(f"{article.name}: terms", len(masks))
    requests = 0
    giving = Giving(engine, job.pair, job.assessor, masks)
    with Saver(job) as saver:
        drafting = draft(
            engine,
            list(masks),
            job.pair,
            terms=giving.terms,
            protect=masks.__getitem__,
            names=giving.names,
            style=style,
            fall_back=False,
        )
        for drafted in drafting:
            requests += drafted.requests
            saver.take([*_improved(job, giving, waiting, masks, drafted), *_unimproved(waiting, drafted.faults)])
            progress.advance(len(drafted.drafts) + len(drafted.faults))
    return requests


def _is_repairable(target: Target, engine: Engine) -> bool:
    return (
        is_own_draft(target, engine)
        and not _was_tried(target)
        and any(_is_to_mask(use, engine) for use in target.terms)
    )


def is_own_draft(target: Target, engine: Engine) -> bool:
    """Tells whether nobody but `engine` had a hand in a draft."""
    return (
        target.state is State.DRAFT
        and target.origin.kind is OriginKind.MT
        and target.origin.engine == engine.id
        and not is_persons(target)
    )


def _is_to_mask(use: TermUse, engine: Engine) -> bool:
    """Tells whether a draft is made again for a term: it is not there, or not as the glossary prefers it.

    A short form is no worse than the full one: which of them should stand there depends on the mention.
    """
    if use.verdict is Verdict.ADMITTED and not is_short(use):
        return isinstance(engine, Grammarian)
    return not use.verdict.is_met


def _was_tried(target: Target) -> bool:
    """Tells whether a repair was tried since the engine drafted."""
    return next(
        (change.action == ACTION for change in reversed(target.history) if change.action in (ACTION, DRAFT)), False
    )


def unmet(uses: Sequence[TermUse]) -> int:
    """Counts the occurrences that leave something to do."""
    return sum(not use.verdict.is_met for use in uses)


def _improved(
    job: Job,
    giving: Giving,
    waiting: Mapping[str, Sequence[tuple[Entry, Target]]],
    masks: Mapping[str, Sequence[Protected]],
    drafted: Drafted,
) -> Iterator[Proposal]:
    for text, translation in drafted.drafts.items():
        masked = frozenset(protected.span for protected in masks[text])
        agrees = all(protected.grammar for protected in masks[text])
        plain = waiting[text][0][1]
        better, terms = respelt(job.assessor, text, _capitalised_like(plain.text, translation))
        uses = giving.credited(text, credited(terms, masked, Mechanism.MASK), with_names=text in drafted.named)
        for entry, target in waiting[text]:
            if unmet(uses) < unmet(target.terms) + agrees:
                repaired = replace(target, origin=job.origin(OriginKind.MT, engine=target.origin.engine))
                yield _proposal(entry, repaired, better, uses, "")
            else:
                yield _proposal(entry, target, target.text, target.terms, "masking the terms did not help")


def _unimproved(waiting: Mapping[str, Sequence[tuple[Entry, Target]]], faults: Mapping[str, str]) -> Iterator[Proposal]:
    """Notes that the engine answered and lost the masks; one that did not answer may be asked again next time."""
    for text, fault in faults.items():
        for entry, target in waiting[text] if fault == LOST else ():
            yield _proposal(entry, target, target.text, target.terms, fault)


def _proposal(entry: Entry, target: Target, text: str, uses: tuple[TermUse, ...], why: str) -> Proposal:
    return Proposal(entry.segment, text, target.origin, uses, ACTION, State.DRAFT, target, why)


def _capitalised_like(plain: str, translation: str) -> str:
    """Begins `translation` with a capital where the plain draft began with one."""
    first = visible(translation).span(Span(0, 1))
    letter = first.of(translation)
    if visible(plain).text[:1].isupper() and letter.islower() and len(letter.upper()) == 1:
        return translation[: first.start] + letter.upper() + translation[first.end :]
    return translation
