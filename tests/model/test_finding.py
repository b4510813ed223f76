"""Findings: what a check has to say, and what somebody waived of it."""

from __future__ import annotations

from dataclasses import replace

from glossa.model.finding import Finding, Severity, open_findings
from glossa.model.waiver import Waiver


def test_severities_are_ordered() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.ADVICE, Severity.WARNING, Severity.ERROR]


def test_what_somebody_waived_is_not_open() -> None:
    found = Finding("links", Severity.ERROR, "the link is lost 😀")
    waived = replace(found, waiver=Waiver("Ana", "这是名字", "2026-11-22T00:00:00Z"))
    assert open_findings([waived, found]) == (found,)
    assert open_findings([]) == ()
