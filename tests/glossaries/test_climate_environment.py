"""The shipped glossary of climate and environment finds its terms where they are meant, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.terminology.finder import TermFinder
from glossa.terminology.termbase import Termbase
from glossa.text.languages import language_tag

FILE = Path(__file__).parents[2] / "glossaries" / "climate-environment.csv"


def found(language: str, text: str) -> list[str]:
    glossary = FORMAT.parse(FILE.read_bytes(), FILE.name)
    return [match.concept.id for match in TermFinder(Termbase((glossary,)), language_tag(language)).find(text)]


@pytest.mark.parametrize(
    ("language", "text", "concepts"),
    [
        ("en", "The loss and damage fund pays for loss and damage.", ["loss-and-damage-fund", "loss-and-damage"]),
        (
            "en",
            "CO₂ emissions fell 🌍, and new NDCs were filed.",
            ["carbon-dioxide", "nationally-determined-contribution"],
        ),
        ("en", "El Niño brings heat waves and coral bleaching.", ["el-nino", "heat-wave", "coral-bleaching"]),
        ("en", "Offshore wind farms need wind turbines.", ["offshore-wind-farm", "wind-turbine"]),
        ("es", "El fenómeno de El Niño agrava las sequías.", ["el-nino", "drought"]),
        ("fr", "Le GIEC décrit la montée des eaux.", ["intergovernmental-panel-on-climate-change", "sea-level-rise"]),
        (
            "zh-Hans",
            "各国提交国家自主贡献，推动能源转型。",
            ["nationally-determined-contribution", "energy-transition"],
        ),
        ("zh-Hant", "聖嬰現象使離岸風電減少。", ["el-nino", "offshore-wind-power"]),
        ("ru", "В зоне вечной мерзлоты растут выбросы метана.", ["permafrost", "methane-emissions"]),
        ("ar", "تهدد حرائق الغابات التنوع في غابات الأمازون", ["forest-fire", "amazon-rainforest"]),
    ],
)
def test_terms_are_found_where_they_are_meant(language: str, text: str, concepts: list[str]) -> None:
    assert found(language, text) == concepts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She won by a landslide in this climate of fear."),
        ("en", "A cop asked how to adapt, and an adaptation fund was no answer."),
        ("es", "El niño y la niña juegan en la calle."),
        ("fr", "Le système solaire et le droit brut"),
        ("ar", "عاصمة كوريا الجنوبية هي سيول"),
    ],
)
def test_common_words_in_another_sense_ask_for_nothing(language: str, text: str) -> None:
    assert found(language, text) == []
