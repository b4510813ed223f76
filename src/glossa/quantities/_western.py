"""The reader that English, Spanish, French and the languages known by their digits alone share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from glossa.quantities._western_amounts import amount
from glossa.quantities._western_dates import Found, century, date, decade, year
from glossa.quantities._western_numbers import Reading
from glossa.quantities._western_parts import part
from glossa.quantities._western_times import time
from glossa.quantities._western_tokens import Lexicon, Role, tokens
from glossa.quantities.quantity import Bound, Kind, Quantity
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_ARTICLES = frozenset(
    {"", "'", "’", "the", "a", "an", "un", "una", "unos", "unas", "los", "las", "el", "la", "les", "le", "des"}
)


def read_western(text: str, language: LanguageTag, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Returns the quantities of a text, in order, disjoint, as far as the lexicon knows its words."""
    found = tokens(text, language, lexicon)
    return tuple(_quantities(Reading(text, found, lexicon))) if found else ()


def _quantities(reading: Reading) -> Iterator[Quantity]:
    index, bound, end = 0, Bound.EXACT, 0
    while index < len(reading.tokens):
        token = reading.tokens[index]
        if "bound" in token.lexeme.roles:
            index, bound, end = index + 1, token.lexeme.bound, token.end
            continue
        found, after = _one(reading, index)
        if found and bound is not Bound.EXACT:
            if found[0].bound is Bound.EXACT and _follows(reading, end, found[0].span.start, after):
                found = [replace(found[0], bound=bound), *found[1:]]
            bound = Bound.EXACT
        yield from found
        index = after


def _follows(reading: Reading, end: int, start: int, after: int) -> bool:
    """Tells whether a bound that ends at `end` belongs to what starts at `start`. `over ten years` is no bound."""
    durations = {reading.word_after(after - 1), reading.word(after - 1).split()[-1]} & reading.lexicon.durations
    if durations and reading.text.endswith("over", 0, end):
        return False
    comparison = reading.lexicon.comparison
    if comparison and comparison.match(reading.text, reading.tokens[after - 1].end):
        return False
    return start - end <= len(" unos ") and reading.text[end:start].strip().casefold() in _ARTICLES


def _one(reading: Reading, index: int) -> Found:
    """Returns what begins at a token, and the token after it."""
    roles = reading.tokens[index].lexeme.roles
    for read, begins in _PRODUCTIONS:
        if not begins.isdisjoint(roles):
            found = read(reading, index)
            if found:
                return found
    return [], index + 1


def _single(reading: Reading, index: int) -> Found | None:
    """Reads a word that says a quantity alone: `Monday`, `twice`, `half`, `third`, `a quarter`."""
    token = reading.tokens[index]
    role = next(role for role in _SINGLE if role in token.lexeme.roles)
    values = (1 / token.value,) if role == "part" else token.lexeme.values
    is_loose = role in {"part", "and half"} or (role == "half" and _is_half_of_time(reading, index))
    is_firm = token.lexeme.is_firm and not is_loose
    return [Quantity(Span(token.start, token.end), _SINGLE[role], values, is_firm=is_firm)], index + 1


def _is_half_of_time(reading: Reading, index: int) -> bool:
    """Tells whether it is the half of `the first half of the year`, which other languages name otherwise."""
    return reading.has(index - 1, "ordinal") and reading.gap(index) == " "


_SINGLE: dict[Role, Kind] = {
    "weekday": Kind.WEEKDAY,
    "spoken year": Kind.YEAR,
    "times": Kind.TIMES,
    "half": Kind.SHARE,
    "glyph": Kind.SHARE,
    "ordinal": Kind.ORDINAL,
    "part": Kind.SHARE,
    "and half": Kind.SHARE,
}

_PRODUCTIONS: tuple[tuple[Callable[[Reading, int], Found | None], frozenset[Role]], ...] = (
    (time, frozenset({"shape", "noon", "past hour", "digits", "small", "one"})),
    (date, frozenset({"month", "digits", "ordinal", "small"})),
    (century, frozenset({"century", "ordinal"})),
    (decade, frozenset({"decade", "decades"})),
    (year, frozenset({"digits", "era"})),
    (part, frozenset({"digits", "small", "one"})),
    (
        amount,
        frozenset(
            {"currency", "digits", "small", "one", "hundred", "hundreds", "scale", "half", "glyph", "dozen", "vague"}
        ),
    ),
    (_single, frozenset(_SINGLE)),
)
"""What reads what begins with a token of these roles, the first that can."""
