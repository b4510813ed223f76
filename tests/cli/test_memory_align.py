"""`glossa memory align`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

LAKE = """\
# The lake opens again

The lake opened on 3 May 2021, after 45 days. Two boats left the **harbour** at once.

More than 1,200 people watched. Nobody had been told, and it was a long way home for most of those who had come.
"""
LAGO = """\
# El lago vuelve a abrirse

El lago se abrió el 3 de mayo de 2021, al cabo de 45 días, y dos barcos dejaron el **puerto** enseguida.

Más de 1200 personas miraban.
"""


@pytest.fixture
def versions(desk: Path) -> Path:
    """Puts an article and its translation on the desk."""
    (desk / "lake.md").write_text(LAKE, "utf-8")
    (desk / "lago.md").write_text(LAGO, "utf-8")
    return desk


def test_the_sure_pairs_become_memory_and_the_others_are_shown(versions: Path, glossa: Run) -> None:
    ran = glossa("memory", "align", "lake.md", "lago.md", "--to", "es")
    assert (ran.code, ran.err.splitlines()) == (
        0,
        [
            "3 sure pairs, 0 doubtful, 1 without a counterpart.",
            "Stored the sure ones in memory/lake.en-es.tmx, which glossa.toml names under [memory].",
        ],
    )
    assert "Nobody had been told" in ran.out
    assert "nothing\n       no counterpart" in ran.out
    assert "harbour" not in ran.out
    assert 'files = ["memory/lake.en-es.tmx"]' in (versions / "glossa.toml").read_text("utf-8")
    assert "puerto" in glossa("memory", "search", "harbour", "--to", "es").out


def test_what_was_aligned_is_translated_from_memory(versions: Path, glossa: Run) -> None:
    glossa("memory", "align", "lake.md", "lago.md", "--to", "es")
    (versions / "news.md").write_text("More than 1,200 people watched.\n", "utf-8")
    answer = glossa("translate", "news.md", "--to", "es", "--engine", "pseudo", "--json").json
    assert "'from_memory': 1" in str(answer["runs"])


def test_aligning_again_changes_nothing(versions: Path, glossa: Run) -> None:
    glossa("memory", "align", "lake.md", "lago.md", "--to", "es")
    settings = (versions / "glossa.toml").read_text("utf-8")
    assert glossa("memory", "align", "lake.md", "lago.md", "--to", "es").code == 0
    assert (versions / "glossa.toml").read_text("utf-8") == settings


def test_what_was_made_of_other_files_of_the_same_name_stays(versions: Path, glossa: Run) -> None:
    glossa("memory", "align", "lake.md", "lago.md", "--to", "es")
    memory = versions / "memory" / "lake.en-es.tmx"
    before = memory.read_bytes()
    for name, text in (("lake.md", LAKE), ("lago.md", LAGO)):
        (versions / "旧").mkdir(exist_ok=True)
        (versions / "旧" / name).write_text(text.replace("45", "54"), "utf-8")
    ran = glossa("memory", "align", "旧/lake.md", "旧/lago.md", "--to", "es")
    assert (ran.code, memory.read_bytes()) == (2, before)
    assert "memory/lake.en-es.tmx is there already, made of lake.md and lago.md" in "".join(ran.err.splitlines())
    assert glossa("memory", "align", "旧/lake.md", "旧/lago.md", "--to", "es", "-o", "memory/旧.tmx").code == 0


def test_a_dry_run_stores_nothing_and_all_shows_everything(versions: Path, glossa: Run) -> None:
    ran = glossa("memory", "align", "lake.md", "lago.md", "--to", "es", "--dry-run", "--all")
    assert ran.err.splitlines()[-1] == "Nothing was stored."
    assert ran.out.count("% sure") == 3
    assert not (versions / "memory").exists()


def test_the_pairs_as_json(versions: Path, glossa: Run) -> None:
    answer = glossa("memory", "align", "lake.md", "lago.md", "--to", "es", "--json").json
    assert answer["file"] == "memory/lake.en-es.tmx"
    assert "'shape': '1-0', 'confidence': 0, 'sure': False, 'lines': [5, 0]" in str(answer["pairs"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("lake.md", "nothing.md", "--to", "es"), "No such file: nothing.md"),
        (("lake.md", "lago.md"), "In which language is the translation?"),
        (("lake.md", "lago.md", "--to", "en"), "Both versions are said to be in en"),
        (
            ("lake.md", "lago.md", "--to", "es", "--output", "pairs.docx"),
            "does not write a translation memory as pairs.docx",
        ),
    ],
)
def test_what_cannot_be_aligned_is_one_line(
    versions: Path, glossa: Run, arguments: tuple[str, ...], message: str
) -> None:
    ran = glossa("memory", "align", *arguments)
    assert ran.code != 0
    assert message in ran.err
    assert "Traceback" not in ran.err


def test_two_texts_that_have_nothing_in_common_give_nothing(versions: Path, glossa: Run) -> None:
    (versions / "lake.md").write_text("Yes.\n", "utf-8")
    ran = glossa("memory", "align", "lake.md", "lago.md", "--to", "es")
    assert "Nothing was stored: no pair is sure enough." in ran.err
