"""Terms: each required term stands in the target, and no forbidden one does."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.checks._base import Case, Example
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.spans import Span


def _use(verdict: Verdict, target: Span | None = None, found: str = "") -> TermUse:
    return TermUse(
        ConceptId("joint-statement"),
        "example",
        Span(4, 19),
        "joint statement",
        "declaración conjunta",
        verdict,
        Mechanism.NONE if verdict is Verdict.MISSING else Mechanism.ENGINE,
        target,
        found,
    )


class _Terms:
    id = "terms"
    summary = "Every term that the glossaries require stands in the target; no forbidden one does."
    reason = (
        "The verdict per occurrence comes from the terminology floor, which knows inflected forms and admitted "
        "variants; this check only says it out loud."
    )
    bad = (
        Example("The joint statement was signed.", "Se firmó la nota.", terms=(_use(Verdict.MISSING),)),
        Example(
            "The joint statement was signed.",
            "Se firmó el comunicado.",
            terms=(_use(Verdict.FORBIDDEN, Span(12, 22), "comunicado"),),
        ),
    )
    good = (
        Example(
            "The joint statement was signed.",
            "Se firmó la declaración conjunta.",
            terms=(_use(Verdict.KEPT, Span(12, 32), "declaración conjunta"),),
        ),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        for use in case.terms:
            if use.verdict is Verdict.MISSING:
                message = f"“{use.source_term}” should be “{use.expected}”"
                yield Finding(self.id, Severity.ERROR, message, source=use.source)
            elif use.verdict is Verdict.FORBIDDEN:
                message = f"“{use.found}” is forbidden; “{use.source_term}” should be “{use.expected}”"
                yield Finding(self.id, Severity.ERROR, message, source=use.source, target=use.target)


CHECK = _Terms()
