"""Which script a character is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.text.scripts import has_unspaced, is_han, is_kana, is_wide, share_of_unspaced


@given(st.characters())
def test_a_character_is_of_one_script_and_the_two_are_wide(character: str) -> None:
    assert not (is_han(character) and is_kana(character))
    assert is_wide(character) or not (is_han(character) or is_kana(character))


@given(st.text(max_size=20))
def test_a_text_has_what_its_characters_are(text: str) -> None:
    assert has_unspaced(text) == any(is_han(character) or is_kana(character) for character in text)


@pytest.mark.parametrize(("text", "share"), [("", 0), ("abc", 0), ("中国", 1), ("𠮷a", 0.5), ("かな。!", 0.5)])
def test_the_share_of_what_is_written_without_spaces(text: str, share: float) -> None:
    assert share_of_unspaced(text) == share


@pytest.mark.parametrize("character", "中國々〇㐀\uf900⼀𠮷𠀀𪜀𰀀\U000323af")
def test_han(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize("character", "ひらカターｶ゛ヿ\U0001b000")
def test_kana(character: str) -> None:
    assert is_kana(character)


@pytest.mark.parametrize("character", "。、「」《》（），！？：；…　～")
def test_wide_marks(character: str) -> None:
    assert is_wide(character)
    assert not is_han(character)


@pytest.mark.parametrize("character", ["a", "é", "1", ".", " ", "한", "ท", "ع", "א", "𝒜", "🎉", "“", "—", ""])
def test_none_of_them(character: str) -> None:
    assert not is_wide(character)
    assert not is_han(character)
    assert not is_kana(character)
