"""Same target: sentences that differ in the source differ in the translation, throughout the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from glossa.checks._alike import is_sentence, key, quoted
from glossa.checks._base import ANY, Case, Find, Passage, Row, Scope, WideExample
from glossa.model.finding import Finding, Severity
from glossa.text.spans import Span

_OPEN = "El puente está abierto."
_SHUT = "The bridge is shut."


class _SameTarget:
    id = "same_target"
    summary = "Sentences that differ in the source have translations that differ, in all articles of the project."
    reason = (
        "Often a translation was put beside the wrong sentence, or a memory match was taken as it came. Two sentences "
        "may well mean one thing, so this is advice; the first of them is taken for the right one. Sources that differ "
        "in codes, case, spaces or punctuation alone are the same."
    )
    reference = "Translate Toolkit, poconflicts --invert"
    languages = ANY
    scope = Scope.PROJECT
    bad = (
        WideExample(
            (
                Row("The bridge is open.", _OPEN),
                Row(_SHUT, _OPEN, (Find(_SHUT, _OPEN, Severity.ADVICE),), article="other.md"),
            )
        ),
    )
    good = (
        WideExample((Row("The bridge is open!", _OPEN), Row("The bridge is open.", _OPEN))),
        WideExample((Row("Read on", "Siga"), Row("Go on", "Siga"))),
    )

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        alike: dict[str, list[int]] = defaultdict(list)
        for index, passage in enumerate(passages):
            if passage.case.source:
                alike[key(passage.case.target)].append(index)
        found = (each for same in alike.values() if len(same) > 1 for each in self._others(passages, same))
        yield from sorted(found, key=lambda each: each[0])

    def _others(self, passages: Sequence[Passage], same: Sequence[int]) -> Iterator[tuple[int, Finding]]:
        """Yields what to say of those translations that read the same and are sentences, but for the first of them."""
        first: Case | None = None
        for index in same:
            case = passages[index].case
            if not is_sentence(case.target, case.target_language):
                continue
            first = first or case
            if case.source != first.source and _letters(case.source) != _letters(first.source):
                whole = Span(0, len(case.source)), Span(0, len(case.target))
                message = f"{quoted(first.source)} has the same translation"
                yield index, Finding(self.id, Severity.ADVICE, message, *whole)


def _letters(text: str) -> str:
    """Returns what of a text is said aloud."""
    return "".join(filter(str.isalnum, key(text)))


CHECK = _SameTarget()
