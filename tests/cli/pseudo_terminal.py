"""A pseudo-terminal with `glossa` in it: what is on the page is read, keys are pressed, the line is cut."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping
from pathlib import Path

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_PATIENCE = 600.0
"""How long a page may take, in seconds; a busy machine is slow to start Python, and only a failure waits so long."""
_OURS = frozenset(["COLUMNS", "LINES", "PYTHONUNBUFFERED"])
"""What the environment of the tests may say, and that of a person at a terminal does not."""
_LAST = "\x1b[0n"
"""What nothing in a terminal says by itself: it is sent behind all the rest."""


class PseudoTerminal:
    """A command in a terminal of its own."""

    def __init__(self, folder: Path, *arguments: str, size: tuple[int, int] = (80, 24), **environ: str) -> None:
        self._ours, self._theirs = pty.openpty()
        self.resize(*size)
        self.settings = self._settings()
        known: Mapping[str, str] = {name: value for name, value in os.environ.items() if name not in _OURS}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, "-m", "glossa", *arguments],
            cwd=folder,
            env={**known, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environ},
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            start_new_session=True,
        )
        self._read = ""
        self._decoder = getincrementaldecoder("utf-8")(errors="replace")  # a character may come in two pieces

    def resize(self, columns: int, lines: int) -> None:
        """Gives the terminal another size."""
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def see(self, text: str) -> str:
        """Reads until `text` is there, and returns what was read since the last time, its white space joined."""
        return self._read_until(lambda seen: text in seen, text)

    def see_like(self, pattern: str) -> str:
        """Reads until `pattern` is found in what was read since the last time, and returns that as `see` does."""
        return self._read_until(lambda seen: re.search(pattern, seen) is not None, pattern)

    def press(self, keys: str) -> None:
        """Types."""
        os.write(self._ours, keys.encode())

    def hang_up(self) -> None:
        """Closes the terminal, as a lost connection does."""
        os.close(self._theirs)
        os.close(self._ours)
        self._ours = self._theirs = -1

    def ended(self) -> int:
        """Waits for the command, reads all that it has said, and returns its exit code."""
        deadline = time.monotonic() + _PATIENCE
        while self.process.poll() is None and self._ours >= 0:
            assert time.monotonic() < deadline, f"it never ended; there was: {self._seen()[-2000:]}"
            self._take()
        code = self.process.wait(_PATIENCE)
        if self._ours >= 0:
            self._take_rest()
        return code

    @property
    def is_as_before(self) -> bool:
        """Whether the terminal has the settings that it began with, shows its own page again, and the cursor."""
        raw = self._read
        shown = raw.rfind("\x1b[?1049l") > raw.rfind("\x1b[?1049h") and raw.rfind("\x1b[?25h") > raw.rfind("\x1b[?25l")
        return shown and self._settings() == self.settings

    def close(self) -> None:
        """Ends what is left."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self._ours, self._theirs):
            if end >= 0:
                os.close(end)

    def _read_until(self, is_enough: Callable[[str], bool], what: str) -> str:
        deadline = time.monotonic() + _PATIENCE
        while not is_enough(seen := self._seen()):
            assert time.monotonic() < deadline, f"{what!r} never came; there was: {seen[-2000:]}"
            self._take()
        self._read = ""
        return seen

    def _seen(self) -> str:
        return " ".join(_ESCAPES.sub(" ", self._read).split())

    def _take(self) -> None:
        if select.select([self._ours], [], [], 0.2)[0]:
            self._read += self._decoder.decode(os.read(self._ours, 65536))

    def _take_rest(self) -> None:
        """Reads what is still on its way when the command has ended: the system hands it on in its own time."""
        os.write(self._theirs, _LAST.encode())
        deadline = time.monotonic() + _PATIENCE
        while _LAST not in self._read:
            assert time.monotonic() < deadline
            self._take()

    def _settings(self) -> object:
        return termios.tcgetattr(self._theirs)


_START = """
import fcntl, runpy, signal, sys, termios
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv = sys.argv[1:]
del sys.argv[0]
runpy.run_module("glossa", run_name="__main__", alter_sys=True)
"""
"""Makes the terminal the one that a lost connection is told about, then runs glossa.

The tests themselves may run where Ctrl-C and a lost connection are ignored, as whatever runs in the background does.
"""
