"""Currencies in Chinese: `30亿美元`, `人民币30亿元`, `HK$30`."""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction

from glossa.quantities._chinese_counts import Count
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.languages import LanguageTag

_NAMES = {
    "CNY": "人民币元 元人民币 人民币 块钱", "USD": "美元 美金", "EUR": "欧元", "GBP": "英镑", "JPY": "日元 日圆",
    "HKD": "港元 港币 元港币", "TWD": "新台币 台币 元新台币 元台币", "RUB": "卢布", "KRW": "韩元 韩圆 韩币",
    "AUD": "澳元 澳大利亚元", "CAD": "加元 加拿大元", "NZD": "新西兰元 纽元", "SGD": "新加坡元 新元",
    "MOP": "澳门元 澳门币",
    "CHF": "瑞士法郎 瑞郎", "INR": "印度卢比", "PKR": "巴基斯坦卢比", "THB": "泰铢", "VND": "越南盾",
    "IDR": "印尼盾 印尼卢比",
    "MXN": "墨西哥比索", "ARS": "阿根廷比索", "PHP": "菲律宾比索", "BRL": "雷亚尔", "TRY": "里拉",
    "ZAR": "兰特", "MYR": "林吉特 令吉",
    "SEK": "瑞典克朗", "NOK": "挪威克朗", "DKK": "丹麦克朗", "KZT": "坚戈", "UAH": "格里夫纳", "PLN": "兹罗提",
    "AED": "迪拉姆",
    "NGN": "奈拉", "ILS": "谢克尔", "": "法郎 卢比 比索 克朗 第纳尔 里亚尔 先令 韩圜",
}  # fmt: skip
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_BY_START: defaultdict[str, list[str]] = defaultdict(list)
for _name in sorted(_CODES, key=len, reverse=True):
    _BY_START[_name[0]].append(_name)
_YUAN = re.compile("[元圆](?![素首旦老帅件宵论化月])")
_COINS = {
    "美分": (100, "USD"), "欧分": (100, "EUR"), "便士": (100, "GBP"), "分钱": (100, "CNY"), "毛钱": (10, "CNY"),
    "角": (10, "CNY"),
}  # fmt: skip
"""Parts of a currency: how many make one, and its code."""
_SMALL = re.compile(r"美分|欧分|便士|分钱|毛钱|(?<=\d)角钱?(?![\u4e00-\u9fff])|角钱")
_PIECES = re.compile("块(?=[，。！？；、）半左上]|$)")
"""块 is money where nothing follows that could be counted by the piece."""

_SIGNS = {
    "¥": "CNY", "￥": "CNY", "$": "USD", "＄": "USD", "€": "EUR", "£": "GBP", "￡": "GBP", "₽": "RUB", "₩": "KRW",
    "₹": "INR",
    "฿": "THB", "₫": "VND", "₺": "TRY", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD", "S$": "SGD", "NZ$": "NZD", "R$": "BRL", "RMB": "CNY", "CNY": "CNY", "USD": "USD", "EUR": "EUR",
    "GBP": "GBP", "JPY": "JPY", "HKD": "HKD", "TWD": "TWD", "NTD": "TWD", "人民币": "CNY", "港币": "HKD", "台币": "TWD",
    "新台币": "TWD", "RMB¥": "CNY", "JP¥": "JPY", "CN¥": "CNY",
}  # fmt: skip
_LAST = frozenset(sign[-1] for sign in _SIGNS)
_LONGEST = max(map(len, _SIGNS))
CODES = frozenset(sign for sign in _SIGNS if sign.isalpha() and sign.isascii())
"""The letters that stand before an amount without a space: `RMB100` is no code."""
STARTS = frozenset(_BY_START) | set("元圆块美欧便分毛角")
"""The characters that the name of a currency begins with."""


def money(text: str, count: Count, at: int, language: LanguageTag) -> Quantity | None:
    """Reads an amount with its currency behind: `30亿美元`. A 元 in Traditional Chinese may be any of four."""
    for name in _BY_START.get(text[at], ()):
        if text.startswith(name, at):
            return count.quantity(Kind.MONEY, at + len(name), unit=_CODES[name])
    if small := _SMALL.match(text, at):
        by, unit = next(part for name, part in _COINS.items() if small[0].startswith(name))
        values = tuple(Fraction(value.numerator, value.denominator * by) for value in count.values)
        return count.quantity(Kind.MONEY, small.end(), values + count.values, unit=unit)
    found = _YUAN.match(text, at) or _PIECES.match(text, at)
    unit = "" if "Hant" in language else "CNY"
    return count.quantity(Kind.MONEY, found.end(), unit=unit) if found else None


def sign_before(text: str, start: int, earliest: int, language: LanguageTag) -> tuple[int, str] | None:
    """Returns where the sign or name of a currency right before an amount begins, and its code: `HK$`, `人民币`."""
    end = start - (text[start - 1 : start] == " ")
    if end <= earliest or text[end - 1] not in _LAST:
        return None
    for length in range(min(_LONGEST, end - earliest), 0, -1):
        sign = text[end - length : end]
        if sign in _SIGNS:
            return end - length, "" if sign in "$＄" and "Hant" in language else _SIGNS[sign]
    return None
