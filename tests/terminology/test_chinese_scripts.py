"""Simplified against Traditional: a source finds a term in either, a target is in one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import Mechanism, Verdict
from glossa.terminology import TermFinder, forbidden, judge
from glossa.text.han import simplified
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from tests.terminology._terms import EN, ZH, ZH_HANT, concept, termbase

UN = concept(("zh-Hans", "联合国"), ("en", "United Nations"))
TAIWAN = concept(("zh-Hant", "臺灣海峽"), ("en", "Taiwan Strait"))
BOTH = concept(("en", "software"), ("zh-Hans", "软件"), ("zh-Hant", "軟體"), ("zh-Hant", "!軟件"))
TARGET = concept(("en", "Human Rights Council"), ("zh-Hans", "人权理事会"), ("zh-Hans", "?人权会"))
HK = LanguageTag("zh-Hant-HK")


def found(text: str, source: LanguageTag) -> list[tuple[str, str]]:
    matches = TermFinder(termbase(UN, TAIWAN), source, EN).find(text)
    return [(match.span.of(text), match.form.value) for match in matches]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        (ZH_HANT, "在聯合國總部", [("聯合國", "folded")]),
        (ZH_HANT, "𠀀聯合国", [("聯合国", "folded")]),
        (ZH_HANT, "引文：“联合国”", [("联合国", "exact")]),
        (HK, "在聯合國總部", [("聯合國", "folded")]),
        (ZH, "在聯合國总部", [("聯合國", "folded")]),
        (ZH, "台湾海峡", [("台湾海峡", "folded")]),
        (ZH_HANT, "台灣海峽", [("台灣海峽", "folded")]),
        (ZH_HANT, "聯<1>合</1>國", [("聯<1>合</1>國", "folded")]),
        (ZH_HANT, "聯合國家", []),
    ],
)
def test_a_source_in_either_script_finds_a_term(
    source: LanguageTag, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text, source) == expected


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"联聯合国國臺台灣湾海峽峡𠀀，a "]), max_size=16).map("".join))
def test_a_text_and_its_simplified_self_have_the_same_terms(text: str) -> None:
    finder = TermFinder(termbase(UN, TAIWAN), ZH, EN)
    assert [match.span for match in finder.find(text)] == [match.span for match in finder.find(simplified(text))]


def verdicts(text: str, target: LanguageTag) -> list[tuple[str, str]]:
    matches = TermFinder(termbase(BOTH, TARGET), EN).find("software, Human Rights Council")
    return [(use.verdict.value, use.found) for use in judge(matches, text, target, Mechanism.ENGINE)]


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        (ZH, "软件、人权理事会", [("kept", "软件"), ("kept", "人权理事会")]),
        (ZH, "軟件、人權理事會", [("missing", "軟件"), ("missing", "人權理事會")]),
        (ZH, "软件、人权理事會", [("kept", "软件"), ("missing", "人权理事會")]),
        (ZH, "軟件、软件、人權會", [("kept", "软件"), ("missing", "人權會")]),
        (ZH, "軟體", [("missing", ""), ("missing", "")]),
        # A term of the other script only asks for nothing in this one.
        (ZH_HANT, "軟體、人權理事會", [("kept", "軟體")]),
        (ZH_HANT, "软体", [("missing", "软体")]),
        (ZH_HANT, "軟件", [("forbidden", "軟件")]),
        (HK, "軟體", [("kept", "軟體")]),
    ],
)
def test_a_target_is_in_its_own_script(target: LanguageTag, text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text, target) == expected


def test_the_other_script_is_missing_and_the_use_says_where_it_stands() -> None:
    matches = TermFinder(termbase(TARGET), EN).find("Human Rights Council")
    (use,) = judge(matches, "在<1>人權</1>理事會", ZH, Mechanism.ENGINE)
    assert (use.verdict, use.mechanism, use.target) == (Verdict.MISSING, Mechanism.NONE, Span(4, 13))
    assert forbidden(matches, "在人權理事會", ZH) == ()


def test_variants_within_a_script_are_one_spelling() -> None:
    strait = concept(("en", "strait"), ("zh-Hant", "臺灣海峽"))
    (use,) = judge(TermFinder(termbase(strait), EN).find("strait"), "台灣海峽", ZH_HANT, Mechanism.ENGINE)
    assert (use.verdict, use.found) == (Verdict.INFLECTED, "台灣海峽")
