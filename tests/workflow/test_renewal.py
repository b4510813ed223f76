"""What stays of a ledger: laws that hold for any two judgements of one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.text.spans import Span
from glossa.workflow.renewal import changed_uses, renewed

PLACES = (Span(0, 2), Span(3, 5), Span(6, 8))
WAIVER = Waiver("Ben", "it is said before", "2026-11-21T12:00:00Z")


@st.composite
def uses(draw: st.DrawFn, verdicts: Sequence[Verdict]) -> tuple[TermUse, ...]:
    """Draws a ledger of a text of three words, in the order of the source."""
    return tuple(
        TermUse(
            ConceptId(draw(st.sampled_from("ab"))),
            "g",
            place,
            "湖",
            draw(st.sampled_from(("lago", "بحيرة"))),
            verdict,
            draw(st.sampled_from((Mechanism.MASK, Mechanism.PERSON))) if there else Mechanism.NONE,
            place if there else None,
            "lago" if there else "",
            version=draw(st.sampled_from(("", "1", "2"))),
            waiver=WAIVER if verdict is Verdict.WAIVED else None,
        )
        for place in PLACES
        if draw(st.booleans())
        for verdict in [draw(st.sampled_from(verdicts))]
        for there in [verdict not in (Verdict.MISSING, Verdict.WAIVED)]
    )


stored = uses(tuple(Verdict))
judged = uses(tuple(verdict for verdict in Verdict if verdict is not Verdict.WAIVED))


@given(stored, judged, st.booleans())
@settings(deadline=None)
def test_judging_again_changes_nothing_more(known: tuple[TermUse, ...], fresh: tuple[TermUse, ...], hold: bool) -> None:
    once = renewed(known, fresh, hold=hold)
    assert renewed(once.uses, fresh, hold=hold) == once


@given(stored, judged)
@settings(deadline=None)
def test_a_text_that_nobody_approved_is_judged_by_today(known: tuple[TermUse, ...], fresh: tuple[TermUse, ...]) -> None:
    ledger = renewed(known, fresh, hold=False)
    assert [use.source for use in ledger.uses] == [use.source for use in fresh]
    for use, today in zip(ledger.uses, fresh, strict=True):
        waived = use.verdict is Verdict.WAIVED
        assert use == replace(today, mechanism=use.mechanism, verdict=use.verdict, waiver=WAIVER if waived else None)
        assert waived <= (not today.verdict.is_met)
    assert ledger.outdated == ()


@given(stored, judged)
@settings(deadline=None)
def test_an_approval_holds_what_was_met_and_says_what_has_changed(
    known: tuple[TermUse, ...], fresh: tuple[TermUse, ...]
) -> None:
    ledger = renewed(known, fresh, hold=True)
    held = {outdated.before.source for outdated in ledger.outdated}
    assert held <= {use.source for use in known if use.verdict.is_met and use.version}
    assert [use for use in ledger.uses if use.source in held] == [use for use in known if use.source in held]
    assert {use.source for use in ledger.uses} == held | {use.source for use in fresh}


@given(stored)
@settings(deadline=None)
def test_what_is_judged_the_same_has_not_changed(known: tuple[TermUse, ...]) -> None:
    assert list(changed_uses(known, known)) == []
