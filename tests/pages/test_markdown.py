"""Writing the elements of an article as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents.markdown import FORMAT
from glossa.model.inline import visible
from glossa.pages.markdown import markdown
from glossa.text.languages import LanguageTag
from tests.formats.documents.strategies import words


@dataclass
class Made:
    """An element, made for a test."""

    tag: str
    text: str | None = None
    children: tuple[Made, ...] = ()
    tail: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> str | None:
        """Returns an attribute."""
        return self.attributes.get(key)

    def itertext(self) -> Iterator[str]:
        """Yields the texts in it."""
        yield self.text or ""
        for child in self.children:
            yield from child.itertext()
            yield child.tail or ""

    def __iter__(self) -> Iterator[Made]:
        return iter(self.children)


def made(tag: str, text: str = "", *children: Made, tail: str = "", **attributes: str) -> Made:
    return Made(tag, text, children, tail, attributes)


def shown(text: str) -> str:
    return re.sub(r"\s+", "", text)


_odd = st.text("*_`#|[]()<>!&;~-+=.:\\\"' 1a中é🚢م", min_size=1, max_size=12)
_text = st.one_of(words, _odd)
_marked = st.builds(
    lambda tag, text, tail: Made(tag[0], text, (), tail, tag[1]),
    st.sampled_from([("ref", {"target": "https://a.example/b(c)"}), ("hi", {"rend": "#del"}), ("hi", {"rend": "#u"})]),
    words,
    st.one_of(words, _odd).map(lambda tail: f" {tail}"),
)
_block = st.builds(
    lambda tag, text, children: Made(tag, text, tuple(children)),
    st.sampled_from(["p", "head", "quote"]),
    _text,
    st.lists(_marked, max_size=2),
)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(st.lists(_block, max_size=4))
def test_every_text_is_read_again_as_it_was(blocks: list[Made]) -> None:
    document = FORMAT.parse(markdown(blocks), LanguageTag("en"))
    meant = shown("".join(visible("".join(block.itertext())).text for block in blocks))
    assert shown("".join(visible(unit.text).text for unit in document.units)) == meant


def test_headings_have_their_level() -> None:
    assert markdown([made("head", "C# now", rend="h1"), made("head", "b", rend="h3"), made("head", "c")]) == (
        "# C\\# now\n\n### b\n\n## c"
    )


def test_words_are_marked_and_linked() -> None:
    paragraph = made(
        "p",
        "a ",
        made("hi", "b ", rend="#b", tail="c "),
        made("ref", "d", made("hi", "e", rend="#i"), target="https://a.example/", tail=" f"),
        made("ref", "g", target="javascript: x", tail=""),
        made("lb", tail="h"),
    )
    assert markdown([paragraph]) == "a **b** c [d*e*](https://a.example/) fg<br>h"


def test_marks_stand_where_they_are_read_as_such_and_elements_elsewhere() -> None:
    paragraph = made(
        "p",
        "",
        made("hi", "a.", rend="#b", tail=" b"),
        made("hi", "“c”", rend="#i", tail="d"),
        made("hi", "", made("hi", "e", rend="#i"), rend="#b", tail=" "),
        made("hi", "港。", rend="#b", tail="口"),
        made("hi", " ", rend="#b"),
    )
    assert markdown([paragraph]) == "**a.** b<em>“c”</em>d<strong>*e*</strong> <strong>港。</strong>口"


def test_a_table_that_lays_out_a_page_is_what_stands_in_it() -> None:
    menu = made("cell", "", made("ref", "Home", target="/", tail=""))
    text = made("cell", "By ", made("hi", "Tom", rend="#i"), made("p", "a"), made("p", "b", tail="c"))
    assert markdown([made("table", "", made("row", "", menu, text))]) == "Home\n\nBy *Tom*\n\na\n\nb\n\nc"


def test_line_breaks_round_a_paragraph_are_left_out() -> None:
    assert markdown([made("p", " ", made("lb"), made("lb", tail=" a | b "), made("lb"))]) == "a | b"


def test_lists_keep_their_kind_and_depth() -> None:
    inner = made("list", "", made("item", "b"), made("item", " "), rend="ul")
    item = made("item", "", made("p", "a"), inner)
    assert markdown([made("list", "", item, made("item", "c"), rend="ol")]) == "1. a\n\n   - b\n2. c"


def test_a_list_item_with_text_and_a_list_keeps_both() -> None:
    inner = made("list", "", made("item", "b"), rend="ul")
    assert markdown([made("list", "", made("item", "a", inner), rend="ul")]) == "- a\n\n  - b"


def test_a_quotation_of_several_paragraphs_is_one() -> None:
    assert markdown([made("quote", "", made("p", "a"), made("p", "b"))]) == "> a\n>\n> b"


def test_tables_have_a_head_as_wide_as_the_widest_row() -> None:
    table = made(
        "table",
        "",
        made("row", "", made("cell", "a|b"), made("cell", "c")),
        made("row", "", made("cell", "")),
        made("row", "", made("cell", "d")),
    )
    assert markdown([table]) == "| a\\|b | c |\n| --- | --- |\n| d |"
    wide = made("table", "", made("row", "", made("cell", "a")), made("row", "", made("cell", "b"), made("cell", "c")))
    assert markdown([wide]) == "| a |  |\n| --- | --- |\n| b | c |"
    assert markdown([made("table")]) == ""


def test_code_stays_as_it_is() -> None:
    assert markdown([made("code", "a *b*\n\nc\n")]) == "    a *b*\n\n    c"
    assert markdown([made("code", "\n")]) == ""


def test_an_unknown_element_that_holds_blocks_is_what_it_holds() -> None:
    assert markdown([made("div", "- x", made("p", "a"), made("p", "b"))]) == "\\- x\n\na\n\nb"
