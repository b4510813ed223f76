"""How alike two words are: other spellings are told from mistakes."""

from __future__ import annotations

from glossa.text.likeness import distance, is_misspelt, sound


def test_spellings_are_told_from_mistakes() -> None:
    assert sound("putin") == sound("poutine")
    assert is_misspelt("arrizaga", "arrizzga")
    assert not is_misspelt("ana", "ann")
    assert distance("a" * 50, "a" * 50) == 9
