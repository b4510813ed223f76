"""What stays of a ledger when a translation is judged again: who put a term there, what was waived, what was approved.

A waiver holds where neither text has changed, the entry asks for the same rendering, and nothing is wrong there but
what was waived. An approval holds for the entries as they were: the lines of an approved translation that were met stay
as they are when their entry changes, until somebody approves again. What is asked for in their stead is said beside
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossa.model.term import TermUse, Verdict
from glossa.model.term_change import Outdated, TermChange, term_change, waiver_holds
from glossa.text.spans import Span

ChangedUse = tuple[TermChange, TermUse | None, TermUse | None]
"""What has changed for one occurrence, how it was judged and how it is now; None where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """What is to be kept of the terms of a translation."""

    uses: tuple[TermUse, ...]
    """In the order of the source."""
    outdated: tuple[Outdated, ...] = ()
    """Those lines among them that an approval holds in place."""


def renewed(known: Sequence[TermUse], fresh: Sequence[TermUse], *, hold: bool) -> Renewed:
    """Returns the ledger of a text whose terms were `known` and are judged as `fresh` today.

    With `hold` somebody has approved the text, and what was met stays as it was where its entry has changed.
    """
    stored = _by_place(known)
    uses = {place: _credited(use, stored.get(place)) for place, use in _by_place(fresh).items()}
    changes = list(changed_uses(known, fresh)) if hold else []
    new = [now for change, _, now in changes if change is TermChange.NEW and now]
    outdated: list[Outdated] = []
    for change, before, now in changes:
        if before is not None and _is_held(before, now):
            instead = [each for each in new if now is None and each.source.overlaps(before.source)]
            for each in instead:
                uses.pop(each.source, None)
            uses[before.source] = before
            outdated += [_superseded(before, each) for each in instead] or [Outdated(before, now, change)]
    return Renewed(tuple(uses[place] for place in sorted(uses)), tuple(outdated))


def changed_uses(known: Sequence[TermUse], fresh: Sequence[TermUse]) -> Iterator[ChangedUse]:
    """Yields what has changed between two judgements of the same text, in the order of the source."""
    stored, today = _by_place(known), _by_place(fresh)
    for place in sorted(stored.keys() | today.keys()):
        before, now = stored.get(place), today.get(place)
        change = term_change(before, now)
        if change is not None:
            yield change, before, now


def _credited(fresh: TermUse, known: TermUse | None) -> TermUse:
    """Keeps what is known of who put a term there, and that somebody waived it; the text must be the same."""
    if known is None:
        return fresh
    if known.verdict is Verdict.WAIVED:
        holds = waiver_holds(known, fresh)
        return replace(fresh, verdict=Verdict.WAIVED, waiver=known.waiver) if holds else fresh
    is_same = fresh.verdict.is_met and fresh.target == known.target
    return replace(fresh, mechanism=known.mechanism) if is_same else fresh


def _by_place(uses: Sequence[TermUse]) -> dict[Span, TermUse]:
    return {use.source: use for use in uses}


def _is_held(before: TermUse, now: TermUse | None) -> bool:
    """Tells whether an approval holds a line in place: the term was there, by an entry that says something else today.

    A waived line is not: nobody vouched for a term there, and a waiver answers for one rendering only.
    """
    was_there = before.verdict.is_met and before.verdict is not Verdict.WAIVED
    return was_there and before.version != "" and (now is None or now.version != before.version)


def _superseded(before: TermUse, now: TermUse) -> Outdated:
    """Says what is asked for where a line was approved: a longer term that has it in it, or a shorter one."""
    return Outdated(before, now, term_change(before, now) or TermChange.ENTRY)
