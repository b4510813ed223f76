"""Waiving: a reviewer says that a required term need not stand in a translation, and why; and takes that back.

A waiver belongs to one occurrence. It holds as long as neither text changes and the entry asks for the same rendering.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from glossa.engines import Pair
from glossa.errors import GlossaError
from glossa.model.segment import Segment
from glossa.model.target import Change, State, Target
from glossa.model.term import TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.store import ArticleStore
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.assess import Assessor
from glossa.workflow.clock import now
from glossa.workflow.occurrences import Occurrences, find_occurrences, refused
from glossa.workflow.reassess import reassess, renew
from glossa.workflow.review import store_decided
from glossa.workflow.saving import Job
from glossa.workflow.selectors import Numbered, listed


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
    by: str
    why: str = ""
    occurrence: int | None = None
    """Which one in the segment, counted from 1; None for all that it is about."""


def waive(
    store: ArticleStore, language: LanguageTag, entries: Sequence[Numbered], wish: Wish, assessor: Assessor
) -> tuple[Waived, ...]:
    """Waives the occurrences of a term that are not met in the segments; the translations keep text and state.

    Raises `GlossaError` when there is no reason or nothing to waive, `StaleRevision` when a translation has changed
    since it was read.
    """
    reason = " ".join(wish.why.split())
    if not reason:
        raise refused("A waiver needs a reason", "Say it with --why: a pronoun stands for it, it is said before, ...")
    waiver = Waiver(wish.by, reason, now())

    def waived(target: Target, segment: Segment, places: frozenset[Span]) -> Target:
        uses = tuple(
            replace(use, verdict=Verdict.WAIVED, waiver=waiver) if use.source in places else use for use in target.terms
        )
        return renew(assessor, segment, replace(target, terms=uses))

    found = find_occurrences(entries, language, wish.term, assessor, wish.occurrence)
    chosen = [(each, _places(each.uses, lambda use: not use.verdict.is_met)) for each in found]
    if not any(places for _, places in chosen):
        raise _nothing_to_waive(found[0], wish)
    return _decide(store, language, chosen, wish, "waive", waived, assessor)


def take_back(
    store: ArticleStore, language: LanguageTag, entries: Sequence[Numbered], wish: Wish, assessor: Assessor
) -> tuple[Waived, ...]:
    """Takes the waivers of a term in the segments back: its occurrences are judged as if there had been none.

    Raises as `waive` does.
    """

    def bare(target: Target, segment: Segment, places: frozenset[Span]) -> Target:
        uses = tuple(use for use in target.terms if use.source not in places)
        return renew(assessor, segment, replace(target, terms=uses))

    found = find_occurrences(entries, language, wish.term, assessor, wish.occurrence)
    chosen = [(each, _places(each.uses, lambda use: use.verdict is Verdict.WAIVED)) for each in found]
    if not any(places for _, places in chosen):
        raise refused(f"No waiver of “{wish.term}” in {listed([each.number for each in found])}")
    return _decide(store, language, chosen, wish, "waiver taken back", bare, assessor)


def _decide(
    store: ArticleStore,
    language: LanguageTag,
    chosen: Sequence[tuple[Occurrences, frozenset[Span]]],
    wish: Wish,
    action: str,
    step: Callable[[Target, Segment, frozenset[Span]], Target],
    assessor: Assessor,
) -> tuple[Waived, ...]:
    """Stores the step for all chosen occurrences or for none; first mentions of the term elsewhere may shift by it."""
    decided: list[tuple[Numbered, Target]] = []
    answer: list[Waived] = []
    for found, places in chosen:
        if not places:
            continue
        segment = found.entry.segment
        named = ", ".join(dict.fromkeys(f"“{use.source_term}”" for use in found.uses if use.source in places))
        target = _signed(step(found.target, segment, places), action, wish, named)
        decided.append(((found.number, found.entry), target))
        answer += (Waived(found.number, segment, target.state, use) for use in target.terms if use.source in places)
    store_decided(store, language, decided)
    if any(waived.use.first_mention or waived.use.short for waived in answer):
        article = store.read()
        reassess(Job(store, Pair(article.document.language, language), assessor), article)
    return tuple(answer)


def _signed(target: Target, action: str, wish: Wish, named: str) -> Target:
    why = f"{named}: {' '.join(wish.why.split())}" if wish.why.strip() else named
    change = Change(target.revision + 1, now(), action, target.state, by=wish.by, why=why)
    return replace(target, revision=change.revision, history=(*target.history, change))


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
