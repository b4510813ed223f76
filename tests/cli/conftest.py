"""A translator's desk: a folder with an article, and `glossa` run in this process."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from glossa.checks import CHECKS
from glossa.cli import main

ARTICLE = """\
# Ministers meet in Port Selwyn

The ministers signed a **joint statement** on Monday. They will meet again in June.

- The [news agency](https://example.org/agency) sent a special envoy.
- 2026
"""


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, object]:
        """Its answer as JSON."""
        answer = json.loads(self.out)
        assert isinstance(answer, dict)
        return answer


Run = Callable[..., Ran]


class Desks:
    """Desks as a command left them, each in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[object, Path] = {}

    def place(self, desk: Path, arguments: Sequence[str]) -> Path:
        """Returns the folder for what comes of a command on a desk with just these files, under these settings."""
        paths = (path for path in sorted(desk.rglob("*")) if path.is_file())
        files = tuple((path.relative_to(desk), path.read_bytes()) for path in paths)
        settings = tuple(sorted(item for item in os.environ.items() if item[0].startswith("GLOSSA_")))
        return self._known.setdefault((files, settings, arguments), self._folder / str(len(self._known)))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns a folder with `article.md`, and makes it the current one; the environment says nothing of glossa."""
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("GLOSSA_SOURCE", "GLOSSA_TARGETS", "GLOSSA_ENGINES", "GLOSSA_GLOSSARIES", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GLOSSA_USER", "Ana")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.fixture
def glossa(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Returns a function that runs one command line in the desk's folder."""

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["glossa", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        code = left.value.code
        return Ran(int(code) if isinstance(code, int) else 0, captured.out, captured.err)

    return run


@pytest.fixture
def formal(desk: Path) -> None:
    """Leaves out the checks of prose, of which the pseudo engine writes none."""
    off = sorted(set(CHECKS.ids()) - {"codes", "links", "terms", "untranslated"})
    (desk / "glossa.toml").write_text(f"[checks]\noff = {off}\n", encoding="utf-8")


@pytest.fixture(scope="session")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Desks:
    """Remembers what came of a command on a desk that was laid out in one way."""
    return Desks(tmp_path_factory.mktemp("desks"))


@pytest.fixture
def begun(glossa: Run, desk: Path, desks: Desks) -> Callable[..., Run]:
    """Returns a function that runs the command a test begins with, which must go well.

    On a desk that is laid out as one before it was, with the same command, what came of it is copied.
    """

    def begin(*arguments: str) -> Run:
        place = desks.place(desk, arguments)
        if place.exists():
            shutil.copytree(place, desk, dirs_exist_ok=True)
        else:
            ran = glossa(*arguments)
            assert ran.code == 0, ran.err
            shutil.copytree(desk, place)
        return glossa

    return begin


@pytest.fixture
def translated(begun: Callable[..., Run]) -> Run:
    """Returns `glossa`, after `article.md` was translated with the pseudo engine."""
    return begun("translate", "article.md", "--to", "es", "--engine", "pseudo")
