"""The words of Spanish for numbers, parts, dates, times, money and bounds."""

from __future__ import annotations

from fractions import Fraction

from glossa.quantities._western_words import bounds, joined, letters, named, words
from glossa.quantities.quantity import Bound

_UNITS = {
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "once": 11,
    "doce": 12,
    "trece": 13,
    "catorce": 14,
    "quince": 15,
    "dieciséis|dieciseis": 16,
    "diecisiete": 17,
    "dieciocho": 18,
    "diecinueve": 19,
    "veinte": 20,
    "veintiuno|veintiún|veintiuna|veintiun": 21,
    "veintidós|veintidos": 22,
    "veintitrés|veintitres": 23,
    "veinticuatro": 24,
    "veinticinco": 25,
    "veintiséis|veintiseis": 26,
    "veintisiete": 27,
    "veintiocho": 28,
    "veintinueve": 29,
}
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
_HUNDREDS = {
    "cien|ciento": 100,
    "doscientos|doscientas": 200,
    "trescientos|trescientas": 300,
    "quinientos|quinientas": 500,
    "cuatrocientos|cuatrocientas": 400,
    "seiscientos|seiscientas": 600,
    "setecientos|setecientas": 700,
    "ochocientos|ochocientas": 800,
    "novecientos|novecientas": 900,
}
_SCALES = {"millón|millon|millones": 10**6, "millardo|millardos": 10**9, "billón|billon|billones": 10**12}
"""The long scale: `mil millones` are 10^9, a `billón` is 10^12."""
_ORDINALS = {
    "tercero|tercera|tercer": 3,
    "quinto|quinta": 5,
    "sexto|sexta": 6,
    "séptimo|séptima": 7,
    "octavo|octava": 8,
    "noveno|novena": 9,
    "décimo|décima": 10,
    "undécimo|undécima": 11,
    "duodécimo|duodécima": 12,
    "decimotercero|decimotercera|decimotercer": 13,
    "decimocuarto|decimocuarta": 14,
    "vigésimo|vigésima": 20,
    "decimoquinto|decimoquinta": 15,
    "decimosexto|decimosexta": 16,
    "decimoséptimo|decimoséptima": 17,
    "decimoctavo|decimoctava": 18,
    "decimonoveno|decimonovena": 19,
    "trigésimo|trigésima": 30,
    "cuadragésimo|cuadragésima": 40,
    "quincuagésimo|quincuagésima": 50,
    "centésimo|centésima": 100,
    "septuagésimo|septuagésima": 70,
    "sexagésimo|sexagésima": 60,
    "octogésimo|octogésima": 80,
    "nonagésimo|nonagésima": 90,
    "milésimo|milésima": 1000,
}
_LOOSE = {"primero|primera|primer|primeros|primeras": 1, "segundo|segunda": 2, "cuarto|cuarta": 4}
"""Ordinals that have another sense, or that other languages do not say."""
_COMPOUND = {
    f"{ten} {one}": tens + ones
    for tens, names in {20: "vigésimo|vigésima", 30: "trigésimo|trigésima"}.items()
    for ones, endings in {1: "primero|primera|primer", 3: "tercero|tercera|tercer"}.items()
    for ten in names.split("|")
    for one in endings.split("|")
} | {
    f"{ten} {one}": tens + ones
    for tens, names in {10: "décimo|décima", 20: "vigésimo|vigésima", 30: "trigésimo|trigésima"}.items()
    for ones, endings in {
        2: "segundo|segunda",
        4: "cuarto|cuarta",
        5: "quinto|quinta",
        6: "sexto|sexta",
        7: "séptimo|séptima",
        8: "octavo|octava",
        9: "noveno|novena",
    }.items()
    for ten in names.split("|")
    for one in endings.split("|")
}
_PARTS = {
    "tercio|tercios|tercera parte|terceras partes": 3,
    "cuarta parte|cuartas partes|cuartos": 4,
    "quintos|quinta parte|quintas partes": 5,
    "sextos|sexta parte|sextas partes": 6,
    "séptimos|séptima parte": 7,
    "octavos|octava parte": 8,
    "novenos|novena parte": 9,
    "décimos|décimas|décima parte|décimas partes": 10,
    "centésima parte|centésima|centésimas": 100,
    "milésima parte|milésima|milésimas": 1000,
}
_CURRENCIES = {
    "dólar|dólares|dolares": "USD",
    "dólar estadounidense|dólares estadounidenses|dólares americanos": "USD",
    "euro|euros": "EUR",
    "libra esterlina|libras esterlinas": "GBP",
    "yuan|yuanes|renminbi": "CNY",
    "yen|yenes": "JPY",
    "rublo|rublos": "RUB",
    "rupia|rupias|rupias indias": "",
    "rand": "ZAR",
    "bat": "THB",
    "peso|pesos|franco|francos|corona|coronas|dinar|dinares|riyal|riyales|dírham|dírhams": "",
    "pesos mexicanos": "MXN",
    "francos suizos": "CHF",
    "dólares de hong kong|dólares hongkoneses": "HKD",
    "dólares australianos": "AUD",
    "dólares canadienses": "CAD",
    "wones|won surcoreanos": "KRW",
    "reales": "BRL",
    "pesos argentinos": "ARS",
    "pesos chilenos": "CLP",
    "pesos colombianos": "COP",
    "pesos cubanos": "CUP",
    "soles": "PEN",
    "bolívares": "VES",
    "liras turcas": "TRY",
}
_BOUNDS = {
    "unos|unas|cerca de|alrededor de|en torno a|aproximadamente|aproximado de|en torno al": Bound.ABOUT,
    "alrededor del|cerca del|aproximadamente el|unos de|del orden de": Bound.ABOUT,
    "más de|mas de|más del|al menos|por lo menos|como mínimo|no menos de|por encima de|superior a": Bound.OVER,
    "superó|superó los|superó las|superan los|superan las|supera los|superaron los|rebasó los|superado los": Bound.OVER,
    "superior al|superiores a|por encima del|un mínimo de|mayor de": Bound.OVER,
    "casi|menos de|menos del|hasta|como máximo|no más de|por debajo de|inferior a|inferior al": Bound.UNDER,
    "por debajo del|un máximo de|a lo sumo|cerca ya de": Bound.UNDER,
}
_AFTER = {
    "aproximadamente|más o menos": Bound.ABOUT,
    "o más|y pico|y tantos|y tantas|como mínimo|o mas": Bound.OVER,
    "o menos|como máximo": Bound.UNDER,
}

