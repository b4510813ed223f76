"""Times of day of English, Spanish and French."""

from __future__ import annotations

from fractions import Fraction

from glossa.quantities._western_dates import Found
from glossa.quantities._western_numbers import number
from glossa.quantities._western_reading import Reading
from glossa.quantities._western_roles import (
    AND_HALF,
    CLOCK,
    DIGITS,
    HOURS,
    NOON,
    OCLOCK,
    ONE,
    PAST_HOUR,
    PERCENT,
    QUARTER_HOUR,
    SCALE,
    SMALL,
)
from glossa.quantities._western_shapes import day_times
from glossa.quantities._western_tokens import Token
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

_AFTER_HOUR = frozenset({"menos", "horas", "las", "los", "es", "tras", "antes", "después", "nos", "pas"})
"""Words that end like a plural, and may follow an hour."""
_REACH = 16
"""How far before an hour the words before it begin."""
_CLOCK = HOURS | OCLOCK
_NOON = 720
_NOT_BEFORE_QUARTER = frozenset({"the", "this", "that", "last", "first", "second", "third", "fourth"})
"""What stands before a quarter of a year."""
_DAY = 1440
_HALF, _QUARTER = 30, 15


def time(reading: Reading, index: int) -> Found | None:
    """Reads `3:30 p.m.`, `3.30pm`, `half past three`, `15 h 30`, `a las tres y media`, `3 de la tarde`, `noon`."""
    token = reading.tokens[index]
    if token.shape:
        return _of_shape(reading, index)
    if reading.has(index, NOON) and _is_shifted(reading, index + 1):
        return _shifted(reading, index, index + 1, token.lexeme.values)  # `minuit moins le quart`
    if reading.has(index, NOON):
        return [Quantity(Span(token.start, token.end), Kind.TIME, token.lexeme.values, is_firm=False)], index + 1
    if reading.has(index, PAST_HOUR):
        return _past_hour(reading, index)
    is_near = reading.has(index + 1, _CLOCK) or reading.has(index + 2, _CLOCK)
    return (_of_hours(reading, index) if is_near else None) or _of_clock(reading, index)


def _of_shape(reading: Reading, index: int) -> Found | None:
    """Reads `15:30`, which `p.m.` or `h` may follow; other shapes are what they are."""
    shape = reading.tokens[index].shape
    if shape is None or not shape.is_time:
        return list(shape.quantities) if shape else [], index + 1
    return _clocked(reading, index, index + 1, shape.quantities[0].values)


def _clocked(reading: Reading, first: int, after: int, values: tuple[Fraction, ...]) -> Found:
    """Returns a time, of the half of the day that the word after it says."""
    if reading.has(after, CLOCK) and reading.word_gap(after) in {"", ",", "."}:
        half = reading.tokens[after].lexeme.unit
        values = tuple(value for value in values if _is_in(half, value)) or values
        after += 1
    elif reading.joined(after, HOURS):
        after += 1
    span = Span(reading.tokens[first].start, reading.tokens[after - 1].end)
    return [Quantity(span, Kind.TIME, values)], after


def _is_in(half: str, value: Fraction) -> bool:
    """Tells whether a time is in the half of the day that a word says: twelve at night is no noon."""
    if half == "night":
        return value >= _EVENING or value < _EARLY
    return (value >= _NOON) == (half == "pm")


_EARLY, _EVENING = 300, 1020
"""When the night ends, and when it may begin, in minutes."""


def _past_hour(reading: Reading, index: int) -> Found | None:
    """Reads `half past three`, `quarter to five`, `ten past one`; `in the quarter to a record` has none."""
    is_one = reading.joined(index + 1, ONE) and reading.word_after(index) == "one"
    is_hour = is_one or reading.joined(index + 1, DIGITS | SMALL | NOON)
    if not is_hour or reading.word_before(index) in _NOT_BEFORE_QUARTER:
        return None
    hour = reading.tokens[index + 1]
    is_noon = reading.has(index + 1, NOON)
    if not is_noon and (hour.value.denominator > 1 or reading.joined(index + 2, PERCENT | SCALE)):
        return None
    values = hour.lexeme.values if is_noon else day_times(int(hour.value), 0)
    if not values or (reading.has(index, SMALL) and not _ends_time(reading, index + 1)):
        return None
    shift = reading.tokens[index].lexeme.values[-1]
    return _clocked(reading, index, index + 2, tuple((value + shift) % _DAY for value in values))


