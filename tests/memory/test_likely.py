"""Which sentences may resemble each other: none that does is left out, and the rest mostly are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory.likely import bag, likely_pairs, shared
from glossa.memory.measure import similarity, tokens

WORDS = st.sampled_from(["lake", "ice", "the", "The", "froze", "湖", "𠮷", "جليد", "7", "1,200", ",", "<1/>"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6), max_size=6)


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_what_has_half_its_words_in_a_longer_one_is_found_once(left: list[list[str]], right: list[list[str]]) -> None:
    ones, others = ([bag(tokens(" ".join(words))) for words in texts] for texts in (left, right))

    found = list(likely_pairs(ones, others))

    assert sorted(found) == [
        (one, other)
        for one, words in enumerate(ones)
        for other, longer in enumerate(others)
        if 2 * len(words & longer) >= min(len(words), len(longer))
    ]


@given(st.lists(WORDS, min_size=1), st.lists(WORDS, min_size=1))
@settings(deadline=None)
def test_no_order_of_words_scores_more_than_the_words_themselves(one: list[str], other: list[str]) -> None:
    ours, theirs = " ".join(one), " ".join(other)
    assert shared(bag(tokens(ours)), bag(tokens(theirs))) >= similarity(ours, theirs)
    assert shared(bag(tokens(ours)), bag(reversed(tokens(ours)))) == 100


def test_nothing_shares_nothing() -> None:
    assert shared(bag(()), bag(())) == 0


def test_of_many_that_are_alike_only_the_nearest_are_looked_at() -> None:
    texts = [bag(tokens("the lake froze"))] * 100

    found = list(likely_pairs(texts, texts))

    assert len(found) == 1600
    assert all(abs(one - other) <= 16 for one, other in found)
