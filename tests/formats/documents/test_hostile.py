"""Files made to hurt: read in one go, in proportion to their length, written back as they were.

Each of them is long enough that reading or writing it takes minutes where the time grows with the square of its length.
"""

from __future__ import annotations

import json

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents import DocumentReader
from glossa.formats.documents.html import FORMAT as HTML
from glossa.formats.documents.json import FORMAT as JSON
from glossa.formats.documents.markdown import FORMAT as MARKDOWN
from glossa.formats.documents.plain import FORMAT as PLAIN
from glossa.formats.documents.srt import FORMAT as SRT
from glossa.formats.documents.webvtt import FORMAT as WEBVTT
from glossa.formats.documents.yaml import FORMAT as YAML
from glossa.model.document import Document
from glossa.text.languages import LanguageTag

EN = LanguageTag("en")
TIMES = "00:00:01,000 --> 00:00:02,000\n"
COUNT = 12_000


def rewritten(format_: DocumentReader, text: str) -> tuple[Document, str]:
    """Reads a text, checks that it comes back, and writes it with every unit changed."""
    document = format_.parse(text, EN)
    assert format_.serialise(document, {}) == text
    return document, format_.serialise(document, {unit.id: f"{unit.text} Yes." for unit in document.units})


@pytest.mark.parametrize("word", ["word", "词", "كلمة", "😀"])
def test_a_cue_of_very_many_lines(word: str) -> None:
    document, written = rewritten(SRT, f"1\n{TIMES}" + f"{word}\n" * COUNT)
    assert len(document.units) == 1
    assert written.count(word) == COUNT
    assert written.rstrip().endswith("Yes.")


def test_a_cue_of_very_many_tags_that_do_not_fit_is_left_alone() -> None:
    document = SRT.parse(f"1\n{TIMES}Words" + "<b><i></u>" * COUNT, EN)
    assert document.units == ()


def test_tags_that_wait_for_their_end() -> None:
    document, _ = rewritten(SRT, f"1\n{TIMES}" + "<b>" * 4_000 + "Words" + "</u>" * 4_000 + "</b>" * 1_000)
    assert len(document.units[0].codes) == 9_000


@pytest.mark.parametrize("text", [f"1\n{TIMES}a{' ' * 100_000}b", f"1\n{TIMES}<b>a{' ' * 100_000}</b>b"])
def test_very_many_spaces(text: str) -> None:
    document, _ = rewritten(SRT, text)
    assert len(document.units) == 1


def test_a_cue_of_very_many_speakers() -> None:
    document, written = rewritten(SRT, f"1\n{TIMES}" + "- Yes.\n" * 5_000)
    assert len(document.units[0].codes) == 4_999
    assert written.count("- Yes.") == 5_000


def test_very_many_cues_without_a_line_end_of_their_own() -> None:
    document, written = rewritten(WEBVTT, "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nWords.\n\n" * COUNT)
    assert len(document.units) == COUNT
    assert written.count("Words. Yes.") == COUNT


def test_very_many_strings_of_json() -> None:
    document, written = rewritten(JSON, json.dumps({f"key {n}": "Two words." for n in range(COUNT)}))
    assert len(document.units) == COUNT
    assert written.count("Two words. Yes.") == COUNT


def test_very_many_spaces_in_a_string() -> None:
    document, _ = rewritten(JSON, json.dumps([f"two{' ' * 100_000}words {{name}}"]))
    assert len(document.units) == 1


def test_very_many_blocks_of_yaml() -> None:
    document, written = rewritten(YAML, "".join(f"k{n}: |\n  Two words.\n" for n in range(COUNT)))
    assert len(document.units) == COUNT
    assert written.count("Two words. Yes.") == COUNT


def test_json_nested_too_deeply_is_refused_in_words() -> None:
    with pytest.raises(GlossaError, match="nested too deeply"):
        JSON.parse("[" * 10_000 + '"Two words."' + "]" * 10_000, EN)


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_yaml_nested_so_deeply_that_its_parser_would_end_the_process(opening: str) -> None:
    with pytest.raises(GlossaError, match="nested too deeply"):
        YAML.parse(opening * 100_000, EN)


def test_yaml_indented_too_deeply() -> None:
    with pytest.raises(GlossaError, match="nested too deeply"):
        YAML.parse("".join(f"{' ' * depth}a:\n" for depth in range(1_500)), EN)


def test_yaml_nested_deeply() -> None:
    _, written = rewritten(YAML, "[" * 900 + "Two words." + "]" * 900)
    assert "[Two words. Yes.]" in written


@pytest.mark.parametrize("text", ["> " * 10_000 + "Words.\n", "- " * 10_000 + "Words.\n", "[" * 10_000 + "Words.\n"])
def test_markdown_nested_very_deeply(text: str) -> None:
    assert MARKDOWN.parse(text, EN).source == text


@pytest.mark.parametrize("format_", [MARKDOWN, PLAIN])
def test_very_many_things_that_look_like_tags_are_left_alone(format_: DocumentReader) -> None:
    text = "Words \\<1>" * COUNT if format_ is MARKDOWN else "Words <1>" * COUNT
    document, written = rewritten(format_, text)
    assert document.units == ()
    assert written == text


def test_a_paragraph_of_very_many_tags_is_left_alone_with_what_is_in_them() -> None:
    text = f"<p>One.</p><p>Two{'<b></b>' * COUNT}<img alt='A lamp'></p><p>Three.</p>"
    document, written = rewritten(HTML, text)
    assert [unit.text for unit in document.units] == ["One.", "Three."]
    assert written == text.replace("One.", "One. Yes.").replace("Three.", "Three. Yes.")


def test_very_many_tags_without_a_text() -> None:
    document, written = rewritten(HTML, f"<p>One.</p>{'<b></b>' * COUNT}<img alt='A lamp'><p>Three.</p>")
    assert [unit.text for unit in document.units] == ["One.", "A lamp", "Three."]
    assert written.endswith("<img alt='A lamp Yes.'><p>Three. Yes.</p>")


def test_look_alikes_of_tags_among_very_many_characters() -> None:
    document, written = rewritten(HTML, f"<p>{'<' * 100_000}&lt;1&shy;&#62; {'&lt;' * 1_000} 湖 🚢</p>")
    (unit,) = document.units
    assert [code.data for code in unit.codes] == ["&lt;1&shy;&#62;"]
    assert unit.text == f"{'<' * 100_000}<1/> {'<' * 1_000} 湖 🚢"
    assert written.endswith("&lt;1&shy;&#62; " + "&lt;" * 1_000 + " 湖 🚢 Yes.</p>")


def test_a_long_string_of_json_with_a_space_at_its_end() -> None:
    document, written = rewritten(JSON, json.dumps(["Words 湖 🚢. " * COUNT, "\u2028\t"], ensure_ascii=False))
    (unit,) = document.units
    assert unit.text == ("Words 湖 🚢. " * COUNT).rstrip()
    assert written.endswith('. Yes. ", "\u2028\\t"]')
