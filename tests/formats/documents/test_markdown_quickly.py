"""Markdown read without the parser where it is simple: always with the parser's own result."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from glossa.formats.documents._markdown import blocks, chunks, quick
from glossa.formats.documents._markdown.chunks import Kind
from glossa.formats.documents._markdown.origin import Straight
from glossa.formats.documents._markdown.units import Block, guessed, units
from glossa.formats.documents._skeleton import Slice
from glossa.model.document import Role
from glossa.model.inline import CodeKind, InlineCode
from tests.formats.documents.strategies import LINE_ENDS, inline, markdown, noise, words

_CHEAP = settings(deadline=None, max_examples=200, derandomize=True, suppress_health_check=list(HealthCheck))

_OPENING = [
    "```\nx",
    "~~~~ py\n~~~",
    "<!-- x",
    "<pre>",
    "<?php",
    "<!X",
    "<![CDATA[",
    "<div>",
    "> ```",
    "- ```",
    "- <!-- x",
]
_CLOSING = ["```", "~~~~\ny", "x -->", "x --> y\nz", "</pre>", "?>", ">", "]]>", "</div>", "# x --> y"]
_BELOW = [
    "  x",
    "    x",
    "\tx",
    "   - x",
    "- x",
    "x\n===",
    "x\n-",
    "[^1]: x",
    "    - x",
    "1. x\n\n   y",
    "***",
    "|x|y|\n|-|-|",
]
_DEFINED = ["[trade]: u", "[^1]: x", "[ports]:\nu 'x\ny'", "[海港]: <u>", "\\[trade]: u", "- [trade]: u"]
_AT_MARGIN = [
    "*x* y",
    "**x** y",
    "_x_ y",
    "* x",
    "[x](u) y",
    "[trade] y",
    "[^1] y",
    "`x` y",
    "2. x",
    "2.x",
    "𠮷 x",
    "مرحبا",
    "\u3000海港",
    "\0x",
    "x\0",
    "海\n港",
    "x \t\ny",
    "x  \ny",
    "- x\n- y",
    "1. x\n2. [y](u)",
    "- [ ] x\n- [x] y",
    "# x",
    "## x #",
    "### *x*\ny",
    "# x|y",
    "It ended. Enditem",
    "By Jane Doe",
    "![x](u)",
    "*x.*",
    "\f",
]
_blocks = st.sampled_from([*_OPENING, *_CLOSING, *_BELOW, *_DEFINED, *_AT_MARGIN, *_AT_MARGIN])
_texts = st.builds(
    lambda start, blocks, gap, tail, end: (start + gap.join(blocks) + tail).replace("\n", end),
    st.sampled_from(["", "", "\n", " \n", " "]),
    st.lists(st.one_of(_blocks, _blocks, _blocks, words, inline), max_size=9),
    st.sampled_from(["\n\n", "\n\n", "\n", "\n \n\n", "\n\n\n\n"]),
    st.sampled_from(["", "\n", "\n\n", "\n  "]),
    LINE_ENDS,
)
"""Blocks that are simple and blocks that are not, with fences and comments left open between them."""


_SPANS = [
    "*a*",
    "**b**",
    "_c_",
    "__d__",
    "[e](u)",
    "[f g](https://a.b/?c=d&e)",
    "`h`",
    "` i`",
    "*海*",
    "**港。**",
    "a_b",
]
_PARTS = ["*a", "b**", "_", "[c]", "](u)", "`", "&", "<d", "\\", "[e](u v)", "[^1](u)", "***f***", "*g_h_*"]
_GLUE = ["", " ", " ", "\n", "  \n", "a", "海", "1", "(", ")", ",", ". ", "。", "!", "^", "_", "\u200b", "مرحبا "]
_contents = st.lists(
    st.builds("".join, st.tuples(*map(st.sampled_from, (_GLUE, _GLUE, [*_SPANS, *_SPANS, *_SPANS, *_PARTS], _GLUE)))),
    min_size=1,
    max_size=3,
).map("".join)
"""Emphasis, links and code spans, mostly whole, with or without something between them."""


def quickly(text: str) -> list[Slice]:
    return list(blocks.read(text, 0))


@_CHEAP
@given(st.one_of(_texts, _texts, markdown, noise))
@example("[trade] and *ports*[^1]\n\nmore\n\n- x\n\n[trade]: u\n\n[^1]: x\n")
@example("<!-- x\n\ny\n\n# z --> a\nb\n")
@example("- " * 12 + "x\n\ny\n")
@example("```\n\n" + "x\n\n" * 9 + "```\n\ny\n")
@example("- x\n\n  y\n\n1. z\n\n    a\n")
@example("x|y\n:-|-\n")
@example("# x|y\n-|-\n| 海 | 港 |\n")
def test_a_text_is_read_as_the_parser_alone_would(text: str) -> None:
    assert quickly(text) == list(blocks.read(text, 0, blocks.BY_PARSER))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("```\n\n" + "Words.\n\n" * 12_000, 0),
        ("<!-- x\n\nWords. -->\n\n" * 6_000, 0),
        ("```\n\nWords.\n\n" * 6_000, 3_000),
        ("Words.\n\n> Words.\n\n" * 6_000, 12_000),
        ("- Words.\n" + "\n" * 12_000 + "  Words.\n", 2),
        ("Words *\n" * 12_000, 1),
    ],
)
def test_very_many_chunks_take_no_longer_than_they_are_long(text: str, count: int) -> None:
    assert len(quickly(text)) == count


@_CHEAP
@given(st.one_of(_contents, inline))
@example("*a*\nb `c`\n海\n港 [d](e) _f_")
@example("海*港* 口")
@example("*海*\n港")
def test_inline_markup_is_read_as_the_parser_alone_would(content: str) -> None:
    found = quick.read(content.strip())
    if found:
        text, codes = found
        block = Block(Role.HEADLINE, content.strip(), Straight(content.strip(), 0))
        assert [(unit.text, unit.codes) for unit in units(block, {}, guessed, below_image=False)] == (
            [(text, codes)] if text else []
        )


@_CHEAP
@given(st.one_of(_texts, noise))
def test_chunks_leave_no_gaps(text: str) -> None:
    position = 0
    for chunk in chunks.cut(text, 0):
        assert chunk.start == position < chunk.end
        position = chunk.end
    assert position == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Words\nand more",
        "*words* and",
        "**Words.** And",
        "_words_",
        "`words`",
        "[words](u) and",
        "2021 was",
        "3.5 per cent",
        "重要。",
        "\u3000\u3000重要。",
        "مرحبا",
        "🚢",
        "Words\r\nand more",
    ],
)
def test_paragraphs_that_need_no_parser(text: str) -> None:
    assert [chunk.kind for chunk in chunks.cut(text + "\n \n", 0)] == [Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# a\nb\n", [Kind.HEADING, Kind.PARAGRAPH]),
        ("# a #\n", [Kind.COMPLEX]),
        ("- a\n* b\n1. c\n", [Kind.LIST]),
        ("- a\n\n  b\n", [Kind.COMPLEX, Kind.COMPLEX]),
        ("- a\nb\n", [Kind.COMPLEX]),
        ("- - a\n", [Kind.COMPLEX]),
        ("a\n- b\n", [Kind.COMPLEX]),
        ("a\n===\n", [Kind.COMPLEX]),
        ("[a]: b\n", [Kind.COMPLEX]),
        ("[^1]: b\n", [Kind.COMPLEX]),
        ("a\n\n    b\n\nc\n", [Kind.PARAGRAPH, Kind.COMPLEX, Kind.PARAGRAPH]),
        ("\n\na", [Kind.COMPLEX, Kind.PARAGRAPH]),
        ("", []),
    ],
)
def test_chunks(text: str, kinds: list[Kind]) -> None:
    assert [chunk.kind for chunk in chunks.cut(text, 0)] == kinds


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("a *b c* **d**, __e__ (_f_)", "a <1>b c</1> <2>d</2>, <3>e</3> (<4>f</4>)"),
        ("**重要：** 《*海港*》", "<1>重要：</1> 《<2>海港</2>》"),
        ("[a_b](https://c.d/e?f=1&g=2).", "<1>a_b</1>."),
        ("[a](../b.md#c)[d](e)", "<1>a</1><2>d</2>"),
        ("see `a*b` and `c`", "see <1/> and <2/>"),
        ("`a`", ""),
        ("snake_case & 1 < 2", "snake_case & 1 < 2"),
        (" a\nb \n\tc", "a b c"),
        ("海\n港\na", "海港 a"),
    ],
)
def test_inline_markup_that_needs_no_parser(content: str, text: str) -> None:
    found = quick.read(content)
    assert found is not None
    assert found[0] == text


def test_the_codes_of_simple_markup() -> None:
    assert quick.read("*a* [b](c) `d`") == (
        "<1>a</1> <2>b</2> <3/>",
        (
            InlineCode(1, CodeKind.OPEN, "*"),
            InlineCode(1, CodeKind.CLOSE, "*"),
            InlineCode(2, CodeKind.OPEN, "["),
            InlineCode(2, CodeKind.CLOSE, "](c)"),
            InlineCode(3, CodeKind.ALONE, "`d`", "d"),
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        "***a***",
        "*a **b** c*",
        "*a",
        "5 * 3",
        "**重要。**的",
        "a*b*",
        "*a*b",
        "*(a)*",
        "[a]",
        "[a][b]",
        "![a](b)",
        "^[a](b)",
        "[*a*](b)",
        "[a](b 'c')",
        "[a](javascript:b)",
        "[a]()",
        "``a``",
        "` a `",
        "`a",
        "a_",
        "~~a~~",
        "<b>",
        "&amp;",
        "\\*",
        "a  \nb",
        "a\u00adb",
        "海*港*\n口",
    ],
)
def test_what_is_left_to_the_parser(content: str) -> None:
    assert quick.read(content) is None
