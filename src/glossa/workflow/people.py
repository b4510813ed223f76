"""Who is at work, and what they may do."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from glossa.config import Config
from glossa.errors import ExitCode, GlossaError
from glossa.model.person import Duty, Person, same_person


def who(config: Config, folder: Path) -> str:
    """Returns the name that a change is signed with: `--by`, else `GLOSSA_USER`, else git's `user.name`.

    Raises `GlossaError` when none of them says anything.
    """
    name = config.user.strip() or _git_user(folder)
    if not name:
        raise GlossaError(
            "Who are you? A change is signed with a name",
            hint="Say it with --by NAME, or set GLOSSA_USER.",
            exit_code=ExitCode.USAGE,
        )
    return name


def at_work(config: Config, folder: Path, duty: Duty, via: str = "command line") -> Person:
    """Returns whoever makes a change, who may do what `duty` is for.

    Raises `GlossaError` when nobody says who it is, and when the project names its people and this one may not.
    """
    name = who(config, folder)
    if not config.people:
        return Person(name, via=via)
    known = next((listed for listed in config.people if same_person(listed, name)), None)
    person = Person(name, config.people[known] if known else frozenset(), via)
    if not person.may(duty):
        named = [listed for listed, duties in config.people.items() if Person(listed, duties).may(duty)]
        raise GlossaError(
            f"{name} is no {duty.value} in this project",
            hint=f"Nothing was changed. {_these(duty, named)} Duties are in glossa.toml, under [people].",
            exit_code=ExitCode.USAGE,
        )
    return person


def _these(duty: Duty, names: Sequence[str]) -> str:
    return f"The {duty.value}s are {', '.join(names)}." if names else f"It has no {duty.value}."


def _git_user(folder: Path) -> str:
    try:
        answer = subprocess.run(["git", "config", "user.name"], cwd=folder, capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace").strip()
