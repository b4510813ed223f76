"""Mutations that only a look at other segments shows: each makes a small article of a correct translation."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from check_texts.texts import Text
from check_texts.wrong_words import double_word, misspell_name

_SOUNDS = dict(zip("尔斯特林马安克罗多西", "耳丝忒琳玛恩柯洛朵茜", strict=True))
"""Characters of Chinese renderings, each with one that sounds the same or nearly so."""
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff]{2,5}")


def translate_otherwise(text: Text, other: Text, rng: Random) -> tuple[Text, ...] | None:
    """Has a sentence a second time, with another translation."""
    del other
    again = double_word(text, rng)
    return (text, replace(text, target=again)) if again else None


def repeat_target(text: Text, other: Text, rng: Random) -> tuple[Text, ...] | None:
    """Puts the translation of a sentence beside the next sentence, too."""
    del rng
    return text, replace(other, target=text.target)


def spell_otherwise(text: Text, other: Text, rng: Random) -> tuple[Text, ...] | None:
    """Writes a name in another way the third time that it comes.

    Names of ordinary words (*Finance Ministry*) are among them, which the check leaves alone: they are translated.
    """
    del other
    wrong = _sound_alike(text, rng) if text.language == "zh" else misspell_name(text, rng)
    return (text, text, replace(text, target=wrong)) if wrong else None


def _sound_alike(text: Text, rng: Random) -> str | None:
    places = [
        place
        for found in text.match(_CHINESE_NAME)
        for place in range(found.start(), found.end())
        if text.target[place] in _SOUNDS
    ]
    if not places:
        return None
    place = rng.choice(places)
    return text.target[:place] + _SOUNDS[text.target[place]] + text.target[place + 1 :]
