"""Families of numbers that good translators say in other ways: nothing may fire on them, in either direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.checks import Case, segment_check
from glossa.model.finding import Severity
from glossa.text.languages import LanguageTag


def _families() -> dict[str, list[tuple[str, str, str]]]:
    """Returns the texts by their families, each with its pair of languages, the source and the target."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for line in Path(__file__).with_name("number_families.tsv").read_text("utf-8").splitlines():
        family, pair, source, target = line.split("\t")
        found.setdefault(family, []).append((pair, source, target))
    return found


_FAMILIES = _families()


def told(pair: str, source: str, target: str) -> list[Severity]:
    """Returns how grave what is found is, advice left out."""
    into, out = pair.split(">")
    case = Case(source, target, LanguageTag(into), LanguageTag(out))
    found = segment_check("numbers").examine(case)
    return [finding.severity for finding in found if finding.severity is not Severity.ADVICE]


@pytest.mark.parametrize("family", _FAMILIES)
def test_what_good_translators_say_otherwise_is_no_fault(family: str) -> None:
    for pair, source, target in _FAMILIES[family]:
        assert told(pair, source, target) == [], target
        assert told(">".join(reversed(pair.split(">"))), target, source) == [], source


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "en>es",
            "The bar closes at half past three in the morning.",
            "El bar cierra a las cuatro y media de la mañana.",
        ),
        ("zh-Hans>en", "会议差五分十点开始。", "The meeting began at five past ten."),
        ("en>es", "She is in her mid-30s.", "Ronda los 55 años."),
        (
            "en>fr",
            "Sales were between €3.1 billion and €3.3 billion.",
            "Des ventes comprises entre 3,1 et 3,3 millions d’euros.",
        ),
        ("en>es", "Profit rose to £412m from £365m.", "El beneficio aumentó de 412 a 365 millones de libras."),
        ("en>fr", "Call 1-800-555-0199 for help.", "Appelez le 1 800 555-0198 pour obtenir de l’aide."),
        ("en>fr", "The number is +33 1 23 45 67 89.", "Le numéro est le 01 23 45 67 88."),
        ("zh-Hans>en", "鱼重三斤二两。", "The fish weighed 3.2 kilograms."),
        ("zh-Hans>en", "这位球员身高1米93。", "The player is 5-foot-2."),
        ("zh-Hans>es", "自三月至六月大旱。", "Hubo sequía del tercer al noveno mes lunar."),
        ("zh-Hans>en", "规划期为2026—2030年。", "The plan covers 2026-35."),
        ("zh-Hans>en", "火灾造成两死七伤。", "The fire killed four people and injured seven."),
        ("en>es", "He broke the record by two hundredths.", "Batió el récord por siete centésimas."),
        ("zh-Hans>en", "电话0571-87654321（9:00—17:30）。", "Call 0571-87654321 (9 p.m. to 5:30 p.m.)."),
        (
            "en>fr",
            "Turnover fell by 3 percent in the third quarter.",
            "Le chiffre d’affaires a baissé de au troisième trimestre.",
        ),
        ("en>es", "Set the oven to 180°C (350°F).", "Ponga el horno a 180 °C (355 °F)."),
        ("en>es", "Set the oven to 180°C (350°F).", "Ponga el horno a 180 °C (°F)."),
        ("en>es", "She won 6-4, 3-6, 6-4.", "Ganó por -4, 3-6 y 6-4."),
        ("en>es", "She won 6-4, 3-6, 6-4.", "Ganó por 6-, 3-6 y 6-4."),
        ("en>zh-Hans", "They drew 2-2 after two late goals.", "两粒晚进球后，他们以2比战平。"),
        ("en>es", "Trailing 2-0, they won 3-2 in 20 minutes.", "Perdían por 20-0 y ganaron por 3-2 en 20 minutos."),
        ("en>es", "Trailing 2-0, they won 3-2.", "Perdían por 2-2 y ganaron por 3-0."),
        ("zh-Hans>en", "车程将由一个半小时缩短至20分钟。", "It cuts a -minute drive to 20 minutes."),
        ("en>es", "Highs in the 30s; call 911-555-0123.", "Máximas suaves; llame al 911-555-0124."),
        ("zh-Hans>en", "上半年增长5.3%。", "Growth was 5.3 percent in the second half of the year."),
    ],
)
def test_what_is_wrong_in_them_is_told(pair: str, source: str, target: str) -> None:
    assert told(pair, source, target)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en>es", "It is 3-4 miles long.", "Mide 5-6 km."),
        ("en>fr", "The second half was dull.", "Le deuxième acte était long."),
        ("en>de", "Sales fell in the first half.", "Im zweiten Halbjahr war es anders."),
        ("en>es", "Area (hectares): 12", "Superficie (hectáreas): 12"),
        ("en>ar", "He won 6-4 𠮷.", "فاز بنتيجة 6-4 𠮷."),
        ("en>es", "She won 6-4 in the end.", "Al final ganó por seis a cuatro."),
        ("en>es", "She won 6-4, and again 6-4.", "Ganó 6-4, o sea 4-6, y otra vez 6-4."),
        ("en>es", "They won 2-1 and have 5 and 7 points.", "Ganaron y tienen 5-7 puntos, 2 y 1."),
        ("en>es", "They won 6-4 and 3-1 at -2 degrees.", "Ganaron 6-4 y por tres a uno a -2 grados."),
        ("en>es", "It is 12 miles (19 km) wide.", "Mide 12 millas (10 millas náuticas) de ancho."),
        ("en>es", "It fell by 9°F.", "Bajó 5 °C."),
        ("en>zh-Hans", "He is 6'4\" tall.", "他身高1.93米。"),
    ],
)
def test_what_only_looks_so_is_left(pair: str, source: str, target: str) -> None:
    assert told(pair, source, target) == []
