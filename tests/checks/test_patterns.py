"""The project's own patterns, where the examples of the check do not show it."""

from __future__ import annotations

import pytest

from glossa.checks import Case, Pattern, run_checks, segment_check
from glossa.checks.patterns import compiled
from glossa.model.finding import Finding, Severity
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


def found(target: str, *patterns: Pattern, source: str = "", into: str = "zh-Hant-HK") -> tuple[Finding, ...]:
    case = Case(source, target, LanguageTag("en"), LanguageTag(into), patterns=patterns)
    return run_checks(case, [segment_check("patterns")])


def test_every_place_of_a_forbidden_pattern_is_found_beyond_the_tags_and_beyond_the_bmp() -> None:
    places = [finding.target for finding in found("𠮷台<1>𠮷</1>", Pattern("no", forbid="𠮷"))]
    assert places == [Span(0, 1), Span(5, 6)]


def test_a_pattern_says_what_the_project_says_else_its_name() -> None:
    (own,) = found("שלום", Pattern("no", forbid="שלום", message="not here"))
    (ours,) = found("שלום", Pattern("no", forbid="שלום"))
    assert (own.message, ours.message) == ("not here", "“שלום” is forbidden here (no)")
    (missing,) = found("a", Pattern("yes", require="b", severity=Severity.ERROR))
    assert (missing.message, missing.severity) == ("what yes requires is missing", Severity.ERROR)


@pytest.mark.parametrize(("tag", "count"), [("zh-Hant", 1), ("zh-Hant-HK", 1), ("zh-Hans", 0), ("es", 0)])
def test_a_pattern_for_a_language_holds_for_what_is_narrower(tag: str, count: int) -> None:
    assert len(found("台", Pattern("no", forbid="台", targets=frozenset({LanguageTag(tag)})))) == count


def test_a_match_of_no_length_has_no_place() -> None:
    (finding,) = found("a", Pattern("empty", forbid="^"))
    assert finding.target is None


def test_of_matches_of_no_length_one_is_told() -> None:
    (finding,) = found("the end", Pattern("begin", forbid="(?!¿)"))
    assert finding.message == "what stands here is forbidden (begin)"


def test_a_pattern_that_matches_everywhere_is_told_ten_times_and_a_long_match_in_part() -> None:
    assert len(found("𠮷" * 100_000, Pattern("every", forbid="."))) == 10
    (long,) = found("a" * 100_000, Pattern("all", forbid=".+"))
    assert len(long.message) < 100


def test_a_pattern_that_takes_for_ever_is_named_and_the_next_one_goes_on() -> None:
    slow, quick = Pattern("slow", forbid="^(a|aa)+$"), Pattern("quick", forbid="b", severity=Severity.ADVICE)
    messages = [finding.message for finding in found("a" * 80 + "b", slow, quick)]
    assert messages == ["the pattern slow takes too long on this text", "“b” is forbidden here (quick)"]
    assert [finding.failed for finding in found("a" * 80 + "b", slow, quick)] == ["pattern slow", ""]


def test_what_is_no_regular_expression_is_refused_with_the_reason() -> None:
    with pytest.raises(ValueError, match="at position 1"):
        compiled("(")
    with pytest.raises(ValueError, match="it counts too far"):
        compiled("(?:(?:(?:a{99}){99}){1,99}){99}")
    assert compiled(r"\d{4}-\d{2}-\d{2}").search("2026-11-22")
