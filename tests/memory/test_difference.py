"""Word-level differences."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.memory.difference import Edit, Run, difference

TEXTS = st.text(alphabet=st.sampled_from("ab .-<1/>水合😀יו\u0301\n"), max_size=25)


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
