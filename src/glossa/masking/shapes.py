"""The shapes of stand-ins, as data: what an engine sees in the place of a code or a term.

No shape is the best for all engines: some translate what stands in brackets, some take a word of capitals apart, some
drop what they take for markup. Which one an engine carries over best can be measured (`glossa engines test --masks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256


class MaskStyle(Enum):
    """What a stand-in looks like."""

    WORD = "word"
    """An opaque word such as `XQ0Z`, which passes through an engine as an unknown name."""
    LETTERS = "letters"
    """A word of letters alone, for engines that part digits from letters: `XZBX`."""
    BRACKETS = "brackets"
    """`[[0]]`."""
    BRACES = "braces"
    """`{0}`, as in the messages of programs."""
    WHITE_BRACKETS = "white brackets"
    """`⟦0⟧`."""
    UNDERSCORES = "underscores"
    """`__0__`."""
    HASHES = "hashes"
    """`#0#`."""
    MARKUP = "markup"
    """An XML element, `<g id="0">...</g>` or `<x id="1"/>`; the rest of the text is escaped."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a stand-in is made of characters: `head`, `mark` n times, the number, `mirrored` n times, `tail`.

    `n` is `least`, or as much more as it takes to have nothing like it in the text.
    """

    mark: str
    mirrored: str = ""
    """What stands behind the number as often as `mark` stands before it; nothing for a word."""
    head: str = ""
    tail: str = ""
    least: int = 1
    digits: str = "0123456789"
    """What numbers are written with, nought first."""


SHAPES: Mapping[MaskStyle, Shape] = {
    MaskStyle.WORD: Shape("Q", head="X", tail="Z"),
    MaskStyle.LETTERS: Shape("Z", head="X", tail="X", digits="BCDFGHJKLMNPRSTVW"),
    MaskStyle.BRACKETS: Shape("[", "]", least=2),
    MaskStyle.BRACES: Shape("{", "}"),
    MaskStyle.WHITE_BRACKETS: Shape("⟦", "⟧"),
    MaskStyle.UNDERSCORES: Shape("_", "_", least=2),
    MaskStyle.HASHES: Shape("#", "#"),
}
"""Every style but `MARKUP`, whose stand-ins are elements."""

SHAPES_VERSION = sha256(repr(SHAPES).encode()).hexdigest()[:12]
"""Changes with any shape: what was measured with others counts no more."""


def example(style: MaskStyle) -> str:
    """Returns the first stand-in of a text, for people to see."""
    if style is MaskStyle.MARKUP:
        return '<x id="0"/>'
    shape = SHAPES[style]
    marks, mirrored = shape.mark * shape.least, shape.mirrored * shape.least
    return f"{shape.head}{marks}{shape.digits[0]}{mirrored}{shape.tail}"
