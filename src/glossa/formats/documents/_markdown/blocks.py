"""From a Markdown text to slices: one for each paragraph, heading, cell and image description."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glossa.formats.documents._markdown import chunks, quick
from glossa.formats.documents._markdown.contents import Content, Cut, contents
from glossa.formats.documents._markdown.units import DESCRIPTION, Block, Guess, guessed, units
from glossa.formats.documents._news import tail
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._text import MOST_CODES
from glossa.model.document import Role
from glossa.model.inline import InlineCode

if TYPE_CHECKING:
    from markdown_it.utils import EnvType


@dataclass(frozen=True, slots=True)
class Way:
    """How a text is read."""

    cut: Cut = chunks.cut
    """Says which blocks need no parser."""
    quickly: Callable[[str], tuple[str, tuple[InlineCode, ...]] | None] = quick.read
    """Reads the inline markup that needs no parser."""
    guess: Guess = guessed


BY_PARSER = Way(cut=chunks.whole, quickly=lambda _: None)
"""The long way, which has the same result."""
ROLES_APART = Way(guess=lambda paragraph, **_: paragraph)
"""For comparing texts: nobody asks whether a paragraph is a byline."""


def read(text: str, start: int, way: Way = Way()) -> Iterator[Slice]:
    """Yields the slices of `text` from `start` on in its order."""
    env: EnvType = {}
    found = contents(text.replace("\0", "\ufffd"), start, env, way.cut)
    below_image = False
    # What is defined anywhere counts everywhere.
    for content in list(found) if "]:" in text else found:
        made = _simple(content, way, below_image=below_image)
        if made is None:
            block = Block(content[0], text, content[1])
            made = _in_order(units(block, env, way.guess, below_image=below_image))
        below_image = bool(made) and all(unit.note == DESCRIPTION for unit in made)
        yield from made


def _simple(content: Content, way: Way, *, below_image: bool) -> list[Slice] | None:
    """Returns the only unit of a block, if any, where its markup is simple and no debris is glued to it."""
    role, origin = content
    source = origin.content
    found = None if role is Role.TABLE_CELL and "|" in source else way.quickly(source)
    if found is None or (role is Role.PARAGRAPH and tail(found[0]) is not None):
        return None
    text, codes = found
    if not text:
        return []
    start = origin.position(len(source) - len(source.lstrip()))
    unit = Slice(start, origin.position(len(source.rstrip())), role, text, codes)
    return [way.guess(unit, below_image=below_image) if role is Role.PARAGRAPH else unit]


def _in_order(found: Iterator[Slice]) -> list[Slice]:
    return sorted((unit for unit in found if len(unit.codes) <= MOST_CODES), key=lambda unit: unit.start)
