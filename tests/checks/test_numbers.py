"""What the check of numbers says, where its examples do not show it."""

from __future__ import annotations

import pytest

from glossa.checks import Case, segment_check
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def found(source: str, target: str, pair: str = "en>es", terms: tuple[TermUse, ...] = ()) -> list[Finding]:
    into, out = pair.split(">")
    case = Case(source, target, LanguageTag(into), LanguageTag(out), terms=terms)
    return list(segment_check("numbers").examine(case))


def said(source: str, target: str, pair: str = "en>es") -> list[tuple[Severity, str]]:
    return [(finding.severity, finding.message) for finding in found(source, target, pair)]


@pytest.mark.parametrize(
    ("source", "target", "pair", "told"),
    [
        (
            "人口1.4亿。",
            "A population of 14 million.",
            "zh-Hans>en",
            "1.4亿 (140,000,000) became 14 million (14,000,000)",
        ),
        ("It has 35 rooms.", "Tiene habitaciones.", "en>es", "35 is missing"),
        ("It has rooms.", "Tiene 35 habitaciones.", "en>es", "35 is not in the source"),
        ("It rose 3 percent.", "Subió 3 puntos porcentuales.", "en>es", "3 percent (3%) became 3 puntos porcentuales"),
        ("It has 35 rooms.", "Tiene 53 habitaciones 𠮷.", "en>es", "35 became 53"),
        ("It has 35 rooms.", "بها ٥٣ غرفة", "en>ar", "35 became ٥٣ (53)"),
    ],
)
def test_a_finding_says_what_became_of_a_number(source: str, target: str, pair: str, told: str) -> None:
    ((_, message),) = said(source, target, pair)
    assert message.startswith(told)


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("It cost US$35.", "Costó 35 dólares canadienses.", WARNING),
        ("It cost 35 euros.", "Costó 35.", ADVICE),
        ("It fell 35 percent.", "Bajó 35.", WARNING),
        ("More than 35 people came.", "Vinieron menos de 35 personas.", WARNING),
        ("More than 35 people came.", "Vinieron 35 personas.", ADVICE),
        ("One in ten came.", "Vino uno de cada veinte.", WARNING),
        ("Some 35 acres burned.", "Ardieron 35 acres (bloque 14).", ADVICE),
        ("The rooms are open.", "Las cinco habitaciones están abiertas.", WARNING),
        ("Two of the three ran; the other hid.", "Dos de los tres huyeron; el tercero se escondió.", ADVICE),
        ("It has three rooms.", "Tiene habitaciones.", WARNING),
        ("It has three rooms.", "Tiene ocho habitaciones.", WARNING),
        ("It has rooms (35 in all).", "Tiene habitaciones.", WARNING),
        ("It fell to 10 below zero Fahrenheit (-23 C).", "Bajó a 23 grados bajo cero.", ADVICE),
        ("The lake is 7 miles wide.", "El lago tiene 15 kilómetros de ancho.", WARNING),
        ("The lake is 7 miles wide.", "El lago tiene 7 kilómetros de ancho.", WARNING),
        ("The lake is 7 miles wide.", "El lago tiene 7 millas de ancho (90 kilómetros).", WARNING),
    ],
)
def test_what_matters_less_is_no_error(source: str, target: str, severity: Severity) -> None:
    assert [grave for grave, _ in said(source, target)] == [severity]


def test_another_currency_is_an_error() -> None:
    told = said("It cost 35 euros.", "Costó 35 libras esterlinas.")
    assert told == [(ERROR, "35 euros (35 EUR) became 35 libras esterlinas (35 GBP)")]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("The ministers met.", "Los dos ministros se reunieron.", "en>es"),
        ("It costs $5.", "Cuesta 5 $.", "en>es-MX"),
        ("这本书¥50。", "The book is ¥50.", "zh-Hans>en"),
        ("The three came.", "Пришли они.", "en>ru"),
        ("It cost 35 euros.", "Стоил 35 долларов.", "en>ru"),
        ("More than 35 came.", "Пришли 35.", "en>ru"),
        ("June Castle spoke.", "Habló June Castle.", "en>es"),
        ("", "", "en>es"),
    ],
)
def test_what_good_writers_do_is_not_told(source: str, target: str, pair: str) -> None:
    assert said(source, target, pair) == []


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("The fire killed 12 people and hurt 35 others.", "El fuego mató a 35 personas e hirió a otras 12.", "en>es"),
        ("Up 5.2 percent, to 300 ships.", "Subió un 300 por ciento, hasta 5,2 barcos.", "en>es"),
        ("In 2009 it had 35 rooms.", "En 35 tenía 2009 habitaciones.", "en>es"),
        ("有12名学生，35名生意人。", "There were 35 students, 12 traders.", "zh-Hans>en"),
        ("It cost 12 euros and 35 dollars.", "Costó 35 euros y 12 dólares.", "en>es"),
        ("From May 6, 1998, to June 30, 2001.", "Del 30 de mayo de 1998 al 6 de junio de 2001.", "en>es"),
        ("法国有12所学校，德国有35所医院。", "France has 35 schools, and Germany has 12 hospitals.", "zh-Hans>en"),
    ],
)
def test_numbers_that_stand_beside_the_words_of_the_other_have_changed_places(
    source: str, target: str, pair: str
) -> None:
    ((severity, message),) = said(source, target, pair)
    assert severity in (ERROR, WARNING)
    assert message.endswith("have changed places")


