"""What is said of an article in which there is nothing to translate."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import load_config
from glossa.formats.documents import DOCUMENT_FORMATS, ArticleReader, DocumentFormat, ExplainingReader
from glossa.workflow.reading import read_article
from glossa.workflow.textless import textless
from tests.formats.documents.docx_samples import package

XLIFF = '<xliff version="1.2"><file source-language="en" datatype="plaintext" original="a"><body/></file></xliff>'


def said(path: Path, content: str | bytes, settings: str = "") -> str:
    """Returns what is said of an article with this content."""
    (path.parent / "glossa.toml").write_text(f'source = "en"\n{settings}', "utf-8")
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    config = load_config(path.parent, {}, {})
    return textless(path, read_article(path, config), config)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.html", "<html lang=en><body><pre>x = 1</pre></body></html>", "Code, scripts, <pre>"),
        ("a.html", "<html lang=en><p lang=fr>Le lac est ouvert.</p></html>", "another language"),
        ("a.md", "```\nx = 1\n```\n", "Code, HTML blocks"),
        ("a.vtt", "WEBVTT\n", "subtitle"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n", "subtitle"),
        ("a.json", '{"count": 5, "list": [1, 2]}', "[documents] in glossa.toml"),
        ("a.yaml", "count: 5\n", "[documents] in glossa.toml"),
        ("a.po", 'msgid ""\nmsgstr "Language: es\\n"\n', "obsolete messages"),
        ("a.xlf", XLIFF, 'translate="no"'),
        ("a.docx", package("<w:p/>"), "Pictures"),
    ],
)
def test_the_file_is_named_and_what_stays_as_it_is(tmp_path: Path, name: str, content: str | bytes, why: str) -> None:
    line = said(tmp_path / name, content)
    assert line.startswith(f"{tmp_path / name} has no text to translate. ")
    assert why in line
    assert "\n" not in line


def test_strings_that_the_settings_leave_out_are_told_from_those_that_say_nothing(tmp_path: Path) -> None:
    line = said(tmp_path / "a.json", '{"name": "The lake is open"}', '[documents]\nstrings = ["title"]\n')
    assert line.endswith("`strings` under [documents] in glossa.toml names no string that is in it.")


def test_page_furniture_alone_is_nothing_to_translate(tmp_path: Path) -> None:
    line = said(tmp_path / "a.txt", "Share\n\nHome > News\n")
    assert line.endswith("All of it looks like the furniture of a web page; `glossa segment` shows it.")


def test_of_characters_that_nobody_sees_there_is_no_more_to_say(tmp_path: Path) -> None:
    assert said(tmp_path / "a.txt", "\u00ad\n") == f"{tmp_path / 'a.txt'} has no text to translate."


@pytest.mark.parametrize("text", ["The lake opened.", "湖边开放了。", "افتتحت البحيرة.", "🚢", "2026"])
def test_nothing_is_said_of_an_article_with_a_text(tmp_path: Path, text: str) -> None:
    assert said(tmp_path / "a.md", f"{text}\n") == ""


@pytest.mark.parametrize("format_", [DOCUMENT_FORMATS.load(name) for name in DOCUMENT_FORMATS.ids()])
def test_each_format_of_articles_but_plain_text_says_what_stays_as_it_is(format_: DocumentFormat) -> None:
    if isinstance(format_, ArticleReader):
        assert isinstance(format_, ExplainingReader) == (format_.id != "plain")
