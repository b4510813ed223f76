"""Running checks over one translation, or over many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

from glossa.checks._base import ANY, Case, Check, Passage, WideCheck
from glossa.checks._rules import gravest_first
from glossa.model.finding import Finding, Severity


def run_checks(case: Case, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Returns what the checks find that are for this pair of languages: the gravest first, else in their order.

    A check that raises is itself a finding, an error that names it; the others go on.
    """
    findings: list[Finding] = []
    everywhere = repeat(case)
    for check in checks:
        try:
            if _is_for(check, case):
                findings.extend(map(_fitting, check.examine(case), everywhere))
        except Exception as error:  # other people's checks may raise anything
            findings.append(_failed(check.id, error))
    return gravest_first(findings)


def run_wide_checks(passages: Sequence[Passage], checks: Iterable[WideCheck]) -> Mapping[int, tuple[Finding, ...]]:
    """Returns what the checks find when they compare passages of one pair of languages, by the passage's index.

    A check that raises is itself a finding, an error at the first passage that names it; the others go on.
    """
    found: dict[int, tuple[Finding, ...]] = {}
    for check in checks if passages else ():
        for index, finding in _compared(passages, check):
            found[index] = (*found.get(index, ()), finding)
    return found


def _compared(passages: Sequence[Passage], check: WideCheck) -> list[tuple[int, Finding]]:
    found: list[tuple[int, Finding]] = []
    try:
        if _is_for(check, passages[0].case):
            for index, finding in check.compare(passages):
                place = range(len(passages))[index]
                found.append((place, _fitting(finding, passages[place].case)))
    except Exception as error:  # other people's checks may raise anything
        found.append((0, _failed(check.id, error)))
    return found


def _is_for(check: Check | WideCheck, case: Case) -> bool:
    return check.languages is ANY or check.languages.cover(case.source_language, case.target_language)


def _fitting(finding: Finding, case: Case) -> Finding:
    """Returns a finding as it is; raises `ValueError` for a place outside the texts, which nobody could show."""
    for span, text in ((finding.source, case.source), (finding.target, case.target)):
        if span is not None and not 0 <= span.start <= span.end <= len(text):
            raise ValueError("a place outside the text")
    return finding


def _failed(check: str, error: Exception) -> Finding:
    # Its message may hold the segment's text, so only its type is told.
    said = f"the check {check} failed here ({type(error).__name__}); tell those who made it"
    return Finding(check, Severity.ERROR, said, failed=f"check {check}")
