"""Fixes: what a check proposes is found no more once it is done, keeps the codes, and is the whole target."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.checks import Case, Check, Example, run_checks, segment_checks
from glossa.model.finding import Finding
from glossa.model.inline import tags
from glossa.text.languages import LanguageTag

ALL = segment_checks()
FIXED = [
    pytest.param(check, example, id=f"{check.id}-{example.target[:40]}")
    for check in ALL
    for example in check.bad
    if any(find.fix is not None for find in example.finds)
]
OF_TERMS = frozenset({"first_mention"})
"""Their findings follow from the terms of a case, which are those of the text before the fix."""
PIECES = (
    *("Hola", " ", "  ", ",", ".", "?", "!", ":", ";", "¿", "«", "»", "(", ")", "（", "，", "。", "中文", "a", "1"),
    *("%", "<1>", "</1>", "<2/>", "\u200b", "\u202a", "\u2069", "а", "{a}", "%s", "www.a.org", "a@b.c", "…", "\n"),
    *("هل", "か", "𠮷"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
pairs = st.sampled_from(["en>es", "en>fr", "en>fr-CA", "en>zh-Hans", "zh-Hans>en", "en>ar", "en>ja", "en>th", "fr>en"])


def case(source: str, target: str, pair: str) -> Case:
    """Makes a case of two texts."""
    into, out = pair.split(">")
    return Case(source, target, LanguageTag(into), LanguageTag(out))


def fixes(findings: tuple[Finding, ...]) -> set[str]:
    """Returns the targets that findings propose."""
    return {finding.fix for finding in findings if finding.fix is not None}


@pytest.mark.parametrize(("check", "example"), FIXED)
def test_what_is_fixed_is_found_no_more(check: Check, example: Example) -> None:
    before = run_checks(example.case, [check])
    for fix in fixes(before) if check.id not in OF_TERMS else ():
        after = run_checks(replace(example.case, target=fix), [check])
        assert fix != example.target
        assert not fixes(after)
        assert len(after) < len(before)


@pytest.mark.parametrize(("check", "example"), FIXED)
def test_a_fix_brings_nothing_that_another_check_finds(check: Check, example: Example) -> None:
    others = [other for other in ALL if other.id != check.id]
    before = Counter(finding.check for finding in run_checks(example.case, others))
    for fix in fixes(run_checks(example.case, [check])):
        after = Counter(finding.check for finding in run_checks(replace(example.case, target=fix), others))
        assert after <= before


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.id)
@settings(deadline=None)
@given(source=texts, target=texts, pair=pairs)
def test_a_fix_of_any_text_keeps_its_codes_and_changes_something(
    check: Check, source: str, target: str, pair: str
) -> None:
    for fix in fixes(run_checks(case(source, target, pair), [check])):
        assert fix != target
        assert Counter((tag.id, tag.kind) for tag in tags(fix)) == Counter((tag.id, tag.kind) for tag in tags(target))


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.id)
@settings(deadline=None)
@given(source=texts, target=texts, pair=pairs)
def test_fixes_of_any_text_come_to_an_end(check: Check, source: str, target: str, pair: str) -> None:
    seen = {target}
    while proposed := fixes(run_checks(case(source, target, pair), [check])):
        target = min(proposed)
        assert target not in seen
        seen.add(target)
