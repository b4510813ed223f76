"""Which capitals a term asks for: the rules of `_pattern`, one by one."""

from __future__ import annotations

import pytest

from glossa.terminology import TermFinder
from tests.terminology._terms import EN, concept, english, term, termbase


def surfaces(wanted: str, text: str, *, case: bool = False) -> list[str]:
    base = termbase(concept(term("en", wanted, case=case), ("es", "x")))
    return [match.span.of(text) for match in TermFinder(base, EN).find(text)]


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        # An acronym asks for an acronym.
        ("WHO", "those who, Who, the WHO", ["WHO"]),
        ("US", "told us that the US", ["US"]),
        ("NGO", "NGOs, an ngo, NGO's", ["NGOs", "NGO"]),
        ("eCNY", "the ECNY, ecny, eCNY", ["ECNY", "eCNY"]),
        ("US officials", "told us officials came; US Officials", ["US Officials"]),
        # One capitalised word asks for a capital.
        ("Party", "a party, the Party, the PARTY", ["Party", "PARTY"]),
        ("State", "states, States", ["States"]),
        ("Beijing", "BEIJING, June 2", ["BEIJING"]),
        # One lower-case word takes a capital, but is no acronym.
        ("party", "Party members of the party", ["Party", "party"]),
        ("aid", "Aids, AIDS, AID, aid", ["Aids", "aid"]),
        ("aid", "STATE AIDS", ["AIDS"]),
        # From four letters on it may stand in capitals for its weight.
        ("lake", "The LAKE is cold, the LAKES are, the laKE is not.", ["LAKE", "LAKES"]),
        ("lake", "\U00010400 LAKE, 湖 LAKE too", ["LAKE", "LAKE"]),
        ("x", "X, x", ["X", "x"]),
        # In terms of several words other differences do not matter.
        ("Party secretary", "PARTY SECRETARY, party Secretary", ["PARTY SECRETARY", "party Secretary"]),
        ("common prosperity", "Common Prosperity for all", ["Common Prosperity"]),
    ],
)
def test_case(wanted: str, text: str, expected: list[str]) -> None:
    assert surfaces(wanted, text) == expected


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        ("polish", "Polish, polish, POLISH", ["polish"]),
        ("New Deal", "a new deal, the New Deal, New Deals", ["New Deal", "New Deals"]),
    ],
)
def test_a_case_sensitive_term_asks_for_its_capitals(wanted: str, text: str, expected: list[str]) -> None:
    assert surfaces(wanted, text, case=True) == expected


def test_an_acronym_that_has_an_entry_is_meant_before_a_word_in_capitals() -> None:
    found = TermFinder(english("start", "START"), EN).find("The START treaty made a start.")
    assert [match.term.text for match in found] == ["START", "start"]


def test_a_text_in_capitals_says_nothing_about_acronyms() -> None:
    assert [match.term.text for match in TermFinder(english("party", "secretary"), EN).find("PARTY SECRETARY")] == [
        "party",
        "secretary",
    ]
