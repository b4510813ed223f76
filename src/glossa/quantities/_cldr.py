"""What CLDR knows of a language: its signs, its months and weekdays, its currencies. The one door to babel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from glossa.text.languages import LanguageTag, broader

if TYPE_CHECKING:
    from babel import Locale


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that a language puts into a number in European digits."""

    decimal: str
    group: str


@lru_cache(maxsize=256)
def signs(language: LanguageTag) -> Signs:
    """Returns the signs of a language; those of English where CLDR does not know it."""
    symbols = _locale(language).number_symbols["latn"]
    return Signs(symbols["decimal"], symbols["group"])


@lru_cache(maxsize=256)
def months(language: LanguageTag) -> Mapping[str, int]:
    """Returns the names of the months, folded, 1 to 12: full and short, alone and in a date."""
    names = _names(_locale(language).months)
    return {name: number for name, number in names if not name.strip(".").isdecimal()}


@lru_cache(maxsize=256)
def weekdays(language: LanguageTag) -> Mapping[str, int]:
    """Returns the full names of the weekdays, folded, 1 for Monday to 7."""
    return {name: number + 1 for name, number in _names(_locale(language).days, widths=("wide",))}


def _names(
    contexts: Mapping[str, Mapping[str, Mapping[int, str]]], widths: tuple[str, ...] = ("wide", "abbreviated")
) -> list[tuple[str, int]]:
    """Returns the names with their numbers. A name of one letter or of digits alone says too little."""
    tables = [contexts[context][width] for context in ("format", "stand-alone") for width in widths]
    return [(name.casefold(), number) for table in tables for number, name in table.items() if len(name) > 1]


@lru_cache(maxsize=256)
def currencies(language: LanguageTag) -> Mapping[str, str]:
    """Returns the ISO 4217 codes of the currencies that people pay with, by name (folded) and by symbol."""
    from babel.numbers import get_currency_name

    locale = _locale(language)
    found: dict[str, str] = {}
    for code in _CURRENT:
        names = {get_currency_name(code, count, locale) for count in _COUNTS}
        found |= {name.casefold(): code for name in names if len(name) > _SYMBOL}
        found[code] = found[locale.currency_symbols.get(code, code)] = code
    return found


_SYMBOL = 3
"""The length up to which a name is but a symbol or a code."""
_COUNTS = (None, 0, 1, 2, 3, 5, 11, 100)
"""Counts that together ask for each plural of each language."""


@lru_cache(maxsize=256)
def _locale(language: LanguageTag) -> Locale:
    """Returns the nearest locale that CLDR has: the language's own, else a broader one's, else that of English."""
    from babel import Locale, UnknownLocaleError

    for tag in broader(language):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


_CURRENT = (
    *("USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK", "NZD", "INR", "MXN"),
    *("TWD", "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED", "TRY", "HUF", "CLP", "SAR", "PHP", "MYR"),
    *("COP", "RUB", "RON", "PEN", "BHD", "BGN", "ARS", "UAH", "VND", "PKR", "BDT", "EGP", "NGN", "KZT", "QAR", "KES"),
    *("IQD", "DZD", "MAD", "JOD", "LKR", "ETB", "UYU", "IRR", "BOB", "CUP", "VES", "PYG", "DOP", "GTQ", "MMK", "KHR"),
    *("LAK", "MOP", "MNT", "NPR", "UZS", "BYN", "RSD", "ISK", "GHS", "TZS", "UGX", "TND", "LBP", "SYP", "AFN", "KWD"),
)
"""The currencies that news speak of (ISO 4217)."""
