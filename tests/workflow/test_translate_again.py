"""Runs that are stopped, repeated, doubled or disturbed: no work is lost, nothing is sent twice."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.engines import Pair, Privacy
from glossa.engines._base import EngineRefused, Limits
from glossa.errors import GlossaError
from glossa.model.target import State
from glossa.model.term import Mechanism
from glossa.workflow.edit import edit
from tests.workflow.samples import Heard, StubEngine, approved, desk, full_disk, mangling_masks, marked

TWICE = """\
The harbour opened at dawn.

Boats left one by one.

The harbour opened at dawn.
"""
ONE_BY_ONE = Limits(texts=1, attempts=1, concurrency=1)


def test_an_edit_made_during_the_run_stays(tmp_path: Path) -> None:
    here = desk(tmp_path, TWICE)

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        edit(here.sitting("Ana"), here.entry(1), "El puerto abrió.")
        return marked(texts, pair)

    summary = here.run(StubEngine(answer=answer))

    assert here.texts() == ["El puerto abrió.", "[es] Boats left one by one.", "[es] The harbour opened at dawn."]
    assert here.target(1).state is State.TRANSLATED
    assert summary.drafted == {"stub": 2}


def test_a_segment_that_failed_but_was_translated_by_hand_meanwhile_is_no_failure(tmp_path: Path) -> None:
    here = desk(tmp_path, "Boats left one by one.\n")

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        edit(here.sitting("Ana"), here.entry(1), "Los barcos salieron.")
        raise EngineRefused("gone")

    assert here.run(StubEngine(answer=answer)).failures == ()


def test_ctrl_c_keeps_what_came_and_the_next_run_sends_only_the_rest(tmp_path: Path) -> None:
    class Interrupting(Heard):
        def advance(self, steps: int) -> None:
            if steps:
                raise KeyboardInterrupt

    here = desk(tmp_path, "One boat left.\n\nTwo boats left.\n\nThree boats left.\n")
    with pytest.raises(KeyboardInterrupt):
        here.run(StubEngine(limits=ONE_BY_ONE), progress=Interrupting())

    second = StubEngine(limits=ONE_BY_ONE)
    summary = here.run(second)

    assert second.sent == ["Two boats left.", "Three boats left."]
    assert here.texts() == ["[es] One boat left.", "[es] Two boats left.", "[es] Three boats left."]
    assert (summary.already, summary.drafted) == (1, {"stub": 2})


def test_the_same_command_twice_sends_nothing_and_writes_nothing_the_second_time(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.run(StubEngine())
    saved, second = here.store.path.read_bytes(), StubEngine()

    summary = here.run(second)

    assert second.sent == []
    assert here.store.path.read_bytes() == saved
    assert (summary.already, summary.requests) == (summary.segments, 0)


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    here = desk(tmp_path, "".join(f"Boat number {number} left.\n\n" for number in range(20)))
    here.ingest()
    meeting = threading.Barrier(2, timeout=600)
    limits = Limits(texts=5, attempts=1, concurrency=1, timeout=600)

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        meeting.wait()
        return marked(texts, pair)

    def work(name: str) -> None:
        counts[name] = here.run(StubEngine(name, answer, limits=limits)).drafted[name]

    counts: dict[str, int] = {}
    others = [threading.Thread(target=work, args=(name,)) for name in ("one", "two")]
    for thread in others:
        thread.start()
    for thread in others:
        thread.join()

    assert here.texts() == [f"[es] Boat number {number} left." for number in range(20)]
    assert sum(counts.values()) == 20


def test_nothing_is_said_when_nothing_is_sent(tmp_path: Path) -> None:
    here = desk(tmp_path, TWICE)
    here.run(StubEngine())
    heard = Heard()

    here.run(StubEngine(privacy=Privacy.THIRD_PARTY), progress=heard)

    assert heard.notes == []


def test_a_segment_carried_over_from_an_older_version_is_judged_against_its_new_source(tmp_path: Path) -> None:
    here = desk(tmp_path, "The delegates read the joint statement on Monday.\n")
    approved(here, 1, "Los delegados leyeron el texto el lunes.")
    here.write("The delegates read the joint statement on Tuesday.\n")
    engine = StubEngine()

    summary = here.run(engine)

    assert engine.sent == []
    assert here.target(1).reason.startswith("the source changed")
    assert summary.terms.missing == 1
    assert [finding.check for finding in here.target(1).findings] == ["terms"]


def test_a_term_that_is_new_in_the_glossary_is_looked_for_in_what_is_there(tmp_path: Path) -> None:
    here = desk(tmp_path, "The harbour master spoke.\n")
    approved(here, 1, "Habló el capitán de puerto.")
    before = here.target(1)
    (tmp_path / "terms.csv").write_text("en,es\nharbour master,capitán de puerto\n", encoding="utf-8")

    summary = here.run(StubEngine())

    target = here.target(1)
    assert (summary.terms.required, summary.terms.kept) == (1, 1)
    assert target.terms[0].mechanism is Mechanism.PERSON
    assert replace(target, terms=()) == before


def test_a_disk_that_fills_up_in_mid_run_loses_nothing_that_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = desk(tmp_path, "One boat left.\n\nTwo boats left.\n\nThree boats left.\n")

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        if "Two" in texts[0]:
            monkeypatch.setattr(os, "fsync", full_disk)
            monkeypatch.setattr(os, "fdatasync", full_disk)
        return marked(texts, pair)

    with pytest.raises(GlossaError, match="No space left on device"):
        here.run(StubEngine(answer=answer, limits=ONE_BY_ONE))
    monkeypatch.undo()

    assert here.texts()[0] == "[es] One boat left."
    assert here.run(StubEngine(limits=ONE_BY_ONE)).complete


def test_fragments_are_saved_as_they_come(tmp_path: Path) -> None:
    class Interrupting(Heard):
        def advance(self, steps: int) -> None:
            if steps:
                raise KeyboardInterrupt

    here = desk(tmp_path, "**Boats** left.\n\nThe harbour **closed** early.\n")
    with pytest.raises(KeyboardInterrupt):
        here.run(StubEngine(answer=mangling_masks, limits=ONE_BY_ONE), progress=Interrupting())

    assert here.texts() == ["<1>[es] Boats</1> [es] left.", ""]
