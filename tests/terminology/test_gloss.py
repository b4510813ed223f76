"""Glosses: what a first mention adds to its term, and where it stands in a translation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.inline import visible
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.terminology.gloss import Gloss, gloss, gloss_spans, is_accompanied, is_explained, is_short
from glossa.text.spans import Span

WHOLE = "Agencia del Río (AR)"
ADDED = Gloss("", " (AR)")


def use(text: str, found: str, expected: str = "Agencia del Río", first: str = WHOLE, short: str = "AR") -> TermUse:
    """Makes a use of the term that stands in `text` as `found`."""
    start = text.index(found)
    return TermUse(
        ConceptId("agency"),
        "terms.csv",
        Span(0, 2),
        "RA",
        expected,
        Verdict.KEPT,
        Mechanism.ENGINE,
        Span(start, start + len(found)),
        found,
        first_mention=first,
        short=short,
    )


_WORDS = st.text(st.sampled_from("abc xé中𠮷ن(（.“' ")).map(str.strip).filter(bool)


@settings(deadline=None)
@given(term=_WORDS, before=st.sampled_from(["", "la ", "“", "名"]), after=_WORDS.map(" {}".format))
def test_a_gloss_is_found_where_it_was_put(term: str, before: str, after: str) -> None:
    whole = before + term + after
    added = gloss(term, whole)
    assert added is not None
    assert added.before + term + added.after == whole
    start = 2 + len(added.before)
    text = f"- {whole}<1/> -"
    spans = gloss_spans(text, Span(start, start + len(term)), added)
    assert "".join(span.of(text) for span in spans) == "".join(
        side for side in (added.before, added.after) if side.strip()
    )


@pytest.mark.parametrize(
    ("term", "first", "added"),
    [
        ("Agencia del Río", WHOLE, ADDED),
        ("agencia del río", WHOLE, ADDED),
        ("河流署", "河流署（主管河道𠮷的机构）", Gloss("", "（主管河道𠮷的机构）")),
        ("وكالة النهر", "وكالة النهر (ون)", Gloss("", " (ون)")),
        ("AR", "Agencia del Río (AR)", Gloss("Agencia del Río (", ")")),
        ("AR", "AR", None),
        ("AR", "", None),
        ("", "AR", None),
        ("OMS", WHOLE, None),
    ],
)
def test_a_gloss_is_what_the_first_mention_adds(term: str, first: str, added: Gloss | None) -> None:
    assert gloss(term, first) == added


@pytest.mark.parametrize(
    ("text", "found", "there"),
    [
        ("La Agencia del Río (AR) habló.", "Agencia del Río", ["(AR)"]),
        ("Las Agencias del Río (AR).", "Agencias del Río", ["(AR)"]),
        ("La «Agencia del Río» (ar).", "Agencia del Río", ["(ar)"]),
        ("La <1>Agencia del Río</1> (<2>AR</2>).", "Agencia del Río", ["(<2>AR</2>)"]),
        ("La Agencia del Río（AR）.", "Agencia del Río", ["（AR）"]),
        ("La Agencia del Río (ARN).", "Agencia del Río", []),
        ("La Agencia del Río, AR.", "Agencia del Río", []),
    ],
)
def test_a_gloss_is_recognised_in_other_spellings(text: str, found: str, there: list[str]) -> None:
    target = use(text, found).target
    assert target is not None
    assert [span.of(text).strip() for span in gloss_spans(text, target, ADDED)] == there


def test_a_gloss_on_both_sides_is_two_stretches() -> None:
    text, added = "habló la <1/>Agencia del Río (AR).", Gloss("Agencia del Río (", ")")
    spans = gloss_spans(text, Span(30, 32), added)
    assert [span.of(text) for span in spans] == ["Agencia del Río (", ")"]
    assert gloss_spans("AR)", Span(0, 2), added) == ()
    assert gloss_spans("Agencia del Río (AR", Span(17, 19), added) == ()


@pytest.mark.parametrize(
    ("found", "short", "is_it"),
    [("AR", "AR", True), ("ar", "AR", True), ("A<1/>R", "AR", True), ("ARs", "AR", False), ("AR", "", False)],
)
def test_the_short_form_is_known_in_any_case(found: str, short: str, *, is_it: bool) -> None:
    assert is_short(use(found, found, short=short)) is is_it


def test_a_term_that_is_its_own_short_form_has_none() -> None:
    assert not is_short(use("AR", "AR", expected="AR"))


@pytest.mark.parametrize(
    ("text", "found", "explained"),
    [
        ("La Agencia del Río (AR).", "Agencia del Río", True),
        ("La Agencia del Río – AR.", "Agencia del Río", True),
        ("La AR (la Agencia del Río).", "AR", False),
        ("La AR (Agencia del Río).", "AR", True),
        ("La AR, Agencia del Río.", "Agencia del Río", True),
        ("La Agencia del Río y la AR.", "Agencia del Río", False),
        ("La Agencia del Río (ARN).", "Agencia del Río", False),
        ("La Agencia del Río.", "Agencia del Río", False),
        ("La AR.", "AR", False),
    ],
)
def test_a_first_mention_may_be_written_otherwise(text: str, found: str, *, explained: bool) -> None:
    assert is_explained(text, use(text, found)) is explained


@pytest.mark.parametrize(
    ("text", "found", "expected", "first", "explained"),
    [
        ("Agencia del Río (AR)", "AR", "AR", WHOLE, True),
        ("la Agencia del Río: AR", "AR", "AR", "Agencia del Río (AR)", True),
        ("名曰“河流署”，在北方", "河流署", "河流署", "名曰河流署在北方", True),
        ("名曰河流署", "河流署", "河流署", "名曰河流署在北方", False),
        ("河流署", "河流署", "河流署", "“河流署”", False),
        ("“河流署”", "河流署", "河流署", "“河流署”", True),
        ("la Agencia", "Agencia", "Agencia", WHOLE.replace("Agencia", "Casa"), False),
        ("Agencia del Río", "Agencia del Río", "Agencia del Río", "", True),
        ("AR", "AR", "Agencia del Río", "", False),
        ("AR: Agencia del Río", "AR", "Agencia del Río", "", True),
    ],
)
def test_what_is_asked_for_is_what_the_glossary_says(
    text: str, found: str, expected: str, first: str, *, explained: bool
) -> None:
    assert is_explained(text, use(text, found, expected, first)) is explained


def test_what_does_not_stand_there_is_not_explained() -> None:
    missing = TermUse(ConceptId("a"), "g", Span(0, 1), "a", "b", Verdict.MISSING, Mechanism.NONE, short="c")
    assert not is_explained("b (c)", missing)
    assert not is_accompanied("b (c)", missing)


def test_a_blank_stands_nowhere() -> None:
    assert not is_accompanied("Agencia del Río", use("Agencia del Río", "Agencia del Río", first="", short=" "))


@pytest.mark.parametrize(
    ("text", "found", "first", "beside"),
    [
        ("Agencia del Río (AR)", "Agencia del Río", WHOLE, True),
        ("Agencia del Río (AR)", "Agencia del Río", "", True),
        ("AR (Agencia del Río)", "Agencia del Río", "", True),
        ("la AR y la Agencia del Río", "Agencia del Río", WHOLE, False),
    ],
)
def test_a_term_may_be_accompanied_by_its_short_form(text: str, found: str, first: str, *, beside: bool) -> None:
    assert is_accompanied(text, use(text, found, first=first)) is beside


@settings(deadline=None)
@given(st.text(st.sampled_from("ARagenciadelRío (),<1>/ 中𠮷")), st.integers(0, 20), st.integers(1, 9))
def test_no_text_makes_it_fail(text: str, start: int, length: int) -> None:
    seen = visible(text)
    inside = Span(min(start, len(seen.text)), min(start + length, len(seen.text)))
    if len(inside):
        target = seen.span(inside)
        one = use(target.of(text), target.of(text))
        is_explained(text, one)
        is_accompanied(text, one)
        assert all(0 <= span.start < span.end <= len(text) for span in gloss_spans(text, target, ADDED))
