"""The shipped glossary raises no false alarm on what a good translator writes, and sees a wrong term.

The sentences in `human_translations.csv` were written for this test, each with a Spanish and a French translation as a
newsroom would print it: other words where the language has them (comicios, pymes, chef de la diplomatie), both genders
of an office, accents and hyphens as the press sets them.
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
SENTENCES = Path(__file__).with_name("human_translations.csv")


def translations() -> list[tuple[str, str, str]]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [(row["en"], code, row[code]) for row in csv.DictReader(file, strict=True) for code in ("es", "fr")]


@cache
def finder(target: str) -> TermFinder:
    glossary = FORMAT.parse(GLOSSARY.read_bytes(), GLOSSARY.name)
    return TermFinder(Termbase((glossary,)), language_tag("en"), language_tag(target))


@cache
def term_judge(target: str) -> TermJudge:
    return TermJudge(language_tag(target))


def uses(source: str, code: str, text: str) -> tuple[TermUse, ...]:
    return term_judge(code).judge(finder(code).find(source), text, Mechanism.PERSON)


@pytest.mark.parametrize(("source", "code", "text"), translations())
def test_a_good_human_translation_has_every_term(source: str, code: str, text: str) -> None:
    assert [(use.source_term, use.verdict) for use in uses(source, code, text) if not use.verdict.is_met] == []


@pytest.mark.parametrize(("source", "code", "text"), translations())
def test_a_good_human_translation_has_no_forbidden_term(source: str, code: str, text: str) -> None:
    assert term_judge(code).forbidden(finder(code).find(source), text) == ()


def test_every_sentence_calls_for_a_term() -> None:
    assert [source for source, code, _ in translations() if not finder(code).find(source)] == []


@pytest.mark.parametrize(
    ("source", "code", "text", "wrong"),
    [
        ("Nigeria and Niger signed.", "es", "Nigeria y Nigeria firmaron.", ["niger"]),
        ("Slovenia joined the talks.", "fr", "La Slovaquie a rejoint les discussions.", ["slovenia"]),
        ("NATO is ready.", "es", "La NATO está lista.", ["nato"]),
        ("The West Bank is calm.", "es", "El Banco Oeste está en calma.", ["west-bank"]),
        ("The CPC met.", "es", "El PCC se reunió.", ["cpc"]),
        (
            "The National People's Congress met.",
            "es",
            "El Congreso Nacional del Pueblo se reunió.",
            ["national-peoples-congress"],
        ),
        ("The Security Council met.", "fr", "Le Comité de sécurité s'est réuni.", ["security-council"]),
        ("She went to The Hague.", "fr", "Elle est allée à la Hague.", ["the-hague"]),
        ("The European Council met.", "es", "El Consejo de Europa se reunió.", ["european-council"]),
        ("He is an asylum seeker.", "fr", "C'est un chercheur d'asile.", ["asylum-seeker"]),
        ("The think tank disagrees.", "es", "El tanque de pensamiento discrepa.", ["think-tank"]),
        ("Inflation and GDP rose.", "fr", "L'inflation et le GDP ont augmenté.", ["gross-domestic-product"]),
        ("A ceasefire, then a second ceasefire.", "es", "Un alto el fuego y luego otro.", ["ceasefire"]),
        ("The vice foreign minister left.", "es", "El ministro de Exteriores se marchó.", ["deputy-foreign-minister"]),
        ("The New York Times was first.", "fr", "Les Temps de New York ont été les premiers.", ["new-york-times"]),
    ],
)
def test_a_wrong_term_is_seen(source: str, code: str, text: str, wrong: list[str]) -> None:
    assert [use.concept for use in uses(source, code, text) if not use.verdict.is_met] == wrong


@pytest.mark.parametrize(
    "source",
    [
        "The party chief blamed the leadership for losing the vote.",
        "The Education Department cancelled the loans, and the Commerce Department agreed.",
        "Republicans in Congress passed the bill; the House and the press applauded the mission.",
        "It was the premier event of the season, and the turkey was excellent.",
        "Who asked us for aid in a free trade area?",
        "The column on the delegation and its charges ran in May and August.",
    ],
)
def test_a_word_that_means_something_else_asks_for_nothing(source: str) -> None:
    assert finder("es").find(source) == ()
