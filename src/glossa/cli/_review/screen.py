"""Pages on the terminal, and questions at its foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from io import StringIO
from types import MappingProxyType
from typing import Literal, Protocol

from rich.console import Console
from rich.text import Text

from glossa.cli._output import results
from glossa.cli._review.help import SCROLLING, help_page
from glossa.cli._review.line import Line, prompt
from glossa.cli._review.page import Size
from glossa.cli._review.terminal import CLOSED, RESIZED
from glossa.cli._review.wrapping import clipped

_WAYS_OUT = ("escape", "ctrl-c", "ctrl-d")
Draw = Callable[[Size], Sequence[Text]]
"""Makes the lines of a page of some size."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody typed at a question."""

    text: str | None
    """None where they left the question."""
    unsent: str = ""
    """What stood there when the terminal went away."""


class Device(Protocol):
    """A page and a keyboard, such as `Terminal`."""

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        ...

    def paint(self, lines: Sequence[str], cursor: tuple[int, int] | None = None) -> None:
        """Shows lines."""
        ...

    def key(self, idle: Callable[[], bool] | None = None) -> str:
        """Waits for a key."""
        ...

    def forget_keys(self) -> None:
        """Drops what was typed ahead."""
        ...

    def lent(self) -> AbstractContextManager[None]:
        """Gives page and keyboard to another program."""
        ...

    def suspend(self) -> None:
        """Leaves for the shell."""
        ...


class Screen:
    """A terminal that shows lines of styled text."""

    def __init__(self, terminal: Device) -> None:
        self.terminal = terminal

    @property
    def size(self) -> Size:
        """The size of the terminal."""
        return Size(*self.terminal.size)

    def show(self, lines: Sequence[Text], cursor: tuple[int, int] | None = None) -> None:
        """Shows a page, as much of it as there is room for."""
        size = self.size
        shown = [clipped(line, size.columns) for line in lines[: size.lines]]
        shown += [Text()] * (size.lines - len(shown))
        self.terminal.paint(_styled(shown, size), cursor)

    def ask(self, draw: Draw, question: str, begun: str = "") -> Answer:
        """Asks for a line at the foot of a page; `begun` stands there already. Escape and Ctrl-C leave it."""
        line = Line(begun)
        pages: dict[Size, list[Text]] = {}  # the page stays as it is while somebody types
        while True:
            size = self.size
            rows, (column, row) = prompt(question, line, size)
            above = max(0, size.lines - len(rows))
            room = replace(size, lines=above + 1)
            if room not in pages:
                pages[room] = [*draw(room), *[Text()] * above][:above]
            self.show([*pages[room], *rows], (column, above + row))
            key = self.terminal.key()
            if key == "enter":
                return Answer(line.text.strip())
            if key == CLOSED or key in _WAYS_OUT:
                return Answer(None, line.text.strip() if key == CLOSED else "")
            line = line.typed(key)

    def choose(self, draw: Draw, question: str, choices: Sequence[Text]) -> int | None:
        """Asks which of up to nine things is meant, by its digit; the only one is meant without asking."""
        if len(choices) <= 1:
            return 0 if choices else None
        choices = choices[:9]

        def listed(size: Size) -> Sequence[Text]:
            rows = [Text(f" {place}  ", style="").append(choice) for place, choice in enumerate(choices, 1)]
            rows = [Text("─" * size.columns, style="dim"), *rows][-max(1, size.lines - 1) :]
            above = max(0, size.lines - len(rows) - 1)
            return [*list(draw(size))[:above], *rows]

        while True:
            size = self.size
            lines = [*listed(size), Text().append(f" {question} ", "bold").append("Esc leaves it", "dim")]
            self.show(lines)
            key = self.terminal.key()
            if key in (CLOSED, "q", *_WAYS_OUT):
                return None
            if key.isdecimal() and 1 <= int(key) <= len(choices):
                return int(key) - 1

    def explain(self) -> None:
        """Shows what the keys do, until one is pressed that does not scroll."""
        scroll, key = 0, RESIZED
        while key == RESIZED or key in SCROLLING:
            made = help_page(self.size, scroll + SCROLLING.get(key, 0))
            scroll = made.scroll
            self.show(made.lines)
            key = self.terminal.key()


_COLOURS: Mapping[str, Literal["standard", "256", "truecolor", "windows"]] = MappingProxyType(
    {"standard": "standard", "256": "256", "truecolor": "truecolor", "windows": "windows"}
)


def _styled(lines: Sequence[Text], size: Size) -> list[str]:
    """Returns lines as they are sent to the terminal, with the colours that it has and wants."""
    known = results()
    console = Console(
        file=StringIO(),
        width=size.columns + 1,
        force_terminal=True,
        color_system=_COLOURS.get(known.color_system or ""),
        no_color=known.no_color,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    with console.capture() as captured:
        for line in lines:
            console.print(line, no_wrap=True, overflow="ignore", crop=False)
    return captured.get().split("\n")[: len(lines)]
