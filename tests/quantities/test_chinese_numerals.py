"""Chinese numerals, and digits with the units of Chinese behind them, by value."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.quantities import Kind, read
from glossa.quantities._chinese_numerals import place_value, total, value_of
from tests.quantities.chinese import HANS, HANT, said

_DIGITS = "零一二三四五六七八九"
_SIMPLE = str.maketrans("萬億兩", "万亿两")


def _below_myriad(number: int) -> str:
    text = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += _DIGITS[digit] + name
        elif text and number % unit:
            text = text.rstrip("零") + "零"
    return text


def _in_words(number: int) -> str:
    """Writes a number below 10 ** 16 as people do: 一万零三百亿零五."""
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        high, low = divmod(number, unit)
        if high:
            gap = "零" if low and low < unit // 10 else ""
            return _in_words(high) + name + gap + (_in_words(low) if low else "")
    return _below_myriad(number) or "零"


@settings(deadline=None)
@given(st.integers(1, 10**16 - 1))
def test_every_whole_number_reads_back(number: int) -> None:
    assert value_of(_in_words(number)) == number


@settings(deadline=None, max_examples=50)
@given(st.integers(11, 10**16 - 1))
def test_a_number_in_a_sentence_reads_back(number: int) -> None:
    text = f"全国共有{_in_words(number)}个单位。"
    (quantity,) = read(text, HANS)
    assert (quantity.kind, quantity.values) == (Kind.NUMBER, (Fraction(number),))
    assert quantity.span.of(text) == _in_words(number)


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 10**12), st.sampled_from("万亿"))
def test_digits_with_a_unit_read_back(number: int, unit: str) -> None:
    scale = {"万": 10**4, "亿": 10**8}[unit]
    (quantity,) = read(f"共{number:,}{unit}人", HANS)
    assert quantity.values == (Fraction(number * scale),)


@settings(deadline=None, max_examples=50)
@given(st.integers(1000, 2199))
def test_years_read_back_digit_by_digit(year: int) -> None:
    digits = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    (quantity,) = read(f"{digits}年", HANS)
    assert (quantity.kind, quantity.values) == (Kind.YEAR, (Fraction(year),))


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("廿一", 21),
        ("卅", 30),
        ("一百五", 150),
        ("一百零五", 105),
        ("一万二", 12_000),
        ("两千三百万", 23_000_000),
        ("三万五千亿", 3_500_000_000_000),
        ("十万亿", 10**13),
        ("二兆", 2 * 10**12),
        ("贰佰叁拾伍", 235),
        ("百万", 1_000_000),
        ("零", 0),
    ],
)
def test_well_formed_numerals(numeral: str, value: int) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize("numeral", ["一二三", "十百", "三万五万", "亿万", "二十十"])
def test_units_that_do_not_descend_are_no_number(numeral: str) -> None:
    assert value_of(numeral) is None


def test_numbers_and_units_add_up() -> None:
    assert total([Fraction(3, 2), "万", 500]) == 15_500
    assert total([1, "亿", 0, 5]) == 100_000_005


def test_digits_one_by_one() -> None:
    assert place_value("二〇二一") == 2021
    assert place_value("二十一") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全国人口1.4亿", ["1.4亿 number 140000000"]),
        (
            "共3万5千人、2万3000人、1亿零200万人",
            ["3万5千 number 35000", "2万3000 number 23000", "1亿零200万 number 102000000"],
        ),
        ("约3万5人", ["3万5 number 35000 about"]),
        ("10万亿立方米", ["10万亿 number 10000000000000"]),
        ("3,200.5万吨", ["3,200.5万 number 32005000"]),
        ("100 万人", ["100万 number 1000000"]),
        ("１，４００人和３．５吨", ["１，４００ number 1400", "３．５ number 7/2"]),
        (
            "三点五亿，一点四万亿，三点一四",
            ["三点五亿 number 350000000", "一点四万亿 number 1400000000000", "三点一四 number 157/50"],
        ),
        ("2021百强企业", ["2021 number 2021"]),
        ("用时9秒83，3分5秒", ["9秒83 number 983/100", "3 number 3", "5 number 5"]),
        ("1亿2345万6789人，3万 5 千", ["1亿2345万6789 number 123456789", "3万 number 30000", "5千 number 5000"]),
        ("3万5 千人，硬币30枚，一二三点五", ["3万5千 number 35000", "30 number 30"]),
        ("3万5万", ["3万 number 30000", "5万 number 50000"]),
        ("3万2021年", ["3万 number 30000", "2021年 year 2021"]),
        ("亩产95,27斤", ["95 number 95", "27 number 27"]),
    ],
)
def test_numbers_in_digits_and_characters(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "30万千瓦时，三十万千瓦，100亿千瓦时",
            ["30万 number 300000", "三十万 number 300000", "100亿 number 10000000000"],
        ),
        ("5千米，五千米，950百帕，100兆瓦", ["5 number 5", "五千 number 5000|5", "950 number 950", "100 number 100"]),
        ("每千瓦时", []),
        ("一二千米", []),
        ("十百千米", []),
    ],
)
def test_units_of_measure_begin_with_numerals(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("十几人", ["十几 number 10|12 over ?"]),
        ("二十几万人", ["二十几万 number 200000 over ?"]),
        ("10几个", ["10几 number 10 over ?"]),
        ("几十万人，数百万人", ["几十万 number 100000 about ?", "数百万 number 1000000 about ?"]),
        ("总人数十二万", ["十二万 number 120000"]),
        ("几百二十、几万千米", ["百二十 number 120 ?", "万 number 10000 ?"]),
        ("上百人，百余名，百万人", ["百 number 100 ?", "百 number 100 over ?", "百万 number 1000000 ?"]),
        (
            "三五个，七八十人",
            ["三 number 3 about ?", "五 number 5 about ?", "七 number 70 about ?", "八十 number 80 about ?"],
        ),
        (
            "十七八岁，两三千万",
            [
                "十七 number 17 about ?",
                "八 number 18 about ?",
                "两 number 20000000 about ?",
                "三千万 number 30000000 about ?",
            ],
        ),
        ("一二三十百，一二三", []),
        (
            "三十多万人，二十余万人，十来万人",
            ["三十多万 number 300000 over", "二十余万 number 200000 over", "十来万 number 100000 about"],
        ),
        ("六十多万字", ["六十多万 number 600000 over"]),
        ("30多万人，10几万人", ["30多万 number 300000 over", "10几万 number 100000 over ?"]),
        ("一二几百人", ["一 number 1 about ?", "二 number 2 about ?", "几百 number 100 about ?"]),
        ("三百来万万", ["三百 number 300 about"]),
    ],
)
def test_vague_numbers_ask_for_nothing(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一个，两国，三人", ["一 number 1 ?", "两 number 2 ?", "三 number 3"]),
        ("三，三大", ["三 number 3 ?", "三 number 3 ?"]),
        ("一定、一些、二胡、统一", []),
        ("（一）取消；（二）安排", ["一 number 1 ?", "二 number 2 ?"]),
        ("一百年，千年，谬以千里", ["一百 number 100 ?", "千 number 1000 ?", "千 number 1000 ?"]),
        ("三十年零六个月", ["三十 number 30", "六 number 6"]),
        ("以五比四险胜", ["五 number 5", "四 number 4"]),
        ("十年，十天", ["十 number 10 ?", "十 number 10"]),
        ("二四名，二〇二五", ["二四 number 24 ?", "二〇二五 number 2025 ?"]),
        ("双方、双重", ["双 number 2 ?"]),
        ("一" * 65, []),
    ],
)
def test_one_character_counts_only_with_a_measure_word(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_traditional_characters_are_read_where_they_stand() -> None:
    assert said("雙方", HANT) == ["雙 number 2 ?"]
    assert said("兩億三千萬人，貳拾個，十幾億，三點五萬", HANT) == [
        "兩億三千萬 number 230000000",
        "貳拾 number 20",
        "十幾億 number 1000000000|1200000000 over ?",
        "三點五萬 number 35000",
    ]
