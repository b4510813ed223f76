"""Plain text: paragraphs, wraps, lists, and the mess copied off web pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.formats.documents import DOCUMENT_FORMATS
from glossa.formats.documents.plain import FORMAT
from glossa.model.document import UnitId
from tests.formats.documents.conformance import ENGLISH, ReaderConformance
from tests.formats.documents.strategies import plain

SAMPLES = Path(__file__).parent / "samples"
WRAPPED = (
    "The northern harbour reopened on Monday after two years of work, and\n"
    "the first ship to enter it was a small ferry from the islands, with\n"
    "eleven passengers on board. Its captain had waited for the day since\n"
    "spring."
)


class TestLaws(ReaderConformance):
    """Plain text keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.txt")))
    texts = plain


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.role.value, unit.text) for unit in FORMAT.parse(text, ENGLISH).units]


def texts(text: str) -> list[str]:
    return [text for _, text in units(text)]


def write(text: str, *replacements: str) -> str:
    meant = {UnitId(f"u{number}"): text for number, text in enumerate(replacements, start=1)}
    return FORMAT.serialise(FORMAT.parse(text, ENGLISH), meant)


def test_is_found_as_a_plugin() -> None:
    assert DOCUMENT_FORMATS.load("plain") is FORMAT
    assert FORMAT.suffixes == (".txt", ".text")


def test_blank_lines_part_paragraphs() -> None:
    assert texts("One.\n\nTwo.\r\n \t\r\nThree.\r\rFour.\n\f\nFive.") == ["One.", "Two.", "Three.", "Four.", "Five."]


def test_soft_wrapped_lines_are_joined() -> None:
    assert texts(WRAPPED) == [WRAPPED.replace("\n", " ")]


def test_chinese_wraps_leave_no_space() -> None:
    line = "海港将把航道拓宽四十米，港务局长周一表示，工程五月开始"
    assert texts(f"{line}，\n{line}，\n{line}，\n完工。") == [f"{line}，" * 3 + "完工。"]


def test_one_line_per_paragraph_stays_apart() -> None:
    lines = [
        "The harbour is going to widen its channel by forty metres, said the master.",
        "In May.",
        "It ends in autumn.",
    ]
    assert texts("\n".join(lines)) == lines


def test_lines_too_long_to_be_wrapped_stay_apart() -> None:
    long = "The harbour is going to widen its channel by forty metres, " * 3
    assert len(texts(f"{long}\n{long}\n{long}")) == 3


def test_the_first_short_line_is_the_headline() -> None:
    assert units("A port opens\n\nIt opened.") == [("headline", "A port opens"), ("paragraph", "It opened.")]
    assert units("It opened.\n\nA port opens\n\nIt did.")[0] == ("paragraph", "It opened.")
    assert units("A port opens") == [("paragraph", "A port opens")]
    assert units("A port opens\nand more\n\nIt did.")[0] == ("paragraph", "A port opens")


BEFORE = "The port opened on Monday after two years of work on its walls."


def test_a_short_line_above_a_paragraph_is_a_section_heading() -> None:
    found = units(f"{BEFORE}\n\nWhat comes next\n\n{BEFORE}")
    assert [role for role, _ in found] == ["paragraph", "headline", "paragraph"]
    assert [role for role, _ in units(f"{BEFORE}\r\n\r\nWhat comes next\r\n \r\n{BEFORE}")] == [
        "paragraph",
        "headline",
        "paragraph",
    ]
    assert units("港口周一开放，工程历时两年完成。\n\n下一步\n\n港口周一开放，工程历时两年完成。")[1] == (
        "headline",
        "下一步",
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE}\n\nIt was so.\n\n{BEFORE}",
        f"{BEFORE}\n\nwhat comes next\n\n{BEFORE}",
        f"{BEFORE}\n\n“What comes next”\n\n{BEFORE}",
        f"{BEFORE}\n\n2021\n\n{BEFORE}",
        f"{BEFORE}\n\nWhat comes next\n\nNobody knows",
        f"{BEFORE}\n\nWhat comes next\n{BEFORE}",
        f"{BEFORE}\r\n\r\nWhat comes next\r\n{BEFORE}",
        f"{BEFORE}\nWhat comes next\n\n{BEFORE}",
        f"{BEFORE}\n\nharbour.jpg\n\nJane Doe\n\n{BEFORE}",
        f"{BEFORE}\n\n{'What comes next ' * 5}\n\n{BEFORE}",
        f"{BEFORE}\n\nWhat comes next",
    ],
)
def test_what_is_not_surely_a_section_heading_stays_a_paragraph(text: str) -> None:
    assert "headline" not in [role for role, _ in units(text)]


