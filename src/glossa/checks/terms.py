"""Terms: each required term stands in the target, not a forbidden one, nor one that another region uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.languages import LanguageTag
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


_COMPUTER = TermUse(
    ConceptId("computer"),
    "example",
    Span(4, 12),
    "computer",
    "computadora",
    Verdict.REGIONAL,
    Mechanism.ENGINE,
    Span(3, 12),
    "ordenador",
    region=LanguageTag("es-ES"),
)
_TRADITIONAL = replace(
    _COMPUTER, expected="电脑", verdict=Verdict.MISSING, mechanism=Mechanism.NONE, target=Span(0, 2), found="電腦"
)


class _Terms:
    id = "terms"
    summary = "Every term that the glossaries require stands in the target; no forbidden one or other region's does."
    reason = (
        "The verdict per occurrence comes from the terminology floor, which knows inflected forms and admitted "
        "variants; this check only says it out loud. A forbidden term, or another region's, beside the right one is a "
        "warning: it may translate another word."
    )
    reference = "ISO 30042 (TBX), administrative status of a term"
    languages = ANY
    bad = (
        Example(
            "The joint statement was signed.",
            "Se firmó la nota.",
            terms=(_use(Verdict.MISSING),),
            finds=(Find(source="joint statement", severity=Severity.ERROR),),
        ),
        Example(
            "The joint statement was signed.",
            "Se firmó el comunicado.",
            terms=(_use(Verdict.FORBIDDEN, Span(12, 22), "comunicado"),),
            finds=(Find(source="joint statement", target="comunicado", severity=Severity.ERROR),),
        ),
        Example(
            "The joint statement was signed.",
            "Se firmó la declaración conjunta, el comunicado.",
            terms=(_use(Verdict.KEPT, Span(12, 32), "declaración conjunta"),),
            forbidden=(_use(Verdict.FORBIDDEN, Span(37, 47), "comunicado"),),
            finds=(Find(source="joint statement", target="comunicado"),),
        ),
        Example(
            "The joint statement was signed.",
            "Se firmó el comunicado.",
            forbidden=(replace(_use(Verdict.FORBIDDEN, Span(12, 22), "comunicado"), expected=""),),
            finds=(Find(source="joint statement", target="comunicado"),),
        ),
        Example(
            "The computer is new.",
            "El ordenador es nuevo.",
            "en>es-419",
            terms=(_COMPUTER,),
            finds=(Find(source="computer", target="ordenador", severity=Severity.ERROR),),
        ),
        Example(
            "The computer is new.",
            "電腦是新的。",
            "en>zh-Hans",
            terms=(_TRADITIONAL,),
            finds=(Find(source="computer", target="電腦", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example(
            "The joint statement was signed.",
            "Se firmó la declaración conjunta.",
            terms=(_use(Verdict.KEPT, Span(12, 32), "declaración conjunta"),),
        ),
        Example(
            "The computer is new.",
            "El ordenador es nuevo.",
            "en>es-ES",
            terms=(replace(_COMPUTER, expected="ordenador", verdict=Verdict.KEPT),),
        ),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        for use in case.terms:
            if not use.verdict.is_met:
                message = _message(use, case.target_language)
                yield Finding(self.id, Severity.ERROR, message, source=use.source, target=use.target)
        for use in case.forbidden:
            message = _message(use, case.target_language)
            yield Finding(self.id, Severity.WARNING, message, source=use.source, target=use.target)


def _message(use: TermUse, language: LanguageTag) -> str:
    wanted = f"“{use.source_term}” should be “{use.expected}”"
    if use.verdict is Verdict.FORBIDDEN:
        return f"“{use.found}” is forbidden" + (f"; {wanted}" if use.expected else f" for “{use.source_term}”")
    if use.verdict is Verdict.REGIONAL:
        return f"“{use.found}” is the word of {use.region or 'another region'}; in {language}, {wanted}"
    if use.found:
        return f"“{use.found}” is in the other script; {wanted}"
    return wanted


CHECK = _Terms()
