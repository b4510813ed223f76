"""Cutting text into words: nothing is lost, and each script has its words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.text.spans import disjoint
from glossa.text.tokens import core, is_word, pieces, words

_MIXED = st.text(st.sampled_from("aé\u0301Ж中の 、-\u2011'’\n\r\t\u00a0\u200b_9ไ🎉𝒳𠀀שָ"))


@given(st.text() | _MIXED)
def test_the_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text


@given(st.text(st.sampled_from("中の、。\u3099𠀀🎉’")))
def test_text_without_letters_or_spaces_is_cut_into_characters(text: str) -> None:
    assert pieces(text) == list(text) == [piece for piece in pieces(f"a {text}") if piece != "a "]


@given(st.text() | _MIXED)
def test_words_are_disjoint_and_in_order(text: str) -> None:
    spans = list(words(text))
    assert disjoint(spans)
    assert spans == sorted(spans)


@given(st.text() | _MIXED)
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    inside = {offset for span in words(text) for offset in range(span.start, span.end)}
    outside = [character for offset, character in enumerate(text) if offset not in inside]
    assert not [character for character in outside if unicodedata.category(character)[0] in "LN"]


@given(_MIXED)
def test_the_core_of_a_piece_is_its_beginning_and_never_empty(text: str) -> None:
    for piece in pieces(text):
        assert core(piece)
        assert piece.startswith(core(piece))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Party secretary", ["Party", "secretary"]),
        ("people-to-people exchanges", ["people", "to", "people", "exchanges"]),
        ("the people’s voice", ["the", "people", "s", "voice"]),
        ("l’Assemblée", ["l", "Assemblée"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("G20, COVID-19; 5G", ["G20", "COVID", "19", "5G"]),
        ("人民 people", ["人", "民", "people"]),
        ("出席APEC会议", ["出", "席", "APEC", "会", "议"]),
        ("カタ", ["カ", "タ"]),
        ("ภาษา", ["ภ", "า", "ษ", "า"]),
        ("대통령 연설", ["대통령", "연설"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("شَرِكَة جديدة", ["شَرِكَة", "جديدة"]),
        ("𝒳𝒴 𠀀𠀁", ["𝒳𝒴", "𠀀", "𠀁"]),
        ("snake_case", ["snake_case"]),
        ("co\u00adoperation", ["co\u00adoperation"]),
        ("— … !", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in words(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "people-to-people",
        "people to people",
        "people\u2011to\u2011people",
        "people\nto  people",
        "people\u00a0to\u00a0people",
    ],
)
def test_a_hyphen_or_a_soft_wrap_ties_words_together(text: str) -> None:
    assert [core(piece) for piece in pieces(text)] == ["people", "to", "people"]


@pytest.mark.parametrize("text", ["people\n\nto", "people - to", "people- to", "people, to"])
def test_a_blank_line_a_dash_and_a_comma_do_not(text: str) -> None:
    assert len(pieces(text)) > 2


def test_han_is_tied_over_a_line_wrap_and_to_latin_over_a_space() -> None:
    assert [core(piece) for piece in pieces("出\n席 APEC 会")] == ["出", "席", "APEC", "会"]
    assert pieces("中 国") == ["中", " ", "国"]


def test_punctuation_and_white_space_are_no_words() -> None:
    assert [is_word(piece) for piece in ("party ", "中", "_", "-", "  ", "\u0301")] == [
        True,
        True,
        True,
        False,
        False,
        True,
    ]
