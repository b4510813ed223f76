"""Mutations of the numbers, dates and amounts of a correct translation. Each returns `None` where it cannot apply."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

from check_texts.numerals import OTHER_NUMBERS, Numeral, numerals
from check_texts.texts import Text

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
_DAYS: Mapping[str, Sequence[str]] = {
    "en": _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "es": _words("lunes martes miércoles jueves viernes sábado domingo"),
    "fr": _words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "zh": "一二三四五六日",
}
_WORDS: Mapping[str, Sequence[str]] = {
    "en": _words("two three four five six seven eight nine ten eleven twelve twenty"),
    "es": _words("dos tres cuatro cinco seis siete ocho nueve diez once doce veinte"),
    "fr": _words("deux trois quatre cinq six sept huit neuf dix onze douze vingt"),
    "zh": _words("两 三 四 五 六 七 八 九 十 十二 二十"),
}
_COUNTED_IN_CHINESE = "(?=[个個位名家种種份次天年票項项台辆輛座席间間倍篇岁歲场場])"
_SCALES = {
    "en": _pairs("million > billion; billion > million; trillion > billion"),
    "es": _pairs("mil millones > millones; (?<!mil )millones > mil millones; billones > millones"),
    "fr": _pairs("milliard > million; million > milliard"),
    "zh": _pairs(r"(?<=\d)亿 > 万; (?<=\d)万 > 亿; (?<=\d)億 > 萬; (?<=\d)萬 > 億"),
}
_MULTIPLES = {
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
_MONEY = {
    "en": _pairs(r"yuan > dollars; \$ > €; € > $; £ > $; euros > dollars; pounds > yuan"),
    "es": _pairs("euros > dólares; dólares > euros; € > $; libras > yuanes; pesos > euros"),
    "fr": _pairs(r"euros > dollars; dollars > euros; € > $; \$ > €; livres sterling > euros"),
    "zh": _pairs("美元 > 欧元; 欧元 > 美元; 英镑 > 美元; 韩元 > 日元; 新台幣 > 美元"),
}
_POINTS = {
    "en": _pairs(r"(?<=\d)\spercentage points? >  percent"),
    "es": _pairs(r"(?<=\d)(\s)puntos? porcentual(?:es)? > \1%"),
    "fr": _pairs(r"(?<=\d)(\s)points? de pourcentage > \1%"),
    "zh": _pairs(r"(?<=\d)[个個]百分[点點] > %"),
}
_PERCENTS = {
    "en": _pairs(r"(?<=\d)(?:\spercent(?!age)|%) >  percentage points"),
    "es": _pairs(r"(?<=\d)\s(?:por ciento|%) >  puntos porcentuales"),
    "fr": _pairs(r"(?<=\d)\s(?:pour cent|%) >  points de pourcentage"),
    "zh": _pairs(r"(?<=\d)% > 个百分点"),
}
_HALVES_OF_DAYS = {
    "en": _pairs(r"a\.m\. > p.m.; p\.m\. > a.m."),
    "es": _pairs(r"a\.(\s?)m\. > p.\1m.; p\.(\s?)m\. > a.\1m.; de la mañana > de la tarde; de la tarde > de la mañana"),
    "fr": _pairs("du matin > du soir; du soir > du matin; de l['’]après-midi > du matin"),
    "zh": _pairs("上午 > 下午; 下午 > 上午; 晚上 > 早上; 中午 > 半夜"),
}


def replaced(text: Text, start: int, end: int, other: str) -> str:
    """Puts `other` in the place of a part of the target."""
    return text.target[:start] + other + text.target[end:]


def replacement(table: Mapping[str, Pairs]) -> Callable[[Text, Random], str | None]:
    """Makes a mutation that replaces one match of a table's patterns, by language of the target."""

    def mutation(text: Text, rng: Random) -> str | None:
        places = [
            (found, other)
            for words, other in table[text.language]
            for found in text.match(_whole(words, text.language))
        ]
        if not places:
            return None
        found, other = rng.choice(places)
        return replaced(text, found.start(), found.end(), found.expand(other))

    return mutation


