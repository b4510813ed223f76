"""Something that takes a while and is made while the person goes on."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from glossa.errors import GlossaError

T = TypeVar("T")
_MOMENT = 0.05
"""How long a key may have to wait, in seconds."""


class Background(Generic[T]):
    """Makes a value in a thread, which ends with the program at the latest."""

    def __init__(self, make: Callable[[], T]) -> None:
        self.value: T | None = None
        """None until it is there, and where it cannot be made."""
        self.fault: GlossaError | None = None
        """Why it cannot be made."""
        self._make = make
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def is_done(self) -> bool:
        """Waits a moment, and tells whether there is nothing more to wait for."""
        self._thread.join(_MOMENT)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self.value = self._make()
        except GlossaError as fault:
            self.fault = fault
