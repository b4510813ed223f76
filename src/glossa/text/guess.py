"""Guessing a language from the script that a text is written in. Only scripts are told apart, not languages."""

from __future__ import annotations

import re

from glossa.text.languages import LanguageTag, primary, script

_CLASSES = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "Hani": re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]"),
    "Jpan": re.compile(r"[\u3040-\u30ff]"),
    "Kore": re.compile(r"[\uac00-\ud7a3]"),
    "Cyrl": re.compile(r"[\u0400-\u04ff]"),
    "Arab": re.compile(r"[\u0600-\u06ff]"),
    "Hebr": re.compile(r"[\u0590-\u05ff]"),
    "Grek": re.compile(r"[\u0370-\u03ff]"),
    "Deva": re.compile(r"[\u0900-\u097f]"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]"),
}
_WEIGHT = {"Hani": 3, "Kore": 3}
"""A Chinese character or a Korean syllable says about as much as three letters."""

_USUAL = {
    "Latn": "en",
    "Jpan": "ja",
    "Kore": "ko",
    "Cyrl": "ru",
    "Arab": "ar",
    "Hebr": "he",
    "Grek": "el",
    "Deva": "hi",
    "Thai": "th",
}
_SAMPLE = 20_000
_SIMPLIFIED = re.compile("[们这为说国会来对发时动学经过还进种实际关长现东点无问开从应样见资业务车团员报边书]")
_TRADITIONAL = re.compile("[們這為說國會來對發時動學經過還進種實際關長現東點無問開從應樣見資業務車團員報邊書]")


def dominant_language(text: str, default: LanguageTag) -> LanguageTag:
    """Returns `default` unless most of `text` is in a script that `default` is not written in.

    Then it returns the language that uses that script most: `ru` for Cyrillic, `ja` for Chinese characters among
    kana, `zh-Hans` or `zh-Hant` for Chinese characters alone.
    """
    sample = text[:_SAMPLE]
    counts = {name: len(pattern.findall(sample)) * _WEIGHT.get(name, 1) for name, pattern in _CLASSES.items()}
    if counts["Jpan"] * 10 > counts["Hani"]:
        counts["Jpan"] += counts["Hani"]
        counts["Hani"] = 0
    winner = max(counts, key=lambda name: counts[name])
    if counts[winner] == 0 or winner == _script_class(default):
        return default
    if winner != "Hani":
        return LanguageTag(_USUAL[winner])
    return LanguageTag("zh-Hant" if len(_TRADITIONAL.findall(sample)) > len(_SIMPLIFIED.findall(sample)) else "zh-Hans")


def _script_class(tag: LanguageTag) -> str:
    """Returns the class that texts in a language mostly fall into; both Chinese scripts are one."""
    return "Hani" if primary(tag) in {"zh", "yue", "lzh"} else script(tag)
