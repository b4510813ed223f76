"""Running checks: the order of what they find, and what becomes of one that fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossa.checks import Case, Example, run_checks
from glossa.model.finding import Finding, Severity
from glossa.text.languages import LanguageTag

CASE = Case("Talks went on.", "会谈仍在继续。", LanguageTag("en"), LanguageTag("zh-Hans"))
ADVICE, WARNING, ERROR = Severity.ADVICE, Severity.WARNING, Severity.ERROR


@dataclass
class _Fixed:
    """Finds always the same; then it may raise."""

    id: str
    severities: tuple[Severity, ...]
    error: Exception | None = None
    summary: str = ""
    reason: str = ""
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()

    def examine(self, case: Case) -> Iterator[Finding]:
        for severity in self.severities:
            yield Finding(self.id, severity, case.target)
        if self.error:
            raise self.error


def _found(*checks: _Fixed) -> list[tuple[str, Severity]]:
    return [(finding.check, finding.severity) for finding in run_checks(CASE, checks)]


def test_without_checks_nothing_is_found() -> None:
    assert run_checks(CASE, ()) == ()


def test_the_gravest_comes_first_and_equals_keep_their_order() -> None:
    found = _found(_Fixed("one", (ADVICE, ERROR)), _Fixed("two", (WARNING, ERROR)))
    assert found == [("one", ERROR), ("two", ERROR), ("two", WARNING), ("one", ADVICE)]


def test_a_check_that_raises_is_named_and_the_others_go_on() -> None:
    found = _found(_Fixed("broken", (WARNING,), ValueError("secret")), _Fixed("whole", (ERROR,)))
    assert found == [("whole", ERROR), ("broken", WARNING), ("broken", ADVICE)]


def test_what_a_failing_check_says_holds_no_text_of_the_segment() -> None:
    finding = run_checks(CASE, [_Fixed("broken", (), ValueError(CASE.target))])[-1]
    assert finding.message == "this check failed (ValueError)"
