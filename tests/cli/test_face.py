"""What holds for every command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from glossa.cli._app import command_names
from tests.cli.conftest import Run


@pytest.mark.parametrize("command", command_names())
def test_help_has_an_example(glossa: Run, command: str) -> None:
    ran = glossa(*command.split(), "--help")
    assert ran.code == 0
    assert "Example:" in ran.out
    assert f"glossa {command}" in ran.out.split("Example:")[1]


def test_no_arguments_show_the_commands(glossa: Run) -> None:
    assert "translate" in glossa().out + glossa().err


def test_the_version(glossa: Run) -> None:
    assert glossa("--version").out == "glossa 0.1.0\n"


@pytest.mark.parametrize(
    "command",
    [
        ["segment", "article.md"],
        ["show", "article.md"],
        ["history", "article.md"],
        ["diff", "article.md"],
        ["comments", "article.md"],
        ["store", "check"],
        ["status"],
        ["config"],
        ["engines"],
        ["translate", "article.md", "--to", "es", "--dry-run"],
        ["engines", "test", "pseudo", "--to", "es"],
    ],
    ids=" ".join,
)
def test_reading_commands_answer_as_json(translated: Run, command: list[str]) -> None:
    ran = translated(*command, "--json")
    assert ran.code == 0
    assert ran.json["schema"] == 1


def test_results_on_stdout_and_talk_on_stderr(glossa: Run) -> None:
    ran = glossa("translate", "article.md", "--to", "es", "--engine", "pseudo", "--json")
    assert ran.json["runs"]


def test_segments_are_numbered_with_roles(glossa: Run) -> None:
    lines = glossa("segment", "article.md").out.splitlines()
    assert lines[1].split() == ["1", "headline", "Ministers", "meet", "in", "Port", "Selwyn"]
    assert "<1>joint statement</1>" in lines[2]


def test_config_shows_where_each_value_is_from(glossa: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "glossa.toml").write_text('source = "en"\ntargets = ["fr"]\nengines = ["pseudo"]\n', encoding="utf-8")
    monkeypatch.setenv("GLOSSA_TARGETS", "es,zh-CN")
    settings = glossa("config", "--json").json["settings"]
    assert isinstance(settings, list)
    found = {setting["name"]: (setting["value"], setting["origin"]) for setting in settings}
    assert found["targets"] == ("es, zh-Hans", "GLOSSA_TARGETS")
    assert found["engines"] == ("pseudo", "glossa.toml:3")
    assert found["glossaries"][1] == "default"


def test_init_writes_a_project_that_works(glossa: Run, desk: Path) -> None:
    assert glossa("init", "--to", "fr").code == 0
    assert (desk / ".glossa" / ".gitignore").exists()
    assert "# " in (desk / "glossa.toml").read_text(encoding="utf-8")
    ran = glossa("translate", "article.md", "--engine", "pseudo", "--json")
    runs = ran.json["runs"]
    assert isinstance(runs, list)
    assert runs[0]["languages"][0]["language"] == "fr"


def test_python_m_glossa_runs_without_a_terminal(desk: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "glossa", "segment", "article.md"],
        cwd=desk,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert "joint statement" in ran.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_accident(translated: Run, desk: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "glossa", "show", "article.md"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=desk
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_stream_that_the_shell_has_closed_is_no_accident(translated: Run, desk: Path, closed: str) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'"$0" -m glossa show article.md {closed}', sys.executable],
        cwd=desk,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0
    assert bool(ran.stdout) == (closed == "2>&-")
    assert bool(ran.stderr) == (closed == ">&-")
    assert b"Warning" not in ran.stderr


def test_a_review_without_a_keyboard_says_so(translated: Run, desk: Path) -> None:
    ran = subprocess.run(
        ["sh", "-c", '"$0" -m glossa review article.md <&-', sys.executable], cwd=desk, capture_output=True, check=False
    )
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert ran.stderr.startswith(b"Error: ")


def test_colours_stay_away_when_asked(translated: Run) -> None:
    assert "\x1b[" not in translated("show", "article.md").out
