"""Who is at work, and what they may do."""

from __future__ import annotations

import subprocess
from pathlib import Path

from glossa.config import Config
from glossa.errors import ExitCode, GlossaError
from glossa.model.person import Person, same_person
from glossa.text.controls import controls

_LONGEST_NAME = 100


def who(config: Config, folder: Path) -> str:
    """Returns the name that a change is signed with: `--by`, else `GLOSSA_USER`, else git's `user.name`.

    Raises `GlossaError` when none of them says anything, or what they say cannot stand in a history.
    """
    name = config.user.strip() or _git_user(folder)
    if len(name) > _LONGEST_NAME or controls(name):
        raise GlossaError(
            f"No name to sign with: {_shown(name)}",
            hint=f"A name is at most {_LONGEST_NAME} characters on one line, without control characters.",
            exit_code=ExitCode.USAGE,
        )
    if not name:
        raise GlossaError(
            "Who are you? A change is signed with a name",
            hint="Say it with --by NAME, or set GLOSSA_USER.",
            exit_code=ExitCode.USAGE,
        )
    return name


def at_work(config: Config, folder: Path, via: str = "command line") -> Person:
    """Returns whoever makes a change; where the project names its people, with the duties that it gives them.

    Raises `GlossaError` when nobody says who it is.
    """
    name = who(config, folder)
    if not config.people:
        return Person(name, via=via)
    known = next((listed for listed in config.people if same_person(listed, name)), None)
    return Person(name, config.people[known] if known else frozenset(), via)


def _shown(name: str) -> str:
    said = ascii(name) if controls(name) else repr(name)
    return said if len(said) <= _LONGEST_NAME else f"{said[: _LONGEST_NAME - 1]}…"


def _git_user(folder: Path) -> str:
    try:
        answer = subprocess.run(["git", "config", "user.name"], cwd=folder, capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace").strip()
