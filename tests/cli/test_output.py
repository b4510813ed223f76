"""What a terminal shows while it waits, and what is shown where there is nothing to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.cli import _output
from tests.cli.conftest import Run


def test_a_file_sees_the_notes_only(capsys: pytest.CaptureFixture[str]) -> None:
    with _output.Meter() as meter:
        meter.begin("article.md into Spanish", 4)
        meter.advance(4)
        meter.note("a note")
        meter.note("a note")
    captured = capsys.readouterr()
    assert captured.err == "a note\n"
    assert captured.out == ""


def test_a_project_without_articles_says_how_to_begin(glossa: Run) -> None:
    assert "glossa translate ARTICLE" in glossa("status").err


def test_an_article_that_is_only_segmented_has_a_row_of_its_own(glossa: Run) -> None:
    glossa("translate", "article.md", "--to", "fr", "--engine", "apertium")
    assert "article.md" in glossa("status").out


def test_nothing_is_open_when_all_is_approved(formal: None, translated: Run) -> None:
    translated("approve", "article.md", "all", "--by", "Berta")
    ran = translated("show", "article.md", "--open")
    assert (ran.out, ran.err) == ("", "Nothing is open.\n")


def test_without_a_language_the_only_one_is_taken(translated: Run) -> None:
    assert translated("show", "article.md", "1").code == 0
    translated("translate", "article.md", "--to", "fr", "--engine", "pseudo")
    ran = translated("show", "article.md", "1")
    assert ran.code == 2
    assert ran.err.startswith("Error: Which language? There are es, fr\n")


def test_an_edit_that_changes_nothing_is_no_change(translated: Run) -> None:
    translated("edit", "article.md", "1", "--text", "Ministros")
    assert translated("edit", "article.md", "1", "--text", "Ministros").err == "Nothing has changed.\n"


def test_approving_in_spite_of_findings_says_so(translated: Run) -> None:
    translated("edit", "article.md", "2", "--text", "Los ministros firmaron una nota.")
    assert "With findings still open: 2." in translated("approve", "article.md", "2", "--by", "Berta").err


def test_the_list_of_engines_says_what_is_missing(glossa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_API_KEY", raising=False)
    shown = glossa("engines").out
    assert "deepl" in shown
    assert "not ready" in shown
    assert "third party" in shown


def test_an_engine_answers_one_sentence(glossa: Run) -> None:
    assert glossa("engines", "test", "pseudo", "--to", "es", "--text", "Good day.").out.startswith("⟦")


def test_an_article_without_text_has_no_segments(glossa: Run, desk: Path) -> None:
    (desk / "code.md").write_text("```\nx = 1\n```\n", encoding="utf-8")
    ran = glossa("segment", "code.md")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("code.md has no text to translate. ")


def test_a_chinese_segment_is_shown_whole(glossa: Run, desk: Path) -> None:
    sentence = "来自四十一个国家的代表星期四在港口城市阿文纳发表联合声明，承诺加强媒体合作，并决定两年后再次会晤。"
    (desk / "zh.md").write_text(sentence, encoding="utf-8")
    glossa("translate", "zh.md", "--to", "en", "--engine", "pseudo")
    shown = glossa("show", "zh.md").out
    assert sentence in "".join(line[8:].strip() for line in shown.splitlines()[1:])
    assert "…" not in shown


def test_no_line_ends_with_spaces(translated: Run) -> None:
    lines = translated("show", "article.md").out.splitlines()
    assert lines == [line.rstrip() for line in lines]
