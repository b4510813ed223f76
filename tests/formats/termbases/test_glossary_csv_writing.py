"""Writing glossaries as CSV: what comes back, what a spreadsheet makes of it, what cannot be said in a table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus, Usage
from glossa.text.languages import language_tag
from tests.formats.termbases.strategies import content, fit_for_a_table, glossaries

EN, ES, ZH = language_tag("en"), language_tag("es"), language_tag("zh-Hans")
PREFERRED, ADMITTED, FORBIDDEN = TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DEPRECATED

_TEXTS = st.text(st.sampled_from("ab'\"=+-@,; é\U00020000党ا"), min_size=1, max_size=8).map(str.strip).filter(bool)


def concept(identity: str, *terms: Term) -> Concept:
    return Concept(ConceptId(identity), terms)


def written(*concepts: Concept) -> str:
    return FORMAT.serialise(Glossary("terms", concepts)).decode()


def losses(*concepts: Concept) -> list[str]:
    return [problem.message for problem in FORMAT.losses(Glossary("terms", concepts))]


# Laws


@settings(deadline=None)
@given(glossaries(_TEXTS).map(fit_for_a_table))
def test_what_is_written_is_read_back(glossary: Glossary) -> None:
    assume(glossary.concepts)
    again = FORMAT.parse(FORMAT.serialise(glossary), "terms")
    assert content(again) == content(glossary)
    assert FORMAT.losses(glossary) == ()


@settings(deadline=None, max_examples=50)
@given(glossaries(st.text(max_size=8)))
def test_what_does_not_come_back_is_among_the_losses(glossary: Glossary) -> None:
    assume(glossary.concepts)
    again = content(FORMAT.parse(FORMAT.serialise(glossary), "terms"))
    assert bool(FORMAT.losses(glossary)) == (again != content(glossary))


# Rows


def test_a_concept_is_one_row_and_only_columns_that_hold_something_are_written() -> None:
    assert written(
        concept("party", Term("Party", EN), Term("CPC", EN, ADMITTED), Term("Partido", ES), Term("党", ZH)),
        concept("state", Term("State", EN), Term("Estado", ES), Term("estadito", ES, FORBIDDEN)),
    ) == ("id,en,es,zh-Hans,es:forbidden\nparty,Party|CPC,Partido,党,\nstate,State,Estado,,estadito\n")


def test_what_is_said_of_a_term() -> None:
    term = Term(
        "Congreso",
        ES,
        gender="masculine",
        usage=Usage.EXACT,
        forms=("congresos", "congresillo"),
        source="BOE, 2024",
        note="with a capital",
        first_mention="Congreso (el parlamento)",
    )
    assert written(concept("c", Term("Congress", EN), term)) == (
        "id,en,es,es:gender,es:usage,es:forms,es:first,es:source,es:note\n"
        "c,Congress,Congreso,masculine,exact,congresos|congresillo,Congreso (el parlamento),"
        '"BOE, 2024",with a capital\n'
    )


def test_what_is_said_of_a_concept() -> None:
    said = replace(
        concept("c", Term("Acme", EN)),
        domain="trade",
        definition="a maker\nof things",
        translate=False,
        not_near=("inc",),
    )
    assert written(said) == 'id,en,domain,definition,translate,not_near\nc,Acme,trade,"a maker\nof things",no,inc\n'


def test_a_term_of_which_something_is_said_gets_a_row_of_its_own() -> None:
    assert written(
        concept("c", Term("ship", EN), Term("barco", ES), Term("nave", ES, ADMITTED, gender="feminine"))
    ) == ("id,en,es,es:admitted,es:gender\nc,ship,barco,,\nc,,,nave,feminine\n")


def test_a_formula_is_guarded_and_so_is_what_looks_guarded() -> None:
    text = written(concept("=id", Term("-ism", EN), Term("'=ismo", ES), Term("@é", ES, ADMITTED)))
    assert text == "id,en,es\n'=id,'-ism,''=ismo|'@é\n"
    assert [term.text for term in FORMAT.parse(text.encode(), "t").concepts[0].terms] == ["-ism", "'=ismo", "@é"]


def test_a_language_called_like_a_column() -> None:
    assert written(concept("c", Term("party", EN), Term("partai", language_tag("id")))) == (
        "id,en,id:preferred\nc,party,partai\n"
    )


def test_an_empty_glossary_is_a_header() -> None:
    assert written() == "id\n"


# Losses


def test_a_language_that_is_left_out_is_named() -> None:
    assert losses(concept("c", Term("Party", EN), Term("Partido", ES), Term("a|b", ZH))) == [
        "terms in zh-Hans: 1 not carried, the first in “c”"
    ]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (Term("a|b", ES), ["preferred terms: 1 not carried, the first in “c”"]),
        (Term("a\nb", ES, ADMITTED), ["admitted terms: 1 not carried, the first in “c”"]),
        (Term("x" * 5000, ES, FORBIDDEN), ["forbidden terms: 1 not carried, the first in “c”"]),
        (Term("Partido", ES, forms=("a|b",)), ["listed forms: 1 not carried, the first in “c”"]),
        (Term("Estado", ES, gender="dual"), ["genders: 1 not carried, the first in “c”"]),
    ],
)
def test_what_a_table_cannot_say(term: Term, expected: list[str]) -> None:
    assert losses(concept("c", Term("Party", EN), Term("党", ZH), Term("y", ES, ADMITTED), term)) == expected


def test_a_loss_is_named_once_with_its_count() -> None:
    bad = [
        concept(name, Term(f"en {name}", EN), Term(f"es {name}", ES), Term("a|b", ZH), Term("党", ZH, ADMITTED))
        for name in "cde"
    ]
    (problem,) = FORMAT.losses(Glossary("terms", tuple(replace(each, line=4) for each in bad)))
    assert str(problem) == "terms:4: preferred terms: 3 not carried, the first in “c”"


def test_a_concept_with_one_language_is_no_row() -> None:
    assert losses(concept("a", Term("a", EN), Term("b", ES)), concept("c", Term("Party", EN))) == [
        "concepts: 1 not carried, the first in “c”"
    ]
