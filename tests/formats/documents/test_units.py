"""Units that are made when they are asked for are what was read."""

from __future__ import annotations

from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents._skeleton import Slice, in_order
from glossa.model.document import Given, Role, Unit, UnitId
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.target import State
from glossa.text.languages import LanguageTag

ENGLISH = LanguageTag("en")
BOLD = (InlineCode(1, CodeKind.OPEN, "<b>"), InlineCode(1, CodeKind.CLOSE, "</b>"))
_parts = st.text("ab\r\n港🚢ا\ud800", max_size=4)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.tuples(
            _parts,
            _parts,
            st.sampled_from(Role),
            st.none() | _parts,
            st.sampled_from([(), BOLD]),
            _parts,
            st.none() | st.builds(Given, _parts, st.sampled_from(State)),
            st.none() | st.integers(1, 9),
        ),
        max_size=5,
    ),
    _parts,
)
def test_a_unit_says_what_its_slice_says(
    drawn: list[tuple[str, str, Role, str | None, tuple[InlineCode, ...], str, Given | None, int | None]], tail: str
) -> None:
    text, slices, units = "", list[Slice](), list[Unit]()
    for number, (before, raw, role, said, codes, note, given_, line) in enumerate(drawn, 1):
        text += before
        value = raw if said is None else said
        slices.append(Slice(len(text), len(text) + len(raw), role, value, codes, note, given_, line or number))
        units.append(Unit(UnitId(f"u{number}"), role, value, codes, raw, line or number, note, given_))
        text += raw
    document = in_order("plain", text + tail, ENGLISH, slices)
    assert document.units == tuple(units)
    assert list(document.units) == [document.units[place] for place in range(len(units))]
    assert document.skeleton == (*(before for before, *_ in drawn), tail)
    assert document.source == text + tail


def test_the_same_unit_is_made_once_in_a_row() -> None:
    document = in_order("plain", "港 🚢", ENGLISH, [Slice(0, 1, Role.CUE, "港"), Slice(2, 3, Role.CUE, "🚢")])
    first = document.units[0]
    assert document.units[0] is first
    assert document.units[1].id == "u2"
    assert document.units[0] == first


def test_lines_are_counted_to_where_a_unit_starts() -> None:
    slices = [Slice(0, 1, Role.CUE, "a"), Slice(3, 4, Role.CUE, "b"), Slice(6, 7, Role.CUE, "ج")]
    document = in_order("plain", "a\r\nb\r\nج", ENGLISH, slices)
    assert [unit.line for unit in document.units] == [1, 2, 3]


def test_a_copy_of_a_document_is_whole() -> None:
    document = in_order("plain", "- 港\n", ENGLISH, [Slice(2, 3, Role.LIST_ITEM, "港", (), "هنا")])
    again = deepcopy(document)
    assert again == document
    assert again.source == "- 港\n"
