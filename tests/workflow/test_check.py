"""Checking: what is found is stored with the translations, and nothing else of them changes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.model.finding import Finding, Severity
from glossa.model.target import State, Target
from glossa.workflow import review
from glossa.workflow.check import Checkup, check_articles
from glossa.workflow.project import Project
from glossa.workflow.waive_finding import waive_check
from tests.workflow.samples import ES, ZH, Desk, Heard, StubEngine, approved, desk, drafted, edited, full_disk

LINK = "See https://example.org for the whole report."
LOST = "Vea la página para el informe completo."
KEPT = "Vea https://example.org para el informe completo."


def checked(here: Desk, *, whole: bool = False, fix: bool = False) -> Checkup:
    """Checks all articles in all languages."""
    project = here.project
    return check_articles(project, project.stores(), frozenset(), Heard(), fix=fix, whole=whole)


def told(done: Checkup, check: str) -> list[tuple[str, int, Severity]]:
    """Returns what one check found: article, segment, severity."""
    return [
        (each.article, looked.number, finding.severity)
        for each in done.checked
        for looked, finding in each.found(frozenset({check}))
    ]


def stored(here: Desk, number: int, check: str) -> list[Finding]:
    """Returns what is stored of one check's findings."""
    return [finding for finding in here.target(number).findings if finding.check == check]


def bare(target: Target) -> Target:
    """Returns a target without what was judged."""
    return replace(target, terms=(), findings=())


def test_what_is_found_is_stored_and_text_state_and_history_stay(tmp_path: Path) -> None:
    here = desk(tmp_path, LINK, prose=True)
    approved(here, 1, LOST)
    with here.store.transaction() as transaction:
        target = here.target(1)
        transaction.put_target(
            here.article.current[0].segment.id, ES, replace(target, findings=()), expected_revision=target.revision
        )
    before = here.target(1)
    assert told(checked(here), "links") == [("summit.md", 1, Severity.ERROR)]
    assert bare(here.target(1)) == bare(before)
    assert [finding.severity for finding in stored(here, 1, "links")] == [Severity.ERROR]


def test_a_waiver_stays_and_is_counted_apart(tmp_path: Path) -> None:
    here = desk(tmp_path, LINK, prose=True)
    here.ingest()
    edited(here, 1, LOST)
    waive_check(here.sitting("Ben"), [here.entry(1)], "links", "the page is gone")
    only = frozenset({"links"})
    done = checked(here)
    assert len(told(done, "links")) == 1
    assert set(done.counts(only).values()) == {0}
    assert stored(here, 1, "links")[0].waiver is not None


def test_comparing_within_an_article_is_stored_stands_through_other_judgements_and_falls_with_the_text(
    tmp_path: Path,
) -> None:
    here = drafted(tmp_path, "The lock keepers open the gates at six.", prose=True)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    assert told(checked(here), "untouched") == [("summit.md", 1, Severity.ADVICE)]
    waive_check(here.sitting("Ben"), [here.entry(1)], "untouched", "read word by word")
    assert stored(here, 1, "untouched")[0].waiver is not None
    assert [finding.check for finding in stored(here, 1, "untouched")] == ["untouched"]
    edited(here, 1, "Los escluseros abren las compuertas a las seis.")
    assert stored(here, 1, "untouched") == []


