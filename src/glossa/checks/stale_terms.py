"""Stale terms: no entry that an approved translation rests on has changed since it was approved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.model.term_change import Outdated, TermChange, news_of
from glossa.text.spans import Span

_LAKE = TermUse(
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
_SPEAKER = TermUse(
    ConceptId("speaker"),
    "example",
    Span(4, 11),
    "Speaker",
    "议长",
    Verdict.KEPT,
    Mechanism.PERSON,
    Span(0, 2),
    "议长",
    version="d4c3b2a15ce0",
)
_LAGOON = replace(_LAKE, expected="laguna", verdict=Verdict.MISSING, version="5a1b2c3d40ce")
_CHAIR = replace(_SPEAKER, note="not of a company", version="3b2a15ce0d4c")


class _StaleTerms:
    id = "stale_terms"
    summary = "No glossary entry that an approved translation rests on has changed since it was approved."
    reason = (
        "An approval holds for the terms as they were then. When an entry changes, the translation stays approved and "
        "somebody looks at it again; approving it once more, or another text, settles it. It is a warning where the "
        "entry asks for another term or what stands there counts differently, and advice where it only says something "
        "else besides, such as a note."
    )
    reference = ""
    languages = ANY
    bad = (
        Example(
            "The lake is deep.",
            "El lago es hondo.",
            terms=(_LAKE,),
            outdated=(Outdated(_LAKE, _LAGOON, TermChange.RENDERING),),
            finds=(Find(source="lake", target="lago"),),
        ),
        Example(
            "The Speaker left.",
            "议长走了。",
            "en>zh-Hans",
            terms=(_SPEAKER,),
            outdated=(Outdated(_SPEAKER, _CHAIR, TermChange.ENTRY),),
            finds=(Find(source="Speaker", target="议长", severity=Severity.ADVICE),),
        ),
    )
    good = (
        Example("The lake froze.", "El lago se heló.", terms=(_LAKE,)),
        Example("The Speaker came.", "议长来了。", "en>zh-Hans", terms=(_CHAIR,)),
    )

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
    if now.source != before.source:
        there = "which is right as it stands" if now.verdict.is_met else f"which should be “{now.expected}”"
        return f"“{before.source_term}” was approved as “{before.expected}”; “{now.source_term}” is meant now, {there}"
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
