"""Tags for inline codes, and the text without them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.model.inline import CodeKind, InlineCode, Tag, tag, tags, visible
from glossa.text.spans import Span

OPEN, CLOSE, ALONE = CodeKind.OPEN, CodeKind.CLOSE, CodeKind.ALONE
TEXTS = st.lists(
    st.sampled_from(
        ["<1>", "</1>", "<2/>", "</9999>", "<0/>", "<", ">", "</", "a", "𠮷野", "بين", " ", "<b>", "</1/>"]
    ),
    max_size=12,
).map("".join)


@given(st.integers(1, 9999), st.sampled_from(CodeKind))
def test_what_is_written_is_read(number: int, kind: CodeKind) -> None:
    written = tag(number, kind)
    assert list(tags(f"𠮷{written}b")) == [Tag(number, kind, Span(1, 1 + len(written)))]


@given(TEXTS)
def test_visible_text_and_tags_are_the_text(text: str) -> None:
    rest = list(text)
    for found in reversed(list(tags(text))):
        del rest[found.span.start : found.span.end]
    assert visible(text).text == "".join(rest)


@given(TEXTS)
def test_each_visible_character_is_found_again(text: str) -> None:
    seen = visible(text)
    for offset, character in enumerate(seen.text):
        assert seen.span(Span(offset, offset + 1)).of(text) == character


@given(TEXTS, st.data())
def test_a_visible_span_covers_the_same_characters_in_the_tagged_text(text: str, data: st.DataObject) -> None:
    seen = visible(text)
    start = data.draw(st.integers(0, len(seen.text)))
    end = data.draw(st.integers(start, len(seen.text)))
    assert visible(seen.span(Span(start, end)).of(text)).text == seen.text[start:end]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a <1>b</1>", [Tag(1, OPEN, Span(2, 5)), Tag(1, CLOSE, Span(6, 10))]),
        ("<2/>", [Tag(2, ALONE, Span(0, 4))]),
        ("</1/>", [Tag(1, CLOSE, Span(0, 5))]),
        ("<0> <01> <12345> <b> < 1> <1 >", []),
        ("plain", []),
        ("共同<3/>富裕", [Tag(3, ALONE, Span(2, 6))]),
    ],
)
def test_tags(text: str, wanted: list[Tag]) -> None:
    assert list(tags(text)) == wanted


def test_a_code_knows_its_tag() -> None:
    assert InlineCode(4, CLOSE, "**").tag == "</4>"


@pytest.mark.parametrize(
    ("text", "span", "wanted"),
    [
        ("plain", Span(1, 3), Span(1, 3)),
        ("<1>bold</1> text", Span(0, 4), Span(3, 7)),
        ("<1>bold</1> text", Span(5, 9), Span(12, 16)),
        ("com<1>mon</1>", Span(0, 6), Span(0, 9)),
        ("<1/>", Span(0, 0), Span(4, 4)),
        ("𠮷<1/>野", Span(1, 2), Span(5, 6)),
        ("<1>شكرا</1>", Span(0, 4), Span(3, 7)),
    ],
)
def test_spans_lead_back_to_the_tagged_text(text: str, span: Span, wanted: Span) -> None:
    assert visible(text).span(span) == wanted
