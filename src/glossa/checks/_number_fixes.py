"""Mending a number in a translation, where only its digits are wrong and how they are written is certain."""

from __future__ import annotations

from fractions import Fraction

from glossa.quantities import Kind, Quantity
from glossa.quantities.numerals import Numeral, numerals
from glossa.text.languages import LanguageTag, primary

_PLAIN = frozenset({Kind.NUMBER, Kind.SHARE, Kind.POINTS, Kind.TIMES, Kind.MONEY, Kind.YEAR, Kind.DAY})
"""Kinds whose digits can be others without a change around them; an ordinal has an ending."""
_GROUPED = {"en": ",", "zh": ""}
"""How languages write thousands, where all of their readers write them so."""
_POINTS = {"en": ".", "zh": "."}
_THOUSAND = 1000
_DECIMALS = 1000
_HIGHEST = 10**6


def mended(written: str, target: Quantity, source: Quantity, language: LanguageTag) -> str | None:
    """Returns how `written`, which says `target`, would say the value of `source`; None where that is not certain."""
    found = list(numerals(written, language))
    if (target.kind, target.unit) != (source.kind, source.unit) or target.kind not in _PLAIN or len(found) != 1:
        return None
    numeral = found[0]
    if not _is_open(written, numeral) or not target.values[0]:
        return None
    value = source.values[0] * numeral.values[0] / target.values[0]
    digits = _digits(value, language, is_year=target.kind is Kind.YEAR)
    has_scale = abs(target.values[0]) > numeral.values[0]
    if digits is None or (has_scale and value >= _THOUSAND) or 1 in (value, numeral.values[0]):  # the plural changes
        return None
    return written[: numeral.span.start] + digits + written[numeral.span.end :]


def _is_open(written: str, numeral: Numeral) -> bool:
    """Tells whether the digits stand free: `2nd` would need another ending, `02` is part of something."""
    digits = numeral.span.of(written)
    after = written[numeral.span.end : numeral.span.end + 1]
    is_han = after > "\u2e7f"
    return digits.isascii() and not digits.startswith("0") and (is_han or not after.isalpha())


def _digits(value: Fraction, language: LanguageTag, *, is_year: bool) -> str | None:
    code = primary(language)
    if not 0 < value < _HIGHEST or (value * _DECIMALS).denominator != 1:
        return None
    if value.denominator != 1:
        sign = _POINTS.get(code)
        return f"{float(value):g}".replace(".", sign) if sign and value < _THOUSAND else None
    if value < _THOUSAND or is_year:
        return str(value)
    return f"{int(value):,}".replace(",", _GROUPED[code]) if code in _GROUPED else None
