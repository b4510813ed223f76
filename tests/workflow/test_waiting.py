"""Which segments wait for the memory, and which for an engine."""

from __future__ import annotations

from pathlib import Path

from glossa.workflow.memory import Memory
from glossa.workflow.waiting import waiting
from tests.workflow.samples import ES, THREE, Desk, StubEngine, approved, desk, drafted, edited, refused, remembering

NOTHING = remembering()


def waits(here: Desk, memory: Memory = NOTHING, *, redraft: bool = False) -> tuple[list[str], list[str]]:
    waits = waiting(here.article, ES, memory, redraft=redraft)
    return [entry.segment.source for entry, _ in waits.remembered], [entry.segment.source for entry in waits.undrafted]


def test_an_engine_gets_what_has_no_translation(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()
    assert waits(here) == ([], ["One boat left.", "Two boats left.", "Three boats left."])


def test_a_machine_draft_is_drafted_anew_only_when_that_is_asked_for(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salieron dos barcos.")
    assert waits(here) == ([], [])
    assert waits(here, redraft=True) == ([], ["One boat left.", "Three boats left."])


def test_what_has_no_words_is_settled_once(tmp_path: Path) -> None:
    here = drafted(tmp_path, "2026\n\nOne boat left.\n")
    assert waits(here, redraft=True) == ([], ["One boat left."])


def test_the_memory_is_worth_more_than_a_machine_and_less_than_a_person(tmp_path: Path) -> None:
    there = desk(tmp_path, THREE, "there.md")
    for number, text in enumerate(("Salió un barco.", "Salieron dos.", "Salieron tres."), start=1):
        approved(there, number, text)
    memory = remembering(there.article)
    here = desk(tmp_path, THREE, "here.md")
    here.run(StubEngine())
    edited(here, 2, "Dos barcos.")
    assert waits(here, memory) == (["One boat left.", "Three boats left."], [])


def test_a_draft_made_anew_may_be_repaired_anew(tmp_path: Path) -> None:
    here = desk(tmp_path, "The Party secretary spoke first.\n")
    here.run(StubEngine())
    assert [change.action for change in here.target(1).history] == ["draft", "repair"]
    here.run(StubEngine(), redraft=True)
    assert [change.action for change in here.target(1).history] == ["draft", "repair", "draft", "repair"]


def test_redrafting_that_fails_is_told_and_the_old_draft_stays(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.run(StubEngine())
    edited(here, 2, "Salieron dos barcos.")
    before = here.texts()

    ran = here.run(StubEngine(answer=refused), redraft=True)

    assert [(failure.number, failure.reason) for failure in ran.failures] == [
        (1, "the stub has no such pair"),
        (3, "the stub has no such pair"),
    ]
    assert not ran.complete
    assert here.texts() == before


def test_the_memory_is_worth_more_than_what_was_carried_over_from_another_text(tmp_path: Path) -> None:
    there = desk(tmp_path, "Two boats left at noon.\n", "there.md")
    approved(there, 1, "Dos barcos salieron al mediodía.")
    memory = remembering(there.article)
    here = desk(tmp_path, "Two boats left at ten.\n", "here.md")
    here.ingest()
    edited(here, 1, "Dos barcos salieron a las diez.")
    here.write("Two boats left at noon.\n")
    here.ingest()
    assert here.target(1).text == "Dos barcos salieron a las diez."
    assert waits(here, memory) == (["Two boats left at noon."], [])
    edited(here, 1, "Dos barcos salieron a mediodía.")
    assert waits(here, memory) == ([], [])
