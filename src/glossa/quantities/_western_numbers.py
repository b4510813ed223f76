"""Numbers of English, Spanish and French: in words, in digits, and in digits with words of scale after them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from glossa.quantities._western_reading import SPACES, Reading
from glossa.quantities._western_roles import (
    AND_HALF,
    CENTURY,
    CURRENCY,
    DECADES,
    DIGITS,
    DOZEN,
    GLYPH,
    HALF,
    HUNDRED,
    HUNDREDS,
    ONE,
    PERCENT,
    POINTS,
    SCALE,
    SHORT,
    SMALL,
    VAGUE,
)
from glossa.quantities._western_tokens import Token
from glossa.quantities.quantity import Bound

_THOUSAND = 1000
_ENDLESS = 10**100
_HUNDRED = 100


class Number(NamedTuple):
    """A number that stands in the tokens from `first` up to `after`."""

    first: int
    after: int
    values: tuple[Fraction, ...]
    is_firm: bool = True
    scale: int = 1
    """What the words of scale after it multiply by, which the other end of a range may share: `30-50 million`."""
    is_digits: bool = False
    bound: Bound = Bound.EXACT


def number(reading: Reading, index: int) -> Number | None:
    """Returns the number that begins at a token; None where none does."""
    if reading.has(index, DIGITS):
        return _of_digits(reading, index)
    if reading.has(index, _WORDS):
        return _of_dozens(reading, _of_words(reading, index))
    if reading.has(index, HALF | GLYPH):
        return _part_of_scale(reading, index)
    return _vague(reading, index) if reading.has(index, DOZEN | VAGUE) else None


_WORDS = SMALL | ONE | HUNDRED | HUNDREDS | SCALE


def _of_digits(reading: Reading, index: int, limit: int = _ENDLESS) -> Number:
    """Reads `1.4 billion`, `30 mil millones`, `2 millones 300 mil`, `2k`, `2½`, `10 million and a half`."""
    if reading.has(index + 1, DIGITS) and (mixed := _mixed(reading, index)):
        return mixed
    if not reading.has(index + 1, SCALE | SHORT | GLYPH | AND_HALF | DOZEN | DECADES | CENTURY):
        return Number(index, index + 1, reading.tokens[index].lexeme.values, is_digits=True)
    values = reading.tokens[index].lexeme.values
    if len(values) > 1 and reading.joined(index + 1, SCALE) and reading.word(index).endswith("0"):
        values = values[:1] if values[0] > values[1] else values[1:]  # `15.700 millones`: decimals end with no zero
    values, after = _with_part(reading, index + 1, values, 1)
    scale = 1
    while _is_scale(reading, after) and reading.tokens[after].value.numerator > scale:
        factors = reading.tokens[after].lexeme.values
        values = tuple(value * factor for factor in factors for value in values)
        scale, after = scale * factors[0].numerator, after + 1
    if scale == 1:
        return _of_dozens(reading, Number(index, after, values, is_digits=True))
    if scale == _THOUSAND and _is_rest(reading, after):  # `2 mil 300 millones`
        values, after = (values[0] + reading.tokens[after].value,), after + 1
        if reading.joined(after, SCALE) and reading.tokens[after].value > _THOUSAND:
            scale = reading.tokens[after].value.numerator
            values, after = (values[0] * scale,), after + 1
    values, after = _with_part(reading, after, values, scale)
    if reading.has(after, DIGITS) and reading.gap(after) in SPACES and _THOUSAND < scale < limit:
        rest = _of_digits(reading, after, scale)
        if 1 < rest.scale < scale and rest.values[0] < scale:
            return Number(index, rest.after, (values[0] + rest.values[0],), scale=scale, is_digits=True)
    return Number(index, after, values, scale=scale, is_digits=True)


def _is_rest(reading: Reading, index: int) -> bool:
    """Tells whether what follows `mil` is its rest in digits, as Mexico writes: `mil 200 pesos`."""
    is_rest = reading.has(index, DIGITS) and reading.gap(index) in SPACES and reading.word(index - 1) == "mil"
    return is_rest and reading.tokens[index].digits == len("200") == len(reading.word(index))


def _mixed(reading: Reading, index: int) -> Number | None:
    """Reads `3 1/2`."""
    if reading.gap(index + 1) not in SPACES or reading.gap(index + 2) != "/" or not reading.has(index + 2, DIGITS):
        return None
    whole, above, below = (token.value for token in reading.tokens[index : index + 3])
    is_mixed = 0 < above < below
    return Number(index, index + 3, (whole + above / below,), is_digits=True) if is_mixed else None


def _is_scale(reading: Reading, index: int) -> bool:
    """Tells whether a word multiplies the digits before it; a lone letter does where it sticks to them."""
    if reading.joined(index, SCALE):
        return True
    return (
        reading.joined(index, SHORT)
        and reading.gap(index) != "-"
        and (not reading.gap(index) or reading.word(index) not in {"m", "b"})
    )


def _with_part(
    reading: Reading, after: int, values: tuple[Fraction, ...], scale: int
) -> tuple[tuple[Fraction, ...], int]:
    """Adds a part of a scale, or of one: `a million and a half`, `un millón y medio`, `2½`."""
    at = _part_after(reading, after)
    if at is None:
        return values, after
    return tuple(value + scale * reading.tokens[at].value for value in values), at + 1


def _part_after(reading: Reading, index: int) -> int | None:
    """Returns where a part is added, at once or after the one word that is counted: `dos años y medio`."""
    if reading.joined(index, AND_HALF | GLYPH):
        return index
    if reading.joined(index, DECADES | CENTURY) and reading.joined(index + 1, AND_HALF):
        return index + 1
    return index if reading.has(index, AND_HALF) and _ONE_WORD.fullmatch(reading.gap(index)) else None


_ONE_WORD = re.compile(r" [^\W\d_]{1,20} ")


class _Sum(NamedTuple):
    """A number in words as far as it is read."""

    total: int = 0
    """Up to the last word of scale."""
    group: int = 0
    """Since that."""
    scale: int = 1
    """That word's value; 1 where there was none."""

    @property
    def value(self) -> int:
        """The number."""
        return self.total + self.group


