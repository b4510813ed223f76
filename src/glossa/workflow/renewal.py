"""What stays of a ledger when a translation is judged again: who put a term there, what was waived, what was approved.

A waiver holds where neither text has changed and the entry asks for the same rendering. An approval holds for the
entries as they were: the lines of an approved translation that were met stay as they are when their entry changes,
until somebody approves again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossa.model.target import Target
from glossa.model.term import TermUse, Verdict
from glossa.model.term_change import Outdated, term_change
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is to be kept of the terms of a translation."""

    uses: tuple[TermUse, ...]
    """In the order of the source."""
    outdated: tuple[Outdated, ...] = ()
    """Those lines among them that an approval holds in place."""


def renewed(target: Target, fresh: Sequence[TermUse]) -> Ledger:
    """Returns the ledger of a stored target, given how its terms are judged today."""
    known, today = by_place(target.terms), by_place(fresh)
    uses = {place: _credited(use, known.get(place)) for place, use in today.items()}
    outdated: dict[Span, Outdated] = {}
    for place, before in known.items() if target.state.is_approved else ():
        change = term_change(before, today.get(place))
        if change is not None and _is_held(before, today.get(place)):
            outdated[place] = Outdated(before, today.get(place), change)
            now = today.get(place)
            uses[place] = replace(before, mention=now.mention) if now else before
    return Ledger(tuple(uses[place] for place in sorted(uses)), tuple(outdated[place] for place in sorted(outdated)))


def _credited(fresh: TermUse, known: TermUse | None) -> TermUse:
    """Keeps what is known of who put a term there, and that somebody waived it; the text must be the same."""
    if known is None:
        return fresh
    if known.verdict is Verdict.WAIVED and not fresh.verdict.is_met:
        holds = known.expected == fresh.expected
        return replace(fresh, verdict=Verdict.WAIVED, waiver=known.waiver) if holds else fresh
    is_same = fresh.verdict.is_met and fresh.target == known.target
    return replace(fresh, mechanism=known.mechanism) if is_same else fresh


def by_place(uses: Sequence[TermUse]) -> dict[Span, TermUse]:
    """Returns the lines of a ledger by where the term stands in the source; there is one for each place."""
    return {use.source: use for use in uses}


def _is_held(before: TermUse, now: TermUse | None) -> bool:
    """Tells whether an approval holds a line in place: it was met, by an entry that says something else today."""
    return before.verdict.is_met and before.version != "" and (now is None or now.version != before.version)
