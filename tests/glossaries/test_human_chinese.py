"""The shipped glossary raises no false alarm between Chinese and English, and sees a wrong term.

The sentences in `human_chinese.csv` were written for this test, each with a translation as a newsroom would print it:
short forms (世卫组织, 财长), the words of Taiwan and Hong Kong, and sources in which two words seem to make a third one
(其中共有, 海外长期), where nothing may be asked for.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.term import Mechanism, TermUse
from glossa.terminology import Termbase, TermFinder, TermJudge
from glossa.text.languages import language_tag

GLOSSARY = Path(__file__).parents[2] / "glossaries" / "international-news.csv"
SENTENCES = Path(__file__).with_name("human_chinese.csv")


def translations() -> list[tuple[str, str, str, str]]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [(row["from"], row["to"], row["source"], row["target"]) for row in csv.DictReader(file, strict=True)]


@cache
def finder(source: str, target: str) -> TermFinder:
    glossary = FORMAT.parse(GLOSSARY.read_bytes(), GLOSSARY.name)
    return TermFinder(Termbase((glossary,)), language_tag(source), language_tag(target))


@cache
def term_judge(target: str) -> TermJudge:
    return TermJudge(language_tag(target))


def uses(source: str, target: str, text: str, translation: str) -> tuple[TermUse, ...]:
    return term_judge(target).judge(finder(source, target).find(text), translation, Mechanism.PERSON)


@pytest.mark.parametrize(("source", "target", "text", "translation"), translations())
def test_a_good_human_translation_has_every_term(source: str, target: str, text: str, translation: str) -> None:
    judged = uses(source, target, text, translation)
    assert [(use.source_term, use.verdict) for use in judged if not use.verdict.is_met] == []


@pytest.mark.parametrize(("source", "target", "text", "translation"), translations())
def test_a_good_human_translation_has_no_forbidden_term(source: str, target: str, text: str, translation: str) -> None:
    assert term_judge(target).forbidden(finder(source, target).find(text), translation) == ()


@pytest.mark.parametrize(
    "text",
    [
        "村庄位于边界以北约五十公里处。",
        "海外长期投资者信心不减。",
        "其中共有三十人入选。",
        "德国总理在柏林发表讲话。",
        "坚持依法治国，是他反复谈到的话题。",
        "隆重庆祝活动在首都举行。",
        "他从困难民众中走出来。",
        "英国和中国企业签了约。",
        "其中共同的語言與民主權利",
    ],
)
def test_the_seams_of_words_call_for_nothing(text: str) -> None:
    assert [finder(script, "en").find(text) for script in ("zh-Hans", "zh-Hant")] == [(), ()]


@pytest.mark.parametrize(
    ("source", "target", "text", "translation", "wrong"),
    [
        ("en", "zh-Hans", "The Security Council met on Gaza.", "联合国大会就加沙问题开会。", "security-council"),
        ("en", "zh-Hans", "The CPC announced the decision.", "事故中共有十二人受伤。", "cpc"),
        ("en", "zh-Hans", "NATO troops moved north.", "部队向边界以北约50公里处移动。", "nato"),
        ("en", "zh-Hans", "The foreign minister resigned.", "国防部长辞职。", "foreign-minister"),
        ("en", "zh-Hans", "The secretary-general spoke.", "总书记发表讲话。", "secretary-general"),
        ("en", "zh-Hant", "Laos and New Zealand signed the treaty.", "老檛與紐西蘭簽署了條約。", "laos"),
        ("en", "zh-Hant", "The crown prince of Saudi Arabia arrived.", "沙烏地阿拉伯國王抵達。", "crown-prince"),
        ("zh-Hans", "en", "安理会通过决议。", "The General Assembly adopted the resolution.", "security-council"),
        ("zh-Hans", "en", "外长和财长出席了会议。", "The foreign minister attended the meeting.", "finance-minister"),
        (
            "zh-Hans",
            "en",
            "国务委员会见了秘书长。",
            "The state councilor met the general secretary.",
            "secretary-general",
        ),
    ],
)
def test_a_mistake_is_missing(source: str, target: str, text: str, translation: str, wrong: str) -> None:
    judged = uses(source, target, text, translation)
    assert [use.concept for use in judged if not use.verdict.is_met] == [wrong]
