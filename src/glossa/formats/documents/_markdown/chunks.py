"""Cutting a Markdown text into what is simple beyond doubt and what only the parser can read.

A chunk begins where every block before it has ended: below an empty line or a heading, at the margin. There, a line
that begins neither with white space nor like another block begins a paragraph, and only an open fence or an HTML
block that runs across empty lines could have swallowed it; who reads a complex chunk sees whether it is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a chunk is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """A line with `#` before it and none behind it, and no `|`."""
    LIST = "list"
    """Items of one line each, one below the other."""
    COMPLEX = "complex"
    """Anything else; blank lines that begin a text, too."""


class Chunk(NamedTuple):
    """A stretch of the text, the empty lines below it included."""

    kind: Kind
    start: int
    end: int


_END = r"(?:\n|\r\n?)"
_BLANK = rf"(?:[ \t]*+{_END})*+"
_BEFORE_BLANK = r"(?=[ \t]*+(?:[\r\n]|\Z))"
_LINE = (
    # No white space, and no beginning or underline of a heading, list, quotation, table, rule, fence or HTML block.
    r"(?:[^ \t\r\n0-9*_`~\[\-+=>#<|:]"
    r"|[0-9](?![0-9]{0,8}[.)](?:[ \t\r\n]|\Z))"
    r"|\*{1,3}+[^ \t\r\n*]"
    r"|_{1,3}+[^ \t\r\n_]"
    r"|`{1,2}+(?!`)"
    r"|~{1,2}+(?!~)"
    # A label with a colon would define a link or a footnote.
    r"|\[[^\[\]\\\r\n]*+\](?!:)"
    rf")[^\r\n]*+{_END}?+"
)
_MARKER = r"(?:[-*+]|[0-9]{1,9}+[.)])[ ]{1,4}+"
ITEM = re.compile(rf"{_MARKER}(?P<text>[^\r\n]++)")
"""A line of a simple list."""
_CHUNK = re.compile(
    rf"(?P<paragraph>(?:{_LINE})++){_BEFORE_BLANK}{_BLANK}"
    # With a pipe in it a heading may be the first row of a table, which the parser prefers.
    rf"|(?P<heading>\#{{1,6}}+[ \t]++[^ \t\r\n\#|][^\r\n|]*+(?<![ \t\#])(?:{_END}|\Z)){_BLANK}"
    # What is indented below a list belongs to its last item.
    rf"|(?P<list>(?:{_MARKER}{_LINE})++){_BEFORE_BLANK}{_BLANK}(?![ \t])"
    rf"|(?P<complex>(?:[ \t]*+[^ \t\r\n][^\r\n]*+{_END}?+)*+){_BLANK}(?:[ \t]++\Z)?+"
)
_KINDS = {kind.value: kind for kind in Kind}


def cut(text: str, start: int) -> Iterator[Chunk]:
    """Yields the chunks of `text` from `start` on, without gaps."""
    for found in _CHUNK.finditer(text, start):
        if found.lastgroup and found.end() > found.start():
            yield Chunk(_KINDS[found.lastgroup], *found.span())


def whole(text: str, start: int) -> Iterator[Chunk]:
    """Yields all as one complex chunk: what the parser alone makes of it."""
    if start < len(text):
        yield Chunk(Kind.COMPLEX, start, len(text))
