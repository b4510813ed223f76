"""YAML front matter: which of its values are for readers, and how to write them. Whatever is unusual is left alone.

Read are single-line plain, single-quoted and double-quoted scalars after a key for readers (`title`, `seo_title`,
`image: {newline} alt`), and the items of such a key's list (`keywords: [trade, ports]`). Block scalars, values over
several lines, anchors and tags are skeleton.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossa.formats.documents._rewrite import Pieces, Rendering, tagged
from glossa.formats.documents._skeleton import Line, Slice, lines
from glossa.formats.documents._text import is_blank, shield, unwrapped
from glossa.model.document import Document, Role
from glossa.text.spans import Span

READABLE = frozenset(
    [
        "title",
        "subtitle",
        "headline",
        "subheadline",
        "subhead",
        "heading",
        "description",
        "summary",
        "abstract",
        "excerpt",
        "lead",
        "lede",
        "deck",
        "dek",
        "standfirst",
        "teaser",
        "intro",
        "introduction",
        "tagline",
        "caption",
        "captions",
        "alt",
        "credit_line",
        "keywords",
        "keyword",
        "note",
        "notes",
        "label",
        "question",
        "answer",
    ]
)
"""The last words of keys whose values readers see. Names, dates, addresses and settings are not among them; `tags`
are how a site sorts its pages, and have addresses of their own."""

_LANGUAGE = re.compile(
    r"""^(?:lang|language)[ \t]*[:=][ \t]*(?P<quote>["']?)(?P<tag>[A-Za-z0-9_-]+)(?P=quote)[ \t]*(?:#.*)?\r?$""",
    re.MULTILINE,
)
_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\Z")
_ENTRY = re.compile(r"(?P<indent>[ ]*)(?:-[ ]+)?(?P<key>[\w.-]+|\"[^\"\\]+\"|'[^']+')[ ]*:(?:[ \t]+|\Z)")
_ITEM = re.compile(r"(?P<indent>[ ]*)-[ ]+")
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*|[A-Z]+")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_AFTER = re.compile(r"[ \t]*(?:[ \t]#.*)?\Z")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", " ": " ",
    '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_PLAIN = re.compile(r"[^\W\d_](?:[^\x00-\x1f\x7f\x85\u2028\u2029\ufeff:#,\[\]{}\"'&*!|>%@`\\]|(?<=\S)[,'](?=\s|\w))*")
_WORD_VALUES = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"])


@dataclass(frozen=True, slots=True)
class _Scalar:
    start: int
    end: int
    value: str


def end_of(text: str, start: int) -> int:
    """Returns where the front matter that begins at `start` ends; `start` itself when there is none."""
    found = lines(text, start)
    fence = _FENCE.match(text, found[0].start, found[0].end) if found else None
    if fence is None:
        return start
    closing = (fence[1], "...") if fence[1] == "---" else (fence[1],)
    body = found[1:]
    last = next((line for line in body if text[line.start : line.end].rstrip(" \t") in closing), None)
    first = next((line for line in body if text[line.start : line.end].strip()), None)
    if last is None or first is None or not _begins_data(text[first.start : first.end], fence[1]):
        return start
    return last.next


def _begins_data(line: str, fence: str) -> bool:
    if fence == "+++":
        return re.match(r"[\w.\"'-]+\s*=|\[|#", line) is not None
    return _ENTRY.match(line) is not None or line.startswith(("#", "---"))


def read(text: str, start: int, end: int) -> Iterator[Slice]:
    """Yields the values for readers in the front matter `text[start:end]`."""
    if text.startswith("+++", start):
        return
    body = [line for line in lines(text[:end], start) if text[line.start : line.end].strip()][1:-1]
    list_of = ""
    skip_deeper_than: int | None = None
    for index, line in enumerate(body):
        content = text[line.start : line.end]
        indent = len(content) - len(content.lstrip(" "))
        if skip_deeper_than is not None and indent > skip_deeper_than:
            continue
        skip_deeper_than = None
        entry, item = _ENTRY.match(content), _ITEM.match(content)
        is_last = index + 1 == len(body) or _indent(text, body[index + 1]) <= indent
        if entry:
            key = entry["key"].strip("\"'")
            value = line.start + entry.end()
            list_of = key if value >= line.end else ""
            if value < line.end:
                skip_deeper_than = indent
                if _is_readable(key) and is_last:
                    yield from _values(text, value, line.end, key)
        elif item and _is_readable(list_of) and is_last:
            yield from _scalar_slices(text, line.start + item.end(), line.end, list_of)
        elif not item:
            list_of = ""


def declared_language(text: str, start: int, end: int) -> Span | None:
    """Returns where the front matter `text[start:end]` names the language of the document, quotes not included."""
    found = _LANGUAGE.search(text, start, end)
    return Span(*found.span("tag")) if found else None


def _indent(text: str, line: Line) -> int:
    content = text[line.start : line.end]
    return len(content) - len(content.lstrip(" "))


def _is_readable(key: str) -> bool:
    words = [word.lower() for word in _WORDS.findall(key)]
    return bool(words) and words[-1] in READABLE


def _values(text: str, start: int, end: int, key: str) -> Iterator[Slice]:
    if text.startswith("[", start):
        yield from _flow(text, start + 1, end, key)
    else:
        yield from _scalar_slices(text, start, end, key)


def _flow(text: str, start: int, end: int, key: str) -> Iterator[Slice]:
    """Reads a list on one line, if it is a plain one."""
    close = text.rfind("]", start, end)
    if close < 0 or not _AFTER.match(text, close + 1, end):
        return
    found: list[_Scalar] = []
    position = start
    while position < close:
        quoted = re.compile(r"[ \t]*").match(text, position, close)
        position = quoted.end() if quoted else position
        stop = _item_end(text, position, close)
        scalar = _scalar(text, position, stop) if stop >= 0 else None
        if scalar is None:
            return
        found.append(scalar)
        position = stop + 1
    for scalar in found:
        yield from _slice(scalar, key)


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


def _scalar_slices(text: str, start: int, end: int, key: str) -> Iterator[Slice]:
    scalar = _scalar(text, start, end)
    if scalar:
        yield from _slice(scalar, key)


def _scalar(text: str, start: int, end: int) -> _Scalar | None:
    if text[start] == '"':
        found = _DOUBLE.match(text, start, end)
        value = _unescaped(found[0][1:-1]) if found else None
        whole = found and value is not None and _AFTER.match(text, found.end(), end)
        return _Scalar(start, found.end(), value) if found and value is not None and whole else None
    if text[start] == "'":
        found = _SINGLE.match(text, start, end)
        whole = found and _AFTER.match(text, found.end(), end)
        return _Scalar(start, found.end(), found[0][1:-1].replace("''", "'")) if found and whole else None
    return _plain(text, start, end)


def _plain(text: str, start: int, end: int) -> _Scalar | None:
    comment = re.compile(r"[ \t]#").search(text, start, end)
    stop = comment.start() if comment else end
    value = text[start:stop].rstrip(" \t")
    if value[:1] in tuple("[]{}&*!|>%@`#,?-:") or ": " in value or value.endswith(":") or not _is_text(value):
        return None
    return _Scalar(start, start + len(value), value)


def _is_text(value: str) -> bool:
    return value.lower() not in _WORD_VALUES and any(character.isalpha() for character in value)


def _unescaped(body: str) -> str | None:
    try:
        return _ESCAPE.sub(lambda found: _ESCAPES[found[1]] if len(found[1]) == 1 else chr(int(found[1][1:], 16)), body)
    except (KeyError, ValueError, OverflowError):
        return None


def _slice(scalar: _Scalar, key: str) -> Iterator[Slice]:
    text, codes = shield(unwrapped(scalar.value))
    if not is_blank(text):
        yield Slice(scalar.start, scalar.end, Role.FRONT_MATTER, text, codes, f"front matter: {key}")


def render(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Writes a value in the quotes it had; a plain one that would mean something else gets double quotes."""
    raw, before = document.units[index].raw, document.skeleton[index].rstrip()
    in_list = before.endswith(("[", ","))
    value = "".join(piece if isinstance(piece, str) else piece.equivalent for piece in pieces).strip()
    printable = value.isprintable()
    if raw.startswith("'") and printable:
        written = "'" + value.replace("'", "''") + "'"
    elif not raw.startswith('"') and _PLAIN.fullmatch(value) and _is_text(value) and not (in_list and "," in value):
        written = value
    else:
        written = _double_quoted(value)
    return Rendering(written, tagged(pieces))


def _double_quoted(value: str) -> str:
    """JSON strings are YAML; what is not printable is escaped by code point."""
    body = json.dumps(value, ensure_ascii=False)[1:-1]
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in body) + '"'
