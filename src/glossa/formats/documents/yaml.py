"""YAML: the strings in it, each at its path; of a block (`|`, `>`) each paragraph. Source: YAML 1.2.

PyYAML says where they stand. Keys, comments, anchors, tags, indents and all other values are skeleton.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from glossa.errors import GlossaError
from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._scalars import even_spaces, is_plain
from glossa.formats.documents._skeleton import Line, lines
from glossa.formats.documents._strings import Contents, Found, Grammar, Path, Strings
from glossa.model.document import Document

if TYPE_CHECKING:
    from yaml import Node, SafeLoader, ScalarNode

_TEXT = "tag:yaml.org,2002:str"
_PROPERTIES = re.compile(r"(?:[&!]\S*+\s++)*+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLOCKS = ("|", ">")
_MARGIN = re.compile(r"[-? \t]++")
"""What stands before a value: a level takes at least one of these, or a bracket."""
_DEEPEST = 1_000


def _as_it_was(document: Document, index: int, value: str) -> str:
    raw = document.units[index].raw
    if _is_in_block(document, index):
        return _LINE_END.sub(lambda _: _line_end(document, index), even_spaces(value))
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
    """JSON strings are YAML; what is not printable is escaped by code point."""
    body = json.dumps(_padded(document.units[index].raw, value), ensure_ascii=False)[1:-1]
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in body) + '"'


def _line_end(document: Document, index: int) -> str:
    """Returns a line end of the file and the indent of the block that the unit is in."""
    above = document.skeleton[index]
    indent = re.search(r"[ ]*\Z", above)
    end = _LINE_END.search(above) or _LINE_END.search(document.units[index].raw)
    return (end[0] if end else "\n") + (indent[0] if indent else "")


def _contents(text: str) -> Contents:
    from yaml import YAMLError

    skipped = len(text) - len(text.removeprefix("\ufeff"))
    strings: dict[int, Found] = {}
    keys: list[Found] = []
    try:
        _refuse_depth(text)
        for number, node in enumerate(_nodes(text[skipped:])):
            for path, scalar in _scalars(node):
                for found in _found(text, skipped, path, scalar):
                    strings.setdefault(found.start, found)
            keys += _keys(node, skipped) if number == 0 else []
    except YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        place = f" (line {mark.line + 1})" if mark else ""
        said = getattr(fault, "problem", None) or getattr(fault, "reason", "") or "it cannot be read"
        hint = "Nothing was changed. Mend it there, or export it again."
        raise GlossaError(f"It is no YAML: {said}{place}", hint=hint) from None
    except RecursionError:
        raise GlossaError("It is nested too deeply to be read", hint="Is it an article?") from None
    return Contents(tuple(strings[start] for start in sorted(strings)), tuple(keys))


def _refuse_depth(text: str) -> None:
    """Raises `RecursionError` before the parser, written in C, runs out of its stack and ends the process."""
    import yaml

    brackets = text.count("[") + text.count("{")
    if brackets <= _DEEPEST and all(len(found[0]) <= _DEEPEST for found in _MARGIN.finditer(text)):
        return
    depth = 0
    for event in yaml.parse(text.removeprefix("\ufeff"), Loader=_loader()):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise RecursionError


def _loader() -> type[SafeLoader]:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _nodes(text: str) -> Iterator[Node]:
    import yaml

    return (node for node in yaml.compose_all(text, Loader=_loader()) if node is not None)


def _scalars(root: Node) -> Iterator[tuple[Path, ScalarNode]]:
    """Yields each string once, in the order of the file: what an alias stands for is found at its anchor."""
    from yaml import MappingNode, ScalarNode, SequenceNode

    open_nodes: list[tuple[Path, Node]] = [((), root)]
    seen: set[int] = set()
    while open_nodes:
        path, node = open_nodes.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, MappingNode):
            open_nodes += [((*path, str(getattr(key, "value", ""))), value) for key, value in reversed(node.value)]
        elif isinstance(node, SequenceNode):
            open_nodes += [((*path, str(index)), value) for index, value in reversed(list(enumerate(node.value)))]
        elif isinstance(node, ScalarNode) and node.tag == _TEXT:
            yield path, node


def _found(text: str, skipped: int, path: Path, scalar: ScalarNode) -> Iterator[Found]:
    start, end = scalar.start_mark.index + skipped, scalar.end_mark.index + skipped
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if scalar.style in _BLOCKS:
        yield from _paragraphs(text, lines(text, start, end)[1:], path, "\n" if scalar.style == "|" else " ")
    elif start < end:
        yield Found(path, start, end, scalar.value.strip())


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


def _keys(root: Node, skipped: int) -> list[Found]:
    """Returns the keys at the top of the data that stand there without quotes."""
    from yaml import MappingNode, ScalarNode

    keys = [key for key, _ in root.value] if isinstance(root, MappingNode) else []
    return [
        Found((key.value,), key.start_mark.index + skipped, key.end_mark.index + skipped, key.value)
        for key in keys
        if isinstance(key, ScalarNode) and not key.style
    ]


def _is_in_block(document: Document, index: int) -> bool:
    return "\u00b6" in document.units[index].note


FORMAT: DocumentReader = Strings(
    Grammar("yaml", "YAML, its strings by path", (".yaml", ".yml"), _contents, lambda _: (_as_it_was, _in_quotes))
)
