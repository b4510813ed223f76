"""Subtitles: SRT and WebVTT."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS, DocumentReader
from glossa.formats.documents._cue_lines import cells, columns, wrapped
from glossa.formats.documents.srt import FORMAT as SRT
from glossa.formats.documents.webvtt import FORMAT as WEBVTT
from glossa.model.document import Role, UnitId
from glossa.model.inline import CodeKind, InlineCode
from glossa.text.languages import LanguageTag
from tests.formats.documents.conformance import ENGLISH, ReaderConformance
from tests.formats.documents.strategies import LINE_ENDS, nasty, noise, words

SRT_SAMPLE = (
    "1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>The lake froze</i>\r\nlast night.\r\n\r\n"
    "2\r\n00:00:04,000 --> 00:00:06,000 X1:10\r\n- Who told you?\r\n- The ferryman.\r\n\r\n"
    "3\r\n00:00:07,000 --> 00:00:09,000\r\n{\\an8}湖面结冰了，\r\n渡轮停航。\r\n"
)
VTT_SAMPLE = (
    "WEBVTT - The lake\nKind: captions\nLanguage: en\n\nNOTE checked twice\n\nSTYLE\n::cue { color: red }\n\n"
    "intro\n00:01.000 --> 00:03.500 line:0\n<v Ana>Tea &amp; bread</v>\n\n00:00:04.000 --> 00:00:06.000\n"
    "<c.loud>بدأ <00:00:05.000>الشتاء</c>\n"
)

_line = st.one_of(
    words,
    nasty,
    st.builds("<i>{}</i>".format, words),
    st.builds("- {}".format, words),
    st.builds("<font color='red'>{}".format, words),
    st.builds("{{\\an8}}{}".format, words),
    st.sampled_from(["<v Ana>", "&lt;3", "<3/> up", "12", "-->", "a --> b", "<00:00:01.000>go", "</i>", "♪", " "]),
)
_cue = st.lists(_line, max_size=3).map("\n".join)
_srt = st.builds(
    lambda bom, cues, eol: (bom + "".join(cues)).replace("\n", eol),
    st.sampled_from(["", "\ufeff"]),
    st.lists(
        st.builds(
            "{}00:00:0{},000 --> 00:01:00,500{}\n{}\n{}".format,
            st.sampled_from(["1\n", "", "22 \n"]),
            st.integers(0, 9),
            st.sampled_from(["", " X1:1"]),
            _cue,
            st.sampled_from(["\n", "\n\n", ""]),
        ),
        max_size=4,
    ),
    LINE_ENDS,
)
_vtt = st.builds(
    lambda head, cues, eol: (head + "\n\n".join(cues)).replace("\n", eol),
    st.sampled_from(["WEBVTT\n\n", "\ufeffWEBVTT x\nLanguage: en\n\n", "WEBVTT\n\nNOTE a\nb\n\n"]),
    st.lists(
        st.builds(
            "{}00:0{}.000 --> 00:01:00.500{}\n{}".format,
            st.sampled_from(["", "intro\n", "1\n"]),
            st.integers(0, 9),
            st.sampled_from(["", " line:0 align:start"]),
            _cue,
        ),
        max_size=4,
    ),
    LINE_ENDS,
)


class TestSrtLaws(ReaderConformance):
    """SRT keeps the laws."""

    format = SRT
    samples = (SRT_SAMPLE, "", "no subtitles at all")
    texts = _srt


class TestWebVttLaws(ReaderConformance):
    """WebVTT keeps the laws."""

    format = WEBVTT
    samples = (VTT_SAMPLE, "WEBVTT", "\ufeffWEBVTT\r\r")
    texts = _vtt
    any_texts = noise.map("WEBVTT\n\n{}".format)


def texts(format_: DocumentReader, text: str) -> list[str]:
    return [unit.text for unit in format_.parse(text, ENGLISH).units]


def write(format_: DocumentReader, text: str, *replacements: str) -> str:
    meant = {UnitId(f"u{number}"): text for number, text in enumerate(replacements, start=1)}
    return format_.serialise(format_.parse(text, ENGLISH), meant)


def srt(*cues: str) -> str:
    return "".join(f"{number}\n00:00:0{number},000 --> 00:00:09,000\n{cue}\n\n" for number, cue in enumerate(cues, 1))


def test_are_found_as_plugins() -> None:
    assert (DOCUMENT_FORMATS.load("srt"), SRT.suffixes) == (SRT, (".srt",))
    assert (DOCUMENT_FORMATS.load("webvtt"), WEBVTT.suffixes) == (WEBVTT, (".vtt",))


def test_the_lines_of_a_cue_are_one_text_and_speakers_stay_apart() -> None:
    assert texts(SRT, SRT_SAMPLE) == [
        "<1>The lake froze</1> last night.",
        "- Who told you?<1/>- The ferryman.",
        "<1/>湖面结冰了，渡轮停航。",
    ]


def test_a_cue_knows_its_times_and_its_line() -> None:
    first, second, _ = SRT.parse(SRT_SAMPLE, ENGLISH).units
    assert (first.role, first.note, first.line) == (Role.CUE, "00:00:01,000 --> 00:00:03,500", 3)
    assert second.line == 8


def test_blank_lines_inside_a_cue_make_several_units() -> None:
    assert texts(SRT, srt("One\n\nTwo\n \nThree")) == ["One", "Two", "Three"]


def test_a_number_alone_is_a_text_and_the_number_before_times_is_none() -> None:
    assert texts(SRT, srt("1984", "2")) == ["1984", "2"]


def test_cues_without_numbers_or_blank_lines_are_read() -> None:
    times = "00:00:01,000 --> 00:00:02,000"
    assert texts(SRT, f"{times}\nOne\n{times}\nTwo\n3\n{times}\nThree") == ["One", "Two", "Three"]


def test_tags_that_srt_does_not_know_are_text() -> None:
    assert texts(SRT, srt("I <3 you <b>so</b>", "<1> <a>")) == ["I <3 you <1>so</1>", "<1/> <a>"]


def test_webvtt_reads_cues_only() -> None:
    assert texts(WEBVTT, VTT_SAMPLE) == ["<1>Tea & bread</1>", "<1>بدأ <2/>الشتاء</1>"]
    assert texts(WEBVTT, "WEBVTT\n\na\nb\n00:01.000 --> 00:02.000\nOne\n00:03.000 --> 00:04.000\nTwo") == ["One", "Two"]


def test_webvtt_says_its_language() -> None:
    span = WEBVTT.declared_language(VTT_SAMPLE)
    assert span is not None
    assert span.of(VTT_SAMPLE) == "en"
    assert WEBVTT.declared_language("WEBVTT\n\nLanguage: en\n") is None
    assert WEBVTT.declared_language("WEBVTT\n00:01.000 --> 00:02.000\nLanguage: en\n") is None
    assert SRT.declared_language(SRT_SAMPLE) is None


def test_what_is_no_webvtt_is_refused() -> None:
    with pytest.raises(GlossaError, match="does not begin with WEBVTT"):
        WEBVTT.parse("1\n00:00:01,000 --> 00:00:02,000\nOne\n", ENGLISH)


@pytest.mark.parametrize("torn", ["00:00:03,000 --> 00:00:0", "00:00:03,000 -", "00:0"])
def test_times_that_were_cut_off_are_refused(torn: str) -> None:
    whole = srt("Good morning.", "Good night.")
    with pytest.raises(GlossaError, match=r"The times of a subtitle cannot be read: '00:.* \(line 6\)"):
        SRT.parse(whole[: whole.index("00:00:02")] + torn, ENGLISH)
    assert texts(SRT, srt("At", "3\n10:30 we meet")) == ["At", "3 10:30 we meet"]


@pytest.mark.parametrize("number", ["", "2\n"])
def test_webvtt_with_times_that_nobody_can_read_is_refused(number: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\n{number}00:03.000 --> 00:0"
    with pytest.raises(GlossaError, match=r"cannot be read: '00:03\.000 --> 00:0' \(line [67]\)"):
        WEBVTT.parse(text, ENGLISH)


def test_a_text_is_wrapped_into_lines_of_about_the_same_length_with_the_line_ends_of_the_file() -> None:
    text = "La ferry quedó amarrada en el puerto hasta el martes por la mañana."
    lines = write(SRT, SRT_SAMPLE, text).split("\r\n")[2:4]
    assert lines == ["La ferry quedó amarrada en el puerto", "hasta el martes por la mañana."]


def test_chinese_has_sixteen_characters_on_a_line_and_no_line_begins_with_a_comma() -> None:
    text = "渡轮在港口停泊到星期二早上，旅客只好在码头过夜。"
    lines = write(SRT, srt("One"), text).split("\n")[2:4]
    assert "".join(lines) == text
    assert all(cells(line) <= 32 for line in lines)
    assert not lines[1].startswith(("，", "。"))


def test_speakers_keep_their_lines() -> None:
    written = write(SRT, SRT_SAMPLE, "Ya.", "- ¿Quién te lo dijo?<1/>- El barquero.")
    assert "- ¿Quién te lo dijo?\r\n- El barquero.\r\n" in written


def test_a_line_that_would_look_like_another_speaker_is_not_made() -> None:
    text = "- It was minus twenty degrees on the lake - the coldest night of the whole winter"
    written = write(SRT, srt("One"), text)
    assert texts(SRT, written) == [text]


@pytest.mark.parametrize("text", ["12", "<b>", "a <i>b", "00:00:01,000 --> 00:00:02,000", "{\\an8}", "x -->"])
def test_what_looks_like_part_of_the_format_stays_text(text: str) -> None:
    times = "00:00:01,000 --> 00:00:02,000"
    assert texts(SRT, write(SRT, f"{times}\nOne\n{times}\nTwo", text)) == [text, "Two"]


def test_webvtt_escapes_what_means_something() -> None:
    written = write(WEBVTT, VTT_SAMPLE, "<1>a < b & c --> d</1>")
    assert "<v Ana>a &lt; b &amp; c --&gt; d</v>" in written


def test_tags_may_move_and_beyond_the_bmp_nothing_is_lost() -> None:
    assert "Last night <i>the 🧊 lake froze</i>\r\n" in write(SRT, SRT_SAMPLE, "Last night <1>the 🧊 lake froze</1>")


def test_combining_marks_take_no_room_and_wide_characters_two_cells() -> None:
    assert (cells("e\u0301"), cells("湖ab"), columns("湖"), columns("lake")) == (1, 4, 32, 42)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.one_of(words, st.just("重要。贸易")), min_size=1, max_size=30).map(" ".join))
def test_wrapping_keeps_each_character_and_each_line_that_can_fits(text: str) -> None:
    lines = wrapped([text], "\n").split("\n")
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= columns(text) for line in lines)


def test_a_word_longer_than_a_line_stays_whole_and_tags_stay_with_their_words() -> None:
    opening, closing = InlineCode(1, CodeKind.OPEN, "<i>"), InlineCode(1, CodeKind.CLOSE, "</i>")
    word = "x" * 60
    assert wrapped(["One ", opening, word, closing, " two"], "\n") == f"One\n<i>{word}</i>\ntwo"
    assert wrapped([opening, "湖" * 20, closing, "。"], "\n") == f"<i>{'湖' * 11}\n{'湖' * 9}</i>。"
    assert wrapped([" "], "\n") == ""


def test_a_long_subtitle_is_written_in_linear_time() -> None:
    text = "湖" * 100_000
    assert "".join(write(SRT, srt("One"), text).split("\n")[2:-2]) == text
    assert LanguageTag("en") == ENGLISH
