"""What `lint` says of the regions of a language: they state only their differences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.term import Concept, Glossary
from glossa.terminology.lint import lint
from tests.terminology._terms import concept, term

LANGUAGES = ("en", "en-GB", "es", "es-419", "es-MX", "es-ES", "zh-Hant", "zh-Hant-HK")


def flaws(*concepts: Concept) -> list[str]:
    """Returns what is said of a glossary with these concepts."""
    return [f"{flaw.severity.value}: {flaw.message}" for flaw in lint(Glossary("terms.csv", concepts))]


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(LANGUAGES), st.sampled_from(["a", "b", "!a", "!b", "?c"])), min_size=1).map(
            lambda terms: concept(*terms)
        ),
        max_size=4,
    )
)
def test_any_regions_can_be_linted(concepts: list[Concept]) -> None:
    for flaw in lint(Glossary("terms.csv", tuple(concepts))):
        assert flaw.message


@pytest.mark.parametrize(
    "entry",
    [
        concept(("en", "big lake"), ("es", "lago"), ("es-419", "!lagunón")),
        concept(("en", "big lake"), ("es", "lago"), ("es-419", "laguna"), ("es-MX", "lago")),
        concept(("en", "big lake"), ("es-ES", "lago"), ("es-419", "lago")),
        concept(("en", "big lake"), ("es", "lago"), ("es", "?laguna"), ("es-419", "lago")),
        concept(("en", "big lake"), ("es", "lago"), ("es-419", "lago"), ("es-419", "?laguna")),
        concept(("en", "computer"), ("zh-Hans", "计算机"), ("zh-Hant", "電腦"), ("zh-Hant-HK", "!計算機")),
        concept(("en", "big lake"), ("es", "lago"), replace(term("es-419", "lago"), source="ASALE, 2005")),
    ],
)
def test_a_region_may_differ(entry: Concept) -> None:
    assert flaws(entry) == []


@pytest.mark.parametrize(
    ("entry", "said", "region", "parent"),
    [
        (concept(("en", "big lake"), ("es", "lago"), ("es-419", "lago")), "“lago”", "es-419", "es"),
        (concept(("en", "big lake"), ("es", "lago"), ("es-MX", "lago")), "“lago”", "es-MX", "es-419"),
        (
            concept(("en", "big lake"), ("es", "lago"), ("es", "!lac"), ("es-ES", "lago"), ("es-ES", "!lac")),
            "“lago”, “lac”",
            "es-ES",
            "es",
        ),
        (concept(("en", "big lake"), ("zh-Hant", "大湖"), ("zh-Hant-HK", "大湖")), "“大湖”", "zh-Hant-HK", "zh-Hant"),
        (concept(("ar", "بحيرة"), ("ar-EG", "بحيرة"), ("fr", "lac")), "“بحيرة”", "ar-EG", "ar"),
    ],
)
def test_a_region_that_says_what_it_would_inherit_says_too_much(
    entry: Concept, said: str, region: str, parent: str
) -> None:
    assert flaws(entry) == [f"advice: {said} need not be said for {region}: it is so in {parent}"]


def test_a_region_that_uses_what_its_language_forbids() -> None:
    entry = concept(("en", "big lake"), ("es", "lago"), ("es", "!lagunón"), ("es-419", "lagunón"))
    assert flaws(entry) == ["warning: “lagunón” is preferred in es-419, though es forbids it"]


def test_a_region_that_forbids_all_that_it_would_inherit() -> None:
    entry = concept(("en", "big lake"), ("es", "lago"), ("es-419", "!lago"))
    assert flaws(entry) == ["error: “big lake” has only forbidden terms in es-419, so there is none to use"]


def test_a_region_may_only_forbid_in_a_file_too() -> None:
    assert FORMAT.parse(b"en,es,es-419:forbidden\nbig lake,lago,laguna\n", "terms.csv").problems == ()
    (problem,) = FORMAT.parse(b"en,es,es-419:forbidden\nbig lake,lago,lago\n", "terms.csv").problems
    assert problem.message == "“big lake” has only forbidden terms in es-419, so there is none to use"


def test_words_that_change_places_between_two_regions() -> None:
    bus = concept(("en", "big bus"), ("es-ES", "autobús"), ("es-MX", "camión"), line=2)
    truck = concept(("en", "big truck"), ("es-ES", "camión"), ("es-MX", "autobús"), line=3)
    assert flaws(bus, truck) == ["warning: “autobús”, “camión” change places between es-ES and es-MX (line 2)"]


def test_a_circle_of_several_words_and_what_leads_into_it() -> None:
    words = ["aa", "bb", "cc", "dd"]
    rows = zip(words, ["bb", "cc", "dd", "bb"], strict=True)
    entries = [
        concept(("fr", f"mot {here}"), ("en-GB", here), ("en-US", there), line=line)
        for line, (here, there) in enumerate(rows, 2)
    ]
    assert flaws(*entries) == ["warning: “bb”, “cc”, “dd” change places between en-GB and en-US (line 3, 4)"]


def test_a_chain_between_regions_is_no_circle() -> None:
    fries = concept(("fr", "pommes frites"), ("en-GB", "chips"), ("en-US", "fries"))
    crisps = concept(("fr", "pommes chips"), ("en-GB", "crisps"), ("en-US", "chips"))
    assert flaws(fries, crisps) == []


def test_a_regions_term_calls_for_its_entry_and_may_contradict_another_one() -> None:
    lift = concept(("en", "elevator"), ("en-GB", "lift"), ("es", "ascensor"), line=2)
    other = concept(("en", "lift"), ("es", "elevación"), line=3)
    assert flaws(lift, other) == [
        "error: “lift” is a term of line 2 too, and “ascensor” there in es, but “elevación” here"
    ]


def test_a_region_that_inherits_lacks_nothing() -> None:
    full = [concept(("en", f"big {n}"), ("es", f"gran {n}"), ("es-419", f"grande {n}")) for n in ("lake", "sea", "bay")]
    assert flaws(*full, concept(("en", "small lake"), ("es", "laguna"))) == []
