"""One writer at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NAP = 0.02


@contextmanager
def held(path: Path, patience: float) -> Iterator[None]:
    """Holds the lock at `path`, whose folder is made, until the block ends; it dies with its process.

    Raises `OSError` when there can be no lock, or another process has it for longer than `patience` seconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        _take(descriptor, time.monotonic() + patience)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, end: float) -> None:
    from fcntl import LOCK_EX, LOCK_NB, flock

    while True:
        try:
            return flock(descriptor, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                raise
        time.sleep(_NAP)
