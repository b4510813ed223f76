"""How a long task tells its face how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
_PARTS = 100
"""How often a task tells how far it is."""
_AT_ONCE = 500
"""How many things go by before a task tells of them, where nobody knows how many there are."""


class Progress(Protocol):
    """What a face shows while it waits."""

    def begin(self, label: str, total: int) -> None:
        """Starts a task of `total` steps; of 0 where nobody knows how many."""
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


class Counted:
    """Tells a face which of several tasks of the same kind it is at."""

    def __init__(self, progress: Progress, many: int) -> None:
        self._progress = progress
        self._many = many
        self.done = 0
        """Which of them it is at."""

    def begin(self, label: str, total: int) -> None:
        """Starts a part of the task that it is at."""
        self._progress.begin(f"{self.done} of {self._many}: {label}" if self._many > 1 else label, total)

    def advance(self, steps: int) -> None:
        """Tells that `steps` more are done."""
        self._progress.advance(steps)

    def note(self, message: str) -> None:
        """Says one line that a person should read now."""
        self._progress.note(message)


class Watched(Generic[T]):
    """Things to go through, once or several times; each time a face hears how far that is."""

    def __init__(self, items: Sequence[T], progress: Progress, label: str) -> None:
        self._items = items
        self._progress = progress
        self._label = label

    def __iter__(self) -> Iterator[T]:
        """Yields the items."""
        if self._items:
            self._progress.begin(self._label, len(self._items))
        part, done = max(1, len(self._items) // _PARTS), 0
        for number, item in enumerate(self._items, start=1):
            yield item
            if number - done == part or number == len(self._items):
                self._progress.advance(number - done)
                done = number


def passing(items: Iterable[T], progress: Progress, label: str = "") -> Iterator[T]:
    """Yields things of which nobody knows how many there are, and tells how many went by; a label begins a task."""
    if label:
        progress.begin(label, 0)
    for number, item in enumerate(items, start=1):
        yield item
        if number % _AT_ONCE == 0:
            progress.advance(_AT_ONCE)
