"""Inline codes: each one of the source stands in the target once, and pairs open before they close."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, Tag, tag, tags
from glossa.model.nesting import misplaced


class _Codes:
    id = "codes"
    summary = "Every inline code of the source stands in the target, once, in a possible order."
    reason = (
        "A lost code is a lost link or emphasis; a doubled or crossed one breaks the article's markup. "
        "Codes may change places, as words do."
    )
    reference = "XLIFF 2.1, 4.7 (inline content)"
    languages = ANY
    bad = (
        Example(
            "The <1>joint statement</1> was signed.",
            "Se firmó la declaración conjunta.",
            finds=(Find("<1>", severity=Severity.ERROR), Find("</1>", severity=Severity.ERROR)),
        ),
        Example(
            "The <1>joint statement</1> was signed.",
            "Se firmó la </1>declaración conjunta<1>.",
            finds=(Find(target="</1>", severity=Severity.ERROR),),
        ),
        Example(
            "The <1>joint statement</1> was signed.",
            "Se firmó la <1>declaración conjunta.",
            finds=(Find("</1>", "<1>", Severity.ERROR),),
        ),
        Example(
            "<1>Talks</1> went <2>on</2>.",
            "<2>Continuaron las <1>conversaciones</2></1>.",
            finds=(Find(target="</2>", severity=Severity.ERROR),),
        ),
        Example(
            "It is over.</1> <2>Talks",
            "<2>Las conversaciones</1> han terminado.",
            finds=(Find(target="</1>", severity=Severity.ERROR),),
        ),
        Example(
            "Talks went on.</2></1>",
            "Las conversaciones continuaron.</1></2>",
            finds=(Find(target="</1>", severity=Severity.ERROR),),
        ),
        Example("See <1/>.", "Véase <1/> <1/>.", finds=(Find(target="<1/>", severity=Severity.ERROR),)),
        Example(
            "Talks went on.",
            "Las <2>conversaciones</2> continuaron.",
            finds=(
                Find(target="<2>", severity=Severity.ERROR),
                Find(target="</2>", severity=Severity.ERROR),
            ),
        ),
    )
    good = (
        Example("<1>Talks</1> went <2>on</2>.", "<2>Continuaron</2> las <1>conversaciones</1>."),
        Example("<1>“It is <2>over</2>.", "<1>«Se <2>acabó</2>."),
        Example("Growth was <3% this year.", "El crecimiento fue <3% este año."),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        if "<" not in case.source and "<" not in case.target:
            return
        source, target = list(tags(case.source)), list(tags(case.target))
        expected, present = Counter(map(_key, source)), Counter(map(_key, target))
        for number, kind in expected - present:
            lost = next(found for found in source if _key(found) == (number, kind))
            yield self._finding(f"{tag(number, kind)} is missing", _partner(number, kind, target), lost)
        for number, kind in present - expected:
            doubled = [found for found in target if _key(found) == (number, kind)]
            word = "stands there more than once" if expected[number, kind] else "is not in the source"
            yield self._finding(f"{tag(number, kind)} {word}", doubled[-1])
        kept = [found for found in source if _key(found) in present]
        if Counter(map(_key, kept)) == present and (crossed := misplaced(target, kept)):
            yield self._finding(f"{tag(crossed.id, crossed.kind)} crosses another code or its own partner", crossed)

    def _finding(self, message: str, place: Tag | None, lost: Tag | None = None) -> Finding:
        spans = lost.span if lost else None, place.span if place else None
        return Finding(self.id, Severity.ERROR, message, *spans)


def _key(found: Tag) -> tuple[int, CodeKind]:
    return found.id, found.kind


def _partner(number: int, kind: CodeKind, present: Sequence[Tag]) -> Tag | None:
    """Returns the other half of a pair of which one half is missing: it cannot stand alone."""
    return next((found for found in present if found.id == number and found.kind is not kind), None)


CHECK = _Codes()
