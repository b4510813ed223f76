"""Which candidates the glossaries know already."""

from __future__ import annotations

import pytest

from glossa.model.term import Concept, ConceptId, Glossary, Term
from glossa.terminology import Termbase
from glossa.terminology.extraction import Candidate, KnownTerms
from glossa.text.languages import language_tag

EN, ES, FR = language_tag("en"), language_tag("es"), language_tag("fr")


def termbase(*rows: tuple[str, str], name: str = "own.csv", source: str = "en") -> Termbase:
    """Makes a glossary of terms and their Spanish renderings."""
    concepts = (
        Concept(ConceptId(term), (Term(term, language_tag(source)), *([Term(text, ES)] if text else [])))
        for term, text in rows
    )
    return Termbase([Glossary(name, tuple(concepts))])


def candidate(*forms: str) -> Candidate:
    """Makes a candidate with these forms."""
    return Candidate(forms[0], 1.0, len(forms), tuple((form, 1) for form in forms), (), ())


BASE = termbase(("heat pump", "bomba de calor"), ("port authority", "autoridad portuaria"), ("quay", ""))


@pytest.mark.parametrize("form", ["heat pump", "heat pumps", "Heat Pump", "heat-pump", "quay"])
def test_a_term_is_known_in_all_its_forms(form: str) -> None:
    assert KnownTerms(BASE, EN).glossaries(candidate(form)) == ("own.csv",)


@pytest.mark.parametrize("form", ["pump", "heat", "heat pump controller", "new heat pump"])
def test_a_part_or_more_than_a_term_is_not(form: str) -> None:
    assert KnownTerms(BASE, EN).glossaries(candidate(form)) == ()


@pytest.mark.parametrize("form", ["port authority quay", "quay of the port authority"])
def test_what_is_made_of_known_terms_alone_is(form: str) -> None:
    assert KnownTerms(BASE, EN).glossaries(candidate(form)) == ("own.csv",)


def test_one_of_its_forms_is_enough() -> None:
    assert KnownTerms(BASE, EN).glossaries(candidate("thermal pumps", "heat pump")) == ("own.csv",)


def test_with_targets_it_must_have_a_rendering_in_each() -> None:
    known = KnownTerms(BASE, EN, (ES,))
    assert known.glossaries(candidate("heat pump")) == ("own.csv",)
    assert known.glossaries(candidate("quay")) == ()
    assert KnownTerms(BASE, EN, (ES, FR)).glossaries(candidate("heat pump")) == ()


def test_chinese_terms_and_what_is_made_of_them() -> None:
    known = KnownTerms(
        termbase(("海上风电", "eólica marina"), ("基地", "base"), source="zh-Hans"), language_tag("zh-Hans")
    )
    assert known.glossaries(candidate("海上风电")) == ("own.csv",)
    assert known.glossaries(candidate("海上风电基地")) == ("own.csv",)
    assert known.glossaries(candidate("海上风电项目")) == ()


def test_an_empty_termbase_knows_nothing() -> None:
    assert KnownTerms(Termbase([]), EN).glossaries(candidate("heat pump")) == ()
