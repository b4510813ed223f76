"""Pairing changed sentences with what they were: the same as comparing all with all, only sooner."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossa.memory import closest_pairs, similarity

WORDS = ["lake", "ice", "the", "froze", "湖", "面", "𠮷", "<1>", "</1>", "!", "جليد"]

sentences = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=6)


@given(sentences, sentences, st.integers(1, 100))
def test_each_text_is_paired_once_and_with_its_true_score(ones: list[str], others: list[str], least: int) -> None:
    found = list(closest_pairs(ones, others, least))

    assert len({one for one, _, _ in found}) == len({other for _, other, _ in found}) == len(found)
    assert all(score == similarity(ones[one], others[other]) >= least for one, other, score in found)


@given(sentences, sentences, st.integers(1, 100))
def test_no_pair_left_over_would_have_scored_enough(ones: list[str], others: list[str], least: int) -> None:
    found = list(closest_pairs(ones, others, least))

    free = [
        text for place, text in enumerate(ones) if place not in {one for one, _, _ in found} and text.strip("<1>/ ")
    ]
    rest = [text for place, text in enumerate(others) if place not in {other for _, other, _ in found}]
    assert all(similarity(one, other) < least for one in free for other in rest)


@given(sentences, sentences)
def test_the_most_alike_come_first(ones: list[str], others: list[str]) -> None:
    scores = [score for _, _, score in closest_pairs(ones, others, 50)]

    assert scores == sorted(scores, reverse=True)


def test_the_better_match_wins_over_the_earlier_one() -> None:
    assert list(closest_pairs(["the ice froze", "the lake froze"], ["the lake froze !"], 50)) == [(1, 0, 85)]
