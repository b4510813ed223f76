"""Language tags (BCP 47), as written by people and as kept by glossa."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NewType

from glossa.errors import ExitCode, GlossaError

LanguageTag = NewType("LanguageTag", str)
"""A canonical BCP 47 tag: `es`, `pt-BR`, `zh-Hans`, `zh-Hant-HK`. Made by `language_tag`, never by hand."""

_LATIN_AMERICA = "AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE"
_LIKE_PORTUGAL = "AO CH CV FR GQ GW LU MO MZ ST TL"
_PARENTS = {
    **{f"es-{region}": "es-419" for region in _LATIN_AMERICA.split()},
    **{f"pt-{region}": "pt-PT" for region in _LIKE_PORTUGAL.split()},
    "zh-Hant-MO": "zh-Hant-HK",
}
"""The regions that are part of another one, not of the language straight away (CLDR: parentLocales)."""
_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"})
"""The scripts of living languages that run from right to left (CLDR: scriptMetadata)."""
_COMMON: Mapping[str, str] = {
    tag: script
    for script, tags in {
        "Latn": "cs da de en en-GB en-US es es-419 es-ES es-MX fi fr fr-CA hu id it nl pl pt pt-BR pt-PT ro sv tr vi",
        "Cyrl": "bg ru uk",
        "Arab": "ar fa",
        "Grek": "el",
        "Hebr": "he",
        "Jpan": "ja",
        "Kore": "ko",
        "Hans": "zh-Hans",
        "Hant": "zh-Hant zh-Hant-HK zh-Hant-TW",
    }.items()
    for tag in tags.split()
}
"""Tags that are as they should be, with their scripts: the library that knows all takes a while to load."""
_OTHERWISE = {"zh": "zh-Hans", "zh-CN": "zh-Hans", "zh-HK": "zh-Hant-HK", "zh-TW": "zh-Hant-TW"}
"""How people write some of them."""
_FULL_WIDTH = frozenset({"zh", "ja", "yue", "wuu", "lzh", "hak", "nan", "gan", "hsn", "cdo"})
_UNSPACED = _FULL_WIDTH | {"th", "lo", "km", "my", "bo", "dz"}


@lru_cache(maxsize=1024)
def language_tag(text: str) -> LanguageTag:
    """Reads a language tag the way people write it: `ES`, `pt_br`, `zh-CN`, `iw`.

    Chinese always says its script, because that is what a translator must know: `zh` and `zh-CN` become
    `zh-Hans`, `zh-HK` becomes `zh-Hant-HK`.

    Raises `GlossaError` when no such language exists.
    """
    common = _OTHERWISE.get(hyphened := text.replace("_", "-"), hyphened)
    if common in _COMMON:
        return LanguageTag(common)
    import langcodes

    try:
        tag = langcodes.standardize_tag(text.strip())
        known = langcodes.tag_is_valid(tag)
    except ValueError:
        known = False
    if not known:
        raise GlossaError(
            f"Unknown language: {text!r}",
            hint=f"{_ask_for(text)} such as en, es, fr, pt-BR, zh-Hans or zh-Hant.",
            exit_code=ExitCode.USAGE,
        )
    return LanguageTag(_with_script(tag) if primary(LanguageTag(tag)) == "zh" else tag)


def _ask_for(text: str) -> str:
    return "One language at a time here," if "," in text else "Use a language tag"


def _with_script(tag: str) -> str:
    import langcodes

    language = langcodes.Language.get(tag)
    full = language.maximize()
    script = full.script or "Hans"
    default = langcodes.Language.make("zh", script=script).maximize()
    keeps_region = language.territory is not None and (script == "Hant" or full.territory != default.territory)
    return "-".join(["zh", script, *([str(language.territory)] if keeps_region else [])])


@lru_cache(maxsize=1024)
def primary(tag: LanguageTag) -> str:
    """Returns the language subtag alone: `zh` of `zh-Hant-HK`."""
    return tag.split("-", 1)[0]


def broader(tag: LanguageTag) -> tuple[LanguageTag, ...]:
    """Returns `tag` and what it narrows, nearest first: `zh-Hant-HK`, `zh-Hant`, `zh`; `es-MX`, `es-419`, `es`."""
    tags = [tag]
    while parent := _PARENTS.get(tags[-1], tags[-1].rpartition("-")[0]):
        tags.append(LanguageTag(parent))
    return tuple(tags)


def is_sibling(one: LanguageTag, other: LanguageTag) -> bool:
    """Tells whether two tags are one language in one script: `es-419` and `es`, but not `zh-Hans` and `zh-Hant`."""
    return primary(one) == primary(other) and _script_subtag(one) == _script_subtag(other)


def _script_subtag(tag: LanguageTag) -> str:
    return next((part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), "")


def is_spaced(tag: LanguageTag) -> bool:
    """Tells whether the language puts spaces between words."""
    return primary(tag) not in _UNSPACED


def is_full_width(tag: LanguageTag) -> bool:
    """Tells whether the language has marks as wide as its characters, and no space behind them: Chinese, Japanese."""
    return primary(tag) in _FULL_WIDTH


@lru_cache(maxsize=1024)
def script(tag: LanguageTag) -> str:
    """Returns the ISO 15924 code of the script that the language is most likely written in: `Latn`, `Hans`."""
    if tag in _COMMON:
        return _COMMON[tag]
    import langcodes

    return langcodes.Language.get(tag).maximize().script or "Zyyy"


def is_right_to_left(tag: LanguageTag) -> bool:
    """Tells whether the language is written from right to left."""
    return script(tag) in _RIGHT_TO_LEFT


def three_letters(tag: LanguageTag) -> str:
    """Returns the ISO 639-3 code of the language: `spa`; the subtag itself where it has no other."""
    import langcodes

    try:
        return langcodes.Language.get(primary(tag)).to_alpha3()
    except (ValueError, LookupError):  # a private tag such as x-pirate has no language subtag
        return primary(tag)


@lru_cache(maxsize=1024)
def territory(tag: LanguageTag) -> str:
    """Returns the region subtag: `HK` of `zh-Hant-HK`; `""` where there is none."""
    if "-" not in tag:
        return ""
    import langcodes

    return langcodes.Language.get(tag).territory or ""


def language_name(tag: LanguageTag) -> str:
    """Returns the English name of the language, `Spanish`, `Chinese (Simplified)`; the tag where there is none."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag, sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag


@lru_cache(maxsize=64)
def territory_names(tag: LanguageTag) -> Mapping[str, str]:
    """Returns what the countries are called in a language, by region subtag; nothing where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(tag, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {code: name for code, name in names.items() if code.isalpha()}
