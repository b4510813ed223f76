"""Half-open stretches of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossa.text.spans import Span, disjoint

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 5)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(SPANS, SPANS)
def test_overlapping_is_sharing_a_code_point(left: Span, right: Span) -> None:
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
    assert left.overlaps(right) == right.overlaps(left) == bool(shared)


@given(st.lists(SPANS, max_size=6))
def test_spans_are_disjoint_when_no_two_overlap(spans: list[Span]) -> None:
    pairs = [(left, right) for index, left in enumerate(spans) for right in spans[index + 1 :]]
    assert disjoint(spans) == (not any(left.overlaps(right) for left, right in pairs))


@given(SPANS, st.integers(-5, 5))
def test_moving_keeps_the_length(span: Span, by: int) -> None:
    assert len(span.shifted(by)) == len(span)
    assert span.shifted(by).shifted(-by) == span


def test_offsets_are_code_points() -> None:
    assert Span(0, 2).of("𠮷野家") == "𠮷野"
    assert Span(4, 7).of("هذا كتاب") == "كتا"
    assert len(Span(2, 5)) == 3


def test_spans_sort_by_where_they_start() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


def test_neighbours_do_not_overlap() -> None:
    assert disjoint([Span(2, 4), Span(0, 2)])
    assert not disjoint([Span(2, 4), Span(0, 3)])
    assert disjoint([])
