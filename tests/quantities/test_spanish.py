"""What is read in Spanish."""

from __future__ import annotations

import pytest

from tests.quantities.western import ES, said


def test_mexico_writes_the_rest_of_a_thousand_in_digits() -> None:
    assert said("mil 200 pesos, mil 200 millones, 2 mil 300 millones, 2 mil 300 casas", ES) == [
        "mil 200 pesos=money:1200",
        "mil 200 millones=number:1200000000",
        "2 mil 300 millones=number:2300000000",
        "2 mil 300=number:2300",
    ]


def test_a_decade_and_a_half() -> None:
    assert said("década y media, una década y media", ES) == [
        "década y media=number:15 ?",
        "una década y media=number:15",
    ]


def test_groups_that_end_with_a_zero_are_no_decimals() -> None:
    assert said("15.700 millones, 15.712 millones", ES) == [
        "15.700 millones=number:15700000000",
        "15.712 millones=number:15712000000|15712000",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ciento cuarenta millones de personas, mil millones, 3 billones, dos mil trescientos millones y 30 mil",
            [
                "ciento cuarenta millones=number:140000000",
                "mil millones=number:1000000000",
                "3 billones=number:3000000000000",
                "dos mil trescientos millones=number:2300000000",
                "30 mil=number:30000",
            ],
        ),
        (
            "treinta y cinco, veintiún mil, mil novecientos noventa y ocho, mil y una noches",
            [
                "treinta y cinco=number:35",
                "veintiún mil=number:21000",
                "mil novecientos noventa y ocho=number:1998",
                "mil y una=number:1001",
            ],
        ),
        (
            "ciento y pico, entre cien y doscientas personas, doscientos trescientos",
            [
                "ciento=number:100 over",
                "cien=number:100",
                "doscientas=number:200",
                "doscientos=number:200",
                "trescientos=number:300",
            ],
        ),
        (
            "una docena, cientos de miles, decenas de países, dos decenas, una quincena",
            [
                "una docena=number:12",
                "cientos de miles=number:100000 about ?",
                "decenas=number:10|12|20 about ?",
                "dos decenas=number:20",
                "una quincena=number:15 ?",
            ],
        ),
        (
            "dos millones y medio, un millón y medio, medio millón, dos años y medio, 140 M€",
            [
                "dos millones y medio=number:2500000",
                "un millón y medio=number:1500000",
                "medio millón=number:500000",
                "dos años y medio=number:5/2",
                "140 M€=money:140000000 EUR",
            ],
        ),
        (
            "1.234, 1 234 567, 1,5 y 3.14159",
            ["1.234=number:1234|617/500", "1 234 567=number:1234567", "1,5=number:3/2", "3.14159=number:314159/100000"],
        ),
    ],
)
def test_numbers_in_words_and_digits(text: str, expected: list[str]) -> None:
    assert said(text, ES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "entre 5 y 7 millones, de 5 a 7 por ciento, 3,5 % y 0,5 puntos porcentuales",
            [
                "5=number:5000000|5",
                "7 millones=number:7000000",
                "5=share:1/20",
                "7 por ciento=share:7/100",
                "3,5 %=share:7/200",
                "0,5 puntos porcentuales=points:1/2",
            ],
        ),
        ("el 30% y el 40%, 10 o 15 pesos", ["30%=share:3/10", "40%=share:2/5", "10=money:10", "15 pesos=money:15"]),
        (
            "1.400 millones de dólares, 35 €, US$ 5, 3.500 yuanes, 200 pesos mexicanos, 5 libras, 5 millones de libras",
            [
                "1.400 millones de dólares=money:1400000000 USD",
                "35 €=money:35 EUR",
                "US$ 5=money:5 USD",
                "3.500 yuanes=money:3500|7/2 CNY",
                "200 pesos mexicanos=money:200 MXN",
                "5=number:5",
                "5 millones de libras=money:5000000 GBP",
            ],
        ),
        (
            "el doble, se duplicó, tres veces más, se triplicaron",
            ["el doble=times:2", "duplicó=times:2", "tres veces=times:3", "triplicaron=times:3"],
        ),
        (
            "más de 300, casi 1.400, al menos 30, hasta 5 millones, 30 o más, unas cincuenta, superó los 40",
            [
                "300=number:300 over",
                "1.400=number:1400|7/5 under",
                "30=number:30 over",
                "5 millones=number:5000000 under",
                "30=number:30 over",
                "cincuenta=number:50 about",
                "40=number:40 over",
            ],
        ),
        (
            "uno de cada diez, la mitad, dos tercios, un tercio de ellos, una cuarta parte, tres cuartas partes",
            [
                "uno=share:1/10 ?",
                "diez=number:10 ?",
                "la mitad=share:1/2",
                "dos tercios=share:2/3",
                "un tercio=share:1/3",
                "una cuarta parte=share:1/4",
                "tres cuartas partes=share:3/4",
            ],
        ),
        (
            "el 3.er puesto, la tercera vez, 2ª, primero, vigésimo primero, decimotercera, terceros",
            [
                "3.er=ordinal:3",
                "tercera=ordinal:3",
                "2ª=ordinal:2",
                "primero=ordinal:1 ?",
                "vigésimo primero=ordinal:21",
                "decimotercera=ordinal:13",
                "terceros=ordinal:3 ?",
            ],
        ),
    ],
)
def test_ranges_and_measures(text: str, expected: list[str]) -> None:
    assert said(text, ES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "el lunes 2 de junio de 2021, del 2 al 5 de junio de 2020, 2 y 3 de junio",
            [
                "lunes=weekday:1",
                "2=day:2",
                "junio=month:6",
                "2021=year:2021",
                "2=day:2",
                "5=day:5",
                "junio=month:6",
                "2020=year:2020",
                "2=day:2",
                "3=day:3",
                "junio=month:6",
            ],
        ),
        ("los años 2020 y 2021, el uno de enero", ["2020=year:2020", "2021=year:2021", "uno=day:1", "enero=month:1"]),
        (
            "primero de mayo, 1.º de mayo, 2/6/2021, 13/13/2021, 2/13/2021, 5 de marzo del 98",
            [
                "primero=day:1",
                "mayo=month:5",
                "1.º=day:1",
                "mayo=month:5",
                "2=day:2",
                "6=month:6",
                "2021=year:2021",
                "13=number:13",
                "13=number:13",
                "2021=number:2021",
                "2=month:2",
                "13=day:13",
                "2021=year:2021",
                "5=day:5",
                "marzo=month:3",
                "98=number:98",
            ],
        ),
        (
            "los años noventa, los años 90, la década de 1990, los años 80 y 90, años luz, años 33",
            [
                "los años noventa=decade:90",
                "los años 90=decade:90",
                "la década de 1990=decade:1990",
                "los años 80=decade:80",
                "90=decade:90",
                "33=number:33",
            ],
        ),
        (
            "el siglo XIX, los siglos XVIII y XIX, el siglo pasado",
            ["XIX=century:19", "XVIII=century:18", "XIX=century:19"],
        ),
        (
            "el 221 a. C., 79 d. C., en 1998, de 1998 a 2001, curso 2020-21",
            [
                "221 a. C=year:-221",
                "79 d. C=year:79",
                "1998=year:1998",
                "1998=year:1998",
                "2001=year:2001",
                "2020=year:2020",
                "21=year:2021",
            ],
        ),
        (
            "a las 3:30 p. m., a las tres y media de la tarde, a las 15.30, a las 15.30 h",
            ["3:30 p. m=time:930", "tres y media de la tarde=time:930", "15.30=time:930", "15.30 h=time:930"],
        ),
        ("a las 15:30 horas, a las 20.5 h", ["15:30 horas=time:930", "20.5=number:41/2"]),
        (
            "las 3 de la tarde, a las siete menos cuarto, a las 15 horas, durante 48 horas",
            ["3 de la tarde=time:900", "siete menos cuarto=time:405|1125", "15 horas=time:900", "48=number:48"],
        ),
        ("al mediodía, a las 123, a las 99", ["mediodía=time:720 ?", "123=number:123", "99=number:99"]),
    ],
)
def test_dates_and_times(text: str, expected: list[str]) -> None:
    assert said(text, ES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "el vuelo MU5735, el G20, la covid-19, el 5G, el Boeing 737 y el artículo 5",
            [
                "MU5735=code:MU5735",
                "G20=code:G20 ?",
                "covid-19=code:covid-19 ?",
                "5G=code:5G",
                "737=number:737",
                "5=number:5",
            ],
        ),
        ("Cinco Estrellas y cinco estrellas", ["Cinco=number:5 ?", "cinco=number:5"]),
    ],
)
def test_codes_and_names(text: str, expected: list[str]) -> None:
    assert said(text, ES) == expected


def test_a_thousand_after_millions_goes_on_with_them() -> None:
    assert said("un millón mil, dos millones mil cien", ES) == [
        "un millón mil=number:1001000",
        "dos millones mil cien=number:2001100",
    ]


def test_a_price_behind_las_is_no_time_of_day() -> None:
    assert not any("=time:" in quantity for quantity in said("Cayó hasta las 3,41 libras.", ES))
