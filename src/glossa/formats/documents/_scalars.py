"""The scalars of front matter, YAML and TOML: reading what is on the page, and writing another text in its place."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from glossa.formats.documents._rewrite import Pieces, Rendering, tagged
from glossa.formats.documents._wrapped import MARKER
from glossa.model.document import Document

_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_LITERAL = re.compile(r"'[^']*'")
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_AFTER = re.compile(r"[ \t]*(?:[ \t]#.*)?\Z")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", " ": " ",
    '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_PLAIN = re.compile(
    r"[^\W\d_](?:[^\x00-\x1f\x7f\x85\u2028\u2029\ufeff:#,\[\]{}\"'&*!|>%@`\\]++|(?<=\S)[,'](?=\s|\w))*+"
)
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_ODD_START = tuple("[]{}&*!|>%@`#,?-:")
_ODD_SPACE = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_WORD_VALUES = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"])


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in front matter, `text[start:end]` of the document."""

    start: int
    end: int
    value: str


def flow(text: str, start: int, end: int) -> list[Scalar]:
    """Reads a YAML list on one line, without its opening bracket; nothing unless it is a plain one."""
    close = text.rfind("]", start, end)
    if close < 0 or not _AFTER.match(text, close + 1, end):
        return []
    found: list[Scalar] = []
    position = start
    while position < close:
        position = close - len(text[position:close].lstrip(" \t"))
        stop = _item_end(text, position, close)
        item = scalar(text, position, stop) if stop >= 0 else None
        if item is None:
            return []
        found.append(item)
        position = stop + 1
    return found


def _item_end(text: str, start: int, close: int) -> int:
    for pattern in (_DOUBLE, _SINGLE):
        quoted = pattern.match(text, start, close)
        if quoted:
            rest = text[quoted.end() : close]
            after = len(rest) - len(rest.lstrip(" \t"))
            return quoted.end() + after if after == len(rest) or rest[after] == "," else -1
    comma = text.find(",", start, close)
    stop = close if comma < 0 else comma
    return stop if not set(text[start:stop]) & set('[]{}#:"') else -1


def scalar(text: str, start: int, end: int) -> Scalar | None:
    """Reads a YAML scalar that is all of `text[start:end]`, but for a comment at its end; None where it is unusual."""
    return quoted(text, start, end, doubling=True) if text[start] in "\"'" else _plain(text, start, end)


def quoted(text: str, start: int, end: int, *, doubling: bool) -> Scalar | None:
    """Reads a string in quotes. With `doubling`, two single quotes inside a string in such quotes are one."""
    double = _DOUBLE.match(text, start, end)
    found = double or (_SINGLE if doubling else _LITERAL).match(text, start, end)
    if found is None or not _AFTER.match(text, found.end(), end):
        return None
    inner = found[0][1:-1]
    value = _unescaped(inner) if double else inner.replace("''", "'")
    return None if value is None else Scalar(start, found.end(), value)


def is_open(text: str, start: int, end: int) -> bool:
    """Tells whether a quotation mark that begins at `start` is not closed before `end`."""
    return text[start] in "\"'" and not (_DOUBLE.match(text, start, end) or _SINGLE.match(text, start, end))


def _plain(text: str, start: int, end: int) -> Scalar | None:
    rows = _LINE_END.split(text[start:end])
    comment = re.search(r"[ \t]#", text[start:end])
    if len(rows) > 1 and (comment or any(row.startswith(("#", "-", "?")) for row in rows[1:])):
        return None
    raw = (text[start : start + comment.start()] if comment else text[start:end]).rstrip(" \t")
    value = " ".join(_LINE_END.split(raw))
    if value[:1] in _ODD_START or re.search(r":(?:\s|\Z)", value) or not _is_text(value):
        return None
    return Scalar(start, start + len(raw), raw)


def is_plain(value: str) -> bool:
    """Tells whether a text surely means itself in YAML without quotes; a comma may part it from others in a list."""
    return _PLAIN.fullmatch(value) is not None and _is_text(value)


def _is_text(value: str) -> bool:
    return value.lower() not in _WORD_VALUES and any(character.isalpha() for character in value)


def _unescaped(body: str) -> str | None:
    try:
        return _ESCAPE.sub(lambda found: _ESCAPES[found[1]] if len(found[1]) == 1 else chr(int(found[1][1:], 16)), body)
    except (KeyError, ValueError, OverflowError):
        return None


def render(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Writes a value in the quotes it had; a plain one that would mean something else gets double quotes."""
    raw, before = document.units[index].raw, document.skeleton[index]
    value = "".join(piece if isinstance(piece, str) else piece.equivalent for piece in pieces).strip()
    if not before.rstrip(" ").endswith(("\n", "\r")):
        written = _quoted_as(raw, value, in_list=before.rstrip().endswith(("[", ",")), is_toml=_is_toml(document))
    else:
        written = _in_block(value)
    return Rendering(written, tagged(pieces))


def _is_toml(document: Document) -> bool:
    return document.skeleton[0].removeprefix("\ufeff").startswith("+++")


def even_spaces(value: str) -> str:
    """Makes spaces of the white space that YAML cannot write without quotes: form feeds, other line ends."""
    return _ODD_SPACE.sub(" ", value)


def _in_block(value: str) -> str:
    """Puts a no-break space behind what looks like the marker of a list item."""
    value = even_spaces(value)
    marker = MARKER.match(value)
    return f"{marker[0].rstrip()}\u00a0{value[marker.end() :]}" if marker else value


def _quoted_as(raw: str, value: str, *, in_list: bool, is_toml: bool) -> str:
    if raw.startswith("'") and value.isprintable() and not (is_toml and "'" in value):
        return "'" + value.replace("'", "''") + "'"
    if raw[0] not in "\"'" and is_plain(value) and not (in_list and "," in value):
        return value
    return double_quoted(value)


def double_quoted(value: str) -> str:
    """Writes a value as a JSON string, which is YAML; what is not printable is escaped by code point."""
    body = json.dumps(value, ensure_ascii=False)[1:-1]
    if body.isprintable():
        return f'"{body}"'
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in body) + '"'
