"""What is masked so that a term comes out right: the term, the codes inside it, and the form its place calls for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.engines import EngineFault, Fitted, Occurrence, Pair
from glossa.masking import Protected
from glossa.model.inline import tags
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.spans import Span, disjoint
from glossa.workflow.term_masks import term_masks
from tests.workflow.samples import EN, ES, StubEngine

PAIR = Pair(EN, ES)


def use(text: str, surface: str, verdict: Verdict = Verdict.MISSING, expected: str = "declaración conjunta") -> TermUse:
    """Makes the use of a term that stands in `text` as `surface`."""
    start = text.index(surface)
    span = Span(start, start + len(surface))
    return TermUse(ConceptId("c"), "g", span, "joint statement", expected, verdict, Mechanism.NONE)


def masks(text: str, *uses: TermUse, engine: StubEngine | None = None) -> tuple[Protected, ...]:
    """Returns the masks of one text."""
    return term_masks(engine or StubEngine(), PAIR, {text: uses}).get(text, ())


def replaced(text: str, *uses: TermUse) -> str:
    """Returns the text with what takes the place of its terms."""
    for mask in sorted(masks(text, *uses), key=lambda each: each.span, reverse=True):
        text = text[: mask.span.start] + mask.replacement + text[mask.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "surface", "result"),
    [
        ("The joint statement.", "joint statement", "The declaración conjunta."),
        ("The <1>joint statement</1>.", "joint statement", "The <1>declaración conjunta</1>."),
        ("The <1>joint</1> statement.", "joint</1> statement", "The <1>declaración conjunta</1>."),
        ("The joint <1>statement</1>.", "joint <1>statement", "The <1>declaración conjunta</1>."),
        ("The <1>joint</1> <2>statement</2>.", "joint</1> <2>statement", "The <1><2>declaración conjunta</2></1>."),
        ("The joint<1/> statement.", "joint<1/> statement", "The declaración conjunta<1/>."),
        ("𝒜 جاء joint statement 😀", "joint statement", "𝒜 جاء declaración conjunta 😀"),
    ],
)
def test_the_codes_inside_a_term_stand_round_it(text: str, surface: str, result: str) -> None:
    assert replaced(text, use(text, surface)) == result


def test_a_term_that_holds_half_a_pair_is_not_masked() -> None:
    text = "The joint <1>statement of ministers</1>."

    assert masks(text, use(text, "joint <1>statement")) == ()


@pytest.mark.parametrize("verdict", [Verdict.KEPT, Verdict.INFLECTED, Verdict.ADMITTED, Verdict.WAIVED])
def test_a_term_that_is_met_is_not_masked(verdict: Verdict) -> None:
    text = "The joint statement."

    assert masks(text, use(text, "joint statement", verdict)) == ()


def test_a_forbidden_term_is_masked_like_a_missing_one() -> None:
    text = "The joint statement."

    assert len(masks(text, use(text, "joint statement", Verdict.FORBIDDEN))) == 1


@given(st.lists(st.sampled_from(["a ", "<1>", "</1>", "<2>", "</2>", "<3/>", "b"]), max_size=8), st.data())
def test_masks_never_overlap_and_lose_no_code(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4)))
    uses = [
        TermUse(ConceptId("c"), "g", Span(start, end), "t", "T", Verdict.MISSING, Mechanism.NONE)
        for start, end in zip(places[::2], places[1::2], strict=False)
        if not any(tag.span.start < edge < tag.span.end for tag in tags(text) for edge in (start, end))
    ]

    found = masks(text, *uses)

    assert disjoint(mask.span for mask in found)
    for mask in found:
        inside = sorted(tag.span.of(text) for tag in tags(text) if tag.span.overlaps(mask.span))
        assert sorted(tag.span.of(mask.replacement) for tag in tags(mask.replacement)) == inside


@dataclass
class Knowing(StubEngine):
    """An engine that knows the plural."""

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Puts an s where the surface has one."""
        return [
            Fitted(each.rendering + "s", "pl") if each.surface.endswith("s") else Fitted(each.rendering)
            for each in occurrences
        ]


@dataclass
class Failing(StubEngine):
    """An engine whose grammar cannot be asked."""

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Fails."""
        raise EngineFault("no dictionary")


@dataclass
class Broken(StubEngine):
    """An engine of somebody else's whose grammar breaks."""

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Breaks."""
        raise IndexError


@dataclass
class Forgetful(StubEngine):
    """An engine that answers for fewer terms than it was asked for."""

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Forgets."""
        return []


def test_an_engine_that_knows_grammar_says_the_form() -> None:
    text = "Two <1>joint</1> statements."

    found = masks(text, use(text, "joint</1> statements"), engine=Knowing())

    assert [(mask.replacement, mask.grammar) for mask in found] == [("<1>declaración conjuntas</1>", "pl")]


def test_an_engine_that_knows_grammar_has_the_other_terms_masked_where_it_knows_theirs() -> None:
    text = "A joint statement on joint talks by all sides."
    uses = [use(text, "joint talks", Verdict.KEPT), use(text, "joint statement"), use(text, "side", Verdict.KEPT)]

    found = masks(text, *uses, engine=Knowing())

    assert [(mask.span.of(text), mask.grammar) for mask in found] == [("joint talks", "pl"), ("joint statement", "")]


@pytest.mark.parametrize("engine", [Failing(), Broken(), Forgetful()])
def test_when_it_cannot_say_the_term_goes_in_as_the_glossary_has_it(engine: StubEngine) -> None:
    text = "Two joint statements."

    found = masks(text, use(text, "joint statements"), engine=engine)

    assert [(mask.replacement, mask.grammar) for mask in found] == [("declaración conjunta", "")]
