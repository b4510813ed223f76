"""What stays of a ledger when a translation is judged again: who put a term there, what was waived, what was approved.

A waiver holds where neither text has changed and the entry asks for the same rendering. An approval holds for the
entries as they were: the lines of an approved translation that were met stay as they are when their entry changes,
until somebody approves again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossa.model.term import TermUse, Verdict
from glossa.model.term_change import Outdated, TermChange, term_change
from glossa.text.spans import Span

ChangedUse = tuple[TermChange, TermUse | None, TermUse | None]
"""What has changed for one occurrence, how it was judged and how it is now; None where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is to be kept of the terms of a translation."""

    uses: tuple[TermUse, ...]
    """In the order of the source."""
    outdated: tuple[Outdated, ...] = ()
    """Those lines among them that an approval holds in place."""


def renewed(known: Sequence[TermUse], fresh: Sequence[TermUse], *, hold: bool) -> Ledger:
    """Returns the ledger of a text whose terms were `known` and are judged as `fresh` today.

    With `hold` somebody has approved the text, and what was met stays as it was where its entry has changed.
    """
    stored = _by_place(known)
    uses = {place: _credited(use, stored.get(place)) for place, use in _by_place(fresh).items()}
    outdated: list[Outdated] = []
    for change, before, now in changed_uses(known, fresh) if hold else ():
        if before is not None and _is_held(before, now):
            outdated.append(Outdated(before, now, change))
            uses[before.source] = before
    return Ledger(tuple(uses[place] for place in sorted(uses)), tuple(outdated))


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
    if known.verdict is Verdict.WAIVED and not fresh.verdict.is_met:
        holds = known.expected == fresh.expected
        return replace(fresh, verdict=Verdict.WAIVED, waiver=known.waiver) if holds else fresh
    is_same = fresh.verdict.is_met and fresh.target == known.target
    return replace(fresh, mechanism=known.mechanism) if is_same else fresh


def _by_place(uses: Sequence[TermUse]) -> dict[Span, TermUse]:
    return {use.source: use for use in uses}


def _is_held(before: TermUse, now: TermUse | None) -> bool:
    """Tells whether an approval holds a line in place: it was met, by an entry that says something else today."""
    return before.verdict.is_met and before.version != "" and (now is None or now.version != before.version)