def test_list_items_without_their_markers() -> None:
    assert units("- one\n• two\n3) three\n- ") == [
        ("list item", "one"),
        ("list item", "two"),
        ("list item", "three"),
        ("paragraph", "-"),
    ]


def test_indents_and_spaces_at_line_ends_are_skeleton() -> None:
    document = FORMAT.parse("\u3000\u3000海港开放。 \u00a0\n\n\ufeff\u200b  北港\u00ad\n", ENGLISH)
    assert [unit.raw for unit in document.units] == ["海港开放。", "北港"]


def test_invisible_characters_are_not_text() -> None:
    assert texts("co\u00adoper\u200bation\ufeff now.") == ["cooperation now."]


@pytest.mark.parametrize("text", ["ท่าเรือ\u200bเปิด", "កំពង់ផែ\u200bបើក", "ທ່າເຮືອ\u200bເປີດ", "ဆိပ်ကမ်း\u200bဖွင့်"])
def test_a_zero_width_space_parts_the_words_of_scripts_without_spaces(text: str) -> None:
    assert texts(f"\u200b{text}\u200b 2021") == [f"{text} 2021"]
    assert write("x\n", text) == text + "\n"
    assert texts(text.replace("\u200b", "\u200b\u200b")) == [text]


def test_addresses_stay_in_the_text_and_look_alikes_of_tags_do_not() -> None:
    document = FORMAT.parse("See https://example.org/a_b or <1>.", ENGLISH)
    assert document.units[0].text == "See https://example.org/a_b or <1/>."
    assert [code.data for code in document.units[0].codes] == ["<1>"]
    assert write("See <1>.", "Ver <1/>!") == "Ver <1>!"


def test_debris_is_not_glued_to_a_sentence() -> None:
    assert units("It ended. Enditem\n\nportnews.example| Updated: June 2, 2021 L M S") == [
        ("paragraph", "It ended."),
        ("debris", "Enditem"),
        ("dateline", "portnews.example| Updated: June 2, 2021"),
        ("debris", "L M S"),
    ]


def test_labels_of_a_comment_form_are_debris_only_below_its_title() -> None:
    form = "Leave a Reply\n\nName\n\nWebsite\n\nSubmit"
    assert [role for role, _ in units(f"It ended.\n\n{form}")] == ["paragraph", *["debris"] * 4]
    assert [role for role, _ in units("It ended.\n\nName\n\nWebsite\n\nLeave a Reply")][1:3] == ["paragraph"] * 2
    assert units("Leave a Reply\n\nIt was.\n\nIt is.\n\nIt will be.\n\nName\n\nIt is.")[-2] == ("paragraph", "Name")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- a", "-\u00a0a"),
        ("1. a", "1.\u00a0a"),
        ("a\n\nb", "a b"),
        ("A. Enditem", "A.\u00a0Enditem"),
        ("*a* #", "*a* #"),
    ],
)
def test_a_text_does_not_become_something_else(text: str, written: str) -> None:
    assert write("x\n", text) == written + "\n"


def test_neighbours_that_would_look_wrapped_are_set_apart() -> None:
    lines = WRAPPED.split("\n")
    written = write("a\nb\nc\nd", *lines)
    assert texts(written) == lines
    assert written.split() == WRAPPED.split()


def test_right_to_left_and_astral_text() -> None:
    assert write("Hello.\n", "الميناء مفتوح 𠮷🚢.") == "الميناء مفتوح 𠮷🚢.\n"


def test_nothing_but_space_has_no_units() -> None:
    assert units("") == units(" \n\u200b\n\f") == []
