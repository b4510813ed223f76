"""The shipped glossary of science and technology finds its terms where they are meant, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.terminology.finder import TermFinder
from glossa.terminology.termbase import Termbase
from glossa.text.languages import language_tag

FILE = Path(__file__).parents[2] / "glossaries" / "science-technology.csv"


def found(language: str, text: str) -> list[str]:
    glossary = FORMAT.parse(FILE.read_bytes(), FILE.name)
    return [match.concept.id for match in TermFinder(Termbase((glossary,)), language_tag(language)).find(text)]


@pytest.mark.parametrize(
    ("language", "text", "concepts"),
    [
        ("en", "Two nuclear powers built a nuclear power plant.", ["nuclear-power-plant"]),
        ("en", "Chips 🛰 became a bargaining chip.", ["chip", "bargaining-chip"]),
        ("en", "AIDS patients need no hearing aids.", ["aids"]),
        ("zh-Hans", "地震中，电动车停在充电网络旁。", ["charging-network"]),
        ("zh-Hans", "美国国家航空航天局的火星车", ["nasa", "mars-rover"]),
        ("zh-Hant", "這個資料中心需要晶片和演算法。", ["data-centre", "chip", "algorithm"]),
        ("es", "Los drones llevan chips.", ["drone", "chip"]),
        (
            "fr",
            "Un lanceur d'alerte parle d'intelligence artificielle générative.",
            ["generative-artificial-intelligence"],
        ),
        ("ru", "Нейросети управляют беспилотниками.", ["neural-network", "drone"]),
        ("ar", "تحتاج الطائرات المسيرة إلى الذكاء الاصطناعي التوليدي", ["drone", "generative-artificial-intelligence"]),
    ],
)
def test_terms_are_found_where_they_are_meant(language: str, text: str, concepts: list[str]) -> None:
    assert found(language, text) == concepts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The epicentre of the crisis is light years away, a launch pad for others."),
        ("en", "The big bang of the door was heard by the nuclear powers."),
        ("zh-Hans", "地震中，其中医护人员集中医学观察。"),
        ("zh-Hans", "海外空间很大，民用航空管理局说。"),
        ("zh-Hant", "這個資料很重要，衛生技術也是。"),
        ("ar", "شارك الآلاف في مسيرة سلمية"),
    ],
)
def test_words_in_another_sense_are_let_be(language: str, text: str) -> None:
    assert found(language, text) == []
