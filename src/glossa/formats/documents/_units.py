"""The units of a document that was read from a text: kept as places in it, and each made when it is asked for.

An object for each would take several times the room of a short text, and a file of data has a hundred thousand of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from glossa.model.document import Given, Role, Unit, UnitId
from glossa.model.inline import InlineCode
from glossa.model.on_demand import Literals, OnDemand


class Slice(NamedTuple):
    """A unit to be: `text[start:end]` of the document, read as `text` with `codes`."""

    start: int
    end: int
    role: Role
    text: str
    codes: tuple[InlineCode, ...] = ()
    note: str = ""
    given: Given | None = None
    line: int | None = None
    """What counts as its line, where that is none of the text's."""


class _Reading(NamedTuple):
    """What a unit says."""

    text: str
    codes: tuple[InlineCode, ...]
    given: Given | None


class _Margins(NamedTuple):
    """How much stands round the text of a unit, for the rest of what stands in the document is just that."""

    before: int
    after: int


class _Units(OnDemand[Unit]):
    """The units of a text."""

    __slots__ = ("_last", "ends", "lines", "notes", "notes_end", "readings", "roles", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends, self.lines = array("Q"), array("Q"), array("Q")
        self.roles: list[Role] = []
        self.readings: list[_Reading | _Margins] = []
        self.notes = bytearray()
        self.notes_end = array("Q")
        self._last: tuple[int, Unit] | None = None

    def __len__(self) -> int:
        return len(self.starts)

    def _made(self, index: int, /) -> Unit:
        # Whoever writes a unit looks at it several times.
        last = self._last
        if last is None or last[0] != index:
            self._last = last = index, self._new(index)
        return last[1]

    def _new(self, index: int) -> Unit:
        raw = self.text[self.starts[index] : self.ends[index]]
        reading = self.readings[index]
        if isinstance(reading, _Reading):
            text, codes, given = reading
        else:
            text, codes, given = raw[reading.before : len(raw) - reading.after], (), None
        name, role, line = UnitId(f"u{index + 1}"), self.roles[index], self.lines[index]
        return Unit(name, role, text, codes, raw, line, self._note(index), given)

    def _note(self, index: int) -> str:
        start, end = self.notes_end[index - 1] if index else 0, self.notes_end[index]
        return self.notes[start:end].decode("utf-8", "surrogatepass") if start < end else ""


class Gathering:
    """Takes the units of a text, in its order."""

    def __init__(self, text: str) -> None:
        self._units = _Units(text)

    def add(self, piece: Slice, line: int) -> None:
        """Adds a unit that begins on that line."""
        units = self._units
        units.starts.append(piece.start)
        units.ends.append(piece.end)
        units.lines.append(line if piece.line is None else piece.line)
        units.roles.append(piece.role)
        units.readings.append(_reading(piece, units.text[piece.start : piece.end]))
        units.notes += piece.note.encode("utf-8", "surrogatepass")
        units.notes_end.append(len(units.notes))

    def done(self) -> tuple[Sequence[str], Sequence[Unit]]:
        """Returns the skeleton and the units of the text."""
        units = self._units
        return Literals(units.text, units.starts, units.ends, units), units


def _reading(piece: Slice, raw: str) -> _Reading | _Margins:
    before = -1 if piece.codes or piece.given else raw.find(piece.text)
    if before < 0:
        return _Reading(piece.text, piece.codes, piece.given)
    return _margins(before, len(raw) - before - len(piece.text))


# Nearly all texts have none, or quotation marks.
_margins = lru_cache(maxsize=256)(_Margins)
