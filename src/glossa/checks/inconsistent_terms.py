"""Inconsistent terms: one article has one rendering of a term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossa.checks._base import ANY, Find, Passage, Row, Scope, WideExample
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.spans import Span

_RIGHT, _OTHER = "transbordador", "ferri"


def _use(found: str, verdict: Verdict) -> TermUse:
    span = Span(3, 3 + len(found))
    return TermUse(ConceptId("ferry"), "example", Span(4, 9), "ferry", _RIGHT, verdict, Mechanism.PERSON, span, found)


_KEPT, _ADMITTED = _use(_RIGHT, Verdict.KEPT), _use(_OTHER, Verdict.ADMITTED)
_FIRST, _SECOND = "The ferry left.", "The ferry sank."


class _InconsistentTerms:
    id = "inconsistent_terms"
    summary = "A term that has several right renderings has one and the same throughout an article."
    reason = (
        "Readers take two words for two things. Where the preferred rendering and an admitted one both occur, the "
        "admitted one is named. A short form after the first mention is what the glossary asks for, and is left alone."
    )
    reference = "ISO 704, consistency of designations"
    languages = ANY
    scope = Scope.ARTICLE
    bad = (
        WideExample(
            (
                Row(_FIRST, f"El {_RIGHT} salió.", terms=(_KEPT,)),
                Row(_SECOND, f"El {_OTHER} se hundió.", (Find("ferry", _OTHER, Severity.ADVICE),), terms=(_ADMITTED,)),
            )
        ),
    )
    good = (
        WideExample(
            (
                Row(_FIRST, f"El {_OTHER} salió.", terms=(_ADMITTED,)),
                Row(_SECOND, f"El {_OTHER} se hundió.", terms=(_ADMITTED,)),
            )
        ),
        WideExample(
            (
                Row(_FIRST, f"El {_RIGHT} (TB) salió.", terms=(replace(_KEPT, short="TB"),)),
                Row(_SECOND, "El TB se hundió.", terms=(replace(_use("TB", Verdict.ADMITTED), short="TB"),)),
            )
        ),
    )

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        found: dict[object, list[tuple[int, TermUse]]] = defaultdict(list)
        for index, passage in enumerate(passages):
            for use in passage.case.terms:
                if use.verdict in (Verdict.KEPT, Verdict.ADMITTED) and not use.short and not use.first_mention:
                    found[use.identity, use.expected].append((index, use))
        for uses in found.values():
            if any(use.verdict is Verdict.KEPT for _, use in uses):
                for index, use in uses:
                    if use.verdict is Verdict.ADMITTED:
                        message = f"“{use.source_term}” is “{use.found}” here and “{use.expected}” elsewhere"
                        yield index, Finding(self.id, Severity.ADVICE, message, use.source, use.target)


CHECK = _InconsistentTerms()
