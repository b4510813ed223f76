"""Running checks: the order of what they find, and what becomes of one that fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from glossa.checks import (
    ANY,
    CHECKS,
    AnyCheck,
    Case,
    Example,
    Languages,
    Passage,
    Rules,
    Scope,
    WideExample,
    broken_checks,
    run_checks,
    run_wide_checks,
    scope_of,
    segment_check,
    segment_checks,
    wide_checks,
)
from glossa.model.finding import Finding, Severity
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

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
    reference: str = ""
    languages: Languages = ANY
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
    assert found == [("broken", ERROR), ("whole", ERROR), ("broken", WARNING)]


def test_what_a_failing_check_says_holds_no_text_of_the_segment() -> None:
    (finding,) = run_checks(CASE, [_Fixed("broken", (), ValueError(CASE.target))])
    assert finding.message == "the check broken failed here (ValueError); tell those who made it"
    assert finding.failed == "check broken"


def test_no_project_makes_little_of_a_check_that_failed() -> None:
    failed, odd = run_checks(CASE, [_Fixed("broken", (ERROR,), ValueError())])[::-1]
    rules = Rules(severities={"broken": ADVICE})
    assert [finding.severity for finding in rules.graded((odd, failed))] == [ERROR, ADVICE]


@dataclass
class _Last:
    """Finds something at the last passage; then it may raise."""

    id: str
    error: Exception | None = None
    languages: Languages = ANY
    scope: Scope = Scope.ARTICLE
    summary: str = ""
    reason: str = ""
    reference: str = ""
    bad: tuple[WideExample, ...] = ()
    good: tuple[WideExample, ...] = ()
    step: int = 0

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        yield len(passages) - 1 + self.step, Finding(self.id, WARNING, "odd")
        if self.error:
            raise self.error


@dataclass
class _Far(_Fixed):
    """Finds something behind the end of a text."""

    source: Span | None = None
    target: Span | None = None

    def examine(self, case: Case) -> Iterator[Finding]:
        yield Finding(self.id, WARNING, "odd", self.source, self.target)


class _Broken(Languages):
    """Cannot say which languages a check is for."""

    def cover(self, source: LanguageTag, target: LanguageTag) -> bool:
        raise AttributeError("languages")


def test_a_check_that_cannot_say_its_languages_is_named_and_the_others_go_on() -> None:
    lost = _Fixed("lost", (ERROR,), languages=_Broken())
    assert _found(lost, _Fixed("whole", (ERROR,))) == [("lost", ERROR), ("whole", ERROR)]


@pytest.mark.parametrize(
    ("source", "target"),
    [(Span(0, len(CASE.source) + 1), None), (None, Span(0, len(CASE.target) + 1)), (Span(3, 2), None)],
)
def test_a_place_outside_the_texts_is_the_fault_of_the_check(source: Span | None, target: Span | None) -> None:
    (finding,) = run_checks(CASE, [_Far("far", (), source=source, target=target)])
    assert (finding.severity, finding.source, finding.target) == (ERROR, None, None)


def test_a_passage_that_is_not_there_is_the_fault_of_the_check() -> None:
    found = run_wide_checks([Passage(CASE)], [_Last("lost", step=1), _Last("whole")])
    assert [(finding.check, finding.severity) for finding in found[0]] == [("lost", ERROR), ("whole", WARNING)]


FRENCH = Languages(targets=frozenset({"fr"}))


def test_a_check_of_other_languages_is_not_asked() -> None:
    assert run_checks(CASE, [_Fixed("french", (ERROR,), languages=FRENCH)]) == ()
    assert run_wide_checks([Passage(CASE)], [_Last("french", languages=FRENCH)]) == {}


def test_a_pair_is_covered_by_its_primary_languages() -> None:
    pair = Languages(frozenset({"en"}), frozenset({"es", "fr"}))
    assert pair.cover(LanguageTag("en-GB"), LanguageTag("es-419"))
    assert not pair.cover(LanguageTag("es"), LanguageTag("fr"))
    assert ANY.cover(LanguageTag("x-pirate"), LanguageTag("zh-Hant"))


def test_what_comparing_finds_is_told_by_passage_and_a_check_that_raises_is_named() -> None:
    found = run_wide_checks([Passage(CASE)] * 2, [_Last("broken", ValueError("secret")), _Last("whole")])
    assert {index: [(finding.check, finding.message) for finding in here] for index, here in found.items()} == {
        0: [("broken", "the check broken failed here (ValueError); tell those who made it")],
        1: [("broken", "odd"), ("whole", "odd")],
    }


def test_where_there_is_no_passage_nothing_is_compared() -> None:
    assert run_wide_checks([], [_Last("whole")]) == {}


def test_a_check_of_one_translation_is_had_by_its_name() -> None:
    assert segment_check("codes").id == "codes"


def test_a_check_that_compares_is_none_of_one_translation() -> None:
    assert (scope_of("same_source"), scope_of("untouched")) == (Scope.PROJECT, Scope.ARTICLE)
    assert scope_of("codes") is None
    assert scope_of("nothing of that name") is None
    with pytest.raises(TypeError, match="same_source compares translations"):
        segment_check("same_source")


def _missing() -> AnyCheck:
    raise ImportError("no module of that name")


def test_a_check_that_cannot_be_loaded_is_named_and_the_others_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CHECKS, "_known_others", {"broken": _missing})
    ((check, error),) = broken_checks().items()
    assert check == "broken"
    assert error.message == "The check 'broken' cannot be loaded (ImportError: no module of that name)"
    assert scope_of("broken") is None
    assert broken_checks(frozenset({"broken"})) == {}
    assert "codes" in [check.id for check in segment_checks()]


def test_what_calls_itself_otherwise_is_no_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CHECKS, "_known_others", {"mine": lambda: _Fixed("other", (ERROR,)), "empty": object})
    assert [error.message for error in broken_checks().values()] == [
        "What is installed as the check 'empty' is none of that name",
        "What is installed as the check 'mine' is none of that name",
    ]
    assert "other" not in [check.id for check in segment_checks()]


def test_what_is_off_is_not_there() -> None:
    off = frozenset({"codes", "same_source"})
    assert "codes" not in [check.id for check in segment_checks(off)]
    assert "same_source" not in [check.id for check in wide_checks(Scope.PROJECT, off)]
