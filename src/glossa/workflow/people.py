"""Who is at work, and what they may do."""

from __future__ import annotations

import subprocess
from pathlib import Path

from glossa.config import Config
from glossa.errors import ExitCode, GlossaError
from glossa.model.person import Duty, Person, same_person
from glossa.text.controls import controls
from glossa.workflow.project import Project

_LONGEST_NAME = 100
_LONGEST_WAIT = 60
"""For git, in seconds: without its answer somebody else would sign."""


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


def gaps(config: Config) -> tuple[str, ...]:
    """Says which work nobody may approve, as the project names its people."""
    may = [name for name, duties in config.people.items() if Person(name, duties).may(Duty.REVIEWER)]
    if config.people and not may:
        return ("Nobody may approve: [people] names no reviewer and no editor.",)
    if config.two_person and len(may) == 1:
        stuck = f"Nobody may approve what {may[0]} writes"
        return (f"{stuck}: two_person is on, and there is no other reviewer or editor.",)
    return ()


def refuse_without(project: Project, *duties: Duty) -> None:
    """Raises `GlossaError` where the project names its people, and whoever is at work has none of the duties.

    Nobody is asked for a name where it does not matter.
    """
    if not project.config.people:
        return
    person = at_work(project.config, project.root)
    if not any(map(person.may, duties)):
        raise GlossaError(
            f"{person.name} is no {' or '.join(duty.value for duty in duties)} in this project",
            hint="Nothing was changed. Who may do what is in glossa.toml, under [people].",
            exit_code=ExitCode.USAGE,
        )


def _shown(name: str) -> str:
    said = ascii(name) if controls(name) else repr(name)
    return said if len(said) <= _LONGEST_NAME else f"{said[: _LONGEST_NAME - 1]}…"


def _git_user(folder: Path) -> str:
    try:
        command = ["git", "config", "user.name"]
        answer = subprocess.run(command, cwd=folder, capture_output=True, timeout=_LONGEST_WAIT, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace").strip()
