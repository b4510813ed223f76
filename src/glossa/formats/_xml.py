"""The one door to the XML parser: files of any size, element by element, without the tricks that XML allows.

Entities are refused, and so is whatever lies outside the file. A document type declaration alone does no harm: its
external part is not read. Lines are counted from 1.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from xml.parsers import expat

from glossa.errors import GlossaError
from glossa.formats._xml_encoding import check, decoded, encoding_of
from glossa.text.spans import Span

XML_SPACE = " \t\r\n"
"""What XML takes for white space; a no-break or ideographic space is none."""

_CHUNK = 1 << 16
_DEEPEST = 100
_XML = "http://www.w3.org/XML/1998/namespace"
_BUILT_IN = frozenset({"utf-8", "utf-16-le", "utf-16-be", "iso8859-1", "ascii"})
"""The encodings that the parser reads by itself, in Python's spelling."""
_UNMARKED = {b"<\0": "utf-16le", b"\0<": "utf-16be"}
"""How files in 16 bits begin that have no byte-order mark, and what the parser calls them."""
_CUT_OFF = frozenset(
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


@dataclass(frozen=True, slots=True)
class Element:
    """An element with all that is in it."""

    name: str
    """Without its prefix."""
    namespace: str
    attributes: dict[str, str]
    """By name without prefix; those of XML itself as `xml:lang`."""
    content: tuple[str | Element, ...]
    """Texts and elements, in their order."""
    line: int
    """Where it begins."""
    extent: Span | None = None
    """From the first byte of its opening tag to the first of its closing one, in the file; None of an element inside
    another one, and where the file is in an encoding that the parser does not read by itself.
    """

    @property
    def children(self) -> Iterator[Element]:
        """Yields the elements in it."""
        return (part for part in self.content if isinstance(part, Element))

    @property
    def text(self) -> str:
        """Returns all its text, that of the elements in it included."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)


def records(
    data: bytes, name: str, tags: Collection[str], roots: Collection[str], announced: Collection[str] = ()
) -> Iterator[Element]:
    """Yields the elements named in `tags` (without prefix) as they end; what surrounds them is not kept.

    Of those named in `announced`, each is yielded as it begins, before all that is in it and without that.

    `name` is what messages call the file. Raises `GlossaError`, which names the line, when the outermost element is
    none of `roots`, and for what is not well-formed, cut off, not in the encoding it declares, or tricky.
    """
    data, encoding, is_recoded = _for_the_parser(data, name)
    reader = _Reader(name, frozenset(tags), frozenset(roots), encoding, frozenset(announced), is_recoded=is_recoded)
    view = memoryview(data)
    for start in range(0, len(data) or 1, _CHUNK):
        chunk = bytes(view[start : start + _CHUNK])
        try:
            reader.parser.Parse(chunk, start + _CHUNK >= len(data))
        except expat.ExpatError as error:
            raise explained(error, data, name) from None
        yield from reader.taken()


def root(data: bytes) -> str:
    """Returns the name of the outermost element, without its prefix; `""` where there is none to be seen."""
    return _beginning(data).root


def root_attributes(data: bytes) -> dict[str, str]:
    """Returns the attributes of the outermost element, by name without prefix; none where there is none to be seen."""
    return _beginning(data).root_attributes


def _beginning(data: bytes) -> _Reader:
    """Returns a reader that has seen the beginning of a file, as far as it can be read."""
    for size in range(_CHUNK, _CHUNK - 4, -1):  # the cut may go through a character
        reader = _Reader("", frozenset(), None, None)
        with suppress(expat.ExpatError, GlossaError):
            beginning, encoding, _ = _for_the_parser(data[:size], "")
            reader = _Reader("", frozenset(), None, encoding)
            reader.parser.Parse(beginning, False)
        if reader.root or len(data) < size:
            break
    return reader


def refuse_entities(parser: expat.XMLParserType, name: str) -> None:
    """Makes a parser raise `GlossaError` for entities that a file declares or misses."""

    def declared(entity: str, *_: object) -> None:
        hint = "Entities are a way to attack a reader; remove them."
        raise refusal(parser, name, f"it declares the entity “{entity}”", hint)

    def unknown(entity: str, _is_parameter: bool) -> None:
        reason = f"it uses the entity “{entity}”, which it does not define"
        raise refusal(parser, name, reason, "Write the character itself.")

    parser.EntityDeclHandler = declared
    parser.SkippedEntityHandler = unknown


def another_kind(name: str, root: str, wanted: Collection[str]) -> GlossaError:
    """Says of a file with the outermost element `root` that it should begin with another one."""
    known = " or ".join(f"<{each}>" for each in sorted(wanted))
    return GlossaError(f"{name} is another kind of XML: it begins with <{root}>, not with {known}")


def too_deep(parser: expat.XMLParserType, name: str, most: int) -> GlossaError:
    """Says that elements are nested more than `most` deep where a parser is."""
    return refusal(parser, name, f"elements are nested more than {most} deep", "Check the file.")


def refusal(parser: expat.XMLParserType, name: str, reason: str, hint: str) -> GlossaError:
    """Says why a file is not read, and where a parser is in it."""
    return GlossaError(f"{name} is not read: {reason} (line {parser.CurrentLineNumber})", hint=hint)


def escaped(text: str) -> str:
    """Writes a text for content or an attribute in double quotes; characters that XML forbids are left out."""
    return legal(text).translate(_ESCAPES)


def in_attribute(text: str) -> str:
    """Writes a text for an attribute in double quotes; line ends and tabs stay what they are."""
    return escaped(text).replace("\n", "&#10;").replace("\t", "&#9;")


def legal(text: str) -> str:
    """Returns the text without the characters that XML 1.0 forbids: most control characters, lone surrogates."""
    return _ILLEGAL.sub("", text)


class _Reader:
    """The parser's handlers, and the elements that are open."""

    def __init__(
        self,
        name: str,
        tags: frozenset[str],
        roots: frozenset[str] | None,
        encoding: str | None,
        announced: frozenset[str] = frozenset(),
        *,
        is_recoded: bool = False,
    ) -> None:
        self.root = ""
        self.root_attributes: dict[str, str] = {}
        self._name = name
        self._tags = tags
        self._roots = roots
        self._announced = announced
        self._depth = 0
        self._open: list[tuple[str, dict[str, str], list[str | Element], int]] = []
        self._taken: list[Element] = []
        self._began = 0
        self._is_recoded = is_recoded
        self.parser = expat.ParserCreate(encoding, " ")
        self.parser.buffer_text = True
        self.parser.specified_attributes = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        refuse_entities(self.parser, name)

    def taken(self) -> Iterator[Element]:
        """Yields the elements that have ended since it was asked last."""
        taken, self._taken = self._taken, []
        yield from taken

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise too_deep(self.parser, self._name, _DEEPEST)
        name = tag[tag.rfind(" ") + 1 :]
        if not self.root:
            self.root_attributes = _named(attributes)
            self._check_root(name)
        if self._open or name in self._tags:
            if not self._open:
                self._began = self.parser.CurrentByteIndex
            self._open.append((tag, attributes, [], self.parser.CurrentLineNumber))
        elif name in self._announced:
            self._taken.append(_element(tag, attributes, (), self.parser.CurrentLineNumber))

    def _check_root(self, name: str) -> None:
        self.root = name
        if self._roots is not None and name not in self._roots:
            raise another_kind(self._name, name, self._roots)

    def _end(self, _tag: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        tag, attributes, content, line = self._open.pop()
        if self._open:
            self._open[-1][2].append(_element(tag, attributes, tuple(content), line))
            return
        extent = None if self._is_recoded else Span(self._began, self.parser.CurrentByteIndex)
        self._taken.append(_element(tag, attributes, tuple(content), line, extent))

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1][2].append(text)


def _element(
    tag: str, attributes: dict[str, str], content: tuple[str | Element, ...], line: int, extent: Span | None = None
) -> Element:
    namespace, _, name = tag.rpartition(" ")
    return Element(name, namespace, _named(attributes), content, line, extent)


def _named(attributes: dict[str, str]) -> dict[str, str]:
    """Names attributes without their prefix; one of another namespace does not hide one that has none."""
    if " " not in "".join(attributes):
        return attributes
    own = {key: value for key, value in attributes.items() if " " not in key}
    return {_attribute(key): value for key, value in attributes.items() if " " in key} | own


def _attribute(key: str) -> str:
    namespace, _, name = key.rpartition(" ")
    return f"xml:{name}" if namespace == _XML else name


def _for_the_parser(data: bytes, name: str) -> tuple[bytes, str | None, bool]:
    """Returns bytes that the parser can read, their encoding where it must not believe what they declare, and whether
    they are other bytes than before.
    """
    if wide := _UNMARKED.get(data[:2]):
        return data, wide, False
    encoding = encoding_of(data, name)
    if encoding.name not in _BUILT_IN:
        return decoded(data, encoding, name).encode(), "utf-8", True
    check(data, encoding, name)
    return data, ("utf-16" if "16" in encoding.name else encoding.name) if encoding.mark else None, False


def explained(error: expat.ExpatError, data: bytes, name: str) -> GlossaError:
    """Says what the parser found wrong in a file, with the line and what to do."""
    if error.code in _CUT_OFF:
        message = f"{name} ends too early, at line {error.lineno}; the end of it is missing"
        return GlossaError(message, hint="Copy or download it again.")
    try:
        decoded(data, encoding_of(data, name), name)
    except GlossaError as fault:
        return fault
    reason = expat.ErrorString(error.code)
    hint = "Open it in an editor that checks XML, or export it again."
    return GlossaError(f"{name} is not well-formed XML: {reason} (line {error.lineno})", hint=hint)
