"""Cutting HTML into tags, texts and all else, as browsers do, without ever failing.

Source: WHATWG HTML, section 13.2.5 (tokenization), https://html.spec.whatwg.org/multipage/parsing.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

SPACE = " \\t\\n\\r\\f"
"""The white space of HTML, as the inside of a character class."""

_ATTRIBUTE = (
    rf"(?:[^{SPACE}/>][^{SPACE}/>=]*+"
    rf"(?:[{SPACE}]*+=[{SPACE}]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^{SPACE}>\"'][^{SPACE}>]*+|))?+)"
)
_MARKUP = re.compile(
    rf"<(?:(?P<slash>/?)(?P<name>[A-Za-z][^{SPACE}/>]*+)(?P<rest>(?:[{SPACE}/]++|{_ATTRIBUTE})*+)(?P<closed>>|\Z)"
    r"|!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|(?P<data>!\[CDATA\[)"
    r"|[!?][^>]*+(?:>|\Z)"
    r"|/(?:>|[^A-Za-z>][^>]*+(?:>|\Z)))",
    re.DOTALL,
)
_WITHOUT_TAGS = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"])
"""Elements in which nothing but their own end is a tag."""
_READABLE = frozenset(["textarea", "title"])
_FOREIGN = frozenset(["svg", "math"])


class Kind(Enum):
    """What a token is."""

    TEXT = "text"
    START = "start"
    END = "end"
    OTHER = "other"
    """A comment, a declaration, CDATA, a script, a style sheet, a tag within SVG or MathML."""


class Token(NamedTuple):
    """A stretch of the text, `text[start:end]`."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    """The name of the element, in lower case."""
    rest: str = ""
    """What stands in the tag behind its name."""
    is_whole: bool = False
    """Whether the tag begins and ends its element, where that counts: in XHTML, SVG and MathML."""


def tokens(text: str) -> Iterator[Token]:
    """Cuts `text` into tokens without gaps."""
    is_xml = text[:200].lstrip("\ufeff \t\r\n").startswith("<?xml")
    depth = position = 0
    while found := _MARKUP.search(text, position):
        start, end = found.span()
        if start > position:
            yield Token(Kind.TEXT, position, start)
        position = end
        name = found["name"]
        if name is None or not found["closed"]:
            position = _end_of_data(text, end) if found["data"] else end
            yield Token(Kind.OTHER, start, position)
            continue
        name, rest = name.lower(), found["rest"]
        is_foreign = name in _FOREIGN
        if found["slash"]:
            depth -= is_foreign and depth > 0
            yield Token(Kind.OTHER if depth and not is_foreign else Kind.END, start, end, name)
            continue
        is_whole = rest.endswith("/") and (is_xml or depth > 0 or is_foreign)
        yield Token(Kind.OTHER if depth and not is_foreign else Kind.START, start, end, name, rest, is_whole)
        if not is_whole:
            depth += is_foreign
            if name in _WITHOUT_TAGS:
                position = _end_of_content(text, end, name)
                if position > end:
                    yield Token(Kind.TEXT if name in _READABLE else Kind.OTHER, end, position)
    if position < len(text):
        yield Token(Kind.TEXT, position, len(text))


def _end_of_data(text: str, start: int) -> int:
    """Returns where CDATA ends; without an end of its own it is a comment that ends with the next `>`."""
    end = text.find("]]>", start)
    end = end + 3 if end >= 0 else text.find(">", start) + 1
    return end or len(text)


def _end_of_content(text: str, start: int, name: str) -> int:
    if name == "plaintext":
        return len(text)
    found = re.compile(rf"</{name}(?=[{SPACE}/>])", re.IGNORECASE).search(text, start)
    return found.start() if found else len(text)
