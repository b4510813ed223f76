"""How a long task says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.engines import Pair
from glossa.text.languages import language_tag
from glossa.workflow.approve_clean import approve_clean
from glossa.workflow.check import check_articles
from glossa.workflow.memory import open_memory
from glossa.workflow.memory_align import Version, align_versions
from glossa.workflow.progress import Counted, Progress, Watched, passing
from glossa.workflow.reassess import reassess
from glossa.workflow.saving import Job
from glossa.workflow.terms import load_termbase
from glossa.workflow.terms_coverage import cover_articles
from glossa.workflow.terms_extract import ExtractWish, extract_terms
from glossa.workflow.terms_lint import lint_glossaries
from glossa.workflow.terms_stale import find_stale
from glossa.workflow.translating import Request, plan_articles, translate_articles
from tests.workflow.samples import EN, ES, SUMMIT, Desk, Heard, desk, drafted


@given(st.lists(st.text(max_size=2), max_size=300), st.integers(1, 3))
@settings(deadline=None, max_examples=40)
def test_all_goes_by_each_time_and_every_step_is_heard(items: list[str], times: int) -> None:
    heard = Heard()
    watched = Watched(items, heard, "Reading 水")

    assert [list(watched) for _ in range(times)] == [items] * times

    assert (heard.total, heard.steps) == (len(items) * times, len(items) * times)


def test_a_step_is_heard_before_the_next_part_begins() -> None:
    heard = Heard()
    seen = [heard.steps for _ in Watched(range(300), heard, "Reading")]
    assert (seen[2], seen[3], seen[299]) == (0, 3, 297)


WORK: dict[str, tuple[Callable[[Desk, Progress], object], int]] = {
    "lint": (lambda here, heard: lint_glossaries(here.project, progress=heard), 2),
    "coverage": (lambda here, heard: cover_articles(here.project, [here.path], [ES], progress=heard), 5),
    "stale": (lambda here, heard: find_stale(here.project, (), None, heard), 1),
}


@pytest.mark.parametrize("name", WORK)
def test_what_may_take_long_is_heard(tmp_path: Path, name: str) -> None:
    here, heard = drafted(tmp_path, SUMMIT), Heard()
    work, steps = WORK[name]

    work(here, heard)

    assert (heard.steps, heard.total) == (steps, steps)


def test_each_time_that_extraction_goes_through_the_texts_is_heard(tmp_path: Path) -> None:
    here, heard = desk(tmp_path), Heard()

    extract_terms(here.project, [here.path], ExtractWish(minimum=1), progress=heard)

    assert heard.steps == heard.total > 5


class Told(Heard):
    """A face that remembers what it was told is being done."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[str] = []

    def begin(self, label: str, total: int) -> None:
        """Remembers what is being done."""
        super().begin(label, total)
        self.labels.append(label)


@given(st.lists(st.text(max_size=2), max_size=1200))
@settings(deadline=None, max_examples=20)
def test_all_that_nobody_has_counted_goes_by_and_is_heard_in_portions(items: list[str]) -> None:
    heard = Told()

    assert list(passing(iter(items), heard, "Taking 旧.tmx into the memory")) == items

    assert heard.steps == len(items) // 500 * 500
    assert (heard.labels, heard.total) == (["Taking 旧.tmx into the memory"], 0)


def test_of_several_tasks_a_face_hears_which_it_is() -> None:
    heard = Told()
    for many in (1, 3):
        counted = Counted(heard, many)
        counted.done = 1
        counted.begin("lake.md into Arabic", 9)
    assert heard.labels == ["lake.md into Arabic", "1 of 3: lake.md into Arabic"]


def test_a_translation_says_what_it_is_at_from_the_first_moment_on(tmp_path: Path) -> None:
    here, heard = desk(tmp_path, SUMMIT), Told()
    request = Request((here.path,), (ES, language_tag("fr")))

    list(translate_articles(here.project, request, heard))

    name = here.path.name
    assert heard.labels[0].endswith(".csv")
    spoken = [label for label in heard.labels if not label.endswith(".csv")]
    assert spoken[0] == f"1 of 2: Reading {here.path}"
    assert spoken[1].startswith("1 of 2: Taking in ")
    assert f"1 of 2: {name} into Spanish" in spoken
    assert f"2 of 2: {name} into French" in spoken


def test_a_plan_says_which_article_it_looks_through(tmp_path: Path) -> None:
    here, heard = desk(tmp_path, SUMMIT), Told()

    list(plan_articles(here.project, Request((here.path,), (ES,)), heard))

    assert heard.labels[0] == f"Looking through {here.path}"


def test_a_check_counts_the_segments_of_an_article(tmp_path: Path) -> None:
    here, heard = drafted(tmp_path, SUMMIT), Told()

    check_articles(here.project, here.project.stores(), frozenset(), heard, whole=True)

    segments = len(here.article.current)
    assert f"Checking {here.path.name} in Spanish" in heard.labels
    assert heard.labels[-2:] == ["Comparing the articles", "Storing what was found"]
    assert (heard.steps, heard.total) == (segments, segments)


def test_what_is_there_already_is_counted_while_it_is_judged_anew(tmp_path: Path) -> None:
    here, heard = drafted(tmp_path, SUMMIT), Told()

    reassess(Job(here.store, Pair(EN, ES), here.assessor()), here.article, heard)

    assert heard.labels == ["Looking over what is there"]
    assert heard.steps == heard.total > 1


def test_approving_counts_what_it_looks_over_and_what_it_approves(tmp_path: Path) -> None:
    here, heard = drafted(tmp_path, SUMMIT), Told()
    numbered = list(enumerate(here.article.current, start=1))

    approved = approve_clean(here.sitting("Ana"), numbered, heard).approved

    assert heard.labels[0] == "Looking over the translations"
    assert heard.steps == heard.total == len(numbered) + len(approved)


def test_an_alignment_says_which_of_its_steps_it_is_at(tmp_path: Path) -> None:
    (tmp_path / "lake.md").write_text("Four boats left.\n\nThey came back.\n", encoding="utf-8")
    (tmp_path / "lago.md").write_text("Salieron cuatro barcos.\n\nVolvieron.\n", encoding="utf-8")
    here, heard = desk(tmp_path, SUMMIT), Told()
    versions = Version(tmp_path / "lake.md", EN), Version(tmp_path / "lago.md", ES)

    align_versions(*versions, here.project.config, load_termbase(here.project), heard)

    assert heard.labels == [
        f"Reading {tmp_path / 'lake.md'} and {tmp_path / 'lago.md'}",
        "Looking for terms, numbers and names in English",
        "Looking for terms, numbers and names in Spanish",
        "Aligning 2 sentences with 2",
    ]
    assert heard.steps == heard.total == 4


def test_looking_into_the_memory_is_counted_where_there_are_many_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, heard = drafted(tmp_path, SUMMIT), Told()
    memory = open_memory(here.project, EN, ES, heard)
    assert heard.labels == [f"Looking for memory in {here.path.name}"]
    quietly = memory.best(here.article, here.article.current)
    monkeypatch.setattr("glossa.workflow.memory._AT_ONCE", 2)

    assert memory.best(here.article, here.article.current, heard) == quietly

    assert heard.labels[1:] == ["Looking into the memory"]
    assert heard.steps == heard.total > 2
