"""Mutations of the numbers, dates and amounts of a correct translation. Each returns `None` where it cannot apply."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from check_texts import number_words as tables
from check_texts.numerals import OTHER_NUMBERS, Numeral, numerals
from check_texts.texts import Text


def replaced(text: Text, start: int, end: int, other: str) -> str:
    """Puts `other` in the place of a part of the target."""
    return text.target[:start] + other + text.target[end:]


def replacement(table: Mapping[str, tables.Pairs]) -> Callable[[Text, Random], str | None]:
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


change_scale = replacement(tables.SCALES)
change_multiple = replacement(tables.MULTIPLES)
change_currency = replacement(tables.MONEY)
percent_for_point = replacement(tables.POINTS)
point_for_percent = replacement(tables.PERCENTS)
change_half_of_day = replacement(tables.HALVES_OF_DAYS)


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
    words = tables.WORDS[text.language]
    either = "|".join(sorted(words, key=len, reverse=True))
    edges = (
        ("(?<![第十几数一二三四五六七八九])", tables.COUNTED_IN_CHINESE)
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
    months = tables.MONTHS[text.language]
    whole = (r"(?<!\d)", "") if text.language == "zh" else (r"(?<!\w)", r"(?!\w| Fourth)")
    found = text.match(re.compile(f"{whole[0]}(?:{'|'.join(reversed(months))}){whole[1]}"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), rng.choice([month for month in months if month != place[0]]))


def month_for_day(text: Text, rng: Random) -> str | None:
    """Exchanges day and month, as whoever reads 6/2 the other way does."""
    del rng
    months = tables.MONTHS[text.language]
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
    days = tables.DAYS[text.language]
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
    month, year = (
        f"(?:{'|'.join(reversed(tables.MONTHS[text.language]))})",
        r"(?<![\d,.-])(?:1[5-9]|20)\d\d(?![\d,.s-])",
    )
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
