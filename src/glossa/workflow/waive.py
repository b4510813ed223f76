"""Waiving: a reviewer says that a required term need not stand in a translation, and why; and takes that back.

A waiver belongs to one occurrence. It holds as long as both texts stay as they are, the same term is asked for there,
and nothing else is wrong there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from glossa.errors import GlossaError
from glossa.model.history import WAIVE, WAIVER_TAKEN_BACK
from glossa.model.person import Duty
from glossa.model.segment import Segment
from glossa.model.target import State, Target
from glossa.model.term import TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.text.spans import Span
from glossa.workflow.clock import now
from glossa.workflow.occurrences import Occurrences, find_occurrences, refused
from glossa.workflow.reassess import reassess_stored, renew
from glossa.workflow.selectors import Numbered, listed
from glossa.workflow.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Waived:
    """One occurrence whose waiver was given or taken back, as it is now."""

    number: int
    """The number of its segment."""
    segment: Segment
    state: State
    """How far the translation has come; it keeps that."""
    use: TermUse


@dataclass(frozen=True, slots=True)
class Wish:
    """Which term is meant, and why a waiver of it is given or taken back."""

    term: str
    """The source term of the entry, as it stands in the source, or the entry's id."""
    why: str = ""
    occurrence: int | None = None
    """Which one in the segment, counted from 1; None for all that it is about."""


def waive(sitting: Sitting, entries: Sequence[Numbered], wish: Wish) -> tuple[Waived, ...]:
    """Waives the occurrences of a term that are not met in the segments; the translations keep text and state.

    Raises `GlossaError` when there is no reason or nothing to waive, a target is signed off, or the person may not;
    `StaleRevision` when a translation has changed since it was read.
    """
    sitting.refuse_without(Duty.REVIEWER)
    reason = " ".join(wish.why.split())
    if not reason:
        raise refused("A waiver needs a reason", "Say it with --why: a pronoun stands for it, it is said before, ...")
    waiver = Waiver(sitting.person.name, reason, now())
    found = find_occurrences(entries, sitting.language, wish.term, sitting.assessor, wish.occurrence)
    steps = [
        _Step(each, places, _with_waiver(each.target, places, waiver))
        for each in found
        if (places := _places(each.uses, lambda use: not use.verdict.is_met))
    ]
    if not steps:
        raise _nothing_to_waive(found[0], wish)
    return _take(sitting, steps, WAIVE, replace(wish, why=reason))


def take_back(sitting: Sitting, entries: Sequence[Numbered], wish: Wish) -> tuple[Waived, ...]:
    """Takes the waivers of a term in the segments back: its occurrences are judged as if there had been none.

    Raises as `waive` does.
    """
    sitting.refuse_without(Duty.REVIEWER)
    found = find_occurrences(entries, sitting.language, wish.term, sitting.assessor, wish.occurrence)
    steps = [
        _Step(each, places, tuple(use for use in each.target.terms if use.source not in places))
        for each in found
        if (places := _places(each.uses, lambda use: use.verdict is Verdict.WAIVED))
    ]
    if not steps:
        raise refused(f"No waiver of “{wish.term}” in {listed([each.number for each in found])}")
    return _take(sitting, steps, WAIVER_TAKEN_BACK, wish)


@dataclass(frozen=True, slots=True)
class _Step:
    """What is to be done in one segment."""

    at: Occurrences
    places: frozenset[Span]
    """Of the occurrences that it is about."""
    uses: tuple[TermUse, ...]
    """The ledger to judge from."""


def _take(sitting: Sitting, steps: Sequence[_Step], action: str, wish: Wish) -> tuple[Waived, ...]:
    """Stores all steps or none. By a waiver the next mention may become the first: those are judged again."""
    sitting.refuse_final([(step.at.number, step.at.entry) for step in steps])
    decided = [(step, _decided(sitting, step, action, wish)) for step in steps]
    sitting.decide(((step.at.number, step.at.entry), target) for step, target in decided)
    done = tuple(
        Waived(step.at.number, step.at.entry.segment, target.state, use)
        for step, target in decided
        for use in target.terms
        if use.source in step.places
    )
    if any(each.use.first_mention or each.use.short for each in done):
        reassess_stored(sitting.store, sitting.language, sitting.assessor)
    return done


def _decided(sitting: Sitting, step: _Step, action: str, wish: Wish) -> Target:
    judged = renew(sitting.assessor, step.at.entry.segment, replace(step.at.target, terms=step.uses))
    terms = dict.fromkeys(f"“{use.source_term}”" for use in step.at.uses if use.source in step.places)
    why = ": ".join(filter(None, (", ".join(terms), wish.why.strip())))
    change = sitting.change(judged, action, judged.state, why=why)
    return replace(judged, revision=change.revision, history=(*judged.history, change))


def _with_waiver(target: Target, places: frozenset[Span], waiver: Waiver) -> tuple[TermUse, ...]:
    return tuple(
        replace(use, verdict=Verdict.WAIVED, waiver=waiver) if use.source in places else use for use in target.terms
    )


def _places(uses: Sequence[TermUse], wanted: Callable[[TermUse], bool]) -> frozenset[Span]:
    return frozenset(use.source for use in uses if wanted(use))


def _nothing_to_waive(found: Occurrences, wish: Wish) -> GlossaError:
    use = found.uses[0]
    if use.waiver is not None:
        return refused(f"“{wish.term}” is waived in segment {found.number} already: {use.waiver.why} ({use.waiver.by})")
    return refused(
        f"“{wish.term}” is met in segment {found.number}: {use.verdict.value}, as “{use.found}”",
        "Nothing was changed. Only a term that is not there as it should be can be waived.",
    )
