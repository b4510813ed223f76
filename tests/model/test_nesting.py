"""Pairs nest: a brute-force specification, and the cases that it stands for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.model.inline import tags
from glossa.model.nesting import crossing

HALVES = ["<1>", "</1>", "<2>", "</2>", "<3>", "</3>", "<4/>"]


def nests(text: str) -> bool:
    """Takes out lone codes and closed pairs until none is left: what remains closes first, then opens, other pairs."""
    text = re.sub(r"<\d/>", "", text)
    while (shorter := re.sub(r"<(\d)></\1>", "", text)) != text:
        text = shorter
    closing, opening = re.findall(r"</(\d)>", text), re.findall(r"<(\d)>", text)
    return re.fullmatch(r"(</\d>)*(<\d>)*", text) is not None and not set(closing) & set(opening)


@given(st.lists(st.sampled_from(HALVES), unique=True))
def test_it_finds_something_exactly_where_the_pairs_of_a_text_do_not_nest(halves: list[str]) -> None:
    text = "".join(halves)
    assert (crossing(list(tags(text))) is None) == nests(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("</1>水<1>", "</1>"),
        ("<1>a<2>b</1>c</2>", "</1>"),
        ("<1>a</2>b</1>", "</2>"),
        ("<1>سلام<2>b</1>", "</1>"),
    ],
)
def test_it_names_the_closing_tag_that_stands_where_it_must_not(text: str, place: str) -> None:
    found = crossing(list(tags(text)))
    assert found is not None
    assert found.span.of(text) == place


@pytest.mark.parametrize("text", ["", "𠮷", "a</1>b</2>c<3>d<4>e", "<1><2/></1>", "</1><2>a</2><3>"])
def test_it_finds_nothing_in_a_text_whose_pairs_nest_or_are_cut_at_its_ends(text: str) -> None:
    assert crossing(list(tags(text))) is None
