"""The characters of HTML text: character references resolved and written, white space as browsers show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from glossa.formats.documents._html.tokens import SPACE
from glossa.formats.documents._text import INVISIBLE, Literal, soft_break, tidy

_REFERENCE = re.compile(r"&(?:#(?:[0-9]++|[xX][0-9A-Fa-f]++);?|[A-Za-z][A-Za-z0-9]{1,31}+;?)")
_LONGEST_NUMBER = 12
_SPACES = re.compile(rf"[{SPACE}]+")
_WORN = re.compile(rf"[\t\n\f\r\x00]|[{SPACE}]{{2}}|[{INVISIBLE}]")
HIDDEN = INVISIBLE + "\0"
"""Characters that are not part of any text."""
BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + HIDDEN
"""Every character that shows nothing."""


def literals(text: str, start: int, end: int) -> Iterator[Literal]:
    """Cuts `text[start:end]` into references, resolved, and what stands between them, as it stands."""
    position = start
    if text.find("&", start, end) >= 0:
        for found in _REFERENCE.finditer(text, start, end):
            value = _resolved(found[0])
            if value != found[0]:
                if found.start() > position:
                    yield Literal(text[position : found.start()], position, found.start())
                yield Literal(value, *found.span())
                position = found.end()
    if position < end:
        yield Literal(text[position:end], position, end)


def _resolved(reference: str) -> str:
    """Resolves a reference; a number that no character has is the replacement character, as in browsers."""
    if reference[1] == "#" and len(reference) > _LONGEST_NUMBER:
        return "\ufffd"
    return unescape(reference)


def collapsed(value: str) -> str:
    """Writes white space as one space; a line break inside Chinese or Japanese as nothing."""
    if not _WORN.search(value):
        return value
    value = tidy(value.replace("\0", ""))
    return _SPACES.sub(lambda found: _space(value, found), value)


def _space(value: str, found: re.Match[str]) -> str:
    if not {"\n", "\r"} & set(found[0]):
        return " "
    before, after = value[: found.start()][-1:], value[found.end() :][:1]
    return soft_break(before, after) if before and after else " "


def shown(text: str, start: int, end: int) -> str:
    """Returns what a reader sees of `text[start:end]`."""
    return collapsed("".join(literal.value for literal in literals(text, start, end)))


def escaped(value: str) -> str:
    """Writes plain text as HTML."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(value: str, mark: str) -> str:
    """Writes plain text as it must stand in an attribute between quotation marks of the kind `mark`."""
    return escaped(value).replace(mark, "&quot;" if mark == '"' else "&#39;")
