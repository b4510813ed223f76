"""The glossaries of economy and climate raise no false alarm on what a good translator writes.

The sentences in `human_economy_climate.csv` were written for this test, each with a translation as a newsroom would
print it: inflected, with the article or without, with the shorter word where the language has one (Fed, CDN, GIEC).
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

FOLDER = Path(__file__).parents[2] / "glossaries"
SENTENCES = Path(__file__).with_name("human_economy_climate.csv")


def translations() -> list[tuple[str, str, str]]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [(row["en"], row["language"], row["text"]) for row in csv.DictReader(file, strict=True)]


@cache
def finder(target: str) -> TermFinder:
    files = (FOLDER / "economy-finance.csv", FOLDER / "climate-environment.csv")
    glossaries = tuple(FORMAT.parse(file.read_bytes(), file.name) for file in files)
    return TermFinder(Termbase(glossaries), language_tag("en"), language_tag(target))


def uses(source: str, language: str, text: str) -> tuple[TermUse, ...]:
    return TermJudge(language_tag(language)).judge(finder(language).find(source), text, Mechanism.PERSON)


@pytest.mark.parametrize(("source", "language", "text"), translations())
def test_a_good_human_translation_has_every_term(source: str, language: str, text: str) -> None:
    assert [(use.source_term, use.verdict) for use in uses(source, language, text) if not use.verdict.is_met] == []


def test_every_sentence_calls_for_a_term() -> None:
    assert [source for source, language, _ in translations() if not finder(language).find(source)] == []


@pytest.mark.parametrize(
    ("source", "language", "text"),
    [
        ("Fiscal consolidation comes first.", "fr", "La consolidation fiscale vient d'abord."),
        ("The economy has a current account deficit.", "es", "La economía tiene un déficit de la cuenta actual."),
        ("The loss and damage fund is small.", "zh-Hans", "丢失和伤害基金规模很小。"),
        ("The global stocktake is over.", "ru", "Глобальная инвентаризация закончена."),
        ("Carbon sinks are shrinking.", "ar", "تتقلص أحواض الكربون."),
    ],
)
def test_a_wrong_term_is_seen(source: str, language: str, text: str) -> None:
    assert [use for use in uses(source, language, text) if not use.verdict.is_met] != []
