"""Runs of digits, with the signs of each language."""

from __future__ import annotations

import pytest

from glossa.quantities.numerals import LONGEST, numerals
from glossa.text.languages import LanguageTag


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,400 1.4 1,00,000 12,34,56,789.5", ["1400", "7/5", "100000", "246913579/2"]),
        ("en", "in 2021. 300 of 1,2,3 and 1,5", ["2021", "300", "1", "2", "3", "1", "5"]),
        ("en", "1 234 1\u00a0234 02.06.2021 1.234,5", ["1", "234", "1234", "2", "6", "2021", "2469/2"]),
        ("en", "0.125 0,125 1.5,2.5 1,234.567", ["1/8", "0", "125", "3/2", "5/2", "1234567/1000"]),
        ("es", "1.234 1 234 1,234 2021. 300", ["1234|617/500", "1234", "617/500|1234", "2021", "300"]),
        ("es-MX", "1.234 1,234 1,234.5", ["617/500|1234", "1234|617/500", "2469/2"]),
        ("fr", "1\u202f234,5 1 234 3,142 1.234", ["2469/2", "1234", "1571/500", "1234|617/500"]),
        ("de-CH", "1'234.5 1’234’567.25", ["2469/2", "4938269/4"]),
        ("ar", "١٬٤٠٠ ١٫٤ ١٫٤٠٠ 1,400", ["1400", "7/5", "7/5", "1400"]),
        ("hi", "१,००,०००", ["100000"]),
        ("zh-Hans", "１４ １，２３４．５ 2020，300 𝟛", ["14", "2469/2", "2020", "300", "3"]),
        ("de", "12 345 67", ["12345", "67"]),
        ("fr", "1.2.3 456", ["1", "2", "3", "456"]),
        ("x-pirate", "1,234.5", ["2469/2"]),
    ],
)
def test_signs_mean_what_the_language_means_by_them(language: str, text: str, expected: list[str]) -> None:
    found = list(numerals(text, LanguageTag(language)))
    assert ["|".join(map(str, one.values)) for one in found] == expected


def test_a_numeral_knows_where_it_stands_and_its_digits() -> None:
    found = list(numerals("🙂 06 of 1,234.50, 1.234", LanguageTag("es-MX")))
    assert [(one.span.start, one.span.end, one.digits) for one in found] == [(2, 4, 2), (8, 16, 4), (18, 23, 1)]


def test_what_is_too_long_to_be_a_number_is_none() -> None:
    assert list(numerals("1" * (LONGEST + 1), LanguageTag("en"))) == []
    assert len(list(numerals("1,111" * LONGEST, LanguageTag("en")))) > LONGEST
