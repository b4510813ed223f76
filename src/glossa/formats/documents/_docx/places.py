"""Where in a package there is text to translate, and what it is to its reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from glossa.formats._xml_places import Node, elements, tree
from glossa.formats.documents._docx.package import Part, parts
from glossa.formats.documents._docx.passages import Passage, passages, walls
from glossa.formats.documents._docx.runs import Runs, is_paragraph
from glossa.formats.documents._docx.styles import Styles, styles_of
from glossa.formats.documents._news import role_of
from glossa.formats.documents._text import MOST_CODES
from glossa.model.document import Role
from glossa.model.inline import visible

_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = frozenset({f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"})
STYLES = f"{_WORD}styles+xml"
SETTINGS = f"{_WORD}settings+xml"
TITLE = "application/vnd.openxmlformats-package.core-properties+xml"
_NOTES = {
    f"{_WORD}header+xml": "header",
    f"{_WORD}footer+xml": "footer",
    f"{_WORD}footnotes+xml": "footnote",
    f"{_WORD}endnotes+xml": "endnote",
}
"""What a translator is told of the text of a part."""
TEXTS = MAIN | _NOTES.keys()
"""The parts whose paragraphs are translated. Comments are not: they are about the text, and for those who wrote it."""

_VERSIONS = "AlternateContent"
"""What has a text box once for current programs, and once for old ones."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage where it stands."""

    passage: Passage
    role: Role
    note: str
    prefix: str | None
    """That of Word's own elements, with its colon; None where there are no runs: in a title, in an attribute."""
    paragraph: int
    """Counted from 1, over all parts."""
    twin: int | None = None
    """Where the same passage begins in the version of a text box that current programs show; None where there is
    none. It is written like that one, and not shown to translators."""

    @property
    def original(self) -> int:
        """Where the passage begins that this one is written like: a twin's other, else itself."""
        return self.passage.start if self.twin is None else self.twin


def content_types(text: str) -> Mapping[str, str]:
    """Returns the type of each part that has one of its own, by the part's name. Raises `GlossaError`."""
    found = next((part for part in parts(text) if part.name == _TYPES and part.is_text), None)
    if found is None:
        return {}
    root = tree(text[found.start : found.end], _TYPES)
    overrides = [node.attributes for node in root.children if node.name == "Override"]
    return {each.get("PartName", "").lstrip("/"): each.get("ContentType", "") for each in overrides}


def of_type(text: str, *wanted: str) -> Iterator[tuple[Part, str]]:
    """Yields the parts of these types, in their order, with their types."""
    types = content_types(text)
    for part in parts(text):
        kind = types.get(part.name, "")
        if part.is_text and kind in wanted:
            yield part, kind


def places(text: str) -> Iterator[Place]:
    """Yields all passages of a package, in the order of the text. Raises `GlossaError` for XML that is none."""
    styles = styles_of(next((read(text, part) for part, _ in of_type(text, STYLES)), None))
    paragraph = 0
    for part, kind in of_type(text, *TEXTS, TITLE):
        runs = Runs(text[part.start : part.end], part.start) if kind == TITLE else Runs(text, 0)
        walker = _Walker(runs, styles, _NOTES.get(kind, ""), paragraph)
        yield from walker.title(read(text, part)) if kind == TITLE else _in_order(walker, text, part)
        paragraph = walker.paragraph


def _in_order(walker: _Walker, text: str, part: Part) -> Iterator[Place]:
    """Yields the passages of a part, of which no more than a paragraph is there at once."""
    for found in elements(text, part.name, _is_outermost, start=part.start, end=part.end):
        roles = (_BY_PLACE[each.name] for each in reversed(found.within) if each.name in _BY_PLACE)
        yield from sorted(walker.places(found.node, next(roles, None)), key=_start)


def _is_outermost(node: Node, _: Sequence[Node]) -> bool:
    return is_paragraph(node) or node.name == _VERSIONS


def read(text: str, part: Part) -> Node:
    """Reads a part as XML; its places are counted from the part's beginning."""
    return tree(text[part.start : part.end], part.name)


def _start(place: Place) -> int:
    return place.passage.start


class _Walker:
    """Goes through one part."""

    def __init__(self, runs: Runs, styles: Styles, note: str, paragraph: int) -> None:
        self._runs = runs
        self._styles = styles
        self._note = note
        self.paragraph = paragraph
        """How many there were up to here."""

    def title(self, root: Node) -> Iterator[Place]:
        """Yields the title among the properties of a document."""
        node = next((node for node in root.children if node.name == "title"), None)
        self.paragraph += 1
        if node is not None:
            for passage in passages(self._runs.plain(node)):
                yield Place(passage, Role.FRONT_MATTER, "the title in the document's properties", None, self.paragraph)

    def places(self, node: Node, role: Role | None = None) -> Iterator[Place]:
        """Yields the passages in an element; `role` is what its paragraphs are by their place."""
        if is_paragraph(node):
            yield from self._paragraph(node, role)
        elif node.name == _VERSIONS:
            yield from self._alternatives(node, role)
        else:
            role = _BY_PLACE.get(node.name, role)
            for child in node.children:
                yield from self.places(child, role)

    def _paragraph(self, node: Node, role: Role | None) -> Iterator[Place]:
        self.paragraph += 1
        number = self.paragraph
        chunks = self._runs.chunks(node)
        prefix = f"{node.prefix}:" if node.prefix else ""
        found = list(passages(chunks))
        for passage in found:
            if all(code.id <= MOST_CODES for code in passage.codes):
                yield Place(passage, self._role(node, role, passage), self._note, prefix, number)
        if not found:
            yield from self._descriptions(node, number)
        for wall in walls(chunks):
            for place in self.places(wall.node, Role.PARAGRAPH):
                yield place if self._note else replace(place, note=place.note or "text box")

    def _descriptions(self, node: Node, number: int) -> Iterator[Place]:
        """Yields the descriptions of the pictures of a paragraph that has no text; others are part of codes."""
        for drawing in (inner for inner in _own(node) if inner.name == "docPr"):
            for passage in passages(self._runs.description(drawing)):
                yield Place(passage, Role.CAPTION, "the description of a picture", None, number)

    def _alternatives(self, node: Node, role: Role | None) -> Iterator[Place]:
        """Yields a text box once for new programs, and once, as its twin, for old ones."""
        versions = [[place for child in each.children for place in self.places(child, role)] for each in node.children]
        if not versions:
            return
        yield from (place for version in versions for place in version if place.prefix is None)
        texts = [[place for place in version if place.prefix is not None] for version in versions]
        first, *others = (sorted(version, key=_start) for version in texts)
        yield from first
        for other in others:
            is_same = [place.passage.text for place in other] == [place.passage.text for place in first]
            for place, like in zip(other, first if is_same else other, strict=True):
                yield replace(place, twin=like.original) if is_same else place

    def _role(self, node: Node, role: Role | None, passage: Passage) -> Role:
        by_style = self._styles.role(node.child("pPr"))
        if by_style is Role.PARAGRAPH and role is None:
            return role_of(visible(passage.text).text) or by_style
        return role if role and by_style in (Role.PARAGRAPH, Role.LIST_ITEM) else by_style


def _own(node: Node) -> Iterator[Node]:
    """Yields what is in a paragraph and in no paragraph in it."""
    for child in node.children:
        if not is_paragraph(child):
            yield child
            yield from _own(child)


_BY_PLACE = {"tc": Role.TABLE_CELL, "footnote": Role.FOOTNOTE, "endnote": Role.FOOTNOTE}