def _whole(words: str, language: str) -> re.Pattern[str]:
    """Makes a pattern that begins no word in the middle."""
    return re.compile(words if language == "zh" or not words[0].isalpha() else rf"(?<![^\W\d_])(?:{words})")


change_scale = replacement(_SCALES)
change_multiple = replacement(_MULTIPLES)
change_currency = replacement(_MONEY)
percent_for_point = replacement(_POINTS)
point_for_percent = replacement(_PERCENTS)
change_half_of_day = replacement(_HALVES_OF_DAYS)


def _choose(text: Text, rng: Random, wanted: Callable[[Numeral], bool]) -> Numeral | None:
    found = [number for number in numerals(text) if wanted(number)]
    return rng.choice(found) if found else None


def change_digit(text: Text, rng: Random) -> str | None:
    """Writes 2.63 or 2.35 for 2.36."""
    number = _choose(text, rng, lambda _: True)
    if number is None:
        return None
    return _with_digits(text, number, _other_digit(number.whole + number.fraction, rng))


def _other_digit(digits: str, rng: Random) -> str:
    place = rng.randrange(len(digits))
    allowed = [digit for digit in "123456789" if digit != digits[place]]
    return digits[:place] + rng.choice(allowed) + digits[place + 1 :]


def drop_digit(text: Text, rng: Random) -> str | None:
    """Writes 120 for 1,200."""
    number = _choose(text, rng, lambda number: len(number.whole) > 1 and number.whole.strip("0") != "")
    if number is None:
        return None
    place = rng.randrange(1, len(number.whole))
    left = number.whole[:place] + number.whole[place + 1 :]
    return replaced(text, number.start, number.end, number.written(left, number.fraction))


def _with_digits(text: Text, number: Numeral, digits: str) -> str:
    size = len(number.whole)
    return replaced(text, number.start, number.end, number.written(digits[:size], digits[size:]))


def shift_digit(text: Text, rng: Random) -> str | None:
    """Writes ten times or a tenth of a number."""
    number = _choose(text, rng, lambda number: number.value != 0)
    if number is None:
        return None
    if number.fraction:
        whole = (number.whole + number.fraction[0]).lstrip("0") or "0"
        other = number.written(whole, number.fraction[1:])
    elif number.whole.endswith("0") and rng.random() < 0.5:
        other = number.written(number.whole[:-1], "")
    else:
        other = number.written(number.whole + "0", "")
    return replaced(text, number.start, number.end, other)


def drop_number(text: Text, rng: Random) -> str | None:
    """Leaves a number out, with its percent sign or its scale."""
    number = _choose(text, rng, lambda _: True)
    if number is None:
        return None
    unit = r"\s?(?:percent|por ciento|%|million|billion|trillion|millones|milliards?|[万亿萬億])?\s?"
    unit_found = re.compile(unit).match(text.target, number.end)
    return replaced(text, number.start, unit_found.end() if unit_found else number.end, "")


def change_word(text: Text, rng: Random) -> str | None:
    """Writes another number word: four for three."""
    words = _WORDS[text.language]
    either = "|".join(sorted(words, key=len, reverse=True))
    edges = (
        ("(?<![第十几数一二三四五六七八九])", _COUNTED_IN_CHINESE)
        if text.language == "zh"
        else (r"(?<![\w-])", r"(?![\w-])")
    )
    found = text.match(re.compile(f"{edges[0]}(?:{either}){edges[1]}"))
    if not found:
        return None
    place = rng.choice(found)
    other = rng.choice([word for word in words if word != place[0]])
    return replaced(text, place.start(), place.end(), other)


def change_month(text: Text, rng: Random) -> str | None:
    """Writes another month."""
    months = MONTHS[text.language]
    whole = (r"(?<!\d)", "") if text.language == "zh" else (r"(?<!\w)", r"(?!\w| Fourth)")
    found = text.match(re.compile(f"{whole[0]}(?:{'|'.join(reversed(months))}){whole[1]}"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), rng.choice([month for month in months if month != place[0]]))


