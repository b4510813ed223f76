"""The one exception that glossa raises on purpose, and the exit codes of its commands."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a glossa process answers to the shell; `docs/reference.md` lists them for users."""

    OK = 0
    INCOMPLETE = 1
    """The command ran, but something is left to do: undrafted segments, findings over the limit."""
    USAGE = 2
    """The command line makes no sense: an unknown option, an unknown language, a bad selector."""
    INPUT = 3
    """A file that the user named cannot be used: missing, binary, not UTF-8, broken."""
    STORE = 4
    """The project's own data cannot be read or written: damaged, locked, full disk, stale revision."""
    ENGINE = 5
    """No engine could do the work, or the one that was named is not ready."""
    UNCHECKED = 6
    """A check failed or could not be loaded, so not everything was checked; what the others found is told."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C; what was done by then is saved."""


class GlossaError(Exception):
    """Says that glossa could not do what was asked.

    `message` says what happened and to what; `hint` says what to do next. Neither ever holds an API key or
    the text of a segment.
    """

    def __init__(self, message: str, *, hint: str = "", exit_code: ExitCode = ExitCode.INPUT) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code

    @property
    def in_full(self) -> str:
        """The message and the hint, as sentences in one line."""
        return f"{self.message}. {self.hint}" if self.hint else self.message
