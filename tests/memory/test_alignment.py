"""Old and new sentences of one article: edited, split, merged."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory.alignment import Sentence, align

WORDS = st.sampled_from(["river", "minister", "treaty", "water", "border", "rain", "signed", "spoke", "of", "the"])
SENTENCES = st.lists(
    st.builds(
        lambda words, goes_on: Sentence(" ".join(words) + ".", goes_on),
        st.lists(WORDS, min_size=1, max_size=8),
        st.booleans(),
    ),
    max_size=6,
)


def _unit(*texts: str) -> list[Sentence]:
    return [Sentence(text, goes_on=place < len(texts)) for place, text in enumerate(texts, 1)]


def _links(old: list[Sentence], new: list[Sentence]) -> list[tuple[list[int], list[int], int]]:
    return [(list(link.old), list(link.new), link.score) for link in align(old, new, 70, 75)]


@given(SENTENCES, SENTENCES)
@settings(deadline=None, max_examples=50)
def test_each_sentence_is_in_one_link_at_most(old: list[Sentence], new: list[Sentence]) -> None:
    links = align(old, new, 70, 75)
    for side in ([place for link in links for place in link.old], [place for link in links for place in link.new]):
        assert len(side) == len(set(side))
    assert all(min(len(link.old), len(link.new)) == 1 for link in links)
    assert [link.new.start for link in links] == sorted(link.new.start for link in links)


@given(SENTENCES)
@settings(deadline=None, max_examples=50)
def test_what_is_the_same_is_linked_as_the_same(sentences: list[Sentence]) -> None:
    assert all(link.score == 100 for link in align(sentences, sentences, 70, 75))


def test_an_edited_sentence_is_linked() -> None:
    old = _unit("The ministers met on Monday.", "They spoke of rain.")
    new = _unit("The ministers met on Tuesday.", "A treaty was signed at the border.")
    assert _links(old, new) == [([0], [0], 80)]


def test_a_sentence_that_was_split() -> None:
    old = _unit("The ministers met on Monday, and they spoke of the treaty for the river.")
    new = _unit("The ministers met on Monday.", "They spoke of the treaty for the river.")
    assert _links(old, new) == [([0], [0, 1], 89)]


def test_sentences_that_were_merged() -> None:
    old = _unit("他们星期一会面。", "他们谈到了河流条约。")
    new = _unit("他们星期一会面，他们谈到了河流条约。")
    assert _links(old, new) == [([0, 1], [0], 97)]


def test_three_that_became_one() -> None:
    old = _unit("Ana spoke of rain.", "Luis spoke of rivers.", "Eva spoke of treaties.")
    new = _unit("Ana spoke of rain, Luis spoke of rivers, Eva spoke of treaties.")
    assert _links(old, new) == [([0, 1, 2], [0], 96)]


def test_sentences_of_two_units_are_not_one() -> None:
    old = [Sentence("The ministers met on Monday and spoke of the treaty.")]
    new = [Sentence("The ministers met on Monday."), Sentence("and spoke of the treaty.")]
    assert all(len(link.new) == 1 for link in align(old, new, 50, 85))


def test_the_same_words_in_another_order_are_another_sentence() -> None:
    assert _links(_unit("Rain borders rivers, treaties water."), _unit("Water treaties, rivers borders rain.")) == []


def test_right_to_left_and_beyond_the_bmp() -> None:
    old = _unit("اجتمع الوزراء يوم الاثنين 😀.")
    assert _links(old, _unit("اجتمع الوزراء يوم الثلاثاء 😀.")) == [([0], [0], 77)]
