"""What a glossary may say of a term besides its text: its forms, how strictly it is meant, what stands near it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossa.model.term import Concept, Mechanism, Term, TermStatus, Usage, Verdict
from glossa.terminology import TermFinder, TermJudge, expected_text, rendering
from glossa.text.languages import LanguageTag
from tests.terminology._terms import EN, ES, FR, ZH, ZH_HANT, concept, termbase

TURKISH = LanguageTag("tr")


def found(made: Concept, text: str, source: LanguageTag = EN, target: LanguageTag = ES) -> list[tuple[str, str]]:
    matches = TermFinder(termbase(made), source, target).find(text)
    return [(match.span.of(text), match.form.value) for match in matches]


def verdict(made: Concept, source: str, target: str, language: LanguageTag = ES) -> Verdict:
    (match,) = TermFinder(termbase(made), EN, language).find(source)
    (use,) = TermJudge(language).judge([match], target, Mechanism.ENGINE)
    return use.verdict


EXACT = concept(Term("Evening Post", EN, usage=Usage.EXACT), Term("Correo Vespertino", ES, usage=Usage.EXACT))
LISTED = concept(
    Term("minister", EN, forms=("ministerial team",)), Term("bakan", TURKISH, forms=("bakanlar", "bakanı"))
)
NEAR = replace(
    concept(("en", "crane"), ("es", "grúa"), ("zh-Hans", "吊车")), not_near=("feather", "wetland bird", "湿地")
)
BRAND = replace(concept(("en", "OpenRiver")), translate=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the Evening Post wrote", ["Evening Post"]), ("the evening post", []), ("two Evening Posts", [])],
)
def test_an_exact_term_is_found_letter_for_letter_only(text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in found(EXACT, text)] == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("el Correo Vespertino", Verdict.KEPT),
        ("el correo vespertino", Verdict.MISSING),
        ("los Correos Vespertinos", Verdict.MISSING),
    ],
)
def test_an_exact_rendering_must_be_there_letter_for_letter(target: str, expected: Verdict) -> None:
    assert verdict(EXACT, "The Evening Post wrote.", target) is expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("bakan konuştu", Verdict.KEPT),
        ("Bakanlar konuştu", Verdict.INFLECTED),
        ("dışişleri bakanı", Verdict.INFLECTED),
        ("bakanlık", Verdict.MISSING),
    ],
)
def test_a_listed_form_is_a_form_of_the_term(target: str, expected: Verdict) -> None:
    assert verdict(LISTED, "The minister spoke.", target, TURKISH) is expected


def test_a_listed_form_is_found_in_a_source_and_has_no_forms_of_its_own() -> None:
    assert found(LISTED, "The ministerial team met.", target=TURKISH) == [("ministerial team", "lemma")]
    assert found(LISTED, "The ministerial teams met.", target=TURKISH) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A crane lifted the beam.", ["crane"]),
        ("The crane lost a feather.", []),
        ("Its feathers ruffled, the crane rose.", []),
        ("This bird of the wetland, a crane, is rare.", []),
        ("The wetland below the new crane.", ["crane"]),
        ("A feather fell far away from where on that day they had put up the crane.", ["crane"]),
    ],
)
def test_a_term_means_something_else_beside_certain_words(text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in found(NEAR, text)] == expected


def test_a_term_without_a_word_is_found_nowhere() -> None:
    assert found(concept(Term("", EN, forms=("talks",)), Term("x", ES)), "talks") == [("talks", "lemma")]


def test_in_chinese_too() -> None:
    assert found(NEAR, "工地上的吊车很高。", ZH) == [("吊车", "exact")]
    assert found(NEAR, "湿地上的吊车很高。", ZH) == []
    assert found(NEAR, "濕地上的吊車很高。", ZH_HANT) == []


def test_what_is_not_to_be_translated_is_its_own_rendering() -> None:
    kept = rendering(BRAND, FR)
    assert kept == Term("OpenRiver", FR, usage=Usage.EXACT)
    assert verdict(BRAND, "OpenRiver has a new owner.", "OpenRiver tiene dueño.") is Verdict.KEPT
    assert verdict(BRAND, "OpenRiver has a new owner.", "RíoAbierto tiene dueño.") is Verdict.MISSING


def test_a_match_says_what_it_should_become() -> None:
    (match,) = TermFinder(termbase(EXACT), EN).find("Evening Post")
    assert (expected_text(match, ES), expected_text(match, FR)) == ("Correo Vespertino", "Evening Post")
    assert rendering(concept(Term("a", EN), Term("b", ES, TermStatus.DEPRECATED)), ES) is None
