"""How alike two texts are for the memory: the same to the letter, or the share of what need not be changed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossa.memory import score, similarity
from glossa.memory.measure import score_of, signs, tokens

parts = st.sampled_from(
    [
        "peace",
        "Peace",
        "talks",
        "14",
        "1,400",
        "٣",
        "<1>",
        "</1>",
        "<2/>",
        "和",
        "平",
        "สันติ",
        "سلام",
        "𠮷",
        "😀",
        ".",
        "-",
        " ",
    ]
)
texts = st.lists(parts, max_size=10).map("".join) | st.lists(parts, max_size=10).map(" ".join) | st.text(max_size=20)


@settings(deadline=None)
@given(texts, texts)
def test_a_score_lies_between_0_and_100_and_is_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= score(one, other) <= 100
    assert score(one, other) == score(other, one)


@settings(deadline=None)
@given(texts, texts)
def test_only_the_same_text_scores_100(one: str, other: str) -> None:
    assert (score(one, other) == 100) == (one == other)


@settings(deadline=None)
@given(texts, texts, texts)
def test_what_lies_between_two_texts_is_no_shorter_way(one: str, other: str, third: str) -> None:
    def distance(left: str, right: str) -> float:
        lines = signs(tokens(left)), signs(tokens(right))
        longest = max(map(len, lines))
        return longest * (100 - score_of(*lines)) / 100

    # Scores are cut to whole points, and the best of texts that differ is 99.
    slack = 0.03 * max(len(signs(tokens(text))) for text in (one, other, third))
    assert distance(one, other) <= distance(one, third) + distance(third, other) + slack


@settings(deadline=None)
@given(texts, texts, st.integers(1, 100))
def test_what_does_not_reach_the_least_scores_0(one: str, other: str, least: int) -> None:
    lines = signs(tokens(one)), signs(tokens(other))
    full = score_of(*lines)
    assert score_of(*lines, least) == (full if full >= least else 0) or score_of(*lines, least) == full


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        # Of 40 signs, four are another word.
        ("one two three four five six seven eight nine ten", "one two three four five six seven eight nine TWELVE", 90),
        # A word in another case, a number, a mark and a code: a sign each.
        ("one two three four five six seven eight nine ten", "One two three four five six seven eight nine ten", 97),
        ("one two three four five six seven eight nine 10", "one two three four five six seven eight nine 1,200", 97),
        ("one two three four five six seven eight nine.", "one two three four five six seven eight nine!", 97),
        ("one two three four five six seven eight nine", "one two <1/>three four five six seven eight nine", 97),
        # The numbers of codes are of no matter to the measure, though the texts are not the same.
        ("<1>one</1> two", "<7>one</7> two", 99),
        ("one  two", "one two", 99),
        # Two signs for each of six characters and for none of the spaces.
        ("会谈继续进行", "会谈没有进行", 66),
        ("𠮷野家本店", "𠮷田家本店", 80),
        ("สันติภาพ", "สันติ", 62),
        ("محادثات السلام مستمرة", "محادثات السلام متوقفة", 66),
        ("one two three four", "two one three four", 50),
        ("peace", "war", 0),
        ("", "peace", 0),
        ("", " ", 0),
    ],
)
def test_what_differs_counts_by_its_weight(one: str, other: str, points: int) -> None:
    assert score(one, other) == points


@pytest.mark.parametrize(
    ("one", "other"),
    [("word", "Word"), ("word", "WORD"), ("Word", "WORD"), ("iPhone", "iphone"), ("iPhone", "IPhone"), ("И", "и")],
)
def test_the_same_word_in_another_case_is_a_quarter_off(one: str, other: str) -> None:
    assert score(f"{one} {one}", f"{other} {other}") == 75


def test_long_texts_are_compared_in_time() -> None:
    one, other = "word " * 20_000 + "9" * 400, "word " * 20_000 + "8" * 400
    assert score(one, other) == 99


def test_what_is_remembered_of_words_is_forgotten_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    from glossa.memory.measure import _Remembered

    monkeypatch.setattr(_Remembered, "MOST", 2)
    known = _Remembered(len)
    assert [known[text] for text in ("a", "bb", "ccc", "a")] == [1, 2, 3, 1]
    assert len(known) == 2


@given(texts, texts)
@settings(deadline=None)
def test_the_similarity_is_the_score_and_100_where_only_white_space_differs(one: str, other: str) -> None:
    assume(tokens(one))  # a text that says nothing is like none
    assert score(one, other) == (100 if one == other else min(similarity(one, other), 99))
    assert similarity(one, f"\n  {one}") == 100
    assert similarity(one, other) == similarity(other, one)
