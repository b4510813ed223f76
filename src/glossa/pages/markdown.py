"""Writing the elements of an article, as trafilatura names them, as Markdown.

The names are those of TEI, https://www.tei-c.org: `head`, `p`, `list`, `item`, `quote`, `table`, `row`, `cell`, `hi`,
`ref`, `lb`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol


class Element(Protocol):
    """What is needed of an element of lxml."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None:
        """Returns an attribute."""
        ...

    def itertext(self) -> Iterator[str]:
        """Yields the texts in it."""
        ...

    def __iter__(self) -> Iterator[Element]: ...


_MARKS = {"#b": ("**", "strong"), "#i": ("*", "em"), "#del": ("~~", "del")}
"""How words are marked, and as which element where the mark would not be read as one: beside `。`, beside a mark."""
_MEANT = re.compile(r"[\\`*_\[\]<>|~]|&(?=#|\w)|[!&^]\Z|!(?=\[)")
_START = re.compile(r"(?P<mark>#{1,6}(?=\s|\Z)|[-+=](?=[-+=\s]|\Z)|:)|(?P<number>\d{1,9})(?=[.)](?:\s|\Z))")
_SPACE = re.compile(r"\s+")
_TARGET = re.compile(r"[\s<>\\]")


def markdown(blocks: Iterable[Element]) -> str:
    """Writes blocks, an empty line between them."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def _block(element: Element) -> str:
    match element.tag:
        case "head":
            level = int((element.get("rend") or "h2").lstrip("h") or 2)
            return _prefixed("#" * min(max(level, 1), 6) + " ", "", _text(element).replace("#", "\\#"))
        case "list":
            return _list(element)
        case "quote":
            inner = markdown(element) if any(child.tag in _BLOCKS for child in element) else _text(element)
            return _prefixed("> ", "> ", inner)
        case "table":
            return _table(element)
        case "code":
            code = "".join(element.itertext()).strip("\n")
            return _prefixed("    ", "    ", code) if code.strip() else ""
        case _ if any(child.tag in _BLOCKS for child in element):
            return "\n\n".join(filter(None, [_start(_plain(element.text or "").strip()), markdown(element)]))
        case _:
            return _text(element)


_BLOCKS = frozenset(["p", "head", "list", "quote", "table", "div"])


def _list(element: Element) -> str:
    ordered = element.get("rend") == "ol"
    items: list[str] = []
    for item in element:
        mark = f"{len(items) + 1}. " if ordered else "- "
        written = _prefixed(mark, " " * len(mark), _block(item))
        items += [written] if written else []
    return "\n".join(items)


def _table(element: Element) -> str:
    rows = [[_text(cell).replace("\n", " ") for cell in row] for row in element if row.tag == "row"]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _text(element: Element) -> str:
    return _start(_SPACE.sub(" ", _inline(element)).strip())


def _inline(element: Element) -> str:
    parts = [_plain(element.text or "")]
    for child in element:
        parts += (_code(child), _plain(child.tail or ""))
    return "".join(parts)


def _code(element: Element) -> str:
    if element.tag == "lb":
        return "<br>"
    inner = _inline(element)
    target = element.get("target") or ""
    if element.tag == "ref" and inner.strip() and target and not _TARGET.search(target):
        return _around("[", inner, f"](<{target}>)" if set("()") & set(target) else f"]({target})")
    core = inner.strip()
    marks = _MARKS.get(element.get("rend") or "") if element.tag == "hi" and core else None
    if marks is None:
        return inner
    if core[0].isalnum() and core[-1].isalnum():
        return _around(marks[0], inner, marks[0])
    return _around(f"<{marks[1]}>", inner, f"</{marks[1]}>")


def _around(before: str, inner: str, after: str) -> str:
    """Puts marks round a text, white space outside of them."""
    core = inner.strip()
    start = inner.index(core)
    return f"{inner[:start]}{before}{core}{after}{inner[start + len(core) :]}"


def _plain(text: str) -> str:
    return _MEANT.sub(lambda found: "\\" + found[0], text)


def _start(text: str) -> str:
    """Keeps the beginning of a paragraph from being taken for a list item or a heading."""
    found = _START.match(text)
    if found is None:
        return text
    at = found.end("number") if found["number"] else 0
    return f"{text[:at]}\\{text[at:]}"


def _prefixed(first: str, rest: str, text: str) -> str:
    if not text:
        return ""
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(f"{rest}{line}".rstrip() for line in lines[1:])])
