"""Parts of a whole in English, Spanish and French: `two thirds`, `3/4`, `uno de cada diez`."""

from __future__ import annotations

from fractions import Fraction

from glossa.quantities._western_dates import Found
from glossa.quantities._western_reading import Reading
from glossa.quantities._western_roles import DIGITS, HUNDRED, ONE, ORDINAL, PART, SCALE, SMALL
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

_MOST = 100
_THIRD = 3
_ROUND = frozenset(map(Fraction, (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000)))
"""The wholes that people count parts by."""


def part(reading: Reading, index: int) -> Found | None:
    """Reads `two thirds`, `one-fifth`, `a third of`, `3/4`, `one in ten`."""
    return _of_scale(reading, index) or _named(reading, index) or _slashed(reading, index) or _one_of(reading, index)


def _of_scale(reading: Reading, index: int) -> Found | None:
    """Reads `a quarter of a million`, `un quart de million`."""
    if not reading.joined(index + 1, PART) or reading.word_gap(index + 2) not in reading.lexicon.ofs:
        return None
    after = index + 3 if reading.has(index + 2, ONE) and reading.joined(index + 3, SCALE) else index + 2
    if not reading.has(after, SCALE):
        return None
    count, name, scale = reading.tokens[index], reading.tokens[index + 1], reading.tokens[after]
    value = count.value / name.value * scale.value
    return [Quantity(Span(count.start, scale.end), Kind.NUMBER, (value,))], after + 1


def _named(reading: Reading, index: int) -> Found | None:
    """Reads a count of parts. `a third` is one only before `of`: it may be the third of a row."""
    count, after = reading.tokens[index], index + 1
    if not reading.joined(after, PART | ORDINAL) or count.value.denominator > 1:
        return None
    if reading.has(index - 1, ORDINAL) and reading.joined(index, reading.roles[index]):  # `the first three quarters`
        return None
    name = reading.tokens[after]
    if not name.lexeme.roles & PART or name.value == 1:
        is_part = reading.word_after(after) in reading.lexicon.ofs | reading.lexicon.part_cues
        is_part = is_part or reading.gap(after) in {"-", "‑"}
        if name.digits or name.value < _THIRD or count.value != 1 or not is_part:
            return None
    return [Quantity(Span(count.start, name.end), Kind.SHARE, parts(count.value, name.value))], after + 1


def parts(above: Fraction, below: Fraction) -> tuple[Fraction, ...]:
    """Returns what so many parts may be: tenths may be those of a percentage point, `subió dos décimas`."""
    value = above / below
    return (value, value / _MOST) if below in _OF_POINTS else (value,)


_OF_POINTS = (10, 100)


def _slashed(reading: Reading, index: int) -> Found | None:
    gap = reading.gap(index + 1)
    if not reading.has(index + 1, DIGITS) or gap not in _SLASHES:
        return None
    above, below = reading.tokens[index], reading.tokens[index + 1]
    if above.value == below.value == _MOST / 2:
        half = Quantity(Span(above.start, below.end), Kind.SHARE, (Fraction(1, 2),), is_firm=False)
        return [half], index + 2
    if (above.value.numerator, below.value.numerator) in _PHRASES and gap != "-":
        return [
            Quantity(Span(one.start, one.end), Kind.NUMBER, one.lexeme.values, is_firm=False) for one in (above, below)
        ], index + 2
    if gap == "-" or not 0 < above.value < below.value <= _MOST:
        return None
    is_firm = reading.word_after(index + 1) in reading.lexicon.ofs - {"the"}  # `after 9/11 the rules`
    return [
        Quantity(Span(above.start, below.end), Kind.SHARE, (above.value / below.value,), is_firm=is_firm)
    ], index + 2


_SLASHES = frozenset({"/", "⁄", "-"})
_PHRASES = frozenset({(24, 7)})
"""What English says for `day and night`; `50-50` is half and half."""


def _one_of(reading: Reading, index: int) -> Found | None:
    """Reads `one in ten`: a part, and the whole as a number, neither of them firm, for it can be said with both."""
    is_whole = reading.has(index + 1, DIGITS | SMALL | HUNDRED)
    if not is_whole or reading.word_gap(index + 1) not in reading.lexicon.out_ofs:
        return None
    above, below = reading.tokens[index], reading.tokens[index + 1]
    if above.value != 1 or below.value not in _ROUND:
        return None
    share = Quantity(Span(above.start, above.end), Kind.SHARE, (1 / below.value,), is_firm=False)
    return [share, Quantity(Span(below.start, below.end), Kind.NUMBER, (below.value,), is_firm=False)], index + 2
