"""Where things stand."""

from __future__ import annotations

from pathlib import Path

from glossa.model.target import State
from glossa.workflow import review
from glossa.workflow.status import project_status
from tests.workflow.samples import ES, StubEngine, desk


def test_articles_are_counted_by_language_and_state(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n\nTwo boats left.\n")
    here.run(StubEngine())
    review.approve(here.sitting("Ben"), [here.entry(1)])

    found = project_status(here.project)

    assert [summary.name for summary in found.articles] == ["summit.md"]
    assert found.articles[0].targets[ES].states[State.REVIEWED] == 1
    assert found.articles[0].targets[ES].states[State.DRAFT] == 1
    assert found.problems == ()


def test_a_damaged_store_is_named_with_its_last_good_copy_and_the_others_are_counted(tmp_path: Path) -> None:
    good = desk(tmp_path, "One boat left.\n", "good.md")
    bad = desk(tmp_path, "Two boats left.\n", "bad.md")
    for here in (good, bad):
        here.run(StubEngine())
    bad.store.path.write_bytes(b"{]")

    found = project_status(good.project)

    assert [summary.name for summary in found.articles] == ["good.md"]
    assert [problem.file for problem in found.problems] == [str(bad.store.path)]
    assert "is damaged" in found.problems[0].message
    assert "The last good copy is" in found.problems[0].message
    assert bad.store.path.read_bytes() == b"{]"


def test_a_project_without_articles_has_none(tmp_path: Path) -> None:
    assert project_status(desk(tmp_path).project).articles == ()
