"""Codes nest: a brute-force specification, and the cases that it stands for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.model.inline import tags
from glossa.model.nesting import misplaced

HALVES = ["<1>", "</1>", "<2>", "</2>", "<3>", "</3>", "<4/>"]


def reduced(text: str) -> str:
    """Takes out lone codes and closed pairs until none is left."""
    text = re.sub(r"<\d/>", "", text)
    while (shorter := re.sub(r"<(\d)></\1>", "", text)) != text:
        text = shorter
    return text


def nests_like(target: str, source: str) -> bool:
    """Puts the other halves of the source's cut pairs round both texts: then nothing may be left."""
    opening, closing = re.findall(r"<(\d)>", source), re.findall(r"</(\d)>", source)
    before = "".join(f"<{number}>" for number in reversed(closing) if number not in opening)
    after = "".join(f"</{number}>" for number in reversed(opening) if number not in closing)
    return reduced(before + source + after) != "" or reduced(before + target + after) == ""


@st.composite
def translations(draw: st.DrawFn) -> tuple[str, str]:
    source = draw(st.lists(st.sampled_from(HALVES), unique=True))
    return "".join(source), "".join(draw(st.permutations(source)))


@given(translations())
def test_a_tag_is_misplaced_exactly_where_the_markup_would_not_nest(texts: tuple[str, str]) -> None:
    source, target = texts
    assert (misplaced(list(tags(target)), list(tags(source))) is None) == nests_like(target, source)


@given(translations())
def test_nothing_is_misplaced_where_the_source_has_it(texts: tuple[str, str]) -> None:
    found = list(tags(texts[0]))
    assert misplaced(found, found) is None


@pytest.mark.parametrize(
    ("source", "target", "place"),
    [
        ("<1>水</1>", "</1>水<1>", "</1>"),
        ("<1>a</1><2>b</2>", "<1>a<2>b</1>c</2>", "</1>"),
        ("<1>سلام</1> <2>b", "<1>سلام<2></1>b", "</1>"),
        ("a</1> <2>b</2>", "<2>a</1>b</2>", "</1>"),
        ("𠮷</2>b</1>", "𠮷</1>b</2>", "</1>"),
        ("<1>a<2>b", "<2>a<1>b", "<2>"),
    ],
)
def test_it_names_the_first_tag_that_stands_where_it_must_not(source: str, target: str, place: str) -> None:
    found = misplaced(list(tags(target)), list(tags(source)))
    assert found is not None
    assert found.span.of(target) == place


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("", ""),
        ("<1>a</1><2>b</2>", "<1>a<2>b</2></1>"),
        ("a</1>b</2>c<3>d<4>e", "</1>a</2><3>d<4>"),
        ("<1>a <2>b</2>", "<2>b</2> <1>a"),
        ("<1>a<2>b</1>c</2>", "</2>a</1>b<1>c<2>"),
    ],
)
def test_pairs_may_move_into_and_out_of_each_other(source: str, target: str) -> None:
    assert misplaced(list(tags(target)), list(tags(source))) is None
