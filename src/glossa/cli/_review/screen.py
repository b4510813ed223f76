"""Pages on the terminal, and questions at its foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from io import StringIO
from types import MappingProxyType
from typing import Literal, Protocol

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from glossa.cli._output import results
from glossa.cli._review.keys import KEYS
from glossa.cli._review.page import Size
from glossa.cli._review.terminal import CLOSED, RESIZED
from glossa.cli._review.wrapping import clipped, harmless

Draw = Callable[[Size], Sequence[Text]]
"""Makes the lines of a page of some size."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text that somebody is typing."""

    text: str = ""

    def typed(self, key: str) -> Line:
        """Returns the line after a key."""
        if key == "backspace":
            kept = self.text[:-1]
            while kept and not cell_len(self.text[len(kept) :]):  # an accent goes with its letter
                kept = kept[:-1]
            return Line(kept)
        if key == "ctrl-u":
            return Line()
        return replace(self, text=self.text + key) if len(key) == 1 else self


_WAY_OUT = "Esc leaves it"


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

    def ask(self, draw: Draw, question: str) -> str | None:
        """Asks for a line at the foot of a page; None where Escape or Ctrl-C is pressed instead of Enter."""
        line = Line()
        while True:
            size = self.size
            lines = list(draw(size))[: size.lines - 1]
            prompt = f" {question} "
            room = size.columns - cell_len(prompt) - 2
            shown = harmless(line.text)
            while cell_len(shown) > room:
                shown = shown[1:]
            lines += [Text()] * (size.lines - 1 - len(lines))
            last = Text().append(prompt, "bold").append(shown)
            if (gap := size.columns - last.cell_len - len(_WAY_OUT) - 3) > 0:
                last.append(" " * (gap + 2)).append(_WAY_OUT, "dim")
            lines.append(last)
            self.show(lines, (cell_len(prompt) + cell_len(shown), size.lines - 1))
            key = self.terminal.key()
            if key == "enter":
                return line.text.strip()
            if key in (CLOSED, "escape", "ctrl-c", "ctrl-d"):
                return None
            line = line.typed(key)

    def choose(self, draw: Draw, question: str, choices: Sequence[Text]) -> int | None:
        """Asks which of up to nine things is meant, by its digit; the only one is meant without asking."""
        if len(choices) <= 1:
            return 0 if choices else None
        choices = choices[:9]

        def listed(size: Size) -> Sequence[Text]:
            rows = [Text(f" {place}  ", style="").append(choice) for place, choice in enumerate(choices, 1)]
            return [*list(draw(size))[: size.lines - len(rows) - 2], Text("─" * size.columns, style="dim"), *rows]

        while True:
            size = self.size
            lines = [*listed(size), Text().append(f" {question} ", "bold").append(_WAY_OUT, "dim")]
            self.show(lines)
            key = self.terminal.key()
            if key in (CLOSED, "escape", "ctrl-c", "q"):
                return None
            if key.isdecimal() and 1 <= int(key) <= len(choices):
                return int(key) - 1

    def explain(self) -> None:
        """Shows what the keys do, until one is pressed."""
        key = RESIZED
        while key == RESIZED:
            self.show(help_page(self.size))
            key = self.terminal.key()


def help_page(size: Size) -> list[Text]:
    """Returns the table of keys."""
    width = max(cell_len(key.label) for key in KEYS)
    rows = [
        Text("  ").append(f"{key.label}{' ' * (width - cell_len(key.label))}  ", "bold").append(key.help)
        for key in KEYS
    ]
    return [
        Text(" Keys", style="bold"),
        Text("─" * size.columns, style="dim"),
        *rows,
        Text(),
        Text("  Each decision is stored when it is made. Any key goes back.", style="dim"),
    ]


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
