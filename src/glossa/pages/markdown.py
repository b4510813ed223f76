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
_BLOCKS = frozenset(["p", "head", "list", "quote", "table", "div"])
_MEANT = re.compile(r"[\\`*_\[\]<>~]|&(?=#|\w)|[!&^]\Z|!(?=\[)")
_START = re.compile(r"(?P<mark>#{1,6}(?=\s|\Z)|[-+=](?=[-+=\s]|\Z)|:)|(?P<number>\d{1,9})(?=[.)](?:\s|\Z))")
_SPACE = re.compile(r"\s+")
_EDGE_BREAKS = re.compile(r"\A(?:<br> ?)++|(?<!<br>)(?<!<br> )(?: ?<br>)++\Z")
_TARGET = re.compile(r"(?:https?://|mailto:)[^\s<>\\]+", re.IGNORECASE)
"""Addresses that mean the same in a file as on the page."""


def markdown(blocks: Iterable[Element]) -> str:
    """Writes blocks, an empty line between them."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def _block(element: Element) -> str:
    match element.tag:
        case "head":
            level = int((element.get("rend") or "h2").lstrip("h") or 2)
            return _prefixed("#" * min(max(level, 1), 6) + " ", "", _line(_inline(element, "")).replace("#", "\\#"))
        case "list":
            return _list(element)
        case "quote":
            return _prefixed("> ", "> ", _mixed(element))
        case "table":
            is_layout = any(sum(child.tag in _BLOCKS for child in cell) > 1 for row in element for cell in row)
            return "\n\n".join(filter(None, map(_mixed, _cells(element)))) if is_layout else _table(element)
        case "code":
            code = "".join(element.itertext()).strip("\n")
            return _prefixed("    ", "    ", code) if code.strip() else ""
        case _:
            return _mixed(element)


def _mixed(element: Element) -> str:
    """Writes an element that has text, blocks, or both side by side."""
    blocks: list[str] = []
    line = _plain(element.text or "")
    for child in element:
        if child.tag in _BLOCKS:
            blocks += (_paragraph(line), _block(child))
            line = _plain(child.tail or "")
        else:
            line += _code(child, line[-1:]) + _plain(child.tail or "")
    return "\n\n".join(filter(None, [*blocks, _paragraph(line)]))


def _cells(table: Element) -> Iterator[Element]:
    return (cell for row in table for cell in row)


def _list(element: Element) -> str:
    ordered = element.get("rend") == "ol"
    items: list[str] = []
    for item in element:
        mark = f"{len(items) + 1}. " if ordered else "- "
        written = _prefixed(mark, " " * len(mark), _block(item))
        items += [written] if written else []
    return "\n".join(items)


def _table(element: Element) -> str:
    rows = [[_text(cell).replace("|", "\\|") for cell in row] for row in element if row.tag == "row"]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    rows[0] += [""] * (width - len(rows[0]))  # only the head must be whole; a wide one would swell all others
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _text(element: Element) -> str:
    return _paragraph(_inline(element, ""))


def _paragraph(text: str) -> str:
    return _start(_line(text))


def _line(text: str) -> str:
    return _EDGE_BREAKS.sub("", _SPACE.sub(" ", text).strip())


def _inline(element: Element, before: str) -> str:
    """Writes the text of an element; `before` is the character before it, if there is one."""
    text = _plain(element.text or "")
    for child in element:
        text += _code(child, text[-1:] or before) + _plain(child.tail or "")
    return text


def _code(element: Element, before: str) -> str:
    if element.tag == "lb":
        return "<br>"
    target = element.get("target") or ""
    marks = _MARKS.get(element.get("rend") or "") if element.tag == "hi" else None
    inner = _inline(element, "*" if marks else before)
    core = inner.strip()
    if element.tag == "ref" and core and _TARGET.fullmatch(target):
        return _around("[", inner, f"](<{target}>)" if set("()") & set(target) else f"]({target})")
    if marks is None or not core:
        return inner
    mark, name = marks
    if _stands(core[0], before) and _stands(core[-1], (element.tail or "")[:1]):
        return _around(mark, inner, mark)
    return _around(f"<{name}>", inner, f"</{name}>")


def _stands(inside: str, outside: str) -> bool:
    """Tells whether a mark between these two characters is read as one."""
    return inside.isalnum() or (inside not in "*~" and not outside.strip())


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
