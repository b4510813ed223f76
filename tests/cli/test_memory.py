"""`glossa memory`: what people see, what programs read, and what goes wrong in one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from glossa.cli._render_memory import size_text
from tests.cli.conftest import Ran, Run

TMX = """\
<tmx version="1.4"><header srclang="en-US"/><body>
<tu><tuv xml:lang="en-US"><seg>The <ph>[x]</ph>harbour opened on Monday.</seg></tuv>
<tuv xml:lang="es-MX" changeid="Ana" changedate="20260102T030405Z"><seg>El puerto abrió el lunes.</seg></tuv></tu>
<tu><tuv xml:lang="en-US"><seg>All boats left the old harbour on Monday.</seg></tuv>
<tuv xml:lang="es-MX"><seg>Todas las barcas dejaron el puerto.</seg></tuv></tu>
<tu><tuv xml:lang="en-US"><seg>The harbour</seg></tuv><tuv xml:lang="es-MX"><seg>The harbour</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def project(desk: Path, glossa: Run) -> Path:
    """A project with a memory file beside it."""
    (desk / "glossa.toml").write_text('targets = ["es"]\nengines = ["pseudo"]\n', encoding="utf-8")
    (desk / "old.tmx").write_text(TMX, encoding="utf-8")
    return desk


@pytest.fixture
def filled(project: Path, glossa: Run) -> Path:
    """A project with a memory file in it, and an article of which the headline is approved."""
    assert glossa("memory", "import", "old.tmx").code == 0
    glossa("translate", "article.md")
    glossa("edit", "article.md", "1", "--text", "Ministros reunidos")
    assert glossa("approve", "article.md", "1", "--by", "Ben").code == 0
    return project


def first_language(ran: Ran) -> dict[str, Any]:
    """Returns what is answered for the first pair of languages."""
    languages = ran.json["languages"]
    assert isinstance(languages, list)
    pair = languages[0]
    assert isinstance(pair, dict)
    return pair


def test_a_file_is_imported_and_what_it_has_is_said(project: Path, glossa: Run) -> None:
    ran = glossa("memory", "import", "old.tmx")
    assert ran.code == 0
    assert ran.err.splitlines()[0] == "old.tmx: 3 from en-US into es-MX."
    assert 'files = ["old.tmx"]' in (project / "glossa.toml").read_text("utf-8")
    assert "The project names old.tmx already." in glossa("memory", "import", "old.tmx").err


def test_an_import_can_be_tried(project: Path, glossa: Run) -> None:
    ran = glossa("memory", "import", "old.tmx", "--dry-run", "--json")
    assert ran.json["dry_run"] is True
    assert "memory" not in (project / "glossa.toml").read_text("utf-8")


def test_a_search_shows_both_sides_one_above_the_other(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "search", "HARBOUR")
    assert ran.code == 0
    assert ran.out == (
        " en-US The <1/>harbour opened on Monday.\n"
        " es-MX El puerto abrió el lunes.\n"
        "       old.tmx, Ana, 2026-01-02\n"
        "\n"
        " en-US All boats left the old harbour on Monday.\n"
        " es-MX Todas las barcas dejaron el puerto.\n"
        "       old.tmx\n"
        "\n"
        " en-US The harbour\n"
        " es-MX The harbour\n"
        "       old.tmx\n"
        "\n"
    )


def test_translations_are_searched_too_and_told_as_json(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "search", "reunidos", "--json")
    pair = first_language(ran)
    assert pair["total"] == 1
    (hit,) = pair["hits"]
    assert hit["target"] == {"language": "es", "text": "Ministros reunidos", "spans": [[10, 18]]}
    assert (hit["origin"], hit["by"], hit["approved"]) == ("article.md", "Ben", True)


def test_what_is_left_out_of_a_search_is_counted(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "search", "harbour", "--top", "1")
    assert ran.out.splitlines()[0] == "Spanish: 3 hits, the newest 1"


def test_what_the_memory_does_not_have_is_said(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "search", "submarine")
    assert (ran.code, ran.out, ran.err) == (1, "", "The memory has “submarine” nowhere.\n")
    assert glossa("memory", "search", " ").code == 2


