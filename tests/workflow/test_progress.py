"""How a long task says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.workflow.progress import Progress, Watched
from glossa.workflow.terms_coverage import cover_articles
from glossa.workflow.terms_extract import ExtractWish, extract_terms
from glossa.workflow.terms_lint import lint_glossaries
from glossa.workflow.terms_stale import find_stale
from tests.workflow.samples import ES, SUMMIT, Desk, Heard, desk, drafted


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
