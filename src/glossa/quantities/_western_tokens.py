"""The words, numerals and signs of a text that say something about a quantity, found in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from glossa.quantities._western_roles import DECADE, DIGITS, ORDINAL, SHAPE
from glossa.quantities._western_shapes import Shape, shapes
from glossa.quantities.numerals import Numeral, numerals
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class Lexeme(NamedTuple):
    """What a word means where it says something about a quantity."""

    roles: int
    """What it can do, in bits."""
    values: tuple[Fraction, ...] = ()
    unit: str = ""
    """The ISO 4217 code of a currency; for a clock word `am` or `pm`."""
    bound: Bound = Bound.EXACT
    is_firm: bool = True


class Token(NamedTuple):
    """A word, numeral or sign of a text with what it means."""

    start: int
    end: int
    lexeme: Lexeme
    digits: int = 0
    """How many digits a numeral has before its decimal sign; 0 for all that is no numeral."""
    shape: Shape | None = None

    @property
    def value(self) -> Fraction:
        """The likeliest of its values."""
        return self.lexeme.values[0]


DASHES = frozenset("-–—‑~〜～")
"""The signs that join the ends of a range in every language."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the shared reader knows of one language. Words and phrases are folded."""

    words: Mapping[str, Lexeme]
    phrases: Mapping[str, str] = field(default_factory=dict)
    """By its first word, the phrases that begin with it, as one pattern; it is compiled when the word comes."""
    known: frozenset[str] = frozenset()
    """The words that are in `words` or begin a phrase, folded."""
    ordinal_ending: re.Pattern[str] | None = None
    """What follows the digits of an ordinal: `rd`, `º`, `e`."""
    decade_ending: re.Pattern[str] | None = None
    """What follows the digits of a decade: English `s`."""
    ands: frozenset[str] = frozenset()
    """What joins two words of one number, and the last two of a row."""
    tos: frozenset[str] = DASHES
    """What joins the two ends of a range."""
    joints: frozenset[str] = DASHES | {","}
    """What joins the parts of a row: all of both, and a comma."""
    ofs: frozenset[str] = frozenset()
    """What joins a number to what it counts, a day to its month, a month to its year."""
    takes_and: Callable[[int, int, int], bool] = field(default=lambda *_: False)
    """Whether a number goes on with an `and` after a group below its last scale, that scale, and before a value."""
    part_cues: frozenset[str] = frozenset()
    """What follows `a third` where it is a part and no place in a row, besides `of`."""
    comparison: re.Pattern[str] | None = None
    """What follows a number that only says when: `more than four years ago` is no bound."""
    durations: frozenset[str] = frozenset()
    """Words for lengths of time. A number before them is no year, nor is `over` a bound: `over ten years`."""
    days: frozenset[str] = frozenset()
    """Words for days, where fifteen of them are two weeks."""
    minute_signs: Mapping[str, int] = field(default_factory=dict)
    """What joins minutes to the hour before them, and whether they are added or taken away: Spanish `menos`."""
    possessives: frozenset[str] = frozenset()
    """Words before which a decade is somebody's age: `in her 40s`."""
    out_ofs: frozenset[str] = frozenset()
    """What stands between a part and the whole that it is counted by: `one in ten`."""
    year_cues: frozenset[str] = frozenset()
    """Words before which a number of four digits is a year."""
    betweens: frozenset[str] = frozenset()
    """What opens a range whose ends an `and` joins."""
    hour_cue: re.Pattern[str] | None = None
    """What stands before an hour and nothing else: Spanish `a las`."""
    clock_cues: frozenset[str] = frozenset()
    """Words before which a number of hours is a time of day."""
    is_month_first: bool = False
    """Whether `6/2` is the second of June."""
    is_month_before_day: bool = False
    """Whether a day may follow its month: `June 2`."""
    has_capital_months: bool = False
    """Whether months have a capital, so that `may` is none."""


_MARKS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0971-\u09e3\u09f0-\u0dff\u0e31-\u0e4e"
"""Vowel signs and accents, which are no letters of their own."""
_LETTER = r"[^\W\d_]"
_BEFORE_DOLLAR = "|".join(rf"(?<=(?<!{_LETTER})[A-Z]{{{length}}}\$)" for length in (1, 2, 3))
_WORD = re.compile(
    rf"{_LETTER}++(?:[{_MARKS}]++{_LETTER}*+)*+(?:\$(?:{_BEFORE_DOLLAR}))?+"
    rf"|\$(?:(?:US|CAN?|HK)(?!{_LETTER}))?+|[%٪％‰€£¥￥₹₽₩₺₫฿₪₴₱₦]"
)
"""A word, or the sign of a currency or of percent; letters stick to a dollar sign: `US$`, `$US`."""
_GAP = r"[\s.’'\-‑]{1,3}"
_NOT_WORD = re.compile(r"[\W_]+")
_DIGIT = re.compile(r"\d")
_SHAPE = Lexeme(SHAPE)
_ENDS = frozenset({" ", ",", "%", ""})
"""What no ending of an ordinal or a decade begins with."""


