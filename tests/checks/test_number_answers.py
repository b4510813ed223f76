"""What answers a number by more than its value."""

from __future__ import annotations

import pytest

from glossa.checks import Case, segment_check
from glossa.model.finding import Severity
from glossa.text.languages import LanguageTag

ADVICE, ERROR = Severity.ADVICE, Severity.ERROR


def severities(source: str, target: str, pair: str) -> list[Severity]:
    into, out = pair.split(">")
    case = Case(source, target, LanguageTag(into), LanguageTag(out))
    return [finding.severity for finding in segment_check("numbers").examine(case)]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Article 14(2) applies 𠮷.", "Se aplica el artículo 14.2 𠮷.", "en>es"),
        ("Ring 933 210 448 at night.", "Llame de noche al 933 210 448.", "en>es"),
        ("她以3小时05分07秒完赛。", "She finished in 3:05:07.", "zh-Hans>en"),
        ("Elle a couru en 3 h 5 min 7 s.", "She ran it in 3:05:07.", "fr>en"),
    ],
)
def test_digits_may_be_grouped_otherwise(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It weighs 1.5 tons.", "Pesa 15 toneladas."),
        ("Rooms 14 and 2 are shut.", "La sala 143 está cerrada."),
        ("Rooms 14 (which was painted only last summer) and 2 are shut.", "La sala 142 está cerrada."),
        ("Rooms 14 and two are shut.", "La sala 142 está cerrada."),
    ],
)
def test_other_digits_are_no_answer(source: str, target: str) -> None:
    assert ERROR in severities(source, target, "en>es")


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("国王亨利十三到访该镇。", "King Henri XIII visited the town.", "zh-Hans>en"),
        ("She lives in the 14th arrondissement.", "Elle habite le XIVe arrondissement.", "en>fr"),
    ],
)
def test_a_number_may_be_roman(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []
    assert severities(source, target.replace("XI", "XXI"), pair) in ([ERROR], [Severity.WARNING])


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Versez 30 cl de lait.", "Pour in 300 ml of milk.", "fr>en"),
        ("Le chemin fait 4 km.", "The path is 4,000 m long.", "fr>en"),
        ("The lake is seven miles wide.", "El lago tiene once kilómetros de ancho.", "en>es"),
        ("The pole is half a mile away.", "El poste está a 800 metros.", "en>es"),
        ("He is 5 feet 11 inches tall.", "Mide 1,80 metros.", "en>es"),
        ("Bake it at 425°F.", "Enfournez à 220 °C.", "en>fr"),
        ("湖面约有33平方公里。", "The lake covers about 8,154 acres.", "zh-Hans>en"),
    ],
)
def test_measures_may_be_converted(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []


def test_what_is_converted_wrongly_is_told() -> None:
    assert severities("Versez 30 cl de lait.", "Pour in 30,000 ml of milk.", "fr>en") == [ERROR]
    assert severities("The lake is 7 miles wide.", "El lago tiene 12 kilómetros de ancho.", "en>es") == [ADVICE]
    assert severities("The lake is 7 miles wide.", "El lago tiene 20 kilómetros de ancho.", "en>es") == [Severity.WARNING]
    assert severities("The lake is 7 miles wide.", "El lago tiene 20 kilos.", "en>es") == [ERROR]


def test_pounds_are_money_or_a_weight() -> None:
    assert severities("The fine is £30,000.", "La multa es de 30.000 libras.", "en>es") == []
    assert severities("The fine is £30,000.", "La multa es de 30.000.", "en>es") == [ADVICE]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("It took an hour and a half.", "Duró hora y media.", "en>es"),
        ("The wait was three and a half hours.", "La espera fue de tres horas y media.", "en>es"),
        ("It is two and a half times as wide.", "Il est deux fois et demie plus large.", "en>fr"),
        ("It is two and a half times as wide.", "Es dos veces y media más ancho.", "en>es"),
        ("他落后一分半。", "He was a minute and a half behind.", "zh-Hans>en"),
        ("Profits fell by a tenth.", "Les bénéfices ont reculé d’un dixième.", "en>fr"),
        ("She left two weeks ago.", "Elle est partie il y a quinze jours.", "en>fr"),
        ("She left a fortnight ago.", "她两周前离开了。", "en>zh-Hans"),
        ("She left a week ago.", "Elle est partie il y a huit jours.", "en>fr"),
        ("A third of the under-sixties agreed.", "Un tercio de los menores de 60 años estuvo de acuerdo.", "en>es"),
        ("He is in his early forties.", "Es un hombre de unos 40 años.", "en>es"),
        ("The thirtysomethings stayed.", "Los treintañeros se quedaron.", "en>es"),
        ("Open 24/7, split 50/50.", "Abierto siempre, a medias.", "en>es"),
        ("他在十字路口等了3个小时。", "He waited 3 hours at the crossroads.", "zh-Hans>en"),
        ("On March 3, 12 people fell ill.", "El 3 de marzo enfermaron doce personas.", "en>es"),
        ("Doors open at quarter to nine.", "Les portes ouvrent à neuf heures moins le quart.", "en>fr"),
        ("Doors open at 9:50.", "Les portes ouvrent à dix heures moins dix.", "en>fr"),
        ("It arrived at 10:20.", "Llegó a las diez y veinte.", "en>es"),
        ("Le bus a une heure et quart de retard.", "The bus is an hour and a quarter late.", "fr>en"),
        ("A tree of 1,989 years was felled.", "Talaron un árbol de 1989 años.", "en>es"),
    ],
)
def test_languages_say_it_otherwise(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []


def test_a_day_may_stand_as_a_bare_number_beside_its_month_and_no_month_for_a_day() -> None:
    assert severities("The gates open on September 2.", "Las puertas abren septiembre 2.", "en>es") == []
    assert ERROR in severities("大门6月2日开。", "The gates open on February 6.", "zh-Hans>en")


def test_a_letter_alone_is_a_numeral_only_behind_a_name_or_what_is_numbered() -> None:
    assert severities("The reign of Philip the 5th.", "El reinado de Felipe V.", "en>es") == []
    assert severities("The tenth century.", "El siglo X.", "en>es") == []
    assert severities("It has 10 rooms.", "Lo dice en la red X.", "en>es") == [ERROR]
