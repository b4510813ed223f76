"""How translations are put together again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.segmentation import boundaries, join
from glossa.text.languages import LanguageTag

PARTS = st.lists(st.tuples(st.text(max_size=8), st.sampled_from(["", " ", "\n", "  ", "\u3000"])), max_size=5)


@given(PARTS, st.sampled_from([("en", "en"), ("zh-Hans", "zh-Hant"), ("en", "es"), ("zh-Hans", "ja"), ("ar", "th")]))
def test_between_languages_that_set_the_same_spaces_nothing_changes(
    parts: list[tuple[str, str]], languages: tuple[str, str]
) -> None:
    source, target = map(LanguageTag, languages)
    assert join(parts, source, target) == "".join(text + tail for text, tail in parts)


@given(PARTS, st.sampled_from([("en", "zh-Hans"), ("ja", "fr")]))
def test_no_text_is_ever_lost(parts: list[tuple[str, str]], languages: tuple[str, str]) -> None:
    source, target = map(LanguageTag, languages)
    joined = join(parts, source, target)
    assert "".join(joined.split()) == "".join("".join(text.split()) for text, _ in parts)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["One.", "Two!", "会议。", " ", "\n"]), max_size=12).map("".join))
def test_what_was_cut_comes_together_again(text: str) -> None:
    english = LanguageTag("en")
    text = text.strip()
    spans = boundaries(text, english)
    ends = [span.start for span in spans[1:]] + [len(text)] * bool(spans)
    parts = [(span.of(text), text[span.end : end]) for span, end in zip(spans, ends, strict=True)]
    assert join(parts, english, english) == text


@pytest.mark.parametrize(
    ("parts", "source", "target", "wanted"),
    [
        ([("会议开始。", " "), ("代表到了。", "")], "en", "zh-Hans", "会议开始。代表到了。"),
        ([("会议开始。", " "), ("Reuters报道。", "")], "en", "zh-Hans", "会议开始。Reuters报道。"),
        ([("He came.", " "), ("她走了。", "")], "en", "zh-Hans", "He came.她走了。"),
        ([("“好。”", " "), ("“走。”", "")], "en", "zh-Hans", "“好。”“走。”"),
        ([("“好……”", " "), ("Reuters报道。", "")], "en", "zh-Hans", "“好……”Reuters报道。"),
        ([("“Go.”", " "), ("“Well…”", "")], "en", "zh-Hans", "“Go.” “Well…”"),
        ([("Well…", " "), ("No.", "")], "en", "zh-Hans", "Well… No."),
        ([("He came.", " "), ("She left.", "")], "en", "zh-Hans", "He came. She left."),
        ([("<1>会议。</1>", " "), ("<2>A组。</2>", "")], "en", "zh-Hant", "<1>会议。</1><2>A组。</2>"),
        ([("会议。", "\n"), ("代表。", "")], "en", "zh-Hans", "会议。\n代表。"),
        ([("会議。", "\u00a0"), ("代表。", "")], "fr", "ja", "会議。代表。"),
        ([("", " "), ("代表。", "")], "en", "zh-Hans", "代表。"),
        ([("𠮷野家", " "), ("OK", "")], "en", "ja", "𠮷野家OK"),
        ([("It began.", ""), ("They came.", "")], "zh-Hans", "en", "It began. They came."),
        ([("Empezó.", "\u3000"), ("Vinieron.", "")], "ja", "es", "Empezó. Vinieron."),
        ([("بدأ.", ""), ("جاءوا.", "")], "zh-Hans", "ar", "بدأ. جاءوا."),
        ([("It began.<1/>", "\n"), ("They came.", "")], "zh-Hans", "en", "It began.<1/>\nThey came."),
        ([("It began. ", ""), ("They came.", "")], "zh-Hans", "en", "It began. They came."),
        ([("It began.", ""), ("", "")], "zh-Hans", "en", "It began."),
        ([("เริ่มแล้ว", ""), ("มาแล้ว", "")], "zh-Hans", "th", "เริ่มแล้ว มาแล้ว"),
        ([], "en", "zh-Hans", ""),
    ],
)
def test_joints(parts: list[tuple[str, str]], source: str, target: str, wanted: str) -> None:
    assert join(parts, LanguageTag(source), LanguageTag(target)) == wanted
