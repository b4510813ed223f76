"""From a Markdown text to slices: one for each paragraph, heading, cell and image description."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from glossa.formats.documents._markdown import chunks, quick
from glossa.formats.documents._markdown.contents import Content, Cut, contents
from glossa.formats.documents._markdown.units import DESCRIPTION, Block, guessed, units
from glossa.formats.documents._news import tail
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._text import MOST_CODES
from glossa.model.document import Role
from glossa.model.inline import InlineCode

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

Quick = Callable[[str], tuple[str, tuple[InlineCode, ...]] | None]


def read(text: str, start: int, cut: Cut = chunks.cut, quickly: Quick = quick.read) -> Iterator[Slice]:
    """Yields the slices of `text` from `start` on in its order; `cut` and `quickly` say what needs no parser."""
    env: EnvType = {}
    found = contents(text.replace("\0", "\ufffd"), start, env, cut)
    below_image = False
    # What is defined anywhere counts everywhere.
    for content in list(found) if "]:" in text else found:
        made = _simple(content, quickly, below_image=below_image)
        if made is None:
            made = _units(content, text, env, below_image=below_image)
        below_image = bool(made) and all(unit.note == DESCRIPTION for unit in made)
        yield from made


def _simple(content: Content, quickly: Quick, *, below_image: bool) -> list[Slice] | None:
    """Returns the only unit of a block, if any, where its markup is simple and no debris is glued to it."""
    role, origin = content
    source = origin.content
    found = None if role is Role.TABLE_CELL and "|" in source else quickly(source)
    if found is None or (role is Role.PARAGRAPH and tail(found[0]) is not None):
        return None
    text, codes = found
    if not text:
        return []
    start = origin.position(len(source) - len(source.lstrip()))
    piece = Slice(start, origin.position(len(source.rstrip())), role, text, codes)
    return [guessed(piece, below_image=below_image) if role is Role.PARAGRAPH else piece]


def _units(content: Content, text: str, env: EnvType, *, below_image: bool) -> list[Slice]:
    found = units(Block(content[0], text, content[1]), env, below_image=below_image)
    return sorted((unit for unit in found if len(unit.codes) <= MOST_CODES), key=lambda unit: unit.start)
