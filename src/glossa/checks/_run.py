"""Running checks over one translation."""

from __future__ import annotations

from collections.abc import Iterable

from glossa.checks._base import Case, Check
from glossa.model.finding import Finding, Severity


def run_checks(case: Case, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Returns what the checks find, the gravest first, else in the order of the checks.

    A check that raises is itself a finding (advice); the others go on.
    """
    findings = [finding for check in checks for finding in _examined(case, check)]
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))


def _examined(case: Case, check: Check) -> list[Finding]:
    found: list[Finding] = []
    try:
        found.extend(check.examine(case))
    except Exception as error:  # other people's checks may raise anything
        # Its message may hold the segment's text, so only its type is told.
        found.append(Finding(check.id, Severity.ADVICE, f"this check failed ({type(error).__name__})"))
    return found
