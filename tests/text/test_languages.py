"""Language tags as written by people and as kept by glossa."""

from __future__ import annotations

import langcodes
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.errors import ExitCode, GlossaError
from glossa.text.languages import (
    _COMMON,
    _OTHERWISE,
    LanguageTag,
    _with_script,
    broader,
    is_full_width,
    is_right_to_left,
    is_sibling,
    is_spaced,
    language_name,
    language_tag,
    primary,
    script,
    territory,
    territory_names,
    three_letters,
)

WRITTEN = {
    "ES": "es",
    " fr ": "fr",
    "pt_br": "pt-BR",
    "en-us": "en-US",
    "iw": "he",
    "zh": "zh-Hans",
    "zh-CN": "zh-Hans",
    "zh_cn": "zh-Hans",
    "zh-SG": "zh-Hans-SG",
    "zh-hans": "zh-Hans",
    "zh-TW": "zh-Hant-TW",
    "zh-HK": "zh-Hant-HK",
    "zh-Hant": "zh-Hant",
    "zh-Hans-CN": "zh-Hans",
    "zh-Hant-TW": "zh-Hant-TW",
    "sr-Latn": "sr-Latn",
}


@pytest.mark.parametrize(("written", "kept"), WRITTEN.items())
def test_a_tag_is_kept_in_its_canonical_form(written: str, kept: str) -> None:
    assert language_tag(written) == kept


@pytest.mark.parametrize("kept", sorted(set(WRITTEN.values())))
def test_a_canonical_tag_stays(kept: str) -> None:
    assert language_tag(kept) == kept


@pytest.mark.parametrize("written", ["", "english", "qq", "e", "zh_", "中文", "en-US-x-", "🎉", "עברית"])
def test_what_is_no_language_is_refused(written: str) -> None:
    with pytest.raises(GlossaError) as caught:
        language_tag(written)
    assert caught.value.exit_code is ExitCode.USAGE
    assert repr(written) in caught.value.message
    assert "zh-Hans" in caught.value.hint


@pytest.mark.parametrize("written", ["es,fr", "zh-Hans, ar", "es,", "中文,🎉"])
def test_several_languages_are_told_from_one_that_is_unknown(written: str) -> None:
    with pytest.raises(GlossaError) as caught:
        language_tag(written)
    assert caught.value.message == f"Unknown language: {written!r}"
    assert caught.value.hint == "One language at a time here, such as en, es, fr, pt-BR, zh-Hans or zh-Hant."


@given(st.text(max_size=12))
def test_any_text_is_a_language_or_refused(text: str) -> None:
    try:
        tag = language_tag(text)
    except GlossaError:
        return
    assert language_tag(tag) == tag


def test_the_primary_subtag() -> None:
    assert primary(LanguageTag("zh-Hant-HK")) == "zh"
    assert primary(LanguageTag("es")) == "es"


def test_broader_tags_nearest_first() -> None:
    assert broader(LanguageTag("zh-Hant-HK")) == ("zh-Hant-HK", "zh-Hant", "zh")
    assert broader(LanguageTag("es")) == ("es",)


def test_a_region_may_be_part_of_another_one() -> None:
    assert broader(LanguageTag("es-MX")) == ("es-MX", "es-419", "es")
    assert broader(LanguageTag("zh-Hant-MO")) == ("zh-Hant-MO", "zh-Hant-HK", "zh-Hant", "zh")


def test_siblings_are_one_language_in_one_script() -> None:
    assert is_sibling(LanguageTag("es-419"), LanguageTag("es"))
    assert is_sibling(LanguageTag("zh-Hant-HK"), LanguageTag("zh-Hant"))
    assert not is_sibling(LanguageTag("zh-Hans"), LanguageTag("zh-Hant"))
    assert not is_sibling(LanguageTag("es"), LanguageTag("pt"))


@pytest.mark.parametrize("tag", ["zh-Hans", "ja", "th", "yue", "hak", "dz"])
def test_languages_without_spaces_between_words(tag: str) -> None:
    assert not is_spaced(LanguageTag(tag))


@pytest.mark.parametrize("tag", ["en", "ko", "ar", "vi"])
def test_languages_with_spaces_between_words(tag: str) -> None:
    assert is_spaced(LanguageTag(tag))


def test_chinese_and_japanese_have_full_width_marks() -> None:
    assert [tag for tag in ("zh-Hant-HK", "ja", "nan", "ko", "th", "ar") if is_full_width(LanguageTag(tag))] == [
        "zh-Hant-HK",
        "ja",
        "nan",
    ]


@pytest.mark.parametrize(
    ("tag", "wanted"), [("es", "Latn"), ("zh-Hant", "Hant"), ("ar", "Arab"), ("sr", "Cyrl"), ("und", "Latn")]
)
def test_the_likely_script(tag: str, wanted: str) -> None:
    assert script(LanguageTag(tag)) == wanted


@pytest.mark.parametrize("text", ["ar", "fa", "he", "ur", "az-Arab", "dv", "nqo"])
def test_some_languages_run_from_right_to_left(text: str) -> None:
    assert is_right_to_left(language_tag(text))


@pytest.mark.parametrize("text", ["en", "zh-Hant", "ja", "az", "pa", "x-pirate"])
def test_most_run_from_left_to_right(text: str) -> None:
    assert not is_right_to_left(language_tag(text))


@pytest.mark.parametrize("text", ["x-pirate", "qaa", "i-klingon", "art-lojban", "und", "zh-min-nan", "de-1996"])
def test_whatever_is_a_tag_can_be_asked_everything(text: str) -> None:
    tag = language_tag(text)

    assert script(tag)
    assert three_letters(tag)
    assert language_name(tag)
    assert broader(tag)[0] == tag
    assert territory(tag) == ""


def test_countries_have_names_in_every_language() -> None:
    assert territory_names(LanguageTag("es"))["FR"] == "Francia"
    assert territory_names(LanguageTag("zh-Hant"))["FR"] == "法國"
    assert territory_names(LanguageTag("ar"))["FR"] == "فرنسا"
    assert territory_names(LanguageTag("x-pirate")) == {}


@pytest.mark.parametrize("tag", [*_COMMON, *_OTHERWISE])
def test_what_is_known_without_the_library_is_what_it_says(tag: str) -> None:
    known = language_tag(tag)
    standard = langcodes.standardize_tag(tag)
    assert known == (_with_script(standard) if standard.startswith("zh") else standard)
    assert script(known) == langcodes.Language.get(known).maximize().script
    assert language_tag(tag.replace("-", "_")) == known


@pytest.mark.parametrize("tag", ["en", "fr", "zh", "zh-Hant", "zh-Hant-HK", "es-419", "pt-BR"])
def test_a_territory_is_what_the_library_says(tag: str) -> None:
    assert territory(LanguageTag(tag)) == (langcodes.Language.get(tag).territory or "")
