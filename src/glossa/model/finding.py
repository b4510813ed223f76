"""What a check has to say of a translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from glossa.model.waiver import Waiver
from glossa.text.spans import Span


class Severity(Enum):
    """How much a finding matters, least first."""

    ADVICE = "advice"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for advice, 2 for an error."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """ "This translation is odd": one observation of one check."""

    check: str
    """The id of the check: the name of its file."""
    severity: Severity
    message: str
    source: Span | None = None
    """Where in the source text."""
    target: Span | None = None
    """Where in the target text."""
    fix: str | None = None
    """The whole target text as it should be, where that is safe to say."""
    waiver: Waiver | None = None
    """Who says that it need not be mended, and why; it falls when either text changes."""
    failed: str = ""
    """What could not do its work here, `check names` or `pattern email`, so that nothing is known of the text; `""`
    for what is odd in the text itself."""


def open_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Returns those that nobody has waived."""
    return tuple(finding for finding in findings if finding.waiver is None)
