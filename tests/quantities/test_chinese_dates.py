"""Years, decades, months, days, weekdays and times of day in Chinese."""

from __future__ import annotations

import pytest

from tests.quantities.chinese import HANT, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2021年，二〇二一年，二零二一年，２０２１ 年",
            ["2021年 year 2021", "二〇二一年 year 2021", "二零二一年 year 2021", "２０２１年 year 2021"],
        ),
        ("公元前221年，公元25年，公元前3世纪", ["221年 year -221", "25年 year 25", "3世纪 century 3|-3"]),
        ("3年，三年，20年，2.5年", ["3 number 3", "三 number 3", "20 number 20", "2.5 number 5/2"]),
        (
            "2000多年，2000年历史，2000年前，一千五百年",
            ["2000 number 2000 over", "2000 number 2000", "2000 number 2000", "一千五百 number 1500"],
        ),
        ("1998年前，二千零一年", ["1998年 year 1998", "二千零一年 year 2001"]),
        (
            "98年，’98年，’08年，98年前，98年间",
            ["98年 year 1998|98", "98年 year 1998", "08年 year 2008", "98 number 98", "98 number 98"],
        ),
        ("民国110年，昭和20年", ["110年 year 2021|110", "20年 year 1945|20"]),
        (
            "2021—2025年，2021-25年",
            [
                "2021 year 2021",
                "2025年 year 2025",
                "2021 year 2021",
                "25年 year 2025|25",
            ],
        ),
        (
            "2021财年，2021赛季，2021-2022学年，3学期",
            ["2021财年 year 2021", "2021赛季 year 2021", "2021 year 2021", "2022学年 year 2022", "3 number 3"],
        ),
        ("90年代，10年代，1990年代", ["90年代 decade 90|1990", "10年代 decade 10|2010|1910", "1990年代 decade 1990"]),
        ("20世纪90年代，二十世纪八十年代", ["20世纪90年代 decade 1990", "二十世纪八十年代 decade 1980"]),
        ("上世纪九十年代，本世纪20年代", ["九十年代 decade 1990", "20年代 decade 2020"]),
        ("五六十年代", ["五 decade 50|1950 about ?", "六十年代 decade 60|1960 about ?"]),
        ("上世纪六、七十年代", ["六 decade 1960", "七十年代 decade 1970"]),
        ("上世纪六七十年代", ["六 decade 1960 about ?", "七十年代 decade 1970 about ?"]),
        ("20世纪50、60年代", ["20世纪 century 20 ?", "50 decade 50|1950", "60年代 decade 60|1960"]),
        ("21世纪，二十一世纪，三世界", ["21世纪 century 21", "二十一世纪 century 21", "三 number 3 ?"]),
        ("90后，00后，20后，90后退", ["90后 decade 90|1990 ?", "00后 decade 0|2000 ?", "20 number 20", "90 number 90"]),
    ],
)
def test_years(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "6月2日，6月2号，六月二日，6月底",
            ["6月 month 6", "2日 day 2", "6月 month 6", "2号 day 2", "六月 month 6", "二日 day 2", "6月 month 6"],
        ),
        ("2 月 3 日", ["2月 month 2", "3日 day 3"]),
        ("3月份，3个月，13月", ["3月份 month 3", "3 number 3", "13 number 13"]),
        ("农历八月十五", ["八月 month 8 ?", "十五 number 15"]),
        (
            "2日，32日，三日游，连续3日，3日本人",
            ["2日 day 2", "32 number 32", "三 number 3", "3 number 3", "3 number 3"],
        ),
        ("5号线，5号晚，十二号", ["5 number 5", "5号 day 5", "十二 number 12"]),
        (
            "2021-06-02，2021/6/2，2021.6.2",
            [
                "2021 year 2021",
                "06 month 6",
                "02 day 2",
                "2021 year 2021",
                "6 month 6",
                "2 day 2",
                "2021 year 2021",
                "6 month 6",
                "2 day 2",
            ],
        ),
        ("2021-13-02", ["2021-13-02 code 2021-13-02"]),
        (
            "1月至3月，1-3月，6、7月",
            ["1月 month 1", "3月 month 3", "1 month 1", "3月 month 3", "6 month 6", "7月 month 7"],
        ),
        ("15至3月", ["15 number 15", "3月 month 3"]),
        (
            "九·一八，9·11，13·5，九·人",
            [
                "九 month 9 ?",
                "一八 day 18 ?",
                "9 month 9 ?",
                "11 day 11 ?",
                "13 number 13",
                "5 number 5",
                "九 number 9 ?",
            ],
        ),
        (
            "五一劳动节，“十一”，双十一",
            ["五 month 5 ?", "一 day 1 ?", "十 month 10 ?", "一 day 1 ?", "十 month 11 ?", "一 day 11 ?"],
        ),
        ("一二·九", ["一 number 1 about ?", "二 number 2 about ?", "九 number 9 ?"]),
        ("一二九运动，十一人", ["一二 month 12 ?", "九 day 9 ?", "十一 number 11"]),
        (
            "十三五规划，“十四五”，十四五岁",
            [
                "十三 ordinal 13 ?",
                "五 number 5 ?",
                "十四 ordinal 14 ?",
                "五 number 5 ?",
                "十四 number 14 about ?",
                "五 number 15 about ?",
            ],
        ),
    ],
)
def test_months_and_days(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "周一，星期三，礼拜天，本周五，周日",
            ["周一 weekday 1", "星期三 weekday 3", "礼拜天 weekday 7", "周五 weekday 5", "周日 weekday 7"],
        ),
        (
            "每周二、四、六，周一至五",
            ["周二 weekday 2", "四 weekday 4", "六 weekday 6", "周一 weekday 1", "五 weekday 5"],
        ),
        ("周五天气晴", ["周五 weekday 5"]),
        ("周末，一周，每周三次，一周五次", ["一 number 1 ?", "三 number 3", "一 number 1 ?", "五 number 5"]),
    ],
)
def test_weekdays(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下午3点，15时30分，15:30", ["下午3点 time 900", "15时30分 time 930", "15:30 time 930"]),
        ("晚上八点半，3点一刻，三点三刻", ["晚上八点半 time 1230", "3点一刻 time 195|915", "三点三刻 time 225|945"]),
        (
            "凌晨2点，中午12点，中午1点，正午11时",
            ["凌晨2点 time 120", "中午12点 time 720", "中午1点 time 780", "正午11时 time 660"],
        ),
        ("深夜1点，深夜11点，零点，24时", ["深夜1点 time 60", "深夜11点 time 1380", "零点 time 0", "24时 time 0"]),
        ("凌晨12点，上午 9点05分，下午三点五十", ["凌晨12点 time 0", "上午9点05分 time 545", "下午三点五十 time 950"]),
        (
            "上午9点至11点半，3点左右，3点钟",
            ["上午9点 time 540", "11点半 time 690|1410", "3点 time 180|900", "3点钟 time 180|900"],
        ),
        ("上午9至11时", ["上午9 time 540", "11时 time 660|1380"]),
        (
            "下午3：30，03:12，3:30，15:30:20",
            ["下午3：30 time 930", "03:12 time 192", "3:30 time 210|930", "15:30:20 time 930"],
        ),
        (
            "三点建议，3点，30点，25:10，3:75",
            [
                "三 number 3 ?",
                "3 number 3",
                "30 number 30",
                "25 number 25",
                "10 number 10",
                "3 number 3",
                "75 number 75",
            ],
        ),
        ("5时代，三点多，3点80分", ["5 number 5", "三 number 3 ?", "3 number 3", "80 number 80"]),
        ("表2：15人，时间：15：30", ["2 number 2", "15 number 15", "15：30 time 930"]),
        ("以3:20告负，比分为3:20", ["3 number 3", "20 number 20", "3 number 3", "20 number 20"]),
        ("二十世纪三点一线，一点一滴", ["二十世纪 century 20", "三 number 3 ?"]),
        ("一时，三时许，间3点", ["三时许 time 180|900", "3 number 3"]),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_traditional_dates_and_times() -> None:
    assert said("週一下午3點半，禮拜天，二十世紀九十年代，六月二號", HANT) == [
        "週一 weekday 1",
        "下午3點半 time 930",
        "禮拜天 weekday 7",
        "二十世紀九十年代 decade 1990",
        "六月 month 6",
        "二號 day 2",
    ]
