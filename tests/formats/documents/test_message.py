"""Strings of programs and of data: what is a code in them, and which code of its source one of a translation is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents import _message
from glossa.model.inline import CodeKind, InlineCode

_SPELLED = st.lists(
    st.sampled_from(
        [*"ab \t\r\n<>{}%$#1/é中م", "𠮷", "%d", "%(name)s", "{0}", "{{x}}", "${a.b}", "#{a}", "<b>", "</b>", "<1/>"]
    ),
    max_size=12,
).map("".join)


@given(_SPELLED)
@settings(deadline=None, max_examples=300)
def test_looking_only_where_codes_begin_finds_them_all(value: str) -> None:
    everywhere = _message._CODE.finditer(value)
    assert [found.span() for found in _message.codes_in(value)] == [found.span() for found in everywhere]


@given(_SPELLED)
@settings(deadline=None, max_examples=300)
def test_a_string_is_a_translation_of_itself(value: str) -> None:
    text, codes = _message.read(value)
    if text:
        assert _message.matched(value, codes) == (text, ())


@given(_SPELLED)
@settings(deadline=None, max_examples=300)
def test_codes_in_the_order_of_the_source_are_matched_as_in_any_other(source: str) -> None:
    codes = _message.read(source)[1]
    stranger = InlineCode(0, CodeKind.ALONE, "stands for nothing that a string could have")
    assert _message.matched(source, codes) == _message.matched(source, (*codes, stranger))


def test_spaces_round_a_line_end_are_part_of_it() -> None:
    assert _message.read("الميناء \t\n مغلق: %d") == (
        "الميناء<1/>مغلق: <2/>",
        (InlineCode(1, CodeKind.ALONE, " \t\n ", " "), InlineCode(2, CodeKind.ALONE, "%d", "%d")),
    )


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-22T10:00:00Z",
        " 2026-11-22T10:00:00.125+01:00 ",
        "550e8400-e29b-41d4-a716-446655440000",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    ],
)
def test_what_only_computers_write_is_no_text(value: str) -> None:
    assert not _message.is_text(value)


@pytest.mark.parametrize(
    "value", ["2026-11-22T10:00:00Z, our time", "deadbeef", "a" * 32, "Tuesday", "10am", "港", "مرفأ", "𠮷"]
)
def test_what_may_be_a_word_is_a_text(value: str) -> None:
    assert _message.is_text(value)
