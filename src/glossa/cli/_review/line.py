"""A line of text that somebody is typing, and how it looks at the foot of a page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from glossa.cli._review.page import Size
from glossa.cli._review.terminal import PASTED
from glossa.cli._text import harmless

_WAY_OUT = "Esc leaves it"


@dataclass(frozen=True, slots=True)
class Line:
    """What is typed so far, before and behind the cursor."""

    before: str = ""
    behind: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.behind

    def typed(self, key: str) -> Line:
        """Returns the line after a key."""
        match key:
            case "backspace":
                return Line(self.before[: _step_back(self.before)], self.behind)
            case "delete":
                return Line(self.before, self.behind[_step_on(self.behind) :])
            case "left":
                return self._at(_step_back(self.before))
            case "right":
                return self._at(len(self.before) + _step_on(self.behind))
            case "home" | "ctrl-a":
                return self._at(0)
            case "end" | "ctrl-e":
                return self._at(len(self.text))
            case "ctrl-u":
                return Line("", self.behind)
            case "ctrl-k":
                return Line(self.before)
        typed = key.removeprefix(PASTED)
        return Line(self.before + typed, self.behind) if len(key) == 1 or typed != key else self

    def _at(self, place: int) -> Line:
        return Line(self.text[:place], self.text[place:])


def _step_back(text: str) -> int:
    """Returns where the last character begins: an accent goes with its letter."""
    place = max(len(text) - 1, 0)
    while place and not cell_len(text[place:]):
        place -= 1
    return place


def _step_on(text: str) -> int:
    """Returns where the first character ends."""
    place = 1
    while place < len(text) and not cell_len(text[place]):
        place += 1
    return min(place, len(text))


def prompt(question: str, line: Line, size: Size) -> tuple[list[Text], tuple[int, int]]:
    """Returns a question with what is typed, in as many lines as it takes, and the column and line of the cursor.

    Where that is more than there is room for, it is what stands round the cursor.
    """
    asked = f" {harmless(question)} "
    shown = asked + harmless(line.text)
    width = max(2, size.columns - 1)
    starts = list(_starts(shown, width))
    at = len(asked) + len(line.before)
    row = bisect_right(starts, at) - 1
    text = Text(shown)
    text.stylize("bold", 0, len(asked))
    rows = list(text.divide(starts[1:]))
    column = cell_len(shown[starts[row] : at])
    last = rows[-1]
    if (gap := size.columns - last.cell_len - len(_WAY_OUT) - 3) > 0:
        last.append(" " * (gap + 2)).append(_WAY_OUT, "dim")
    first = max(0, row + 1 - max(1, size.lines - 3))
    return rows[first : first + max(1, size.lines - 3)], (min(column, size.columns - 1), row - first)


def _starts(text: str, width: int) -> Iterator[int]:
    """Yields where lines of `width` cells begin."""
    yield 0
    used = 0
    for place, character in enumerate(text):
        cells = cell_len(character)
        if used + cells > width:
            yield place
            used = 0
        used += cells
