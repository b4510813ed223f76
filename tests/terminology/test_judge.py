"""Verdicts: each required occurrence claims a stretch of its own, and only the truth is said of it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.inline import visible
from glossa.model.term import Concept, Mechanism, TermUse, Verdict
from glossa.terminology import TermFinder, TermJudge, forbidden, judge
from glossa.text.languages import language_tag
from glossa.text.spans import Span, disjoint
from tests.terminology._terms import AR, EN, ES, FR, ZH, concept, term, termbase

SECRETARY = concept(
    ("en", "general secretary"), ("es", "secretario general"), ("es", "?líder"), ("es", "!jefe general"), note="N"
)
PARTY = concept(("en", "Party"), ("es", "Partido"), ("es", "?PCCh"))
PARTY_SECRETARY = concept(
    ("en", "Party secretary"), ("es", "secretario del Partido"), ("es", "!secretario del partido")
)
CPC = concept(
    ("en", "CPC"),
    ("es", "Partido Comunista de China"),
    ("es", "?Partido Comunista"),
    ("es", "!Partido Comunista Chino"),
)
CHINA = concept(("en", "China"), ("es", "China"))
WHO = concept(("en", "health body"), ("es", "OMS"))
CONCEPTS = (SECRETARY, PARTY, PARTY_SECRETARY, CPC, CHINA, WHO)
FINDER = TermFinder(termbase(*CONCEPTS), EN, ES)


def uses(source: str, target: str) -> tuple[TermUse, ...]:
    return judge(FINDER.find(source), target, ES, Mechanism.ENGINE)


def verdicts(source: str, target: str) -> list[tuple[str, str]]:
    return [(use.verdict.value, use.found) for use in uses(source, target)]


# Laws

_SOURCE = st.lists(
    st.sampled_from(["general secretary", "Party", "Party secretary", "CPC", "and", "China"]), max_size=6
).map(" , ".join)
_TARGET_WORDS = (
    "secretario general secretarios generales Partido partido del Comunista de China chino Chino PCCh líder jefe "
    "<1> </1> <2/> , 🎉 中"
)
_TARGET = st.lists(st.sampled_from(_TARGET_WORDS.split()), max_size=14).map(" ".join)


@settings(deadline=None)
@given(_SOURCE, _TARGET)
def test_each_occurrence_has_one_verdict_and_a_stretch_of_its_own(source: str, target: str) -> None:
    matches = FINDER.find(source)
    found = judge(matches, target, ES, Mechanism.ENGINE)
    assert [use.source for use in found] == [match.span for match in matches]
    assert disjoint(use.target for use in found if use.target)
    for use in found:
        assert (use.verdict is Verdict.MISSING) == (use.target is None) == (use.mechanism is Mechanism.NONE)
        assert use.found == (use.target.of(target) if use.target else "")


@settings(deadline=None)
@given(_SOURCE, _TARGET)
def test_tags_in_the_target_change_nothing_but_offsets(source: str, target: str) -> None:
    tagged, plain = uses(source, target), uses(source, visible(target).text)
    assert [use.verdict for use in tagged] == [use.verdict for use in plain]
    assert [visible(use.found).text for use in tagged] == [use.found for use in plain]


@settings(deadline=None)
@given(_SOURCE, _TARGET)
def test_extra_forbidden_terms_are_not_what_an_occurrence_claims(source: str, target: str) -> None:
    matches = FINDER.find(source)
    extra = forbidden(matches, target, ES)
    claimed = [use.target for use in judge(matches, target, ES, Mechanism.ENGINE) if use.target]
    assert not any(span.overlaps(other) for _, span in extra for other in claimed)
    assert {id(match) for match, _ in extra} <= {id(match) for match in matches}


@settings(deadline=None)
@given(st.integers(0, 5), st.lists(st.sampled_from(["Partido", "PCCh", "partidos", "y"]), max_size=8))
def test_n_occurrences_need_n_stretches(required: int, words: list[str]) -> None:
    found = uses("Party. " * required, " ".join(words))
    there = sum(word in ("Partido", "PCCh") for word in words)
    assert sum(use.verdict.is_met for use in found) == min(required, there)


# Verdicts


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("the general secretary", "el secretario general", [("kept", "secretario general")]),
        ("the general secretary", "Secretario general", [("kept", "Secretario general")]),
        ("the general secretary", "el Secretario General", [("inflected", "Secretario General")]),
        ("general secretaries", "los secretarios generales", [("inflected", "secretarios generales")]),
        ("the general secretary", "secretario\u00a0general", [("inflected", "secretario\u00a0general")]),
        ("the general secretary", "el líder", [("admitted", "líder")]),
        ("the general secretary", "los líderes", [("admitted", "líderes")]),
        ("the general secretary", "el jefe general", [("forbidden", "jefe general")]),
        ("the general secretary", "el jefe", [("missing", "")]),
        ("the general secretary", "", [("missing", "")]),
        ("nothing here", "el secretario general", []),
        # The best is taken: preferred before admitted before forbidden.
        ("the general secretary", "líder, secretarios generales, secretario general", [("kept", "secretario general")]),
        ("the general secretary", "líder, secretarios generales", [("inflected", "secretarios generales")]),
        ("the general secretary", "jefe general, líder", [("admitted", "líder")]),
        # Contractions and elisions around a term do not matter; case may.
        ("the Party", "del Partido", [("kept", "Partido")]),
        ("the Party", "del partido", [("inflected", "partido")]),
        ("general secretary", "Secretario general", [("kept", "Secretario general")]),
        ("the Party", "los partidos", [("missing", "")]),
        ("China", "el pueblo chino", [("missing", "")]),
        ("the health body", "la oms, la OMS", [("kept", "OMS")]),
        ("the health body", "la oms", [("missing", "")]),
        # Where only case tells right from wrong, the nearer spelling counts.
        ("Party secretary", "el secretario del Partido", [("kept", "secretario del Partido")]),
        ("Party secretary", "el secretario del partido", [("forbidden", "secretario del partido")]),
        ("Party secretary", "Secretario del partido", [("forbidden", "Secretario del partido")]),
        ("Party secretary", "los secretarios del partido", [("forbidden", "secretarios del partido")]),
        ("Party secretary", "los secretarios del Partido", [("inflected", "secretarios del Partido")]),
        # A longer term is not also counted for one inside it.
        (
            "the CPC, the Party",
            "el Partido Comunista de China",
            [("kept", "Partido Comunista de China"), ("missing", "")],
        ),
        (
            "the Party, the CPC",
            "el Partido; el Partido Comunista",
            [("kept", "Partido"), ("admitted", "Partido Comunista")],
        ),
        ("the Party", "el Partido Comunista de China", [("kept", "Partido")]),
        ("the CPC", "el Partido Comunista Chino", [("forbidden", "Partido Comunista Chino")]),
        (
            "Party secretary, Party",
            "secretario del partido",
            [("forbidden", "secretario del partido"), ("missing", "")],
        ),
        # Two need two.
        ("CPC and CPC", "el Partido Comunista", [("admitted", "Partido Comunista"), ("missing", "")]),
        ("Party, Party", "el PCCh y el Partido", [("admitted", "PCCh"), ("kept", "Partido")]),
    ],
)
def test_verdicts(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(source, target) == expected


def test_a_use_is_a_full_line_of_the_ledger() -> None:
    (use,) = uses("the <1>general</1> secretary", "<2/>el <1>secretario</1> general")
    assert use == TermUse(
        concept=SECRETARY.id,
        glossary="terms.csv",
        source=Span(7, 28),
        source_term="general secretary",
        expected="secretario general",
        verdict=Verdict.KEPT,
        mechanism=Mechanism.ENGINE,
        target=Span(10, 32),
        found="secretario</1> general",
        note="N",
        version=SECRETARY.version_in(ES),
    )


def test_a_case_sensitive_target_term_asks_for_its_capitals_but_for_the_first_word() -> None:
    state = concept(term("en", "state", case=True), term("es", "estado", case=True))
    matches = TermFinder(termbase(state), EN, ES).find("state")
    spans = [judge(matches, text, ES, Mechanism.PERSON)[0].verdict for text in ("un Estado", "Estado", "un estado")]
    assert spans == [Verdict.MISSING, Verdict.KEPT, Verdict.KEPT]


def test_a_concept_without_a_term_to_use_requires_nothing() -> None:
    base = termbase(concept(("en", "head"), ("es", "!cabeza")), concept(("en", "foot"), ("fr", "pied")))
    matches = TermFinder(base, EN).find("head foot")
    assert len(matches) == 2
    assert judge(matches, "la cabeza", ES, Mechanism.PERSON) == ()
    assert [(match.term.text, span) for match, span in forbidden(matches, "la cabeza", ES)] == [("head", Span(3, 9))]


def test_the_wording_of_an_admitted_first_term_is_expected_where_none_is_preferred() -> None:
    base = termbase(concept(("en", "head"), ("es", "?jefe")))
    (use,) = judge(TermFinder(base, EN, ES).find("head"), "un jefe", ES, Mechanism.MASK)
    assert (use.expected, use.verdict, use.mechanism) == ("jefe", Verdict.ADMITTED, Mechanism.MASK)


# Forbidden terms besides


def extra(source: str, target: str) -> list[str]:
    return [span.of(target) for _, span in forbidden(FINDER.find(source), target, ES)]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("the general secretary", "el secretario general, el <1>jefe</1> general", ["jefe</1> general"]),
        ("the general secretary", "el jefe general", []),
        ("the general secretary", "jefe general y jefe general", ["jefe general"]),
        ("the Party", "el jefe general", []),
        ("nothing", "el jefe general", []),
        ("the CPC", "el Partido Comunista de China y el Partido Comunista Chino", ["Partido Comunista Chino"]),
    ],
)
def test_forbidden_terms_beside_the_right_one(source: str, target: str, expected: list[str]) -> None:
    assert extra(source, target) == expected


# Other languages


def single(source: Concept, text: str, target: str) -> tuple[str, str]:
    language = language_tag(target)
    (use,) = judge(TermFinder(termbase(source), EN).find("x"), text, language, Mechanism.PERSON)
    return use.verdict.value, use.found


@pytest.mark.parametrize(
    ("target", "wanted", "text", "expected"),
    [
        (ZH, "党委书记", "省委党委书记袁家军", ("kept", "党委书记")),
        (ZH, "党委书记", "省委書記", ("missing", "")),
        (ZH, "世卫组织", "𠀀世卫\n组织", ("inflected", "世卫\n组织")),
        (AR, "الحزب", "قال الحَزب اليوم", ("inflected", "الحَزب")),
        (ES, "declaración conjunta", "dos declaraciones conjuntas", ("inflected", "declaraciones conjuntas")),
        (ES, "voz", "las voces", ("inflected", "voces")),
        (ES, "Estado", "los Estados", ("inflected", "Estados")),
        (FR, "Assemblée générale", "à l’Assemblée générale", ("kept", "Assemblée générale")),
        (
            FR,
            "secrétaire général",
            "les secre\u0301taires ge\u0301ne\u0301raux",
            ("inflected", "secre\u0301taires ge\u0301ne\u0301raux"),
        ),
    ],
)
def test_other_languages(target: str, wanted: str, text: str, expected: tuple[str, str]) -> None:
    assert single(concept(("en", "x"), (target, wanted)), text, target) == expected


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[TermJudge.__module__], "_CONCEPTS_KEPT", 1)
    matches = FINDER.find("the Party and China")
    bounded = TermJudge(ES)
    for _ in range(2):
        found = bounded.judge(matches, "Partido, China", Mechanism.ENGINE)
        assert [use.verdict for use in found] == [Verdict.KEPT, Verdict.KEPT]
