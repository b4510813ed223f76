"""Patience with a project's own patterns: one that takes too long a few times is given up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from glossa.checks import Pattern
from glossa.model.finding import Finding

_TRIES = 3
"""So often a pattern may take too long, a tenth of a second each time."""


class Patience:
    """The patterns that are worth another try, in one run and one pair of languages."""

    def __init__(self, patterns: tuple[Pattern, ...]) -> None:
        self.patterns = patterns
        self._slow: Counter[str] = Counter()

    def heed(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Counts what took too long; returns the findings, the last of which of a pattern says that it is given up."""
        return tuple([self._heeded(finding) if finding.failed else finding for finding in findings])

    def _heeded(self, finding: Finding) -> Finding:
        self._slow[finding.failed] += 1
        left = tuple(pattern for pattern in self.patterns if self._slow[pattern.name] < _TRIES)
        if left == self.patterns:
            return finding
        self.patterns = left
        return replace(finding, message=f"{finding.message}, as on others before; it is not tried again in this run")
