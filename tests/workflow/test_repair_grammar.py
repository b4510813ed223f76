"""Repairing terms with an engine that knows grammar: it is asked again where it chose an admitted term by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from glossa.engines import Fitted, Occurrence, Pair
from glossa.engines._base import MaskStyle
from glossa.model.term import Mechanism, Verdict
from tests.workflow.samples import StubEngine, desk, replacing

SIGNED = "A joint statement was signed.\n"
TERMS = "en,es\njoint statement,declaración conjunta|nota común\n"
AGREEING = replacing({"A joint statement": "La nota común", 'A <x id="0" as="NFS"/>': 'una <x id="0"/>'})


@dataclass
class Knowing(StubEngine):
    """An engine that knows the gender of every term, and whose words agree with it."""

    mask_style: MaskStyle = MaskStyle.MARKUP

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Says that each is feminine."""
        return [Fitted(each.rendering, "NFS") for each in occurrences]


def test_an_engine_that_knows_grammar_puts_in_the_preferred_term_where_it_chose_an_admitted_one(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, SIGNED, glossary=TERMS), Knowing(answer=AGREEING)

    here.run(engine)

    assert engine.sent == ["A joint statement was signed.", 'A <x id="0" as="NFS"/> was signed.']
    assert here.target(1).text == "Una declaración conjunta was signed."
    assert [(use.verdict, use.mechanism) for use in here.target(1).terms] == [(Verdict.KEPT, Mechanism.MASK)]


def test_another_engine_may_choose_an_admitted_term(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, SIGNED, glossary=TERMS), StubEngine(answer=AGREEING)

    here.run(engine)

    assert engine.sent == ["A joint statement was signed."]
    assert [use.verdict for use in here.target(1).terms] == [Verdict.ADMITTED]


def test_a_short_form_is_what_the_glossary_wants_at_a_later_mention(tmp_path: Path) -> None:
    glossary = "en,es,es:first,es:short\njoint statement,declaración conjunta,declaración conjunta (DC),DC\n"
    here = desk(tmp_path, "A joint statement came.\n\nA joint statement went.\n", glossary=glossary)
    here.run(Knowing(answer=replacing({"A joint statement": "Una declaración conjunta"})))
    stored, engine = here.store.path.read_bytes(), Knowing()

    here.run(engine)

    assert here.texts() == ["Una declaración conjunta (DC) came.", "Una DC went."]
    assert engine.sent == []
    assert here.store.path.read_bytes() == stored


def test_an_agreeing_draft_that_has_fewer_terms_is_not_taken(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, SIGNED, glossary=TERMS), Knowing(answer=lambda texts, _: [_lossy(texts[0])])

    here.run(engine)

    assert here.target(1).text == "La nota común was signed."
    assert [use.verdict for use in here.target(1).terms] == [Verdict.ADMITTED]


def _lossy(text: str) -> str:
    return text.replace("A joint statement", "La nota común").replace('<x id="0" as="NFS"/>', 'pre<x id="0"/>fijo')