def folded(phrase: str) -> str:
    """Returns a phrase as the tables have it: in lower case, its words parted by one space."""
    return _NOT_WORD.sub(" ", phrase.casefold()).strip()


def phrase_patterns(words: Mapping[str, Lexeme]) -> dict[str, str]:
    """Returns one pattern for all phrases that begin with the same word, the longest first."""
    by_first: dict[str, list[str]] = {}
    for phrase in sorted((word for word in words if " " in word), key=len, reverse=True):
        first, _, rest = phrase.partition(" ")
        by_first.setdefault(first, []).append(rest)
    return {first: _phrases(first, rests) for first, rests in by_first.items()}


def _phrases(first: str, rests: Sequence[str]) -> str:
    initials = "".join(sorted({re.escape(rest[0]) for rest in rests}))
    alternatives = "|".join(_GAP.join(map(re.escape, rest.split())) for rest in rests)
    return rf"{re.escape(first)}{_GAP}(?=[{initials}])(?:{alternatives})(?![^\W_])"


@lru_cache(maxsize=2048)
def _compiled(phrases: str) -> re.Pattern[str]:
    return re.compile(phrases, re.IGNORECASE)


def known(words: Iterable[str]) -> frozenset[str]:
    """Returns the words, folded, where something begins that the tables have."""
    return frozenset(word.partition(" ")[0].casefold() for word in words)


def tokens(text: str, language: LanguageTag, lexicon: Lexicon) -> list[Token]:
    """Returns the tokens of a text that say something about a quantity, in order, disjoint."""
    found = _words(text, lexicon)
    if _DIGIT.search(text):
        fixed = shapes(text, is_month_first=lexicon.is_month_first)
        if fixed:
            found = _merged([Token(shape.start, shape.end, _SHAPE, shape=shape) for shape in fixed], found)
        found = _merged(found, [_numeral(text, numeral, lexicon) for numeral in numerals(text, language)])
    return found


def _words(text: str, lexicon: Lexicon) -> list[Token]:
    words, phrases, known, end = lexicon.words, lexicon.phrases, lexicon.known, 0
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match[0]
        key = word.casefold()
        if key not in known or match.start() < end:
            continue
        start = match.start()
        if key in phrases and (phrase := _compiled(phrases[key]).match(text, start)):
            end = phrase.end()
            found.append(Token(start, end, words[folded(phrase[0])]))
        elif lexeme := words.get(word) or words.get(key):
            found.append(Token(start, match.end(), lexeme))
    return found


def _numeral(text: str, numeral: Numeral, lexicon: Lexicon) -> Token:
    start, end = numeral.span.start, numeral.span.end
    if text[start] == "0" and numeral.digits >= _CODE_DIGITS:
        return _as_code(text, numeral.span)
    if text[end : end + 1] in _ENDS:
        return Token(start, end, Lexeme(DIGITS, numeral.values), numeral.digits)
    if lexicon.ordinal_ending and (ending := lexicon.ordinal_ending.match(text, end)):
        return Token(start, ending.end(), Lexeme(ORDINAL, numeral.values), numeral.digits)
    decade_ending = lexicon.decade_ending
    if decade_ending and (ending := decade_ending.match(text, end)) and not numeral.values[0] % 10:
        return Token(start, ending.end(), Lexeme(DECADE, numeral.values), numeral.digits)
    return Token(start, end, Lexeme(DIGITS, numeral.values), numeral.digits)


_CODE_DIGITS = 3
"""How many digits with a zero before them are no number: `021`."""


def _as_code(text: str, span: Span) -> Token:
    code = Quantity(span, Kind.CODE, (), text=span.of(text))
    return Token(span.start, span.end, _SHAPE, shape=Shape(span.start, span.end, (code,)))


def _merged(strong: list[Token], weak: list[Token]) -> list[Token]:
    """Returns the tokens of both in order, of the weak ones only those that touch no strong one."""
    kept: list[Token] = []
    index = 0
    for token in weak:
        while index < len(strong) and strong[index].end <= token.start:
            kept.append(strong[index])
            index += 1
        if index == len(strong) or token.end <= strong[index].start:
            kept.append(token)
    return kept + strong[index:]
