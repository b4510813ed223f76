"""Every check keeps what its examples promise, and no text makes it fail."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.checks import (
    CHECKS,
    AnyCheck,
    Case,
    Check,
    Example,
    Find,
    Passage,
    Scope,
    WideCheck,
    WideExample,
    run_checks,
    run_wide_checks,
    segment_checks,
    wide_checks,
)
from glossa.model.finding import Finding
from glossa.text.languages import LanguageTag

ALL = segment_checks()
WIDE = wide_checks(Scope.ARTICLE) + wide_checks(Scope.PROJECT)
EXAMPLES = [
    *(
        pytest.param(check, example, id=f"{check.id}-bad-{example.target[:40]}")
        for check in ALL
        for example in check.bad
    ),
    *(
        pytest.param(check, example, id=f"{check.id}-good-{example.target[:40]}")
        for check in ALL
        for example in check.good
    ),
]
WIDE_EXAMPLES = [
    *(
        pytest.param(check, example, id=f"{check.id}-bad-{place}")
        for check in WIDE
        for place, example in enumerate(check.bad)
    ),
    *(
        pytest.param(check, example, id=f"{check.id}-good-{place}")
        for check in WIDE
        for place, example in enumerate(check.good)
    ),
]

ODD = [
    *("", "a", "中", "<", "<1>", "</1>", "<1/>", "\x00", "\ud800", "😀", "\u202e", "\n"),
    *("https://", "www.", "@", "a@b", "مؤتمر BBC", "שלום", "𠮷", "9" * 400),
]
HUGE = ["a", "1", "中", "<1>", "</1>", "<", "@", "a@", "a@b.", "w", "www.", "https://", ".", " ", "a ", "😀", "ب"]

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The first text that a check gets may have tables and dictionaries read."""

texts = st.lists(st.sampled_from(ODD) | st.text(max_size=4), max_size=6).map("".join)
languages = st.sampled_from(["en", "es", "zh-Hans", "zh-Hant", "ar", "he", "th"]).map(LanguageTag)


def assert_inside(finding: Finding, source: str, target: str) -> None:
    """Asserts that the spans of a finding lie inside the texts and cover something."""
    for span, text in ((finding.source, source), (finding.target, target)):
        assert span is None or 0 <= span.start < span.end <= len(text)


def found_in(finding: Finding, source: str, target: str) -> Find:
    """Returns a finding the way examples say it."""
    return Find(
        finding.source.of(source) if finding.source else "",
        finding.target.of(target) if finding.target else "",
        finding.severity,
        finding.fix,
    )


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_an_example_gives_what_it_says(check: Check, example: Example) -> None:
    findings = run_checks(example.case, [check])
    for finding in findings:
        assert finding.check == check.id
        assert finding.message
        assert_inside(finding, example.source, example.target)
    assert [found_in(finding, example.source, example.target) for finding in findings] == list(example.finds)


@pytest.mark.parametrize(("check", "example"), WIDE_EXAMPLES)
def test_an_example_of_several_translations_gives_what_it_says(check: WideCheck, example: WideExample) -> None:
    findings = run_wide_checks(example.passages, [check])
    for index, row in enumerate(example.rows):
        here = findings.get(index, ())
        assert {finding.check for finding in here} <= {check.id}
        assert all(finding.message for finding in here)
        assert [found_in(finding, row.source, row.target) for finding in here] == list(row.finds)


@pytest.mark.parametrize("check", [*ALL, *WIDE], ids=lambda check: check.id)
def test_a_check_is_named_for_its_file_and_has_examples_and_a_reason(check: AnyCheck) -> None:
    assert check.id in CHECKS.ids()
    assert check.summary.endswith(".")
    assert check.reason.endswith(".")


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.id)
def test_a_bad_example_says_what_is_found_and_a_good_one_nothing(check: Check) -> None:
    assert check.bad
    assert check.good
    assert all(example.finds for example in check.bad)
    assert not any(example.finds for example in check.good)


@pytest.mark.parametrize("check", WIDE, ids=lambda check: check.id)
def test_a_bad_example_of_several_says_what_is_found_and_a_good_one_nothing(check: WideCheck) -> None:
    assert check.bad
    assert check.good
    assert all(any(row.finds for row in example.rows) for example in check.bad)
    assert not any(row.finds for example in check.good for row in example.rows)


@pytest.mark.parametrize("check", WIDE, ids=lambda check: check.id)
@PATIENT
@given(pairs=st.lists(st.tuples(texts, texts), max_size=6), source_language=languages, target_language=languages)
def test_no_texts_make_a_comparison_fail(
    check: WideCheck, pairs: list[tuple[str, str]], source_language: LanguageTag, target_language: LanguageTag
) -> None:
    passages = [Passage(Case(source, target, source_language, target_language)) for source, target in pairs]
    for index, finding in check.compare(passages):
        assert_inside(finding, *pairs[index])


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.id)
@PATIENT
@given(source=texts, target=texts, source_language=languages, target_language=languages)
def test_no_text_makes_a_check_fail(
    check: Check, source: str, target: str, source_language: LanguageTag, target_language: LanguageTag
) -> None:
    for finding in check.examine(Case(source, target, source_language, target_language)):
        assert_inside(finding, source, target)


@pytest.mark.parametrize("piece", HUGE)
def test_a_text_of_a_hundred_thousand_characters_takes_no_long_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    for source, target in (("中", text), (text, text + ".")):
        for finding in run_checks(Case(source, target, LanguageTag("en"), LanguageTag("zh-Hans")), ALL):
            assert "failed" not in finding.message
