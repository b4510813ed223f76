"""Texts that are written in somebody's own editor: what it saved is never thrown away with a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.cli._editor import ask_editor
from glossa.errors import GlossaError
from tests.workflow.samples import ES, Desk, drafted


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Returns an article, with a folder of its own for what is temporary."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    monkeypatch.delenv("VISUAL", raising=False)
    return drafted(tmp_path)


def asked(here: Desk, monkeypatch: pytest.MonkeyPatch, script: str, begun: str = "") -> str:
    """Asks with a script for an editor."""
    monkeypatch.setenv("EDITOR", f"sh -c {script!r} sh")
    return ask_editor(here.entry(1)[1], ES, (), begun)


def left(here: Desk) -> list[str]:
    """Returns what is still there of what editors wrote."""
    return [path.read_text(encoding="utf-8") for path in sorted((here.root / "tmp").rglob("*")) if path.is_file()]


def test_what_is_saved_is_the_text_and_nothing_stays_behind(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(here, monkeypatch, "echo Zarpó. > $1") == "Zarpó."
    assert left(here) == []


def test_what_was_saved_before_an_error_stays(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GlossaError, match="ended with an error") as error:
        asked(here, monkeypatch, "echo 两艘船 > $1; exit 3")
    assert left(here) == ["两艘船\n"]
    assert f"What it wrote is in {here.root / 'tmp'}" in error.value.hint


def test_what_an_editor_rescues_beside_the_file_stays(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GlossaError):
        asked(here, monkeypatch, "echo Zarpó. > $1.save; exit 1")
    assert left(here)[1] == "Zarpó.\n"


def test_an_editor_that_is_left_without_a_word_leaves_nothing(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GlossaError):
        asked(here, monkeypatch, "exit 1")
    assert left(here) == []


def test_a_text_that_was_not_stored_is_gone_on_with(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(here, monkeypatch, "grep -q 'there now: .es. One boat' $1", "Zarpó 😀") == "Zarpó 😀"
