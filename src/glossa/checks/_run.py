"""Running checks over one translation."""

from __future__ import annotations

from collections.abc import Iterable

from glossa.checks._base import Case, Check
from glossa.model.finding import Finding


def run_checks(case: Case, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Returns what the checks find, the gravest first."""
    findings = [finding for check in checks for finding in check.examine(case)]
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))
