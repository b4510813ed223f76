"""Words with a number in them that count nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from glossa.quantities import Kind, Quantity, read
from glossa.quantities.hints import hinted, may_be_hinted
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


def hints(text: str, language: str) -> set[tuple[Kind, Fraction]]:
    tag = LanguageTag(language)
    return set(hinted(text, tag, read(text, tag)))


def numbers(text: str, language: str) -> set[int]:
    return {int(value) for kind, value in hints(text, language) if kind is Kind.NUMBER}


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("el primer trimestre", "es", 3),
        ("chaque semestre", "fr", 6),
        ("a goalless draw", "en", 0),
        ("the bicentennial", "en", 200),
        ("año del IV Centenario", "es", 400),
        ("他已年过花甲", "zh-Hans", 60),
        ("獲得亞軍", "zh-Hant", 2),
        ("千方百计", "zh-Hans", 100),
        ("三峡", "zh-Hans", 3),
        ("au T3", "fr", 3),
        ("2:09:40", "en", 40),
        ("el U21", "de", 21),
        ("a 𠮷 quarterly", "en", 3),
    ],
)
def test_words_hint_at_numbers(text: str, language: str, number: int) -> None:
    tag = LanguageTag(language)
    assert (Kind.NUMBER, Fraction(number)) in set(
        hinted(text, tag, [one for one in read(text, tag) if one.text or one.kind is Kind.TIME])
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [("三个人", "zh-Hans"), ("the quart", "en"), ("semestre", "de"), ("ABC12345", "en"), ("ربع", "ar")],
)
def test_what_is_read_or_is_another_word_is_no_hint(text: str, language: str) -> None:
    assert numbers(text, language) == set()


def test_days_that_have_names_hint_at_their_dates() -> None:
    assert hints("May Day rallies", "en") == {(Kind.MONTH, Fraction(5)), (Kind.DAY, Fraction(1))}


@pytest.mark.parametrize(
    ("kind", "value", "is_meant"),
    [
        (Kind.NUMBER, Fraction(3), True),
        (Kind.SHARE, Fraction(3, 100), False),
        (Kind.TIME, Fraction(180), True),
        (Kind.NUMBER, Fraction(4), False),
        (Kind.MONTH, Fraction(3), False),
        (Kind.YEAR, Fraction(3), False),
    ],
)
def test_a_hint_is_of_a_kind(kind: Kind, value: Fraction, *, is_meant: bool) -> None:
    quantity = Quantity(Span(0, 1), kind, (value,))
    assert may_be_hinted(quantity, frozenset({(Kind.NUMBER, Fraction(3))})) is is_meant
    assert not may_be_hinted(quantity, frozenset())
