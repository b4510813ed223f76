"""What holds for every text in English, Spanish, French and the languages that are read by their digits alone."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.quantities import Kind, read
from glossa.quantities.reading import knows_words
from glossa.text.languages import LanguageTag
from tests.quantities.western import EN, ES, FR, said

DE, AR, HI, RU = LanguageTag("de"), LanguageTag("ar"), LanguageTag("hi"), LanguageTag("ru")

_PIECES = st.sampled_from(
    [
        "one",
        "two",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "half",
        "third",
        "of",
        "and",
        "a",
        "the",
        "to",
        "between",
        "3",
        "30",
        "2021",
        "1,400",
        "1.4",
        "%",
        "$",
        "US$",
        "€",
        "km",
        "June",
        "May",
        "Monday",
        "p.m.",
        "o'clock",
        "century",
        "XIX",
        "siglo",
        "XIXe",
        "siècle",
        "años",
        "noventa",
        "y",
        "medio",
        "mil",
        "millones",
        "de",
        "un",
        "dos",
        "treinta",
        "vingt",
        "et",
        "quatre-vingt",
        "dix-sept",
        "neuf",
        "mars",
        "mai",
        "à",
        "heures",
        "h",
        "15:30",
        "2021-06-02",
        "1/2",
        "½",
        "-",
        "–",
        ".",
        ",",
        "(",
        ")",
        "'",
        "’",
        "over",
        "about",
        "plus",
        "or",
        "more",
        "point",
        "BC",
        "a.",
        "C.",
        "av.",
        "J.-C.",
        "1990s",
        "١٤",
        "१४",
        "🙂",
        "𝟛",
        "شهر",
        "六",
        "+34",
        "91",
        "MU57",
        "www.a",
        "per",
        "cent",
        "pounds",
        "x",
        "times",
        "3rd",
        "2º",
        "1er",
    ]
)


@settings(deadline=None)
@given(
    st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", " ", "\u202f"])), max_size=14).map(
        lambda pieces: "".join(piece + gap for piece, gap in pieces)
    )
    | st.text(max_size=30),
    st.sampled_from([EN, ES, FR, DE, AR]),
)
def test_any_text_is_read_in_order_without_overlap(text: str, language: LanguageTag) -> None:
    found = read(text, language)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(one.values or one.text for one in found)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**12), st.sampled_from([EN, ES, FR, DE, AR, HI, LanguageTag("de-CH"), LanguageTag("es-MX")]))
def test_an_integer_that_cldr_writes_is_read_back(value: int, language: LanguageTag) -> None:
    text = format_decimal(value, locale=language.replace("-", "_"))
    assert value in read(text, language)[0].values


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 10**6), st.sampled_from(["ar_EG", "fa", "mr", "ne"]))
def test_digits_of_other_scripts_are_read_back(value: int, locale: str) -> None:
    text = format_decimal(value, locale=locale, numbering_system="default")
    assert read(text, LanguageTag(locale.replace("_", "-")))[0].values[0] == value


_EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
_EN_SMALL += ["seventeen", "eighteen", "nineteen"]
_EN_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _english(value: int) -> str:
    if value < 20:
        return _EN_SMALL[value]
    if value < 100:
        return _EN_TENS[value // 10] + (f"-{_EN_SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{_english(value // 100)} hundred" + (f" and {_english(value % 100)}" if value % 100 else "")
    name, size = next((name, size) for name, size in (("million", 10**6), ("thousand", 1000)) if value >= size)
    rest = value % size
    return f"{_english(value // size)} {name}" + (f"{' and' if rest < 100 else ''} {_english(rest)}" if rest else "")


_ES_SMALL = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
]
_ES_SMALL += [
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
]
_ES_SMALL += ["veintiséis", "veintisiete", "veintiocho", "veintinueve"]
_ES_TENS = ["_", "_", "_", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_ES_HUNDREDS = [
    "_",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
]
_ES_HUNDREDS += ["novecientos"]


def _spanish(value: int) -> str:
    if value < 30:
        return _ES_SMALL[value]
    if value < 100:
        return _ES_TENS[value // 10] + (f" y {_ES_SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        hundreds = "cien" if value == 100 else _ES_HUNDREDS[value // 100]
        return hundreds + (f" {_spanish(value % 100)}" if value % 100 else "")
    if value < 10**6:
        thousands = "mil" if value < 2000 else f"{_spanish(value // 1000)} mil"
        return thousands + (f" {_spanish(value % 1000)}" if value % 1000 else "")
    millions = "un millón" if value < 2 * 10**6 else f"{_spanish(value // 10**6)} millones"
    return millions + (f" {_spanish(value % 10**6)}" if value % 10**6 else "")


_FR_SMALL = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_FR_SMALL += ["dix-sept", "dix-huit", "dix-neuf"]
_FR_TENS = ["_", "_", "vingt", "trente", "quarante", "cinquante", "soixante"]


def _french(value: int) -> str:
    if value < 20:
        return _FR_SMALL[value]
    if value < 70:
        ten, one = divmod(value, 10)
        return _FR_TENS[ten] + (" et un" if one == 1 else f"-{_FR_SMALL[one]}" if one else "")
    if value < 80:
        return "soixante et onze" if value == 71 else f"soixante-{_FR_SMALL[value - 60]}"
    if value < 100:
        return "quatre-vingts" if value == 80 else f"quatre-vingt-{_FR_SMALL[value - 80]}"
    if value < 1000:
        hundreds = "cent" if value < 200 else f"{_FR_SMALL[value // 100]} cent"
        return hundreds + (f" {_french(value % 100)}" if value % 100 else "")
    if value < 10**6:
        thousands = "mille" if value < 2000 else f"{_french(value // 1000)} mille"
        return thousands + (f" {_french(value % 1000)}" if value % 1000 else "")
    millions = "un million" if value < 2 * 10**6 else f"{_french(value // 10**6)} millions"
    return millions + (f" {_french(value % 10**6)}" if value % 10**6 else "")


@pytest.mark.parametrize(("language", "write"), [(EN, _english), (ES, _spanish), (FR, _french)])
@settings(deadline=None, max_examples=60)
@given(value=st.integers(0, 999) | st.integers(0, 10**9 - 1))
def test_an_integer_in_words_is_read_back(language: LanguageTag, write: Callable[[int], str], value: int) -> None:
    text = write(value)
    found = read(text, language)
    assert [one.values for one in found] == [(Fraction(value),)]
    assert found[0].span.of(text) == text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Am 2. Juni 2021, 3,5 %", DE, ["2=day:2", "Juni=month:6", "2021=year:2021", "3,5 %=share:7/200"]),
        ("1.234,50 € am Montag", DE, ["1.234,50 €=money:2469/2 EUR", "Montag=weekday:1"]),
        ("2 июня 2021 года, 30 %", RU, ["2=day:2", "июня=month:6", "2021=year:2021", "30 %=share:3/10"]),
        ("понедельник, 5 долларов США", RU, ["понедельник=weekday:1", "5 долларов США=money:5 USD"]),
        ("٢ يونيو ٢٠٢١", AR, ["٢=day:2", "يونيو=month:6", "٢٠٢١=year:2021"]),
        ("١٬٤٠٠، ٣٫٥٪", AR, ["١٬٤٠٠=number:1400", "٣٫٥٪=share:7/200"]),
        ("२ जून २०२१", HI, ["२=day:2", "जून=month:6", "२०२१=year:2021"]),
        ("R$ 3,5 e 1 pouco", LanguageTag("pt-BR"), ["R$ 3,5=money:7/2 BRL", "1=number:1"]),
        ("x-pirate 1,400", LanguageTag("x-pirate"), ["1,400=number:1400"]),
        ("$5 and ¥5", LanguageTag("en-CA"), ["$5=money:5 USD", "¥5=money:5"]),
        ("6/2/2021", LanguageTag("en-GB"), ["6=day:6", "2=month:2", "2021=year:2021"]),
    ],
)
def test_other_languages_are_read_by_their_digits(text: str, language: LanguageTag, expected: list[str]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize("language", [EN, ES, FR, DE])
@pytest.mark.parametrize(
    "piece", ["9", "1,", "3rd, ", "one hundred and ", "2 millones 300 mil ", "quatre-vingt-", "3e et "]
)
def test_reading_takes_no_longer_than_its_length(piece: str, language: LanguageTag) -> None:
    text = piece * (50_000 // len(piece))
    starts = [found.span.start for found in read(text, language)]
    assert starts == sorted(starts)


def test_a_number_of_four_hundred_digits_is_a_number() -> None:
    found = read(f"about {'7' * 400} people", EN)
    assert [(one.kind, one.values) for one in found] == [(Kind.NUMBER, (Fraction("7" * 400),))]


def test_the_words_of_four_languages_are_known() -> None:
    assert [knows_words(LanguageTag(tag)) for tag in ("es-MX", "zh-Hant", "de")] == [True, True, False]
