"""XML with the places of its elements, for formats that change a text and leave every other character as it is."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from glossa.formats import _xml

_DEEPEST = 250
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
    # The collector would look through all of the elements again and again while they are made.
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        # The text is decoded, so its encoding is not to blame.
        raise _xml.explained(error, b"", name) from None
    finally:
        if is_collecting:
            gc.enable()
    return builder.root


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


def _named(tag: str) -> tuple[str, str, str]:
    """Cuts what the parser says of a name into namespace, name and prefix."""
    parts = tag.split(" ")
    if len(parts) == 1:
        return "", parts[0], ""
    return parts[0], parts[1], parts[2] if len(parts) > 2 else ""


def _attribute(key: str) -> str:
    namespace, name, _ = _named(key)
    return f"xml:{name}" if namespace == _XML else name
