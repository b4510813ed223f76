"""The shipped glossary's Russian and Arabic raise no false alarm on what a good translator writes, either way.

The sentences in `human_russian_arabic.csv` were written for this test, each in English, Russian and Arabic as a
newsroom would print it, with the cases, plurals, prefixes and accusatives that a sentence asks for.
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
SENTENCES = Path(__file__).with_name("human_russian_arabic.csv")
WAYS = [("en", "ru"), ("en", "ar"), ("ru", "en"), ("ar", "en")]


def sentences() -> list[dict[str, str]]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@cache
def finder(source: str, target: str) -> TermFinder:
    glossary = FORMAT.parse(GLOSSARY.read_bytes(), GLOSSARY.name)
    return TermFinder(Termbase((glossary,)), language_tag(source), language_tag(target))


def uses(source: str, target: str, text: str, translation: str) -> tuple[TermUse, ...]:
    judge = TermJudge(language_tag(target))
    return judge.judge(finder(source, target).find(text), translation, Mechanism.PERSON)


@pytest.mark.parametrize("sentence", sentences(), ids=lambda sentence: sentence["en"])
@pytest.mark.parametrize(("source", "target"), WAYS)
def test_a_good_human_translation_has_every_term(source: str, target: str, sentence: dict[str, str]) -> None:
    found = uses(source, target, sentence[source], sentence[target])
    assert [(use.source_term, use.verdict) for use in found if not use.verdict.is_met] == []


@pytest.mark.parametrize("source", ["en", "ru", "ar"])
def test_every_sentence_calls_for_a_term(source: str) -> None:
    target = "ru" if source == "en" else "en"
    assert [row["en"] for row in sentences() if not finder(source, target).find(row[source])] == []


@pytest.mark.parametrize(
    ("source", "target", "text", "wrong", "asked"),
    [
        ("en", "ru", "The ceasefire held.", "Перемирие соблюдалось.", "прекращение огня"),
        ("en", "ar", "The ceasefire held.", "صمدت الهدنة.", "وقف إطلاق النار"),
        ("ru", "en", "Посол Катара прибыл.", "The consul of Qatar arrived.", "ambassador"),
        ("ar", "en", "وصل رئيس الوزراء.", "The president arrived.", "prime minister"),
    ],
)
def test_a_wrong_term_is_seen(source: str, target: str, text: str, wrong: str, asked: str) -> None:
    assert [use.expected for use in uses(source, target, text, wrong) if not use.verdict.is_met] == [asked]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("ru", "Цена газа выросла, и газы в трубе остыли."),
        ("ru", "Пентагональная призма и белый дом у моря"),
        ("ar", "أدت السيول إلى إغلاق الطريق في عمان."),
    ],
)
def test_common_words_in_another_sense_ask_for_nothing(source: str, text: str) -> None:
    assert [match.concept.id for match in finder(source, "en").find(text)] == []
