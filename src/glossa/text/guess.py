"""Guessing a language from the script that a text is written in. Only scripts are told apart, not languages."""

from __future__ import annotations

import re
from collections import Counter

from glossa.text.languages import LanguageTag, script
from glossa.text.scripts import HAN, KANA

_SCRIPTS = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff",
    "Hani": HAN,
    "Jpan": KANA,
    "Kore": "\u1100-\u11ff\uac00-\ud7a3",
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Deva": "\u0900-\u097f",
    "Thai": "\u0e00-\u0e7f",
}
_LETTER = re.compile("|".join([*(f"(?P<{name}>[{inside}])" for name, inside in _SCRIPTS.items()), r"[^\W\d_]"]))
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
    kana, `zh-Hans` or `zh-Hant` for Chinese characters alone. It looks at the first 20,000 characters.
    """
    sample = text[:_SAMPLE]
    found = _dominant_script(sample)
    if found is None or found == _script_class(default):
        return default
    if found != "Hani":
        return LanguageTag(_USUAL[found])
    return LanguageTag("zh-Hant" if len(_TRADITIONAL.findall(sample)) > len(_SIMPLIFIED.findall(sample)) else "zh-Hans")


def _dominant_script(text: str) -> str | None:
    """Returns the script of more than half of a text, None where there is none that is told apart."""
    counts = Counter(found.lastgroup or "" for found in _LETTER.finditer(text))
    for name, weight in _WEIGHT.items():
        counts[name] *= weight
    # Japanese writes its Chinese characters among kana; a Chinese text may quote a Japanese name.
    if counts["Jpan"] * 10 > counts["Hani"]:
        counts["Jpan"] += counts.pop("Hani")
    winner = max(_SCRIPTS, key=lambda name: counts[name])
    return winner if counts[winner] * 2 > counts.total() else None


def _script_class(tag: LanguageTag) -> str:
    """Returns the script of a language as it is told apart here; both Chinese ones are one."""
    found = script(tag)
    return "Hani" if found in {"Hans", "Hant"} else found
