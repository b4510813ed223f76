"""The language of a text by its script: the project's own unless most of the text cannot be in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.text.guess import dominant_language
from glossa.text.languages import LanguageTag

EN, ES, ZH = LanguageTag("en"), LanguageTag("es"), LanguageTag("zh-Hans")

TEXTS = {
    "en": "The ministers agreed to meet again.",
    "ru": "Министры договорились встретиться снова.",
    "ar": "اتفق الوزراء على اللقاء مجددا.",
    "he": "השרים הסכימו להיפגש שוב.",
    "el": "Οι υπουργοί συμφώνησαν να συναντηθούν.",
    "hi": "मंत्रियों ने फिर मिलने पर सहमति जताई।",
    "th": "รัฐมนตรีตกลงที่จะพบกันอีกครั้ง",
    "ko": "장관들은 다시 만나기로 했다.",
    "ja": "大臣たちは再び会うことで合意した。",
    "zh-Hans": "部长们同意明年再次会晤。",
    "zh-Hant": "部長們同意明年再次會晤。",
}
HOME = {"en": "ru", **{tag: "en" for tag in TEXTS if tag != "en"}}


@given(st.text(), st.sampled_from([EN, ES, ZH, LanguageTag("zh-Hant-HK"), LanguageTag("ar"), LanguageTag("am")]))
def test_the_answer_is_the_default_or_one_of_the_usual_languages(text: str, default: LanguageTag) -> None:
    assert dominant_language(text, default) in {default, *TEXTS}


@given(st.text(alphabet=" .,;!?0123456789-—…“”😀\n"))
def test_a_text_without_letters_says_nothing(text: str) -> None:
    assert dominant_language(text, ES) == ES


@pytest.mark.parametrize("tag", TEXTS)
def test_a_script_that_the_default_does_not_use_tells_the_language(tag: str) -> None:
    assert dominant_language(TEXTS[tag], LanguageTag(HOME[tag])) == tag


@pytest.mark.parametrize("tag", [*TEXTS, "yue", "wuu"])
def test_a_text_in_the_script_of_the_default_is_in_the_default(tag: str) -> None:
    assert dominant_language(TEXTS.get(tag, TEXTS["zh-Hant"]), LanguageTag(tag)) == tag


@pytest.mark.parametrize(
    ("text", "default", "answer"),
    [
        ("Los ministros acordaron reunirse.", "es", "es"),
        ("Các bộ trưởng đồng ý gặp lại.", "vi", "vi"),
        ("Državni ministri su se dogovorili.", "sr-Latn", "sr-Latn"),
        ("Міністри домовилися зустрітися.", "uk", "uk"),
        ("وزیران توافق کردند.", "fa", "fa"),
        ("部長們同意再次會晤。", "zh-Hans", "zh-Hans"),
        ("𠮷𠮷𠮷", "en", "zh-Hans"),
    ],
)
def test_languages_of_one_script_are_not_told_apart(text: str, default: str, answer: str) -> None:
    assert dominant_language(text, LanguageTag(default)) == answer


@pytest.mark.parametrize(
    ("text", "default", "answer"),
    [
        ("The word 和平 means peace.", "zh-Hans", "en"),
        ("世界卫生组织（World Health Organization）发表公报", "en", "zh-Hans"),
        ("片名《となりのトトロ》在中国各地的电影院正式上映，票房很高，并且受到观众欢迎", "en", "zh-Hans"),
        ("ሚኒስትሮቹ እንደገና ለመገናኘት ተስማሙ (Reuters)", "am", "am"),
        ("peace мир", "el", "en"),
        ("peas миры", "el", "el"),
    ],
)
def test_more_than_half_of_the_text_must_be_in_the_other_script(text: str, default: str, answer: str) -> None:
    assert dominant_language(text, LanguageTag(default)) == answer


def test_only_the_beginning_of_a_long_text_counts() -> None:
    assert dominant_language("a" * 20_000 + "水" * 100_000, ES) == ES
