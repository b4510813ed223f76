"""HTML of thousands of pieces: its texts are cut and still written with other pieces, and none of it takes long."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.formats.documents._html import blocks
from glossa.formats.documents._html.long_texts import marked
from glossa.formats.documents.html import FORMAT
from tests.formats.documents.html_samples import read, texts, write
from tests.formats.documents.html_strategies import html
from tests.formats.documents.strategies import replacements

WORDS = 4_000
LONG = "<p>" + "word <b>bold</b> and <i>more</i>, " * WORDS + "end</p>\n<p>Last.</p>\n"
_CHEAP = settings(
    deadline=None, max_examples=150, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets texts be cut that have but a few pieces."""
    monkeypatch.setattr(blocks, "LONGEST_RUN", 4)


@pytest.mark.usefixtures("short")
@_CHEAP
@given(page=html, words=st.lists(replacements, max_size=12))
def test_whatever_a_cut_text_becomes_it_can_be_written(page: str, words: list[str]) -> None:
    document = read(page)
    texts = {unit.id: word for unit, word in zip(document.units, words, strict=False)}
    written = FORMAT.serialise(document, texts)
    assert "<!--0-->" not in written
    assert FORMAT.serialise(document, {}) == page


@pytest.mark.usefixtures("short")
@_CHEAP
@given(page=html)
def test_each_part_of_a_cut_text_gets_its_own_words(page: str) -> None:
    document = read(page)
    words = [f"nr{number}x" for number, _ in enumerate(document.units)]
    units = [word for word, unit in zip(words, document.units, strict=True) if unit.raw]
    written = FORMAT.serialise(document, dict(zip((unit.id for unit in document.units), words, strict=True)))
    assert [written.count(word) for word in words] == [1] * len(words)
    assert sorted(units, key=written.index) == units


@pytest.mark.usefixtures("short")
def test_what_is_cut_stays_cut_where_a_translation_has_fewer_pieces() -> None:
    page = "<p>a <b>b</b> c <i>d</i> e <u>f</u> g <s>h</s> i</p>"
    assert texts(page) == ["a <1>b</1> c", "d<1/> e <2>f</2>", "g <1>h</1> i"]
    assert write(page, "x", "الميناء", "𠮷🚢") == "<p>x <i>الميناء 𠮷🚢</p>"


@pytest.mark.usefixtures("short")
def test_what_is_cut_stays_cut_where_a_translation_has_more_pieces() -> None:
    page = "<p>a <b>b</b> c <i>d</i> e <u>f</u> g</p>"
    assert texts(page) == ["a <1>b</1> c", "d<1/> e <2>f</2>", "g"]
    assert write(page, "& <1>水 & y</1> & &", "& & &<1/>") == (
        "<p>&amp; <b>水 &amp; y</b> &amp; &amp; <i>&amp; &amp; &amp;</i> g</p>"
    )


@pytest.mark.usefixtures("short")
def test_the_description_of_a_picture_before_a_cut_stays_with_its_text() -> None:
    page = "<p>a <b>b</b> <img alt='Ship'> c d<br>e <i>f</i> g</p>"
    assert texts(page) == ["a <1>b</1> <2/>", "Ship", "c d<1/>e <2>f</2>", "g"]
    assert write(page, "x", "Barco", "y", "z") == "<p>x<img alt='Barco'> y z</p>"


@pytest.mark.usefixtures("short")
def test_a_page_that_has_the_mark_itself_keeps_it() -> None:
    page = "<!--0--><p>a <b>b</b> c <i>d</i> e <!--1-->f</p>"
    assert marked(read(page))[1] == "<!--2-->"
    assert write(page, "x", "y") == "<!--0--><p>x <i>y</p>"


def test_every_part_of_a_paragraph_of_thousands_of_elements_can_become_anything() -> None:
    document = read(LONG)
    assert len(document.units) == 8
    assert FORMAT.serialise(document, {unit.id: "水" for unit in document.units}).count("水") == 8
    doubled = FORMAT.serialise(document, {unit.id: unit.text.replace("word", "w & d") for unit in document.units})
    assert doubled == LONG.replace("word", "w &amp; d")


@pytest.mark.parametrize("piece", ["&nbsp;", "&amp;&#x4E2D;", "&lt;b ", "&#128674;&shy;", "&amp;<b>&nbsp;</b>x "])
def test_tens_of_thousands_of_references_are_written(piece: str) -> None:
    page = "<p>a" + piece * 20_000 + "b</p>"
    document = read(page)
    written = FORMAT.serialise(document, {unit.id: f"& {unit.text}" for unit in document.units})
    assert written.count("&amp; ") >= len(document.units)


def test_a_page_that_is_not_cut_is_written_without_a_second_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "cuts", lambda *_: pytest.fail("read again"))
    assert write("<p>a <b>b</b></p>" * 2_000, "x").startswith("<p>x</p>")


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 20_000,
        "<b>" * 20_000 + "x" + "</i>" * 20_000,
        "</div>" * 20_000,
        "<table><tr><td>" * 5_000 + "</div></li></p>" * 5_000,
        "<![CDATA[" * 20_000,
        "<!--" * 20_000,
        "<a href='" * 20_000,
        "<" * 100_000,
        "&#" * 50_000,
        "&" + "a" * 100_000,
        "<p " + "a=b " * 20_000 + ">x",
        "<p " + "=" * 50_000,
        "x<br>" * 20_000,
        "<i>a</i> b " * 20_000,
        "<svg>" * 20_000,
        "<code>" * 20_000 + "<p>" * 20_000,
        "<meta charset" * 10_000,
        "a " * 50_000,
        "&lt;1&gt; " * 5_000 + "x",
        " \n" * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_what_nobody_writes_takes_no_longer_than_its_length(text: str) -> None:
    assert read(text).source == text
    FORMAT.declared_language(text)
    FORMAT.encode(text)
