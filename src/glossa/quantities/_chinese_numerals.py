"""Chinese numerals by value: `两千三百万`, `一万二`, `二〇二一`."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

DIGITS = dict(zip("零〇○一二两三四五六七八九", (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
UNITS = SMALL | LARGE

_FORMAL = dict(zip("壹贰叁参肆伍陆柒捌玖拾佰仟", "一二三三四五六七八九十百千", strict=True)) | {
    "廿": "二十",
    "卅": "三十",
}
"""The characters of cheques and contracts, and the everyday ones."""
_EVERYDAY = str.maketrans(_FORMAL)
_MYRIAD = 10**4


@lru_cache(maxsize=4096)
def value_of(run: str) -> Fraction | None:
    """Returns the value of a numeral: `一百二十`, `贰拾`, `廿一`; None where it is not well-formed, as `一二三` is."""
    return total([DIGITS.get(character, character) for character in run.translate(_EVERYDAY)])


def place_value(run: str) -> int | None:
    """Returns the value of digits that stand one by one: 2021 for `二〇二一`; None where there is a unit among them."""
    digits = [DIGITS.get(character) for character in run]
    return None if None in digits else int("".join(map(str, digits)))


def total(parts: Iterable[Fraction | int | str]) -> Fraction | None:
    """Returns what numbers and the units behind them make: 35000 for 3, 万, 5, 千; None where units do not descend.

    A last digit without a unit is of the next lower one: 一万二 is 12,000. Units may multiply: 万亿 is 10 ** 12.
    """
    whole: Fraction | int = 0
    section: Fraction | int = 0
    digit: Fraction | int | None = None
    small, large, last = _MYRIAD, 0, 0
    for part in parts:
        if not isinstance(part, str):
            if digit:
                return None
            digit = part
            last = last if part else 0
        elif part in SMALL:
            last = SMALL[part]
            if last >= small:
                return None
            section += (digit or 1) * last
            small, digit = last, None
        else:
            last = LARGE[part]
            section += digit or (0 if whole or section or digit is not None else 1)
            if whole and last > large:
                whole = (whole + section) * last
            elif not whole or section:
                if whole and last == large:
                    return None
                whole += section * last
            else:
                return None
            section, small, large, digit = 0, _MYRIAD, last, None
    if digit and last > 10 and digit in range(1, 10):
        digit *= last // 10
    return Fraction(whole + section + (digit or 0))
