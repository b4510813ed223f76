"""XML with the places of its elements, for formats that change a text and leave every other character as it is."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.parsers import expat

from glossa.formats import _xml

_DEEPEST = 250
_STRETCH = 1 << 16
"""How many characters of a long text are read at a time."""
_START_TAG = re.compile(r"<[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+>")
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class Node:
    """An element: `text[start:inner]` is its start tag, `text[inner:inner_end]` all that is in it."""

    name: str
    """Without its prefix."""
    namespace: str
    prefix: str
    """As it stands in the text; `""` where there is none."""
    attributes: dict[str, str]
    """By name without prefix; those of XML itself as `xml:lang`."""
    start: int
    inner: int
    inner_end: int
    end: int
    content: list[str | Node]
    """Texts and elements, in their order."""

    @property
    def children(self) -> Iterator[Node]:
        """Yields the elements in it."""
        return (part for part in self.content if isinstance(part, Node))

    @property
    def text(self) -> str:
        """Returns all its text, that of the elements in it included."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    def child(self, name: str) -> Node | None:
        """Returns the first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def walk(self) -> Iterator[Node]:
        """Yields the element and all that are in it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree(text: str, name: str, *, may_have_type: bool = False) -> Node:
    """Reads a whole document; `name` is what messages call it.

    Raises `GlossaError`, which names the line, for what is not well-formed, cut off, declares entities or, unless it
    may, a document type.
    """
    data = text.encode("utf-8", "surrogatepass")
    builder = _Builder(text, data, name, may_have_type=may_have_type)
    builder.parse(data, is_last=True)
    return builder.root


@dataclass(frozen=True, slots=True)
class Element:
    """An element by itself."""

    node: Node
    within: tuple[Node, ...]
    """The elements that it is in, from the root, each with its start tag alone."""


Wanted = Callable[[Node, Sequence[Node]], bool]
"""Tells of an element that begins, and those that it is in, whether it is wanted."""


def elements(
    text: str, name: str, is_wanted: Wanted, *, start: int = 0, end: int | None = None, may_have_type: bool = False
) -> Iterator[Element]:
    """Yields those elements of the document `text[start:end]` that are wanted, and in no other such, one by one.

    Places count from the beginning of `text`. What was yielded is not kept, nor is anything else of the document.
    Raises `GlossaError` as `tree` does, and what `is_wanted` raises.
    """
    cutter = _Cutter(text, name, start, is_wanted, may_have_type=may_have_type)
    end = len(text) if end is None else end
    for place in range(start, end, _STRETCH):
        yield from cutter.read(text[place : min(place + _STRETCH, end)])
    yield from cutter.read("", is_last=True)


class _Builder:
    """The parser's handlers. The parser counts bytes and moves forward, so characters are counted along with it."""

    def __init__(self, text: str, data: bytes, name: str, *, may_have_type: bool) -> None:
        self.root = Node("", "", "", {}, 0, 0, 0, 0, [])
        self._text = text
        self._data = data
        self._name = name
        self._is_ascii = len(text) == len(data)
        self._byte = self._character = 0
        self._open: list[Node] = []
        # The text is decoded already, whatever its first line says.
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.namespace_prefixes = True
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.specified_attributes = True
        _xml.refuse_entities(self.parser, name)
        if not may_have_type:
            self.parser.StartDoctypeDeclHandler = self._doctype

    def parse(self, data: bytes, *, is_last: bool) -> None:
        """Reads on. Raises `GlossaError`."""
        # The collector would look through all of the elements again and again while they are made.
        is_collecting = gc.isenabled()
        gc.disable()
        try:
            self.parser.Parse(data, is_last)
        except expat.ExpatError as error:
            # The text is decoded, so its encoding is not to blame.
            raise _xml.explained(error, b"", self._name) from None
        finally:
            if is_collecting:
                gc.enable()

    def _place(self) -> int:
        index = self.parser.CurrentByteIndex
        if self._is_ascii:
            return index
        self._character += len(self._data[self._byte : index].decode("utf-8", "surrogatepass"))
        self._byte = index
        return self._character

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) == _DEEPEST:
            raise _xml.too_deep(self.parser, self._name, _DEEPEST)
        namespace, name, prefix = _named(tag)
        start = self._place()
        found = _START_TAG.match(self._text, start)
        inner = found.end() if found else start
        known = {_attribute(key): value for key, value in attributes.items()} if attributes else {}
        node = Node(name, namespace, prefix, known, start, inner, inner, inner, [])
        if self._open:
            self._open[-1].content.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, _tag: str) -> None:
        node = self._open.pop()
        place = self._place()
        if self._text[node.inner - 2] != "/":
            node.inner_end, node.end = place, self._text.index(">", place) + 1

    def _characters(self, text: str) -> None:
        self._open[-1].content.append(text)

    def _doctype(self, *_: object) -> None:
        hint = "Get the file from another source, or save it again."
        raise _xml.refusal(self.parser, self._name, "it declares a document type", hint)


class _Cutter(_Builder):
    """The same, stretch by stretch of the text: an element that is wanted is cut out as soon as it ends."""

    def __init__(self, text: str, name: str, start: int, is_wanted: Wanted, *, may_have_type: bool) -> None:
        super().__init__(text, b"", name, may_have_type=may_have_type)
        self._character = start
        self._is_wanted = is_wanted
        self._wanted_from: int | None = None
        """How many elements were open where one began that is wanted."""
        self._passed = 0
        """How many bytes there were before `_data`."""
        self._ready: list[Element] = []

    def read(self, stretch: str, *, is_last: bool = False) -> Iterator[Element]:
        """Reads on; yields what is complete."""
        data = stretch.encode("utf-8", "surrogatepass")
        self._data = self._data[self._byte - self._passed :] + data
        self._passed = self._byte
        self.parse(data, is_last=is_last)
        yield from self._ready
        self._ready.clear()

    def _place(self) -> int:
        index = self.parser.CurrentByteIndex
        between = self._data[self._byte - self._passed : index - self._passed]
        self._character += len(between) if between.isascii() else len(between.decode("utf-8", "surrogatepass"))
        self._byte = index
        return self._character

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        super()._start(tag, attributes)
        if self._wanted_from is None and self._is_wanted(self._open[-1], self._open[:-1]):
            self._wanted_from = len(self._open) - 1

    def _end(self, tag: str) -> None:
        node = self._open[-1]
        super()._end(tag)
        if self._wanted_from == len(self._open):
            self._ready.append(Element(node, tuple(self._open)))
            self._wanted_from = None
        if self._wanted_from is None and self._open:
            self._open[-1].content.clear()

    def _characters(self, text: str) -> None:
        if self._wanted_from is not None:
            super()._characters(text)


# A document has few names, and each of them many times.
@lru_cache(maxsize=256)
def _named(tag: str) -> tuple[str, str, str]:
    """Cuts what the parser says of a name into namespace, name and prefix."""
    parts = tag.split(" ")
    if len(parts) == 1:
        return "", parts[0], ""
    return parts[0], parts[1], parts[2] if len(parts) > 2 else ""


@lru_cache(maxsize=256)
def _attribute(key: str) -> str:
    namespace, name, _ = _named(key)
    return f"xml:{name}" if namespace == _XML else name
