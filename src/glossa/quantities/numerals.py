"""Numerals: runs of digits of any script, with the grouping and the decimal sign of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from glossa.quantities._cldr import signs
from glossa.text.languages import LanguageTag, primary
from glossa.text.spans import Span

LONGEST = 1000
"""How many characters a numeral may have. What is longer counts nothing, and reading it takes quadratic time."""


class Numeral(NamedTuple):
    """A number in digits: `1,400`, `1.4`, `١٬٤٠٠`, `１４`."""

    span: Span
    values: tuple[Fraction, ...]
    """What it may mean, the likeliest first: Spanish `1.234` is 1234, else 1.234."""
    digits: int
    """How many digits it has before the decimal sign; `06` has 2."""


_SPACES = "\u00a0\u2009\u202f"
"""The spaces that keep what they part on one line, so they part groups in every language."""
_APOSTROPHES = "'’"
_ARABIC_DECIMAL, _ARABIC_GROUP = "٫", "٬"
_FULL_WIDTH = {"．": ".", "，": ","}

_SPACE_GROUPING = frozenset({"de", "es", "it", "pt"})
"""Languages that part groups by a plain space too, though CLDR names another sign (ISO 80000-1)."""
_EITHER_WAY = frozenset({"es"})
"""Languages that have both `.` and `,` for decimals, by country (Ortografía de la lengua española, 2010)."""

_GROUPED_BY = rf"[{_APOSTROPHES}{_SPACES}{{plain}}](?=\d{{{{3}}}}(?!\d))"
_CHAIN = rf"\d++(?:(?:[.,٫٬．]|(?<=[０-９])，|{_GROUPED_BY})\d++)*+"
_PIECE = re.compile(r"\d+")


def numerals(text: str, language: LanguageTag) -> Iterator[Numeral]:
    """Yields the numerals of a text, in order. A sign and a unit are no part of them.

    `1.2.3` and `1,5` in English are no single number: they are yielded as several. A full stop that ends a sentence is
    no decimal sign.
    """
    style = _style(language)
    for match in style.chain.finditer(text):
        chain = match[0]
        whole = _whole(chain, style) if len(chain) <= LONGEST else None
        if whole:
            yield Numeral(Span(*match.span()), *whole)
        else:
            yield from _parts(chain, match.start(), style)


@dataclass(frozen=True, slots=True, eq=False)
class _Style:
    """How a language writes numbers, as far as signs could mean one thing or the other."""

    chain: re.Pattern[str]
    decimals: str
    """The signs that part the decimals, whatever their number."""
    groups: str
    """The signs that may part groups where there is one of them."""
    prefers_groups: str
    """Those of both that rather part groups, where three digits follow."""


@lru_cache(maxsize=256)
def _style(language: LanguageTag) -> _Style:
    known = signs(language)
    spaced = known.group.isspace() or primary(language) in _SPACE_GROUPING
    chain = re.compile(_CHAIN.format(plain=" " if spaced else ""))
    if primary(language) in _EITHER_WAY:
        return _Style(chain, ".,", ".,", known.group)
    if known.decimal == ",":
        return _Style(chain, ".,", ".", ".")
    return _Style(chain, ".", ",", "")


def _parts(chain: str, at: int, style: _Style) -> Iterator[Numeral]:
    """Yields the numbers of a chain of digits and signs that is no single one."""
    if chain.isdecimal():
        return
    for start, end in pairwise(_cuts(chain, style)):
        part = chain[start : end - (end < len(chain))]
        whole = _whole(part, style) if len(part) <= LONGEST else None
        if whole:
            yield Numeral(Span(at + start, at + start + len(part)), *whole)
        else:
            yield from _parts(part, at + start, style)


@lru_cache(maxsize=4096)
def _whole(chain: str, style: _Style) -> tuple[tuple[Fraction, ...], int] | None:
    """Returns what a chain of digits and signs means as one number, and its digits before the decimal sign."""
    if chain.isdecimal():
        return (Fraction(int(chain)),), len(chain)
    return _number(_PIECE.findall(chain), [_FULL_WIDTH.get(sign, sign) for sign in _PIECE.split(chain)[1:-1]], style)


def _cuts(chain: str, style: _Style) -> list[int]:
    """Returns where the parts of a chain begin, and its end: at spaces, else at what only parts groups, else at all."""
    for weak in (" " + _SPACES, "".join({",", "."} - set(style.decimals))):
        found = [index for index, character in enumerate(chain) if character in weak]
        if found:
            break
    else:
        found = [index for index, character in enumerate(chain) if not character.isdecimal()]
    return [0, *(index + 1 for index in found), len(chain)]


def _number(pieces: list[str], parting: list[str], style: _Style) -> tuple[tuple[Fraction, ...], int] | None:
    """Returns the values of a chain and its digits before the decimal sign; None where it is no single number."""
    readings: list[tuple[Fraction, int]] = []
    digits = "".join(pieces)
    if _are_groups(pieces, parting) and (len(parting) != 1 or parting[0] not in ".," or parting[0] in style.groups):
        readings.append((Fraction(int(digits)), len(digits)))
    if parting and _parts_decimals(parting[-1], parting[:-1], style) and _are_groups(pieces[:-1], parting[:-1]):
        decimals = len(pieces[-1])
        readings.append((Fraction(int(digits), 10**decimals), len(digits) - decimals))
        if parting[-1] not in style.prefers_groups:
            readings.reverse()
    return (tuple(value for value, _ in readings), readings[0][1]) if readings else None


def _parts_decimals(sign: str, grouping: list[str], style: _Style) -> bool:
    """Tells whether a sign may stand before decimals; after groups that another sign parts, `.` and `,` both may."""
    if sign in grouping:
        return False
    return sign == _ARABIC_DECIMAL or sign in style.decimals or (bool(grouping) and sign in ".,")


def _are_groups(pieces: list[str], parting: list[str]) -> bool:
    """Tells whether pieces are groups of one number: of three digits, or of two before the last three as in India."""
    if not parting:
        return True
    sign = parting[0]
    first, *middle, last = map(len, pieces)
    if set(parting) != {sign} or last != 3 or first > 3 or pieces[0][0] == "0" or sign == _ARABIC_DECIMAL:
        return False
    return set(middle) <= {3} or (sign == "," and set(middle) == {2} and first < 3)
