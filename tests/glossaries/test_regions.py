"""The shipped glossaries know how a region differs from the language that it is part of."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.term import Mechanism, Verdict
from glossa.terminology import Termbase, TermFinder, TermJudge
from glossa.text.languages import language_tag
from tests.glossaries.hanzi import foreign_to_traditional

FILES = sorted((Path(__file__).parents[2] / "glossaries").glob("*.csv"))
BROADER = {"en-GB": "en", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "es-419": "es", "es-ES": "es"}

Row = dict[str, str]

every_glossary = pytest.mark.parametrize("file", FILES, ids=[path.stem for path in FILES])
every_region = pytest.mark.parametrize("region", BROADER)


@cache
def rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def cells(file: Path, region: str) -> list[tuple[Row, list[str]]]:
    """Returns the rows in which a region differs, each with the region's terms."""
    return [(row, row[region].split("|")) for row in rows(file) if row[region]]


@every_glossary
@every_region
def test_every_glossary_has_words_of_every_region(file: Path, region: str) -> None:
    assert cells(file, region)


@pytest.mark.parametrize(
    ("region", "least"), [("zh-TW", 300), ("zh-HK", 300), ("es-419", 80), ("es-ES", 80), ("en-GB", 50)]
)
def test_the_regions_have_their_own_words_for_many_concepts(region: str, least: int) -> None:
    assert sum(len(cells(file, region)) for file in FILES) >= least


@every_glossary
@every_region
def test_a_region_states_differences_only(file: Path, region: str) -> None:
    assert [row["id"] for row, terms in cells(file, region) if terms == row[BROADER[region]].split("|")] == []


@every_glossary
@every_region
def test_a_text_of_no_region_may_use_the_word_of_any(file: Path, region: str) -> None:
    """A region's word that the language did not list would be a finding there."""
    for row, terms in cells(file, region):
        assert set(terms) <= set(row[BROADER[region]].split("|")), row["id"]


@every_glossary
@every_region
def test_the_cells_are_trimmed_and_say_no_term_twice(file: Path, region: str) -> None:
    for row, terms in cells(file, region):
        assert all(term and term == term.strip() for term in terms), row["id"]
        assert len(set(terms)) == len(terms), row["id"]


@every_glossary
@pytest.mark.parametrize("region", ["zh-TW", "zh-HK"])
def test_the_regions_of_traditional_chinese_have_no_simplified_characters(file: Path, region: str) -> None:
    assert {
        row["id"]: found for row, terms in cells(file, region) if (found := foreign_to_traditional("".join(terms)))
    } == {}


@cache
def termbase() -> Termbase:
    return Termbase(tuple(FORMAT.parse(file.read_bytes(), file.name) for file in FILES))


def verdicts(source: str, language: str, text: str) -> list[Verdict]:
    tag = language_tag(language)
    matches = TermFinder(termbase(), language_tag("en"), tag).find(source)
    return [use.verdict for use in TermJudge(tag).judge(matches, text, Mechanism.PERSON)]


PAIRS = [
    (
        "Artificial intelligence needs neural networks.",
        "zh-TW",
        "人工智慧需要神經網路。",
        "zh-HK",
        "人工智能需要神經網絡。",
    ),
    ("Nigeria and Yemen signed.", "zh-TW", "奈及利亞與葉門簽署。", "zh-HK", "尼日利亞與也門簽署。"),
    ("Inflation and climate change 🌍", "zh-TW", "通膨與氣候變遷 🌍", "zh-HK", "通脹與氣候變化 🌍"),
    ("The Federal Reserve's rate hike", "zh-TW", "聯準會升息", "zh-HK", "聯儲局加息"),
    ("Air quality and waste management", "zh-TW", "空氣品質與廢棄物管理", "zh-HK", "空氣質素與廢物管理"),
    (
        "The quantum computer was a case of money laundering.",
        "es-419",
        "La computadora cuántica era lavado de dinero.",
        "es-ES",
        "El ordenador cuántico era blanqueo de capitales.",
    ),
    ("The cost of living rose.", "es-419", "Subió el costo de vida.", "es-ES", "Subió el coste de la vida."),
    ("The value added tax", "es-419", "el impuesto al valor agregado", "es-ES", "el impuesto sobre el valor añadido"),
]


@pytest.mark.parametrize(("source", "one", "text", "other", "others"), PAIRS)
def test_each_region_keeps_its_own_words_and_reports_those_of_the_other(
    source: str, one: str, text: str, other: str, others: str
) -> None:
    for language, own, foreign in ((one, text, others), (other, others, text)):
        assert all(verdict.is_met for verdict in verdicts(source, language, own))
        assert set(verdicts(source, language, foreign)) == {Verdict.REGIONAL}


@pytest.mark.parametrize(("source", "one", "text", "other", "others"), PAIRS)
def test_the_language_accepts_the_words_of_both(source: str, one: str, text: str, other: str, others: str) -> None:
    broader = BROADER[one]
    assert all(verdict.is_met for each in (text, others) for verdict in verdicts(source, broader, each))


BRITAIN = [
    (
        "国防部长谈劳动力市场。",
        "The defence minister spoke of the labour market.",
        "The defense minister; the labor market",
    ),
    ("数据中心用光缆。", "The data centre uses fibre-optic cable.", "The data center uses fiber-optic cable."),
    ("人口老龄化加剧。", "The ageing population grows.", "The aging population grows."),
    ("强迫劳动和童工", "forced labour and child labour", "forced labor and child labor"),
    ("世界粮食计划署", "the World Food Programme", "the World Food Program"),
    ("碳纤维与特别顾问", "carbon fibre and a special adviser", "carbon fiber and a special advisor"),
]


def british(source: str, text: str) -> list[Verdict]:
    tag = language_tag("en-GB")
    matches = TermFinder(termbase(), language_tag("zh-Hans"), tag).find(source)
    return [use.verdict for use in TermJudge(tag).judge(matches, text, Mechanism.PERSON)]


@pytest.mark.parametrize(("source", "text", "american"), BRITAIN)
def test_britain_spells_its_own_way(source: str, text: str, american: str) -> None:
    assert set(british(source, text)) == {Verdict.KEPT}
    assert set(british(source, american)) == {Verdict.REGIONAL}


def test_a_source_of_a_region_finds_each_term_once() -> None:
    finder = TermFinder(termbase(), language_tag("zh-HK"), language_tag("en"))
    assert [match.concept.id for match in finder.find("聯儲局加息，通脹放緩。")] == [
        "federal-reserve",
        "interest-rate-hike",
        "disinflation",
    ]