def _of_words(reading: Reading, index: int) -> Number:
    """Reads a number in words as far as it goes. What follows an `and` is given back where it begins another one."""
    done = _added(_Sum(), reading.tokens[index]) or _Sum()
    after = index + 1
    before_and: tuple[_Sum, int] | None = None
    while reading.has(after, _WORDS):
        longer = _added(done, reading.tokens[after]) if _goes_on(reading, done, after) else None
        if longer is None:
            if before_and and reading.joined(after, HUNDRED | SCALE):
                done, after = before_and
            break
        before_and = None if reading.joined(after, _WORDS) else (done, after)
        done, after = longer, after + 1
    if done.value == _THOUSAND and _is_rest(reading, after):
        rest = _of_digits(reading, after, done.scale)
        if rest.scale > _THOUSAND:
            return rest._replace(first=index, values=tuple(value + _THOUSAND * rest.scale for value in rest.values))
        return rest._replace(first=index, values=tuple(value + _THOUSAND for value in rest.values))
    values, end = _with_part(reading, after, (Fraction(done.value),), done.scale)
    if end > after and done.scale == 1 and reading.joined(end, SCALE):
        scale = reading.tokens[end].value.numerator
        return Number(index, end + 1, (values[0] * scale,), scale=scale)
    is_firm = end > index + 1 or (reading.tokens[index].lexeme.is_firm and not _is_name(reading, index))
    return Number(index, end, values, is_firm=is_firm, scale=done.scale)


def _is_name(reading: Reading, index: int) -> bool:
    """Tells whether a word is part of a name: `Four Seasons`, `Deux-Rives`."""
    end = reading.tokens[index].end
    return reading.word(index)[0].isupper() and reading.text[end : end + 2].lstrip(" -")[:1].isupper()


def _goes_on(reading: Reading, done: _Sum, index: int) -> bool:
    """Tells whether a word belongs to the same number as the one before, as far as what stands between them says."""
    if reading.joined(index, _WORDS):
        return True
    if not reading.has(index, SMALL | ONE) or reading.word_gap(index).strip("-‑ ") not in reading.lexicon.ands:
        return False
    return reading.lexicon.takes_and(done.group, done.scale, reading.tokens[index].value.numerator)