OFS = frozenset({"de", "del", "de los", "de las", "de la"})
YEAR_CUES = frozenset(
    {
        *(
            "en",
            "de",
            "del",
            "desde",
            "hasta",
            "año",
            "años",
            "durante",
            "antes",
            "hacia",
            "entre",
            "a",
            "para",
            "tras",
        ),
        *("finales", "principios", "mediados", "marzo", "curso", "el", "al"),
    }
)

_OF_AN_AGE = {
    "cuarentena": 40,
    "cincuentón|cincuentona": 50,
    "sesentón|sesentona|sesentones|sesentonas|sexagenario|sexagenaria|sexagenarios|sexagenarias|sesentena": 60,
    "septuagenario|septuagenaria|septuagenarios|septuagenarias|setentón|setentona|setentones": 70,
    "octogenario|octogenaria|octogenarios|octogenarias|ochentón|ochentona": 80,
    "nonagenario|nonagenaria|nonagenarios|nonagenarias": 90,
    "centenario|centenaria": 100,
}
"""Who is so old, or a little more; a `cuarentena` may as well be of another length."""

WORDS = joined(
    words(_UNITS, "small"),
    words(_TENS, "small"),
    words({"un|una|uno": 1}, "one", is_firm=False),
    words({"uno": 1}, "small", is_firm=False),
    words({"cero": 0, "ambos|ambas|par|sendos|sendas": 2}, "small", is_firm=False),
    words(_HUNDREDS, "hundreds"),
    words({"mil": 1000}, "scale"),
    words(_SCALES, "scale", is_firm=False),
    words(
        {
            "docena": 12,
            "decena": 10,
            "veintena": 20,
            "treintena": 30,
            "cincuentena": 50,
            "centenar|centena": 100,
            "millar": 1000,
        },
        "dozen",
    ),
    words({"quincena": 15, "década|décadas": 10, "lustro|lustros": 5}, "dozen", is_firm=False),
    words({"docenas": 12, "decenas": 10, "centenares|centenas": 100, "millares": 1000}, "dozen", is_firm=False),
    words({"cientos": 100, "miles": 1000}, "vague", is_firm=False),
    words({"veinteañero|veinteañera|veinteañeros|veinteañeras|veintitantos|veintitantas": 20}, "vague", is_firm=False),
    words({"treintañero|treintañera|treintañeros|treintañeras|treintaipico": 30}, "vague", is_firm=False),
    words(
        {"cuarentón|cuarentona|cuarentones|cuarentonas": 40, "cincuentones|cincuentonas": 50}, "vague", is_firm=False
    ),
    words(_OF_AN_AGE, "vague", is_firm=False),
    letters({"m": 10**6}),
    words({"k": 1000, "M|MM|mm|mill": 10**6}, "short"),
    words({"y medio|y media": Fraction(1, 2)}, "and half"),
    words({"medio|media|mitad": Fraction(1, 2)}, "half", is_firm=False),
    words({"la mitad": Fraction(1, 2)}, "half"),
    words(_ORDINALS, "ordinal"),
    words(_LOOSE, "ordinal", is_firm=False),
    words({"terceros|terceras": 3}, "ordinal", is_firm=False),
    words(_COMPOUND, "ordinal"),
    words(_PARTS, "part"),
    words({"por ciento|por cien|porciento": Fraction(1, 100)}, "percent"),
    words({"punto porcentual|puntos porcentuales|pp|p p|puntos de porcentaje": 1}, "points"),
    words({"punto básico|puntos básicos": Fraction(1, 100)}, "points"),
    words({"veces|x": 1}, "fold"),
    words({"doble|dobles|dos veces": 2, "triple": 3, "cuádruple": 4}, "times", is_firm=False),
    words({"el doble|al doble": 2, "el triple|al triple": 3}, "times"),
    words(
        {f"{form}": 2 for form in ("duplicó", "duplicado", "duplicaron", "duplicar", "duplica", "duplican")}, "times"
    ),
    words({"duplicarse|duplicando|duplicarán|duplicará|duplicada": 2, "triplicó|triplicado|triplicaron": 3}, "times"),
    words({"triplicar|triplica|triplican|triplicarse": 3, "cuadruplicó|cuadruplicado|cuadruplicaron": 4}, "times"),
    words({"quintuplicó|quintuplicado|quintuplicaron": 5, "decuplicó|decuplicado|decuplicaron": 10}, "times"),
    words({"mil y un|mil y una": 1001}, "small"),
    named(_CURRENCIES, "currency"),
    named({"libra|libras": "GBP"}, "currency"),
    words({"libra|libras": 1}, "weight"),
    words({"céntimo|céntimos|centavo|centavos|penique|peniques": Fraction(1, 100)}, "currency"),
    bounds(_BOUNDS, "bound"),
    bounds(_AFTER, "after"),
    words({"siglo|siglos": 1}, "century"),
    words({"los años|años|la década de|década de|la década de los|década de los|la década del": 1}, "decades"),
    words({"a c|a e c|antes de cristo|antes de nuestra era": -1, "d c|e c|después de cristo": 1}, "era"),
    named({"a m|am|de la mañana|de la madrugada": "am", "p m|pm|de la tarde": "pm", "de la noche": "night"}, "clock"),
    words({"en punto": 1}, "oclock"),
    words({"horas|hora|h|hs|hrs": 1}, "hours"),
    words({"mediodía": 720, "medianoche": 0}, "noon"),
    words({"y cuarto": 15, "menos cuarto": -15}, "quarter hour"),
    words({"setiembre": 9}, "month"),
    words({"viernes santo|viernes negro": 5, "miércoles de ceniza": 3, "domingo": 7}, "weekday", is_firm=False),
    words({"sábados": 6, "domingos": 7}, "weekday"),
)
