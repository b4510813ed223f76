"""Parts, factors, money, ordinals and ranges in Chinese."""

from __future__ import annotations

import pytest

from tests.quantities.chinese import HANT, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("35%，３５％，3‰，1.5 %", ["35% share 7/20", "３５％ share 7/20", "3‰ share 3/1000", "1.5% share 3/200"]),
        (
            "百分之三十五，千分之三，百分之3.5",
            ["百分之三十五 share 7/20", "千分之三 share 3/1000", "百分之3.5 share 7/200"],
        ),
        ("三分之二，百分之三到五", ["三分之二 share 2/3", "百分之三 share 3/100", "五 share 1/20"]),
        ("零分之一，三分之名", ["三 number 3 ?"]),
        ("1/3，2/6，3/2", ["1/3 share 1/3", "2 number 2", "6 number 6", "3 number 3", "2 number 2"]),
        ("10%-15%，10-15%", ["10% share 1/10", "15% share 3/20", "10 share 1/10", "15% share 3/20"]),
        ("三成，近六成五", ["三成 share 3/10", "六成五 share 13/20 under"]),
        ("七八成，3成", ["七 share 7/10 about ?", "八成 share 4/5 about ?", "3成 share 3/10"]),
        ("三成员工，三成为，20成", ["三成 share 3/10 ?", "三成 share 3/10 ?", "20 number 20"]),
        (
            "八折，九五折，7.5折，85折",
            ["八折 share 1/5|4/5", "九五折 share 1/20|19/20", "7.5折 share 1/4|3/4", "85折 share 3/20|17/20"],
        ),
        ("三折叠", ["三 number 3 ?"]),
        (
            "0.5个百分点，三点五个百分点，2百分点",
            ["0.5个百分点 points 1/2", "三点五个百分点 points 7/2", "2百分点 points 2"],
        ),
        ("3个人", ["3 number 3"]),
    ],
)
def test_parts_of_a_whole(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两倍，三倍，2.5倍", ["两倍 times 2 ?", "三倍 times 3", "2.5倍 times 5/2"]),
        ("增长两倍，增加了2倍", ["两倍 times 2|3 ?", "2倍 times 2|3"]),
        ("增长到3倍，是去年的3倍", ["3倍 times 3", "3倍 times 3"]),
        ("一倍，两倍半", ["一倍 times 2|1 ?", "两倍半 times 5/2"]),
        ("翻一番，翻了两番，翻倍", ["翻一番 times 2 ?", "翻了两番 times 4", "翻倍 times 2 ?"]),
        ("翻开", []),
    ],
)
def test_factors(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一半的人，半数，过半", ["一半 share 1/2 ?", "半数 share 1/2 ?", "半 share 1/2 over ?"]),
        ("上半年，下半场，半岛", ["半 share 1/2 ?", "半 share 1/2 ?"]),
        (
            "半年，半小时，半个世纪，半个月",
            ["半年 number 1/2|6 ?", "半小时 number 1/2|30 ?", "半个世纪 number 1/2|50 ?", "半个月 number 1/2 ?"],
        ),
        ("两年半，一个半小时，三个半月", ["两年半 number 5/2|30", "一个半小时 number 3/2|90 ?", "三个半 number 7/2"]),
        ("两个半球，两半", ["两 number 2 ?", "两 number 2 ?"]),
    ],
)
def test_halves(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "30亿元，3000美元，100万欧元",
            ["30亿元 money 3000000000 CNY", "3000美元 money 3000 USD", "100万欧元 money 1000000 EUR"],
        ),
        (
            "三十元，5万新台币，3亿日元",
            ["三十元 money 30 CNY", "5万新台币 money 50000 TWD", "3亿日元 money 300000000 JPY"],
        ),
        ("人民币30亿元，人民币 500", ["人民币30亿元 money 3000000000 CNY", "人民币500 money 500 CNY"]),
        (
            "US$35，HK$3,500，¥300，￥5万",
            ["US$35 money 35 USD", "HK$3,500 money 3500 HKD", "¥300 money 300 CNY", "￥5万 money 50000 CNY"],
        ),
        ("RMB100，USD 30", ["RMB100 money 100 CNY", "USD30 money 30 USD"]),
        ("5块钱，花了5块，5块金牌", ["5块钱 money 5 CNY", "5块 money 5 CNY", "5 number 5"]),
        ("30多亿元，300余美元", ["30多亿元 money 3000000000 CNY over", "300余美元 money 300 USD over"]),
        ("30—50万元", ["30 money 300000 CNY", "50万元 money 500000 CNY"]),
        ("$30-50，$5%", ["$30 money 30 USD", "50 money 50 USD", "5% share 1/20"]),
        ("3元素，300卢比", ["3 number 3", "300卢比 money 300"]),
        ("万元户，上万元", ["万元 money 10000 CNY ?", "万元 money 10000 CNY ?"]),
    ],
)
def test_money(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_a_dollar_and_a_yuan_are_any_in_traditional_chinese() -> None:
    assert said("300元，$300，港幣300元，US$300，三十億美元", HANT) == [
        "300元 money 300",
        "$300 money 300",
        "港幣300元 money 300 HKD",
        "US$300 money 300 USD",
        "三十億美元 money 3000000000 USD",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三届，第3名，第 5 位", ["第三 ordinal 3", "第3 ordinal 3", "第5 ordinal 5"]),
        ("第一次，名列第二，第三，", ["第一 ordinal 1 ?", "第二 ordinal 2 ?", "第三 ordinal 3 ?"]),
        ("第三产业", ["第三 ordinal 3 ?"]),
        ("第3至5名，第三、四季度", ["第3 ordinal 3", "5 ordinal 5", "第三 ordinal 3 ?", "四 ordinal 4"]),
        ("初一，大年初二，初三十", ["初一 day 1 ?", "初二 day 2 ?", "三十 number 30"]),
        ("建党100周年，四十周年，二周年", ["100 ordinal 100 ?", "四十 ordinal 40", "二 ordinal 2 ?"]),
        ("十三届，三届，十九大，六中全会", ["十三 ordinal 13", "三 number 3", "十九 ordinal 19 ?", "六 ordinal 6 ?"]),
        ("三大，12大，几十大", ["三 number 3 ?", "12 number 12", "几十 number 10 about ?"]),
        ("八旬老人", ["八旬 number 80 ?"]),
        ("二十国集团，五国", ["二十国集团 code G20 ?", "五 number 5 ?"]),
    ],
)
def test_places_in_a_row(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30—50万人", ["30 number 300000", "50万 number 500000"]),
        ("800到1000万人", ["800 number 8000000", "1000万 number 10000000"]),
        ("500至1万人", ["500 number 500", "1万 number 10000"]),
        ("1.5万至2万人", ["1.5万 number 15000", "2万 number 20000"]),
        (
            "5至7人，5 - 7人，三到五个",
            ["5 number 5", "7 number 7", "5 number 5", "7 number 7", "三 number 3", "五 number 5"],
        ),
        ("5至一起，5至人", ["5 number 5", "一 number 1 ?", "5 number 5"]),
        ("3和5%，3、5元", ["3 number 3", "5% share 1/20", "3 number 3", "5元 money 5 CNY"]),
        (
            "5-10km，1至2021-06-02",
            ["5 number 5", "10 number 10", "1 number 1", "2021 year 2021", "06 month 6", "02 day 2"],
        ),
    ],
)
def test_the_last_part_of_a_range_gives_the_unit_to_all(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("超过30人", "over"),
        ("逾 30 人", "over"),
        ("至少30人", "over"),
        ("30多人", "over"),
        ("30余人", "over"),
        ("30人以上", "over"),
        ("30岁及以上", "over"),
        ("30个多月", "over"),
        ("不到30人", "under"),
        ("不超过30人", "under"),
        ("不得超过30人", ""),
        ("近30人", "under"),
        ("30以下", "under"),
        ("30人以下", "under"),
        ("约30人", "about"),
        ("约为30人", "about"),
        ("30来人", "about"),
        ("30人左右", "about"),
        ("30左右", "about"),
        ("30人", ""),
        ("近30年来", ""),
        ("最近30人", ""),
        ("公约30条", ""),
        ("英超30轮", ""),
        ("30来自北京", ""),
        ("和近了30", "under"),
        ("能有30", ""),
        ("有30", ""),
        ("人到30", ""),
    ],
)
def test_how_exactly_a_number_is_meant(text: str, bound: str) -> None:
    assert said(text) == [" ".join(filter(None, ["30 number 30", bound]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("零下5度", ["5 number 5|-5"]),
        ("增长-3%", ["3% share 3/100"]),
        ("为-3%", ["3% share 3/100|-3/100"]),
        ("-3", ["3 number 3|-3"]),
        ("歼-20", ["20 number 20"]),
        ("四下 5", ["四 number 4 ?", "5 number 5"]),
    ],
)
def test_what_falls_may_be_written_with_a_sign(text: str, expected: list[str]) -> None:
    assert said(text) == expected
