"""The terms of a concept, per language and region."""

from __future__ import annotations

from dataclasses import replace

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


COMPUTER = Concept(
    ConceptId("computer"),
    (
        Term("computer", language_tag("en")),
        Term("ordenador", ES),
        Term("máquina", ES, TermStatus.DEPRECATED),
        Term("computadora", language_tag("es-419")),
        Term("ordenador", language_tag("es-ES")),
        Term("equipo", language_tag("es-419"), TermStatus.ADMITTED),
        Term("compu", ES_MX, TermStatus.ADMITTED),
    ),
)


def _words(terms: tuple[Term, ...]) -> list[str]:
    return [term.text for term in terms]


def test_a_region_states_only_its_differences() -> None:
    assert _words(COMPUTER.in_language(language_tag("es-419"))) == ["computadora", "equipo", "máquina"]
    assert _words(COMPUTER.in_language(ES_MX)) == ["computadora", "compu", "equipo", "máquina"]
    assert _words(COMPUTER.in_language(language_tag("es-ES"))) == ["ordenador", "máquina"]


def test_a_region_may_use_what_its_language_forbids() -> None:
    region = Term("máquina", language_tag("es-AR"))
    assert replace(COMPUTER, terms=(*COMPUTER.terms, region)).in_language(language_tag("es-AR")) == (region,)


def test_the_words_of_other_regions_are_elsewhere() -> None:
    assert _words(COMPUTER.elsewhere(language_tag("es-419"))) == ["ordenador", "ordenador", "compu"]
    assert _words(COMPUTER.elsewhere(ES)) == ["computadora", "equipo", "compu"]
    assert PARTY.elsewhere(ZH_HANS) == ()


def test_all_regions_of_a_language_call_for_a_concept() -> None:
    aluminium = Concept(
        ConceptId("al"), (Term("aluminum", language_tag("en")), Term("aluminium", language_tag("en-GB")))
    )
    assert _words(aluminium.triggers(language_tag("en"))) == ["aluminum", "aluminium"]
    assert _words(aluminium.triggers(language_tag("en-GB"))) == ["aluminium", "aluminum"]
    assert _words(aluminium.triggers(language_tag("en-US"))) == ["aluminum"]


def test_chinese_calls_for_a_concept_in_either_script() -> None:
    assert _words(PARTY.triggers(ZH_HANS)) == ["黨", "\U00020000"]
    assert _words(PARTY.triggers(ZH_HANT)) == ["黨", "\U00020000"]


def test_the_version_of_an_entry_is_what_it_says_wherever_it_stands() -> None:
    assert replace(PARTY, line=99).version == PARTY.version
    assert replace(PARTY, note="new").version != PARTY.version
    assert replace(PARTY, not_near=("birthday",)).version != PARTY.version
    assert len(PARTY.version) == 12


def test_the_version_of_an_entry_in_a_language_is_what_it_says_to_its_translators() -> None:
    version = PARTY.version_in(ES)
    french = replace(PARTY, terms=(*PARTY.terms, Term("Parti", language_tag("fr"))))
    inflected = replace(PARTY, terms=(*PARTY.terms[:-3], replace(PARTY.terms[3], forms=("Partidos",))))
    assert french.version_in(ES) == replace(PARTY, line=99).version_in(ES) == version
    assert {replace(PARTY, definition="A party.").version_in(ES), inflected.version_in(ES)} & {version} == set()
    assert PARTY.version_in(ZH_HANT) != PARTY.version_in(ZH_HK)
    assert len(version) == 12


def test_what_is_not_translated_has_a_version_too() -> None:
    name = Concept(ConceptId("n"), (Term("Selwyn", EN),), translate=False)
    assert name.version_in(ES) != replace(name, terms=(Term("Port Selwyn", EN),)).version_in(ES)


def test_what_is_missing_or_wrong_leaves_something_to_do() -> None:
    open_verdicts = [Verdict.MISSING, Verdict.FORBIDDEN, Verdict.REGIONAL]
    assert [verdict for verdict in Verdict if not verdict.is_met] == open_verdicts


def test_nothing_put_a_missing_term_there() -> None:
    assert Mechanism.NONE.value == "none"
