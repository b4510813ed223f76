"""Judging again: a judgement follows the glossary, and never touches the translation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.engines import Pair
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.workflow import review
from glossa.workflow.reassess import reassess
from glossa.workflow.saving import Job
from tests.workflow.samples import EN, ES, Desk, desk

SIGNED = "The joint statement was signed.\n"


def stored(here: Desk, text: str, kind: OriginKind = OriginKind.MT) -> Target:
    """Stores a translation as if it had never been judged."""
    target = Target(text, State.DRAFT, Origin(kind, "2026-11-20T08:00:00Z"))
    with here.store.transaction() as transaction:
        transaction.put_target(here.entry(1)[1].segment.id, ES, target, expected_revision=None)
    return target


def judged(here: Desk) -> int:
    """Judges again what is stored."""
    return reassess(Job(here.store, Pair(EN, ES), here.assessor()), here.article)


def put_use(here: Desk, change: Callable[[TermUse], TermUse]) -> None:
    """Changes what is stored of the one term."""
    target = here.target(1)
    with here.store.transaction() as transaction:
        changed = replace(target, terms=(change(target.terms[0]),))
        transaction.put_target(here.entry(1)[1].segment.id, ES, changed, expected_revision=None)


@pytest.mark.parametrize(
    ("kind", "mechanism"),
    [
        (OriginKind.MT, Mechanism.ENGINE),
        (OriginKind.TM_EXACT, Mechanism.MEMORY),
        (OriginKind.TM_FUZZY, Mechanism.MEMORY),
        (OriginKind.HUMAN, Mechanism.PERSON),
        (OriginKind.IMPORT, Mechanism.PERSON),
    ],
)
def test_a_term_that_is_there_came_from_where_the_text_came_from(
    tmp_path: Path, kind: OriginKind, mechanism: Mechanism
) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    before = stored(here, "Se firmó la declaración conjunta.", kind)

    assert judged(here) == 1

    after = here.target(1)
    assert [(use.verdict, use.mechanism) for use in after.terms] == [(Verdict.KEPT, mechanism)]
    assert replace(after, terms=()) == before


def test_judging_twice_changes_nothing(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la nota.")
    judged(here)
    saved = here.store.path.read_bytes()

    assert judged(here) == 0
    assert here.store.path.read_bytes() == saved


def test_who_put_a_term_there_is_not_forgotten(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la declaración conjunta.")
    judged(here)
    put_use(here, lambda use: replace(use, mechanism=Mechanism.MASK, note="an older note"))

    judged(here)

    assert [(use.mechanism, use.note) for use in here.target(1).terms] == [(Mechanism.MASK, "signed by both sides")]


def test_what_somebody_waived_stays_waived(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la nota.")
    judged(here)
    put_use(here, lambda use: replace(use, verdict=Verdict.WAIVED))

    judged(here)

    assert [use.verdict for use in here.target(1).terms] == [Verdict.WAIVED]
    assert here.target(1).findings == ()


def test_a_judgement_gives_way_to_an_edit(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la nota.")
    seen = here.article
    review.edit(here.store, ES, here.entry(1), "Se firmó la declaración conjunta.", by="Ana", assessor=here.assessor())
    after = here.target(1)

    reassess(Job(here.store, Pair(EN, ES), here.assessor()), seen)

    assert here.target(1) == after
