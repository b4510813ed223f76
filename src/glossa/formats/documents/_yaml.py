"""The texts in YAML front matter.

Read are plain, single-quoted and double-quoted scalars, also over several lines; the paragraphs of a block (`>` or
`|`), whose line ends count as wraps; and the items of a list, one to a line or all on one line. Left alone are
anchors, tags, scalars with blank lines in them, blocks that state their indent or change it, lists inside blocks, and
all that follows a quotation mark that is not closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from glossa.formats.documents._scalars import Scalar, flow, is_open, scalar
from glossa.formats.documents._skeleton import Line
from glossa.formats.documents._wrapped import MARKER

_ENTRY = re.compile(r"[ ]*(?:-[ ]+)?(?P<key>[\w.-]+|\"[^\"\\]+\"|'[^']+')[ ]*:(?:[ \t]+|\Z)")
_ITEM = re.compile(r"[ ]*(?P<dash>-)[ ]+")
_BLOCK = re.compile(r"[>|][+-]?[ \t]*(?:[ \t]#.*)?")


def begins(line: str) -> bool:
    """Tells whether front matter may begin with this line."""
    return _ENTRY.match(line) is not None or line.startswith(("#", "---"))


def scalars(text: str, body: Sequence[Line]) -> Iterator[tuple[str, Scalar]]:
    """Yields keys and the texts after them in the lines of `body`."""
    list_of = ""
    passed = 0
    for index, line in enumerate(body):
        content = text[line.start : line.end]
        if index < passed or not content.strip():
            continue
        entry, item = _ENTRY.match(content), _ITEM.match(content)
        found = entry or item
        list_of = list_of if item and not entry else ""
        if found is None:
            continue
        key = entry["key"].strip("\"'") if entry else list_of
        if found.end() == len(content):
            list_of = key
            continue
        following = (body[place] for place in range(index + 1, len(body)))
        below = _deeper(text, following, entry.start("key") if entry else found.start("dash"))
        passed = index + 1 + len(below)
        first = Line(line.start + found.end(), line.end, line.next)
        if is_open(text, first.start, below[-1].end if below else first.end):
            return
        for value in _values(text, first, below):
            yield key, value


def _deeper(text: str, following: Iterable[Line], column: int) -> list[Line]:
    """Returns the lines that belong to a value whose key stands in `column`."""
    below = list(takewhile(lambda line: _is_blank(text, line) or _indent(text, line) > column, following))
    while below and _is_blank(text, below[-1]):
        del below[-1]
    return below


def _values(text: str, first: Line, below: Sequence[Line]) -> Iterator[Scalar]:
    if _BLOCK.fullmatch(text, first.start, first.end):
        yield from _paragraphs(text, below)
    elif text.startswith("[", first.start):
        yield from () if below else flow(text, first.start + 1, first.end)
    elif not any(_is_blank(text, line) for line in below):
        found = scalar(text, first.start, below[-1].end if below else first.end)
        yield from (found,) if found else ()


def _paragraphs(text: str, block: Sequence[Line]) -> Iterator[Scalar]:
    indents = {_indent(text, line) for line in block if not _is_blank(text, line)}
    if len(indents) != 1 or any(text[line.start : line.end].lstrip(" ").startswith("\t") for line in block):
        return
    indent = indents.pop()
    for blank, group in groupby(block, lambda line: _is_blank(text, line)):
        paragraph = list(group)
        if not blank and not any(MARKER.match(text, line.start + indent, line.end) for line in paragraph):
            start, end = paragraph[0].start + indent, paragraph[-1].end
            yield Scalar(start, end, text[start:end])


def _is_blank(text: str, line: Line) -> bool:
    return not text[line.start : line.end].strip()


def _indent(text: str, line: Line) -> int:
    content = text[line.start : line.end]
    return len(content) - len(content.lstrip(" "))
