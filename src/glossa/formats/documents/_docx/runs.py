"""From the elements of a paragraph to chunks: what is noise goes, what belongs together is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from glossa.formats._xml import XML_SPACE
from glossa.formats._xml_places import Node
from glossa.formats.documents._docx.chunks import Chunk, Mark, Wall, Words, Wrap, shown, with_fields
from glossa.formats.documents._docx.formats import format_of

_GAPS = frozenset({"tab", "br", "cr", "ptab"})
_NOISE = frozenset({"proofErr", "lastRenderedPageBreak", "softHyphen", "pPr", "rPr", "smartTagPr", "customXmlPr"})
_SEE_THROUGH = frozenset({"smartTag", "customXml"})
_WRAPS = frozenset({"hyperlink", "dir", "bdo", "sdt"})
_CHOSEN = frozenset({"checkbox", "dropDownList", "comboBox", "date", "picture", "docPartList", "equation"})
"""Content controls whose text is chosen and not typed."""
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_LINES = re.compile(r"[\t\r\n]+")
_DESCRIPTION = re.compile(r'\sdescr\s*=\s*"([^"]*+)"')


@dataclass(frozen=True, slots=True)
class Runs:
    """Reads runs; places are counted in the text of all parts."""

    text: str
    """What the places of elements count in: the text of all parts, or a part of it."""
    offset: int
    """Where that begins in the text of all parts."""

    def chunks(self, parent: Node) -> tuple[Chunk, ...]:
        """Returns what a paragraph, or a pair in it, has between its ends."""
        return with_fields(self._chunks(parent))

    def plain(self, node: Node) -> tuple[Chunk, ...]:
        """Returns the text of an element that has no runs."""
        if any(node.children):
            return ()
        start, end = self.offset + node.inner, self.offset + node.inner_end
        return (Words(_LINES.sub(" ", node.text), "", self.text[node.inner : node.inner_end], start, end),)

    def description(self, drawing: Node) -> tuple[Chunk, ...]:
        """Returns what is said of a picture to those who cannot see it, as its `docPr` has it."""
        found = _DESCRIPTION.search(self.text, drawing.start, drawing.inner)
        if found is None or "descr" not in drawing.attributes:
            return ()
        said = _LINES.sub(" ", drawing.attributes["descr"])
        return (Words(said, "", found[1], self.offset + found.start(1), self.offset + found.end(1)),)

    def _chunks(self, parent: Node) -> Iterator[Chunk]:
        noise = _last_edit(parent.children)
        for node in parent.children:
            if node.name in _NOISE or (node.name in _BOOKMARKS and node.attributes.get("id") in noise):
                continue
            if node.name == "r":
                yield from self._run(node)
            elif node.name in _SEE_THROUGH and not _has_paragraphs(node):
                # All of it is one place: what is written instead has no such element.
                start, end = self.offset + node.start, self.offset + node.end
                yield from (replace(chunk, start=start, end=end) for chunk in self._chunks(node))
            elif _is_wrap(node):
                yield self._wrap(node)
            elif _has_paragraphs(node):
                yield Wall(node, self._xml(node), self.offset + node.start, self.offset + node.end)
            else:
                yield self._mark(node, shown(self.chunks(node)) if node.name == "fldSimple" else "")

    def _wrap(self, node: Node) -> Chunk:
        content = node.child("sdtContent") if node.name == "sdt" else node
        if content is None or content.inner == content.end:
            return self._mark(node, "")
        inside = self.chunks(content)
        if node.name == "sdt" and _is_chosen(node):
            return self._mark(node, shown(inside))
        head = self.text[node.start : content.inner]
        tail = self.text[content.inner_end : node.end]
        return Wrap(head, tail, inside, self.offset + node.start, self.offset + node.end)

    def _run(self, run: Node) -> Iterator[Chunk]:
        properties = run.child("rPr")
        format_ = format_of(properties, self.text)
        is_hidden = properties is not None and _is_on(properties.child("vanish"))
        start, end = self.offset + run.start, self.offset + run.end
        walls = [node for node in run.children if _has_paragraphs(node)]
        if walls and not any(node.name == "t" for node in run.children):
            yield Wall(run, self._xml(run), start, end)
            return
        rest = self._xml(properties) if properties else ""
        for node in run.children:
            if node.name in _NOISE:
                continue
            alone = self._alone(run, f"{rest}{self._xml(node)}")
            if node.name in ("t", "noBreakHyphen") and not is_hidden:
                yield Words(_words(node), format_, alone, start, end)
            else:
                gap = " " if node.name in _GAPS else _base_of_ruby(node)
                field = node.attributes.get("fldCharType", "") if node.name == "fldChar" else ""
                said = node.text if node.name == "instrText" else ""
                yield Mark(alone, gap, start, end, field, said)

    def _mark(self, node: Node, seen: str) -> Mark:
        return Mark(self._xml(node), seen, self.offset + node.start, self.offset + node.end)

    def _xml(self, node: Node) -> str:
        return self.text[node.start : node.end]

    def _alone(self, run: Node, content: str) -> str:
        """Returns a run that has nothing but `content`; the numbers of Word's sessions are noise."""
        tag = f"{run.prefix}:r" if run.prefix else "r"
        return f"<{tag}>{content}</{tag}>"


_BOOKMARKS = frozenset({"bookmarkStart", "bookmarkEnd"})


def _last_edit(nodes: Iterable[Node]) -> set[str | None]:
    """Returns the ids of the bookmarks that Word puts where somebody typed last, if they begin and end here."""
    marks = [node for node in nodes if node.name in _BOOKMARKS]
    begun = {node.attributes.get("id") for node in marks if node.attributes.get("name") == "_GoBack"}
    return begun & {node.attributes.get("id") for node in marks if node.name == "bookmarkEnd"}


def _has_paragraphs(node: Node) -> bool:
    return any(is_paragraph(inner) for inner in node.walk())


def is_paragraph(node: Node) -> bool:
    """Tells a paragraph of a document from one of a drawing."""
    return node.name == "p" and "wordprocessingml" in node.namespace


def _is_wrap(node: Node) -> bool:
    is_link = node.name == "fldSimple" and _LINK.match(node.attributes.get("instr", ""))
    return bool(is_link) or node.name in _WRAPS or node.name in _SEE_THROUGH


def _is_chosen(control: Node) -> bool:
    properties = control.child("sdtPr")
    return properties is not None and any(child.name in _CHOSEN for child in properties.children)


def _is_on(switch: Node | None) -> bool:
    return switch is not None and switch.attributes.get("val", "1") not in ("0", "false", "off")


def _words(node: Node) -> str:
    if node.name == "noBreakHyphen":
        return "\u2011"
    text = node.text if node.attributes.get("xml:space") == "preserve" else node.text.strip(XML_SPACE)
    return _LINES.sub(" ", text)


def _base_of_ruby(node: Node) -> str:
    base = node.child("rubyBase") if node.name == "ruby" else None
    return base.text if base else ""
