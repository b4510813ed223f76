"""Aligning two texts that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory import bitext
from glossa.memory.bitext import Bead, Sentence, align_texts

_SENTENCES = st.lists(
    st.builds(
        Sentence,
        st.floats(0, 300),
        st.frozensets(st.sampled_from(["n:2021", "湖", "ana", "🚢", "بحيرة"]), max_size=3),
        st.frozensets(st.sampled_from(["lago", "harb", "😀"]), max_size=2),
        st.booleans(),
    ),
    max_size=12,
)


def shapes(beads: tuple[Bead, ...]) -> list[tuple[int, int]]:
    return [(len(bead.source), len(bead.target)) for bead in beads]


def plain(*sizes: float) -> list[Sentence]:
    return [Sentence(size) for size in sizes]


@settings(deadline=None, max_examples=60)
@given(_SENTENCES, _SENTENCES)
def test_every_sentence_is_in_one_bead_and_their_order_is_kept(source: list[Sentence], target: list[Sentence]) -> None:
    beads = align_texts(source, target)
    assert list(chain.from_iterable(bead.source for bead in beads)) == list(range(len(source)))
    assert list(chain.from_iterable(bead.target for bead in beads)) == list(range(len(target)))
    assert all(0 <= bead.confidence <= 100 for bead in beads)
    assert all(bead.confidence == 0 for bead in beads if not bead.source or not bead.target)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.floats(20, 300), min_size=1, max_size=12))
def test_a_text_is_aligned_with_itself_one_to_one(sizes: list[float]) -> None:
    assert shapes(align_texts(plain(*sizes), plain(*sizes))) == [(1, 1)] * len(sizes)


def test_two_short_sentences_become_a_long_one() -> None:
    assert shapes(align_texts(plain(80, 40, 45, 90), plain(82, 88, 91))) == [(1, 1), (2, 1), (1, 1)]
    assert shapes(align_texts(plain(82, 88, 91), plain(80, 40, 45, 90))) == [(1, 1), (1, 2), (1, 1)]


def test_a_sentence_that_was_left_out_is_alone() -> None:
    beads = align_texts(plain(30, 150, 60, 200), plain(31, 61, 198))
    assert shapes(beads) == [(1, 1), (1, 0), (1, 1), (1, 1)]
    assert beads[1] == Bead(range(1, 2), range(1, 1), 0)
    assert shapes(align_texts(plain(31, 61, 198), plain(30, 150, 60, 200))) == [(1, 1), (0, 1), (1, 1), (1, 1)]


def test_anchors_tell_what_lengths_do_not() -> None:
    one, other = Sentence(80, frozenset({"n:2021"})), Sentence(80, frozenset({"n:35", "ana"}))
    source = [Sentence(80), one, other]
    target = [one, other]
    beads = align_texts(source, target)
    assert shapes(beads) == [(1, 0), (1, 1), (1, 1)]
    assert beads[2].confidence > 80


def test_shared_anchors_make_a_pair_surer_and_others_make_it_doubtful() -> None:
    def confidence(ours: set[str], theirs: set[str]) -> int:
        source = [Sentence(80, frozenset({"a", "b", "c", "d"})), Sentence(80, frozenset(ours))]
        target = [Sentence(80, frozenset({"a", "b", "c", "d"})), Sentence(80, frozenset(theirs))]
        return align_texts(source, target)[1].confidence

    assert confidence({"a", "b"}, {"a", "b"}) > confidence(set(), set()) > confidence({"a", "b"}, {"c", "d"})


def test_a_pair_with_a_sentence_too_many_is_doubtful() -> None:
    anchors = frozenset({"n:35", "ana", "湖"})
    fits = align_texts([Sentence(60, anchors), Sentence(60)], [Sentence(120, anchors)])
    too_much = align_texts([Sentence(60, anchors), Sentence(14)], [Sentence(60, anchors)])
    assert shapes(fits) == shapes(too_much) == [(2, 1)]
    assert fits[0].confidence > 80
    assert too_much[0].confidence < 60


def test_hints_help_and_their_absence_means_nothing() -> None:
    hint = frozenset({"harb", "ferr", "capt"})
    source = [Sentence(80), Sentence(80, hints=hint), Sentence(80)]
    assert shapes(align_texts(source, [Sentence(80, hints=hint), Sentence(80)])) == [(1, 0), (1, 1), (1, 1)]
    with_hints = align_texts([Sentence(80, hints=hint)], [Sentence(80, hints=frozenset({"lago"}))])
    assert with_hints == align_texts([Sentence(80)], [Sentence(80)])


def test_a_paragraph_begins_where_the_other_text_begins_one() -> None:
    source = [Sentence(50, begins=True), Sentence(50), Sentence(50, begins=True)]
    target = [Sentence(100, begins=True), Sentence(50, begins=True)]
    assert shapes(align_texts(source, target)) == [(2, 1), (1, 1)]
    target = [Sentence(50, begins=True), Sentence(100, begins=True)]
    assert shapes(align_texts(source, target))[0] == (1, 1)


def test_what_the_neighbours_are_sure_of_supports_a_pair() -> None:
    sure = frozenset({"a", "b", "c"})
    beads = align_texts(
        [Sentence(80, sure), Sentence(20), Sentence(90, sure)], [Sentence(80, sure), Sentence(30), Sentence(90, sure)]
    )
    alone = align_texts([Sentence(20)], [Sentence(20)])
    assert shapes(beads) == [(1, 1)] * 3
    assert beads[1].confidence > 40
    assert alone[0].confidence == 80


@pytest.mark.parametrize(("left", "right"), [(0, 3), (3, 0), (2, 400), (400, 2), (0, 0)])
def test_texts_of_very_different_lengths_are_still_aligned(left: int, right: int) -> None:
    beads = align_texts(plain(*[50.0] * left), plain(*[50.0] * right))
    assert sum(len(bead.source) for bead in beads) == left
    assert sum(len(bead.target) for bead in beads) == right


def counted(monkeypatch: pytest.MonkeyPatch, source: list[Sentence], target: list[Sentence]) -> tuple[int, int]:
    """Returns how many pairs of places were looked at, and how many sentences stand beside their own."""
    looks = count()
    work = bitext._cheapest

    def looked(texts: bitext._Texts, best: Sequence[bitext._Row], first: int, second: int) -> bitext._Row:
        next(looks)
        return work(texts, best, first, second)

    monkeypatch.setattr(bitext, "_cheapest", looked)
    beads = align_texts(source, target)
    monkeypatch.setattr(bitext, "_cheapest", work)
    return next(looks), sum(source[bead.source.start] is target[bead.target.start] for bead in beads if bead.confidence)


def test_where_nothing_is_missing_a_text_of_twice_the_length_takes_twice_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bitext, "_LEAST_BAND", 4)
    text = [Sentence(20 + 37 * place % 150) for place in range(120)]
    (short, _), (long, _) = (counted(monkeypatch, text[:size], text[:size]) for size in (60, 120))
    assert long <= 2 * short + 20


def test_what_goes_on_far_from_its_place_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bitext, "_LEAST_BAND", 4)
    text = [Sentence(20 + 37 * place % 150, frozenset({f"number {place}"})) for place in range(60)]
    left_out = [*text[:20], *text[28:]]
    assert counted(monkeypatch, text, left_out)[1] == counted(monkeypatch, left_out, text)[1] == 52


def test_sentences_that_say_nothing_are_no_trouble() -> None:
    assert shapes(align_texts(plain(0, 0), plain(0, 0))) == [(1, 1), (1, 1)]
