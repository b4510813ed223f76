"""Running checks over one translation, or over many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from glossa.checks._base import Case, Check, Passage, WideCheck
from glossa.model.finding import Finding, Severity


def run_checks(case: Case, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Returns what the checks find that are for this pair of languages: the gravest first, else in their order.

    A check that raises is itself a finding (advice); the others go on.
    """
    wanted = (check for check in checks if check.languages.cover(case.source_language, case.target_language))
    findings = [finding for check in wanted for finding in _examined(case, check)]
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))


def run_wide_checks(passages: Sequence[Passage], checks: Iterable[WideCheck]) -> Mapping[int, tuple[Finding, ...]]:
    """Returns what the checks find when they compare passages of one pair of languages, by the passage's index.

    A check that raises is itself a finding (advice) at the first passage; the others go on.
    """
    found: dict[int, tuple[Finding, ...]] = {}
    for check in checks if passages else ():
        case = passages[0].case
        if check.languages.cover(case.source_language, case.target_language):
            for index, finding in _compared(passages, check):
                found[index] = (*found.get(index, ()), finding)
    return found


def _examined(case: Case, check: Check) -> list[Finding]:
    found: list[Finding] = []
    try:
        found.extend(check.examine(case))
    except Exception as error:  # other people's checks may raise anything
        found.append(_failed(check.id, error))
    return found


def _compared(passages: Sequence[Passage], check: WideCheck) -> list[tuple[int, Finding]]:
    found: list[tuple[int, Finding]] = []
    try:
        found.extend(check.compare(passages))
    except Exception as error:  # other people's checks may raise anything
        found.append((0, _failed(check.id, error)))
    return found


def _failed(check: str, error: Exception) -> Finding:
    # Its message may hold the segment's text, so only its type is told.
    return Finding(check, Severity.ADVICE, f"this check failed ({type(error).__name__})")
