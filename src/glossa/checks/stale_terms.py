"""Stale terms: no entry that an approved translation rests on has changed since it was approved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossa.checks._base import Case, Example
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.model.term_change import Outdated, TermChange, news_of
from glossa.text.spans import Span

_KEPT = TermUse(
    ConceptId("lake"),
    "example",
    Span(4, 8),
    "lake",
    "lago",
    Verdict.KEPT,
    Mechanism.PERSON,
    Span(3, 7),
    "lago",
    version="0ce5a1b2c3d4",
)
_SOURCE, _TARGET = "The lake is deep.", "El lago es hondo."


def _example(change: TermChange, now: TermUse | None) -> Example:
    return Example(_SOURCE, _TARGET, terms=(_KEPT,), outdated=(Outdated(_KEPT, now, change),))


class _StaleTerms:
    id = "stale_terms"
    summary = "No glossary entry that an approved translation rests on has changed since it was approved."
    reason = (
        "An approval holds for the terms as they were then. When an entry changes, the translation stays approved and "
        "somebody looks at it again; approving it once more, or another text, settles it. It is a warning where the "
        "entry asks for another term or what stands there counts differently, and advice where it only says something "
        "else besides, such as a note."
    )
    bad = (
        _example(TermChange.RENDERING, replace(_KEPT, expected="laguna", verdict=Verdict.MISSING)),
        _example(TermChange.RENDERING, replace(_KEPT, expected="laguna", verdict=Verdict.ADMITTED)),
        _example(TermChange.VERDICT, replace(_KEPT, verdict=Verdict.INFLECTED)),
        _example(TermChange.REPLACED, replace(_KEPT, concept=ConceptId("water"))),
        _example(TermChange.ENTRY, replace(_KEPT, note="not the bay", version="d4c3b2a15ce0")),
        _example(TermChange.ENTRY, replace(_KEPT, version="d4c3b2a15ce0")),
        _example(TermChange.GONE, None),
    )
    good = (Example(_SOURCE, _TARGET, terms=(_KEPT,)),)

    def examine(self, case: Case) -> Iterator[Finding]:
        for outdated in case.outdated:
            is_grave = outdated.change in (TermChange.RENDERING, TermChange.VERDICT)
            severity = Severity.WARNING if is_grave else Severity.ADVICE
            before = outdated.before
            yield Finding(self.id, severity, _message(outdated), source=before.source, target=before.target)


def _message(outdated: Outdated) -> str:
    before, now = outdated.before, outdated.now
    if now is None:
        return f"“{before.source_term}” was approved as “{before.expected}”; no entry asks for that any more"
    if outdated.change is TermChange.RENDERING:
        admitted = ", which is still right" if now.verdict.is_met else ""
        return f"“{now.source_term}” should be “{now.expected}” now; “{before.expected}” was approved{admitted}"
    if outdated.change is TermChange.VERDICT:
        return f"“{before.source_term}” was approved as {before.verdict.value}; it is {now.verdict.value} now"
    if outdated.change is TermChange.REPLACED:
        return f"another entry asks for “{now.expected}” now: {now.concept} in {now.glossary}"
    news = ", ".join(news_of(before, now)) or "its definition, or what else the ledger does not keep"
    return f"the entry of “{before.source_term}” has changed since the approval: {news}"


CHECK = _StaleTerms()
