"""JSON: the strings in it, each at its path. Keys, numbers and layout are skeleton. Source: RFC 8259."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from glossa.errors import GlossaError
from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._json_text import is_surely_json
from glossa.formats.documents._strings import Found, Grammar, Level, Path, Strings, Write, path_of

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]')
_RUN = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|\s++|[^\\\s]++")


def _ways(source: str) -> tuple[Write]:
    """Returns what writes a string as the file writes its others: escaped down to ASCII, or as it is."""
    encode = json.JSONEncoder(ensure_ascii=source.isascii() and "\\u" in source).encode
    return (lambda _document, _index, value: encode(value)[1:-1],)


def _contents(text: str) -> Iterator[Found]:
    _check(text)
    levels: list[Level] = []
    for token in _TOKEN.finditer(text):
        start, end = token.start() + 1, token.end() - 1
        match text[start - 1]:
            case '"' if levels and levels[-1].is_key_next:
                levels[-1].key = _value(text, start, end)
                if len(levels) == 1:
                    yield Found(path_of(levels), start, end, levels[-1].key, is_key=True)
            case '"':
                yield _trimmed(text, path_of(levels), start, end)
            case ",":
                levels[-1].go_on()
            case ":":
                levels[-1].is_key_next = False
            case "{":
                levels.append(Level(is_list=False, is_key_next=True))
            case "[":
                levels.append(Level(is_list=True, key="0"))
            case _:
                levels.pop()


def _check(text: str) -> None:
    """Raises `GlossaError` for what is no JSON."""
    text = text.removeprefix("\ufeff")
    try:
        if not is_surely_json(text):
            json.loads(text, object_pairs_hook=len, parse_int=len, parse_float=len)
    except json.JSONDecodeError as fault:
        hint = "Nothing was changed. Mend it there, or export it again."
        raise GlossaError(f"It is no JSON: {fault.msg} (line {fault.lineno})", hint=hint) from None
    except RecursionError:
        raise GlossaError("It is nested too deeply to be read", hint="Is it an article?") from None


def _value(text: str, start: int, end: int) -> str:
    """Returns what a string says, given where it stands between its quotes."""
    raw = text[start:end]
    return str(json.loads(f'"{raw}"')) if "\\" in raw else raw


def _trimmed(text: str, path: Path, start: int, end: int) -> Found:
    """Returns a string without the white space at its ends, escaped or not."""
    value = _value(text, start, end)
    seen = value.strip()
    if seen != value:
        first, last = end, end
        for run in _RUN.finditer(text, start, end):
            if not _value(text, *run.span()).isspace():
                first, last = min(first, run.start()), run.end()
        start, end = first, last
    return Found(path, start, end, seen)


FORMAT: DocumentReader = Strings(Grammar("json", "JSON, its strings by path", (".json",), _contents, _ways))
