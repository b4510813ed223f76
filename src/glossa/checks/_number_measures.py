"""Numbers with units of measure: which are as much as another one in another unit, `12 miles` and `19 kilómetros`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from glossa.checks._number_sides import Side
from glossa.checks._number_units import MONTH, TIME, UNITS, Unit
from glossa.quantities import Kind, Quantity
from glossa.quantities.certainty import in_digits
from glossa.quantities.pairing import Pair, Pairing

_MOST = 12
"""How many of each text are compared with one another."""


def converted(pairing: Pairing, source: Side, target: Side) -> set[int]:
    """Returns those that are as much in another unit, the soft ones too: `a mile` is 1.6 km."""
    gone: set[int] = set()
    if not pairing.missing and not pairing.extra:
        return gone
    others = [*_with_larger(pairing.extra, target), *_soft(target)]
    for one in (*_with_larger(pairing.missing, source), *_soft(source)):
        for other in others:
            if id(other) not in gone and _are_as_much(one, other, source, target):
                gone |= {id(found) for found in (one, other, _rest(one, source), _rest(other, target))}
                break
    return gone


def _soft(side: Side) -> list[Quantity]:
    """Returns those that ask for nothing, 一斤 among them, though another `one` may have answered it."""
    return [one for one in side.quantities if not one.is_firm][:_MOST]


def _with_larger(leftover: Sequence[Quantity], side: Side) -> list[Quantity]:
    """Returns some quantities, and those whose smaller part one of them is: the two hours of `two hours and four
    minutes`."""
    left = {id(one) for one in leftover[:_MOST]}
    if not left:
        return []
    return [one for one in side.quantities if id(one) in left or id(_rest(one, side)) in left]


_ROUNDED = Fraction(1, 20)
"""How much of a value may be lost where people convert it from feet and pounds."""
_OF_CALENDAR = Fraction(81, 1000)
"""How much four weeks and a month may differ."""
_BESIDE = 40
"""How many characters may part an amount and the same one in another unit."""


def _are_as_much(one: Quantity, other: Quantity, source: Side, target: Side) -> bool:
    here, there = unit_of(one, source), unit_of(other, target)
    if not here or not there or here == there or here.measures != there.measures:
        return False
    if here.measures == "heat" and _ratio(one, here) == _ratio(other, there):  # `it fell by 9°F`
        return True
    slack = _slack(here, there)
    is_rounded = slack == _ROUNDED
    return any(
        abs(left - right) <= max(abs(left), abs(right)) * slack or (is_rounded and _is_rounded(left, other, there))
        for left in _sizes(one, here, source)
        for right in _sizes(other, there, target)
    )


def _ratio(quantity: Quantity, unit: Unit) -> int:
    """Returns by how many degrees Celsius it is warmer where so many degrees are added."""
    return round(quantity.values[0] * unit.size)


def _is_rounded(size: Fraction, to: Quantity, unit: Unit) -> bool:
    """Tells whether a number is what a size rounds to in its unit: `3 feet` are `1 metro`, for nobody writes 0.9."""
    value = to.values[0]
    step = Fraction(1) if value.denominator == 1 else _TENTH
    exact = size / unit.size + unit.zero
    return abs(exact - value) * 2 <= min(step, abs(value) / 2)


_TENTH = Fraction(1, 10)


def _slack(here: Unit, there: Unit) -> Fraction:
    """Returns how much of a value may be lost where one unit becomes the other."""
    if here.measures == TIME and (here.size < MONTH) is not (there.size < MONTH):
        return _OF_CALENDAR
    return Fraction(0) if here.is_metric and there.is_metric else _ROUNDED


def said_twice(leftover: Sequence[Quantity], side: Side) -> set[int]:
    """Returns those beside which their text says as much in another unit: `18 miles (29 km)`, which one text adds."""
    gone: set[int] = set()
    left = {id(one) for one in leftover}
    for one in leftover[:_MOST]:
        unit = unit_of(one, side)
        for other in side.quantities if unit else ():
            is_near = max(other.span.start - one.span.end, one.span.start - other.span.end) <= _BESIDE
            if other.is_firm and id(other) not in left and is_near and _are_as_much(one, other, side, side):
                gone |= {id(one), id(_rest(one, side))}
    return gone


def _sizes(quantity: Quantity, unit: Unit, side: Side) -> list[Fraction]:
    """Returns how much a quantity may be, with the smaller unit behind it: `6 feet 3 inches`."""
    rest = _rest(quantity, side)
    more = (unit_of(rest, side) or _INCH) if rest else None
    added = rest.values[0] * more.size if rest and more else 0
    return [(value - unit.zero) * unit.size + added for value in quantity.values]


_CLOSE = 14
"""How many characters a unit may have between a number and the next smaller one."""


_PARTING = frozenset("(（，、；;")
"""What parts a number from one that is no part of it."""


def _start(quantity: Quantity) -> int:
    return quantity.span.start


def _rest(quantity: Quantity, side: Side) -> Quantity | None:
    """Returns the number behind a quantity that counts a smaller unit of the same kind."""
    large = unit_of(quantity, side)
    end = quantity.span.end
    first = bisect_right(side.quantities, end, key=_start) if large else len(side.quantities)
    for other in side.quantities[first : first + _MOST]:
        if other.span.start > end + _CLOSE or _PARTING & set(side.text[end : other.span.start]):
            return None
        if large == _FOOT and other.values and other.values[0] < _FOOT_OF_INCHES and _is_inches(other, end, side):
            return other
        if large and (small := unit_of(other, side)):
            return other if small.measures == large.measures and small.size < large.size else None
    return None


_FOOT, _INCH = UNITS["foot"], UNITS["inch"]
_FOOT_OF_INCHES = 12
_FEET = re.compile(r"[\s\-‑]?(?:foot|feet|ft\.?|['′’])[\s\-‑]?", re.IGNORECASE)


def _is_inches(other: Quantity, end: int, side: Side) -> bool:
    """Tells whether a number stands right behind the feet: `6-foot-4`, `6ft 2`."""
    return _FEET.fullmatch(side.text, end, other.span.start) is not None


def difference_of_measure(one: Quantity, other: Quantity, source: Side, target: Side) -> Fraction | None:
    """Returns by what share two quantities differ that have different units of the same kind; None where they have not.

    People round what they convert, unless both are metric.
    """
    here, there = unit_of(one, source), unit_of(other, target)
    if not here or not there or here == there or here.measures != there.measures:
        return None
    if here.is_metric and there.is_metric:
        return None
    small, large = sorted((abs(_sizes(one, here, source)[0]), abs(_sizes(other, there, target)[0])))
    return (large - small) / large if large else None


def is_converted_wrongly(one: Quantity, side: Side) -> bool:
    """Tells whether a text says a quantity in another unit right before, and it is not as much: `12 miles (90 km)`."""
    unit = unit_of(one, side)
    if not unit:
        return False
    others = [other for other in side.quantities if 0 < one.span.start - other.span.end <= _BESIDE]
    units = [(other, found) for other in others if (found := unit_of(other, side))]
    return any(found.measures == unit.measures and found != unit for _, found in units)


def in_other_units(pairs: Sequence[Pair], source: Side, target: Side) -> Iterator[Pair]:
    """Yields the pairs of the same number of another unit: `12 miles` that became `12 kilómetros`.

    Lengths of time are left out, for a language may name them otherwise.
    """
    for one in pairs:
        are_counted = one.source.kind is one.target.kind is Kind.NUMBER and one.source.values == one.target.values
        if are_counted and (in_digits(one.source, source.text) or in_digits(one.target, target.text)):
            here = unit_of(one.source, source)
            there = unit_of(one.target, target) if here and here.measures != TIME else None
            if here and there and here.measures == there.measures and here.size != there.size:
                yield one


def with_unit(quantity: Quantity, side: Side) -> str:
    """Returns a number with the word behind it, as the text has it."""
    found = _WORDS.match(side.text, quantity.span.end)
    return side.text[quantity.span.start : found.end(1) if found else quantity.span.end]


_WORD = r"(?:[A-Za-z]\.){2,4}|[^\s.,;:!?()，。；：、（）\-‑]{1,16}"
_WORDS = re.compile(
    r"(?: (?:an?|of an?|of the|de|d[’'])(?: |(?<=[’'])))?"
    rf"[\s\-‑]{{0,2}}[多余餘来來]?({_WORD})(?:[\s\-‑]({_WORD}))?"
)
_LONGEST_HAN = 4
_MEASURED = frozenset({Kind.NUMBER, Kind.SHARE})
"""Kinds that a unit may follow: `half a mile`."""


def unit_of(quantity: Quantity, side: Side) -> Unit | None:
    """Returns the unit of measure that stands behind a number; None where none does."""
    if quantity.kind is Kind.TIME:
        return _MINUTES
    if quantity.kind not in _MEASURED or (quantity.kind is Kind.SHARE and in_digits(quantity, side.text)):
        return None
    text, end = side.text, quantity.span.end
    return _unit_within(quantity.span.of(text)) or unit_behind(text, end) or _unit_of_range(side, end)


def _unit_of_range(side: Side, end: int) -> Unit | None:
    """Returns the unit of the number that a range goes on to behind `end`: `3-4 miles`, `entre 30 y 40 kilos`."""
    joint = _JOINT.match(side.text, end)
    last = next((one for one in side.quantities if joint and one.span.start == joint.end()), None)
    return unit_behind(side.text, last.span.end) if last else None


_JOINT = re.compile(r"\s?[-‑–—~至到]\s?|\s(?:to|or|and|a|o|y|à|ou|et)\s")


_MINUTES = UNITS["min"]
"""What a time of day counts: `2 h 48` is a length of time too."""
_WITHIN = re.compile(r"[^\W\d_]{1,16}")


def _unit_within(text: str) -> Unit | None:
    """Returns the unit that a number goes on behind: `an hour and a half`, `半个月`."""
    if "米" in text:  # `1米93`
        return _METRE
    if len(text) > _LONGEST_WITHIN or not _HALF.search(text):
        return None
    words = [word.casefold() for word in reversed(_WITHIN.findall(text))]
    words += [text[-length:] for length in range(1, _LONGEST_HAN) if not text.isascii()]
    return next((UNITS[word] for word in words if word in UNITS), None)


_METRE = UNITS["米"]
_LONGEST_WITHIN = 40
_HALF = re.compile("half|medi[ao]|demi|半")


_MARK_OF_FEET = re.compile(r"['′’]\d{1,2}(?!\d)")


def unit_behind(text: str, end: int) -> Unit | None:
    """Returns the unit of measure that stands in a text behind the number that ends at `end`; None where none does."""
    found = _WORDS.match(text, end)
    if not found:
        return None
    if _MARK_OF_FEET.match(text, end):
        return _FOOT
    one = found[1].casefold().replace(".", "")
    names = [f"{one} {found[2].casefold()}" if found[2] else "", one]
    if not one.isascii():
        names += [one[:length] for length in range(_LONGEST_HAN, 0, -1)]
    return next((UNITS[name] for name in names if name in UNITS), None)
