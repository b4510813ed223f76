"""Pointing at segments by number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.workflow.selectors import select
from tests.workflow.samples import EN, desk

COUNT = 12


def article(count: int = COUNT) -> Article:
    """Makes an article of so many segments and an obsolete one behind them."""
    entries = [
        Entry(Segment(SegmentId(str(number)), UnitId("u1"), Role.PARAGRAPH, "Yes.", ""), obsolete=number > count)
        for number in range(1, count + 2)
    ]
    return Article("a.md", Document("markdown", EN, ("",), ()), tuple(entries))


def chosen(selector: str, count: int = COUNT) -> list[int]:
    """Returns the numbers that a selector names."""
    return [number for number, _ in select(article(count), selector)]


def outcome(selector: str) -> str | ExitCode:
    """Tells whether a selector is understood, and if not, how the command ends."""
    try:
        numbers = chosen(selector)
    except GlossaError as error:
        return error.exit_code
    return "understood" if set(numbers) <= set(range(1, COUNT + 1)) else "points outside"


def written(numbers: Sequence[int]) -> str:
    """Writes numbers as people do: runs as ranges."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] + 1 == number:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ",".join(f"{part[0]}-{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)


@given(st.sets(st.integers(1, COUNT), min_size=1))
def test_what_is_written_as_ranges_is_what_is_chosen(numbers: set[int]) -> None:
    assert chosen(written(sorted(numbers))) == sorted(numbers)


@given(st.lists(st.integers(1, COUNT), min_size=1))
def test_each_segment_is_chosen_once_and_in_the_order_of_the_document(numbers: list[int]) -> None:
    assert chosen(",".join(map(str, numbers))) == sorted(set(numbers))


@given(st.text(max_size=12))
def test_anything_is_either_understood_or_refused_with_a_usage_error(selector: str) -> None:
    assert outcome(selector) in ("understood", ExitCode.USAGE)


def test_the_numbers_are_those_of_the_current_segments() -> None:
    assert [(number, entry.segment.id) for number, entry in select(article(), "2,12")] == [(2, "2"), (12, "12")]


@pytest.mark.parametrize(
    ("selector", "numbers"),
    [
        ("3", [3]),
        ("1-3,7", [1, 2, 3, 7]),
        ("10-", [10, 11, 12]),
        (" 2 , 4 - 5 ", [2, 4, 5]),
        ("all", list(range(1, 13))),
    ],
)
def test_the_forms_that_the_help_names(selector: str, numbers: list[int]) -> None:
    assert chosen(selector) == numbers


@pytest.mark.parametrize("number", ["0", "13", "999999999"])
def test_a_segment_that_is_not_there_is_named(number: str) -> None:
    with pytest.raises(GlossaError, match=f"There is no segment {number} in a.md") as caught:
        chosen(number)

    assert caught.value.hint == "It has 12 segments, which `glossa show a.md` numbers."


def test_of_one_segment_nobody_says_that_there_are_several() -> None:
    with pytest.raises(GlossaError) as caught:
        chosen("2", 1)

    assert caught.value.hint == "It has 1 segment, which `glossa show a.md` numbers."


@pytest.mark.parametrize("selector", ["5-13", "13-"])
def test_the_end_of_a_range_must_be_there_too(selector: str) -> None:
    with pytest.raises(GlossaError, match="There is no segment 13"):
        chosen(selector)


def test_a_range_that_runs_backwards_is_turned_round_in_the_hint() -> None:
    with pytest.raises(GlossaError, match="The range 7-3 runs backwards") as caught:
        chosen("7-3")

    assert caught.value.hint == "Did you mean 3-7?"


@pytest.mark.parametrize("selector", ["", "x", "1,", "-3", "1--2", "1;2", "1 2", "1 0-2", "9" * 5000])
def test_what_makes_no_sense_is_refused(selector: str) -> None:
    with pytest.raises(GlossaError, match="Cannot read the selector"):
        chosen(selector)


def test_an_article_without_segments_has_no_first_one() -> None:
    with pytest.raises(GlossaError) as caught:
        chosen("1", 0)

    assert caught.value.hint == "It is empty."
    assert chosen("all", 0) == []


def test_selectors_work_on_a_stored_article(tmp_path: Path) -> None:
    assert [entry.segment.source for _, entry in select(desk(tmp_path).ingest(), "1")] == ["Ministers meet by the lake"]
