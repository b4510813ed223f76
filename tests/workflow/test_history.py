"""What became of a translation, and what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.target import State
from glossa.workflow import review
from glossa.workflow.history import Changed, Past, Since, changed_since, pasts, vanished
from tests.workflow.samples import ES, ZH, Desk, desk, drafted, edited

NEVER = "2999-01-01"
FROM_THE_FIRST = Since()


def past(here: Desk, number: int = 1) -> Past:
    """Returns the history of one segment."""
    (found,) = pasts([here.entry(number)], ES)
    return found


def changed(here: Desk, since: Since = FROM_THE_FIRST) -> list[Changed]:
    """Returns all that has changed."""
    return list(changed_since([here.entry(number) for number in (1, 2, 3)], ES, since))


def test_each_step_says_who_when_from_where_to_where_and_why(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco 😀.")
    review.reject(here.sitting("王伟"), [here.entry(1)], "No.")
    found = past(here)
    assert [(step.state_before, step.change.state, step.change.by, step.change.via) for step in found.steps] == [
        (State.UNTRANSLATED, State.DRAFT, "", "stub"),
        (State.DRAFT, State.TRANSLATED, "Ana", "command line"),
        (State.TRANSLATED, State.DRAFT, "王伟", "command line"),
    ]
    assert (found.steps[1].text_before, found.steps[1].text) == ("[es] One boat left.", "Salió un barco 😀.")
    assert (found.steps[2].change.why, found.broken, found.fault) == ("No.", frozenset(), "")


def test_a_step_that_somebody_changed_in_the_file_is_said(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    here.store.compact()
    text = here.store.path.read_text("utf-8")
    here.store.path.write_text(text.replace('"by": "Ana"', '"by": "Eva"'), "utf-8")
    assert past(here).broken == {1}


def test_a_text_that_no_step_leads_to_is_said(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    here.store.compact()
    text = here.store.path.read_text("utf-8")
    here.store.path.write_text(text.replace('"text": "Salió', '"text": "Zarpó', 1), "utf-8")
    assert past(here).fault == "its text is not the one that its history leads to"


def test_a_segment_without_a_translation_has_no_history(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    assert pasts([here.entry(1)], ZH) == ()


def test_what_the_article_no_longer_has_still_has_its_history(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salieron dos barcos.")
    here.write("One boat left.\n\nThree boats left.\n")
    here.ingest()
    (gone,) = pasts(vanished(here.article, ES), ES)
    assert (gone.number, gone.segment.source, len(gone.steps)) == (0, "Two boats left.", 2)


def test_without_a_date_it_is_compared_with_its_first_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salen dos barcos.")
    edited(here, 2, "Salieron dos barcos.")
    (found,) = changed(here)
    assert (found.number, found.text_before, found.target.text) == (2, "[es] Two boats left.", "Salieron dos barcos.")
    assert (found.state_before, found.target.state) == (State.DRAFT, State.TRANSLATED)


def test_since_a_revision_and_since_a_date(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salen dos barcos.")
    edited(here, 2, "Salieron dos barcos.")
    assert [found.text_before for found in changed(here, Since(revision=2))] == ["Salen dos barcos."]
    assert changed(here, Since(revision=3)) == changed(here, Since(date=NEVER)) == []
    assert [found.text_before for found in changed(here, Since(date="2020-01-01"))] == ["", "", ""]
    assert [found.text_before for found in changed(here, Since(revision=0))] == ["", "", ""]


@pytest.mark.parametrize("revision", [99, 4, -1])
def test_a_revision_that_there_is_not_is_refused_with_what_there_is(tmp_path: Path, revision: int) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salen dos barcos.")
    edited(here, 2, "Salieron dos barcos.")
    with pytest.raises(GlossaError, match=f"There is no revision {revision}") as caught:
        changed(here, Since(revision=revision))
    assert caught.value.hint == "The last one is 3, of segment 2. `glossa history` shows them all."


def test_what_came_back_to_what_it_was_has_not_changed(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    review.reject(here.sitting("Ben"), [here.entry(1)], "No.")
    assert changed(here) == []


def test_a_clock_that_went_backwards_hides_no_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = drafted(tmp_path)
    for time, text in (("9030-01-01T00:00:00Z", "Salen dos barcos."), ("2001-01-01T00:00:00Z", "Dos barcos 😀.")):
        monkeypatch.setattr("glossa.workflow.sitting.now", lambda time=time: time)
        edited(here, 2, text)
    assert [step.text for step in past(here, 2).steps[1:]] == ["Salen dos barcos.", "Dos barcos 😀."]
    assert [found.target.text for found in changed(here, Since(date="9029-01-01"))] == ["Dos barcos 😀."]
    assert (past(here, 2).broken, past(here, 2).fault) == (frozenset(), "")


@pytest.mark.parametrize("date", ["2026-11-21T14:30:00+02:00", "2026-11-21T12:30:00Z", "2026-11-21", "20261121"])
def test_dates_are_read(tmp_path: Path, date: str) -> None:
    assert len(changed(drafted(tmp_path), Since(date="2020" + date[4:]))) == 3


@pytest.mark.parametrize("date", ["yesterday", "21/11/2026", "2026-13-01", "😀"])
def test_what_is_no_date_is_refused(tmp_path: Path, date: str) -> None:
    here = desk(tmp_path)
    here.ingest()
    with pytest.raises(GlossaError, match="No date"):
        changed_since([], ES, Since(date=date))


def test_the_source_that_it_was_a_translation_of_is_told(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salieron dos barcos.")
    here.write("One boat left.\n\nTwo white boats left.\n\nThree boats left.\n")
    here.ingest()
    (found,) = changed(here, Since(revision=2))
    assert (found.source_before, found.segment.source) == ("Two boats left.", "Two white boats left.")
    assert (found.state_before, found.target.state) == (State.TRANSLATED, State.DRAFT)
