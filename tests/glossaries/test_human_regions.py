"""The shipped glossaries raise no false alarm on what newsrooms of four regions print, and tell the regions apart.

The sentences in `human_regions.csv` were written for this test, each as a paper of the region would have it: Taipei,
Hong Kong, Mexico or Bogotá, Madrid.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.terminology import Termbase, TermFinder, TermJudge
from glossa.text.languages import language_tag

FILES = sorted((Path(__file__).parents[2] / "glossaries").glob("*.csv"))
SENTENCES = Path(__file__).with_name("human_regions.csv")
BROADER = {"zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "es-419": "es", "es-ES": "es"}


@cache
def sentences() -> list[dict[str, str]]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@cache
def termbase() -> Termbase:
    return Termbase(tuple(FORMAT.parse(file.read_bytes(), file.name) for file in FILES))


@cache
def finder(target: str) -> TermFinder:
    return TermFinder(termbase(), language_tag("en"), language_tag(target))


@cache
def term_judge(target: str) -> TermJudge:
    return TermJudge(language_tag(target))


def uses(source: str, target: str, text: str) -> tuple[TermUse, ...]:
    return term_judge(target).judge(finder(target).find(source), text, Mechanism.PERSON)


def unmet(region: str, target: str) -> list[tuple[str, Verdict]]:
    """Returns what is wrong with the texts of a region, were they meant for `target`."""
    return [
        (use.source_term, use.verdict)
        for row in sentences()
        for use in uses(row["en"], target, row[region])
        if not use.verdict.is_met
    ]


@pytest.mark.parametrize("region", BROADER)
def test_every_sentence_calls_for_a_term(region: str) -> None:
    assert [row["en"] for row in sentences() if not uses(row["en"], region, row[region])] == []


@pytest.mark.parametrize("region", BROADER)
def test_a_good_text_of_a_region_has_every_term(region: str) -> None:
    assert unmet(region, region) == []


@pytest.mark.parametrize(("region", "broader"), BROADER.items())
def test_it_is_good_for_no_region_in_particular_too(region: str, broader: str) -> None:
    assert unmet(region, broader) == []


@pytest.mark.parametrize(
    ("region", "target", "least"),
    [("zh-TW", "zh-HK", 50), ("zh-HK", "zh-TW", 50), ("es-419", "es-ES", 15), ("es-ES", "es-419", 15)],
)
def test_another_regions_words_are_seen_and_called_by_their_name(region: str, target: str, least: int) -> None:
    wrong = unmet(region, target)
    assert {verdict for _, verdict in wrong} == {Verdict.REGIONAL}
    assert len(wrong) >= least