def test_what_no_longer_is_odd_goes_with_the_next_check(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The lock keepers open the gates at six.", prose=True)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    checked(here)
    review.reject(here.sitting("Ben"), [here.entry(1)], "not yet")
    assert told(checked(here), "untouched") == []
    assert stored(here, 1, "untouched") == []


def test_all_articles_are_compared_only_when_all_are_there(tmp_path: Path) -> None:
    one = desk(tmp_path, "Where does the ferry leave?", "one.md", prose=True)
    approved(one, 1, "¿De dónde sale el transbordador?")
    other = desk(tmp_path, "Where does the ferry leave?", "other.md", prose=True)
    other.ingest()
    edited(other, 1, "¿Dónde sale el ferri?")
    assert told(checked(one), "same_source") == []
    assert told(checked(one, whole=True), "same_source") == [("other.md", 1, Severity.WARNING)]
    assert len(stored(other, 1, "same_source")) == 1
    edited(other, 1, "¿De dónde sale el transbordador?")
    assert told(checked(one, whole=True), "same_source") == []


def test_each_language_is_looked_at_and_segments_without_a_translation_are_counted(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    here.run(StubEngine(), to=ZH)
    project = here.project
    both = check_articles(project, project.stores(), frozenset(), Heard())
    assert [(each.language, len(each.looked), each.untranslated) for each in both.checked] == [(ES, 3, 0), (ZH, 3, 0)]
    (chinese,) = check_articles(project, project.stores(), frozenset({ZH}), Heard()).checked
    assert chinese.language == ZH
    here.write("One boat left.\n\nA fourth boat came.\n")
    here.ingest()
    assert [each.untranslated for each in checked(here).checked] == [1, 1]


def test_a_check_that_is_off_finds_nothing_and_what_it_found_goes(tmp_path: Path) -> None:
    here = desk(tmp_path, LINK, prose=True)
    here.ingest()
    edited(here, 1, LOST)
    assert stored(here, 1, "links")
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + '[checks]\noff = ["links"]\n')
    assert told(checked(here), "links") == []
    assert stored(here, 1, "links") == []


def test_a_project_says_how_grave_a_finding_is(tmp_path: Path) -> None:
    here = desk(tmp_path, LINK, prose=True)
    here.ingest()
    edited(here, 1, LOST)
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + '[checks.severity]\nlinks = "advice"\n')
    assert told(checked(here), "links") == [("summit.md", 1, Severity.ADVICE)]


def test_a_store_that_cannot_be_read_is_a_problem_and_the_others_are_checked(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    other = desk(tmp_path, LINK, "other.md", prose=True)
    other.ingest()
    edited(other, 1, LOST)
    here.store.path.write_text("[]")
    done = checked(other)
    assert len(done.problems) == 1
    assert [each.article for each in done.checked] == ["other.md"]


def test_what_cannot_be_stored_is_a_problem_and_still_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = desk(tmp_path, LINK, prose=True)
    here.ingest()
    edited(here, 1, LOST)
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + '[checks.severity]\nlinks = "warning"\n')
    for sync in ("fsync", "fdatasync"):
        monkeypatch.setattr(os, sync, full_disk)
    done = checked(here)
    assert told(done, "links") == [("summit.md", 1, Severity.WARNING)]
    assert len(done.problems) == 1


def test_somebodys_change_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = desk(tmp_path, LINK, prose=True)
    here.ingest()
    edited(here, 1, LOST)
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + '[checks.severity]\nlinks = "warning"\n')

    class Busy(Heard):
        def advance(self, steps: int) -> None:
            edited(here, 1, KEPT, "Ben")

    project: Project = here.project
    check_articles(project, project.stores(), frozenset(), Busy())
    assert (here.target(1).text, here.target(1).state) == (KEPT, State.TRANSLATED)
    assert stored(here, 1, "links") == []


def test_checking_one_article_leaves_alone_what_all_of_them_are_needed_for(tmp_path: Path) -> None:
    one = desk(tmp_path, "Where does the ferry leave?", "one.md", prose=True)
    approved(one, 1, "¿De dónde sale el transbordador?")
    other = desk(tmp_path, "Where does the ferry leave?", "other.md", prose=True)
    other.ingest()
    edited(other, 1, "¿Dónde sale el ferri?")
    checked(one, whole=True)
    waive_check(other.sitting("Ben"), [other.entry(1)], "same_source", "as the sign says")
    checked(one)
    assert [finding.waiver is not None for finding in stored(other, 1, "same_source")] == [True]
    edited(one, 1, "¿De dónde sale el ferri?")
    review.approve(one.sitting("Ben"), [one.entry(1)])
    checked(one, whole=True)
    assert [finding.waiver is not None for finding in stored(other, 1, "same_source")] == [True]


def test_a_waiver_stays_when_the_project_calls_the_finding_graver(tmp_path: Path) -> None:
    here = desk(tmp_path, LINK, prose=True)
    here.ingest()
    edited(here, 1, LOST)
    waive_check(here.sitting("Ben"), [here.entry(1)], "links", "the page is gone")
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + '[checks.severity]\nlinks = "warning"\n')
    checked(here)
    (finding,) = stored(here, 1, "links")
    assert (finding.severity, finding.waiver is not None) == (Severity.WARNING, True)
