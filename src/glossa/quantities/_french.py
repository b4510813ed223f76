"""Reads the quantities of a French text."""

from __future__ import annotations

import re
from functools import lru_cache

from glossa.quantities._french_words import OFS, WORDS, YEAR_CUES
from glossa.quantities._western import read_western
from glossa.quantities._western_tokens import DASHES, Lexicon, known, phrase_patterns
from glossa.quantities._western_words import joined, shared
from glossa.quantities.quantity import Quantity
from glossa.text.languages import LanguageTag

_ENDING = re.compile(r"(?:ème|ième|ère|re|er|nde|nd|ᵉ|e)s?(?![^\W_])")
_TEENS = (61, 71)
"""The two numbers beyond 60 that have an `et`: `soixante et un`, `soixante et onze`."""

_ANDS = frozenset({"et", "et le", "et les", "et du", "et de"})
_TOS = DASHES | {"à", "au", "ou", "jusqu'à", "jusqu'au", "ou le", "à la"}


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
        out_ofs=frozenset({"sur"}),
        betweens=frozenset({"entre"}),
        durations=frozenset({"ans", "années", "mois", "semaines", "jours", "heures", "minutes", "décennies"}),
        days=frozenset({"jours"}),
        minute_signs={"moins": -1},
        year_cues=YEAR_CUES,
        clock_cues=frozenset(
            {"à", "vers", "dès", "avant", "après", "depuis", "jusqu'à", "jusqu’à", "qu'à", "qu’à", "entre", "de"}
        ),
    )


def _takes_and(group: int, scale: int, value: int) -> bool:
    """Tells whether it is an `et` like that of `vingt et un`, `soixante et onze`."""
    tens = group % 100
    return scale >= 1 and tens % 10 == 0 and 20 <= tens < 80 and (value == 1 or tens + value in _TEENS)
