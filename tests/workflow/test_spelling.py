"""A term in other capitals or with other hyphens is written as the glossary writes it, and that is on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.model.term import Mechanism, Verdict
from tests.workflow.samples import ES, FR, StubEngine, desk, replacing

GLOSSARY = (
    "en,es,fr\nEuropean Union,Unión Europea,Union européenne\nsecretary-general,secretario general,secrétaire général\n"
)


@pytest.mark.parametrize(
    ("source", "answer", "kept"),
    [
        ("The European Union agreed.", {"The European Union": "La Unión europea"}, "La Unión Europea agreed."),
        ("The secretary-general spoke.", {"secretary-general": "secretario-general"}, "The secretario general spoke."),
    ],
)
def test_it_is_corrected_without_another_request(
    tmp_path: Path, source: str, answer: dict[str, str], kept: str
) -> None:
    here = desk(tmp_path, f"{source}\n", glossary=GLOSSARY)
    engine = StubEngine(answer=replacing(answer))

    summary = here.run(engine)

    assert engine.sent == [source]
    assert here.texts() == [kept]
    assert [(use.verdict, use.mechanism) for use in here.target(1).terms] == [(Verdict.KEPT, Mechanism.REPAIR)]
    assert summary.terms.repaired == 1


def test_a_name_has_its_capital_wherever_it_stands(tmp_path: Path) -> None:
    here = desk(tmp_path, "They took the Blue Line.\n", glossary="en,es\nBlue Line,Línea Azul\n")

    here.run(StubEngine(answer=replacing({"the Blue Line": "la línea Azul"})))

    assert here.texts() == ["They took la Línea Azul."]


def test_the_first_letter_keeps_its_case(tmp_path: Path) -> None:
    here = desk(tmp_path, "Secretary-general speaks\n", glossary=GLOSSARY)

    here.run(StubEngine(answer=replacing({"Secretary-general": "Secretario-general"})))

    assert here.texts() == ["Secretario general speaks"]


def test_what_stands_in_capitals_stays_so(tmp_path: Path) -> None:
    here = desk(tmp_path, "THE EUROPEAN UNION AGREED\n", glossary=GLOSSARY)

    here.run(StubEngine(answer=replacing({"EUROPEAN UNION": "UNIÓN EUROPEA"})))

    assert here.texts() == ["THE UNIÓN EUROPEA AGREED"]


def test_a_title_in_capitals_of_its_own_stays_so(tmp_path: Path) -> None:
    here = desk(
        tmp_path, "The ministry of culture spoke.\n", glossary="en,fr\nministry of culture,ministère de la culture\n"
    )

    here.run(StubEngine(answer=replacing({"The ministry of culture": "Le Ministère de la Culture"})), to=FR)

    assert here.texts(FR) == ["Le Ministère de la Culture spoke."]
    assert [use.verdict for use in here.target(1, FR).terms] == [Verdict.INFLECTED]


def test_an_inflected_form_is_not_a_misspelling(tmp_path: Path) -> None:
    here = desk(tmp_path, "The secretaries-general spoke.\n", glossary=GLOSSARY)

    here.run(StubEngine(answer=replacing({"secretaries-general": "secretarios generales"})))

    assert here.texts() == ["The secretarios generales spoke."]


def test_several_in_one_sentence_are_corrected_each_in_its_place(tmp_path: Path) -> None:
    here = desk(tmp_path, "The European Union and the secretary-general met.\n", glossary=GLOSSARY)

    here.run(
        StubEngine(answer=replacing({"European Union": "union Européenne", "secretary-general": "secrétaire-général"})),
        to=FR,
    )

    assert here.texts(FR) == ["The Union européenne and the secrétaire général met."]
    assert ES not in here.article.current[0].targets
