"""The line on a terminal that says what is being done and how far it is; nothing of it is left afterwards.

It comes after a second of silence, and is written over in place: no colours, no escapes, nothing to put back if the
program is killed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from threading import Event, RLock, Thread

from glossa.cli._harmless import harmless

_SILENCE = 1.0
"""After so many seconds without a word somebody wonders."""
_TICK = 0.25
"""How often the line is looked after, in seconds."""
_MARGIN = 3
"""So many cells at the right stay free: the terminal itself may put ^C there."""
_BAR, _LEAST_BAR = 24, 8
"""How many cells the bar takes at most, and at least; with fewer there is none."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is being done."""

    label: str
    total: int
    """How many steps it takes; 0 where nobody knows."""
    began: float
    """In seconds of the line's clock."""
    done: int = 0


class WaitingLine:
    """The line of one terminal. A thread looks after it between `start` and `stop`; before and after it is not there.

    `write` gets what the terminal is to show, `width` says how many cells that may be.
    """

    def __init__(
        self, write: Callable[[str], object], width: Callable[[], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._write = write
        self._width = width
        self._clock = clock
        self._lock = RLock()
        self._task = Task("", 0, clock())
        self._shown = ""
        self._due = float("inf")
        self._ended = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Lets the line come after a second."""
        self._due = self._clock() + _SILENCE
        self.begin()
        self.resume()

    def stop(self) -> None:
        """Takes the line away for good."""
        self._due = float("inf")
        try:
            self.rest()
        finally:
            self._erase()

    @property
    def label(self) -> str:
        """What is being done."""
        return self._task.label

    @property
    def is_started(self) -> bool:
        """Whether the line is there, or may come."""
        return self._due < float("inf")

    def rest(self) -> None:
        """Leaves the line as it is: no thread looks after it, so that this process may be copied."""
        if self._thread is not None:
            self._ended.set()
            self._thread.join()  # it may be writing; what it writes must not come after what is to come
            self._thread = None

    def resume(self) -> None:
        """Has a thread look after the line again."""
        if self._thread is None and self.is_started:
            self._ended = Event()
            self._thread = Thread(target=self._look_after, args=(self._ended,), daemon=True, name="glossa-waiting")
            self._thread.start()

    def begin(self, label: str = "Working", total: int = 0) -> None:
        """Says what is being done from now on, and in how many steps, if anybody knows."""
        self._task = Task(label, total, self._clock())

    def advance(self, steps: int) -> None:
        """Says that `steps` more are done."""
        task = self._task
        self._task = replace(task, done=task.done + steps)
        if self._thread is None and self.is_started:
            self.tick()

    def tick(self) -> None:
        """Shows the line as it is now, if it is due. What somebody else is just writing goes first."""
        if self._lock.acquire(blocking=False):
            try:
                if self._clock() >= self._due:
                    self._draw()
            finally:
                self._lock.release()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Makes room for something that is said in the meantime; a moment later the line is there again below it."""
        with self._lock:
            self._erase()
            yield

    @contextmanager
    def hushed(self) -> Iterator[None]:
        """Makes room for results; only after a second without any does the line come again."""
        with self._lock:
            self._erase()
            yield
            if self.is_started:
                self._due = self._clock() + _SILENCE

    def _look_after(self, ended: Event) -> None:
        while not ended.wait(_TICK):
            self.tick()

    def _draw(self) -> None:
        with suppress(OSError, ValueError):  # the terminal is gone, or the stream is closed
            text = drawn(self._task, self._clock(), self._width() - _MARGIN)
            if text != self._shown:
                self._shown = text
                self._write(f"\r{text}")

    def _erase(self) -> None:
        with suppress(OSError, ValueError):
            if self._shown:
                self._shown = ""
                self._write(f"\r{' ' * (self._width() - 1)}\r")


def drawn(task: Task, now: float, width: int) -> str:
    """Returns the line for a task, `width` cells of it: what, how far, for how long."""
    from rich.cells import cell_len, set_cell_size

    said = _said(task, now - task.began)
    label = harmless(task.label).encode("utf-8", "replace").decode("utf-8")  # a name may have half a character
    name = _cut(label, width - len(said))
    bar = min(width - cell_len(name) - len(said) - 2, _BAR) if task.total else 0
    return set_cell_size(name + _bar(task, bar) + said, max(width, 0))


def _said(task: Task, seconds: float) -> str:
    if not task.total:
        return f" …  {f'{task.done:,}  ' if task.done else ''}{_clocked(seconds)}"
    return f"  {min(task.done, task.total):,} of {task.total:,}  {_clocked(seconds)}"


def _bar(task: Task, width: int) -> str:
    if width < _LEAST_BAR:
        return ""
    full = width * min(task.done, task.total) // task.total
    return "  " + "━" * full + "─" * (width - full)


def _clocked(seconds: float) -> str:
    """Says how long something takes: `0:07`, `1:02:03`."""
    minutes, seconds = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _cut(text: str, width: int) -> str:
    """Returns a text of at most `width` cells, with `…` in its middle: what is at its end says as much."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return text
    room = max(width - 1, 0)
    end = text[-(room // 2) :] if room > 1 else ""
    while cell_len(end) > room // 2:
        end = end[1:]
    return f"{set_cell_size(text, room - room // 2).rstrip()}…{end}"
