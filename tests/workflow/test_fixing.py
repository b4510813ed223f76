"""Mending drafts where a check knows how they should read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from glossa.engines import Pair
from glossa.model.target import State
from glossa.workflow import review
from glossa.workflow.check import check_articles
from glossa.workflow.provenance import Beginning, provenance
from glossa.workflow.waive_finding import waive_check
from tests.workflow.samples import Desk, Heard, StubEngine, desk, edited

TEXT = "The gates of the lock open at six.\n\nNobody was there.\n"
SLOPPY = "Las compuertas  se abren a las seis ."
MENDED = "Las compuertas se abren a las seis."
OTHER = "No había nadie."


def _sloppy(texts: Sequence[str], pair: Pair) -> list[str]:
    return [SLOPPY if "lock" in text else OTHER for text in texts]


def drafted(folder: Path) -> Desk:
    """Returns an article of which an engine drafted one sentence with two spaces too many."""
    here = desk(folder, TEXT, prose=True)
    here.run(StubEngine(answer=_sloppy))
    return here


def fixed(here: Desk) -> int:
    """Mends what can be mended, and returns how many drafts were."""
    project = here.project
    done = check_articles(project, project.stores(), frozenset(), Heard(), fix=True)
    return sum(each.fixed for each in done.checked)


def test_a_draft_is_mended_step_by_step_and_the_history_says_by_which_checks(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    before = here.target(1)
    assert fixed(here) == 1
    target = here.target(1)
    assert (target.text, target.state, target.origin) == (MENDED, State.DRAFT, before.origin)
    assert [finding for finding in target.findings if finding.check == "spaces"] == []
    step = target.history[-1]
    assert (step.action, step.by, step.why, step.text) == ("fix", "", "spaces", MENDED)
    assert here.target(2).text == OTHER


def test_mending_again_changes_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    fixed(here)
    article = here.article
    assert fixed(here) == 0
    assert here.article == article


def test_without_fix_a_draft_stays_as_it_is(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    project = here.project
    check_articles(project, project.stores(), frozenset(), Heard())
    assert here.target(1).text == SLOPPY


def test_what_a_person_wrote_is_theirs_to_mend(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, SLOPPY.replace("seis", "siete"))
    assert fixed(here) == 0
    review.reject(here.sitting("Ben"), [here.entry(1)], "the hour is wrong")
    assert here.target(1).state is State.DRAFT
    assert fixed(here) == 0


def test_what_somebody_approved_stays(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    assert fixed(here) == 0


def test_a_fix_that_brings_up_something_else_is_left_out(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    settings = tmp_path / "glossa.toml"
    rules = "[checks.patterns.one]\nforbid = 'compuertas se'\n[checks.patterns.two]\nforbid = 'a las seis[.]'\n"
    settings.write_text(settings.read_text() + rules)
    assert fixed(here) == 0
    assert here.target(1).text == SLOPPY


def test_a_mended_draft_is_still_the_machines(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    fixed(here)
    began = provenance(here.target(1))
    assert (began.beginning, began.by, began.likeness) == (Beginning.MACHINE, "stub", 100)


def test_a_new_draft_may_take_its_place(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    fixed(here)
    here.run(StubEngine(), redraft=True)
    assert here.target(1).text == "[es] The gates of the lock open at six."


def test_a_check_of_which_something_is_waived_mends_nothing_there(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    waive_check(here.sitting("Ben"), [here.entry(1)], "spaces", "as on the sign")
    assert fixed(here) == 0


def test_what_is_waived_of_one_check_keeps_no_other_from_mending(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + "[checks.patterns.gates]\nforbid = 'compuertas'\n")
    waive_check(here.sitting("Ben"), [here.entry(1)], "patterns", "a name")
    assert fixed(here) == 1
    assert here.target(1).text == MENDED
