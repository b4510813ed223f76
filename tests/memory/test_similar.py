"""How alike two sentences are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.memory import similarity

words = st.sampled_from(["peace", "talks", "<1>", "</1>", "和平", "会谈", "سلام", "𠮷", "दोस्ती", "😀", ".", "-", " "])
texts = st.lists(words, max_size=8).map(" ".join)


@given(texts, texts)
def test_a_score_lies_between_0_and_100_and_is_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) <= 100
    assert similarity(one, other) == similarity(other, one)


@given(st.text() | texts)
def test_a_text_is_like_itself(text: str) -> None:
    assert similarity(text, text) == 100


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("", "", 100),
        ("", "peace", 0),
        ("peace", "war", 0),
        ("The talks went on.", "The talks went on!", 80),
        ("The talks went on.", "The  <1>talks</1> went\non.", 100),
        ("会谈继续进行", "会谈没有进行", 66),
        ("会谈继续进行", "会谈　继续进行", 100),
        ("𠮷野家", "𠮷田家", 66),
        ("محادثات السلام مستمرة", "محادثات السلام متوقفة", 66),
        ("दोस्ती की बात", "दोस्ती की रात", 66),
        ("one two", "two one", 50),
    ],
)
def test_it_counts_the_words_that_both_have_in_order(one: str, other: str, score: int) -> None:
    assert similarity(one, other) == score


def test_one_letter_in_a_thousand_words_is_not_the_same() -> None:
    assert similarity("talks " * 1000 + "end", "talks " * 1000 + "And") == 99
