"""`glossa history`, `diff`, `undo`, `comment`, `comments`, `reopen`, as people type them."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import glossa as package
from tests.cli.conftest import Run

SOURCE = str(Path(package.__file__).parents[1])
_PATIENT = "from glossa.store import store; store.PATIENCE = 600.0; from glossa.cli import main; main()"
"""Runs glossa, which waits for the others however slow the disk is."""


@pytest.fixture
def edited(translated: Run) -> Run:
    """Returns `glossa` beside an article whose second segment two people have written, one after the other."""
    for by, text in (("Ana", "Los ministros <1>firmaron</1>."), ("王伟", "Los ministros <1>firman</1> 😀.")):
        assert translated("edit", "article.md", "2", "--text", text, "--by", by).code == 0
    return translated


def test_the_history_says_who_what_and_the_words_that_changed(edited: Run) -> None:
    assert edited("reject", "article.md", "2", "--why", "The tense.", "--by", "Ben").code == 0
    ran = edited("history", "article.md", "2")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("2  The ministers signed a <1>joint statement</1>")
    assert [line.split("  ")[1] for line in lines if line.startswith("  r")] == ["r1", "r2", "r3", "r4", "r5"]
    assert "edit  draft → translated  Ana, command line" in ran.out
    assert "[-firmaron-]{+firman+}</1>{+ 😀+}." in ran.out
    assert "reject  translated → draft  Ben, command line\n      The tense.\n" in ran.out
    assert max(map(len, lines)) <= 80


def test_the_history_as_json_has_every_step_and_its_seal(edited: Run) -> None:
    match edited("history", "article.md", "2", "--json").json["segments"]:
        case [{"number": 2, "sealed": True, "steps": [draft, *_, {"by": "王伟", "seal": seal, "changes": changes}]}]:
            assert draft["via"] == "pseudo"
            assert len(seal) == 32
            assert {"edit": "removed", "text": "firmaron"} in changes
        case other:
            pytest.fail(f"{other}")


def test_a_broken_seal_is_said_and_the_exit_code_is_1(edited: Run, desk: Path) -> None:
    assert edited("store", "compact").code == 0
    path = desk / ".glossa" / "articles" / "article.md.json"
    path.write_text(path.read_text("utf-8").replace('"by": "Ana"', '"by": "Eva"'), "utf-8")
    ran = edited("history", "article.md")
    assert ran.code == 1
    assert ran.out.count("This step is not as it was sealed") == 1
    assert "Not all steps are as they were sealed." in ran.err


def test_a_difference_is_shown_since_a_revision(edited: Run) -> None:
    ran = edited("diff", "article.md", "--from-revision", "3")
    assert ran.out.splitlines()[0] == "2  translated"
    assert "[-firmaron-]{+firman+}" in ran.out
    match edited("diff", "article.md", "--from-revision", "3", "--json").json["segments"]:
        case [{"number": 2, "text_before": "Los ministros <1>firmaron</1>."}]:
            pass
        case other:
            pytest.fail(f"{other}")


def test_where_nothing_has_changed_it_says_so(edited: Run) -> None:
    assert edited("diff", "article.md", "1").err == "Nothing has changed.\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--since", "soon"], "No date: 'soon'"),
        (["--since", "2026-11-21", "--from-revision", "2"], "not both"),
        (["2", "--from-revision", "99"], "There is no revision 99"),
        (["900"], "There is no segment 900"),
    ],
)
def test_a_difference_that_makes_no_sense_is_refused(edited: Run, options: list[str], said: str) -> None:
    ran = edited("diff", "article.md", *options)
    assert (ran.code, said in ran.err) == (2, True)


def test_an_undo_says_what_it_took_back(edited: Run) -> None:
    ran = edited("undo", "article.md", "2", "--why", "too soon")
    assert ran.code == 0
    assert ran.err.startswith("Took back: edit, by 王伟, ")
    assert "es Los ministros <1>firmaron</1>." in ran.out
    match edited("undo", "article.md", "2", "--json").json:
        case {"number": 2, "state": "draft", "sealed": True, "steps": [*_, {"action": "undo", "by": "Ana"}]}:
            pass
        case other:
            pytest.fail(f"{other}")
    ran = edited("undo", "article.md", "2")
    assert (ran.code, ran.err.splitlines()[0][:34]) == (2, "Error: The last step in segment 2 ")


def test_what_is_signed_off_is_locked_until_it_is_reopened_with_a_reason(edited: Run) -> None:
    assert edited("approve", "article.md", "2", "--by", "Ben").code == 0
    assert edited("approve", "article.md", "2", "--by", "Cleo", "--final").code == 0
    ran = edited("edit", "article.md", "2", "--text", "Otra <1>cosa</1>.")
    assert (ran.code, "Signed off: segment 2" in ran.err, "glossa reopen" in ran.err) == (2, True, True)
    assert edited("reopen", "article.md", "2", "--why", " ").code == 2
    ran = edited("reopen", "article.md", "2", "--why", "The name.", "--by", "Cleo")
    assert (ran.code, ran.err.splitlines()[0]) == (0, "Reopened 1 segment, signed Cleo.")
    ran = edited("reopen", "article.md", "2", "--why", "The name.")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: Not signed off: segment 2")
    assert edited("edit", "article.md", "2", "--text", "Otra <1>cosa</1>.").code == 0


def test_a_comment_is_shown_beside_its_segment_until_it_is_settled(translated: Run) -> None:
    ran = translated("comment", "article.md", "2", "هل هذا اسمه؟ 😀", "--to", "es", "--by", "Ben")
    assert (ran.code, ran.err) == (0, "Commented on segment 2, signed Ben.\n")
    assert "says Ben  on es" in " ".join(translated("show", "article.md", "2").out.splitlines())
    assert "هل هذا اسمه؟ 😀" in translated("comments", "article.md", "--open").out
    assert translated("comment", "article.md", "2", "--settle").err == "Settled segment 2, signed Ana.\n"
    assert "هل" not in translated("show", "article.md", "2").out
    assert translated("comments", "article.md", "--open").err == "Nothing is open.\n"
    match translated("comments", "article.md", "--json").json["threads"]:
        case [{"number": 2, "comments": [{"by": "Ben", "language": "es", "open": False}, {"settles": True}]}]:
            pass
        case other:
            pytest.fail(f"{other}")


def test_a_comment_on_another_translation_is_not_shown_beside_this_one(translated: Run) -> None:
    assert translated("comment", "article.md", "2", "Le nom ?", "--to", "fr").code == 0
    assert "Le nom" not in translated("show", "article.md", "2", "--to", "es").out
    assert "Le nom" in translated("comments", "article.md").out
    assert "Le nom" in translated("comments", "article.md", "--to", "fr", "--open").out
    assert translated("comments", "article.md", "--to", "es", "--open").err == "Nothing is open.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["900", "Hm."], "There is no segment 900"),
        (["2"], "An empty comment"),
        (["2", "", "--settle"], "Nothing is open"),
    ],
)
def test_a_comment_that_makes_no_sense_is_refused(translated: Run, arguments: list[str], said: str) -> None:
    ran = translated("comment", "article.md", *arguments)
    assert (ran.code, said in ran.err) == (2, True)


def test_who_is_none_of_the_people_is_told_so(translated: Run, desk: Path) -> None:
    (desk / "glossa.toml").write_text('targets = ["es"]\n[people]\nBen = ["reviewer"]\n', encoding="utf-8")
    for command in (["comment", "article.md", "2", "Hm."], ["approve", "article.md", "2"]):
        ran = translated(*command, "--by", "Zoe")
        assert (ran.code, ran.err.startswith("Error: Zoe is no")) == (2, True)


def test_eight_shells_approve_at_once_and_none_is_lost(desk: Path, translated: Run) -> None:
    text = "".join(f"Boat {number} left.\n\n" for number in range(8))
    (desk / "boats.md").write_text(text, encoding="utf-8")
    (desk / "glossa.toml").write_text("glossaries = []\n", encoding="utf-8")  # nobody reads; all write at once
    assert translated("translate", "boats.md", "--to", "es", "--engine", "pseudo").code == 0
    environ = os.environ | {"PYTHONPATH": SOURCE}
    shells = [
        subprocess.Popen(
            [sys.executable, "-c", _PATIENT, "approve", "boats.md", f"{number}", "--by", f"Reviewer {number}"],
            cwd=desk,
            env=environ,
            stderr=subprocess.PIPE,
        )
        for number in range(1, 9)
    ]
    said = [shell.communicate(timeout=600)[1].decode() for shell in shells]
    assert [shell.returncode for shell in shells] == [0] * 8, said
    match translated("status", "--json").json["articles"]:
        case [_, {"article": "boats.md", "languages": {"es": {"states": {"reviewed": 8}}}}]:
            pass
        case other:
            pytest.fail(f"{other}")


def test_on_a_terminal_colours_take_the_place_of_the_marks(edited: Run, desk: Path) -> None:
    assert edited("history", "article.md", "2").code == 0
    environ = {name: said for name, said in os.environ.items() if name != "NO_COLOR"} | {"PYTHONPATH": SOURCE}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "glossa", "history", "article.md", "2"],
        cwd=desk,
        env=environ | {"TERM": "xterm-256color"},
        stdout=theirs,
    ) as shell:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    assert shell.returncode == 0
    assert b"[-" not in shown
    assert b"\x1b[9;31mfirmaron\x1b[0m\x1b[1;32mfirman\x1b[0m" in shown
