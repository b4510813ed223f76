"""One word for two concepts: what stands beside it, the project's domains and the layers say which is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary
from glossa.terminology import Termbase, TermFinder
from glossa.terminology._rivals import Claimant, Fit, winner
from glossa.terminology._senses import Sense, sense_of
from glossa.text.languages import LanguageTag
from tests.terminology._terms import EN, ES, FR, ZH, concept, term


def homograph(language: str, text: str, meaning: str, *, pos: str = "", domain: str = "", line: int = 0) -> Concept:
    """Makes a concept with a term in `language`, told from the others by its rendering."""
    other = "en" if language != "en" else "es"
    return replace(concept(term(language, text, pos=pos), (other, meaning), line=line), domain=domain)


def meant(base: Termbase, text: str, source: LanguageTag = EN) -> list[str]:
    """Returns the renderings of what is found."""
    other = EN if source != EN else ES
    return [match.concept.in_language(other)[0].text for match in TermFinder(base, source, other).find(text)]


def layers(*glossaries: list[Concept], domains: tuple[str, ...] = ()) -> Termbase:
    made = [Glossary(f"{number}.csv", tuple(concepts)) for number, concepts in enumerate(glossaries)]
    return Termbase(made, domains)


# Part of speech

REPORT = layers([homograph("en", "report", "informe", pos="noun"), homograph("en", "report", "informar", pos="verb")])
CUENTA = layers([homograph("es", "cuenta", "account", pos="n."), homograph("es", "cuenta", "tells", pos="v.")])
PORTE = layers([homograph("fr", "porte", "door", pos="noun"), homograph("fr", "porte", "carries", pos="verb")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report came.", ["informe"]),
        ("A new report came.", ["informe"]),
        ("In reports of that kind", ["informe"]),
        ("Report of the committee", ["informe"]),
        ("They want to report.", ["informar"]),
        ("They will report to the court.", ["informar"]),
        ("We report daily.", ["informar"]),
        ("Witnesses report the loss.", ["informar"]),
        ("They reported it.", ["informar"]),
        ("To <1>report</1> or not", ["informar"]),
        ("🎉 To report", ["informar"]),
        # Where nothing is sure, the first that the glossary has.
        ("Report!", ["informe"]),
        ("Witnesses report daily.", ["informe"]),
        ("The report and the wish to report", ["informe", "informar"]),
    ],
)
def test_in_english(text: str, expected: list[str]) -> None:
    assert meant(REPORT, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("La cuenta se abrió.", ["account"]), ("Nos cuenta la verdad.", ["tells"]), ("Cuenta", ["account"])],
)
def test_in_spanish(text: str, expected: list[str]) -> None:
    assert meant(CUENTA, text, ES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Cette porte est close.", ["door"]), ("Il porte un nom.", ["carries"]), ("Il n’en porte pas.", ["carries"])],
)
def test_in_french(text: str, expected: list[str]) -> None:
    assert meant(PORTE, text, FR) == expected


def test_in_other_languages_the_first_is_meant() -> None:
    base = layers(
        [homograph("zh-Hans", "报告", "report", pos="noun"), homograph("zh-Hans", "报告", "tell", pos="verb")]
    )
    assert meant(base, "他要报告。", ZH) == ["report"]


def test_a_noun_in_an_earlier_layer_leaves_the_verb_of_a_later_one() -> None:
    noun, verb = homograph("en", "report", "informe", pos="noun"), homograph("en", "report", "informar", pos="verb")
    assert meant(layers([noun], [verb]), "The report, to report") == ["informe", "informar"]
    assert meant(layers([homograph("en", "report", "relación")], [verb]), "to report") == ["relación"]


@pytest.mark.parametrize(
    ("said", "sense"),
    [("Verb", Sense.VERB), ("v.", Sense.VERB), ("proper noun", Sense.NOUN), ("adjective", None), ("", None)],
)
def test_parts_of_speech_as_glossaries_write_them(said: str, sense: Sense | None) -> None:
    assert sense_of(said) is sense


# Domains

BANK = homograph("en", "bank", "banco", domain="finance")
SHORE = homograph("en", "bank", "ribera", domain="Rivers; climate")
OTHER = homograph("en", "bank", "batería", domain="energy")
OPEN = homograph("en", "bank", "fila")


@pytest.mark.parametrize(
    ("glossaries", "domains", "expected"),
    [
        # Within a layer the project's own domain first, then what has none, then other ones.
        ([[BANK, SHORE]], (), "banco"),
        ([[BANK, SHORE]], ("rivers",), "ribera"),
        ([[BANK, SHORE]], ("Climate", "energy"), "ribera"),
        ([[BANK, OPEN, SHORE]], ("rivers",), "ribera"),
        ([[BANK, OPEN]], ("rivers",), "fila"),
        ([[BANK, SHORE]], ("law",), "banco"),
        # An earlier layer yields only where it is of another domain.
        ([[BANK], [SHORE]], (), "banco"),
        ([[BANK], [SHORE]], ("rivers",), "ribera"),
        ([[OPEN], [SHORE]], ("rivers",), "fila"),
        ([[BANK], [OPEN]], ("rivers",), "banco"),
        ([[BANK], [SHORE]], ("rivers", "finance"), "banco"),
        ([[BANK], [OPEN], [SHORE]], ("rivers",), "fila"),
        ([[OTHER], [BANK], [SHORE]], ("rivers",), "ribera"),
    ],
)
def test_the_domains_of_the_project_decide(
    glossaries: list[list[Concept]], domains: tuple[str, ...], expected: str
) -> None:
    assert meant(layers(*glossaries, domains=domains), "the bank") == [expected]


def test_a_term_that_only_one_concept_has_is_found_whatever_its_domain() -> None:
    assert meant(layers([BANK], domains=("rivers",)), "the bank") == ["banco"]


def test_an_earlier_layer_that_yields_is_advice() -> None:
    bank, shore = replace(BANK, line=2), replace(SHORE, line=3)
    assert layers([bank], [shore], domains=("rivers",)).problems() == (
        Problem(
            "0.csv",
            2,
            "“bank” is “ribera” in es after 1.csv:3, which is about what the project is about; “banco” is not used",
        ),
    )
    assert layers([bank, shore], domains=("rivers",)).problems() == ()


def test_the_domains_are_kept_as_a_tuple() -> None:
    assert Termbase([], ["law"]).domains == ("law",)


# Laws

_CLAIMANT = st.builds(Claimant, st.integers(0, 3), st.sampled_from(Fit), st.sampled_from([None, *Sense]))


@settings(deadline=None)
@given(st.lists(_CLAIMANT, min_size=1, max_size=6))
def test_somebody_is_always_meant(rivals: list[Claimant]) -> None:
    assert any(winner(each, rivals) is None for each in rivals)


@settings(deadline=None)
@given(st.lists(_CLAIMANT, min_size=1, max_size=6))
def test_nobody_yields_to_itself_or_to_another_part_of_speech(rivals: list[Claimant]) -> None:
    for each in rivals:
        best = winner(each, rivals)
        assert best != each
        assert best is None or None in (best.sense, each.sense) or best.sense is each.sense
