"""Explaining terms at their first mention, and shortening them afterwards: in what a machine drafted, nowhere else.

In a text that a person had a hand in, the check `first_mention` says what it finds, and that is all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from glossa.model.article import Article, Entry
from glossa.model.segment import Segment
from glossa.model.target import State, Target
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse
from glossa.terminology.gloss import is_explained
from glossa.terminology.mentions import amended, is_in_brackets, is_unexplained, mentioned
from glossa.text.spans import Span
from glossa.workflow.saving import Job, Proposal, save
from glossa.workflow.summary import to_translate
from glossa.workflow.waiting import is_machine_draft

FIRST_MENTION = "first mention"
"""The name of the step in a target's history."""
_ROUNDS = 5
"""How often one draft is gone through at most."""

_Concepts = set[tuple[str, ConceptId]]
_Judged = tuple[str, tuple[TermUse, ...]]
"""A text and its terms."""


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
    if target is None:
        return None
    text, uses = target.text, target.terms
    older = _before_gloss(target) if is_machine_draft(target) else None
    if older is not None and not any(use.mention for use in uses):
        text, uses = _bare(job, entry.segment, target, older)
    elif is_machine_draft(target):
        text, uses = _put_right(job, entry.segment, target, explained)
    explained |= _introduced(text, uses)
    if text == target.text:
        return None
    why = _changes((text, uses), (target.text, target.terms))
    return Proposal(entry.segment, text, target.origin, uses, FIRST_MENTION, State.DRAFT, target, why)


def _changes(now: _Judged, before: _Judged) -> str:
    """Says for a target's history what was changed."""
    pairs = ((mentioned(before[0], old), mentioned(now[0], new)) for old, new in zip(before[1], now[1], strict=True))
    return "; ".join(f"“{old}” → “{new}”" for old, new in pairs if old != new)


def _put_right(job: Job, segment: Segment, target: Target, explained: _Concepts) -> _Judged:
    """Puts one draft right; where the glossary explains a term otherwise now, from what it was before any gloss."""
    text, uses = _amended(job, segment, target.text, target.terms, explained)
    older = _before_gloss(target) if _lacks_gloss(text, uses) else None
    if older is None:
        return text, uses
    judged = _judged(job, segment, older, target.terms, ())
    again, anew = _amended(job, segment, older, judged, explained)
    return (text, uses) if _lacks_gloss(again, anew) or _met(anew) != _met(uses) else (again, anew)


def _bare(job: Job, segment: Segment, target: Target, older: str) -> _Judged:
    """Takes back what glossa wrote for rules that the glossary has no more; none of the terms may go by it."""
    judged = _judged(job, segment, older, target.terms, ())
    return (older, judged) if _met(judged) == _met(target.terms) else (target.text, target.terms)


def _before_gloss(target: Target) -> str | None:
    """Returns the text before glossa explained its terms; None where it did not, or something happened since."""
    steps = [change for change in target.history if change.text is not None]
    if not steps or target.history[-1].action != FIRST_MENTION:
        return None
    return next((change.text for change in reversed(steps) if change.action != FIRST_MENTION), None)


def _lacks_gloss(text: str, uses: Sequence[TermUse]) -> bool:
    return any(is_unexplained(text, use) for use in uses)


def _amended(job: Job, segment: Segment, text: str, uses: tuple[TermUse, ...], explained: _Concepts) -> _Judged:
    """Puts the mentions in one draft right, again while it helps: a draft may have more of a term than its source."""
    for _ in range(_ROUNDS):
        before = text
        text, uses = _amended_once(job, segment, text, uses, explained)
        if text == before:
            break
    return text, uses


def _amended_once(job: Job, segment: Segment, text: str, uses: tuple[TermUse, ...], explained: _Concepts) -> _Judged:
    """Goes through a draft from its end on, and judges the terms anew; none may come or go by it."""
    into = job.pair.target
    known = explained | _introduced(text, uses)
    known |= {
        use.identity
        for use in uses
        if (use.mention is Mention.FIRST or _explains_first(text, use, uses))
        and amended(text, use, uses, into, shorten=True)
    }
    better, replaced = text, set[Span]()
    for use in sorted(uses, key=_start, reverse=True):
        if use.mention is Mention.LATER and use.identity not in known:
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
        use.identity for use in uses if use.mention is Mention.FIRST and use.verdict.is_met and is_explained(text, use)
    }


def _explains_first(text: str, use: TermUse, uses: Sequence[TermUse]) -> bool:
    return any(first.mention is Mention.FIRST and is_in_brackets(text, use, first) for first in uses)


def _start(use: TermUse) -> int:
    return use.target.start if use.target else -1


def _met(uses: Sequence[TermUse]) -> list[bool]:
    return [use.verdict.is_met for use in uses]
