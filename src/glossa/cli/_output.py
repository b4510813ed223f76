"""The only printer: results on stdout, talk on stderr."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from glossa.errors import GlossaError
from glossa.text.counting import counted as counted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from glossa.cli._waiting import WaitingLine


_FILLING = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$", re.MULTILINE)

_C1 = re.compile("[\x7f-\x9f]")
"""Control characters that JSON need not escape, and a terminal obeys."""


@cache
def results() -> Console:
    """Returns the console on stdout."""
    from glossa.cli._text import Printer

    return Printer()


@cache
def talk() -> Console:
    """Returns the console on stderr."""
    from glossa.cli._text import Printer

    return Printer(stderr=True)


@cache
def _line() -> WaitingLine:
    """Returns the line on the terminal that says what is being done."""
    from glossa.cli._waiting import WaitingLine

    return WaitingLine(_write_talk, _talk_width)


def _write_talk(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def _talk_width() -> int:
    return os.get_terminal_size(sys.stderr.fileno()).columns or 80


@contextmanager
def waiting() -> Iterator[None]:
    """Says on a terminal what is being done, wherever that takes longer than a second in the block."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    try:
        _line().start()
        yield
    finally:
        _line().stop()


@contextmanager
def handed_over() -> Iterator[None]:
    """Leaves the terminal to somebody else, such as an editor."""
    was_there = _line().is_started
    _line().stop()
    try:
        yield
    finally:
        if was_there:
            _line().start()


def doing(what: str) -> str:
    """Says what is being done from now on, for those who have to wait: `Reading article.md`. Returns what it was."""
    before = _line().label
    _line().begin(what)
    return before


def show(*renderables: RenderableType) -> None:
    """Prints results, without the spaces that fill up the lines of a table."""
    _write(_unfilled(results(), renderables))


def _write(text: str) -> None:
    with _line().hushed():
        sys.stdout.write(text)


def show_aside(*renderables: RenderableType) -> None:
    """Prints what is no result but has its shape, such as a plan, on stderr."""
    text = _unfilled(talk(), renderables)
    with _line().aside():
        sys.stderr.write(text)


def _unfilled(console: Console, renderables: Iterable[RenderableType]) -> str:
    with console.capture() as captured:
        for renderable in renderables:
            console.print(renderable)
    return _FILLING.sub(r"\1", captured.get())


def show_lines(lines: Sequence[str], *, head: bool = True) -> None:
    """Prints lines that are laid out already, quickly however many there are; the head is bold on a terminal."""
    from glossa.cli._harmless import harmless

    first, *rest = map(harmless, lines or [""])
    if head and sys.stdout.isatty() and not results().no_color:
        first = f"\x1b[1m{first}\x1b[0m"
    _write("".join(f"{line}\n" for line in (first, *rest)) if lines else "")


def width() -> int | None:
    """Returns how wide the terminal is, in cells; None where results go elsewhere, and nothing need be cut."""
    return results().width if sys.stdout.isatty() else None


def show_json(value: Mapping[str, object]) -> None:
    """Prints a result as JSON, readable in every script; the number of the schema comes first."""
    import json

    from glossa.wire import SCHEMA

    text = json.dumps({"schema": SCHEMA, **value}, ensure_ascii=False, indent=2)
    _write(_C1.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")


def write_bytes(data: bytes) -> None:
    """Writes a result as it is."""
    with _line().hushed():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def say(message: str, *, style: str = "") -> None:
    """Prints talk."""
    with _line().aside():
        talk().print(message, style=style, soft_wrap=True)


def fail(error: GlossaError) -> None:
    """Prints an error: what happened, and what to do next."""
    say(f"Error: {error.message}", style="bold red")
    if error.hint:
        say(error.hint)


def from_here(path: Path) -> Path:
    """Says where a file is as seen from the current folder, if it is below it."""
    here = Path.cwd()
    return path.absolute().relative_to(here) if path.absolute().is_relative_to(here) else path


def table(
    columns: Sequence[str], rows: Iterable[Sequence[RenderableType]], *, right: Sequence[int] = (), gap: int = 2
) -> RenderableType:
    """Makes a calm table; the columns whose index is in `right` are numbers, which are never broken."""
    from rich.table import Table

    made = Table(box=None, padding=(0, gap, 0, 0), header_style="bold", pad_edge=False)
    for index, column in enumerate(columns):
        if index in right:
            made.add_column(column, justify="right", no_wrap=True)
        else:
            made.add_column(column, overflow="fold")
    for row in rows:
        made.add_row(*row)
    return made


class Meter:
    """Tells how far a long task is on the line of the terminal; elsewhere there is nothing but the notes.

    With a `still` one the line moves only when something is done: it needs no thread, so that work may go to other
    processes.
    """

    def __init__(self, *, still: bool = False) -> None:
        self._still = still
        self._said: set[str] = set()

    def __enter__(self) -> Meter:
        return self

    def __exit__(self, *_: object) -> None:
        _line().begin()
        _line().resume()

    def begin(self, label: str, total: int) -> None:
        """Starts a task of `total` steps; of 0 where nobody knows how many."""
        _line().begin(label, total)
        if self._still and total:
            _line().rest()
        else:
            _line().resume()

    def advance(self, steps: int) -> None:
        """Tells that `steps` more are done."""
        _line().advance(steps)

    def note(self, message: str) -> None:
        """Says one line above that of the task, once."""
        if message not in self._said:
            self._said.add(message)
            say(message)
