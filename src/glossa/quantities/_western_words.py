"""How the tables of words are written, and the words and signs that all languages share."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from glossa.quantities import _cldr
from glossa.quantities._western_roles import SHORT, Role, roles
from glossa.quantities._western_tokens import Lexeme
from glossa.quantities.quantity import Bound
from glossa.text.languages import LanguageTag

_MONTHS_SAID_SHORT = 4
"""The length from which the short name of a month has a full stop or is the whole name."""


def words(
    table: Mapping[str, int | Fraction], *names: Role, bound: Bound = Bound.EXACT, is_firm: bool = True
) -> dict[str, Lexeme]:
    """Returns the lexemes of a table that maps words to what they are worth; `a|b` are two words of one worth."""
    found: dict[str, Lexeme] = {}
    bits = roles(*names)
    for spellings, value in table.items():
        lexeme = Lexeme(bits, (Fraction(value),), bound=bound, is_firm=is_firm)
        found |= dict.fromkeys(spellings.split("|"), lexeme)
    return found


def letters(table: Mapping[str, int]) -> dict[str, Lexeme]:
    """Returns the lexemes of letters that multiply the digits before them, or else are a unit of measure: `5m`."""
    return {name: Lexeme(SHORT, (Fraction(value), Fraction(1))) for name, value in table.items()}


def named(table: Mapping[str, str], role: Role) -> dict[str, Lexeme]:
    """Returns the lexemes of a table that maps words to a unit: an ISO 4217 code, `am`, `pm`."""
    lexemes = {names: Lexeme(roles(role), (Fraction(1),), unit) for names, unit in table.items()}
    return {name: lexeme for names, lexeme in lexemes.items() for name in names.split("|")}


def bounds(table: Mapping[str, Bound], role: Role) -> dict[str, Lexeme]:
    """Returns the lexemes of words that say how exactly a number is meant."""
    lexemes = {names: Lexeme(roles(role), (Fraction(1),), bound=bound) for names, bound in table.items()}
    return {name: lexeme for names, lexeme in lexemes.items() for name in names.split("|")}


def joined(*tables: Mapping[str, Lexeme]) -> dict[str, Lexeme]:
    """Returns all words of several tables; a word of two has the roles of both, and the value of the first."""
    found: dict[str, Lexeme] = {}
    for table in tables:
        for word, lexeme in table.items():
            first = found.get(word, lexeme)
            firm = first.is_firm and lexeme.is_firm
            found[word] = Lexeme(first.roles | lexeme.roles, first.values, first.unit or lexeme.unit, first.bound, firm)
    return found


def shared(language: LanguageTag) -> dict[str, Lexeme]:
    """Returns the signs that all languages share, and what CLDR knows of a language."""
    money = _cldr.currencies(language)
    months = _cldr.months(language)
    return joined(
        words({"%|٪|％": Fraction(1, 100), "‰": Fraction(1, 1000)}, "percent"),
        words({name: Fraction(*parts) for name, parts in _GLYPHS.items()}, "glyph"),
        words({_worded(name): number for name, number in months.items() if not _is_short(name, months)}, "month"),
        words({_worded(name): number for name, number in months.items() if _is_short(name, months)}, "month", "short"),
        words({_worded(name): number for name, number in _cldr.weekdays(language).items()}, "weekday"),
        named({_worded(name): code for name, code in money.items() if name not in {"$", "¥", "￥"}}, "currency"),
        named(_SYMBOLS, "currency"),
    )


def _worded(name: str) -> str:
    """Returns a name as the tokens have it: without a full stop, its words parted by one space."""
    return " ".join(name.replace("-", " ").replace("’", " ").replace("'", " ").replace(".", " ").split()) or name


def _is_short(name: str, months: Mapping[str, int]) -> bool:
    """Tells whether a name of a month is a shorter form of another one."""
    return (
        any(
            number == months[name] and len(other) > len(name.strip(".")) and other.startswith(name.strip("."))
            for other, number in months.items()
        )
        and len(name.strip(".")) <= _MONTHS_SAID_SHORT
    )


_GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
    "⅒": (1, 10),
}
_SYMBOLS = {
    "US$|$US|$|USD": "USD",
    "€|EUR": "EUR",
    "£|GBP": "GBP",
    "HK$|$HK|HKD": "HKD",
    "A$|AU$|AUD": "AUD",
    "C$|CA$|$CA|$CAN|CAD": "CAD",
    "NT$|TWD": "TWD",
    "S$|SGD": "SGD",
    "R$|BRL": "BRL",
    "MX$|MXN": "MXN",
    "NZ$|NZD": "NZD",
    "CHF": "CHF",
    "RMB|CNY": "CNY",
    "JPY": "JPY",
    "¥|￥": "",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
}
