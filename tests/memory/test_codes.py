"""The codes of a text in the translation of another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.memory import canonical
from glossa.memory.codes import with_codes
from glossa.model.inline import tags, visible

pieces = st.sampled_from(["<1>", "</1>", "<2>", "</2>", "<30/>", "<3/>", "peace", "和平", "سلام", "𠮷", " "])
texts = st.lists(pieces, max_size=8).map("".join)


@given(texts, texts, texts)
def test_a_translation_has_no_codes_but_those_of_the_text(text: str, source: str, target: str) -> None:
    coded = with_codes(text, source, target)
    assert {tag.id for tag in tags(coded.target)} <= {tag.id for tag in tags(text)}


@given(texts, texts)
def test_what_can_be_read_stays_but_for_spaces(text: str, source: str) -> None:
    coded = with_codes(text, source, source)
    assert visible(coded.target).text.replace(" ", "") == visible(source).text.replace(" ", "")
    assert visible(coded.source).text == visible(source).text


@given(texts)
def test_the_same_text_gives_back_its_own_numbers(text: str) -> None:
    coded = with_codes(text, canonical(text)[0], canonical(text)[0])
    assert (coded.source, coded.target, coded.adapted) == (text, text, ())


@pytest.mark.parametrize(
    ("text", "source", "target", "coded", "adapted"),
    [
        ("Talks in <3>Rome</3>", "Talks in <1>Oslo</1>", "<1>Oslo</1>: 会谈", "<3>Oslo</3>: 会谈", ()),
        ("Talks <3>in Rome</3>", "Talks in Oslo", "Conversaciones", "Conversaciones", ()),
        ("<5>Talks</5>", "Peace talks", "محادثات", "<5>محادثات</5>", (("", "<5>"), ("", "</5>"))),
        ("Talks", "<1>Peace</1> talks", "<1>𠮷</1> x", "𠮷 x", (("<1>", ""), ("</1>", ""))),
        ("<7>A <8>b</8></7>", "A <1>c</1>", "Z <1>x</1>", "<7>Z <8>x</8></7>", (("", "<7>"), ("", "</7>"))),
        ("<7>A <8>b</8></7>", "<1>C <2>d</2></1>", "<1>Z <2>x</2></1>", "<7>Z <8>x</8></7>", ()),
        ("<7>A</7>", "<1>C <2/>d</1>", "<1>Z<2/>x</1>", "<7>Z x</7>", (("<2/>", ""),)),
        ("和平", "和平<1/>了", "平<1/>和", "平和", (("<1/>", ""),)),
        ("a<4/>b <5>c</5>", "a <1>b</1> c<2/>d", "<1>x</1> y<2/>z", "<5>x</5> y<4/>z", ()),
    ],
)
def test_codes_are_adapted_where_it_is_sure(
    text: str, source: str, target: str, coded: str, adapted: tuple[tuple[str, str], ...]
) -> None:
    found = with_codes(text, source, target)
    assert (found.target, found.adapted) == (coded, adapted)


def test_codes_of_the_source_that_stand_for_none_get_numbers_that_are_free() -> None:
    assert with_codes("<1>a</1> b<3/>", "a <1>b</1> <2>c</2>", "x").source == "a <2>b</2> <4>c</4>"
