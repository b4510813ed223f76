"""One spelling for Simplified and Traditional Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.text.han import is_in_script, simplified


@settings(deadline=None)
@given(st.text())
def test_one_character_stays_one_and_once_is_enough(text: str) -> None:
    once = simplified(text)
    assert len(once) == len(text)
    assert simplified(once) == once
    assert [simplified(character) for character in text] == list(once)


@settings(deadline=None)
@given(st.text(st.characters(codec="ascii")))
def test_what_is_not_chinese_stays(text: str) -> None:
    assert simplified(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("聯合國人權理事會", "联合国人权理事会"),
        ("臺灣、台灣", "台湾、台湾"),
        ("習近平总书记 🎉", "习近平总书记 🎉"),
        ("薴𡞵", "苎㛟"),
        ("著名、皇后", "著名、皇后"),
        ("الحزب", "الحزب"),
    ],
)
def test_simplified(text: str, expected: str) -> None:
    assert simplified(text) == expected


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("联合国", "Hans", True),
        ("联合国", "Hant", False),
        ("聯合國", "Hant", True),
        ("聯合國", "Hans", False),
        ("聯合国", "Hans", False),
        ("聯合国", "Hant", False),
        # These two scripts share.
        ("中共中央", "Hans", True),
        ("中共中央", "Hant", True),
        ("台北皇后", "Hant", True),
        ("Beijing 🎉", "Hans", True),
    ],
)
def test_a_text_is_in_a_script_that_has_all_its_characters(text: str, script: str, *, expected: bool) -> None:
    assert is_in_script(text, script) is expected
