"""Which stretch stands for which occurrence: as many are met as there are stretches for, and none counts twice."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import Concept, Mechanism, Verdict
from glossa.terminology import TermFinder, judge
from glossa.terminology._claims import Candidate, claim
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span, disjoint
from tests.terminology._terms import EN, ZH, concept, termbase

# Laws

_GOOD = (Verdict.KEPT, Verdict.INFLECTED, Verdict.ADMITTED)
_VERDICT = st.sampled_from([*_GOOD, *_GOOD, Verdict.FORBIDDEN, Verdict.REGIONAL, Verdict.MISSING])
_SPAN = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda drawn: Span(drawn[0], sum(drawn)))
_CANDIDATES = st.lists(
    st.builds(Candidate, _SPAN, st.integers(0, 3), _VERDICT, st.just((0, 0, 0))),
    max_size=9,
    unique_by=lambda found: (found.span, found.owner),
)
_WANTED = st.dictionaries(st.integers(0, 3), st.integers(0, 2))


@settings(deadline=None)
@given(_CANDIDATES, _WANTED)
def test_claims_are_disjoint_and_no_more_than_wanted(candidates: list[Candidate], wanted: dict[int, int]) -> None:
    claimed = claim(candidates, wanted)
    assert set(claimed) <= set(candidates)
    assert disjoint(found.span for found in claimed)
    for owner in range(4):
        assert sum(found.owner == owner for found in claimed) <= wanted.get(owner, 0)


@settings(deadline=None)
@given(_CANDIDATES, _WANTED)
def test_nothing_wanted_that_has_room_is_left(candidates: list[Candidate], wanted: dict[int, int]) -> None:
    claimed = claim(candidates, wanted)
    for found in candidates:
        full = sum(other.owner == found.owner for other in claimed) >= wanted.get(found.owner, 0)
        assert full or any(found.overlaps(other) for other in claimed)


@settings(deadline=None)
@given(_CANDIDATES.map(lambda found: [each for each in found if each.verdict.is_met]), st.integers(1, 2))
def test_one_of_each_is_met_wherever_there_is_a_way(candidates: list[Candidate], count: int) -> None:
    owners = sorted({found.owner for found in candidates})[:count]
    kinds = [[found for found in candidates if found.owner == owner] for owner in owners]
    possible = any(disjoint(found.span for found in choice) for choice in product(*kinds))
    claimed = claim(candidates, dict.fromkeys(owners, 1))
    assert (len(claimed) == len(owners)) >= possible


# Cases

CPC = concept(("en", "CPC"), ("zh-Hans", "中共"))
ZHEJIANG = concept(("en", "Zhejiang"), ("zh-Hans", "浙江"), ("zh-Hans", "?浙江省"))
COMMITTEE = concept(("en", "Provincial Committee"), ("zh-Hans", "省委"))
COUNCIL = concept(("en", "River Council"), ("es", "Consejo del Río"), ("es", "?Consejo"))
RIVER = concept(("en", "river"), ("es", "río"))
ES_TAG = LanguageTag("es")


def verdicts(concepts: list[Concept], source: str, target: str, language: LanguageTag) -> list[tuple[str, str]]:
    matches = TermFinder(termbase(*concepts), EN).find(source)
    return [(use.verdict.value, use.found) for use in judge(matches, target, language, Mechanism.PERSON)]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("中共浙江省委", ["kept 中共", "kept 浙江", "kept 省委"]),
        ("浙江省的中共省委", ["kept 中共", "admitted 浙江省", "kept 省委"]),
        ("中共浙江省", ["kept 中共", "admitted 浙江省", "missing "]),
        ("𠀀浙江省委", ["missing ", "kept 浙江", "kept 省委"]),
    ],
)
def test_a_shorter_term_makes_room_for_another_concept(target: str, expected: list[str]) -> None:
    concepts = [CPC, ZHEJIANG, COMMITTEE]
    found = verdicts(concepts, "the CPC Zhejiang Provincial Committee", target, ZH)
    assert [f"{verdict} {surface}" for verdict, surface in found] == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("River Council", "el Consejo del Río", ["kept Consejo del Río"]),
        ("River Council, River Council", "el Consejo del Río", ["kept Consejo del Río", "missing "]),
        ("River Council, river", "el Consejo y el río", ["admitted Consejo", "kept río"]),
        ("River Council, river", "el Consejo del Río y el río", ["kept Consejo del Río", "kept río"]),
    ],
)
def test_one_stretch_is_not_counted_twice(source: str, target: str, expected: list[str]) -> None:
    found = verdicts([COUNCIL, RIVER], source, target, ES_TAG)
    assert [f"{verdict} {surface}" for verdict, surface in found] == expected
