"""Who signs a change."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.workflow.people import gaps, who
from glossa.workflow.project import open_project


@pytest.fixture(autouse=True)
def _nobody_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes git forget the person at this machine."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in ("GIT_DIR", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS"):
        monkeypatch.delenv(name, raising=False)


def name(folder: Path, environ: dict[str, str] | None = None, by: str | None = None) -> str:
    """Returns who signs in a project."""
    return who(open_project(folder, folder, environ or {}, {"user": by}).config, folder)


def in_git(folder: Path, user: str) -> None:
    """Makes the folder a repository of `user`."""
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "config", "user.name", user], cwd=folder, check=True)


def test_the_flag_comes_before_the_environment_and_that_before_git(tmp_path: Path) -> None:
    in_git(tmp_path, "Gita")

    assert name(tmp_path) == "Gita"
    assert name(tmp_path, {"GLOSSA_USER": "Eva"}) == "Eva"
    assert name(tmp_path, {"GLOSSA_USER": "Eva"}, "Bea") == "Bea"


def test_a_name_may_be_in_any_script(tmp_path: Path) -> None:
    in_git(tmp_path, "王小明")

    assert name(tmp_path) == "王小明"


def test_a_name_that_is_no_utf_8_is_still_a_name(tmp_path: Path) -> None:
    in_git(tmp_path, "Ana")
    config = tmp_path / ".git" / "config"
    config.write_bytes(config.read_bytes().replace(b"Ana", b"In\xe9s"))

    assert name(tmp_path) == "In\ufffds"


def test_nobody_is_an_error_that_says_how_to_be_somebody(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="Who are you") as caught:
        name(tmp_path)

    assert caught.value.hint == "Say it with --by NAME, or set GLOSSA_USER."
    assert caught.value.exit_code is ExitCode.USAGE


def test_without_git_the_environment_still_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert name(tmp_path, {"GLOSSA_USER": "Eva"}) == "Eva"
    with pytest.raises(GlossaError, match="Who are you"):
        name(tmp_path)


@pytest.mark.parametrize("by", ["B\x1b[31men", "Be\nn", "B\udcff", "x" * 101])
def test_what_cannot_stand_in_a_history_is_no_name(tmp_path: Path, by: str) -> None:
    with pytest.raises(GlossaError, match="No name to sign with") as caught:
        name(tmp_path, by=by)

    assert caught.value.message.isprintable()
    assert len(caught.value.message) <= 140
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_long_name_is_a_name(tmp_path: Path) -> None:
    assert name(tmp_path, by="王" * 100) == "王" * 100


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("", ()),
        ("[review]\ntwo_person = true\n", ()),
        ('[people]\nAna = ["translator"]\n', ("Nobody may approve: [people] names no reviewer and no editor.",)),
        ('[people]\nAna = ["translator"]\n"王伟" = ["reviewer"]\n', ()),
        (
            '[review]\ntwo_person = true\n[people]\nAna = ["translator"]\n"王伟" = ["reviewer"]\n',
            ("Nobody may approve what 王伟 writes: two_person is on, and there is no other reviewer or editor.",),
        ),
        ('[review]\ntwo_person = true\n[people]\nAna = ["editor"]\n"王伟" = ["reviewer"]\n', ()),
    ],
)
def test_where_nobody_may_approve_it_is_said(tmp_path: Path, settings: str, said: tuple[str, ...]) -> None:
    (tmp_path / "glossa.toml").write_text(settings, "utf-8")
    assert gaps(open_project(tmp_path, tmp_path, {}, {}).config) == said
