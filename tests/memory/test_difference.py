"""Word-level differences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory.difference import Edit, Run, difference

TEXTS = st.text(alphabet=st.sampled_from("ab .,-<1/>29水合万二十😀יו\u0301\u0662\n"), max_size=25)


def _told(before: str, after: str) -> str:
    marks = {Edit.KEPT: "{}", Edit.REMOVED: "[-{}-]", Edit.ADDED: "[+{}+]"}
    return "".join(marks[run.edit].format(run.text) for run in difference(before, after))


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_the_runs_are_both_texts(before: str, after: str) -> None:
    runs = difference(before, after)
    assert "".join(run.text for run in runs if run.edit is not Edit.ADDED) == before
    assert "".join(run.text for run in runs if run.edit is not Edit.REMOVED) == after


@given(TEXTS.filter(bool))
@settings(deadline=None)
def test_a_text_is_kept_whole(text: str) -> None:
    assert difference(text, text) == (Run(Edit.KEPT, text),)


def test_words_are_changed_whole() -> None:
    told = _told("Nine ministers met in Bratislava.", "Ten ministers met in Bratislava on Monday.")
    assert told == "[-Nine-][+Ten+] ministers met in Bratislava[+ on Monday+]."


def test_chinese_is_compared_by_characters() -> None:
    assert _told("他们谈到共同富裕。", "她们谈到共同繁荣。") == "[-他-][+她+]们谈到共同[-富裕-][+繁荣+]。"


def test_a_tag_is_one_word() -> None:
    assert _told("a <1>red</1> line", "a <2>red</2> line") == "a [-<1>-][+<2>+]red[-</1>-][+</2>+] line"


def test_right_to_left_and_beyond_the_bmp() -> None:
    assert _told("اجتمع الوزراء 😀", "اجتمع الرؤساء 😀") == "اجتمع [-الوزراء-][+الرؤساء+] 😀"


def test_nothing_becomes_something() -> None:
    assert difference("", "") == ()
    assert difference("", "a") == (Run(Edit.ADDED, "a"),)


def test_words_in_a_row_are_one_change() -> None:
    assert (
        _told("It rained. He left now.", "It rained, and she left now.") == "It rained[-. He-][+, and she+] left now."
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("It had 1,200 boats.", "It had 1,300 boats.", "It had [-1,200-][+1,300+] boats."),
        ("Il y a 1\u202f200 km.", "Il y a 1\u202f300 km.", "Il y a [-1\u202f200-][+1\u202f300+] km."),
        ("A rate of 3.5%.", "A rate of 3.7%.", "A rate of [-3.5-][+3.7+]%."),
        ("On 3, not 4.", "On 3, not 5.", "On 3, not [-4-][+5+]."),
        ("It ran 3.5km.", "It ran 3.7km.", "It ran [-3.5-][+3.7+]km."),
        ("The G20 met.", "The G7 met.", "The [-G20-][+G7+] met."),
        ("共有1.4亿人。", "共有1.5亿人。", "共有[-1.4亿-][+1.5亿+]人。"),
        ("花了3万5千元。", "花了3万6千元。", "花了[-3万5千-][+3万6千+]元。"),
        ("有三十五人。", "有三十六人。", "有[-三十五-][+三十六+]人。"),
        ("有三人。", "有四人。", "有[-三-][+四+]人。"),
        ("وصل ١٬٢٠٠ قارب", "وصل ١٬٣٠٠ قارب", "وصل [-١٬٢٠٠-][+١٬٣٠٠+] قارب"),
        ("𝟙,𝟚 😀", "𝟙,𝟛 😀", "[-𝟙,𝟚-][+𝟙,𝟛+] 😀"),
    ],
)
def test_a_number_is_changed_whole(before: str, after: str, told: str) -> None:
    assert _told(before, after) == told


def test_a_number_of_many_digits_takes_no_time() -> None:
    digits = "1,2" * 30_000
    assert _told(f"a {digits}", f"b {digits}") == f"[-a-][+b+] {digits}"


@pytest.mark.parametrize(("old", "new"), [("b", "c"), ("", "c"), ("b", "")])
def test_of_very_long_texts_the_stretch_between_the_first_and_the_last_change_is_one(old: str, new: str) -> None:
    same = "水 a " * 20_000
    marks = (f"[-{old}-]" if old else "") + (f"[+{new}+]" if new else "")
    assert _told(f"{same}{old}{same}", f"{same}{new}{same}") == f"{same}{marks}{same}"
