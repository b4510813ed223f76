"""Importing into a project that has the article and nothing of its translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.model.history import match_source
from glossa.model.target import OriginKind, State
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome
from glossa.workflow.provenance import Beginning, provenance
from tests.workflow.import_samples import brought, raised_to, sent, with_entry
from tests.workflow.samples import ES, THREE, Desk, StubEngine, approved, desk, drafted, edited


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21", "table-csv"])
@pytest.mark.parametrize("state", [State.DRAFT, State.TRANSLATED, State.REVIEWED, State.FINAL])
def test_a_file_fills_a_project_that_has_the_article_and_no_translation(
    tmp_path: Path, format_name: str, state: State
) -> None:
    there, here = tmp_path / "there", tmp_path / "here"
    there.mkdir()
    here.mkdir()
    sender, receiver = raised_to(drafted(there), state), desk(here, THREE)
    receiver.ingest()
    file = sent(sender, ES, format_name)

    done = brought(receiver, file)

    assert [arrival.outcome for arrival in done.arrivals] == [Outcome.TAKEN] * 3
    assert receiver.texts() == sender.texts()
    expected = State.TRANSLATED if format_name == "po" and state.is_approved else state
    assert [receiver.target(number).state for number in (1, 2)] == [expected, State.DRAFT]
    assert {arrival.outcome for arrival in brought(receiver, file).arrivals} == {Outcome.SAME}


@pytest.mark.parametrize("format_name", ["xliff12", "xliff21"])
def test_a_machines_draft_that_nobody_changed_stays_a_machines(tmp_path: Path, format_name: str) -> None:
    there, here = tmp_path / "there", tmp_path / "here"
    there.mkdir()
    here.mkdir()
    sender, receiver = drafted(there), desk(here, THREE)
    receiver.ingest()
    review.reject(sender.sitting("Cleo"), [sender.entry(1)], "لا، 不是 𠮷.")
    edited(sender, 2, "Dos.")
    brought(
        receiver, with_entry(sent(sender, ES, format_name), 3, text="Tres.", state=State.TRANSLATED, is_draft=False)
    )

    first, second, third = (receiver.target(number) for number in (1, 2, 3))
    assert (first.origin, first.reason) == (sender.target(1).origin, "لا، 不是 𠮷.")
    assert [(step.action, step.by, step.via) for step in first.history] == [
        ("draft", "", "stub"),
        ("import", "Bo", "import"),
    ]
    assert (provenance(first).beginning, review.last_writer(first)) == (Beginning.MACHINE, "Bo")
    edited(receiver, 1, "Uno salió.")
    assert provenance(receiver.target(1)).beginning is Beginning.MACHINE
    assert [target.origin.kind for target in (second, third)] == [OriginKind.IMPORT] * 2
    assert provenance(second).beginning is Beginning.IMPORT


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21", "table-csv"])
@pytest.mark.parametrize("state", [State.TRANSLATED, State.REVIEWED, State.FINAL])
def test_what_people_did_elsewhere_takes_the_place_of_drafts_that_a_machine_made_here(
    tmp_path: Path, format_name: str, state: State
) -> None:
    sender, receiver = _two_desks(tmp_path)
    file = sent(raised_to(sender, state), ES, format_name)

    done = brought(receiver, file)

    assert [arrival.outcome for arrival in done.arrivals] == [Outcome.TAKEN, Outcome.SAME, Outcome.SAME]
    assert receiver.texts() == sender.texts()
    expected = State.TRANSLATED if format_name == "po" and state.is_approved else state
    assert [receiver.target(number).state for number in (1, 2)] == [expected, State.DRAFT]
    assert {arrival.outcome for arrival in brought(receiver, file).arrivals} == {Outcome.SAME}


@pytest.mark.parametrize("format_name", ["xliff12", "xliff21", "table-csv"])
def test_an_approval_elsewhere_of_the_very_draft_that_stands_here_comes_in(tmp_path: Path, format_name: str) -> None:
    sender, receiver = _two_desks(tmp_path)
    review.approve(sender.sitting("Cleo"), [sender.entry(1)])

    done = brought(receiver, sent(sender, ES, format_name))

    assert [arrival.outcome for arrival in done.arrivals] == [Outcome.TAKEN, Outcome.SAME, Outcome.SAME]
    assert receiver.target(1).state is State.REVIEWED


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21", "table-csv"])
def test_two_texts_that_people_wrote_in_two_places_are_a_conflict(tmp_path: Path, format_name: str) -> None:
    sender, receiver = _two_desks(tmp_path)
    edited(sender, 1, "船开走了 𠮷。")
    edited(receiver, 1, "أبحر قارب.")

    done = brought(receiver, sent(sender, ES, format_name))

    assert [arrival.outcome for arrival in done.arrivals] == [Outcome.CONFLICT, Outcome.SAME, Outcome.SAME]
    assert done.arrivals[0].why.startswith("what was exported never stood here; here: edit by Ana, ")
    assert receiver.target(1).text == "أبحر قارب."


def test_a_machines_draft_from_elsewhere_does_not_touch_what_stands_here(tmp_path: Path) -> None:
    sender, receiver = _two_desks(tmp_path)
    edited(receiver, 1, "Salió un barco.")

    done = brought(receiver, sent(sender, ES, "xliff21"))

    assert {arrival.outcome for arrival in done.arrivals} == {Outcome.SAME}


@pytest.mark.parametrize("format_name", ["xliff12", "xliff21"])
def test_a_draft_from_the_memory_says_here_too_what_it_was_made_for(tmp_path: Path, format_name: str) -> None:
    there, here, known = (tmp_path / name for name in ("there", "here", "known"))
    for folder in (there, here, known):
        folder.mkdir()
    memory = desk(known, "Two <old> boats left the 港 𠮷 on *Monday*.\n", "known.md")
    approved(memory, 1, "غادر قاربان يوم <1/><2>الاثنين</2>.")
    sender = desk(there, "Two <old> boats left the 港 𠮷 on *Tuesday*.\n")
    sender.run(StubEngine(), memory=[memory.article])
    receiver = desk(here, sender.path.read_text(encoding="utf-8"))
    receiver.ingest()

    brought(receiver, sent(sender, ES, format_name))

    ours, theirs = receiver.target(1), sender.target(1)
    assert match_source(theirs.history) == memory.entry(1)[1].segment.source
    assert match_source(ours.history) == match_source(theirs.history)
    assert ours.origin == theirs.origin


def _two_desks(folder: Path) -> tuple[Desk, Desk]:
    """Returns two projects that have the same article, drafted in each by a machine of its own."""
    there, here = folder / "there", folder / "here"
    there.mkdir()
    here.mkdir()
    sender, receiver = drafted(there), drafted(here)
    return sender, receiver


def test_what_came_in_from_elsewhere_and_was_edited_here_stays_when_the_file_comes_again(tmp_path: Path) -> None:
    sender, receiver = _two_desks(tmp_path)
    file = sent(raised_to(sender, State.REVIEWED), ES, "xliff21")
    brought(receiver, file)
    edited(receiver, 1, "Zarpó un barco.")

    assert {arrival.outcome for arrival in brought(receiver, file).arrivals} == {Outcome.SAME}


def test_a_text_whose_codes_were_renumbered_since_is_no_text_from_elsewhere(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The *lake* froze. Then *ice* came.\n")
    edited(here, 2, "Luego llegó el <2>hielo</2>.")
    file = sent(here, ES, "xliff21")
    edited(here, 2, "Después llegó el <2>hielo</2>.")
    here.write("The lake froze. Then *ice* came.\n")
    here.ingest()

    done = brought(here, file)

    assert [arrival.outcome for arrival in done.arrivals if arrival.number == 2] == [Outcome.SAME]
    assert here.target(2).text == "Después llegó el <1>hielo</1>."
