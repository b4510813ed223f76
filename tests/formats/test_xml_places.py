"""XML with the places of its elements: whole, and cut into those that are wanted."""

from __future__ import annotations

import pytest

from glossa.errors import GlossaError
from glossa.formats._xml_places import Element, Node, elements, tree

ROW = "<r><p a='é 🚢'>One <b>湖</b></p><p/>مرحبا<!-- <p> --><q><p>two<p>inner</p></p></q></r>\n"
BEFORE = "not XML 🚢 <p>"
TEXT = f"{BEFORE}<x:d xmlns:x='u'>\n{ROW * 3_000}</x:d>"


def cut(text: str, start: int = 0) -> list[Element]:
    """Returns the paragraphs."""
    return list(elements(text, "a.xml", lambda node, _: node.name == "p", start=start))


def outermost(node: Node) -> list[Node]:
    """Returns the paragraphs of a tree that are in no other."""
    return [node] if node.name == "p" else [inner for child in node.children for inner in outermost(child)]


def test_what_is_cut_out_is_what_the_tree_has() -> None:
    start = len(BEFORE)
    assert [each.node for each in cut(TEXT[start:])] == outermost(tree(TEXT[start:], "a.xml"))


def test_places_count_from_the_beginning_of_the_whole_text() -> None:
    found = cut(TEXT, len(BEFORE))
    assert len(found) == 9_000
    assert {TEXT[each.node.start : each.node.end] for each in found} == {
        "<p a='é 🚢'>One <b>湖</b></p>",
        "<p/>",
        "<p>two<p>inner</p></p>",
    }


def test_an_element_knows_what_it_is_in() -> None:
    found = [tuple(node.name for node in each.within) for each in cut(TEXT, len(BEFORE))[:3]]
    assert found == [("d", "r"), ("d", "r"), ("d", "r", "q")]


@pytest.mark.parametrize("text", [TEXT[len(BEFORE) : -3], TEXT[len(BEFORE) :].replace("</q>", "</z>"), ""])
def test_what_is_no_xml_is_told(text: str) -> None:
    with pytest.raises(GlossaError, match=r"a\.xml"):
        cut(text)
