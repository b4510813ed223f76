"""People: who changes a translation, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Duty(Enum):
    """What somebody may do in a project."""

    TRANSLATOR = "translator"
    """Writes and edits translations."""
    REVIEWER = "reviewer"
    """Approves and rejects them, and waives what is asked of them."""
    TERMINOLOGIST = "terminologist"
    """Keeps the glossaries."""
    EDITOR = "editor"
    """Signs off, reopens what is signed off, and may do all else."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who makes a change."""

    name: str
    duties: frozenset[Duty] = frozenset(Duty)
    """All of them where the project names nobody."""
    via: str = "command line"
    """Where the change comes from: `command line`, `browser`, `import`."""

    def may(self, duty: Duty) -> bool:
        """Tells whether somebody may do what `duty` is for."""
        return duty in self.duties or Duty.EDITOR in self.duties


def same_person(one: str, other: str) -> bool:
    """Tells whether two names are one, however they were typed."""
    return person_key(one) == person_key(other)


def person_key(name: str) -> str:
    """Returns what all ways to type a name have in common."""
    return " ".join(name.casefold().split())
