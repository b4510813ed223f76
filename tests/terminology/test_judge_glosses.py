"""A gloss explains the term beside it, and stands for no other occurrence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossa.model.term import Mechanism, Term
from glossa.terminology import TermFinder, forbidden, judge
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold
from glossa.text.spans import Span
from tests.terminology._terms import AR, EN, ES, ZH, concept, term, termbase


def explained(language: str, text: str, first: str, short: str) -> Term:
    """Makes a rendering with its first mention and its short form."""
    return replace(term(language, text), first_mention=first, short=short)


AGENCY = concept(
    ("en", "Northern River Agency"),
    ("en", "NRA"),
    explained("es", "Agencia de Ríos del Norte", "Agencia de Ríos del Norte (ARN)", "ARN"),
    ("es", "!ARdN"),
    explained("zh-Hans", "北方河流署", "北方河流署（北河署）", "北河署"),
    explained("ar", "وكالة أنهار الشمال", "وكالة أنهار الشمال (واش)", "واش"),
)
FINDER = TermFinder(termbase(AGENCY), EN)


def verdicts(source: str, target: str, language: LanguageTag = ES) -> list[tuple[str, str]]:
    """Returns what became of each occurrence."""
    uses = judge(FINDER.find(source), target, language, Mechanism.ENGINE)
    return [(use.verdict.value, use.found) for use in uses]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        (
            "La Agencia de Ríos del Norte (ARN) dice que viene.",
            [("kept", "Agencia de Ríos del Norte"), ("missing", "")],
        ),
        (
            "La <1>Agencia de Ríos del Norte</1> (ARN) dice que la ARN viene.",
            [("kept", "Agencia de Ríos del Norte"), ("admitted", "ARN")],
        ),
        (
            "La ARN dice que la Agencia de Ríos del Norte (ARN) viene.",
            [("admitted", "ARN"), ("kept", "Agencia de Ríos del Norte")],
        ),
    ],
)
def test_the_gloss_does_not_answer_for_another_occurrence(target: str, found: list[tuple[str, str]]) -> None:
    assert verdicts("The NRA says that the NRA will come.", target) == found


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("The Northern River Agency (NRA) spoke.", "Habló la Agencia de Ríos del Norte (ARN).", ES),
        ("The <1>Northern River Agency</1> (NRA) spoke.", "Habló la <1>Agencia de Ríos del Norte</1> (ARN).", ES),
        ("The Northern River Agency (NRA) spoke.", "北方河流署（北河署）发言𠮷。", ZH),
        ("The Northern River Agency (NRA) spoke.", "تحدثت وكالة أنهار الشمال (واش).", AR),
    ],
)
def test_where_the_source_explains_it_the_gloss_is_its_translation(
    source: str, target: str, language: LanguageTag
) -> None:
    assert [verdict for verdict, _ in verdicts(source, target, language)] == ["kept", "admitted"]


def test_an_explanation_in_the_source_leaves_the_free_places_to_the_other_occurrences() -> None:
    uses = judge(
        FINDER.find("The Northern River Agency (NRA) spoke; the NRA left."),
        "La Agencia de Ríos del Norte (ARN) habló; la ARN se fue.",
        ES,
        Mechanism.ENGINE,
    )
    assert [use.target for use in uses] == [Span(3, 28), Span(30, 33), Span(45, 48)]


def test_what_is_forbidden_elsewhere_may_stand_in_a_gloss() -> None:
    old = explained("es", "Agencia de Ríos", "Agencia de Ríos (antes ARdN)", "")
    entry = concept(("en", "River Agency"), old, ("es", "!ARdN"))
    matches = TermFinder(termbase(entry), EN, ES).find("The River Agency spoke.")
    assert forbidden(matches, "Habló la Agencia de Ríos (antes ARdN).", ES) == ()
    assert len(forbidden(matches, "Habló la Agencia de Ríos, la ARdN.", ES)) == 1


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("NRA and NRA staff met.", "Se reunió la Agencia de Ríos del Norte (ARN).", ES),
        ("NRA, NRA staff met.", "Se reunió la Agencia de Ríos del Norte (ARN) 🎉.", ES),
        ("NRA says: (the) NRA met.", "北方河流署（北河署）发言。", ZH),
        ("NRA and NRA staff met.", "تحدثت وكالة أنهار الشمال (واش).", AR),
    ],
)
def test_occurrences_near_one_another_explain_nothing(source: str, target: str, language: LanguageTag) -> None:
    assert [verdict for verdict, _ in verdicts(source, target, language)] == ["kept", "missing"]


def test_nor_do_they_in_chinese() -> None:
    english = concept(("zh-Hans", "北方河流署"), explained("en", "River Agency", "River Agency (RA)", "RA"))
    found = TermFinder(termbase(english), ZH).find("北方河流署说，北方河流署将派人。")
    uses = judge(found, "The River Agency (RA) spoke.", EN, Mechanism.ENGINE)
    assert [use.found for use in uses] == ["River Agency", ""]


@pytest.mark.parametrize(
    ("source", "explains"),
    [
        ("Northern River Agency (NRA)", True),
        ("the <1>Northern River Agency</1> (<2>NRA</2>)", True),
        ("the “Northern River Agency” [“NRA”]", True),
        ("the Northern River Agency's (NRA)", True),
        ("Northern River Agency （NRA）", True),
        ("Northern River Agency, NRA", False),
        ("Northern River Agency) NRA", False),
        ("Northern River Agency (the NRA)", False),
        ("Northern River Agency NRA", False),
        ("Northern River Agency                           (NRA)", False),
    ],
)
def test_a_term_in_brackets_right_behind_another_explains_it(source: str, explains: bool) -> None:
    assert [match.explains for match in FINDER.find(source)] == [False, explains]


def test_another_concept_in_brackets_explains_nothing() -> None:
    finder = TermFinder(termbase(AGENCY, concept(("en", "dam"), ("es", "presa"))), EN)
    assert [match.explains for match in finder.find("NRA (dam)")] == [False, False]


def test_the_text_is_folded_once_however_many_terms_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counted(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr("glossa.terminology._renderings.fold", counted)
    monkeypatch.setattr("glossa.terminology.gloss.fold", counted)
    target = "La Agencia de Ríos del Norte (ARN) y la ARN. " * 50
    assert verdicts("The NRA. " * 100, target) == [("kept", "Agencia de Ríos del Norte"), ("admitted", "ARN")] * 50
    assert sum(map(len, folded)) < 2 * len(target)


def test_what_stands_before_a_term_may_have_other_spaces() -> None:
    added = explained("es", "ARN", "Agencia de Ríos del Norte: ARN", "Agencia")
    entry = concept(("en", "agency"), added)
    matches = TermFinder(termbase(entry), EN).find("The agency, the agency.")
    text = "🎉 La Agencia  de  Ríos  del\u00a0 Norte:   ARN"
    assert [use.found for use in judge(matches, text, ES, Mechanism.ENGINE)] == ["ARN", ""]
