"""The one door to the XML parser: files of any size, element by element, without the tricks that XML allows.

Entities are refused, and so is whatever lies outside the file. A document type declaration alone does no harm: its
external part is not read. Lines are counted from 1.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from xml.parsers import expat

from glossa.errors import GlossaError
from glossa.text.spans import Span

XML_SPACE = " \t\r\n"
"""What XML takes for white space; a no-break or ideographic space is none."""

_CHUNK = 1 << 16
_DEEPEST = 100
_XML = "http://www.w3.org/XML/1998/namespace"
_BUILT_IN = frozenset({"utf-8", "utf-16", "iso8859-1", "ascii"})
"""The encodings that the parser reads by itself, in Python's spelling."""
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
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
    data, encoding = _for_the_parser(data, name)
    reader = _Reader(name, frozenset(tags), frozenset(roots), encoding, frozenset(announced))
    view = memoryview(data)
    for start in range(0, len(data) or 1, _CHUNK):
        chunk = bytes(view[start : start + _CHUNK])
        try:
            reader.parser.Parse(chunk, start + _CHUNK >= len(data))
        except expat.ExpatError as error:
            raise explained(error, data, name) from None
        except (LookupError, ValueError):
            # The parser could read the declaration only now: the file is in UTF-16, and declares something else.
            hint = "Correct the encoding in its first line, or save it as UTF-8."
            raise GlossaError(f"{name} does not say in which encoding it really is", hint=hint) from None
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
        with suppress(expat.ExpatError, GlossaError, LookupError, ValueError):
            beginning, encoding = _for_the_parser(data[:size], "")
            reader = _Reader("", frozenset(), None, encoding)
            reader.parser.Parse(beginning, False)
        if reader.root or len(data) < size:
            break
    return reader


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
        self._is_recoded = encoding is not None
        self.parser = expat.ParserCreate(encoding, " ")
        self.parser.buffer_text = True
        self.parser.specified_attributes = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._unknown_entity

    def taken(self) -> Iterator[Element]:
        """Yields the elements that have ended since it was asked last."""
        taken, self._taken = self._taken, []
        yield from taken

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._refusal(f"elements are nested more than {_DEEPEST} deep", "Check the file.")
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
            wanted = " or ".join(f"<{each}>" for each in sorted(self._roots))
            raise GlossaError(f"{self._name} is another kind of XML: it begins with <{name}>, not with {wanted}")

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

    def _entity(self, entity: str, *_: object) -> None:
        raise self._refusal(f"it declares the entity “{entity}”", "Entities are a way to attack a reader; remove them.")

    def _unknown_entity(self, entity: str, _is_parameter: bool) -> None:
        raise self._refusal(f"it uses the entity “{entity}”, which it does not define", "Write the character itself.")

    def _refusal(self, reason: str, hint: str) -> GlossaError:
        return GlossaError(f"{self._name} is not read: {reason} (line {self.parser.CurrentLineNumber})", hint=hint)


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


def _for_the_parser(data: bytes, name: str) -> tuple[bytes, str | None]:
    """Returns bytes that the parser can read, and their encoding where it must not believe what they declare."""
    declared = _DECLARED.match(data)
    if declared is None:
        return data, None
    said = declared[1].decode("ascii")
    try:
        encoding = codecs.lookup(said).name
        return (data, None) if encoding in _BUILT_IN else (data.decode(encoding).encode(), "utf-8")
    except LookupError:
        hint = "Save it as UTF-8, and say so in its first line."
        raise GlossaError(f"{name} says that it is in {said}, which is no known encoding", hint=hint) from None
    except UnicodeDecodeError as error:
        raise _wrongly_encoded(error, data, name, said) from None


def explained(error: expat.ExpatError, data: bytes, name: str) -> GlossaError:
    """Says what the parser found wrong in a file, with the line and what to do."""
    if error.code in _CUT_OFF:
        message = f"{name} ends too early, at line {error.lineno}; the end of it is missing"
        return GlossaError(message, hint="Copy or download it again.")
    declared = _DECLARED.match(data)
    said = declared[1].decode("ascii") if declared else "UTF-8"
    if codecs.lookup(said).name == "utf-8" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            codecs.decode(data, "utf-8")
        except UnicodeDecodeError as bad:
            return _wrongly_encoded(bad, data, name, said)
    if error.code == expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING]:
        hint = "Correct the encoding in its first line."
        return GlossaError(f"{name} says that it is in {said}, but it is not", hint=hint)
    reason = expat.ErrorString(error.code)
    hint = "Open it in an editor that checks XML, or export it again."
    return GlossaError(f"{name} is not well-formed XML: {reason} (line {error.lineno})", hint=hint)


def _wrongly_encoded(error: UnicodeDecodeError, data: bytes, name: str, said: str) -> GlossaError:
    line = data.count(b"\n", 0, error.start) + 1
    return GlossaError(
        f"{name} is not in {said}, as it should be: byte 0x{data[error.start]:02x} (line {line})",
        hint="Save it as UTF-8, or name its real encoding in its first line.",
    )
