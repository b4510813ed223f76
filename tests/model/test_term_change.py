"""What has changed between two judgements of one occurrence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.model.term_change import TermChange, news_of, term_change
from glossa.text.spans import Span

KEPT = TermUse(
    ConceptId("lake"),
    "terms.csv",
    Span(4, 8),
    "lake",
    "湖",
    Verdict.KEPT,
    Mechanism.PERSON,
    Span(0, 1),
    "湖",
    version="1",
)
MISSING = replace(KEPT, verdict=Verdict.MISSING, mechanism=Mechanism.NONE, target=None, found="")
WAIVED = replace(MISSING, verdict=Verdict.WAIVED)


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (None, None, None),
        (None, KEPT, TermChange.NEW),
        (KEPT, None, TermChange.GONE),
        (KEPT, KEPT, None),
        (KEPT, replace(KEPT, expected="بحيرة"), TermChange.RENDERING),
        (KEPT, replace(KEPT, expected="\U00020000", verdict=Verdict.MISSING), TermChange.RENDERING),
        (KEPT, MISSING, TermChange.VERDICT),
        (KEPT, replace(KEPT, glossary="other.csv", version="2"), TermChange.REPLACED),
        (KEPT, replace(KEPT, concept=ConceptId("water")), TermChange.REPLACED),
        (KEPT, replace(KEPT, version="2"), TermChange.ENTRY),
        (replace(KEPT, version=""), replace(KEPT, version="2"), None),
        (WAIVED, MISSING, None),
        (WAIVED, replace(MISSING, verdict=Verdict.FORBIDDEN), None),
        (WAIVED, KEPT, TermChange.VERDICT),
        (WAIVED, replace(MISSING, version="2"), TermChange.ENTRY),
        (WAIVED, replace(MISSING, expected="بحيرة"), TermChange.RENDERING),
    ],
)
def test_what_has_changed(before: TermUse | None, now: TermUse | None, change: TermChange | None) -> None:
    assert term_change(before, now) is change


@given(st.sampled_from(Verdict), st.sampled_from(Mechanism), st.text(max_size=3))
def test_a_judgement_that_is_the_same_is_no_change(verdict: Verdict, mechanism: Mechanism, version: str) -> None:
    use = replace(KEPT, verdict=verdict, mechanism=mechanism, version=version)
    assert term_change(use, replace(use, mechanism=Mechanism.MASK)) is None


def test_the_news_of_an_entry_is_what_the_ledger_keeps_of_it() -> None:
    assert news_of(KEPT, replace(KEPT, version="2")) == ()
    assert news_of(KEPT, replace(KEPT, note="n", first_mention="湖（水）", short="湖水")) == (
        "note",
        "first mention",
        "short form",
    )
