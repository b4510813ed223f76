"""What holds for every Chinese text, its codes, and its words that count nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.quantities import read
from glossa.text.languages import LanguageTag
from glossa.text.spans import disjoint
from tests.quantities.chinese import HANS, HANT, said

_WORDS = (
    "一 二 两 三 五 十 百 千 万 亿 零 〇 半 几 数 多 余 来 第 初 点 分之 成 折 倍 年 月 日 号 时 周 星期 世纪 "
    "年代 个 % 元 美元 美 国集团 · - — 至 到 、 和 / : . , 1 2021 30 06 3.5 US$ ¥ G 5G km 约 近 超过 上午 下午 ， "
    "。 （ ） 贰 拾 廿 刻 半 人 𠀋 ع 兆 瓦 千瓦 后 届 大 中全会 旬 双 方 翻 番 新冠 No. http://a @ 上世纪 公元前 "
    "公元 民国 农历 份 ' 比分 ２ ％"
)
_TEXTS = st.lists(st.sampled_from(_WORDS.split()), max_size=14).map("".join) | st.text(max_size=30)


@settings(deadline=None)
@given(_TEXTS, st.sampled_from([HANS, HANT]))
def test_any_text_is_read_in_order_without_overlap(text: str, language: LanguageTag) -> None:
    found = read(text, language)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(one.values or one.text for one in found)


def test_a_hundred_or_so() -> None:
    assert said("百十来个老人") == ["百十 number 100|110 about ?"]


def test_two_numerals_in_a_saying_ask_for_nothing() -> None:
    assert said("七嘴八舌，一死三伤") == ["七 number 7 ?", "八 number 8 ?", "一 number 1 ?", "三 number 3"]
    assert said("第三回四方会谈") == ["第三 ordinal 3", "四 number 4 ?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "G20峰会，COVID-19，5G，H7N9，Ｇ２０",
            ["G20 code G20", "COVID-19 code COVID-19", "5G code 5G", "H7N9 code H7N9", "Ｇ２０ code G20"],
        ),
        ("30km，5kg，737，波音", ["30 number 30", "5 number 5", "737 number 737"]),
        (
            "电话010-87654321，13800138000，400-810-1234",
            [
                "010-87654321 code 010-87654321",
                "13800138000 code 13800138000",
                "400-810-1234 code 400-810-1234",
            ],
        ),
        (
            "编号20210602，00123，021年，1411778724人",
            ["20210602 code 20210602", "00123 code 00123", "021 code 021", "1411778724 number 1411778724"],
        ),
        ("1.2.3版，192.168.1.1", ["1.2.3 code 1.2.3", "192.168.1.1 code 192.168.1.1"]),
        ("见https://a.cn/2021/06和a1@b.com、12a@b.com", []),
        ("No.3，WTO", ["3 number 3"]),
        ("新冠肺炎，冠军", ["新冠 code COVID-19 ?"]),
        ("5至010-87654321", ["5 number 5", "010-87654321 code 010-87654321"]),
        ("5GB2", ["5GB2 code 5GB2"]),
    ],
)
def test_codes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "坚持一带一路，推动统一，一些人一直反对，万一失败",
        "百度和万科十分重视，千方百计，百姓",
        "亿万人民，十万火急，三轮车",
        "大陆、队伍、收拾、礼物、周围、星光、数学、几乎、半导体、陆",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert said(text) == []


def test_names_ask_for_nothing() -> None:
    assert all(
        line.endswith("?") for line in said("三峡、四川、九江、五角大楼、三星、张三李四、乱七八糟、九一一、七夕、八卦")
    )


def test_ten_minutes_are_ten() -> None:
    assert said("十分钟，千万人") == ["十 number 10", "千万 number 10000000 ?"]


def test_a_number_of_four_hundred_digits_is_read() -> None:
    assert said("共" + "9" * 400 + "人") == ["9" * 400 + " number " + "9" * 400]


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "万亿",
        "1,",
        "1-",
        "1/",
        "1.",
        "a1",
        "a-",
        "一点",
        "几百",
        "三分之",
        "1万",
        "周一、",
        "1:3",
        "+86 ",
        "$",
        "半",
        "六、",
        "(0",
    ],
)
def test_long_texts_are_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert disjoint(one.span for one in read(text, HANS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("前三季度", ["三 number 3"]),
        ("身高一米二，长1米85", ["一米二 number 6/5", "1米85 number 37/20"]),
        (
            "一米，两米五十，",
            ["一 number 1 ?", "两 number 2 ?", "五十 number 50"],
        ),
        ("上调25个基点，三十基点", ["25个基点 points 1/4", "三十基点 points 3/10"]),
        ("今年四十有三，四十有三成", ["四十有三 number 43", "四十 number 40", "三成 share 3/10"]),
        ("三有四", ["三 number 3 ?", "四 number 4 ?"]),
        ("于民国一百年，民国一百二十", ["一百年 year 2011|100", "一百二十 number 120"]),
    ],
)
def test_numbers_that_go_on_behind_a_word(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_a_year_of_the_republic_in_traditional_characters() -> None:
    assert said("於民國一百年突破", HANT) == ["一百年 year 2011|100"]
