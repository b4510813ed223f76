"""The terms of a concept, per language and region."""

from __future__ import annotations

from glossa.model.term import Concept, ConceptId, Mechanism, Term, TermStatus, Verdict
from glossa.text.languages import language_tag

EN, ES, ES_MX, ZH_HANS, ZH_HANT, ZH_HK = map(language_tag, ("en", "es", "es-MX", "zh-Hans", "zh-Hant", "zh-HK"))

PARTY = Concept(
    ConceptId("c1"),
    (
        Term("Party", EN),
        Term("fiesta", ES, TermStatus.DEPRECATED),
        Term("agrupación", ES, TermStatus.ADMITTED),
        Term("Partido", ES),
        Term("黨", ZH_HANT),
        Term("\U00020000", ZH_HK),
    ),
)


def test_terms_come_preferred_first_and_forbidden_last() -> None:
    assert [term.text for term in PARTY.in_language(ES)] == ["Partido", "agrupación", "fiesta"]


def test_a_region_has_the_terms_of_its_language_unless_it_has_its_own() -> None:
    assert PARTY.in_language(ES_MX) == PARTY.in_language(ES)
    assert [term.text for term in PARTY.in_language(ZH_HK)] == ["\U00020000"]
    assert [term.text for term in PARTY.in_language(ZH_HANT)] == ["黨"]


def test_simplified_chinese_does_not_have_the_traditional_terms() -> None:
    assert PARTY.in_language(ZH_HANS) == ()


def test_right_to_left_terms_are_terms() -> None:
    arabic = Term("الحزب", language_tag("ar"))
    assert Concept(ConceptId("c2"), (arabic,)).in_language(language_tag("ar-EG")) == (arabic,)


def test_only_missing_and_forbidden_leave_something_to_do() -> None:
    assert [verdict for verdict in Verdict if not verdict.is_met] == [Verdict.MISSING, Verdict.FORBIDDEN]


def test_nothing_put_a_missing_term_there() -> None:
    assert Mechanism.NONE.value == "none"
