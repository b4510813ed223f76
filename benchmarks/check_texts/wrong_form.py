"""Mutations of the form of a correct translation: codes, addresses, punctuation, characters."""

from __future__ import annotations

import re
from random import Random

from check_texts.texts import ADDRESS, TAG, Text
from check_texts.wrong_numbers import replaced

_ALIKE = dict(zip("aeocpxyA", "аеосрхуА", strict=True))
_BRACKET = re.compile(r"[()（）\[\]《》【】]")
_HALF_WIDTH = dict(zip("，。：；？！（）", ",.:;?!()", strict=True))


def lose_address(text: Text, rng: Random) -> str | None:
    """Leaves a link or an e-mail address out."""
    found = list(ADDRESS.finditer(text.target))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), "").replace("  ", " ")


def alter_address(text: Text, rng: Random) -> str | None:
    """Changes a letter of a link or an e-mail address."""
    found = list(ADDRESS.finditer(text.target))
    if not found:
        return None
    place = rng.choice(found)
    letters = [one for one in range(place.start() + 8, place.end()) if text.target[one].isalpha()]
    one = rng.choice(letters)
    return replaced(text, one, one + 1, "x" if text.target[one] != "x" else "y")


def lose_code(text: Text, rng: Random) -> str | None:
    """Leaves a code out: both halves of a pair, or one that stands alone."""
    numbers = sorted({found[2] for found in TAG.finditer(text.target)})
    if not numbers:
        return None
    number = rng.choice(numbers)
    return re.sub(rf"</?{number}/?>", "", text.target)


def break_code(text: Text, rng: Random) -> str | None:
    """Leaves one half of a pair out."""
    found = [place for place in TAG.finditer(text.target) if not place[3]]
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), "")


def other_end(text: Text, rng: Random) -> str | None:
    """Ends a sentence with another mark, or with none."""
    found = re.search(r"[.。!！?？]$", text.target)
    if not found or text.target.endswith(("..", ".m.")):
        return None
    chinese = text.language == "zh"
    statement = found[0] in ".。!！"
    other = ("？" if chinese else "?") if statement else ("。" if chinese else ".")
    return text.target[:-1] + rng.choice((other, "", "，" if chinese else ","))


def lose_bracket(text: Text, rng: Random) -> str | None:
    """Leaves one bracket of a pair out."""
    found = [place for place in text.match(_BRACKET) if not re.search(r"(?<!\S)\w$", text.target[: place.start()])]
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), "")


def half_width(text: Text, rng: Random) -> str | None:
    """Writes one mark of Chinese punctuation as English does."""
    found = text.match(re.compile(f"[{''.join(_HALF_WIDTH)}]"))
    if text.language != "zh" or not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), _HALF_WIDTH[place[0]])


def double_space(text: Text, rng: Random) -> str | None:
    """Writes two spaces for one."""
    found = text.match(re.compile(r"(?<=\w) (?=\w)"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), "  ")


def space_before_mark(text: Text, rng: Random) -> str | None:
    """Puts a space before a comma or a full stop."""
    found = text.match(re.compile(r"(?<=[^\W\d])[,.](?=\s|$)"))
    if text.language == "zh" or not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), " " + place[0])


def zero_width(text: Text, rng: Random) -> str | None:
    """Puts a character into a word that nobody sees."""
    found = text.match(re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), rng.choice("\u200b\u2060\ufeff"))


def look_alike(text: Text, rng: Random) -> str | None:
    """Writes a Cyrillic letter for a Latin one."""
    letters = "".join(_ALIKE)
    found = text.match(re.compile(rf"(?<=[A-Za-z])[{letters}]|[{letters}](?=[A-Za-z])"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), _ALIKE[place[0]])


def lower_start(text: Text, rng: Random) -> str | None:
    """Begins with a small letter."""
    del rng
    found = re.match(r"(?:<\d+/?>)*[“«\"¿¡ \u00a0\u202f]*(?=[^\W\d_])", text.target)
    if not found or not text.target[found.end()].isupper():
        return None
    return replaced(text, found.end(), found.end() + 1, text.target[found.end()].lower())


def turn_direction(text: Text, rng: Random) -> str | None:
    """Puts a character into the text that turns its direction, and none that ends that."""
    found = text.match(re.compile(r"(?<=\w)(?=\W)"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), rng.choice("\u202a\u202b\u202e\u2066\u2067\u2068"))


def lose_opening_mark(text: Text, rng: Random) -> str | None:
    """Leaves a Spanish ¿ or ¡ out."""
    found = text.match(re.compile(r"[¿¡]"))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), "")


def lose_french_space(text: Text, rng: Random) -> str | None:
    """Leaves the space out that French has inside « » and before : ; ? ! and %."""
    found = text.match(re.compile(r"(?<=«)[ \u00a0\u202f]|[ \u00a0\u202f](?=[»;:?!%])"))
    if text.language != "fr" or text.target_language == "fr-CA" or not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), "")
