"""The terminal as a page and a keyboard; however it is left, it is put back as it was."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import termios
import tty
from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from shutil import get_terminal_size
from types import FrameType, TracebackType
from typing import Self
from unicodedata import category

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?2004h"
_LEAVE = "\x1b[?2004l\x1b[?25h\x1b[0m\x1b[?1049l"
_HOME, _EMPTIED = "\x1b[H", "\x1b[2K"

_NAMES = {
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1b[C": "right",
    "\x1b[D": "left",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1bOC": "right",
    "\x1bOD": "left",
    "\x1b[6~": "down",
    "\x1b[5~": "up",
    "\x1b[H": "home",
    "\x1bOH": "home",
    "\x1b[1~": "home",
    "\x1b[F": "end",
    "\x1bOF": "end",
    "\x1b[4~": "end",
    "\x1b[3~": "delete",
    "\x1b": "escape",
    "\r": "enter",
    "\n": "enter",
    "\x7f": "backspace",
    "\b": "backspace",
    "\x01": "ctrl-a",
    "\x03": "ctrl-c",
    "\x04": "ctrl-d",
    "\x05": "ctrl-e",
    "\x0b": "ctrl-k",
    "\x15": "ctrl-u",
    "\x1a": "ctrl-z",
}
_KEY = re.compile(r"\x1b\[[0-9;?]*[@-~]|\x1bO[A-Z]|.", re.DOTALL)

RESIZED, CLOSED = "resized", "closed"
"""What `key` returns where no key was pressed: the page has another size; the terminal or the process goes away."""
PASTED = "pasted:"
"""What `key` returns before a text that was pasted: as one key, so that no letter of it is taken for a command."""
_PASTE, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_CLOSING = (signal.SIGHUP, signal.SIGTERM)


def keys_of(text: str) -> Iterator[str]:
    """Yields the names of the keys that send `text`: characters are named as they are, unknown keys are left out."""
    for found in _KEY.findall(text):
        name = _NAMES.get(found, found)
        if name != found or (len(found) == 1 and category(found) != "Cc"):
            yield name


def events_of(text: str) -> tuple[list[str], str]:
    """Returns the keys that send `text`, and what is left over of it: the beginning of a paste that goes on."""
    events: list[str] = []
    while True:
        typed, paste, rest = text.partition(_PASTE)
        events += keys_of(typed)
        if not paste:
            return events, ""
        pasted, ends, text = rest.partition(_PASTE_ENDS)
        if not ends:
            return events, paste + rest
        events.append(PASTED + "".join(" " if category(each) == "Cc" else each for each in pasted))


class Terminal:
    """A terminal that is taken over while the block runs.

    Ctrl-C is a key. Signals never break into what is done between two keys, so nothing is stored by halves.
    """

    def __init__(self) -> None:
        self._keys = sys.stdin.fileno()
        self._page = sys.stdout.fileno()
        self._decoder = getincrementaldecoder("utf-8")(errors="replace")
        self._waiting: deque[str] = deque()
        self._rest = ""
        self._before = termios.tcgetattr(self._keys)
        self._closed = False

    def __enter__(self) -> Self:
        self._wake, self._woken = os.pipe()
        for end in (self._wake, self._woken):
            os.set_blocking(end, False)
        self._handlers = {
            number: signal.signal(number, _heard) for number in (*_CLOSING, signal.SIGINT, signal.SIGWINCH)
        }
        self._waker = signal.set_wakeup_fd(self._woken, warn_on_full_buffer=False)
        self._take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._give_back()
        signal.set_wakeup_fd(self._waker)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        os.close(self._wake)
        os.close(self._woken)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        try:
            columns, lines = os.get_terminal_size(self._page)
        except OSError:
            columns, lines = 0, 0
        fallback = get_terminal_size()
        return columns or fallback.columns, lines or fallback.lines

    def paint(self, lines: Sequence[str], cursor: tuple[int, int] | None = None) -> None:
        """Shows lines from the top of the page on; `cursor` is a column and a line, both from 0, or None to hide it.

        A line is emptied before it is written: after one that fills it, its last letter would go.
        """
        shown = "\r\n".join(f"{_EMPTIED}{line}" for line in lines)
        place = "\x1b[?25l" if cursor is None else f"\x1b[{cursor[1] + 1};{cursor[0] + 1}H\x1b[?25h"
        self._send(f"{_HOME}{shown}{place}")

    def key(self, idle: Callable[[], bool] | None = None) -> str:
        """Waits for a key and returns its name, or `RESIZED`, or `CLOSED` for ever after.

        While none comes, `idle` is called again and again as long as it returns True: it has more to do.
        """
        while not self._waiting and not self._closed:
            ready, _, _ = select.select([self._keys, self._wake], [], [], 0 if idle else None)
            if not ready and idle is not None:
                idle = idle if idle() else None
            elif self._wake in ready:
                if found := self._signalled():
                    return found
            elif ready:
                self._read()
        return CLOSED if self._closed else self._waiting.popleft()

    def forget_keys(self) -> None:
        """Drops what was typed ahead: it was meant for another page."""
        self._waiting.clear()
        with suppress(termios.error):
            termios.tcflush(self._keys, termios.TCIFLUSH)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Gives the terminal to another program while the block runs."""
        self._give_back()
        try:
            yield
        finally:
            self._take()
            self.forget_keys()
            self._signalled()  # Ctrl-C in there was not meant for us

    def suspend(self) -> None:
        """Leaves for the shell, until it lets this process go on."""
        with self.lent():
            os.kill(0, signal.SIGTSTP)

    def _take(self) -> None:
        with suppress(termios.error):
            tty.setcbreak(self._keys, termios.TCSADRAIN)
            mode = termios.tcgetattr(self._keys)
            mode[3] &= ~termios.ISIG  # Ctrl-C and Ctrl-Z are keys
            termios.tcsetattr(self._keys, termios.TCSADRAIN, mode)
        self._send(_ENTER)

    def _give_back(self) -> None:
        self._send(_LEAVE)
        with suppress(termios.error):  # a terminal that is gone needs nothing
            termios.tcsetattr(self._keys, termios.TCSADRAIN, self._before)

    def _send(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        try:
            sys.stdout.flush()
            while data:
                data = data[os.write(self._page, data) :]
        except OSError:
            self._closed = True

    def _read(self) -> None:
        try:
            data = os.read(self._keys, 4096)
        except OSError:
            data = b""
        self._closed = self._closed or not data
        events, self._rest = events_of(self._rest + self._decoder.decode(data))
        self._waiting.extend(events)

    def _signalled(self) -> str:
        """Returns the key that a signal counts as, and takes note that the terminal goes away."""
        try:
            heard = os.read(self._wake, 4096)
        except BlockingIOError:
            return ""
        self._closed = self._closed or any(number in heard for number in _CLOSING)
        return "ctrl-c" if signal.SIGINT in heard else RESIZED if signal.SIGWINCH in heard else ""


def _heard(number: int, frame: FrameType | None) -> None:
    """Does nothing: the number of the signal comes through the pipe, between two keys."""
