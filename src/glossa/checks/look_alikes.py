"""Look-alikes: no letter of another script stands inside a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._mending import Edit, edited, unbroken
from glossa.model.finding import Finding
from glossa.model.inline import VisibleText, visible
from glossa.text.languages import LanguageTag, is_full_width, primary, script

_CYRILLIC = dict(zip("асеорхуѕіјһԁԛԝАВСЕНІЈКМОРЅТХ", "aceopxysijhdqwABCEHIJKMOPSTX", strict=True))
_GREEK = dict(zip("οϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ocjABEZHIKMNOPTYX", strict=True))
_ARMENIAN = dict(zip("օհցյՕ", "ohgjO", strict=True))
_L = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_C = "\u0400-\u052f"
_G = "\u0370-\u0373\u0376-\u037d\u0386\u0388-\u03ff\u1f00-\u1fff"
_A = "\u0531-\u0556\u0561-\u0587"
_SCRIPTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {name: re.compile(f"[{inside}]") for name, inside in (("Latn", _L), ("Cyrl", _C), ("Grek", _G), ("Armn", _A))}
)
_NAMES: Mapping[str, str] = MappingProxyType({"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Armn": "Armenian"})
_INTO: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Latn": {**_CYRILLIC, **_GREEK, **_ARMENIAN},
        "Cyrl": {latin: other for other, latin in _CYRILLIC.items() if other not in "ѕһԁԛԝЅ"},
        "Grek": {latin: other for other, latin in _GREEK.items() if other not in "ϲϳ"},
        "Armn": {},
    }
)
"""What looks the same in each script (Unicode confusables, only the certain ones)."""
_WORD = re.compile(f"[{_L}{_C}{_G}{_A}]++")
_MIXED = re.compile(f"[{_C}{_G}{_A}](?:(?<=[{_L}].)|(?=[{_L}]))")
_FULL_WIDTH = re.compile("[\uff21-\uff3a\uff41-\uff5a\uff10-\uff19]++")
_NARROW = 0xFEE0
"""How far full-width forms stand from what they are forms of."""


class _LookAlikes:
    id = "look_alikes"
    summary = "No letter of another script stands inside a word in the place of one that looks the same."
    reason = (
        "A Cyrillic а in a Spanish word is seen by nobody and found by no search; it comes from keyboards, scans and "
        "engines, and is a known trick. Words that are wholly in another script are quotations and names, and a word "
        "of letters that do not look alike, such as µm, ΔT or SMSка, is how people write; so is all that the source "
        "has, too. Full-width letters and digits are looked for outside Chinese, Japanese and Korean."
    )
    reference = "UTS 39 (Unicode Security Mechanisms), 4 and 5; confusables.txt"
    languages = ANY
    bad = (
        Example(
            "The harbor closed.",
            "El puеrto cerró.",
            finds=(Find(target="puеrto", fix="El puerto cerró."),),
        ),
        Example(
            "A party left.", "Un parti est раrti.", "en>fr", finds=(Find(target="раrti", fix="Un parti est parti."),)
        ),
        Example("The BBC said so.", "ВBC如是说。", "en>zh-Hans", finds=(Find(target="ВBC", fix="BBC如是说。"),)),
        Example("港口关闭了。", "The pοrt closed.", "zh-Hans>en", finds=(Find(target="pοrt", fix="The port closed."),)),
        Example("The harbor closed.", "Пoрт закрыли.", "en>ru", finds=(Find(target="Пoрт", fix="Порт закрыли."),)),
        Example("Call the BBC.", "Llame a la ＢＢＣ.", finds=(Find(target="ＢＢＣ", fix="Llame a la BBC."),)),
    )
    good = (
        Example("The ship Восток left.", "El barco Восток zarpó."),
        Example("It is 5 μm wide, with ΔT at 20 kΩ.", "Il fait 5 μm de large, avec ΔT à 20 kΩ.", "en>fr"),
        Example("The BBC said so.", "ＢＢＣによると。", "en>ja"),
        Example("A text message", "SMSка", "en>ru"),
        Example("The HTML page", "HTML-страница", "en>ru"),
        Example("He wrote “pаypal”.", "他写的是“pаypal”。", "en>zh-Hans"),
        Example("The ship left.", "غادرت السفينة Восток.", "en>ar"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        if not case.target.isascii():
            seen = visible(case.target)
            yield from edited(self.id, case.target, [*_mixed(case, seen), *_full_width(case, seen)])


def _mixed(case: Case, seen: VisibleText) -> Iterator[Edit]:
    if not _MIXED.search(seen.text):
        return
    for found in _WORD.finditer(seen.text):
        word = found[0]
        if not _MIXED.search(word) or word in case.source:
            continue
        span, better = unbroken(seen, *found.span()), _in_one_script(word, case.target_language)
        if span and better:
            odd = next(there for there, right in zip(word, better, strict=True) if there != right)
            yield Edit(span, f"the “{odd}” in this word is {_NAMES[_script_of(odd)]}", better)


def _in_one_script(word: str, language: LanguageTag) -> str | None:
    """Returns a word with the letters that only look right put right; None where that is not certain."""
    counts = Counter(map(_script_of, word))
    (main, most), (_, second), *_ = counts.most_common()
    if most == second:
        main = here if (here := script(language)) in counts else "Latn"
    better = "".join(_INTO[main].get(letter, letter) for letter in word)
    return better if all(map(_SCRIPTS[main].match, better)) else None


def _script_of(letter: str) -> str:
    return next(name for name, pattern in _SCRIPTS.items() if pattern.match(letter))


def _full_width(case: Case, seen: VisibleText) -> Iterator[Edit]:
    if is_full_width(case.target_language) or primary(case.target_language) == "ko":
        return
    for found in _FULL_WIDTH.finditer(seen.text):
        span = unbroken(seen, *found.span())
        if span and found[0] not in case.source:
            narrow = "".join(chr(ord(letter) - _NARROW) for letter in found[0])
            yield Edit(span, "full-width letters or digits", narrow)


CHECK = _LookAlikes()
