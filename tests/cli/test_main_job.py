"""From an article to its export, as a person types it."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
from rich.console import Console

from glossa.cli._render_run import run_table
from glossa.text.languages import LanguageTag
from glossa.workflow.summary import RunSummary, TermCounts
from tests.cli.conftest import Run


def test_translating_says_what_it_did_and_where_it_is(glossa: Run, desk: Path) -> None:
    ran = glossa("translate", "article.md", "--to", "es", "--engine", "pseudo")
    assert ran.code == 0
    assert "drafted by pseudo" in ran.out
    assert "terms required" in ran.out
    assert str(desk / ".glossa") in ran.err
    assert (desk / ".glossa" / "articles" / "article.md.json").exists()


def test_a_second_run_sends_nothing(translated: Run) -> None:
    ran = translated("translate", "article.md", "--to", "es", "--engine", "pseudo", "--json")
    runs = ran.json["runs"]
    assert isinstance(runs, list)
    language = runs[0]["languages"][0]
    assert (language["already"], language["requests"], language["drafted"]) == (language["segments"], 0, {})


def test_redrafting_replaces_what_a_machine_drafted_and_nothing_else(translated: Run, desk: Path) -> None:
    translated("edit", "article.md", "3", "--text", "Volverán en junio.")
    (desk / "terms.csv").write_text("en,es\njoint statement,nota conjunta\n", encoding="utf-8")
    again = ("translate", "article.md", "--to", "es", "--engine", "pseudo", "--glossary", "terms.csv", "--redraft")
    runs = translated(*again, "--json").json["runs"]
    assert isinstance(runs, list)
    language = runs[0]["languages"][0]
    assert (language["already"], language["drafted"]) == (2, {"pseudo": 3})
    assert "nota conjunta" in translated("show", "article.md", "2").out
    assert "Volverán en junio." in translated("show", "article.md", "3").out


def test_what_was_approved_elsewhere_replaces_a_machine_draft(translated: Run, desk: Path) -> None:
    (desk / "other.md").write_text("They will meet again in June.\n", encoding="utf-8")
    translated("translate", "other.md", "--to", "es", "--engine", "pseudo")
    translated("edit", "other.md", "1", "--text", "Volverán en junio.")
    translated("approve", "other.md", "1", "--by", "Berta")
    translated("translate", "article.md", "--to", "es", "--engine", "pseudo")
    shown = translated("show", "article.md", "3").out
    assert "Volverán en junio." in shown
    assert "memory 100%, other.md, Berta" in shown


def test_several_languages_in_one_word(glossa: Run) -> None:
    ran = glossa("translate", "article.md", "--to", "es,fr", "--engine", "pseudo", "--json")
    runs = ran.json["runs"]
    assert isinstance(runs, list)
    assert [language["language"] for language in runs[0]["languages"]] == ["es", "fr"]


def test_a_dry_run_says_who_would_read_what_and_writes_nothing(glossa: Run, desk: Path) -> None:
    ran = glossa("translate", "article.md", "--to", "es", "--engine", "pseudo", "--engine", "google", "--dry-run")
    assert ran.code == 0
    assert "1. pseudo: read by local" in ran.out
    assert "2. google: read by third party" in ran.out
    assert not (desk / ".glossa").exists()


def test_a_dry_run_does_not_speak_of_one_as_of_several(glossa: Run, desk: Path) -> None:
    (desk / "one.md").write_text("湖\n", encoding="utf-8")
    plan = glossa("translate", "one.md", "--from", "zh-Hans", "--to", "es", "--engine", "pseudo", "--dry-run").out
    assert "1 segment: 0 translated already, 0 from memory,\n   1 to be sent (1 character).\n" in plan


def test_what_nobody_could_draft_is_listed_and_the_rest_is_kept(glossa: Run) -> None:
    ran = glossa("translate", "article.md", "--to", "zh-Hans", "--engine", "apertium")
    assert ran.code == 1
    assert "Not drafted into zh-Hans: segments 1, 2, 3, 4." in ran.err
    assert "apertium" in ran.err
    shown = glossa("show", "article.md", "5", "--to", "zh-Hans")
    assert "2026" in shown.out


def test_showing_a_translation_with_its_terms(translated: Run) -> None:
    ran = translated("show", "article.md", "2")
    assert "joint statement → declaración conjunta: " in ran.out
    assert "paragraph  draft  pseudo" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_the_open_ones_are_those_that_nobody_approved(translated: Run) -> None:
    translated("edit", "article.md", "1", "--text", "Los ministros se reúnen en Port Selwyn")
    translated("approve", "article.md", "1", "--by", "Berta")
    ran = translated("show", "article.md", "--open", "--json")
    segments = ran.json["segments"]
    assert isinstance(segments, list)
    assert [segment["number"] for segment in segments] == [2, 3, 4, 5]


def test_editing_makes_the_text_a_persons(translated: Run) -> None:
    ran = translated("edit", "article.md", "3", "--to", "es", "--text", "Volverán a reunirse en junio.")
    assert ran.code == 0
    assert "translated" in ran.out
    assert "Ana" in ran.out


def test_editing_in_an_editor(translated: Run, desk: Path, monkeypatch: object) -> None:
    editor = desk / "editor.sh"
    editor.write_text("#!/bin/sh\ngrep '^#: They will' \"$1\" || exit 3\necho 'Volverán en junio.' > \"$1\"\n")
    editor.chmod(0o755)
    import os

    os.environ["EDITOR"] = str(editor)
    try:
        ran = translated("edit", "article.md", "3")
    finally:
        del os.environ["EDITOR"]
    assert ran.code == 0
    assert "Volverán en junio." in translated("show", "article.md", "3").out


def test_an_edit_on_a_stale_revision_is_refused(translated: Run) -> None:
    translated("edit", "article.md", "3", "--text", "Volverán en junio.")
    ran = translated("edit", "article.md", "3", "--text", "Otra cosa.", "--revision", "1")
    assert ran.code == 4
    assert "was changed meanwhile" in ran.err
    assert "Volverán en junio." in translated("show", "article.md", "3").out


def test_approving_and_signing_off(translated: Run) -> None:
    assert "Approved 2 segments, signed Berta." in translated("approve", "article.md", "1,3", "--by", "Berta").err
    assert "reviewed" in translated("show", "article.md", "3").out
    translated("approve", "article.md", "3", "--final")
    assert "final" in translated("show", "article.md", "3").out


def test_rejecting_sends_back_with_the_reason(translated: Run) -> None:
    translated("reject", "article.md", "3", "--why", "June is missing.")
    shown = translated("show", "article.md", "3").out
    assert "draft" in shown
    assert "June is missing." in shown


def test_exporting_po(translated: Run, desk: Path) -> None:
    ran = translated("export", "article.md", "--to", "es", "--format", "po")
    assert ran.err.splitlines() == [
        "Wrote article.es.po: 5 segments, 5 drafts.",
        "po has no place for origins (5): that stays here.",
    ]
    entries = polib.pofile(str(desk / "article.es.po"))
    assert len(entries) == 5
    assert all(entry.fuzzy for entry in entries)
    assert "term: joint statement = declaración conjunta" in entries[1].comment


def test_exporting_xliff_says_what_it_has_no_place_for(translated: Run) -> None:
    ran = translated("export", "article.md", "--to", "es", "--format", "xliff12")
    assert ran.err == "Wrote article.es.xlf: 5 segments, 5 drafts.\n"
    translated("approve", "article.md", "1")
    assert "has no place" not in translated("export", "article.md", "--to", "es", "--format", "xliff21").err
    assert "po has no place for approvals (1), origins (5):" in translated("export", "article.md", "--to", "es").err


def test_exporting_the_article_needs_more_than_drafts(translated: Run, desk: Path) -> None:
    refused = translated("export", "article.md", "--format", "source")
    assert refused.code == 1
    assert not (desk / "article.es.md").exists()
    allowed = translated("export", "article.md", "--format", "source", "--allow-drafts")
    assert allowed.code == 0
    text = (desk / "article.es.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "](https://example.org/agency)" in text
    assert "- 2026\n" in text


def test_an_exported_article_names_its_new_language(glossa: Run, desk: Path) -> None:
    (desk / "dated.md").write_text("---\ntitle: A day\nlang: en\n---\n\nTalks went on.\n", encoding="utf-8")
    glossa("translate", "dated.md", "--to", "es", "--engine", "pseudo")
    assert "\nlang: es\n---\n" in glossa("export", "dated.md", "--format", "source", "--allow-drafts", "-o", "-").out


def test_exporting_to_standard_output(translated: Run) -> None:
    assert translated("export", "article.md", "-o", "-").out.startswith("#\nmsgid")


def test_an_export_does_not_overwrite_what_somebody_changed(translated: Run, desk: Path) -> None:
    translated("export", "article.md")
    assert translated("export", "article.md").code == 0
    (desk / "article.es.po").write_text("mine", encoding="utf-8")
    refused = translated("export", "article.md")
    assert refused.code == 2
    assert (desk / "article.es.po").read_text(encoding="utf-8") == "mine"
    assert translated("export", "article.md", "--force").code == 0


def test_status_counts_by_language_and_state(translated: Run) -> None:
    translated("approve", "article.md", "1-2", "--by", "Berta")
    ran = translated("status", "--json")
    articles = ran.json["articles"]
    assert isinstance(articles, list)
    states = articles[0]["languages"]["es"]["states"]
    assert (states["draft"], states["reviewed"]) == (3, 2)
    assert "article.md" in translated("status").out


def test_a_changed_article_keeps_what_people_wrote(translated: Run, desk: Path) -> None:
    translated("edit", "article.md", "3", "--text", "Volverán a reunirse en junio.")
    path = desk / "article.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("again in June", "again in early June"), encoding="utf-8")
    ran = translated("translate", "article.md", "--to", "es", "--engine", "pseudo")
    assert "4 same, 1 edited" in ran.err
    shown = translated("show", "article.md", "3").out
    assert "Volverán a reunirse en junio." in shown
    assert "the source changed" in shown


def test_a_file_that_changed_since_is_noticed(translated: Run, desk: Path) -> None:
    (desk / "article.md").write_text("# Ministers met\n", encoding="utf-8")
    for command in (["show", "article.md", "1"], ["approve", "article.md", "1"], ["export", "article.md"]):
        assert "article.md has changed since" in translated(*command).err
    (desk / "article.md").unlink()
    assert translated("show", "article.md", "1").err == ""


def test_a_glossary_of_the_moment_comes_before_the_projects_and_from_where_one_stands(
    glossa: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "news").mkdir()
    (desk / "glossa.toml").write_text('engines = ["pseudo"]\n', encoding="utf-8")
    (desk / "news" / "own.csv").write_text("en,es\njoint statement,nota conjunta\n", encoding="utf-8")
    monkeypatch.chdir(desk / "news")
    glossa("translate", "../article.md", "--to", "es", "--glossary", "own.csv")
    shown = glossa("show", "../article.md", "--glossary", "own.csv").out
    assert "joint statement → nota conjunta: " in shown
    assert "news agency → agencia de noticias: " in shown
    ledger = (desk / ".glossa" / "articles" / "article.md.json").read_text(encoding="utf-8")
    assert '"glossary": "news/own.csv"' in ledger


def test_what_another_run_did_meanwhile_is_counted(translated: Run) -> None:
    summary = RunSummary("a.md", LanguageTag("es"), 9, 2, 1, {"pseudo": 3}, (), TermCounts(0, 0, 0, 0, 0, 0, 0), 1, 0.1)
    console = Console(width=80)
    with console.capture() as shown:
        console.print(run_table([summary]))
    assert [line.split() for line in shown.get().splitlines() if "meanwhile" in line] == [
        ["translated", "meanwhile", "3"]
    ]


def test_several_long_names_stand_above_the_table_and_have_a_number_in_it() -> None:
    counts = TermCounts(0, 0, 0, 0, 0, 0, 0)
    names = (
        "articles/council-votes-on-the-new-tram-line-through-the-old-town.md",
        "articles/湖上的新桥重新开放😀.md",
    )
    summaries = [
        RunSummary(name, LanguageTag(tag), 9, 2, 1, {"apertium": 3}, (), counts, 1, 0.1)
        for name in names
        for tag in ("es", "fr")
    ]
    console = Console(width=80)
    with console.capture() as shown:
        console.print(run_table(summaries))
    lines = [line.strip() for line in shown.get().splitlines()]
    assert lines[:2] == [f"1  {names[0]}", f"2  {names[1]}"]
    assert [line.split() for line in lines[2:4]] == [["1", "1", "2", "2"], ["→", "es", "→", "fr", "→", "es", "→", "fr"]]


def test_the_measures_of_a_run_into_many_languages_stay_whole() -> None:
    counts = TermCounts(0, 0, 0, 0, 0, 0, 0)
    languages = ("es-419", "zh-Hans", "fr", "ar")
    summaries = [
        RunSummary(
            "a-rather-long-name-of-an-article.md", LanguageTag(tag), 9, 2, 1, {"apertium": 3}, (), counts, 1, 0.1
        )
        for tag in languages
    ]
    console = Console(width=80)
    with console.capture() as shown:
        console.print(run_table(summaries))
    lines = shown.get().splitlines()
    assert [line.split() for line in lines if "had a translation" in line] == [["had", "a", "translation", *"2222"]]
    assert lines[0].rstrip() == "a-rather-long-name-of-an-article.md"
    assert [line.split() for line in lines if "→" in line] == [["→", "es-419", "→", "zh-Hans", "→", "fr", "→", "ar"]]


def test_show_tells_plural_forms_apart_by_their_notes(glossa: Run, desk: Path) -> None:
    header = 'msgid ""\nmsgstr "Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    message = '#: dock.c:3\nmsgid "%d boat"\nmsgid_plural "%d boats"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n'
    (desk / "ru.po").write_text(header + message, encoding="utf-8")
    glossa("translate", "ru.po", "--to", "ru", "--engine", "pseudo")
    notes = [line.strip() for line in glossa("show", "ru.po", "--to", "ru").out.splitlines() if "dock.c:3" in line]
    assert [note.split(" for ")[1].split(",")[0] for note in notes] == ["1", "2–4", "0"]
    assert all(note.startswith("note plural form") for note in notes)
