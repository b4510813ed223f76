"""The stream format: what goes through an Apertium that changes nothing comes back unchanged."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.engines._apertium_stream import elements, from_stream, tidied, to_stream

_PLAIN = st.text(st.sampled_from('ab é汉🙂ע .,"“”()[]{}^$/\\@<>&~*#+'), max_size=40)


@settings(deadline=None)
@given(text=_PLAIN)
def test_plain_text_comes_back_as_it_was(text: str) -> None:
    source = escape(text.strip(), quote=False)
    assert from_stream(source, to_stream(source, bound=True)) == source


@settings(deadline=None)
@given(
    words=st.lists(
        st.sampled_from(["big", "house", "汉字", "ירוק", "🙂", "a&amp;b", "[x]", "a~b", "\\", "^a$"]),
        min_size=3,
        max_size=8,
    ),
    data=st.data(),
)
def test_elements_come_back_where_they_were(words: list[str], data: st.DataObject) -> None:
    first, last = sorted(data.draw(st.tuples(st.integers(0, len(words) - 1), st.integers(0, len(words) - 1))))
    words = [*words]
    words[first] = f'<g id="0">{words[first]}'
    words[last] = f"{words[last]}</g>"
    source = " ".join(words) + '<x id="1"/>.'
    for bound in (True, False):
        assert from_stream(source, to_stream(source, bound=bound)) == source


def test_a_pair_is_bound_to_each_of_its_words() -> None:
    assert to_stream('a <g id="3">big house</g>', bound=True) == "a [[t:g:3]]big[[/]] [[t:g:3]]house[[/]]"


def test_a_pair_follows_its_words() -> None:
    source = 'the <g id="0">big</g> house'
    assert from_stream(source, "la casa [[t:g:0]]grande[[/]]") == 'la casa <g id="0">grande</g>'


def test_a_pair_holds_all_its_words_when_another_comes_between() -> None:
    source = 'the <g id="0">big house</g>'
    stream = "la [[t:g:0]]casa[[/]] muy [[t:g:0]]grande[[/]]"
    assert from_stream(source, stream) == 'la <g id="0">casa muy grande</g>'


def test_pairs_within_pairs_stay_within() -> None:
    source = '<g id="0">the <g id="1">big</g> house</g>'
    stream = "[[t:g:0]]la[[/]] [[t:g:0]]casa[[/]] [[t:g:0; t:g:1]]grande[[/]]"
    assert from_stream(source, stream) == '<g id="0">la casa <g id="1">grande</g></g>'


def test_pairs_that_would_cross_are_left_out() -> None:
    source = '<g id="0">a b</g> <g id="1">c d</g>'
    stream = "[[t:g:0]]a[[/]] [[t:g:1]]c[[/]] [[t:g:0]]b[[/]] [[t:g:1]]d[[/]]"
    assert elements(from_stream(source, stream)) == []


@pytest.mark.parametrize(
    ("text", "stream"),
    [
        ('see <x id="0"/>.', "see XQ0Z."),
        ('“<x id="0"/>” left', "“XQ0Z” left"),
        ('note<x id="0"/>, here', 'note[<x id="0"/>], here'),
        ('<x id="0"/>Note', '[<x id="0"/>]Note'),
        ('XQ1Z and <x id="0"/>', "XQ1Z and XQQ0Z"),
    ],
)
def test_an_element_that_stands_like_a_word_is_a_word(text: str, stream: str) -> None:
    assert to_stream(text, bound=True) == stream
    assert from_stream(text, stream) == text


@pytest.mark.parametrize("grammar", ["NFS", "PMP"])
def test_a_term_with_grammar_is_a_word_in_small_letters(grammar: str) -> None:
    source, stream = f'see the <x id="0" as="{grammar}"/>', f"see the xq0{grammar.lower()}z"
    assert to_stream(source, bound=True) == stream
    assert from_stream(source, stream) == 'see the <x id="0"/>'


@pytest.mark.parametrize(
    ("source", "stream", "target"),
    [
        ('has a <x id="0" as="NFS"/> desk.', "tiene un escritorio dexq0nfsz.", 'tiene un escritorio de <x id="0"/>.'),
        ('see <x id="0" as="NFS"/> here', "ve xq0nfszaquí", 've <x id="0"/> aquí'),
        ('became a <x id="0" as="NFS"/>.', "era una xq0nfsz .", 'era una <x id="0"/>.'),
        ('the “<x id="0"/>” left', "el “ XQ0Z ” salió", 'el “<x id="0"/>” salió'),
        ('a <x id="0"/>, <g id="1">b</g>.', "una XQ0Z , [[t:g:1]]b[[/]] .", 'una <x id="0"/>, <g id="1">b</g>.'),
    ],
)
def test_the_spaces_beside_a_word_for_a_term_are_those_of_a_word(source: str, stream: str, target: str) -> None:
    assert from_stream(source, stream) == target


def test_an_unknown_word_is_known_again_in_another_case() -> None:
    assert from_stream('see <x id="0"/>', "ve xq0z") == 've <x id="0"/>'


def test_line_breaks_and_zero_bytes_do_not_reach_the_pipe() -> None:
    assert to_stream("a\x00b\nc", bound=True) == "a b c"


@pytest.mark.parametrize(
    ("source", "target", "tidy"),
    [
        ('"We are ready," she said.', '" Estamos listos,"  dijo.', '"Estamos listos," dijo.'),
        ("“We are ready,” she said.", "“ Estamos listos,”  dijo.", "“Estamos listos,” dijo."),
        ("He left .", "Dejó .", "Dejó ."),
        ("a  b", "x  y", "x  y"),
        ('5" and "six', '5" y "seis', '5" y "seis'),
        ('He said "no', '“ Dijo  "no', '“Dijo "no'),
    ],
)
def test_takes_out_the_spaces_of_dropped_words(source: str, target: str, tidy: str) -> None:
    assert tidied(source, target) == tidy
