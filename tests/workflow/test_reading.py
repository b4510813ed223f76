"""Reading an article: what is refused and how, and which language it is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import load_config
from glossa.errors import ExitCode, GlossaError
from glossa.model.document import Role
from glossa.text.languages import LanguageTag
from glossa.workflow.reading import read_article, reader_called
from tests.workflow.samples import ES, Desk, desk


def refusal(folder: Path, data: bytes, name: str = "a.md") -> GlossaError:
    """Returns what is said of an article of these bytes."""
    here = desk(folder, name=name)
    here.path.write_bytes(data)
    with pytest.raises(GlossaError) as caught:
        here.read()
    return caught.value


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.path.unlink()

    with pytest.raises(GlossaError, match=r"No such file: .*summit\.md"):
        here.read()


@pytest.mark.parametrize("name", ["nothing", "nothing.docx"])
def test_a_missing_file_is_missing_whatever_its_ending(tmp_path: Path, name: str) -> None:
    here = desk(tmp_path, name=name)
    here.path.unlink()

    with pytest.raises(GlossaError, match="No such file"):
        here.read()


def test_for_an_address_there_is_another_command(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="No such file") as caught:
        Desk(tmp_path, Path("https://a.example/b.md")).read()
    assert "glossa fetch" in caught.value.hint


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    desk(tmp_path)
    for name in ("news", "news.md"):
        (tmp_path / name).mkdir()

        with pytest.raises(GlossaError, match=rf"{name} is a folder"):
            Desk(tmp_path, tmp_path / name).read()


def test_an_unknown_ending_is_a_mistake_of_use_and_names_the_known_ones(tmp_path: Path) -> None:
    error = refusal(tmp_path, b"text", "a.pages")

    assert error.message.endswith("a.pages: glossa does not read .pages")
    known = error.hint.removeprefix("It reads ").removesuffix(".").split(", ")
    assert {".md", ".xlf", ".docx"} <= set(known)
    assert all(known.count(ending) == 1 == ending.count(".") for ending in known)
    assert error.exit_code is ExitCode.USAGE


def test_a_file_without_an_ending_is_refused_too(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"text", "a").message.endswith("glossa does not read files without an ending")


def test_a_binary_file_is_called_one(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").message.endswith("a.md is a binary file")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_recognised(tmp_path: Path, encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"

    error = refusal(tmp_path, f"{mark}The lake froze.".encode(encoding))

    assert error.message.endswith("a.md is UTF-16, not UTF-8")
    assert error.hint == "Save it as UTF-8 in your editor."


def test_invalid_utf_8_is_shown_with_byte_offset_and_line(tmp_path: Path) -> None:
    error = refusal(tmp_path, "湖\nThe lake".encode() + b"\xe9 froze.")

    assert error.message.endswith("a.md is not UTF-8: byte 0xe9 at offset 12 (line 2)")


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\u3000\u00a0\u200b\n"])
def test_an_article_without_a_visible_character_is_empty(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text.encode()).message.endswith("a.md is empty")


def test_a_file_too_large_for_an_article_is_not_even_read(tmp_path: Path) -> None:
    here = desk(tmp_path)
    with here.path.open("wb") as file:
        file.truncate(50_000_001)

    with pytest.raises(GlossaError, match="is larger than 50 MB"):
        here.read()


def test_a_name_that_the_system_cannot_open_says_why(tmp_path: Path) -> None:
    desk(tmp_path)

    with pytest.raises(GlossaError, match=r"Cannot read .*: File name too long"):
        Desk(tmp_path, tmp_path / ("a" * 300 + ".md")).read()


def test_errors_of_reading_end_with_the_input_code(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"").exit_code is ExitCode.INPUT


def test_the_language_that_was_named_counts_most(tmp_path: Path) -> None:
    reading = desk(tmp_path, "---\nlang: fr\n---\n\n湖面结冰了。\n").read(ES)

    assert (reading.document.language, reading.guessed) == ("es", False)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("lang: fr", "fr"),
        ("language: zh-CN", "zh-Hans"),
        ('lang: "pt_BR"', "pt-BR"),
        ("lang: 'es-419'", "es-419"),
        ("lang:\tde", "de"),
        ("lang: de  # as delivered", "de"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_front_matter_says_the_language(tmp_path: Path, line: str, language: str, end: str) -> None:
    here = desk(tmp_path)
    here.path.write_bytes(end.join(["---", "title: The lake", line, "---", "", "The lake froze.", ""]).encode())

    reading = here.read()

    assert (reading.document.language, reading.guessed) == (LanguageTag(language), False)


def test_a_byte_order_mark_does_not_hide_the_front_matter(tmp_path: Path) -> None:
    assert desk(tmp_path, "\ufeff---\nlang: fr\n---\n\nLe lac gela.\n").read().document.language == "fr"


def test_front_matter_that_names_no_language_leaves_it_to_the_project(tmp_path: Path) -> None:
    assert desk(tmp_path, "---\ntitle: The lake\n---\n\nThe lake froze.\n").read().document.language == "en"


def test_a_language_named_in_the_text_is_just_text(tmp_path: Path) -> None:
    assert desk(tmp_path, "The lake froze.\n\nlang: fr\n").read().document.language == "en"


def test_an_unknown_language_in_the_front_matter_is_refused_with_the_files_name(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match=r"summit\.md: Unknown language: 'gibberish'") as caught:
        desk(tmp_path, "---\nlang: gibberish\n---\n\nThe lake froze.\n").read()

    assert "--from" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("湖面很早就结冰了。", "zh-Hans"),
        ("湖面很早就結冰了，漁民們在岸邊等待。", "zh-Hant"),
        ("تجمدت البحيرة مبكرا.", "ar"),
        ("האגם קפא מוקדם.", "he"),
        ("Озеро замёрзло рано.", "ru"),
    ],
)
def test_a_script_that_the_projects_language_does_not_use_is_a_guess(tmp_path: Path, text: str, language: str) -> None:
    reading = desk(tmp_path, f"{text}\n").read()

    assert (reading.document.language, reading.guessed) == (language, True)


def test_the_projects_language_is_not_a_guess(tmp_path: Path) -> None:
    reading = desk(tmp_path, "The lake (湖) froze.\n").read()

    assert (reading.document.language, reading.guessed) == ("en", False)


def test_the_projects_abbreviations_end_no_sentence(tmp_path: Path) -> None:
    here = desk(tmp_path, "The Intl. Lake Forum met.\n")
    with (tmp_path / "glossa.toml").open("a") as settings:
        settings.write('[abbreviations]\nen = ["Intl."]\n')

    assert [segment.source for segment in here.read().segments] == ["The Intl. Lake Forum met."]


def test_an_article_of_debris_alone_can_be_read(tmp_path: Path) -> None:
    reading = desk(tmp_path, "Share on Facebook | Share on X | Print\n", "a.txt").read()

    assert {segment.role for segment in reading.segments} <= {Role.DEBRIS, Role.PARAGRAPH, Role.HEADLINE}


@pytest.mark.parametrize(
    ("name", "message"), [("table_csv", "table_csv is no format"), ("docx9", "Unknown document format")]
)
def test_a_stored_document_needs_the_format_that_read_it(name: str, message: str) -> None:
    assert reader_called("plain").id == "plain"
    with pytest.raises(GlossaError, match=message):
        reader_called(name)


def test_what_is_wrong_in_data_is_told_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    path.write_text('{"a": "One",\n"b"}', "utf-8")
    with pytest.raises(GlossaError, match=r"menu\.json is no JSON: .* \(line 2\)"):
        read_article(path, load_config(None, {}, {}))


def test_a_project_chooses_the_strings_that_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "menu.yaml"
    path.write_text("en:\n  id: two words\n  label: 湖面开放\n", "utf-8")
    (tmp_path / "glossa.toml").write_text('[documents]\nstrings = ["**.label"]\n', "utf-8")
    reading = read_article(path, load_config(tmp_path, {}, {}))
    assert [(segment.source, segment.note) for segment in reading.segments] == [("湖面开放", "en.label")]