def _ends_time(reading: Reading, hour: int) -> bool:
    """Tells whether what follows an hour lets it be one: `at five to ten sites` has a range."""
    return reading.has(hour + 1, CLOCK) or not reading.word_after(hour).isalpha()


def _of_hours(reading: Reading, index: int) -> Found | None:
    """Reads `15 h 30`, `3 o'clock`, and `15 heures`, `15 horas` after a word that says when."""
    count = number(reading, index)
    if not count or count.after - index > 2 or not reading.joined(count.after, HOURS | OCLOCK):
        return None
    after = count.after + 1
    if (hour := count.values[0]).denominator > 1:
        return _pointed(reading, index, after)
    minutes = reading.tokens[after] if reading.joined(after, DIGITS | SMALL) else None
    is_exact = bool(minutes and reading.has(count.after, HOURS) and _is_minute(minutes))
    is_said = reading.has(count.after, OCLOCK) or reading.has(after, CLOCK) or reading.has(after, QUARTER_HOUR)
    if not (is_exact or is_said or reading.word_before(index) in reading.lexicon.clock_cues):
        return None
    values = day_times(int(hour), int(minutes.value) if minutes and is_exact else 0)
    return _shifted(reading, index, after + is_exact, values) if values else None


def _pointed(reading: Reading, index: int, after: int) -> Found | None:
    """Reads `15.30 h`."""
    hour, _, minute = reading.word(index).partition(".")
    values = day_times(int(hour), int(minute)) if hour.isdecimal() and minute.isdecimal() and len(minute) == 2 else None
    return _clocked(reading, index, after, values) if values else None


def _is_minute(token: Token) -> bool:
    return token.value.denominator == 1 and token.value < Fraction(60) and (not token.digits or token.digits == 2)


def _of_clock(reading: Reading, index: int) -> Found | None:
    """Reads `3 p.m.`, `3.30pm`, `3 de la tarde`, `a las tres y media`, `a las 15.30`."""
    after = index + 1
    if not _is_hour(reading, index) and not (
        reading.has(after, CLOCK) and reading.gap(after) in {"", " ", "\u00a0", "\u202f"}
    ):
        return None
    if not reading.has(index, DIGITS):
        values = day_times(int(reading.tokens[index].value), 0)
    elif "." in reading.word(index):
        return _pointed(reading, index, after)
    else:
        hour = reading.tokens[index]
        values = day_times(int(hour.value), 0) if hour.digits <= 2 and hour.value.denominator == 1 else None
    if not values:
        return None
    return _shifted(reading, index, after, values)


def _is_shifted(reading: Reading, after: int) -> bool:
    """Tells whether minutes follow noon or midnight, a quarter, or a half."""
    if reading.has(after, QUARTER_HOUR | AND_HALF):
        return reading.gap(after).isspace()
    return reading.has(after, SMALL) and reading.word_gap(after) in reading.lexicon.minute_signs


def _shifted(reading: Reading, first: int, after: int, values: tuple[Fraction, ...]) -> Found:
    """Adds what follows an hour: `y media`, `moins le quart`, `menos diez`, `y veinte`."""
    shift = Fraction(0)
    if reading.has(after, AND_HALF | QUARTER_HOUR) and reading.gap(after).isspace():
        shift = reading.tokens[after].value * (60 if reading.has(after, AND_HALF) else 1)
    elif reading.has(after, SMALL) and _is_minute(reading.tokens[after]):
        shift = reading.tokens[after].value * reading.lexicon.minute_signs.get(reading.word_gap(after), 0)
    if shift:
        values, after = tuple((value + shift) % _DAY for value in values), after + 1
    return _clocked(reading, first, after, values)


def _is_hour(reading: Reading, index: int) -> bool:
    start = reading.tokens[index].start
    cue = reading.lexicon.hour_cue
    if cue is None or not cue.search(reading.text[max(0, start - _REACH) : start]):
        return False
    after = reading.word_after(index)  # `entre las dos ciudades`
    return reading.has(index, DIGITS) or not after.endswith("s") or after in _AFTER_HOUR
