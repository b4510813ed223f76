"""What a check would change in a target: each place is a finding, and all have the same fix, with all places mended.

One fix for all keeps the work in proportion to the text, and two places never mend each other away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One place of a target that should read otherwise."""

    span: Span
    """What is shown of it."""
    message: str
    """What is said of it; `""` where another place of the same text says it already."""
    text: str | None = None
    """What stands there when it is mended; None where nobody can be sure."""
    severity: Severity = Severity.WARNING
    place: Span | None = None
    """What the text replaces, where that is not what is shown."""


def edited(check: str, target: str, edits: Iterable[Edit]) -> Iterator[Finding]:
    """Yields a finding per edit, in the order of the text."""
    ordered = sorted(edits, key=lambda edit: (edit.span, edit.message))
    fix = mended(target, ordered) if ordered else target
    for edit in ordered:
        if edit.message:
            safe = fix if edit.text is not None else None
            yield Finding(check, edit.severity, edit.message, target=edit.span, fix=safe)


def mended(target: str, edits: Iterable[Edit]) -> str:
    """Returns the target with all edits made; of two that overlap, the first."""
    parts: list[str] = []
    position = 0
    changes = ((edit.span if edit.place is None else edit.place, edit.text) for edit in edits if edit.text is not None)
    for span, text in sorted(changes):
        if span.start >= position:
            parts += target[position : span.start], text
            position = span.end
    return "".join((*parts, target[position:]))


def unbroken(seen: VisibleText, start: int, end: int) -> Span | None:
    """Returns where a stretch of the visible text stands in the tagged one; None when a code stands inside it."""
    span = seen.span(Span(start, end))
    return span if len(span) == end - start else None
