"""A keyword in context: never cut itself, never wider than the room, cut between words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.terminology.extraction import in_context
from glossa.text.spans import Span

TEXT = "The harbour master said that shore power will come to every quay of the city by spring."
POWER = Span(TEXT.index("shore"), TEXT.index("shore") + len("shore power"))


@settings(deadline=None)
@given(st.text(max_size=60), st.text(min_size=1, max_size=8), st.text(max_size=60), st.integers(0, 80))
def test_it_is_never_wider_than_the_room_unless_the_keyword_is(before: str, word: str, after: str, width: int) -> None:
    found = in_context(before + word + after, Span(len(before), len(before) + len(word)), width)
    assert found.keyword == word
    assert len("".join(found)) <= max(width, len(word) + 4)
    assert found.before == before or found.before.startswith("…")
    assert found.after == after or found.after.endswith("…")


def test_a_text_that_fits_is_whole() -> None:
    assert in_context(TEXT, POWER, len(TEXT)) == (TEXT[: POWER.start], "shore power", TEXT[POWER.end :])


def test_words_are_not_cut() -> None:
    found = in_context(TEXT, POWER, 40)
    assert "".join(found) == "…said that shore power will come to…"


def test_what_one_side_does_not_need_goes_to_the_other() -> None:
    assert "".join(in_context(TEXT, Span(4, 11), 30)) == "The harbour master said that…"
    assert "".join(in_context(TEXT, Span(len(TEXT) - 7, len(TEXT) - 1), 30)) == "…quay of the city by spring."


def test_chinese_is_cut_between_characters_by_its_own_measure() -> None:
    text = "东湾省计划在沿海三市建设储能电站和新的电网"
    found = in_context(text, Span(12, 16), 20, lambda part: sum(2 if ord(c) > 0x2E80 else 1 for c in part))
    assert "".join(found) == "…建设储能电站和新…"


def test_right_to_left_text_keeps_its_order() -> None:
    text = "بدأت مراقبة جودة الهواء في الخريف"
    found = in_context(text, Span(5, 16), 30)
    assert found.keyword == "مراقبة جودة"
    assert found.before == "بدأت "


def test_no_room_leaves_the_keyword() -> None:
    assert in_context(TEXT, POWER, 0) == ("… ", "shore power", "…")


def test_a_sentence_of_a_megabyte_is_not_read_to_its_end() -> None:
    text = "grid " * 200_000 + "shore power" + " grid" * 200_000
    found = in_context(text, Span(1_000_000, 1_000_011), 40)
    assert "".join(found) == "…grid grid shore power grid grid…"
