"""Waiving findings: who may, what stays of it, and when it falls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.finding import Finding, Severity
from glossa.model.target import State
from glossa.model.waiver import Waiver
from glossa.store import StaleRevision
from glossa.text.spans import Span
from glossa.workflow import review
from glossa.workflow.reassess import reassess_stored
from glossa.workflow.selectors import select
from glossa.workflow.waive_finding import take_back_check, waive_check, waive_finding
from glossa.workflow.waived import with_waivers
from tests.workflow.samples import ES, Desk, StubEngine, desk, drafted, edited

WHY = "the address is a name 😀 وقف 停"
LINKED = "See https://example.org/lake now.\n\nTwo boats left.\n"

FINDINGS = st.builds(
    Finding,
    st.sampled_from(("links", "codes")),
    st.sampled_from(Severity),
    st.sampled_from(("it is lost", "没有")),
    st.none() | st.just(Span(0, 4)),
)


def linked(folder: Path) -> Desk:
    """Makes an article whose first translation has lost its link."""
    here = drafted(folder, LINKED)
    edited(here, 1, "Véalo ahora.")
    assert [finding.check for finding in here.target(1).findings] == ["links"]
    return here


def waived(here: Desk, by: str = "Ben") -> None:
    """Waives the lost link."""
    waive_finding(here.sitting(by), here.entry(1), here.target(1).findings[0], WHY)


@settings(deadline=None)
@given(st.lists(FINDINGS))
def test_waivers_stay_with_what_is_found_again(found: list[Finding]) -> None:
    waiver = Waiver("Ben", WHY, "2026-11-22T00:00:00Z")
    known = [replace(finding, waiver=waiver) for finding in found]
    assert with_waivers(found, known) == tuple(known)
    assert with_waivers(found, []) == tuple(found)


@pytest.mark.parametrize(
    "other",
    [
        Finding("links", Severity.ERROR, "it is lost", Span(0, 5)),
        Finding("links", Severity.ERROR, "it is moved", Span(0, 4)),
        Finding("codes", Severity.ERROR, "it is lost", Span(0, 4)),
        Finding("links", Severity.ERROR, "it is lost", Span(0, 4), Span(0, 1)),
    ],
)
def test_another_finding_has_no_waiver(other: Finding) -> None:
    waiver = Waiver("Ben", WHY, "2026-11-22T00:00:00Z")
    known = Finding("links", Severity.ERROR, "it is lost", Span(0, 4), waiver=waiver)
    assert with_waivers([other], [known]) == (other,)


def test_a_waiver_says_who_and_why_and_the_translation_keeps_text_and_state(tmp_path: Path) -> None:
    here = linked(tmp_path)
    before = here.target(1)
    waived(here)
    after = here.target(1)
    assert (after.text, after.state, after.revision) == (before.text, State.TRANSLATED, before.revision + 1)
    (finding,) = after.findings
    assert finding.waiver is not None
    assert (finding.waiver.by, finding.waiver.why) == ("Ben", WHY)
    assert (after.history[-1].action, after.history[-1].by, after.history[-1].why) == ("waive", "Ben", f"links: {WHY}")


def test_a_waived_finding_is_open_nowhere(tmp_path: Path) -> None:
    here = linked(tmp_path)
    (before,) = review.approve(here.sitting("Ben"), [here.entry(1)])
    assert review.is_open(here.entry(1)[1], ES)
    assert here.store.summary().targets[ES].findings == 1
    waived(here)
    assert not review.is_open(here.entry(1)[1], ES)
    assert here.store.summary().targets[ES].findings == 0
    (after,) = review.approve(here.sitting("Ben"), [here.entry(1)])
    assert (before.open_points, after.open_points) == (1, 0)


def test_it_stays_when_the_translation_is_judged_again(tmp_path: Path) -> None:
    here = linked(tmp_path)
    waived(here)
    reassess_stored(here.store, ES, here.assessor())
    here.run(StubEngine())
    assert here.target(1).findings[0].waiver is not None
    review.approve(here.sitting("Ben"), [here.entry(1)])
    assert here.target(1).findings[0].waiver is not None
    assert here.target(1).history[-1].why == ""


def test_it_falls_with_another_text_and_the_history_says_so(tmp_path: Path) -> None:
    here = linked(tmp_path)
    waived(here)
    edited(here, 1, "Véalo pronto.")
    assert here.target(1).findings[0].waiver is None
    assert here.target(1).history[-1].why == "no longer waived: links"


def test_a_rejection_leaves_it(tmp_path: Path) -> None:
    here = linked(tmp_path)
    waived(here)
    review.reject(here.sitting("Ben"), [here.entry(1)], "No.")
    assert here.target(1).findings[0].waiver is not None
    assert here.target(1).reason == "No."


def test_a_waiver_leaves_the_reason_of_a_rejection(tmp_path: Path) -> None:
    here = linked(tmp_path)
    review.reject(here.sitting("Ben"), [here.entry(1)], "No.")
    waived(here)
    assert here.target(1).reason == "No."


def test_all_of_one_check_is_waived_at_once_and_taken_back(tmp_path: Path) -> None:
    here = linked(tmp_path)
    done = waive_check(here.sitting("Ben"), select(here.article, "all"), "links", WHY)
    assert [(each.number, each.finding.waiver is not None) for each in done] == [(1, True)]
    back = take_back_check(here.sitting("Ana"), select(here.article, "all"), "links", "it is needed")
    assert [(each.number, each.finding.waiver) for each in back] == [(1, None)]
    assert here.target(1).history[-1].action == "waiver taken back"
    assert here.target(1).history[-1].why == "links: it is needed"


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (lambda here: waive_check(here.sitting("Ben"), [here.entry(1)], "links", " "), "A waiver needs a reason"),
        (lambda here: waive_check(here.sitting("Ben"), [here.entry(1)], "codes", "x"), "Nothing of “codes” in"),
        (lambda here: waive_check(here.sitting("Ben"), [here.entry(2)], "links", "x"), "Nothing of “links” in"),
        (lambda here: waive_check(here.sitting("Ben"), [here.entry(1)], "terms", "x"), "A missing term is waived by"),
        (lambda here: take_back_check(here.sitting("Ben"), [here.entry(1)], "links"), "No waiver of “links” in"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, step: Callable[[Desk], object], message: str) -> None:
    here = linked(tmp_path)
    with pytest.raises(GlossaError, match=message):
        step(here)
    assert here.target(1).history[-1].action == "edit"


def test_a_waiver_that_is_there_is_not_given_twice(tmp_path: Path) -> None:
    here = linked(tmp_path)
    waived(here)
    with pytest.raises(GlossaError, match="waived in segment 1 already: the address"):
        waive_check(here.sitting("Ana"), [here.entry(1)], "links", "again")


def test_a_translation_that_has_changed_is_refused(tmp_path: Path) -> None:
    here = linked(tmp_path)
    seen = here.entry(1)
    review.reject(here.sitting("Ben"), [seen], "No.")
    with pytest.raises(StaleRevision):
        waive_check(here.sitting("Ben"), [seen], "links", WHY)


def test_what_is_signed_off_is_locked(tmp_path: Path) -> None:
    here = linked(tmp_path)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    review.approve(here.sitting("Ben"), [here.entry(1)], final=True)
    with pytest.raises(GlossaError, match="Signed off: segment 1"):
        waived(here)


def test_what_has_no_translation_has_no_findings(tmp_path: Path) -> None:
    here = desk(tmp_path, LINKED)
    here.ingest()
    with pytest.raises(GlossaError, match="No es translation yet"):
        waive_check(here.sitting("Ben"), [here.entry(1)], "links", WHY)