def month_for_day(text: Text, rng: Random) -> str | None:
    """Exchanges day and month, as whoever reads 6/2 the other way does."""
    del rng
    months = MONTHS[text.language]
    either = "|".join(reversed(months))
    pattern = {
        "en": rf"(?P<month>{either}) (?P<day>\d{{1,2}})(?!\d)",
        "es": rf"(?<!\d)(?P<day>\d{{1,2}}) de (?P<month>{either})",
        "fr": rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{either})",
        "zh": rf"(?<!\d)(?P<month>{either})(?P<day>\d{{1,2}})日",
    }[text.language]
    for found in text.match(re.compile(pattern)):
        day, month = int(found["day"]), months.index(found["month"]) + 1
        if 1 <= day <= 12 and day != month:
            parts = sorted(((found.span("day"), str(month)), (found.span("month"), months[day - 1])), reverse=True)
            target = text.target
            for (start, end), other in parts:
                target = target[:start] + other + target[end:]
            return target
    return None


def change_weekday(text: Text, rng: Random) -> str | None:
    """Writes another day of the week."""
    days = _DAYS[text.language]
    either = (
        f"(?<=[周週])(?:{'|'.join(days)})|(?<=星期)(?:{'|'.join(days)})" if text.language == "zh" else "|".join(days)
    )
    found = text.match(re.compile(either))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), rng.choice([day for day in days if day != place[0]]))


def change_code(text: Text, rng: Random) -> str | None:
    """Changes a digit of a phone number or a code."""
    places = [
        found.start() + place
        for found in text.match(OTHER_NUMBERS)
        for place, char in enumerate(found[0])
        if char in "0123456789"
    ]
    if not places:
        return None
    place = rng.choice(places)
    return replaced(text, place, place + 1, rng.choice([digit for digit in "123456789" if digit != text.target[place]]))


def swap_units(text: Text, rng: Random) -> str | None:
    """Exchanges two numbers that count different things: 7.8 trillion, up 2.36 percent."""
    return _swap(text, rng, lambda one, other: one.kind != other.kind)


def swap_places(text: Text, rng: Random) -> str | None:
    """Exchanges two bare numbers, or two of one unit: only their neighbours tell."""
    return _swap(text, rng, lambda one, other: one.kind == other.kind)


def _swap(text: Text, rng: Random, allowed: Callable[[Numeral, Numeral], bool]) -> str | None:
    found = numerals(text)
    pairs = [
        (one, other)
        for place, one in enumerate(found)
        for other in found[place + 1 :]
        if one.value != other.value and allowed(one, other)
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    first, second = text.target[one.start : one.end], text.target[other.start : other.end]
    return text.target[: one.start] + second + text.target[one.end : other.start] + first + text.target[other.end :]


def swap_dates(text: Text, rng: Random) -> str | None:
    """Exchanges two dates."""
    del rng
    month, year = f"(?:{'|'.join(reversed(MONTHS[text.language]))})", r"(?<![\d,.-])(?:1[5-9]|20)\d\d(?![\d,.s-])"
    pattern = {
        "en": rf"{month} \d{{1,2}}(?:, \d{{4}})?(?!\d)|{month} \d{{4}}|{year}",
        "es": rf"\d{{1,2}} de {month}(?: de \d{{4}})?|{year}",
        "fr": rf"\d{{1,2}} {month}(?: \d{{4}})?|{year}",
        "zh": rf"(?:\d{{4}}年)?{month}\d{{1,2}}日|\d{{4}}年",
    }[text.language]
    found = text.match(re.compile(pattern))
    if len(found) < 2 or found[0][0] == found[1][0] or found[0].end() == found[1].start():
        return None
    one, other = found[:2]
    middle = text.target[one.end() : other.start()]
    return text.target[: one.start()] + other[0] + middle + one[0] + text.target[other.end() :]
