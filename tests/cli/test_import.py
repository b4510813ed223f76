"""`glossa import`: what a PO editor made of an export comes back, and the summary says what became of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def sent(translated: Run, desk: Path) -> Path:
    """Returns an export of the article."""
    translated("export", "article.md", "--to", "es")
    return desk / "article.es.po"


def _edit(sent: Path, number: int, text: str) -> None:
    """Replaces the translation of an entry (from 1) and takes its fuzzy flag, as an editor does."""
    header, *entries = sent.read_text(encoding="utf-8").split("\n\n")
    entry = re.sub('msgstr ".*"', f'msgstr "{text}"', entries[number - 1]).replace("#, fuzzy\n", "")
    entries[number - 1] = entry
    sent.write_text("\n\n".join([header, *entries]), encoding="utf-8")


def test_unchanged_nothing_is_stored(translated: Run, sent: Path) -> None:
    ran = translated("import", sent.name)
    assert (ran.code, ran.err) == (0, "Nothing was stored.\n")
    assert [line.split() for line in ran.out.splitlines()] == [
        ["article.md", "→", "es", "Entries"],
        ["nothing", "new", "in", "it", "5"],
    ]


def test_what_was_changed_there_comes_in_once(translated: Run, sent: Path) -> None:
    _edit(sent, 1, "Reunión de ministros, 𠮷")
    ran = translated("import", sent.name, "--by", "Bo")
    assert (ran.code, ran.err) == (0, "Signed Bo.\n")
    assert "taken from the file" in ran.out
    assert "Reunión de ministros, 𠮷" in translated("show", "article.md", "1").out
    assert translated("import", sent.name).err == "Nothing was stored.\n"


def test_a_conflict_shows_both_texts_and_the_exit_code_says_so(translated: Run, sent: Path) -> None:
    translated("edit", "article.md", "1", "--text", "Nuestro texto")
    _edit(sent, 1, "Otro texto")
    ran = translated("import", sent.name)
    assert ran.code == 1
    assert re.search(r"^1  line \d+  conflict  here too: edit by Ana, \d{4}-\d\d-\d\d$", ran.out, re.MULTILINE)
    assert "ours Nuestro texto" in ran.out
    assert "theirs [-Nuestro-]{+Otro+} texto" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert ran.err.splitlines() == [
        "Nothing was stored.",
        "Where both sides changed a text, --theirs takes the file's and --ours keeps yours.",
    ]
    assert translated("import", sent.name, "--ours").code == 0
    assert translated("import", sent.name, "--theirs").code == 0
    assert "Otro texto" in translated("show", "article.md", "1").out


def test_an_approval_that_falls_is_shown(translated: Run, sent: Path) -> None:
    translated("approve", "article.md", "1")
    translated("export", "article.md", "--to", "es")
    _edit(sent, 1, "Otro texto")
    ran = translated("import", sent.name)
    assert "taken  it was reviewed, and article.es.po has another text" in ran.out
    assert "of the taken, approved before" in ran.out


def test_a_dry_run_says_that_it_was_one(translated: Run, sent: Path) -> None:
    _edit(sent, 1, "Otro texto")
    assert translated("import", sent.name, "--dry-run").err == "A dry run: nothing was written.\n"
    assert "Otro texto" not in translated("show", "article.md", "1").out


def test_json_says_the_same(translated: Run, sent: Path) -> None:
    _edit(sent, 1, "Otro texto")
    answer = translated("import", sent.name, "--dry-run", "--json").json
    assert (answer["schema"], answer["article"], answer["dry_run"]) == (1, "article.md", True)
    counts = answer["counts"]
    assert isinstance(counts, dict)
    assert (counts["taken"], counts["unchanged"]) == (1, 4)
    entries = answer["entries"]
    assert isinstance(entries, list)
    assert [(entry["number"], entry["theirs"], entry["after"]) for entry in entries] == [
        (1, "Otro texto", "translated")
    ]
    assert translated("import", sent.name, "--json").json["counts"] == counts


def test_broken_syntax_is_one_line_and_stores_nothing(translated: Run, sent: Path, desk: Path) -> None:
    _edit(sent, 1, "Otro texto")
    sent.write_text(sent.read_text(encoding="utf-8") + '\nmsgid "A\n', encoding="utf-8")
    store = desk / ".glossa" / "articles" / "article.md.json"
    before = store.read_bytes()
    ran = translated("import", sent.name)
    assert (ran.code, store.read_bytes()) == (3, before)
    assert re.fullmatch(
        r"Error: article.es.po, line \d+: a quotation mark is missing, or one too many", ran.err.splitlines()[0]
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["lost.po"], 3, "Error: Cannot read lost.po: No such file or directory"),
        (["article.md"], 2, "Error: glossa does not import .md"),
        (["article.es.po", "--to", "fr"], 2, "Error: The file is in es, not in fr"),
        (["article.es.po", "--theirs", "--ours"], 2, "Error: --theirs or --ours, not both"),
    ],
)
def test_bad_input_is_one_line(translated: Run, sent: Path, arguments: list[str], code: int, message: str) -> None:
    ran = translated("import", *arguments)
    assert (ran.code, ran.err.splitlines()[0]) == (code, message)
