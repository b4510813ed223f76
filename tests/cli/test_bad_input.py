"""Bad input gets one clear line, a hint, an exit code, and changes nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_no_such_file(glossa: Run) -> None:
    ran = glossa("translate", "nowhere.md", "--to", "es")
    assert (ran.code, ran.err.splitlines()[0]) == (3, "Error: No such file: nowhere.md")


def test_a_folder(glossa: Run, desk: Path) -> None:
    (desk / "folder.md").mkdir()
    ran = glossa("translate", "folder.md", "--to", "es")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: There is no article in folder.md")
    assert glossa("segment", "folder.md").err.splitlines()[0] == "Error: folder.md is a folder"


def test_a_binary_file(glossa: Run, desk: Path) -> None:
    (desk / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    ran = glossa("segment", "picture.md")
    assert (ran.code, ran.err.splitlines()[0]) == (3, "Error: picture.md is a binary file")


def test_invalid_utf_8_names_the_byte(glossa: Run, desk: Path) -> None:
    (desk / "latin.md").write_bytes("Buenos días.\nAdiós.\n".encode("latin-1"))
    ran = glossa("segment", "latin.md")
    assert ran.code == 3
    assert "latin.md is not UTF-8: byte 0xed at offset 8 (line 1)" in ran.err


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", "　\n"])
def test_an_empty_article(glossa: Run, desk: Path, content: str) -> None:
    (desk / "empty.md").write_text(content, encoding="utf-8")
    ran = glossa("translate", "empty.md", "--to", "es")
    assert (ran.code, ran.err.splitlines()[0]) == (3, "Error: empty.md is empty")


def test_an_article_with_nothing_to_translate(glossa: Run, desk: Path) -> None:
    (desk / "code.md").write_text("```\nx = 1\n```\n", encoding="utf-8")
    assert glossa("translate", "code.md", "--to", "es", "--engine", "pseudo").code == 0


def test_an_unknown_ending(glossa: Run, desk: Path) -> None:
    (desk / "article.xyz").write_text("Text.", encoding="utf-8")
    ran = glossa("translate", "article.xyz", "--to", "es")
    assert ran.code == 2
    assert "does not read .xyz" in ran.err


@pytest.mark.parametrize("tag", ["klingon", "xx", "english", "../es"])
def test_an_unknown_language(glossa: Run, tag: str) -> None:
    ran = glossa("translate", "article.md", "--to", tag)
    assert ran.code == 2
    assert f"{tag!r}" in ran.err.splitlines()[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "article.md", "--to", "es,fr"),
        ("approve", "article.md", "all", "--to", "es,fr"),
        ("report", "article.md", "--to", "es,fr"),
        ("terms", "report", "article.md", "--to", "es,fr"),
        ("segment", "article.md", "--from", "es,fr"),
    ],
)
def test_several_languages_where_one_is_meant(translated: Run, arguments: tuple[str, ...]) -> None:
    ran = translated(*arguments)
    assert (ran.code, ran.out) == (2, "")
    first, hint = ran.err.splitlines()
    assert first.endswith("Unknown language: 'es,fr'")
    assert hint.startswith("One language at a time here, such as ")


def test_the_articles_own_language(glossa: Run) -> None:
    ran = glossa("translate", "article.md", "--to", "en", "--engine", "pseudo")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: article.md is in English already")


def test_no_language_at_all(glossa: Run) -> None:
    ran = glossa("translate", "article.md")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: Into which language?")


def test_an_unknown_engine(glossa: Run) -> None:
    ran = glossa("translate", "article.md", "--to", "es", "--engine", "babelfish")
    assert ran.code == 2
    assert "Unknown engine: 'babelfish'" in ran.err


def test_an_unknown_key_in_glossa_toml(glossa: Run, desk: Path) -> None:
    (desk / "glossa.toml").write_text('source = "en"\ntarget = ["es"]\n', encoding="utf-8")
    ran = glossa("translate", "article.md")
    assert ran.code != 0
    assert "glossa.toml:2" in ran.err
    assert "targets" in ran.err


def test_a_broken_row_in_a_glossary_is_named_and_the_rest_is_used(glossa: Run, desk: Path) -> None:
    (desk / "terms.csv").write_text("en,es\njoint statement,nota conjunta\nnews agency,a,b,c\n", encoding="utf-8")
    ran = glossa("translate", "article.md", "--to", "es", "--engine", "pseudo", "--glossary", "terms.csv")
    assert "terms.csv:3" in ran.err
    assert "joint statement → nota conjunta" in glossa("show", "article.md", "2", "--glossary", "terms.csv").out


def test_entries_that_disagree_are_named(glossa: Run, desk: Path) -> None:
    (desk / "terms.csv").write_text("en,es\njoint statement,uno\njoint statement,dos\n", encoding="utf-8")
    ran = glossa("translate", "article.md", "--to", "es", "--engine", "pseudo", "--glossary", "terms.csv")
    assert "terms.csv:3" in ran.err


def test_a_missing_glossary(glossa: Run) -> None:
    ran = glossa("translate", "article.md", "--to", "es", "--glossary", "nowhere.csv")
    assert ran.code == 3
    assert "No such glossary" in ran.err


@pytest.mark.parametrize("selector", ["900", "0", "1-900", "three", "5-2", ""])
def test_a_selector_outside_the_article(translated: Run, selector: str) -> None:
    ran = translated("approve", "article.md", selector)
    assert ran.code == 2
    assert "draft" in translated("show", "article.md", "1").out


def test_a_rejection_without_a_reason(translated: Run) -> None:
    assert translated("reject", "article.md", "1", "--why", " ").code == 2


def test_a_text_that_breaks_the_markup(translated: Run) -> None:
    ran = translated("edit", "article.md", "2", "--text", "Firmaron una <1>declaración conjunta el lunes.")
    assert ran.code == 2
    assert "</1> is missing" in ran.err


def test_an_article_that_was_never_translated(glossa: Run) -> None:
    ran = glossa("show", "article.md", "--to", "es")
    assert ran.code == 3
    assert "glossa translate article.md" in ran.err


def test_a_damaged_store_is_named_with_its_last_good_copy_and_not_touched(translated: Run, desk: Path) -> None:
    store = desk / ".glossa" / "articles" / "article.md.json"
    half = store.read_bytes()[:200]
    store.write_bytes(half)
    for command in (["show", "article.md"], ["approve", "article.md", "1"], ["translate", "article.md", "--to", "es"]):
        ran = translated(*command)
        assert ran.code == 4, command
        assert "is damaged" in ran.err
        assert "last good copy" in ran.err
    assert store.read_bytes() == half
    assert translated("status").code == 4


def test_a_store_of_a_newer_glossa(translated: Run, desk: Path) -> None:
    store = desk / ".glossa" / "articles" / "article.md.json"
    tables = json.loads(store.read_bytes())
    tables["article"]["1"]["schema"] = 99
    store.write_text(json.dumps(tables), encoding="utf-8")
    ran = translated("show", "article.md")
    assert ran.code == 4
    assert "newer glossa" in ran.err


def test_nobody_signs_without_a_name(translated: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLOSSA_USER")
    monkeypatch.setenv("PATH", "")
    ran = translated("approve", "article.md", "1")
    assert ran.code == 2
    assert "Who are you?" in ran.err


def test_an_editor_that_fails_changes_nothing(translated: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = translated("show", "article.md", "3").out
    monkeypatch.setenv("EDITOR", "false")
    assert translated("edit", "article.md", "3").code == 2
    monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
    assert "no-such-editor-anywhere" in translated("edit", "article.md", "3").err
    assert translated("show", "article.md", "3").out == before


@pytest.mark.parametrize(
    ("editor", "says"), [('vim "', "Cannot start"), ("rm", "left no file"), ("sh -c 'printf \"\\377\" > $0'", "UTF-8")]
)
def test_an_editor_that_makes_no_sense(
    translated: Run, monkeypatch: pytest.MonkeyPatch, editor: str, says: str
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    ran = translated("edit", "article.md", "3")
    assert ran.code == 2
    assert says in ran.err


def test_what_was_typed_in_the_editor_is_kept_when_it_cannot_be_stored(
    translated: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = desk / "editor.sh"
    editor.write_text("#!/bin/sh\necho 'Firmaron una <1>nota el lunes.' > \"$1\"\n")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    ran = translated("edit", "article.md", "2")
    assert ran.code == 2
    kept = desk / ".glossa" / "cache" / "unsaved" / "article.md.es.2.txt"
    assert f"What you wrote is kept in {kept}" in ran.err
    assert kept.read_text(encoding="utf-8") == "Firmaron una <1>nota el lunes.\n"


def test_a_folder_that_is_gone_is_no_traceback(glossa: Run, desk: Path) -> None:
    gone = desk / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    ran = glossa("status")
    os.chdir(desk)
    assert ran.code == 3
    assert ran.err.startswith("Error: No such file or directory")


def test_init_never_overwrites(glossa: Run, desk: Path) -> None:
    (desk / "glossa.toml").write_text("mine", encoding="utf-8")
    assert glossa("init").code == 2
    assert (desk / "glossa.toml").read_text(encoding="utf-8") == "mine"


def test_one_bad_article_does_not_stop_the_others(glossa: Run) -> None:
    ran = glossa("translate", "nowhere.md", "article.md", "--to", "es", "--engine", "pseudo")
    assert ran.code == 3
    assert "drafted by pseudo" in ran.out


def test_an_engine_that_is_not_ready_says_what_it_needs(glossa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_API_KEY", raising=False)
    ran = glossa("engines", "test", "deepl", "--to", "es")
    assert ran.code == 5
    assert "DEEPL_API_KEY" in ran.err