def test_where_only_the_order_differs_it_is_advice() -> None:
    told = said("It was 12, then it was 35.", "Fueron 35, luego fueron 12.")
    assert told == [(ADVICE, "12 and 35 have changed places")]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Only 12 of the 20 came.", "20个人中来了12个。", "en>zh-Hans"),
        ("From May 6 to June 30.", "Hasta el 30 de junio, desde el 6 de mayo.", "en>es"),
        ("The 12 and the 35 came.", "Пришли 35 и 12.", "en>ru"),
    ],
)
def test_an_order_that_grammar_explains_is_no_swap(source: str, target: str, pair: str) -> None:
    assert not [message for severity, message in said(source, target, pair) if severity is not ADVICE]


def test_where_several_kinds_are_the_other_way_round_a_clause_is() -> None:
    source = "Le taux est passé de 2,5 % en 2019 à 4,1 % en 2023."
    assert said(source, "The rate rose to 4.1 percent in 2023 from 2.5 percent in 2019.", "fr>en") == []


def test_terms_say_beside_what_a_number_stands() -> None:
    source, target = "12 <1>qim</1>, 35 zol", "35 abcd, <1>12</1> efgh"

    def use(concept: str, here: Span, there: Span) -> TermUse:
        verdict, mechanism = Verdict.KEPT, Mechanism.ENGINE
        return TermUse(ConceptId(concept), "terms.csv", here, concept, concept, verdict, mechanism, there, concept)

    right = (use("qim", Span(6, 9), Span(19, 23)), use("zol", Span(18, 21), Span(3, 7)))
    wrong = (use("qim", Span(6, 9), Span(3, 7)), use("zol", Span(18, 21), Span(19, 23)))
    assert not found(source, target, terms=right)
    assert [finding.severity for finding in found(source, target, terms=wrong)] == [ERROR]


def test_spans_are_those_of_the_tagged_texts() -> None:
    (finding,) = found("<1>It</1> has <2>35</2> rooms.", "<1>𠮷</1> tiene <2>53</2> salas.")
    assert (finding.source, finding.target) == (Span(17, 19), Span(18, 20))
    assert finding.fix == "<1>𠮷</1> tiene <2>35</2> salas."


@pytest.mark.parametrize(
    ("source", "target", "pair", "fixed"),
    [
        ("It has 35 rooms.", "Tiene 53 habitaciones.", "en>es", "Tiene 35 habitaciones."),
        ("It rose 3.5 percent.", "上升了5.3%。", "en>zh-Hans", "上升了3.5%。"),
        ("有1万2千户。", "There are 2,000 households.", "zh-Hans>en", "There are 12,000 households."),
        ("It has 1200 rooms.", "有2100个房间。", "en>zh-Hans", "有1200个房间。"),
    ],
)
def test_digits_are_mended_where_that_is_certain(source: str, target: str, pair: str, fixed: str) -> None:
    assert [finding.fix for finding in found(source, target, pair)] == [fixed]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("It has 35 rooms.", "Tiene cincuenta y tres habitaciones.", "en>es"),  # in words
        ("It has one room on 1 floor.", "Tiene 5 habitaciones en 1 piso.", "en>es"),  # the plural
        ("It has 12,500 rooms.", "Tiene 15.200 habitaciones.", "en>es"),  # signs differ from country to country
        ("It rose 3.5 percent.", "Subió un 5,3 %.", "en>es"),
        ("The 35th came.", "Llegó el 53.º", "en>es"),  # an ending
        ("It has 35 rooms and 8 doors.", "Tiene 53 habitaciones y 9 puertas.", "en>es"),  # two mistakes
        ("It has 35 rooms.", "В нём 53 комнаты.", "en>ru"),  # the word behind it
        ("有12亿户。", "There are 2 million households.", "zh-Hans>en"),
        ("It has a third.", "有5000个。", "en>zh-Hans"),
        ("It cost 0 euros.", "Costó 35 euros.", "en>es"),
        ("It cost 35 euros.", "Costó 0 euros.", "en>es"),
    ],
)
def test_elsewhere_nothing_is_mended(source: str, target: str, pair: str) -> None:
    findings = found(source, target, pair)
    assert findings
    assert not [finding.fix for finding in findings if finding.fix]
