"""How a long task tells its face how far it is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """What a face shows while it waits."""

    def begin(self, label: str, total: int) -> None:
        """Starts a task of `total` steps."""
        ...

    def advance(self, steps: int) -> None:
        """Tells that `steps` more are done."""
        ...

    def note(self, message: str) -> None:
        """Says one line that a person should read now."""
        ...


class Silent:
    """Shows nothing."""

    def begin(self, label: str, total: int) -> None:
        """Ignores the start of a task."""

    def advance(self, steps: int) -> None:
        """Ignores the steps."""

    def note(self, message: str) -> None:
        """Ignores the message."""
