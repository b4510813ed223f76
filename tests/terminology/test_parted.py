"""A term with an adjective in it: `ministre ukrainien des Affaires étrangères`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossa.model.term import Concept, Mechanism, Usage
from glossa.terminology import TermFinder, forbidden, judge
from glossa.text.languages import language_tag
from tests.terminology._terms import EN, ES, FR, concept, termbase

MINISTER = concept(
    ("en", "minister"),
    ("fr", "ministre des Affaires étrangères"),
    ("es", "ministro de Exteriores"),
    ("es", "?canciller de la nación"),
    ("es", "!ministro de lo exterior"),
    ("ro", "ministrul afacerilor externe"),
)
PRESIDENT = concept(("en", "President Ro"), ("es", "presidente Ro"), ("fr", "président Ro"))
COUNCIL = concept(("en", "Security Council"), ("es", "Consejo de Seguridad"))
POLICY = concept(("en", "foreign policy"), ("es", "política exterior"))


def verdict(made: Concept, text: str, target: str = ES) -> tuple[str, str]:
    language = language_tag(target)
    (match,) = TermFinder(termbase(made), EN).find(made.terms[0].text)
    (use,) = judge([match], text, language, Mechanism.PERSON)
    return use.verdict.value, use.found


@pytest.mark.parametrize(
    ("made", "target", "text", "expected"),
    [
        (MINISTER, FR, "le ministre ukrainien des Affaires étrangères", "ministre ukrainien des Affaires étrangères"),
        (
            MINISTER,
            FR,
            "les <1>ministres</1> ukrainiens des Affaires étrangères",
            "ministres</1> ukrainiens des Affaires étrangères",
        ),
        (MINISTER, ES, "el ministro alemán de Exteriores", "ministro alemán de Exteriores"),
        (PRESIDENT, ES, "el presidente chino Ro", "presidente chino Ro"),
    ],
)
def test_an_adjective_after_the_noun_makes_another_form(made: Concept, target: str, text: str, expected: str) -> None:
    assert verdict(made, text, target) == ("inflected", expected)


def test_an_admitted_term_stays_one() -> None:
    assert verdict(MINISTER, "el canciller alemán de la nación") == ("admitted", "canciller alemán de la nación")


@pytest.mark.parametrize(
    ("made", "target", "text"),
    [
        # Punctuation, two words, a small word, a name, another place in the term.
        (MINISTER, ES, "el ministro, alemán de Exteriores"),
        (MINISTER, ES, "el ministro, de Exteriores"),
        (MINISTER, ES, "el ministro federal alemán de Exteriores"),
        (PRESIDENT, ES, "el presidente de Ro"),
        (PRESIDENT, ES, "el presidente Sun Ro"),
        (MINISTER, ES, "el ministro de nuevos Exteriores"),
        (MINISTER, ES, "el ministro G20 de Exteriores"),
        (MINISTER, ES, "el ministro alemán"),
        (MINISTER, ES, "el ministro"),
        (MINISTER, ES, "🎉 ministro 中国 de Exteriores"),
        # Another office, another body.
        (MINISTER, ES, "el ministro adjunto de Exteriores"),
        (COUNCIL, ES, "el Consejo Nacional de Seguridad"),
        (COUNCIL, ES, "el consejo nacional de Seguridad"),
        (COUNCIL, ES, "el Consejo africano de Seguridad"),
        # Two common words are too few.
        (POLICY, ES, "la política china exterior"),
        # Other languages put it elsewhere.
        (MINISTER, "ro", "ministrul german afacerilor externe"),
    ],
)
def test_what_is_another_term_or_none(made: Concept, target: str, text: str) -> None:
    assert verdict(made, text, target) == ("missing", "")


def test_the_whole_term_comes_first() -> None:
    text = "el ministro alemán de Exteriores y el ministro de Exteriores"
    assert verdict(MINISTER, text) == ("kept", "ministro de Exteriores")


def test_a_forbidden_or_exact_term_has_no_such_form() -> None:
    assert verdict(MINISTER, "el ministro alemán de lo exterior") == ("missing", "")
    (match,) = TermFinder(termbase(MINISTER), EN).find("minister")
    assert forbidden([match], "el ministro alemán de lo exterior", ES) == ()
    exact = replace(PRESIDENT, terms=tuple(replace(term, usage=Usage.EXACT) for term in PRESIDENT.terms))
    assert verdict(exact, "el presidente chino Ro") == ("missing", "")


def test_another_regions_term_has_none() -> None:
    made = concept(("en", "x"), ("es", "a"), ("es-MX", "secretario de Exteriores"))
    assert verdict(made, "el secretario alemán de Exteriores", "es-ES") == ("missing", "")


def test_a_source_has_none() -> None:
    assert TermFinder(termbase(MINISTER), ES, EN).find("el ministro alemán de Exteriores") == ()
