"""Which segment is which: the same text stays the same segment, and a paragraph stays together."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.article import Article, Entry
from glossa.workflow.pairing import moved
from tests.workflow.samples import ES
from tests.workflow.test_ingest import merged, tally, translated

LAW = settings(deadline=None, max_examples=60)
SENTENCES = ["Yes.", "No.", "The lake froze.", "See *the map*.", "湖面很早就结冰了。", "𝒜 😀 stood.", "تجمدت البحيرة."]
PARAGRAPHS = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), max_size=7)


@st.composite
def permuted(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Draws paragraphs, sentences among them standing more than once, and the same in another order."""
    before = draw(PARAGRAPHS)
    return before, draw(st.permutations(before))


def texts(article: Article) -> dict[str, list[tuple[str, ...]]]:
    """Returns the translations of each paragraph, by its text."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for unit in article.document.units:
        parts = tuple(entry.targets[ES].text for entry in article.current if entry.segment.unit == unit.id)
        found.setdefault(unit.text, []).append(parts)
    return {text: sorted(each) for text, each in found.items()}


def _translation(entry: Entry) -> str:
    return entry.targets[ES].text


@given(permuted())
@LAW
def test_moving_paragraphs_keeps_every_approval(drawn: tuple[list[str], list[str]]) -> None:
    known = translated(merged(None, drawn[0]).article)

    result = merged(known, drawn[1]).article

    assert [entry.targets for entry in sorted(result.current, key=_translation)] == [
        entry.targets for entry in sorted(known.current, key=_translation)
    ]
    assert all(not entry.obsolete for entry in result.entries)


@given(permuted())
@LAW
def test_each_sentence_keeps_the_translation_that_it_has_in_its_paragraph(drawn: tuple[list[str], list[str]]) -> None:
    before = list(dict.fromkeys(drawn[0]))
    after = list(dict.fromkeys(drawn[1]))
    known = translated(merged(None, before).article)

    assert texts(merged(known, after).article) == texts(known)


@given(st.lists(st.integers(0, 50), unique=True))
def test_what_is_not_moved_ascends_and_is_as_much_as_can_be(places: list[int]) -> None:
    out_of_order = moved(places)

    still = [place for place in places if place not in out_of_order]
    assert still == sorted(still)
    assert len(still) == _longest(places)


def _longest(places: Sequence[int]) -> int:
    best: list[int] = []
    for place, number in enumerate(places):
        best.append(1 + max((best[other] for other in range(place) if places[other] < number), default=0))
    return max(best, default=0)


def test_a_sentence_that_stands_in_two_paragraphs_goes_with_its_own_when_they_are_edited() -> None:
    known = translated(merged(None, ["Yes. The lake froze early.", "Yes. Nobody had expected it."]).article)

    result = merged(known, ["Yes. Nobody had expected that.", "Yes. The lake froze early."])

    assert [entry.targets[ES].text for entry in result.article.current] == [
        "3: Yes.",
        "4: Nobody had expected it.",
        "1: Yes.",
        "2: The lake froze early.",
    ]
    assert tally(result) == (0, 1, 0)


def test_thousands_of_the_same_sentence_take_no_time() -> None:
    known = translated(merged(None, ["Yes. " * 3000]).article)

    assert len(merged(known, ["Yes. " * 2999]).article.current) == 2999
