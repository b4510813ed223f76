"""Which words are in the dictionary of a language."""

from __future__ import annotations

import pytest

from glossa.terminology import is_known_word
from glossa.text.languages import LanguageTag


@pytest.mark.parametrize(
    ("word", "language", "known"),
    [
        ("bridges", "en", True),
        ("Bridges", "en-GB", True),
        ("Tolkmitt", "en", False),
        ("puentes", "es-419", True),
        ("桥", "zh-Hans", False),
        ("قفطثج", "ar", False),
        ("😀", "en", False),
    ],
)
def test_a_word_is_known_in_small_letters_too(word: str, language: str, known: bool) -> None:
    assert is_known_word(word, LanguageTag(language)) is known
