"""Inline codes: each one of the source stands in the target once, and pairs open before they close."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from glossa.checks._base import Case, Example
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, Tag, tag, tags


class _Codes:
    id = "codes"
    summary = "Every inline code of the source stands in the target, once, in a possible order."
    reason = (
        "A lost code is a lost link or emphasis; a doubled or crossed one breaks the article's markup. "
        "Codes may change places, as words do."
    )
    bad = (
        Example("The <1>joint statement</1> was signed.", "Se firmó la declaración conjunta."),
        Example("The <1>joint statement</1> was signed.", "Se firmó la </1>declaración conjunta<1>."),
        Example("The <1>joint statement</1> was signed.", "Se firmó la <1>declaración conjunta."),
        Example("See <1/>.", "Véase <1/> <1/>."),
        Example("Talks went on.", "Las <2>conversaciones</2> continuaron."),
    )
    good = (
        Example("<1>Talks</1> went <2>on</2>.", "<2>Continuaron</2> las <1>conversaciones</1>."),
        Example("Growth was <3% this year.", "El crecimiento fue <3% este año."),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        expected = Counter((found.id, found.kind) for found in tags(case.source))
        present = list(tags(case.target))
        counted = Counter((found.id, found.kind) for found in present)
        for number, kind in (expected - counted).elements():
            yield self._finding(f"{tag(number, kind)} is missing", _partner(number, kind, present))
        for number, kind in counted - expected:
            doubled = [found for found in present if (found.id, found.kind) == (number, kind)]
            word = "stands there more than once" if expected[number, kind] else "is not in the source"
            yield self._finding(f"{tag(number, kind)} {word}", doubled[-1])
        if counted == expected:
            yield from self._crossed(case.source, present)

    def _crossed(self, source: str, present: list[Tag]) -> Iterator[Finding]:
        whole = {
            found.id for found in tags(source) if found.kind is CodeKind.CLOSE and not _closes_first(source, found)
        }
        open_codes: list[int] = []
        for found in present:
            if found.id not in whole:
                continue
            if found.kind is CodeKind.OPEN:
                open_codes.append(found.id)
            elif not open_codes or open_codes.pop() != found.id:
                yield self._finding(f"{tag(found.id, found.kind)} closes before its partner, or across another", found)
                return

    def _finding(self, message: str, place: Tag | None = None) -> Finding:
        return Finding(self.id, Severity.ERROR, message, target=place.span if place else None)


def _partner(number: int, kind: CodeKind, present: list[Tag]) -> Tag | None:
    """Returns the other half of a pair of which one half is missing: it cannot stand alone."""
    return next((found for found in present if found.id == number and found.kind is not kind), None)


def _closes_first(text: str, closing: Tag) -> bool:
    """Tells whether the pair is cut: its opening code is in an earlier segment."""
    return not any(found.id == closing.id and found.kind is CodeKind.OPEN for found in tags(text))


CHECK = _Codes()
