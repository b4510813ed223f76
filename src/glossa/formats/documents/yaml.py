"""YAML: the strings in it, each at its path; of a block (`|`, `>`) each paragraph. Source: YAML 1.2.

PyYAML says where they stand. Keys, comments, anchors, tags, indents and all other values are skeleton.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._scalars import double_quoted, even_spaces, is_plain
from glossa.formats.documents._skeleton import Line, lines
from glossa.formats.documents._strings import Found, Grammar, Path, Strings
from glossa.formats.documents._yaml_strings import Scalar, scalars
from glossa.model.document import Document

_PROPERTIES = re.compile(r"(?:[&!]\S*+\s++)*+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLOCKS = ("|", ">")


def _as_it_was(document: Document, index: int, value: str) -> str:
    raw = document.units[index].raw
    if _is_in_block(document, index):
        value = even_spaces(value)
        return _LINE_END.sub(_line_end(document, index), value) if _LINE_END.search(value) else value
    if raw.startswith('"'):
        return _in_quotes(document, index, value)
    if raw.startswith("'"):
        return "'" + _padded(raw, value).replace("'", "''") + "'"
    return value if is_plain(value) and ("," in raw or "," not in value) else _in_quotes(document, index, value)


def _padded(raw: str, value: str) -> str:
    """Gives a value the spaces that stood inside the quotes."""
    inner = raw[1:-1]
    if raw[0] not in "\"'" or not inner.strip(" "):
        return value
    return inner[: len(inner) - len(inner.lstrip(" "))] + value + inner[len(inner.rstrip(" ")) :]


def _in_quotes(document: Document, index: int, value: str) -> str:
    return double_quoted(_padded(document.units[index].raw, value))


def _line_end(document: Document, index: int) -> str:
    """Returns a line end of the file and the indent of the block that the unit is in."""
    above = document.skeleton[index]
    end = _LINE_END.search(above) or _LINE_END.search(document.units[index].raw)
    return (end[0] if end else "\n") + above[len(above.rstrip(" ")) :]


def _contents(text: str) -> Iterator[Found]:
    skipped = int(text.startswith("\ufeff"))
    for scalar in scalars(text[skipped:]):
        yield from _found(text, skipped, scalar)


def _found(text: str, skipped: int, scalar: Scalar) -> Iterator[Found]:
    start, end = scalar.start + skipped, scalar.end + skipped
    if scalar.is_key:
        yield Found(scalar.path, start, end, scalar.value, is_key=True)
        return
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if scalar.style in _BLOCKS:
        yield from _paragraphs(text, lines(text, start, end)[1:], scalar.path, "\n" if scalar.style == "|" else " ")
    elif start < end:
        yield Found(scalar.path, start, end, scalar.value.strip())


def _paragraphs(text: str, block: Sequence[Line], path: Path, joint: str) -> Iterator[Found]:
    """Yields the paragraphs of a block; where lines are indented further, each line for itself."""
    number = 0
    for is_blank, group in groupby(block, key=lambda line: not text[line.start : line.end].strip()):
        found = [] if is_blank else list(group)
        paragraph = [_core(text, line) for line in found]
        is_even = len({row.start - line.start for row, line in zip(paragraph, found, strict=True)}) == 1
        together = [paragraph] if is_even else [[row] for row in paragraph]
        for rows in filter(None, together):
            number += 1
            value = joint.join(text[row.start : row.end] for row in rows)
            yield Found(path, rows[0].start, rows[-1].end, value, f" \u00b6{number}")


def _core(text: str, line: Line) -> Line:
    content = text[line.start : line.end]
    return Line(line.end - len(content.lstrip()), line.start + len(content.rstrip()), line.next)


def _is_in_block(document: Document, index: int) -> bool:
    return "\u00b6" in document.units[index].note


FORMAT: DocumentReader = Strings(
    Grammar("yaml", "YAML, its strings by path", (".yaml", ".yml"), _contents, lambda _: (_as_it_was, _in_quotes))
)
