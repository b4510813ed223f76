"""What some languages glue to a word, and the word without it.

Arabic and Hebrew write `and`, `in`, `to` and the article before a word as a part of it, Korean its particles after it.
Those are listed. Turkish, Finnish and their like have so many endings that their shapes are listed instead, as
`_endings` says. All of it is by letters alone, so a stem has a least length, and one that another word may have too is
said to be unsure.

Prefixes and particles are words of their own: a match leaves them out, so that they outlive a mask. An ending is a
part of its word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from glossa.terminology._endings import ENDINGS, HARDENED

_LEAST = 3
"""How many letters a stem has at least."""
_SURE = 4
"""How many it has at least where nothing else speaks for it."""
_LEAST_HANGUL = 2
"""Korean syllables, each of two or three letters."""
_ARABIC = tuple(sorted({and_ + to for and_, to in product(("", "و", "ف"), ("", "ب", "ك", "ل", "لل"))} - {""}, key=len))
_HEBREW = tuple(
    sorted({"".join(parts) for parts in product(("", "ו"), ("", "ש", "כש"), ("", "ב", "כ", "ל", "מ"))} - {""}, key=len)
)
_ARTICLES = {"ar": "ال", "he": "ה"}
_PREFIXES = {"ar": _ARABIC, "he": _HEBREW}
_MERGED = "لل"
"""`ل` and the article in one."""


class Stem(NamedTuple):
    """A word without what is glued to it."""

    key: str
    before: int = 0
    """How many letters before it are no part of the word."""
    after: int = 0
    """How many after it are not."""
    at_front: bool = False
    """Whether the affix stands before the word."""
    is_sure: bool = True
    """False where the letters may well be those of another word."""


def bare(language: str, word: str) -> str:
    """Returns an Arabic or Hebrew word without its article; `""` where it has none."""
    article = _ARTICLES.get(language, "")
    rest = word.removeprefix(article)
    return rest if article and rest != word and len(rest) >= _LEAST else ""


def stems(language: str) -> Callable[[str], Iterator[Stem]]:
    """Returns the function from a folded word of `language`, a language subtag, to its stems, likeliest first."""
    if language in _PREFIXES:
        return lambda word: _without_prefixes(language, word)
    if language == "ko":
        return _without_particles
    if language in ENDINGS:
        return lambda word: _without_endings(language, word)
    return lambda _: iter(())


def _without_prefixes(language: str, word: str) -> Iterator[Stem]:
    for prefix in _PREFIXES[language]:
        rest = word.removeprefix(prefix)
        if rest == word or len(rest) < _LEAST:
            continue
        plain = bare(language, rest)
        is_sure = bool(plain) or len(rest) >= _SURE or (language == "ar" and prefix.endswith(_MERGED))
        for key in filter(None, (rest, plain)):
            yield Stem(key, before=len(prefix), at_front=True, is_sure=is_sure)


# Korean -----------------------------------------------------------------------------------------------------------

_FREE = (
    "의 에 에서 에서는 에서도 에서의 에게 에게는 에게서 에는 에도 에만 에의 께 께서 도 만 까지 까지의 부터 부터의 "
    "보다 처럼 마다 조차 밖에 만큼 한테 대로"
)
_CLOSED = "은 이 을 과 과의 과는 과도 으로 으로의 으로는 으로도 으로서 으로써 으로부터 이라는 이라고 이며 이나 이란"
_OPEN = "는 가 를 와 와의 와는 와도 로 로의 로는 로도 로서 로써 로부터 라는 라고"
_PLURAL = "들"
_SYLLABLES = range(0xAC00, 0xD7A4)
_FINALS = 28
_RIEUL = 8


def _particles(text: str) -> re.Pattern[str]:
    return re.compile("|".join(text.split()))


_AFTER_VOWEL = _particles(f"{_FREE} {_OPEN}")
_AFTER_CONSONANT = _particles(f"{_FREE} {_CLOSED}")
_AFTER_RIEUL = _particles(f"{_FREE} {_CLOSED} 로 로의 로는 로도 로서 로써 로부터")
_AFTER_OTHERS = _particles(f"{_FREE} {_CLOSED} {_OPEN}")


def _without_particles(word: str) -> Iterator[Stem]:
    """Yields what is left of a Korean word; which particle may follow depends on how the word ends."""
    for end in range(len(word) - 1, 0, -1):
        stem, rest = word[:end], word[end:]
        if not _may_follow(stem).fullmatch(rest) and rest != _PLURAL:
            continue
        for key in dict.fromkeys((stem, stem.removesuffix(_PLURAL))):
            if len(key) >= _LEAST_HANGUL:
                yield Stem(key, after=len(word) - len(key))


def _may_follow(stem: str) -> re.Pattern[str]:
    last = unicodedata.normalize("NFC", stem)[-1]
    if ord(last) not in _SYLLABLES:
        return _AFTER_OTHERS
    final = (ord(last) - _SYLLABLES.start) % _FINALS
    return _AFTER_RIEUL if final == _RIEUL else _AFTER_CONSONANT if final else _AFTER_VOWEL


# Endings ----------------------------------------------------------------------------------------------------------


def _without_endings(language: str, word: str) -> Iterator[Stem]:
    ending, hardened = ENDINGS[language], HARDENED.get(language, {})
    for end in range(len(word) - 1, _LEAST - 1, -1):
        if ending.fullmatch(word, end):
            stem = word[:end]
            yield Stem(stem, is_sure=end >= _SURE)
            if stem[-1] in hardened:
                yield Stem(stem[:-1] + hardened[stem[-1]], is_sure=end >= _SURE)