def _added(done: _Sum, token: Token) -> _Sum | None:
    """Returns the sum with one more word; None where the word cannot belong to the same number."""
    roles, value, below = token.lexeme.roles, token.value.numerator, done.group % _HUNDRED
    if roles & SCALE:
        return _scaled(done, value, is_one_alone=token.lexeme.is_firm)
    if roles & HUNDRED:
        return _Sum(done.total, max(done.group, 1) * _HUNDRED, done.scale) if done.group < _HUNDRED else None
    if value >= _HUNDRED:
        fits = not done.group
    elif below:
        fits = 0 < value < _TENS[0] and below in (_TENS if value < _TEN else _BEFORE_TEENS)
    else:
        fits = value > 0 or not done.value
    return _Sum(done.total, done.group + value, done.scale) if fits else None


_TEN = 10
_TENS = range(20, 100, 10)
_BEFORE_TEENS = (60, 80)
"""French counts on from sixty and from eighty up to nineteen: `soixante-dix`, `quatre-vingt-onze`."""


def _scaled(done: _Sum, scale: int, *, is_one_alone: bool) -> _Sum | None:
    """Multiplies what is below a scale by it: `dos mil trescientos millones` are 2,300 of them.

    A word such as `mil` is one thousand alone, behind millions too.
    """
    lower = done.total % scale + done.group
    if (done.total // scale) % _THOUSAND or (done.value and not lower and not is_one_alone):
        return None
    return _Sum(done.total - done.total % scale + max(lower, 1) * scale, 0, scale)


def _of_dozens(reading: Reading, counted: Number) -> Number:
    """Reads `two dozen`, `3 docenas`, `une vingtaine`: a number, then a word that counts by more than ten."""
    if counted.scale > 1 or not reading.joined(counted.after, DOZEN):
        return counted
    dozen = reading.tokens[counted.after].lexeme
    values = tuple(value * factor for factor in dozen.values for value in counted.values)
    is_firm = dozen.is_firm or values[0] != dozen.values[0]
    after = counted.after + 1
    if reading.joined(after, AND_HALF):  # `a decade and a half`
        half = dozen.values[0] * reading.tokens[after].value
        return Number(counted.first, after + 1, tuple(value + half for value in values))
    return Number(counted.first, after, values, is_firm, bound=dozen.bound)


def _part_of_scale(reading: Reading, index: int) -> Number | None:
    """Reads `half a million`, `medio millón`, `un demi-million`, `half a dozen`, `½ million`."""
    after = index + 2 if reading.joined(index + 1, ONE) else index + 1
    if not reading.joined(after, SCALE | DOZEN | POINTS | PERCENT | CURRENCY):
        return None
    if reading.has(after, POINTS | PERCENT | CURRENCY):
        return Number(index, after, reading.tokens[index].lexeme.values)
    value = reading.tokens[index].value * reading.tokens[after].value
    return Number(index, after + 1, (value,), scale=reading.tokens[after].value.numerator)


_SOME_TENS = (Fraction(10), Fraction(12), Fraction(20))
"""Languages that count by tens, by dozens or by scores mean the same by `tens of`, `dozens of` and `scores of`."""


def _vague(reading: Reading, index: int) -> Number:
    """Reads `hundreds of`, `docenas de`: so many that nobody counted."""
    values = reading.tokens[index].lexeme.values
    if reading.has(index, DOZEN) and reading.joined(index + 1, AND_HALF):  # `década y media`
        value = values[0] * (1 + reading.tokens[index + 1].value)
        return Number(index, index + 2, (value,), is_firm=False)
    of = index + 1
    if reading.has(of, VAGUE | SCALE | DOZEN) and reading.word_gap(of) in reading.lexicon.ofs:
        many = reading.tokens[of].value
        if many >= _THOUSAND:  # `tens of thousands`
            return Number(index, of + 1, (values[0] * many,), is_firm=False, bound=Bound.ABOUT)
    if values[0] in _SOME_TENS:
        values = (values[0], *[ten for ten in _SOME_TENS if ten != values[0]])
    return Number(index, of, values, is_firm=False, bound=Bound.ABOUT)
