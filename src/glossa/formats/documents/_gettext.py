"""Languages as gettext writes them: `zh_CN`, `sr@latin`, and their plural rules."""

from __future__ import annotations

from glossa.text.languages import LanguageTag, broader, language_tag

_CHINESE = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
_SCRIPTS = {"Latn": "latin", "Cyrl": "cyrillic", "Arab": "arabic", "Deva": "devanagari"}

_RULES = {
    "nplurals=1; plural=0;": "zh yue ja ko th vi id ms lo my km",
    "nplurals=2; plural=(n != 1);": "en es pt de it nl sv da nb nn no fi et el hu bg ca gl eu eo he hi bn ur sw "
    "sq ta te mr af ka az kk mn",
    "nplurals=2; plural=(n > 1);": "fr pt-BR oc tr fa uz fil am",
    "nplurals=3; plural=(n%10==1&&n%100!=11 ?0: n%10>=2&&n%10<=4&&(n%100<12||n%100>14) ?1: 2);": "ru uk be sr hr bs",
    "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);": "cs sk",
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);": "pl",
    "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);": "ro",
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);": "lt",
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2);": "lv",
    "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);": "sl",
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);": "ar",
}
"""Rules and their languages. Source: gettext manual, section "Plural forms"."""

_PLURALS = {language: rule for rule, languages in _RULES.items() for language in languages.split()}


def gettext_code(language: LanguageTag) -> str:
    """Returns the locale name: `es`, `pt_BR`, `zh_CN` for `zh-Hans`, `zh_HK` for `zh-Hant-HK`, `sr@latin`."""
    if language in _CHINESE:
        return _CHINESE[language]
    primary, *rest = language.split("-")
    region = next((part for part in rest if len(part) == 2 or part.isdigit()), "")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    code = f"{primary}_{region}" if region else primary
    return f"{code}@{_SCRIPTS.get(script, script.lower())}" if script and primary != "zh" else code


def language_of(code: str) -> LanguageTag:
    """Reads a locale name: `zh_CN`, `sr_RS@latin`, `es_ES.UTF-8`. Raises `GlossaError` when no such language exists."""
    name, _, variant = code.strip().partition("@")
    primary, *rest = name.partition(".")[0].replace("-", "_").split("_")
    script = next((known for known, said in _SCRIPTS.items() if said == variant), variant.title())
    return language_tag("-".join([primary, *([script] if script else []), *rest]))


def plural_forms(language: LanguageTag) -> str:
    """Returns the value of the header field `Plural-Forms`; `""` where the language's rule is not known."""
    return next((_PLURALS[tag] for tag in broader(language) if tag in _PLURALS), "")
