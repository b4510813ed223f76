"""The shipped glossary of economy and finance finds its terms where they are meant, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.terminology.finder import TermFinder
from glossa.terminology.termbase import Termbase
from glossa.text.languages import language_tag

FILE = Path(__file__).parents[2] / "glossaries" / "economy-finance.csv"


def found(language: str, text: str) -> list[str]:
    glossary = FORMAT.parse(FILE.read_bytes(), FILE.name)
    return [match.concept.id for match in TermFinder(Termbase((glossary,)), language_tag(language)).find(text)]


@pytest.mark.parametrize(
    ("language", "text", "concepts"),
    [
        (
            "en",
            "The current account deficit weighs on the current account.",
            ["current-account-deficit", "current-account"],
        ),
        (
            "en",
            "Rate cuts followed the Federal Reserve's forward guidance.",
            ["interest-rate-cut", "federal-reserve", "forward-guidance"],
        ),
        ("en", "Two multinational companies issued junk bonds 📈.", ["multinational-company", "junk-bond"]),
        ("en", "A World Economic Outlook of stagflation", ["world-economic-outlook", "stagflation"]),
        ("es", "La Bolsa cayó tras la subida de los tipos de interés.", ["stock-exchange", "interest-rate-hike"]),
        (
            "fr",
            "Les dévaluations compétitives nourrissent l'inflation sous-jacente.",
            ["competitive-devaluation", "core-inflation"],
        ),
        ("zh-Hans", "美联储降息，股市上涨。", ["federal-reserve", "interest-rate-cut", "stock-market"]),
        (
            "zh-Hant",
            "聯準會升息，公債殖利率曲線反轉。",
            ["federal-reserve", "interest-rate-hike", "government-bond", "yield-curve"],
        ),
        (
            "ru",
            "Банк Англии повысил ключевую ставку на 25 базисных пунктов.",
            ["bank-of-england", "key-interest-rate", "basis-point"],
        ),
        ("ar", "يناقش نادي باريس إعادة هيكلة الديون", ["paris-club", "debt-restructuring"]),
    ],
)
def test_terms_are_found_where_they_are_meant(language: str, text: str, concepts: list[str]) -> None:
    assert found(language, text) == concepts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The state owed its citizens an answer, and the bank of the river was dry."),
        ("en", "A new development banker took stock of the market garden."),
        ("en", "Lawmakers raised interest in the issue and cut taxing work short."),
        ("es", "Compró pan en una bolsa y pagó un precio bruto."),
        ("fr", "La bourse de l'étudiant complète un salaire brut."),
        ("zh-Hans", "商品房市场的工作人员正在开会。"),
    ],
)
def test_common_words_in_another_sense_ask_for_nothing(language: str, text: str) -> None:
    assert found(language, text) == []
