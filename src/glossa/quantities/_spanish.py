"""Reads the quantities of a Spanish text."""

from __future__ import annotations

import re
from functools import lru_cache

from glossa.quantities._spanish_words import OFS, WORDS, YEAR_CUES
from glossa.quantities._western import read_western
from glossa.quantities._western_tokens import DASHES, Lexicon, known, phrase_patterns
from glossa.quantities._western_words import joined, shared
from glossa.quantities.quantity import Quantity
from glossa.text.languages import LanguageTag

_ENDING = re.compile(r"(?:\.?[ºª]|\.?(?:er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)(?![^\W_]))")
_HOUR = re.compile(r"(?:^|[^\w])(?:a|de|desde|hasta|sobre|hacia|son|era|eran|para|entre|y) las? $", re.IGNORECASE)

_ANDS = frozenset({"y", "e", "y el", "y del", "y los"})
_TOS = DASHES | {"a", "al", "o", "u", "hasta", "hasta el", "a los", "y el", "a las"}


def read(text: str, language: LanguageTag) -> tuple[Quantity, ...]:
    """Returns the quantities of a text without tags, in order, disjoint."""
    return read_western(text, language, _lexicon(language))


@lru_cache(maxsize=32)
def _lexicon(language: LanguageTag) -> Lexicon:
    words = joined(WORDS, shared(language))
    return Lexicon(
        words=words,
        phrases=phrase_patterns(words),
        known=known(words),
        ordinal_ending=_ENDING,
        ands=_ANDS,
        tos=_TOS,
        joints=_ANDS | _TOS | {","},
        ofs=OFS,
        takes_and=_takes_and,
        out_ofs=frozenset({"de cada", "entre", "en"}),
        betweens=frozenset({"entre"}),
        durations=frozenset({"años", "meses", "semanas", "días", "horas", "minutos", "décadas"}),
        days=frozenset({"días"}),
        minute_signs={"y": 1, "menos": -1},
        year_cues=YEAR_CUES,
        hour_cue=_HOUR,
        clock_cues=frozenset({"las", "la"}),
    )


def _takes_and(group: int, scale: int, value: int) -> bool:
    """Tells whether it is a `y` like that of `treinta y cinco`."""
    tens = group % 100
    return scale >= 1 and 0 < value < 10 and tens >= 30 and tens % 10 == 0
