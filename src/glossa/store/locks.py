"""Locks between processes: whoever holds one alone may change what it stands for. It dies with its process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENAMETOOLONG
from pathlib import Path

from glossa.errors import ExitCode, GlossaError


@contextmanager
def locked(place: Path, subject: Path, patience: float) -> Iterator[None]:
    """Holds the lock at `place`, whose folder is made, for the right to change `subject` until the block ends.

    Waits `patience` seconds for another holder. Raises `GlossaError` when that is not enough, or there can be no lock.
    """
    from filelock import FileLock, Timeout

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place, poll_interval=0.01).acquire(timeout=patience)
    except Timeout:
        raise GlossaError(
            f"Another glossa is writing to {subject}",
            hint="Nothing was changed. Run the command again when the other one is done.",
            exit_code=ExitCode.STORE,
        ) from None
    except OSError as fault:
        is_long = fault.errno == ENAMETOOLONG
        advice = "Give the file a shorter name." if is_long else "You must be able to write to the folder."
        raise GlossaError(
            f"Cannot lock {place}: {fault.strerror}",
            hint=f"Nothing was changed. {advice}",
            exit_code=ExitCode.STORE,
        ) from None
    with lock:
        yield
