"""A difference on a terminal: what stayed and is far from a change can be left out."""

from __future__ import annotations

import pytest

from glossa.cli._render_difference import beginning, marked

LONG = "The ministers of nine countries and their many advisers met in the old town hall by the lake"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a b", "a c", "a [-b-][+c+]"),
        (f"{LONG} again", f"{LONG} once", "…old town hall by the lake [-again-][+once+]"),
        (f"Ten, {LONG}", f"Nine, {LONG}", "[-Ten-][+Nine+], The ministers of nine…"),
        (f"a {LONG} b", f"c {LONG} d", "[-a-][+c+] The ministers of nine…old town hall by the lake [-b-][+d+]"),
        ("湖面结了冰" * 20 + "水", "湖面结了冰" * 20 + "火", f"…{'湖面结了冰' * 6}[-水-][+火+]"),
        ("قبل", "بعد", "[-قبل-][+بعد+]"),
        ("<1>湖</1>水", "<2>湖</2>火", "<2>湖</2>[-水-][+火+]"),
        ("<1>a</1> b", "a b", "[-<1>-]a[-</1>-] b"),
    ],
)
def test_what_is_far_from_a_change_is_left_out(before: str, after: str, shown: str) -> None:
    assert marked(before, after, short=True).plain == shown


def test_all_of_it_is_shown_unless_it_should_be_short() -> None:
    assert marked(f"{LONG} again", f"{LONG} once").plain == f"{LONG} [-again-][+once+]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("It rained. 😀", "It rained. 😀"), (LONG, "The ministers of nine countries and their many advisers met…")],
)
def test_a_beginning_is_cut_between_words(text: str, shown: str) -> None:
    assert beginning(text) == shown
