"""From a Markdown text to the inline source of its blocks, in the order of the text.

What is simple beyond doubt is read at once, runs of the rest by the parser. A run that leaves a fence or an HTML block
open takes in what follows, each time twice as much, so that no text is parsed more than a few times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from glossa.formats.documents._markdown import origin, tables
from glossa.formats.documents._markdown.chunks import ITEM, Chunk, Kind
from glossa.formats.documents._markdown.escape import begins_block
from glossa.formats.documents._markdown.origin import Origin
from glossa.formats.documents._markdown.syntax import ROW, blocks, is_open
from glossa.formats.documents._skeleton import Line, lines
from glossa.model.document import Role

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

Content = tuple[Role, Origin]
"""The inline source of one block, and what that block is."""
Cut = Callable[[str, int], Iterator[Chunk]]

_CONTAINERS = {
    "list_item": Role.LIST_ITEM,
    "blockquote": Role.QUOTATION,
    "footnote_reference": Role.FOOTNOTE,
    "heading": Role.HEADLINE,
    "tr": Role.TABLE_CELL,
}


def contents(text: str, start: int, env: EnvType, cut: Cut) -> Iterator[Content]:
    """Yields the contents of `text`, which has no NUL, from `start` on, and notes in `env` what is defined there."""
    chunks = cut(text, start)
    chunk = next(chunks, None)
    while chunk:
        if chunk.kind is Kind.COMPLEX:
            found, chunk = _run(text, chunks, chunk, env)
            yield from found
        else:
            yield from _simple(text, chunk)
            chunk = next(chunks, None)


def _simple(text: str, chunk: Chunk) -> Iterable[Content]:
    """Returns what a simple chunk has, without asking the parser."""
    _, start, end = chunk
    match chunk.kind:
        case Kind.PARAGRAPH:
            return ((Role.PARAGRAPH, origin.of_stretch(text, start, end)),)
        case Kind.HEADING:
            mark = len(text[start:end]) - len(text[start:end].lstrip("#"))
            return ((Role.HEADLINE, origin.of_stretch(text, start + mark, end)),)
        case _:
            items = ITEM.finditer(text, start, end)
            return [(Role.LIST_ITEM, origin.of_stretch(text, *found.span("text"))) for found in items]


def _run(text: str, chunks: Iterator[Chunk], chunk: Chunk, env: EnvType) -> tuple[Iterator[Content], Chunk | None]:
    """Parses complex chunks that stand together; returns what they have and the chunk that follows."""
    start = end = chunk.start
    following: Chunk | None = chunk
    normal = ""
    tokens: list[Token] = []
    while following and (start == end or is_open(normal, tokens)):
        least = 2 * end - start
        while following and (following.kind is Kind.COMPLEX or following.start < least):
            end = following.end
            following = next(chunks, None)
        normal = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
        tokens = blocks(normal, env)
    return _of_tokens(text, lines(text, start, end), tokens), following


def _of_tokens(text: str, at: Sequence[Line], tokens: Sequence[Token]) -> Iterator[Content]:
    """Yields what the parser found on the lines `at`, but for what cannot be traced to its place."""
    roles = [Role.PARAGRAPH]
    heading = ""
    row: list[tuple[int, int]] = []
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _CONTAINERS and token.nesting > 0:
            roles.append(_CONTAINERS[name])
            heading = token.markup
            row = _row(text, at, token) if name == "tr" else row
        elif name in _CONTAINERS and token.nesting < 0:
            roles.pop()
        elif token.type == "inline" and token.map:
            found = _origin(text, at[slice(*token.map)], token.content, roles[-1], heading, row)
            if found:
                yield roles[-1], found


def _origin(
    text: str, at: Sequence[Line], content: str, role: Role, heading: str, row: list[tuple[int, int]]
) -> Origin | None:
    if role is Role.TABLE_CELL:
        start, end = row.pop(0) if row else (0, 0)
        return _cell(text, start, end, content)
    if role is Role.HEADLINE and heading.startswith("#"):
        return origin.of_heading(content, text, at[0])
    return origin.of_lines(content, text, at)


def _cell(text: str, start: int, end: int, content: str) -> Origin | None:
    """A cell that begins its line like a list or a quotation is a cell only as long as nothing is escaped in it."""
    before = start
    while before and text[before - 1] in " \t":
        before -= 1
    begins_row = text[before - 1 : before] != "|"
    return None if begins_row and begins_block(text[start:end]) else origin.of_cell(content, text, start, end)


def _row(text: str, at: Sequence[Line], token: Token) -> list[tuple[int, int]]:
    line = at[token.map[0]] if token.map else None
    return tables.cells(text, line.start + token.meta[ROW], line.end) if line else []
