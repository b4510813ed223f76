"""Reads the quantities of an English text."""

from __future__ import annotations

import re
from functools import lru_cache

from glossa.quantities._english_words import CLOCK_CUES, OFS, PART_CUES, WORDS, YEAR_CUES
from glossa.quantities._western import read_western
from glossa.quantities._western_tokens import DASHES, Lexicon, known, phrase_patterns
from glossa.quantities._western_words import joined, shared
from glossa.quantities.quantity import Quantity
from glossa.text.languages import LanguageTag, territory

_ENDING = re.compile(r"(?:st|nd|rd|th)(?![^\W_])", re.IGNORECASE)
_COMPARISON = re.compile(r" [a-z]{3,10} (?:ago|earlier|before|later)(?![^\W_])")
_DECADE = re.compile(r"['’]?s(?![^\W_])")
_MONTH_FIRST = frozenset({"", "US", "PH", "001"})
"""The regions of English that write `6/2` for the second of June; without a region it is the one most written."""

_ANDS = frozenset({"and", "&", ", and"})
_TOS = DASHES | {"to", "or", ", or", "through", "till", "until"}


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
        decade_ending=_DECADE,
        ands=_ANDS,
        tos=_TOS,
        joints=_ANDS | _TOS | {","},
        ofs=OFS,
        takes_and=_takes_and,
        possessives=frozenset({"his", "her", "their", "my", "our", "your"}),
        comparison=_COMPARISON,
        durations=frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades", "decade"}),
        part_cues=PART_CUES,
        out_ofs=frozenset({"in", "out of", "in every", "of every", "out of every"}),
        betweens=frozenset({"between"}),
        year_cues=YEAR_CUES,
        clock_cues=CLOCK_CUES,
        is_month_first=territory(language) in _MONTH_FIRST,
        is_month_before_day=True,
        has_capital_months=True,
    )


def _takes_and(group: int, scale: int, value: int) -> bool:
    """Tells whether it is an `and` like that of `one hundred and five`, `two thousand and five`."""
    return value > 0 and (group % 100 == 0 if group else scale > 1)
