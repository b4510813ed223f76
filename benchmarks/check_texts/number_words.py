"""Words for numbers, dates and amounts in the languages of the targets, and what each is mistaken for.

Tables of pairs have a pattern and what takes the place of its match.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Pairs = Sequence[tuple[str, str]]


def _pairs(rows: str) -> Pairs:
    """Reads `pattern > replacement` rows, parted by semicolons."""
    return [(pattern, other) for row in rows.split("; ") for pattern, other in [row.split(" > ")]]


def _words(row: str) -> list[str]:
    return row.split()


MONTHS: Mapping[str, Sequence[str]] = {
    "en": _words("January February March April May June July August September October November December"),
    "es": _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "fr": _words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "zh": [f"{number}月" for number in range(1, 13)],
}
DAYS: Mapping[str, Sequence[str]] = {
    "en": _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "es": _words("lunes martes miércoles jueves viernes sábado domingo"),
    "fr": _words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "zh": "一二三四五六日",
}
WORDS: Mapping[str, Sequence[str]] = {
    "en": _words("two three four five six seven eight nine ten eleven twelve twenty"),
    "es": _words("dos tres cuatro cinco seis siete ocho nueve diez once doce veinte"),
    "fr": _words("deux trois quatre cinq six sept huit neuf dix onze douze vingt"),
    "zh": _words("两 三 四 五 六 七 八 九 十 十二 二十"),
}
COUNTED_IN_CHINESE = "(?=[个個位名家种種份次天年票項项台辆輛座席间間倍篇岁歲场場])"
SCALES = {
    "en": _pairs("million > billion; billion > million; trillion > billion"),
    "es": _pairs("mil millones > millones; (?<!mil )millones > mil millones; billones > millones"),
    "fr": _pairs("milliard > million; million > milliard"),
    "zh": _pairs(r"(?<=\d)亿 > 万; (?<=\d)万 > 亿; (?<=\d)億 > 萬; (?<=\d)萬 > 億"),
}
MULTIPLES = {
    "en": _pairs(
        "doubled > tripled; tripled > doubled; fivefold > fourfold; tenfold > twofold; half of > a third of; "
        "a quarter > a third; two[- ]thirds > three-quarters; Half > A third; [Ff]irst half > second half; "
        "[Ss]econd half > first half; a third > a fifth; dozen > hundred"
    ),
    "es": _pairs(
        "duplic > triplic; triplic > duplic; la mitad > un tercio; un tercio > un cuarto; decenas > centenares; "
        "tres cuartas > dos terceras; el doble > el triple; primer semestre > segundo semestre; "
        "dos tercios > tres cuartos; un cuarto > un tercio"
    ),
    "fr": _pairs(
        "doublé > triplé; triplé > doublé; la moitié > un tiers; un tiers > un quart; dizaine > centaine; "
        "trois quarts > deux tiers; le double > le triple; premier semestre > second semestre; "
        "deux tiers > trois quarts; un quart > un tiers"
    ),
    "zh": _pairs(
        "翻了一番 > 增至三倍; 近?半数 > 三成; 上半年 > 下半年; 下半年 > 上半年; 减半 > 减少三成; 六倍 > 四倍; "
        "三倍 > 两倍; "
        "四分之三 > 三分之二; 四分之一 > 三分之一; 三分之二 > 四分之三; 三分之一 > 四分之一; "
        "五分之二 > 五分之三; 十分之一 > 五分之一"
    ),
}
MONEY = {
    "en": _pairs(r"yuan > dollars; \$ > €; € > $; £ > $; euros > dollars; pounds > yuan"),
    "es": _pairs("euros > dólares; dólares > euros; € > $; libras > yuanes; pesos > euros"),
    "fr": _pairs(r"euros > dollars; dollars > euros; € > $; \$ > €; livres sterling > euros"),
    "zh": _pairs("美元 > 欧元; 欧元 > 美元; 英镑 > 美元; 韩元 > 日元; 新台幣 > 美元"),
}
POINTS = {
    "en": _pairs(r"(?<=\d)\spercentage points? >  percent"),
    "es": _pairs(r"(?<=\d)(\s)puntos? porcentual(?:es)? > \1%"),
    "fr": _pairs(r"(?<=\d)(\s)points? de pourcentage > \1%"),
    "zh": _pairs(r"(?<=\d)[个個]百分[点點] > %"),
}
PERCENTS = {
    "en": _pairs(r"(?<=\d)(?:\spercent(?!age)|%) >  percentage points"),
    "es": _pairs(r"(?<=\d)\s(?:por ciento|%) >  puntos porcentuales"),
    "fr": _pairs(r"(?<=\d)\s(?:pour cent|%) >  points de pourcentage"),
    "zh": _pairs(r"(?<=\d)% > 个百分点"),
}
HALVES_OF_DAYS = {
    "en": _pairs(r"a\.m\. > p.m.; p\.m\. > a.m."),
    "es": _pairs(r"a\.(\s?)m\. > p.\1m.; p\.(\s?)m\. > a.\1m.; de la mañana > de la tarde; de la tarde > de la mañana"),
    "fr": _pairs("du matin > du soir; du soir > du matin; de l['’]après-midi > du matin"),
    "zh": _pairs("上午 > 下午; 下午 > 上午; 晚上 > 早上; 中午 > 半夜"),
}
