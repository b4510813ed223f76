"""Every check keeps what its examples promise, and no text makes it fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.checks import CHECKS, Case, Check, Example, run_checks
from glossa.model.finding import Finding
from glossa.text.languages import LanguageTag

ALL = [CHECKS.load(check) for check in CHECKS.ids()]
BAD = [pytest.param(check, example, id=f"{check.id}-{example.target}") for check in ALL for example in check.bad]
GOOD = [pytest.param(check, example, id=f"{check.id}-{example.target}") for check in ALL for example in check.good]

ODD = [
    *("", "a", "中", "<", "<1>", "</1>", "<1/>", "\x00", "\ud800", "😀", "\u202e", "\n"),
    *("https://", "www.", "@", "a@b", "مؤتمر BBC", "שלום", "𠮷", "9" * 400),
]
HUGE = ["a", "1", "中", "<1>", "</1>", "<", "@", "a@", "a@b.", "w", "www.", "https://", ".", " ", "a ", "😀", "ب"]

texts = st.lists(st.sampled_from(ODD) | st.text(max_size=4), max_size=6).map("".join)
languages = st.sampled_from(["en", "es", "zh-Hans", "zh-Hant", "ar", "he", "th"]).map(LanguageTag)


def assert_inside(finding: Finding, source: str, target: str) -> None:
    """Asserts that the spans of a finding lie inside the texts and cover something."""
    for span, text in ((finding.source, source), (finding.target, target)):
        assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(("check", "example"), BAD)
def test_a_bad_example_is_found(check: Check, example: Example) -> None:
    found = list(check.examine(example.case))
    assert found
    for finding in found:
        assert finding.check == check.id
        assert finding.message
        assert_inside(finding, example.source, example.target)


@pytest.mark.parametrize(("check", "example"), GOOD)
def test_a_good_example_passes(check: Check, example: Example) -> None:
    assert list(check.examine(example.case)) == []


@pytest.mark.parametrize("check", ALL, ids=CHECKS.ids())
def test_a_check_is_named_for_its_file_and_has_examples_and_a_reason(check: Check) -> None:
    assert check.id in CHECKS.ids()
    assert check.bad
    assert check.good
    assert check.summary.endswith(".")
    assert check.reason.endswith(".")


@pytest.mark.parametrize("check", ALL, ids=CHECKS.ids())
@given(source=texts, target=texts, source_language=languages, target_language=languages)
def test_no_text_makes_a_check_fail(
    check: Check, source: str, target: str, source_language: LanguageTag, target_language: LanguageTag
) -> None:
    for finding in check.examine(Case(source, target, source_language, target_language)):
        assert_inside(finding, source, target)


@pytest.mark.parametrize("piece", HUGE)
def test_a_text_of_a_hundred_thousand_characters_takes_no_long_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    for source, target in ((text, "a"), ("中", text), (text, text + "."), (text, "")):
        for finding in run_checks(Case(source, target, LanguageTag("en"), LanguageTag("zh-Hans")), ALL):
            assert "failed" not in finding.message