def test_the_memory_is_counted(filled: Path, glossa: Run) -> None:
    lines = glossa("memory", "stats").out.splitlines()
    assert lines[0].startswith("English → Spanish  4 units, ")
    assert [line.split() for line in lines[2:4]] == [["3", "old.tmx"], ["1", "article.md"]]
    pair = first_language(glossa("memory", "stats", "--json"))
    assert {name: units for name, units in pair["origins"].items() if units} == {"old.tmx": 3, "article.md": 1}


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (5120, "5.1 kB"),
        (12_345, "12 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (43_210_000, "43 MB"),
        (1_500_000_000, "1.5 GB"),
    ],
)
def test_a_size_is_said_in_a_unit_that_suits_it(size: int, said: str) -> None:
    assert size_text(size) == said


def test_what_is_approved_is_exported_and_can_be_imported_elsewhere(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "export", "-o", "approved.tmx")
    assert ran.err == "Wrote approved.tmx: 1 unit into es.\n"
    assert glossa("memory", "export", "-o", "-").out == (filled / "approved.tmx").read_text("utf-8")
    assert glossa("memory", "import", "approved.tmx", "--dry-run").code == 0
    (filled / "approved.tmx").write_text("mine", encoding="utf-8")
    assert glossa("memory", "export", "-o", "approved.tmx").code == 2


def test_an_export_of_nothing_says_so(glossa: Run, desk: Path) -> None:
    ran = glossa("memory", "export", "-o", "approved.tmx")
    assert (ran.code, ran.err) == (0, "Wrote approved.tmx: no units, for nothing is approved yet.\n")


def test_cleaning_is_shown_before_it_is_done(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "clean")
    assert ran.out.splitlines()[0] == "old.tmx  1 unit of 3 to take out"
    assert "same in all languages  6" in ran.out
    assert ran.err == "Nothing was changed; --apply takes it out.\n"
    assert (filled / "old.tmx").read_text("utf-8") == TMX
    assert "Taken out. The file as it was is" in glossa("memory", "clean", "--apply").err
    assert "nothing of 2 to take out" in glossa("memory", "clean").out
    assert (filled / "old.tmx.bak").read_text("utf-8") == TMX


def test_a_project_without_memory_files_has_nothing_to_clean(project: Path, glossa: Run) -> None:
    assert glossa("memory", "clean").err == "The project has no memory files; glossa memory import adds one.\n"


def test_a_similar_sentence_is_planned_drafted_and_shown_with_the_difference(filled: Path, glossa: Run) -> None:
    (filled / "new.md").write_text("All boats left the old harbour on Tuesday.\n", encoding="utf-8")
    assert "1 like one in memory" in glossa("translate", "new.md", "--dry-run").out
    ran = glossa("translate", "new.md", "--json")
    assert '"fuzzy": 1' in ran.out
    shown = glossa("show", "new.md").out
    assert "draft  memory 87%" in shown
    assert "[-Monday-][+Tuesday+]" in shown
    assert '"match_source": "All boats left the old harbour on Monday."' in glossa("show", "new.md", "--json").out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<tmx><body>", "Error: bad.tmx ends too early, at line 1; the end of it is missing"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "Error: bad.tmx is not read: it declares the entity “a” (line 1)"),
        (
            TMX.encode().replace(b"es-MX", b"fr"),
            "Error: bad.tmx has nothing from English into Spanish: it has en-US, fr",
        ),
    ],
)
def test_a_bad_file_is_told_in_a_line_and_changes_nothing(project: Path, glossa: Run, data: bytes, said: str) -> None:
    (project / "bad.tmx").write_bytes(data)
    ran = glossa("memory", "import", "bad.tmx")
    assert (ran.code, ran.err.splitlines()[0]) == (3, said)
    assert "memory" not in (project / "glossa.toml").read_text("utf-8")


def test_only_languages_with_hits_are_shown(filled: Path, glossa: Run) -> None:
    ran = glossa("memory", "search", "harbour", "--to", "fr,es")
    assert ran.out.startswith("Spanish: 3 hits\n en-US The <1/>harbour")
    assert "French" not in ran.out


def test_the_languages_for_which_a_file_has_nothing_are_told_in_a_line(project: Path, glossa: Run) -> None:
    ran = glossa("memory", "import", "old.tmx", "--to", "es,fr,ar")
    assert ran.err.splitlines()[1] == "Nothing in it is for French, Arabic."
