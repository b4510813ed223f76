"""Control characters in a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.text.controls import controls


@given(st.text(st.characters()))
def test_they_are_what_unicode_calls_controls_and_surrogates_but_not_the_tab(text: str) -> None:
    found = [character for character in text if unicodedata.category(character) in ("Cc", "Cs") and character != "\t"]
    assert list(controls(text)) == list(dict.fromkeys(found))


@pytest.mark.parametrize("text", ["", "La lonja\tabre.", "市长𠀀", "نص\u200f عربي", "می\u200cخواهم", "co\xadop"])
def test_what_readers_write_has_none(text: str) -> None:
    assert controls(text) == ()


def test_each_is_there_once_in_its_order() -> None:
    assert controls("a\x1b[31mb\0c\x1bd\ud800\n") == ("\x1b", "\0", "\ud800", "\n")
