"""What is read in English."""

from __future__ import annotations

import pytest

from tests.quantities.western import EN, said


def test_tens_of_thousands_are_one_number_and_tens_of_hundreds_two() -> None:
    assert said("tens of thousands; tens of hundreds", EN) == [
        "tens of thousands=number:10000 about ?",
        "tens=number:10|12|20 about ?",
        "hundreds=number:100 about ?",
    ]


@pytest.mark.parametrize("text", ["in the quarter to 7", "a quarter to five percent", "a quarter to 7.1"])
def test_a_quarter_to_something_else_is_no_time(text: str) -> None:
    assert not any("=time" in line for line in said(text, EN))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one hundred and forty million people", ["one hundred and forty million=number:140000000"]),
        (
            "a dozen eggs, two dozen, dozens of boats, half a dozen",
            ["a dozen=number:12", "two dozen=number:24", "dozens=number:12|10|20 about ?", "half a dozen=number:6"],
        ),
        ("between one hundred and two hundred people", ["one hundred=number:100", "two hundred=number:200"]),
        (
            "two thousand and five, nineteen hundred, twenty-five",
            ["two thousand and five=number:2005", "nineteen hundred=number:1900", "twenty-five=number:25"],
        ),
        (
            "two and a half million, a million and a half, half a million, ½ million",
            [
                "two and a half million=number:2500000",
                "a million and a half=number:1500000",
                "half a million=number:500000",
                "½ million=number:500000",
            ],
        ),
        (
            "1.4 billion, 2½ cups, 3bn, 2k, 1.5m, 5 m, 10 million and a half",
            [
                "1.4 billion=number:1400000000",
                "2½=number:5/2",
                "3bn=number:3000000000",
                "2k=number:2000|2",
                "1.5m=number:1500000|3/2",
                "5=number:5",
                "10 million and a half=number:10500000",
            ],
        ),
        (
            "2 million 300 thousand, 5 million 7 million",
            ["2 million 300 thousand=number:2300000", "5 million=number:5000000", "7 million=number:7000000"],
        ),
        (
            "hundreds of thousands, millions",
            ["hundreds of thousands=number:100000 about ?", "millions=number:1000000 about ?"],
        ),
        (
            "two million thousand, one hundred hundred, twenty eleven thousand",
            [
                "two million=number:2000000",
                "thousand=number:1000 ?",
                "one hundred=number:100",
                "hundred=number:100 ?",
                "twenty eleven=year:2011",
                "thousand=number:1000 ?",
            ],
        ),
        (
            "a fortnight, two decades, one, zero, both",
            [
                "a fortnight=number:15|14|2|1/2 ?",
                "two decades=number:20",
                "one=number:1 ?",
                "zero=number:0 ?",
                "both=number:2 ?",
            ],
        ),
        ("Four Seasons and Four seasons", ["Four=number:4 ?", "Four=number:4"]),
    ],
)
def test_numbers_in_words_and_digits(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30-50 million", ["30=number:30000000|30", "50 million=number:50000000"]),
        (
            "between 5 and 7 million, 900 to 2 million",
            ["5=number:5000000|5", "7 million=number:7000000", "900=number:900|900000000", "2 million=number:2000000"],
        ),
        (
            "5-7%, from 5% to 7 percent, 20 and 30 percent",
            [
                "5=share:1/20",
                "7%=share:7/100",
                "5%=share:1/20",
                "7 percent=share:7/100",
                "20=share:1/5",
                "30 percent=share:3/10",
            ],
        ),
        (
            "from $2 to 3 million, $30-50 million, $5 to 7, 5 to 7 dollars",
            [
                "$2=money:2000000|2 USD",
                "3 million=money:3000000 USD",
                "$30=money:30000000|30 USD",
                "50 million=money:50000000 USD",
                "$5=money:5 USD",
                "7=money:7 USD",
                "5=money:5 USD",
                "7 dollars=money:7 USD",
            ],
        ),
        ("2021 to 5 percent", ["2021=number:2021", "5 percent=share:1/20"]),
    ],
)
def test_ranges_share_what_one_end_says(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "30%, 3.5 percent, 0.5 percentage points, half a percentage point, 25 basis points, 3‰",
            [
                "30%=share:3/10",
                "3.5 percent=share:7/200",
                "0.5 percentage points=points:1/2",
                "half a percentage point=points:1/2",
                "25 basis points=points:1/4",
                "3‰=share:3/1000",
            ],
        ),
        (
            "3 1/2 percent, 3 2/1, 3 2",
            ["3 1/2 percent=share:7/200", "3=number:3", "2=number:2", "1=number:1", "3=number:3", "2=number:2"],
        ),
        (
            "twice, tripled, a threefold rise, three times, 10-fold, 2x",
            [
                "twice=times:2 ?",
                "tripled=times:3",
                "a=number:1 ?",
                "threefold=times:3",
                "three times=times:3",
                "10-fold=times:10",
                "2x=times:2",
            ],
        ),
        (
            "A$35, HK$2bn, €1.5m, 40 euros, 3,500 yuan, 5 US dollars, RMB 300, ¥9, $five",
            [
                "A$35=money:35 AUD",
                "HK$2bn=money:2000000000 HKD",
                "€1.5m=money:1500000|3/2 EUR",
                "40 euros=money:40 EUR",
                "3,500 yuan=money:3500 CNY",
                "5 US dollars=money:5 USD",
                "RMB 300=money:300 CNY",
                "¥9=money:9",
                "$five=money:5 USD",
            ],
        ),
        ("2 million pounds and 5 pounds", ["2 million pounds=money:2000000 GBP", "5=number:5"]),
    ],
)
def test_measures(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "over 300, nearly 1,400, about a dozen, some 40",
            ["300=number:300 over", "1,400=number:1400 under", "a dozen=number:12 about", "40=number:40 about"],
        ),
        (
            "30 or so, 40-odd, 30 or more, 50 plus",
            ["30=number:30 about", "40=number:40 about", "30=number:30 over", "50=number:50 over"],
        ),
        (
            "about people, over ten years, over a decade, more than four years ago",
            ["ten=number:10", "a decade=number:10 ?", "four=number:4"],
        ),
    ],
)
def test_bounds(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "two thirds, a third of it, a third person, by a third, one-fifth, three quarters",
            [
                "two thirds=share:2/3",
                "a third=share:1/3",
                "a=number:1 ?",
                "third=ordinal:3|1/3",
                "a=number:1 ?",
                "third=ordinal:3|1/3",
                "one-fifth=share:1/5",
                "three quarters=share:3/4",
            ],
        ),
        ("3/4 of it, 3/4, 9/4, ½", ["3/4=share:3/4", "3/4=share:3/4 ?", "9=number:9", "4=number:4", "½=share:1/2"]),
        (
            "one in ten, one in 2021, two in ten",
            [
                "one=share:1/10 ?",
                "ten=number:10 ?",
                "one=number:1 ?",
                "2021=year:2021",
                "two=number:2",
                "ten=number:10",
            ],
        ),
        (
            "the first half of the year, half of them, and a half",
            ["first=ordinal:1 ?", "half of=share:1/2 ?", "half of=share:1/2", "and a half=number:3/2|1/2 ?"],
        ),
        (
            "third, 3rd, the 21st, twenty-first, first, second",
            [
                "third=ordinal:3",
                "3rd=ordinal:3",
                "21st=ordinal:21",
                "twenty-first=ordinal:21",
                "first=ordinal:1 ?",
                "second=ordinal:2 ?",
            ],
        ),
    ],
)
def test_parts_and_places(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday, June 2, 2021", ["Monday=weekday:1", "June=month:6", "2=day:2", "2021=year:2021"]),
        (
            "2nd of June, 2-5 June 2020, June 2 and 3, the third of May",
            [
                "2nd=day:2",
                "June=month:6",
                "2=day:2",
                "5=day:5",
                "June=month:6",
                "2020=year:2020",
                "June=month:6",
                "2=day:2",
                "3=day:3",
                "third=day:3",
                "May=month:5",
            ],
        ),
        (
            "6/2/2021, 13/2/2021, 2/13/2021, 2/2/21, 99/99/2021, 2021-06-02, 2021-13-41",
            [
                "6=month:6|2",
                "2=day:2|6",
                "2021=year:2021",
                "13=day:13",
                "2=month:2",
                "2021=year:2021",
                "2=month:2",
                "13=day:13",
                "2021=year:2021",
                "2=month:2",
                "2=day:2",
                "21=year:2021|1921",
                "99=number:99",
                "99=number:99",
                "2021=number:2021",
                "2021=year:2021",
                "06=month:6",
                "02=day:2",
                "2021=number:2021",
                "13=number:13",
                "41=number:41",
            ],
        ),
        (
            "May I, in May, may, May 5, Dec., Dec. 5, June Castle, June",
            [
                "May=month:5 ?",
                "May=month:5",
                "May=month:5",
                "5=day:5",
                "Dec=month:12",
                "5=day:5",
                "June=month:6 ?",
                "June=month:6",
            ],
        ),
        ("June 2021, 40 June", ["June=month:6", "2021=year:2021", "40=number:40", "June=month:6"]),
        (
            "in 2021, (1998), 1998-2001, 2020/21, 2020-30, 2021 people",
            [
                "2021=year:2021",
                "1998=year:1998",
                "1998=year:1998",
                "2001=year:2001",
                "2020=year:2020",
                "21=year:2021",
                "2020=year:2020",
                "30=year:2030",
                "2021=number:2021",
            ],
        ),
        ("221 BC, AD 79, BC, '98, '21", ["221 BC=year:-221", "AD 79=year:79", "'98=year:1998", "'21=year:2021|1921"]),
        (
            "1990s, 90s, in her 40s, the nineties, 1995s, nineteen ninety-eight, twenty twenty-one",
            [
                "1990s=decade:1990",
                "90s=decade:90",
                "40s=decade:40 ?",
                "the nineties=decade:90",
                "1995=number:1995",
                "nineteen ninety-eight=year:1998",
                "twenty twenty-one=year:2021",
            ],
        ),
        (
            "the 19th century, the 18th and 19th centuries, twenty-first century, century",
            [
                "19th century=century:19",
                "18th=century:18",
                "19th centuries=century:19",
                "twenty-first century=century:21",
            ],
        ),
        ("Black Friday, Mondays", ["Black Friday=weekday:5 ?", "Mondays=weekday:1"]),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3:30 p.m., 3 pm, 3.30pm, 12 pm, 12:05 am, 3.3 pm, 30 pm, 123 pm",
            [
                "3:30 p.m=time:930",
                "3 pm=time:900",
                "3.30pm=time:930",
                "12 pm=time:720",
                "12:05 am=time:5",
                "3.3=number:33/10",
                "30=number:30",
                "123=number:123",
            ],
        ),
        (
            "15:30, 15:30 hours, 99:99, 24:00",
            ["15:30=time:930", "15:30 hours=time:930", "99=number:99", "99=number:99", "24:00=time:1440"],
        ),
        (
            "half past three, quarter to five, half past noon, half past 90",
            [
                "half past three=time:210|930",
                "quarter to five=time:285|1005",
                "half past noon=time:750",
                "90=number:90",
            ],
        ),
        (
            "3 o'clock, at three o'clock in the afternoon, 3.5 hours, 48 hours, at 15 hours, at 30 hours",
            [
                "3 o'clock=time:180|900",
                "three o'clock in the afternoon=time:900",
                "3.5=number:7/2",
                "48=number:48",
                "15 hours=time:900",
                "30=number:30",
            ],
        ),
        ("noon, midnight", ["noon=time:720 ?", "midnight=time:0 ?"]),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "+34 91 555 12 34, 010-12345678, (010) 1234-5678, 555 12 34 11, 91 555 12 34",
            [
                "+34 91 555 12 34=code:+34915551234",
                "010-12345678=code:010-12345678",
                "(010) 1234-5678=code:(010)1234-5678",
                "555 12 34 11=code:555123411",
                "91 555 12 34=code:915551234",
            ],
        ),
        (
            "MU5735, G20, COVID-19, 5G, B-52, H1N1, CO2, F-16s",
            [
                "MU5735=code:MU5735",
                "G20=code:G20 ?",
                "COVID-19=code:COVID-19 ?",
                "5G=code:5G",
                "B-52=code:B-52",
                "H1N1=code:H1N1",
                "CO2=code:CO2 ?",
                "F-16=code:F-16",
            ],
        ),
        (
            "Boeing 737, mid-2021, no.5, km5, RMB5",
            ["737=number:737", "2021=number:2021", "5=number:5", "5=number:5", "RMB5=money:5 CNY"],
        ),
        ("1.2.3, 192.168.0.1", ["1.2.3=code:1.2.3", "192.168.0.1=code:192.168.0.1"]),
        ("https://example.org/2021/06/02 and 2", ["2=number:2"]),
        ("𝟛 cats 🙂 in 2021", ["𝟛=number:3", "2021=year:2021"]),
    ],
)
def test_codes(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 2, 021 people", ["June=month:6", "2=day:2", "021=code:021"]),
        ("about the very first 5", ["first=ordinal:1 ?", "5=number:5"]),
        ("the third time this century", ["third=ordinal:3"]),
        ("2 with June 3", ["2=number:2", "June=month:6", "3=day:3"]),
    ],
)
def test_what_belongs_to_nothing_is_read_alone(text: str, expected: list[str]) -> None:
    assert said(text, EN) == expected


def test_the_first_three_quarters_are_three() -> None:
    assert said("the first three quarters, three quarters of them", EN) == [
        "first=ordinal:1 ?",
        "three=number:3",
        "quarters=share:1/4 ?",
        "three quarters=share:3/4",
    ]


@pytest.mark.parametrize("text", ["by a third", "by a fifth", "by a fifth from the peak"])
def test_what_changes_by_a_part_changes_by_a_share(text: str) -> None:
    assert said(text, EN)[0].partition("=")[2] in {"share:1/3", "share:1/5"}


def test_a_third_of_a_row_is_no_share() -> None:
    assert said("by a third party", EN) == ["a=number:1 ?", "third=ordinal:3|1/3"]


def test_rows_are_read_as_far_as_people_write_them() -> None:
    days = ", ".join(map(str, range(1, 10)))
    places = "first, second, third, fourth, fifth, sixth, seventh, eighth"
    assert [one.partition("=")[2] for one in said(f"June {days}", EN)].count("day:1") == 1
    assert said(f"{places} and ninth century", EN)[-1] == "ninth century=century:9"
