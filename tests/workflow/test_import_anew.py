"""Importing into a project that has the article and nothing of its translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.model.target import OriginKind, State
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome
from glossa.workflow.provenance import Beginning, provenance
from tests.workflow.import_samples import brought, raised_to, sent, with_entry
from tests.workflow.samples import ES, THREE, desk, drafted, edited


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
