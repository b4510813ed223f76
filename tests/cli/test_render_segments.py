"""The segments of an article on a terminal: laid out by hand, and no different from a table of rich."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from glossa.cli._output import _unfilled, table
from glossa.cli._render_segments import segment_listing
from glossa.cli._text import Text
from glossa.model.document import Role, UnitId
from glossa.model.segment import Segment, SegmentId

LONG = "The ministers of nine countries and their many advisers met in the old town hall by the lake"
CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.sampled_from("aaa  \n湖，קﷺ🚢")
SOURCES = st.text(CHARACTERS, min_size=1, max_size=200).map(str.strip).filter(bool)


def _segment(source: str, role: Role = Role.PARAGRAPH) -> Segment:
    return Segment(SegmentId("s"), UnitId("u"), role, source, "")


def _shown(renderable: RenderableType, width: int) -> str:
    return _unfilled(Console(width=width, color_system=None), [renderable])


def _as_table(segments: list[Segment]) -> RenderableType:
    rows = [(str(number), each.role.value, Text(each.source)) for number, each in enumerate(segments, start=1)]
    return table(("#", "Role", "Text"), rows, right=(0,))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.builds(_segment, SOURCES, st.sampled_from(Role)), min_size=1, max_size=12), st.integers(44, 120))
def test_it_is_no_different_from_a_table_of_rich(segments: list[Segment], width: int) -> None:
    assert _shown(segment_listing(segments, width), width) == _shown(_as_table(segments), width)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("It rained. 😀", ["#  Role       Text", "1  paragraph  It rained. 😀"]),
        (
            LONG,
            [
                "#  Role       Text",
                "1  paragraph  The ministers of nine",
                "              countries and their many",
                "              advisers met in the old",
                "              town hall by the lake",
            ],
        ),
        ("湖" * 14, ["#  Role       Text", f"1  paragraph  {'湖' * 13}", f"              {'湖' * 1}"]),
        ("قبل\nبعد", ["#  Role       Text", "1  paragraph  قبل", "              بعد"]),
    ],
)
def test_a_text_goes_on_below_its_beginning(source: str, shown: list[str]) -> None:
    assert _shown(segment_listing([_segment(source)], 40), 40).splitlines() == shown


@pytest.mark.parametrize("width", [2, 3, 10, 20, 26, 27])
def test_nothing_is_lost_where_there_is_hardly_room(width: int) -> None:
    shown = "".join(_shown(segment_listing([_segment(LONG), _segment("湖面结了冰")], width), width).split())
    assert "".join(LONG.split()) in shown.replace("2paragraph", "")
    assert len(shown) == len("".join(f"#RoleText1paragraph{LONG}2paragraph湖面结了冰".split()))


def test_numbers_roles_and_tags_are_dim_on_a_terminal() -> None:
    console = Console(width=40, color_system="standard", force_terminal=True, no_color=False)
    head, line = _unfilled(console, [segment_listing([_segment("a <1>b</1>")], 40)]).splitlines()
    assert head == "\x1b[1m#  Role       Text\x1b[0m"
    assert line == "\x1b[2m1  paragraph  \x1b[0ma \x1b[2m<1>\x1b[0mb\x1b[2m</1>\x1b[0m"
