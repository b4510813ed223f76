"""The word of another region: it stands for the concept, and is not right here."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.terminology import TermFinder, forbidden, judge
from glossa.text.languages import LanguageTag
from glossa.text.spans import disjoint
from tests.terminology._terms import EN, ES, ZH, ZH_HANT, concept, termbase

MX, SPAIN, AMERICA = LanguageTag("es-MX"), LanguageTag("es-ES"), LanguageTag("es-419")
HK, TW = LanguageTag("zh-Hant-HK"), LanguageTag("zh-Hant-TW")
COMPUTER = concept(
    ("en", "computer"), ("es", "ordenador"), ("es-419", "computadora"), ("es-AR", "?computador"), ("es", "!ordenata")
)
BUS = concept(("en", "bus"), ("es", "autobús"), ("es-MX", "camión"), ("es-AR", "colectivo urbano"))
PHONE = concept(("en", "phone"), ("es", "móvil"), ("es-419", "teléfono móvil"), ("es-CL", "celular"))
TAXI = concept(("en", "taxi"), ("zh-Hans", "出租车"), ("zh-Hant-TW", "計程車"), ("zh-Hant-HK", "的士"))
FINDER = TermFinder(termbase(COMPUTER, BUS, PHONE, TAXI), EN)
BESIDE = TermFinder(
    termbase(
        COMPUTER,
        BUS,
        PHONE,
        TAXI,
        concept(("en", "sorter"), ("es", "ordenador")),
        concept(("en", "lift"), ("es-MX", "elevador")),
    ),
    EN,
)


def uses(source: str, target: str, language: LanguageTag) -> tuple[TermUse, ...]:
    return judge(FINDER.find(source), target, language, Mechanism.PERSON)


def verdicts(source: str, target: str, language: LanguageTag) -> list[tuple[str, str]]:
    return [(use.verdict.value, use.found) for use in uses(source, target, language)]


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        # A region has its own word, and else that of the broader tag.
        ("computer", AMERICA, "la computadora", [("kept", "computadora")]),
        ("computer", MX, "la computadora", [("kept", "computadora")]),
        ("computer", MX, "el ordenador", [("regional", "ordenador")]),
        ("computer", MX, "los ordenadores", [("regional", "ordenadores")]),
        ("computer", SPAIN, "el ordenador", [("kept", "ordenador")]),
        ("computer", ES, "la computadora", [("regional", "computadora")]),
        ("computer", MX, "el computador", [("regional", "computador")]),
        ("bus", MX, "el camión", [("kept", "camión")]),
        ("bus", MX, "el autobús", [("regional", "autobús")]),
        ("bus", AMERICA, "el autobús", [("kept", "autobús")]),
        # The right word counts before the sibling's, wherever it stands.
        ("computer", MX, "el ordenador, la computadora", [("kept", "computadora")]),
        ("computer", MX, "las computadoras o el ordenador", [("inflected", "computadoras")]),
        # Each occurrence has a stretch of its own.
        (
            "computer, computer",
            MX,
            "la computadora y el ordenador",
            [("kept", "computadora"), ("regional", "ordenador")],
        ),
        ("computer, computer", MX, "el ordenador", [("regional", "ordenador"), ("missing", "")]),
        ("computer", MX, "el ordenador y el ordenador", [("regional", "ordenador")]),
        # What is forbidden is said before what is another region's.
        ("computer", SPAIN, "el ordenata, la computadora", [("forbidden", "ordenata")]),
        (
            "computer, computer",
            ES,
            "la computadora, el ordenata",
            [("regional", "computadora"), ("forbidden", "ordenata")],
        ),
        ("computer", MX, "el ordenata", [("forbidden", "ordenata")]),
        # A sibling's word inside the right one is the right one; the right one inside a sibling's is not.
        ("phone", AMERICA, "el teléfono móvil", [("kept", "teléfono móvil")]),
        ("phone", AMERICA, "el móvil", [("regional", "móvil")]),
        ("phone", SPAIN, "el teléfono móvil", [("regional", "teléfono móvil")]),
        ("phone", SPAIN, "el teléfono móvil, el móvil", [("kept", "móvil")]),
        ("phone, computer", AMERICA, "el celular", [("regional", "celular"), ("missing", "")]),
        ("bus", SPAIN, "un <1>colectivo</1> urbano", [("regional", "colectivo</1> urbano")]),
        ("taxi", TW, "𠀀計程車", [("kept", "計程車")]),
        ("taxi", TW, "𠀀的士", [("regional", "的士")]),
        ("taxi", HK, "計程車", [("regional", "計程車")]),
    ],
)
def test_a_siblings_word(source: str, language: LanguageTag, target: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(source, target, language) == expected


def test_the_scripts_of_chinese_are_no_siblings() -> None:
    assert verdicts("taxi", "計程車、的士", ZH) == [("missing", "")]
    assert verdicts("taxi", "出租车", ZH_HANT) == []


def test_what_is_only_known_in_other_regions_is_not_required() -> None:
    lift = concept(("en", "lift"), ("es-MX", "elevador"))
    matches = TermFinder(termbase(lift), EN).find("lift")
    assert judge(matches, "el elevador", SPAIN, Mechanism.PERSON) == ()


def test_the_broader_language_forbids_for_its_regions_unless_they_use_it() -> None:
    made = concept(("en", "juice"), ("es", "zumo"), ("es", "!jugo"), ("es-419", "jugo"))
    matches = TermFinder(termbase(made), EN).find("juice")
    found = {tag: judge(matches, "jugo", tag, Mechanism.PERSON)[0].verdict for tag in (ES, AMERICA, MX)}
    assert found == {ES: Verdict.FORBIDDEN, AMERICA: Verdict.KEPT, MX: Verdict.KEPT}


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        ("computer", AMERICA, "El ordenador, o sea la computadora", [("regional", "ordenador", "es")]),
        ("computer", SPAIN, "el ordenador, las computadoras", [("regional", "computadoras", "es-419")]),
        ("computer", MX, "𠀀 <1>ordenador</1>: la computadora", [("regional", "ordenador", "es")]),
        (
            "computer",
            MX,
            "la computadora, el ordenador, el ordenata",
            [("regional", "ordenador", "es"), ("forbidden", "ordenata", "")],
        ),
        ("taxi", TW, "計程車或的士", [("regional", "的士", "zh-Hant-HK")]),
        # What answers for the occurrence is in the ledger already.
        ("computer", MX, "el ordenata", []),
        ("computer", MX, "el ordenador", []),
        # The right word for another term of the sentence is none, nor is a part of it.
        ("computer and sorter", AMERICA, "la computadora y el ordenador", []),
        ("computer and bus", MX, "el camión, la computadora, el autobús", [("regional", "autobús", "es")]),
        ("phone", AMERICA, "el teléfono móvil", []),
        # What is known in other regions only has no right word here.
        ("lift", SPAIN, "el elevador", []),
        ("computer", ZH, "的士", []),
    ],
)
def test_a_siblings_word_beside_the_right_one(
    source: str, language: LanguageTag, target: str, expected: list[tuple[str, str, str]]
) -> None:
    found = forbidden(BESIDE.find(source), target, language)
    assert [(use.verdict.value, use.found, use.region or "") for use in found] == expected


def test_the_use_says_what_stands_there_and_who_wrote_it() -> None:
    (use,) = uses("computer", "el ordenador", MX)
    assert (use.expected, use.found, use.mechanism) == ("computadora", "ordenador", Mechanism.PERSON)
    assert not use.verdict.is_met


# Laws

_WORDS = st.sampled_from(["ordenador", "computadoras", "computador", "ordenata", "autobús", "camión", "y", "<1>", "🎉"])


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=8), st.sampled_from([ES, SPAIN, AMERICA, MX]), st.integers(1, 3))
def test_no_more_is_met_than_there_are_right_words(words: list[str], language: LanguageTag, count: int) -> None:
    found = uses("computer. " * count, " ".join(words), language)
    right = {"computadoras"} if language in (AMERICA, MX) else {"ordenador"}
    assert sum(use.verdict.is_met for use in found) == min(count, sum(word in right for word in words))
    assert disjoint(use.target for use in found if use.target)
    assert all(use.target is not None for use in found if use.verdict is Verdict.REGIONAL)
    assert all((use.region is not None) == (use.verdict is Verdict.REGIONAL) for use in found)


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=8))
def test_what_one_region_calls_regional_another_uses(words: list[str]) -> None:
    for use in uses("computer", " ".join(words), AMERICA):
        if use.verdict is Verdict.REGIONAL:
            assert use.found in ("ordenador", "computador")
