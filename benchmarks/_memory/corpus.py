"""Invented sentences by the million: words that no language has, as often as the words of a language are, and edits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from random import Random

FUNCTION = tuple(re.findall(r"\w+", "the of and to in a for that on with by as at from its is was has will"))
PARTICLES = tuple("的了在是和有为与对将")
ONSETS = tuple(re.findall(r"\w+", "b br c ch d dr f fl g gr h j k l m n p pl r s st t tr v w"))
RIMES = tuple(re.findall(r"\w+", "a ai an ar e el en er i il in io o on or ou u un us"))
HAN = [chr(code) for code in range(0x4E00, 0x9FA0)]
SHARE_EDITED, SHARE_FORMS = 0.35, 0.1
"""How many sentences are an earlier one with some edits, and how many are a form that is filled in."""


class Language:
    """Words, commoner ones first, and how a sentence is made of them."""

    def __init__(self, words: list[str], function: Sequence[str], joined: str, stop: str, comma: str) -> None:
        self.joined, self._stop, self._comma = joined, stop, comma
        self._words = [*function, *words]
        weights = [0.7 / (rank / 2 + 1) for rank in range(len(function))]
        weights += [1 / (rank + 20) for rank in range(len(words))]
        self._weights = list(accumulate(weights))

    def some(self, random: Random, count: int) -> list[str]:
        """Draws words as often as they are used."""
        return random.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self, random: Random) -> list[str]:
        """Makes a sentence of 3 to some 45 words, with its numbers and marks."""
        words = self.some(random, min(45, 3 + int(random.gammavariate(2.4, 7))))
        if random.random() < 0.3:
            words[random.randrange(len(words))] = str(random.choice((random.randrange(32), random.randrange(9999))))
        if len(words) > 12:
            words[len(words) // 2] += self._comma
        words[0] = words[0].capitalize()
        words[-1] += self._stop
        return words

    def edited(self, random: Random, words: list[str]) -> list[str]:
        """Returns a sentence with one to four places changed: words replaced, put in, or left out."""
        words = list(words)
        for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
            place = random.randrange(len(words))
            change = random.randrange(4)
            if change == 0 and len(words) > 3:
                del words[place : place + random.randrange(1, 3)]
            elif change == 1:
                words[place:place] = self.some(random, random.randrange(1, 4))
            else:
                words[place] = self.some(random, 1)[0]
        return words


def english() -> Language:
    """Returns a language with spaces."""
    random = Random(7)
    made = {
        "".join(random.choice(ONSETS) + random.choice(RIMES) for _ in range(random.choice((2, 2, 3, 3, 4))))
        for _ in range(40_000)
    }
    return Language(sorted(made, key=lambda word: (len(word) + random.random() * 6, word)), FUNCTION, " ", ".", ",")


def chinese() -> Language:
    """Returns a language of Chinese characters, some much commoner than others."""
    random = Random(8)
    weights = list(accumulate(1 / (rank + 30) for rank in range(4000)))
    letters = random.sample(HAN, 4000)
    made = {
        "".join(random.choices(letters, cum_weights=weights, k=random.choice((1, 2, 2, 2, 2, 3))))
        for _ in range(40_000)
    }
    return Language(sorted(made, key=lambda word: (random.random(), word)), PARTICLES, "", "。", "，")


def sentences(language: Language, count: int, seed: int = 1) -> Iterator[list[str]]:
    """Yields that many sentences, a third of them much like an earlier one."""
    random = Random(seed)
    forms = [language.sentence(random) for _ in range(50)]
    recent: list[list[str]] = []
    for number in range(count):
        chance = random.random()
        if recent and chance < SHARE_EDITED:
            words = language.edited(random, random.choice(recent))
        elif chance < SHARE_EDITED + SHARE_FORMS:
            words = _filled(random, language, random.choice(forms), number)
        else:
            words = language.sentence(random)
        if len(recent) < 20_000:
            recent.append(words)
        else:
            recent[random.randrange(20_000)] = words
        yield words


def _filled(random: Random, language: Language, form: list[str], number: int) -> list[str]:
    words = list(form)
    words[len(words) // 2] = language.some(random, 1)[0]
    words[-2] = str(number % 1000)
    return words


LANGUAGES: dict[str, Callable[[], Language]] = {"english": english, "chinese": chinese}
