"""What is read in French."""

from __future__ import annotations

import pytest

from tests.quantities.western import FR, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "cent quarante millions, mille milliards, deux billions, vingt et un mille neuf cents",
            [
                "cent quarante millions=number:140000000",
                "mille milliards=number:1000000000000",
                "deux billions=number:2000000000000",
                "vingt et un mille neuf cents=number:21900",
            ],
        ),
        (
            "quatre-vingt-dix-sept, soixante et onze, soixante-dix-sept, quatre-vingts, vingt et onze",
            [
                "quatre-vingt-dix-sept=number:97",
                "soixante et onze=number:71",
                "soixante-dix-sept=number:77",
                "quatre-vingts=number:80",
                "vingt=number:20",
                "onze=number:11",
            ],
        ),
        (
            "mille neuf cent quatre-vingt-dix-huit, cent neuf mille, trois cents deux",
            [
                "mille neuf cent quatre-vingt-dix-huit=number:1998",
                "cent neuf mille=number:109000",
                "trois cents deux=number:302",
            ],
        ),
        (
            "une douzaine, des centaines de milliers, deux douzaines, une cinquantaine, une quinzaine",
            [
                "une douzaine=number:12",
                "centaines de milliers=number:100000 about ?",
                "deux douzaines=number:24",
                "une cinquantaine=number:50 about",
                "une quinzaine=number:15 ?",
            ],
        ),
        (
            "deux millions et demi, un demi-million, un an et demi, 1 234,5, 1.234",
            [
                "deux millions et demi=number:2500000",
                "un=number:1 ?",
                "demi-million=number:500000",
                "un an et demi=number:3/2",
                "1 234,5=number:2469/2",
                "1.234=number:1234|617/500",
            ],
        ),
        (
            "neuf, l'un des neuf, six, Deux-Rives",
            ["neuf=number:9 ?", "un=number:1 ?", "neuf=number:9 ?", "six=number:6", "Deux=number:2 ?"],
        ),
    ],
)
def test_numbers_in_words_and_digits(text: str, expected: list[str]) -> None:
    assert said(text, FR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "30 à 50 millions, entre 5 et 7 millions, de 5 à 7 pour cent, 3,5 % et 0,5 point de pourcentage",
            [
                "30=number:30000000|30",
                "50 millions=number:50000000",
                "5=number:5000000|5",
                "7 millions=number:7000000",
                "5=share:1/20",
                "7 pour cent=share:7/100",
                "3,5 %=share:7/200",
                "0,5 point de pourcentage=points:1/2",
            ],
        ),
        (
            "1,4 milliard de dollars, 140 M€, 1,5 Md€, 3 500 yuans, 5 $, deux billions d'euros, 3,5 cents",
            [
                "1,4 milliard de dollars=money:1400000000 USD",
                "140 M€=money:140000000 EUR",
                "1,5 Md€=money:1500000000 EUR",
                "3 500 yuans=money:3500 CNY",
                "5 $=money:5 USD",
                "deux billions d'euros=money:2000000000000 EUR",
                "3,5=number:7/2",
                "cents=number:100 ?",
            ],
        ),
        ("le double, a triplé, trois fois plus", ["le double=times:2", "triplé=times:3", "trois fois=times:3"]),
        (
            "plus de 300, près de 1 400, près d’un quart, au moins 30, jusqu'à 5 millions, 30 ou plus",
            [
                "300=number:300 over",
                "1 400=number:1400 under",
                "un quart=share:1/4 under",
                "30=number:30 over",
                "5 millions=number:5000000 under",
                "30=number:30 over",
            ],
        ),
        (
            "un sur dix, la moitié, deux tiers, un tiers des élus, un quart, trois quarts, un dixième des voix",
            [
                "un=share:1/10 ?",
                "dix=number:10 ?",
                "la moitié=share:1/2",
                "deux tiers=share:2/3",
                "un tiers=share:1/3",
                "un quart=share:1/4",
                "trois quarts=share:3/4",
                "un dixième=share:1/10|1/1000",
            ],
        ),
        (
            "la 3e place, la troisième fois, 1re, premier, vingt et unième, seconde",
            [
                "3e=ordinal:3",
                "troisième=ordinal:3",
                "1re=ordinal:1",
                "premier=ordinal:1 ?",
                "vingt et unième=ordinal:21",
                "seconde=ordinal:2 ?",
            ],
        ),
    ],
)
def test_ranges_and_measures(text: str, expected: list[str]) -> None:
    assert said(text, FR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "le lundi 2 juin 2021, le 1er mai, le premier mai, du 2 au 5 juin 2020, 2 et 3 juin",
            [
                "lundi=weekday:1",
                "2=day:2",
                "juin=month:6",
                "2021=year:2021",
                "1er=day:1",
                "mai=month:5",
                "premier=day:1",
                "mai=month:5",
                "2=day:2",
                "5=day:5",
                "juin=month:6",
                "2020=year:2020",
                "2=day:2",
                "3=day:3",
                "juin=month:6",
            ],
        ),
        (
            "2/6/2021, les années 90, les années 1990, les années quatre-vingt-dix",
            [
                "2=day:2",
                "6=month:6",
                "2021=year:2021",
                "les années 90=decade:90",
                "les années 1990=decade:1990",
                "les années quatre-vingt-dix=decade:90",
            ],
        ),
        (
            "le XIXe siècle, les XVIIIe et XIXe siècles, le dix-neuvième siècle, au siècle dernier",
            ["XIX=century:19", "XVIII=century:18", "XIX=century:19", "dix-neuvième siècle=century:19"],
        ),
        (
            "en 221 av. J.-C., 79 apr. J.-C., depuis 1998, Mars, en mars",
            ["221 av. J.-C=year:-221", "79 apr. J.-C=year:79", "1998=year:1998", "Mars=month:3 ?", "mars=month:3"],
        ),
        (
            "à 15 h 30, 15h30, à quinze heures, 3 heures du matin",
            ["15 h 30=time:930", "15h30=time:930", "quinze heures=time:900", "3 heures du matin=time:180"],
        ),
        (
            "15 h 99, pendant 48 heures, midi, à 16 heures",
            ["15=number:15", "99=number:99", "48=number:48", "midi=time:720 ?", "16 heures=time:960"],
        ),
    ],
)
def test_dates_and_times(text: str, expected: list[str]) -> None:
    assert said(text, FR) == expected
