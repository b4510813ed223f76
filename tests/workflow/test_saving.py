"""Machine work is stored as it comes, as long as storing takes the smaller part of the time."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.engines import Pair
from glossa.model.article import Entry
from glossa.model.target import OriginKind, State
from glossa.workflow.saving import DRAFT, Job, Proposal, Saver
from tests.workflow.samples import EN, ES, THREE, Desk, desk


class Clock:
    """A clock on which each save of the desk takes as long as it is told."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        self.time += 1.0
        return self.time


def job(here: Desk) -> Job:
    here.ingest()
    return Job(here.store, Pair(EN, ES), here.assessor())


def proposal(one: Job, entry: Entry) -> Proposal:
    return one.proposal(entry, "Texto.", one.origin(OriginKind.MT, engine="stub"), (), DRAFT, State.DRAFT)


def states(here: Desk) -> list[State]:
    return [entry.state(ES) for entry in here.article.current]


def test_the_first_answer_is_stored_at_once_and_the_next_ones_when_it_is_worth_it(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    one = job(here)
    first, second, third = (proposal(one, entry) for entry in here.article.current)
    with Saver(one, Clock()) as saver:
        saver.take([first])
        assert states(here) == [State.DRAFT, State.UNTRANSLATED, State.UNTRANSLATED]
        saver.take([second])
        assert states(here) == [State.DRAFT, State.UNTRANSLATED, State.UNTRANSLATED]
        saver.take([])
        saver.take([])
        saver.take([third])
        assert states(here) == [State.DRAFT] * 3
    assert saver.saved == 3


def test_what_is_left_is_stored_on_the_way_out_whatever_happens(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    one = job(here)
    first, second, _ = (proposal(one, entry) for entry in here.article.current)

    def interrupted() -> None:
        with Saver(one, Clock()) as saver:
            saver.take([first])
            saver.take([second])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert states(here) == [State.DRAFT, State.DRAFT, State.UNTRANSLATED]


def test_what_was_being_stored_when_somebody_stopped_it_is_stored_on_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = desk(tmp_path, THREE)
    one = job(here)
    first, *_ = (proposal(one, entry) for entry in here.article.current)

    def stopped(*_: object) -> int:
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr("glossa.workflow.saving.save", stopped)
    with pytest.raises(KeyboardInterrupt), Saver(one, Clock()) as saver:
        saver.take([first])
    assert states(here) == [State.DRAFT, State.UNTRANSLATED, State.UNTRANSLATED]
