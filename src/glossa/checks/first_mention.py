"""First mentions: a term is explained where an article has it first, and not again."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse, Verdict
from glossa.terminology.mentions import amended, is_repeated, is_unexplained
from glossa.text.spans import Span

_WHOLE = "Agencia de Ríos del Norte (ARN)"


def _use(mention: Mention, target: Span, found: str, verdict: Verdict = Verdict.KEPT) -> TermUse:
    return TermUse(
        ConceptId("river-agency"),
        "example",
        Span(4, 25),
        "Northern River Agency",
        "Agencia de Ríos del Norte",
        verdict,
        Mechanism.ENGINE,
        target,
        found,
        mention=mention,
        first_mention=_WHOLE,
        short="ARN",
    )


_SOURCE = "The Northern River Agency spoke."
_FULL = "Agencia de Ríos del Norte"


class _FirstMention:
    id = "first_mention"
    summary = "A term is explained at its first mention in the article, as its glossary says, and only there."
    reason = (
        "The order of the source decides which mention is the first. Headlines, front matter, captions, table cells, "
        "bylines and datelines are apart: there the short form and the full one will do. What is missing altogether is "
        "the business of `terms`; an explanation that the source repeats may be repeated."
    )
    reference = "the glossaries' own rules for first mentions"
    languages = ANY
    bad = (
        Example(
            _SOURCE,
            "La Agencia de Ríos del Norte habló.",
            terms=(_use(Mention.FIRST, Span(3, 28), _FULL),),
            finds=(
                Find(
                    source="Northern River Agency",
                    target="Agencia de Ríos del Norte",
                    fix="La Agencia de Ríos del Norte (ARN) habló.",
                ),
            ),
        ),
        Example(
            _SOURCE,
            "La ARN habló.",
            terms=(_use(Mention.FIRST, Span(3, 6), "ARN", Verdict.ADMITTED),),
            finds=(
                Find(source="Northern River Agency", target="ARN", fix="La Agencia de Ríos del Norte (ARN) habló."),
            ),
        ),
        Example(
            _SOURCE,
            f"La {_WHOLE} habló.",
            terms=(_use(Mention.LATER, Span(3, 28), _FULL),),
            finds=(
                Find(
                    source="Northern River Agency",
                    target="Agencia de Ríos del Norte",
                    severity=Severity.ADVICE,
                    fix="La Agencia de Ríos del Norte habló.",
                ),
            ),
        ),
        Example(
            _SOURCE,
            f"La {_WHOLE} habló.",
            terms=(_use(Mention.HEADLINE, Span(3, 28), _FULL),),
            finds=(
                Find(
                    source="Northern River Agency",
                    target="Agencia de Ríos del Norte",
                    severity=Severity.ADVICE,
                    fix="La Agencia de Ríos del Norte habló.",
                ),
            ),
        ),
    )
    good = (
        Example(_SOURCE, f"La {_WHOLE} habló.", terms=(_use(Mention.FIRST, Span(3, 28), _FULL),)),
        Example(
            _SOURCE,
            "La ARN (Agencia de Ríos del Norte) habló.",
            terms=(_use(Mention.FIRST, Span(8, 33), _FULL),),
        ),
        Example(_SOURCE, "La ARN habló.", terms=(_use(Mention.LATER, Span(3, 6), "ARN", Verdict.ADMITTED),)),
        Example(_SOURCE, "La Agencia de Ríos del Norte habló.", terms=(_use(Mention.LATER, Span(3, 28), _FULL),)),
        Example(_SOURCE, "Habla la ARN", terms=(_use(Mention.HEADLINE, Span(9, 12), "ARN", Verdict.ADMITTED),)),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        for use in case.terms:
            if is_unexplained(case.target, use):
                message = f"“{use.found}” should be “{use.first_mention or use.expected}” at its first mention"
                yield self._finding(Severity.WARNING, message, use, case)
            elif is_repeated(case.target, use, case.terms):
                place = f"in a {case.role.value}" if use.mention is Mention.HEADLINE else "after the first mention"
                yield self._finding(Severity.ADVICE, f"“{use.found}” needs no explanation {place}", use, case)

    def _finding(self, severity: Severity, message: str, use: TermUse, case: Case) -> Finding:
        better = amended(case.target, use, case.terms, case.target_language, shorten=False)
        fix = better.text if better else None
        return Finding(self.id, severity, message, source=use.source, target=use.target, fix=fix)


CHECK = _FirstMention()
