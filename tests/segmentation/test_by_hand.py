"""Sentences that people cut by hand: nothing is lost, and the cut holds wherever the sentences go."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.segmentation import Piece, cut_by_hand, ends_of, is_usable, stretch_id, with_ends

LAW = settings(deadline=None)
WORDS = st.sampled_from(["Min.", "Ana spoke.", "湖面结冰了。", "𝒜 😀 stood.", "قال نعم.", "<1>See</1> it."])
UNITS = st.lists(WORDS, min_size=1, max_size=5).map(
    lambda texts: [(text, " " if place < len(texts) else "") for place, text in enumerate(texts, 1)]
)


def joined(pieces: list[Piece] | tuple[Piece, ...]) -> str:
    return "".join(source + tail for source, tail in pieces)


@st.composite
def cut_units(draw: st.DrawFn) -> tuple[list[Piece], tuple[int, ...]]:
    """Draws a unit as glossa cuts it, and where somebody wants it cut."""
    pieces = draw(UNITS)
    text = joined(pieces)
    ends = draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=4).map(sorted).map(tuple))
    return pieces, ends if is_usable(text, ends) else ()


@given(cut_units())
@LAW
def test_what_somebody_cut_is_cut_there_at_the_next_reading_and_nothing_is_lost(
    drawn: tuple[list[Piece], tuple[int, ...]],
) -> None:
    pieces, ends = drawn

    after = cut_by_hand(pieces, with_ends(pieces, ends, {}))

    text = joined(pieces)
    assert joined(after) == text
    assert ends_of(after) == tuple(len(text[:end].rstrip()) for end in ends)
    assert all(source == source.strip() and source for source, _ in after)


@given(cut_units())
@LAW
def test_cutting_as_glossa_does_forgets_what_was_cut_by_hand(drawn: tuple[list[Piece], tuple[int, ...]]) -> None:
    pieces, ends = drawn

    assert with_ends(pieces, ends_of(pieces), with_ends(pieces, ends, {})) == {}


@given(cut_units(), UNITS)
@LAW
def test_other_sentences_stay_as_glossa_cuts_them(
    drawn: tuple[list[Piece], tuple[int, ...]], others: list[Piece]
) -> None:
    pieces, ends = drawn
    cuts = with_ends(pieces, ends, {stretch_id("Elsewhere."): (4,)})

    assert cuts[stretch_id("Elsewhere.")] == (4,)
    assert joined(cut_by_hand(others, cuts)) == joined(others)


def test_a_cut_holds_when_the_sentence_stands_in_another_paragraph() -> None:
    cuts = with_ends([("He met Min.", " "), ("Wu there.", " "), ("It rained.", "")], (21,), {})

    assert cut_by_hand([("Snow fell.", " "), ("He met Min.", " "), ("Wu there.", "")], cuts) == (
        ("Snow fell.", " "),
        ("He met Min. Wu there.", ""),
    )


def test_only_the_sentences_that_were_cut_otherwise_are_remembered() -> None:
    cuts = with_ends([("Rain fell.", " "), ("Ana spoke; Luis left.", "")], (10, 21 - 0), {})

    assert cuts == {stretch_id("Ana spoke; Luis left."): (10,)}


@pytest.mark.parametrize("ends", [(0,), (30,), (5, 5), (7, 3), (99,), (10, 11)])
def test_a_place_that_is_no_place_is_not_usable(ends: tuple[int, ...]) -> None:
    assert not is_usable("Ana spoke. <1>Luis</1> left.  ", ends)


def test_no_tag_is_cut() -> None:
    assert not is_usable("Ana <1>spoke</1>.", (5,))
    assert is_usable("Ana <1>spoke</1>.", (4,))


def test_a_cut_that_makes_no_sense_is_as_if_it_were_not_there() -> None:
    pieces = [("Ana spoke.", "")]

    assert cut_by_hand(pieces, {stretch_id("Ana spoke."): (99,)}) == tuple(pieces)
