"""Segments of documents: tags, tails, names."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.document import Document, Role, Unit, UnitId
from glossa.model.inline import CodeKind, InlineCode, tags, visible
from glossa.model.segment import Segment, SegmentId
from glossa.segmentation import _segments as naming
from glossa.segmentation import segments
from glossa.text.languages import LanguageTag

OPEN, CLOSE, ALONE = CodeKind.OPEN, CodeKind.CLOSE, CodeKind.ALONE
PIECES = [
    *(
        "One.",
        "Two!",
        "“Three. Four,”",
        "he said",
        "U.S.",
        "The",
        "会议。",
        "他说",
        "𠮷！",
        "اجتماع.",
        " ",
        " ",
        "\n",
        "x",
    ),
    *("<1>", "</1>", "<2>", "</2>", "<3/>", "<4/>", "<5/>"),
]
CODES = (
    InlineCode(1, OPEN, "**"),
    InlineCode(1, CLOSE, "**"),
    InlineCode(2, OPEN, "["),
    InlineCode(2, CLOSE, "](a)"),
    InlineCode(3, ALONE, "[^1]"),
    InlineCode(4, ALONE, "<br>", " "),
    InlineCode(5, ALONE, "`a. B`", "a. B"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map(lambda pieces: "".join(pieces).strip())


def unit(text: str, codes: tuple[InlineCode, ...] = CODES, number: int = 1) -> Unit:
    return Unit(UnitId(f"u{number}"), Role.PARAGRAPH, text, codes, text, line=number * 10, note="a note")


def document(*texts: str, language: str = "en", codes: tuple[InlineCode, ...] = CODES) -> Document:
    units = tuple(unit(text, codes, number) for number, text in enumerate(texts, 1))
    return Document("plain", LanguageTag(language), ("",) * (len(units) + 1), units)


def cut(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(segment.source, segment.tail) for segment in segments(document(text, language=language))]


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=4), st.sampled_from(["en", "zh-Hans", "fr"]))
def test_the_segments_of_a_unit_are_its_text(texts: list[str], language: str) -> None:
    found = segments(document(*texts, language=language))
    for number, text in enumerate(texts, 1):
        own = [segment for segment in found if segment.unit == f"u{number}"]
        assert "".join(segment.source + segment.tail for segment in own) == text


@settings(deadline=None)
@given(TEXTS)
def test_no_tag_is_cut_and_no_segment_is_without_anything_visible(text: str) -> None:
    found = segments(document(text))
    assert [tag.id for segment in found for tag in tags(segment.source)] == [tag.id for tag in tags(text)]
    assert all(segment.tail == "" or segment.tail.isspace() for segment in found)
    if len(found) > 1:
        equivalents = {"<5/>": "a. B"}
        for segment in found:
            assert visible(segment.source.replace("<5/>", equivalents["<5/>"])).text.strip()


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_names_differ(texts: list[str]) -> None:
    names = [segment.id for segment in segments(document(*texts, *texts))]
    assert len(set(names)) == len(names)


@settings(deadline=None)
@given(TEXTS)
def test_codes_are_those_whose_tags_stand_in_the_source(text: str) -> None:
    for segment in segments(document(text)):
        assert [code.tag for code in segment.codes] == [tag.span.of(segment.source) for tag in tags(segment.source)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One. Two.", [("One.", " "), ("Two.", "")]),
        ("<1>One.</1> <2>Two.</2>", [("<1>One.</1>", " "), ("<2>Two.</2>", "")]),
        ("<1>One. Two.</1>", [("<1>One.", " "), ("Two.</1>", "")]),
        ("One.<3/> Two.", [("One.<3/>", " "), ("Two.", "")]),
        ("One. <3/>Two.", [("One.", " "), ("<3/>Two.", "")]),
        ("One. <3/> Two.", [("One.", " "), ("<3/> Two.", "")]),
        ("One.<4/>Two.", [("One.<4/>", ""), ("Two.", "")]),
        ("One.</1><3/> <2>Two.</2>", [("One.</1><3/>", " "), ("<2>Two.</2>", "")]),
        ("One. </1>Two.", [("One. </1>", ""), ("Two.", "")]),
        ("One.<1> Two.</1>", [("One.", ""), ("<1> Two.</1>", "")]),
        ("See <5/>. Then go.", [("See <5/>.", " "), ("Then go.", "")]),
        (
            "He went to the U.<1>S.</1> The talks began.",
            [("He went to the U.<1>S.</1>", " "), ("The talks began.", "")],
        ),
        ("<3/>One. Two.<3/>", [("<3/>One.", " "), ("Two.<3/>", "")]),
        ("<3/>", [("<3/>", "")]),
        ("<1><3/></1> <4/>", [("<1><3/></1> <4/>", "")]),
        ("", []),
    ],
)
def test_tags_go_where_they_belong(text: str, wanted: list[tuple[str, str]]) -> None:
    assert cut(text) == wanted


def test_chinese_with_tags() -> None:
    assert cut("<1>会议开始。</1>𠮷野家来了。<3/>完。", "zh-Hans") == [
        ("<1>会议开始。</1>", ""),
        ("𠮷野家来了。<3/>", ""),
        ("完。", ""),
    ]


def test_right_to_left_with_tags() -> None:
    assert cut("<1>هذا كتاب.</1> أين أنت؟", "ar") == [("<1>هذا كتاب.</1>", " "), ("أين أنت؟", "")]


def test_a_segment_knows_its_unit() -> None:
    first, second = segments(document("One.", "Two."))
    digest = sha256(b"Two.").hexdigest()[:8]
    assert second == Segment(SegmentId(digest), UnitId("u2"), Role.PARAGRAPH, "Two.", "", (), 20, "a note")
    assert first.line == 10


@pytest.mark.parametrize("role", [Role.MESSAGE, Role.CUE])
@pytest.mark.parametrize("text", ["Saved. Open it?", "已保存。打开吗？", "حُفظ. هل تفتحه؟", "Done 😀. Go on."])
def test_a_message_and_a_subtitle_stay_whole(role: Role, text: str) -> None:
    made = replace(document(text), units=(Unit(UnitId("u1"), role, text, (), text, 1),))
    assert [(each.source, each.tail) for each in segments(made)] == [(text, "")]


def test_a_message_without_text_has_no_segment() -> None:
    made = replace(document(""), units=(Unit(UnitId("u1"), Role.MESSAGE, "", (), "", 1),))
    assert segments(made) == ()


def test_a_text_that_comes_again_has_a_number() -> None:
    first, _, third, fourth = [segment.id for segment in segments(document("One. Two. One.", "One."))]
    assert (third, fourth) == (f"{first}.2", f"{first}.3")


def test_a_lone_surrogate_has_a_name() -> None:
    assert [len(segment.id) for segment in segments(document("A \ud800 b."))] == [8]


def test_two_texts_with_the_same_digits_get_more_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    class Digest:
        def __init__(self, data: bytes) -> None:
            self._data = data

        def hexdigest(self) -> str:
            return "01234567" + self._data.hex()

    monkeypatch.setattr(naming, "sha256", Digest)
    assert [segment.id for segment in segments(document("A.", "B.", "A.", "B."))] == [
        "01234567",
        "012345674",
        "01234567.2",
        "012345674.2",
    ]


def test_a_projects_abbreviations_are_heeded() -> None:
    found = segments(document("The Bur. The papers call it that."), frozenset({"Bur."}))
    assert len(found) == 1


def test_a_tag_without_a_code_is_carried_along() -> None:
    (segment,) = segments(document("A <3/>b.", codes=()))
    assert (segment.source, segment.codes) == ("A <3/>b.", ())
