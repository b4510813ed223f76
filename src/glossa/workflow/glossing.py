"""Explaining terms at their first mention, and shortening them afterwards: in what a machine drafted, nowhere else.

In a text that a person had a hand in, the check `first_mention` says what it finds, and that is all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from glossa.model.article import Article, Entry
from glossa.model.inline import visible
from glossa.model.segment import Segment
from glossa.model.target import State
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse
from glossa.terminology.gloss import is_explained
from glossa.terminology.mentions import amended
from glossa.text.normalise import fold
from glossa.text.spans import Span
from glossa.workflow.saving import Job, Proposal, save
from glossa.workflow.summary import to_translate
from glossa.workflow.waiting import is_machine_draft

ACTION = "first mention"
"""The name of the step in a target's history."""

_Concepts = set[tuple[str, ConceptId]]


def explain(job: Job, article: Article) -> int:
    """Puts the mentions in the drafts of an article right; returns how many drafts changed.

    `article` is as it is stored, its terms judged. Doing it again changes nothing.
    """
    explained: _Concepts = set()
    proposals = [
        proposal for entry in to_translate(article) if (proposal := _explained(job, entry, explained)) is not None
    ]
    return save(job, proposals)


def _explained(job: Job, entry: Entry, explained: _Concepts) -> Proposal | None:
    """Puts one draft right, and remembers which concepts readers know from here on."""
    target = entry.targets.get(job.pair.target)
    if target is None or not any(use.mention for use in target.terms):
        return None
    text, uses = target.text, target.terms
    if is_machine_draft(target):
        text, uses = _amended(job, entry.segment, text, uses, explained)
    explained |= _introduced(text, uses)
    if text == target.text:
        return None
    return Proposal(entry.segment, text, target.origin, uses, ACTION, State.DRAFT, target)


def _amended(
    job: Job, segment: Segment, text: str, uses: tuple[TermUse, ...], explained: _Concepts
) -> tuple[str, tuple[TermUse, ...]]:
    """Puts the mentions in one draft right, from its end on, and judges the terms anew; none may come or go by it."""
    into = job.pair.target
    known = explained | _introduced(text, uses)
    known |= {
        _concept(use) for use in uses if use.mention is Mention.FIRST and amended(text, use, uses, into, shorten=True)
    }
    better, replaced = text, set[Span]()
    for use in sorted(uses, key=_place, reverse=True):
        if use.mention is Mention.LATER and _concept(use) not in known and not _is_in_brackets(text, use, uses):
            continue
        change = amended(better, use, uses, into, shorten=True)
        if change is not None:
            better = change.text
            replaced |= {use.source} if change.replaced else set()
    if better == text:
        return text, uses
    fresh = _judged(job, segment, better, uses, replaced)
    return (better, fresh) if _met(fresh) == _met(uses) else (text, uses)


def _judged(
    job: Job, segment: Segment, text: str, before: Sequence[TermUse], replaced: Collection[Span]
) -> tuple[TermUse, ...]:
    """Judges the terms, and keeps what is known of who put them there; glossa did where it wrote one anew."""
    known = {use.source: use.mechanism for use in before if use.verdict.is_met}
    known |= dict.fromkeys(replaced, Mechanism.REPAIR)
    fresh = job.assessor.mentioned(segment, job.assessor.terms(segment.source, text, Mechanism.ENGINE))
    return tuple(
        replace(use, mechanism=known.get(use.source, use.mechanism)) if use.verdict.is_met else use for use in fresh
    )


def _introduced(text: str, uses: Sequence[TermUse]) -> _Concepts:
    """Returns the concepts that a text introduces as it should: nobody has to ask who `ARN` is after it."""
    return {
        _concept(use) for use in uses if use.mention is Mention.FIRST and use.verdict.is_met and is_explained(text, use)
    }


def _is_in_brackets(text: str, use: TermUse, uses: Sequence[TermUse]) -> bool:
    """Tells whether a term stands in brackets right behind its first mention: `Health Organization (WHO)`."""
    return any(
        first.mention is Mention.FIRST
        and _concept(first) == _concept(use)
        and first.target is not None
        and use.target is not None
        and fold(visible(text[first.target.end : use.target.start]).text).strip() == "("
        for first in uses
    )


def _place(use: TermUse) -> int:
    return use.target.start if use.target else -1


def _concept(use: TermUse) -> tuple[str, ConceptId]:
    return use.glossary, use.concept


def _met(uses: Sequence[TermUse]) -> list[bool]:
    return [use.verdict.is_met for use in uses]
