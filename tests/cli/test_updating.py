"""`glossa update`, as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run

CHANGED = ARTICLE.replace("on Monday", "on Tuesday").replace("- 2026\n", "- It rained. 😀\n")


@pytest.fixture
def reviewed(translated: Run) -> Run:
    """An article of which all is approved."""
    assert translated("approve", "article.md", "all", "--by", "Berta").code == 0
    return translated


def test_the_plan_says_what_happened_to_what_and_which_approval_fell(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    ran = reviewed("update", "article.md")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "article.md: 3 same, 1 edited, 1 new, 1 gone"
    assert "\n2    2  edited  The ministers signed" in ran.out
    assert "[-Monday-][+Tuesday+]" in ran.out
    assert "es: was reviewed, is a draft now" in ran.out
    assert "[+It rained. 😀+]" in ran.out
    assert "1 approval fell. Next: glossa show article.md --to es --open" in ran.err
    assert max(map(len, ran.out.splitlines())) <= 80


def test_the_difference_stands_with_the_translation_afterwards(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    reviewed("update", "article.md")
    shown = reviewed("show", "article.md", "2").out
    assert "the source changed; it was reviewed" in shown
    assert "[-Monday-][+Tuesday+]" in shown


def test_an_edit_settles_the_difference(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    reviewed("update", "article.md")
    reviewed("edit", "article.md", "2", "--text", "Los ministros firmaron una <1>declaración conjunta</1> el martes.")
    assert "[-Monday-]" not in reviewed("show", "article.md", "2").out


def test_what_moved_is_told_by_its_beginning(reviewed: Run, desk: Path) -> None:
    lines = ARTICLE.split("\n\n")
    (desk / "article.md").write_text("\n\n".join([lines[1], lines[0], *lines[2:]]), encoding="utf-8")
    out = reviewed("update", "article.md").out
    assert out.splitlines()[0] == "article.md: 4 same, 1 moved"
    assert "3    1  moved  Ministers meet in Port Selwyn" in out


def test_a_dry_run_writes_nothing(reviewed: Run, desk: Path) -> None:
    store = desk / ".glossa" / "articles" / "article.md.json"
    before = store.read_bytes()
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    ran = reviewed("update", "article.md", "--dry-run")
    assert "A dry run: nothing was written. 1 approval would fall." in ran.err
    assert store.read_bytes() == before


def test_colours_take_the_place_of_the_marks(reviewed: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from glossa.cli import _output

    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    _output.results.cache_clear()
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    try:
        out = reviewed("update", "article.md", "--dry-run").out
    finally:
        _output.results.cache_clear()
    assert "[-" not in out
    assert "\x1b[9;31mMonday\x1b[0m\x1b[1;32mTuesday\x1b[0m" in out


def test_json_has_the_difference_in_runs(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    answer = reviewed("update", "article.md", "--dry-run", "--json").json
    updates = answer["updates"]
    assert isinstance(updates, list)
    assert updates[0]["counts"]["edited"] == 1
    first = updates[0]["passages"][0]
    assert (first["what"], first["old"], first["new"]) == ("edited", [2], [2])
    assert {"edit": "removed", "text": "Monday"} in first["difference"]
    assert first["fell"] == [{"language": "es", "number": 2, "state": "reviewed"}]
    assert answer["errors"] == []


def test_what_cannot_be_brought_in_is_one_line_each_and_the_rest_is_done(reviewed: Run, desk: Path) -> None:
    (desk / "new.md").write_text("It rained.\n", encoding="utf-8")
    ran = reviewed("update", "new.md", "article.md", "gone.md")
    assert ran.code == 3
    assert "Nothing is known of new.md" in ran.err
    assert "article.md has not changed." in ran.err
    (desk / "article.md").unlink()
    assert "Error: article.md is gone\n" in reviewed("update", "article.md").err


def test_a_change_in_which_no_sentence_changed_is_brought_in(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(ARTICLE.replace("- 2026", "* 2026"), encoding="utf-8")
    assert reviewed("update", "article.md").out == "article.md: 5 same\n"
    assert "article.md has not changed." in reviewed("update", "article.md").err


def test_a_file_that_changed_is_to_be_brought_in(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    assert "`glossa update article.md` brings the new one in." in reviewed("show", "article.md", "1").err


def test_translating_brings_it_in_and_says_so(reviewed: Run, desk: Path) -> None:
    (desk / "article.md").write_text(CHANGED, encoding="utf-8")
    ran = reviewed("translate", "article.md", "--to", "es", "--engine", "pseudo")
    assert "article.md has changed: 3 same, 1 edited, 1 new, 1 gone. 1 approval fell" in ran.err


def test_what_the_article_no_longer_has_is_shown_with_its_translation_and_its_reason(reviewed: Run, desk: Path) -> None:
    assert reviewed("show", "article.md", "--obsolete").err == "Nothing is obsolete.\n"
    assert reviewed("edit", "article.md", "2", "--text", "王伟签署了 <1>قارب</1> 😀", "--by", "Ben").code == 0
    assert reviewed("reject", "article.md", "2", "--why", "The tense.", "--by", "Ana").code == 0
    (desk / "article.md").write_text("It rained on Port Selwyn.\n", encoding="utf-8")
    assert reviewed("update", "article.md").code == 0
    shown = reviewed("show", "article.md", "--obsolete", "--changed-by", "Ben").out
    lines = [line.split() for line in shown.splitlines()]
    assert lines[0] == ["no", "longer", "in", "the", "article", "paragraph", "draft", "Ben", "r5"]
    assert ["es", "王伟签署了", "<1>قارب</1>", "😀"] in lines
    assert ["why", "The", "tense."] in lines
    match reviewed("show", "article.md", "--obsolete", "--state", "draft", "--json").json["segments"]:
        case [{"number": None, "target": {"text": "王伟签署了 <1>قارب</1> 😀", "reason": "The tense."}}]:
            pass
        case other:
            pytest.fail(f"{other}")


def test_obsolete_segments_have_no_numbers(reviewed: Run) -> None:
    ran = reviewed("show", "article.md", "2", "--obsolete")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: What is obsolete has no number")
