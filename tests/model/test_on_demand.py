"""Items that are made when they are asked for, and what stands around the units of a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.document import Document, Role, Unit, UnitId
from glossa.model.on_demand import Literals, Overlaid
from glossa.text.languages import LanguageTag

TEXT = "# 港🚢口\r\n\r\nالميناء هنا\n"
STARTS, ENDS = [2, 9], [5, 20]
RAWS = ("港🚢口", "الميناء هنا")
AROUND = ("# ", "\r\n\r\n", "\n")


def _units(raws: tuple[str, ...] = RAWS) -> tuple[Unit, ...]:
    return tuple(Unit(UnitId(f"u{n}"), Role.PARAGRAPH, raw, (), raw, n) for n, raw in enumerate(raws, 1))


def _document(literals: Literals, units: tuple[Unit, ...]) -> Document:
    return Document("plain", LanguageTag("zh"), literals, units)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=12), st.lists(st.integers(0, 12), max_size=6), st.integers(-8, 8), st.slices(4))
def test_literals_are_what_is_left_of_a_text(text: str, marks: list[int], index: int, cut: slice) -> None:
    places = sorted(min(mark, len(text)) for mark in marks[: len(marks) // 2 * 2])
    starts, ends = places[::2], places[1::2]
    literals = Literals(text, starts, ends, None)
    left = tuple(text[end:start] for end, start in zip([0, *ends], [*starts, len(text)], strict=True))
    assert tuple(literals) == left == literals
    assert (len(literals), literals[cut], hash(literals)) == (len(left), left[cut], hash(left))
    if -len(left) <= index < len(left):
        assert literals[index] == left[index]


def test_they_are_equal_to_what_has_the_same_items_and_to_nothing_else() -> None:
    literals = Literals(TEXT, STARTS, ENDS, None)
    assert literals == AROUND
    assert literals == Literals(TEXT, STARTS, ENDS, None)
    assert literals != AROUND[:2]
    assert literals != 3
    assert repr(literals) == repr(AROUND)


@pytest.mark.parametrize("index", [3, 4, -4, 99])
def test_there_are_no_others(index: int) -> None:
    with pytest.raises(IndexError):
        _ = Literals(TEXT, STARTS, ENDS, None)[index]


def test_some_items_stand_for_others() -> None:
    below = Literals(TEXT, STARTS, ENDS, None)
    above = Overlaid(below, {1: "港"})
    assert above == ("# ", "港", "\n")
    assert (len(above), above[-2], above[1:]) == (3, "港", ("港", "\n"))


def test_a_document_is_the_text_that_its_literals_stand_in() -> None:
    units = _units()
    document = _document(Literals(TEXT, STARTS, ENDS, units), units)
    assert document.source == TEXT == "".join(("# ", RAWS[0], "\r\n\r\n", RAWS[1], "\n"))
    assert list(document.starts) == STARTS


def test_a_document_with_other_units_is_not_that_text() -> None:
    document = _document(Literals(TEXT, STARTS, ENDS, _units()), _units(("河", "نهر")))
    assert document.source == "# 河\r\n\r\nنهر\n"
    assert list(document.starts) == [2, 7]


def test_starts_do_not_need_a_whole_text() -> None:
    document = Document("plain", LanguageTag("zh"), AROUND, _units())
    assert list(document.starts) == STARTS
    assert all(one < other for one, other in pairwise(document.starts))
