"""Folding: variants of one spelling become equal, and offsets stay true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.text.normalise import fold, match_key, plain


@given(st.text())
def test_one_code_point_stays_one(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_texts_fold_piece_by_piece(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Party", "party"),
        ("people\u2011to\u2010people", "people-to-people"),
        ("2021\u20132025", "2021-2025"),
        ("the people\u2019s", "the people's"),
        ("\u201cred boat\u201d \u00abspirit\u00bb", '"red boat" "spirit"'),
        ("「紅船」", '"紅船"'),
        ("a\u00a0b\u3000c\td", "a b c d"),
        ("ＡＰＥＣ２０２１", "apec2021"),
        ("İstanbul", "istanbul"),
        ("straße ŉ", "straße ŉ"),
        ("Орёл ЁЖ", "орел еж"),
        ("ΛΟΓΟΣ λόγος", "λογοσ λόγοσ"),
        ("\U00010400\U00020000", "\U00010428\U00020000"),
        ("ПАРТИЯ", "партия"),
        ("الحزب", "الحزب"),
    ],
)
def test_variants_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("secre\u0301taire", "Secrétaire"),
        ("inter\u00adnational", "international"),
        ("مُحَمَّد", "محمد"),
        ("الحـــزب", "الحزب"),
        ("שָׁלוֹם", "שלום"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


def test_accents_are_part_of_a_word() -> None:
    assert match_key("país") != match_key("pais")


def test_a_plain_word_has_no_accents_hyphens_or_apostrophes() -> None:
    assert plain("Łódź-Ñuñoa") == "lodznunoa"
