"""The reader that English, Spanish, French and the languages known by their digits alone share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import lru_cache, reduce
from operator import or_

from glossa.quantities._western_amounts import amount
from glossa.quantities._western_dates import Found, century, date, decade, year
from glossa.quantities._western_parts import part, parts
from glossa.quantities._western_reading import Reading, prepared
from glossa.quantities._western_roles import (
    AND_HALF,
    BOUND,
    CENTURY,
    CLOCK,
    CURRENCY,
    DECADE,
    DECADES,
    DIGITS,
    DOZEN,
    ERA,
    GLYPH,
    HALF,
    HOURS,
    HUNDRED,
    HUNDREDS,
    MONTH,
    NOON,
    OCLOCK,
    ONE,
    ORDINAL,
    PART,
    PAST_HOUR,
    SCALE,
    SHAPE,
    SMALL,
    SPOKEN_YEAR,
    TIMES,
    VAGUE,
    WEEKDAY,
)
from glossa.quantities._western_times import time
from glossa.quantities._western_tokens import Lexicon, tokens
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

Production = Callable[[Reading, int], Found | None]

_ARTICLES = frozenset(
    {"", "'", "’", "the", "a", "an", "un", "una", "unos", "unas", "los", "las", "el", "la", "les", "le", "des"}
)


def read_western(text: str, language: LanguageTag, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Returns the quantities of a text, in order, disjoint, as far as the lexicon knows its words."""
    found = tokens(text, language, lexicon)
    return tuple(_quantities(prepared(text, found, lexicon))) if found else ()


def _quantities(reading: Reading) -> Iterator[Quantity]:
    index, bound, end = 0, Bound.EXACT, 0
    all_roles = reading.roles
    around = reduce(or_, all_roles) & _AROUND | (CLOCK if reading.lexicon.hour_cue else 0)
    while index < len(reading.tokens):
        roles = all_roles[index]
        if roles & BOUND:
            token = reading.tokens[index]
            index, bound, end = index + 1, token.lexeme.bound, token.end
            continue
        found, after = _one(reading, index, _productions(roles, around))
        if found and bound is not Bound.EXACT:
            if found[0].bound is Bound.EXACT and _follows(reading, end, found[0].span.start, after):
                found = [_bounded(found[0], bound), *found[1:]]
            bound = Bound.EXACT
        yield from found
        index = after


def _bounded(found: Quantity, bound: Bound) -> Quantity:
    return Quantity(found.span, found.kind, found.values, found.unit, bound, found.is_firm, found.text)


def _follows(reading: Reading, end: int, start: int, after: int) -> bool:
    """Tells whether a bound that ends at `end` belongs to what starts at `start`. `over ten years` is no bound."""
    if start - end > len(" unos ") or reading.text[end:start].strip().casefold() not in _ARTICLES:
        return False
    if reading.text.endswith("over", 0, end):
        durations = reading.lexicon.durations
        if reading.word_after(after - 1) in durations or reading.word(after - 1).split()[-1] in durations:
            return False
    comparison = reading.lexicon.comparison
    return not (comparison and comparison.match(reading.text, reading.tokens[after - 1].end))


def _one(reading: Reading, index: int, productions: Iterable[Production]) -> Found:
    """Returns what begins at a token, and the token after it."""
    for read in productions:
        found = read(reading, index)
        if found:
            return found
    return [], index + 1


def _single(reading: Reading, index: int) -> Found | None:
    """Reads a word that says a quantity alone: `Monday`, `twice`, `half`, `third`, `a quarter`."""
    token = reading.tokens[index]
    roles = token.lexeme.roles
    role = next(role for role in _SINGLE if role & roles)
    values = (1 / token.value,) if role == PART else token.lexeme.values
    if role == TIMES and reading.joined(index + 1, AND_HALF):  # `dos veces y media`
        half = reading.tokens[index + 1]
        return [Quantity(Span(token.start, half.end), Kind.TIMES, (token.value + half.value,))], index + 2
    if role == AND_HALF:  # `minuto y medio`: the one is not said
        values = (1 + token.value, token.value)
    if role == ORDINAL and token.value >= _THIRD and _may_be_part(reading, index):
        values = (token.value, *parts(_ONE, token.value))
    is_loose = role & (PART | AND_HALF) or (role == HALF and _is_half_of_time(reading, index))
    is_firm = token.lexeme.is_firm and not is_loose
    return [Quantity(Span(token.start, token.end), _SINGLE[role], values, is_firm=is_firm)], index + 1


_THIRD = 3
_ONE = Fraction(1)


def _may_be_part(reading: Reading, index: int) -> bool:
    """Tells whether `a third`, `un dixième` may be a part as well: `by a third last year`."""
    return reading.joined(index, ORDINAL) and reading.has(index - 1, ONE)


def _is_half_of_time(reading: Reading, index: int) -> bool:
    """Tells whether it is the half of `the first half of the year`, which other languages name otherwise."""
    return reading.has(index - 1, ORDINAL) and reading.gap(index) == " "


_SINGLE = {
    WEEKDAY: Kind.WEEKDAY,
    SPOKEN_YEAR: Kind.YEAR,
    TIMES: Kind.TIMES,
    HALF: Kind.SHARE,
    GLYPH: Kind.SHARE,
    ORDINAL: Kind.ORDINAL,
    PART: Kind.SHARE,
    AND_HALF: Kind.NUMBER,
}

_COUNTS = DIGITS | SMALL | ONE
_AMOUNTS = _COUNTS | CURRENCY | HUNDRED | HUNDREDS | SCALE | HALF | GLYPH | DOZEN | VAGUE
_CLOCKS = HOURS | OCLOCK | CLOCK
_AROUND = _CLOCKS | MONTH | CENTURY
_ANY = 0
_PRODUCTIONS: tuple[tuple[Production, int, int], ...] = (
    (time, SHAPE | NOON | PAST_HOUR, _ANY),
    (time, _COUNTS, _CLOCKS),
    (date, MONTH, _ANY),
    (date, DIGITS | ORDINAL | SMALL, MONTH),
    (century, CENTURY, _ANY),
    (century, ORDINAL, CENTURY),
    (decade, DECADE | DECADES, _ANY),
    (year, DIGITS | ERA, _ANY),
    (part, _COUNTS, _ANY),
    (amount, _AMOUNTS, _ANY),
    (_single, sum(_SINGLE), _ANY),
)
"""What reads what begins with a token of these roles, the first that can; and what else must stand in the text."""


@lru_cache(maxsize=4096)
def _productions(roles: int, around: int) -> tuple[Production, ...]:
    """Returns what can read a token of these roles in a text that has those of `around` too."""
    return tuple(read for read, begins, needs in _PRODUCTIONS if roles & begins and (not needs or around & needs))
