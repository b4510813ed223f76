"""Which script a character is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.text.scripts import has_unspaced, is_wide, share_of_unspaced


@given(st.text(max_size=20))
def test_a_text_has_what_its_characters_are(text: str) -> None:
    found = [has_unspaced(character) for character in text]
    assert has_unspaced(text) == any(found)
    assert share_of_unspaced(text) * max(1, len(text)) == pytest.approx(sum(found))


@given(st.characters())
def test_what_is_written_without_spaces_is_wide(character: str) -> None:
    assert is_wide(character) or not has_unspaced(character)


@pytest.mark.parametrize(("text", "share"), [("", 0), ("abc", 0), ("中国", 1), ("𠮷a", 0.5), ("かな。!", 0.5)])
def test_the_share_of_what_is_written_without_spaces(text: str, share: float) -> None:
    assert share_of_unspaced(text) == share


@pytest.mark.parametrize("character", "中國々〇㐀\uf900⼀𠮷𠀀𪜀𰀀\U000323afひらカターｶ゛ヿ\U0001b000")
def test_han_and_kana(character: str) -> None:
    assert is_wide(character)
    assert has_unspaced(character)


@pytest.mark.parametrize("character", "。、「」《》（），！？：；…　～")
def test_wide_marks(character: str) -> None:
    assert is_wide(character)
    assert not has_unspaced(character)


@pytest.mark.parametrize("character", ["a", "é", "1", ".", " ", "한", "ท", "ع", "א", "𝒜", "🎉", "“", "—", ""])
def test_none_of_them(character: str) -> None:
    assert not is_wide(character)
    assert not has_unspaced(character)
