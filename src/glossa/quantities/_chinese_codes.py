"""Digits that count nothing, in Chinese text: `G20`, `5G`, phone numbers, version numbers."""

from __future__ import annotations

import re
import unicodedata

from glossa.quantities._chinese_money import CODES
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.spans import Span

_ADDRESS = re.compile(r"(?:[a-z]{2,12}+://|www\.)[!-~]++", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z]++")
_WORD = re.compile(r"[A-Za-z0-9]++(?:[-+._/@&][A-Za-z0-9]++)*+")
_NUMBERED = re.compile(r"No\.? ?(?=\d)", re.IGNORECASE)
_UNIT_NAMES = (
    "km m cm mm nm kg g mg t kW kw MW GW TW kWh MWh GWh L l ml mL h min s ms Hz kHz MHz GHz MB GB TB KB PB V kV W A mA "
    "dB Pa hPa kPa MPa bp bps Mbps Gbps ha mu px x X USD RMB CNY EUR GBP JPY HKD ppm kcal cal J kJ N rpm mph pt C F"
)
_UNITS = frozenset(_UNIT_NAMES.split())


def letters(text: str, start: int) -> tuple[int, Quantity | None]:
    """Reads a word that begins with a letter; it is a code if there are digits in it. Addresses are passed over."""
    if found := _ADDRESS.match(text, start) or _NUMBERED.match(text, start):
        return found.end(), None
    alone = _LETTERS.match(text, start)
    if alone and alone[0] in CODES:
        return alone.end(), None
    found = _WORD.match(text, start)
    end = found.end() if found else start + 1
    return end, _code(text, start, end) if any(map(str.isdecimal, text[start:end])) and "@" not in text[
        start:end
    ] else None


_CHAIN = re.compile(r"\d++(?:[-.‑]\d++){2,}+")
_PHONE = re.compile(
    r"(?:\+\d{1,3}[- ]?)?(?:0\d{2,3}-\d{7,8}|\(?0\d{2,3}\)\d{7,8}|1[3-9]\d-?\d{4}-?\d{4}|[48]00-\d{3,4}-?\d{3,4})(?!\d)"
)
_LONG = re.compile(r"\d{7,}+(?![,.]\d|[一-鿿%])|0\d{2,}+(?![.,]\d)")


def digits(text: str, start: int) -> tuple[int, Quantity | None]:
    """Reads a code that begins with a digit: `5G`, a phone number, `1.2.3`; where there is none, the end is `start`."""
    if found := _PHONE.match(text, start) or _CHAIN.match(text, start) or _LONG.match(text, start):
        return found.end(), _code(text, start, found.end())
    return start, None


def with_letters(text: str, start: int, end: int) -> tuple[int, Quantity | None]:
    """Reads the code that digits and the letters behind them are, `5G`, unless the letters are a unit: `5km`."""
    after = _LETTERS.match(text, end)
    found = _WORD.match(text, start) if after else None
    if not after or not found or found.end() < after.end() or (after[0] in _UNITS and found.end() == after.end()):
        return start, None
    return found.end(), None if "@" in found[0] else _code(text, start, found.end())


def _code(text: str, start: int, end: int) -> Quantity:
    written = unicodedata.normalize("NFKC", text[start:end]).replace(" ", "")
    return Quantity(Span(start, end), Kind.CODE, (), text=written)
