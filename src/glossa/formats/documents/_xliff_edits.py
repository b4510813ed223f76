"""Changes of an XLIFF file as text: attributes, what stands in an element, all else as it is."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from io import StringIO

from glossa.formats._xml import in_attribute
from glossa.formats._xml_places import Node
from glossa.text.spans import Span

_ATTRIBUTE = re.compile(r"""\s([^\s=<>"'/]++)\s*+=\s*+("[^"]*+"|'[^']*+')""")
"""An attribute of a start tag: its name, and its value in quotation marks."""

Edit = tuple[int, int, str]
"""From where to where something else is to stand, and what."""


class Edits:
    """The changes of a text, in its order: there may be hundreds of thousands, so each takes no more than it must."""

    def __init__(self) -> None:
        self._starts, self._ends = array("Q"), array("Q")
        self._new: list[str] = []

    def __len__(self) -> int:
        return len(self._new)

    def __iter__(self) -> Iterator[Edit]:
        return zip(self._starts, self._ends, self._new, strict=True)

    def add(self, edits: Iterable[Edit]) -> None:
        """Adds changes that come behind all others."""
        for start, end, new in sorted(edits):
            self._starts.append(start)
            self._ends.append(end)
            self._new.append(new)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Returns the text with its changes, which come in its order and do not overlap."""
    made = StringIO(newline="")
    position = 0
    for start, end, new in edits:
        made.write(text[position:start])
        made.write(new)
        position = end
    made.write(text[position:])
    return made.getvalue()


def attribute(text: str, node: Node, name: str) -> Span | None:
    """Returns where the value of an attribute stands in a start tag."""
    every = _ATTRIBUTE.finditer(text, node.start, node.inner)
    found = next((each for each in every if each[1] == name), None)
    return None if found is None else Span(found.start(2) + 1, found.end(2) - 1)


def setting(text: str, node: Node, name: str, value: str) -> Iterator[Edit]:
    """Yields what gives an element an attribute."""
    place = attribute(text, node, name)
    if place is not None:
        yield place.start, place.end, in_attribute(value)
        return
    end = node.inner - (2 if text[node.inner - 2] == "/" else 1)
    while text[end - 1].isspace():
        end -= 1
    yield end, end, f' {name}="{in_attribute(value)}"'


def containing(node: Node, content: str) -> Edit:
    """Returns what makes this markup all that is in an element."""
    if node.inner_end < node.end:
        return node.inner, node.inner_end, content
    return node.inner - 2, node.inner, f">{content}</{named(node, node.name)}>"


def named(node: Node, name: str) -> str:
    """Returns a name with the prefix that an element has."""
    return f"{node.prefix}:{name}" if node.prefix else name


def indent(text: str, node: Node) -> str:
    """Returns the line end and the space before an element that stands on a line of its own."""
    start = node.start
    while start and text[start - 1] in " \t":
        start -= 1
    if not start or text[start - 1] not in "\r\n":
        return ""
    line_end = "\r\n" if text[start - 2 : start] == "\r\n" else text[start - 1]
    return line_end + text[start : node.start]
