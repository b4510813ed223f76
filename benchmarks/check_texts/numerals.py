"""Where numbers stand in a translation, found without glossa's own reading of numbers, which is what is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from check_texts.texts import Text
from glossa.text.languages import LanguageTag

_GROUP = {"en": ",", "zh": ",", "es-419": ",", "es": ". \u00a0\u202f", "es-ES": ". \u00a0\u202f", "fr": " \u00a0\u202f"}
_DECIMAL = {"en": ".", "zh": ".", "es-419": "."}
_OTHER_NUMBERS = r"""(?x)
    \+?\d{1,4}(?:-\d{3,4}){2,3} | \d{3,4}-\d{4} | (?<!\d)\d{4}[ ]\d{4}(?!\d)         # phones
    | \+\d[\d ]{6,}\d | (?:\d\d[ .\u00a0\u202f]){4}\d\d | \d+(?:\.\d+){2,} | \d{4}-\d\d-\d\d
    | [A-Za-z]+[.-]?\d[\w]* | \d+[A-Z]\w*                                              # C919, PM2.5, 5G
"""
OTHER_NUMBERS = re.compile(_OTHER_NUMBERS, re.ASCII)
"""Phone numbers and codes, which are no quantities."""
_AFTER = {
    "scale": r"thousand|[mb]illion|trillion|(?:mil )?(?:millones|billones|millón)|mil\b|milliard|[万亿萬億兆]",
    "point": r"percentage points?|个百分点|個百分點|puntos? porcentual(?:es)?|points? de pourcentage",
    "percent": r"percent|per cent|%|por ciento|pour cent",
    "money": r"yuan|euros?|dollars?|pounds|won|€|£|\$|元|美元|欧元|英镑|dólares|pesos|libras|francs",
    "date": r"[年月日]|(?:de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    r"diciembre)|(?:er )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "time": r"[:时時点點]\d*|a\.m|p\.m|h\b|heures|horas",
}
_KINDS = [(kind, re.compile(r"[ \u00a0\u202f]?(?:" + words + ")")) for kind, words in _AFTER.items()]
_GOES_ON = re.compile(r"\s?(?:to|a|à|y|and|et|或|至|到|-|–|/)\s?")
_MONTH_BEFORE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d+,)? $"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits, in a translation."""

    start: int
    end: int
    whole: str
    """Its digits before the decimal mark, without marks between groups."""
    fraction: str
    group: str
    """What stands between its groups, `""` for nothing."""
    decimal: str
    kind: str
    """`percent`, `money`, `date` and so on; `""` for a bare number."""

    @property
    def value(self) -> Decimal:
        """What it is worth without the word that follows."""
        return Decimal(f"{self.whole}.{self.fraction or 0}")

    def written(self, whole: str, fraction: str) -> str:
        """Writes other digits in the manner of this number."""
        if self.group and len(whole) > 3:
            parts = [whole[max(0, place - 3) : place] for place in range(len(whole), 0, -3)]
            whole = self.group.join(reversed(parts))
        return whole + (self.decimal + fraction if fraction else "")


def _pattern(tag: LanguageTag) -> tuple[re.Pattern[str], str]:
    language = tag if tag in _GROUP else tag.split("-")[0]
    group, decimal = re.escape(_GROUP[language]), _DECIMAL.get(language, ",")
    whole = rf"\d{{1,3}}([{group}])\d{{3}}(?:\2\d{{3}})*(?!\d)|\d+"
    return re.compile(rf"(?<![\d.,])({whole})(?:{re.escape(decimal)}(\d+))?(?!\d)"), decimal


def numerals(text: Text) -> list[Numeral]:
    """Finds the numbers of a translation that are quantities, from left to right."""
    pattern, decimal = _pattern(text.target_language)
    others = [found.span() for found in OTHER_NUMBERS.finditer(text.target)]
    found = [
        Numeral(
            found.start(),
            found.end(),
            re.sub(r"\D", "", found[1]),
            found[3] or "",
            found[2] or "",
            decimal,
            _kind(text.target, found.start(), found.end()),
        )
        for found in text.match(pattern)
        if not any(start < found.end() and found.start() < end for start, end in others)
    ]
    return [_of_its_range(text.target, *pair) for pair in zip_longest(found, found[1:])]


def _of_its_range(target: str, number: Numeral, following: Numeral | None) -> Numeral:
    """Gives the first number of a range the unit that stands after the second."""
    if number.kind or following is None or not _GOES_ON.fullmatch(target[number.end : following.start]):
        return number
    return replace(number, kind=following.kind)


def _kind(target: str, start: int, end: int) -> str:
    if target[max(0, start - 1) : start] in tuple("$€£"):
        return "money"
    if target[max(0, start - 1) : start] == ":":
        return "time"
    if _MONTH_BEFORE.search(target[max(0, start - 20) : start]):
        return "date"
    return next((kind for kind, pattern in _KINDS if pattern.match(target, end)), "")
