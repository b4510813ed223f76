"""The elements that are open at a place of an HTML document, and what they say of the texts in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from glossa.formats.documents._html.elements import (
    BLOCKS,
    CLOSES,
    CLOSES_NO_PARAGRAPH,
    ENDS_WITHIN,
    ORDINARY_ENDS_WITHIN,
)
from glossa.model.document import Role


@dataclass(frozen=True, slots=True)
class Place:
    """What holds of a text at a place."""

    role: Role = Role.PARAGRAPH
    note: str = ""
    is_untranslatable: bool = False
    """Because of `translate="no"`, or in code."""
    is_foreign: bool = False
    """In another language than the document."""
    in_navigation: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether texts stay as they are here."""
        return self.is_untranslatable or self.is_foreign


class _Open(NamedTuple):
    name: str
    place: Place
    before: int
    """The depth at which another element of the name is open, -1 where there is none."""
    block: int
    """The depth of the innermost block, itself included, -1 where there is none."""


class OpenElements:
    """A stack of elements. Every step takes constant time, but for what it takes off."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._deepest: dict[str, int] = {}
        self.place = Place()
        """What holds of a text here."""

    @property
    def depth(self) -> int:
        """How many are open."""
        return len(self._stack)

    def open(self, name: str, place: Place) -> None:
        """Opens an element."""
        depth = len(self._stack)
        block = depth if name in BLOCKS else self._stack[-1].block if self._stack else -1
        self._stack.append(_Open(name, place, self._deepest.get(name, -1), block))
        self._deepest[name] = depth
        self.place = place

    def make_room(self, name: str) -> None:
        """Closes what ends where a block of that name begins: `<li>` ends the item before it."""
        if self._deepest.get("p", -1) >= 0 and name not in CLOSES_NO_PARAGRAPH:
            self._close("p", ORDINARY_ENDS_WITHIN)
        closed, within = CLOSES.get(name, ((), frozenset()))
        for other in closed:
            self._close(other, within)

    def close(self, name: str) -> None:
        """Closes an element at its end tag, and those in it; nothing where none is open that the tag can reach."""
        self._close(name, ENDS_WITHIN.get(name, ORDINARY_ENDS_WITHIN))

    def close_inline(self, name: str) -> None:
        """Closes an inline element at its end tag, unless a block is open in it."""
        if self._stack and self._deepest.get(name, -1) > self._stack[-1].block:
            self._close(name, ())

    def close_above(self, name: str, depth: int) -> None:
        """Closes an element at its end tag if it was opened when `depth` others were, or later."""
        if self._deepest.get(name, -1) >= depth:
            self._close(name, ())

    def _close(self, name: str, within: Iterable[str]) -> None:
        depth = self._deepest.get(name, -1)
        if depth < 0 or any(self._deepest.get(other, -1) > depth for other in within):
            return
        while len(self._stack) > depth:
            gone = self._stack.pop()
            self._deepest[gone.name] = gone.before
        self.place = self._stack[-1].place if self._stack else Place()
