"""Numbers with what they measure, and the two ends of a range, in English, Spanish and French."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from glossa.quantities._western_dates import Found, is_year
from glossa.quantities._western_numbers import Number, number
from glossa.quantities._western_reading import Reading
from glossa.quantities._western_roles import (
    AFTER,
    AND_HALF,
    CURRENCY,
    DIGITS,
    FOLD,
    HALF,
    HOURS,
    ONE,
    PERCENT,
    POINTS,
    SMALL,
    WEIGHT,
    roles,
)
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

_HOURS = 12
_REACH = 24
_ONE = Fraction(1)
_CLOSE = frozenset({"", "-"})


class _Amount(NamedTuple):
    """A number with the tokens around it that say what it measures."""

    counted: Number
    first: int
    after: int
    kind: Kind = Kind.NUMBER
    factor: Fraction = _ONE
    """What one of its unit is in the unit of its kind: 1/100 for percent."""
    unit: str = ""

    def quantity(self, reading: Reading) -> Quantity:
        """Returns what it says, with the bound that a word after it sets: `30 or more`, `40-odd`."""
        tokens, count, factor = reading.tokens, self.counted, self.factor
        span = Span(tokens[self.first].start, tokens[self.after - 1].end)
        values = count.values
        if factor is not _ONE:
            by, per = factor.numerator, factor.denominator
            scaled = tuple([Fraction(value.numerator * by, value.denominator * per) for value in values])
            values = scaled + values if self.kind is Kind.MONEY and per > 1 else scaled  # `50 peniques` are unknown
        bound = tokens[self.after].lexeme.bound if reading.joined(self.after, AFTER) else count.bound
        return Quantity(span, self.kind, values, self.unit, bound, count.is_firm)


def amount(reading: Reading, index: int) -> Found | None:
    """Reads `35`, `1.4 billion`, `$30-50 million`, `5 to 7 %`, `threefold`, `1.400 millones de euros`."""
    token = reading.tokens[index]
    if token.digits and not reading.roles[index + 1] & _GOING_ON and token.value.numerator not in _WEEKS:
        return [Quantity(Span(token.start, token.end), Kind.NUMBER, token.lexeme.values)], index + 1
    left = _amount(reading, index)
    if left is None:
        return None
    if left.kind is Kind.NUMBER and left.counted.values[0].numerator in _DAYS and left.counted.values[0] in _WEEKS:
        left = _in_weeks(reading, left)
    right = _amount(reading, left.after) if _is_joint(reading, left.after) else None
    if right and left.kind in {Kind.NUMBER, right.kind, Kind.MONEY}:
        pair = _shared(reading, left, right)
        if pair is not None:
            return [pair[0].quantity(reading), pair[1].quantity(reading)], _after_bound(reading, right.after)
    return [left.quantity(reading)], _after_bound(reading, left.after)


_WEEKS = {Fraction(8): Fraction(1), Fraction(15): Fraction(2)}
"""The weeks that some languages count by their days, the first and the last included: `quinze jours`."""
_DAYS = frozenset({8, 15})
"""The numerators of these, which are sooner found than fractions."""


def _in_weeks(reading: Reading, found: _Amount) -> _Amount:
    """Adds the number of weeks to eight or fifteen days, where a language says weeks so; soft is `huit jours`."""
    end = reading.tokens[found.after - 1].end
    words = reading.text[end : end + _REACH].casefold().split()[:2]  # `quinze derniers jours`
    if not reading.lexicon.days & {word.strip(".,;:!?") for word in words}:
        return found
    count = found.counted
    weeks = _WEEKS[count.values[0]]
    return found._replace(counted=count._replace(values=(*count.values, weeks), is_firm=weeks > 1))


_GOING_ON = roles(
    *("digits", "small", "one", "hundred", "hundreds", "scale", "dozen", "vague", "half", "glyph", "short", "and half"),
    *("percent", "points", "fold", "currency", "after", "decades", "century", "hours"),
)
"""What a number in digits may go on with. Without it, it stands alone."""


def _is_joint(reading: Reading, index: int) -> bool:
    """Tells whether what stands before a token joins it to the one before: a comma does not."""
    gap = reading.word_gap(index)
    return gap != "," and gap in reading.lexicon.joints


def _after_bound(reading: Reading, after: int) -> int:
    return after + reading.joined(after, AFTER)


def _amount(reading: Reading, index: int) -> _Amount | None:
    if reading.has(index, CURRENCY):
        count = number(reading, index + 1) if reading.joined(index + 1, DIGITS | SMALL | ONE | HALF) else None
        symbol = reading.tokens[index].lexeme.unit
        after = count.after if count else index
        if count is None or not (reading.is_symbol(index) or count.is_digits):
            return None
        return _Amount(count, index, after, Kind.MONEY, unit=symbol)
    count = number(reading, index)
    return _measured(reading, count) if count else None


def _measured(reading: Reading, count: Number) -> _Amount:
    """Returns a number with the unit after it."""
    first, after = count.first, count.after
    if reading.joined(after, HOURS) and reading.joined(after + 1, AND_HALF):
        return _with_half(reading, _Amount(count, first, after + 1))
    if not reading.has(after, PERCENT | POINTS | FOLD | CURRENCY) or _is_weight(reading, count):
        return _Amount(count, first, after)
    if reading.joined(after, PERCENT):
        return _Amount(count, first, after + 1, Kind.SHARE, reading.tokens[after].value)
    if reading.joined(after, POINTS):
        return _Amount(count, first, after + 1, Kind.POINTS, reading.tokens[after].value)
    if reading.joined(after, FOLD):
        return _with_half(reading, _Amount(count, first, after + 1, Kind.TIMES))
    if reading.has(after, CURRENCY) and _is_of(reading, after):
        coin = reading.tokens[after]
        return _Amount(count, first, after + 1, Kind.MONEY, coin.value, coin.lexeme.unit)
    return _Amount(count, first, after)


def _with_half(reading: Reading, found: _Amount) -> _Amount:
    """Adds the half behind what is counted: `dos horas y media`, `deux fois et demie`."""
    if not reading.joined(found.after, AND_HALF):
        return found
    more, count = reading.tokens[found.after].value, found.counted
    values = tuple([value + more for value in count.values])
    return found._replace(counted=count._replace(values=values), after=found.after + 1)


def _is_of(reading: Reading, index: int) -> bool:
    gap = reading.word_gap(index)
    return gap in _CLOSE or gap in reading.lexicon.ofs


def _is_weight(reading: Reading, count: Number) -> bool:
    """Tells whether a word for a currency is rather a weight, as `pounds` are where there are no millions of them."""
    return count.scale == 1 and reading.has(count.after, WEIGHT)


def _shared(reading: Reading, left: _Amount, right: _Amount) -> tuple[_Amount, _Amount] | None:
    """Gives each end of a range what only the other says: `30-50 million` are millions both; None if nothing."""
    before = left, right
    scale, values = right.counted.scale, left.counted.values
    is_range = reading.word_gap(left.after) in reading.lexicon.tos or reading.is_between(left.first)
    if is_range and right.kind is Kind.NUMBER is left.kind and 0 < right.counted.values[0] < values[0] <= _HOURS:
        later = right.counted.values[0] + _HOURS  # `open 9 to 5`
        return left, right._replace(counted=right.counted._replace(values=(*right.counted.values, later)))
    if is_range and scale > 1 == left.counted.scale and not is_year(reading, left.first):
        scaled = values[0] * scale
        likely = (scaled, values[0]) if scaled <= right.counted.values[0] else (values[0], scaled)
        left = left._replace(counted=left.counted._replace(values=likely))
    if left.kind is Kind.NUMBER and right.kind is not Kind.NUMBER and not is_year(reading, left.first):
        left = left._replace(kind=right.kind, factor=right.factor, unit=right.unit)
    elif left.kind is Kind.MONEY and right.kind is Kind.NUMBER and is_range and not is_year(reading, right.first):
        right = right._replace(kind=Kind.MONEY, unit=left.unit)
    return None if left is before[0] and right is before[1] else (left, right)
