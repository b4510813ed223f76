"""What is left where a number was lost: `a -minute drive`, `220°C (°F)`, `the th anniversary`, `In , the king`."""

from __future__ import annotations

import re
from functools import lru_cache

from glossa.checks._number_sides import Side
from glossa.checks._number_units import TIME, UNITS
from glossa.text.languages import LanguageTag, primary
from glossa.text.spans import Span

_BOUNDS = {
    "en": "more than|less than|fewer than|over|nearly|almost",
    "es": "más de|menos de|casi|unos|unas",
    "fr": "plus de|moins de|près de|environ",
}
_PREPOSITIONS = {"en": "in|of|by|from|than", "es": "en|de|por", "fr": "en|de|à"}
_COUNTED = (
    "minute|hour|day|week|month|year|mile|meter|metre|kilometer|kilometre|foot|inch|pound|ton|tonne|acre|degree|point|percent"
    "|page|stor(?:e)?y|floor|seat|bed|member|person|nation|country|strong|lane|vote|game|goal|run|lap|round|room|star"
)
_OTHERS = {
    "en": rf"(?<=\s)[-‑](?:{_COUNTED})\b|(?<=\s)(?:rd|th|nd)(?=\s)|\b(?:to|by|at) of (?:its|their|the)\b"
    r"|\b(?:is|was|are|were) years old",
    "es": r"(?<=\s)[ºª](?=\s)",
    "fr": r"(?<=\s)(?:ème|e)(?=\s)|\bde aux?\b",
}


def remains(source: Side, target: Side) -> Span | None:
    """Returns what a lost number has left in the target; None where nothing looks so, or the source does as well."""
    if not source.quantities or not (found := _pattern(target.language).search(target.text)):
        return None
    return None if _pattern(source.language).search(source.text) else Span(*found.span())


@lru_cache(maxsize=32)
def _pattern(language: LanguageTag) -> re.Pattern[str]:
    name = primary(language)
    units = "|".join(re.escape(unit) for unit, one in UNITS.items() if len(unit) > 1 and one.measures != TIME)
    about = "(?:about |around |unos |unas |environ |约|約)?"
    parts = [rf"[(（]{about}(?:{units}|米)[)）]", r"(?<=[^\d\s°.])[\s(]°[CF]\b"]
    if name in _OTHERS:
        parts += [_OTHERS[name], rf"\b(?:{_PREPOSITIONS[name]}) [,.](?=\s|$)"]
        parts.append(rf"\b(?:{_BOUNDS[name]}) (?:{units}|yuan|dollars|euros|dólares|yuanes)\b")
    return re.compile("|".join(parts), re.IGNORECASE)
