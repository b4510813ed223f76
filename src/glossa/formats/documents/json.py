"""JSON: the strings in it, each at its path. Keys, numbers and layout are skeleton. Source: RFC 8259."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._strings import Contents, Found, Grammar, Path, Strings, Write

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\],:]')
_CHARACTER = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]")


def _ways(source: str) -> tuple[Write]:
    """Returns what writes a string as the file writes its others: escaped down to ASCII, or as it is."""
    encode = json.JSONEncoder(ensure_ascii=source.isascii() and "\\u" in source).encode
    return (lambda _document, _index, value: encode(value)[1:-1],)


@dataclass(slots=True)
class _Frame:
    """An object or a list that is open."""

    is_object: bool
    key: str
    """The key or the index of what is read now."""
    is_key_next: bool


def _contents(text: str) -> Contents:
    try:
        json.loads(text.removeprefix("\ufeff"), parse_int=str, parse_float=str)
    except json.JSONDecodeError as fault:
        hint = "Nothing was changed. Mend it there, or export it again."
        raise GlossaError(f"It is no JSON: {fault.msg} (line {fault.lineno})", hint=hint) from None
    except RecursionError:
        raise GlossaError("It is nested too deeply to be read", hint="Is it an article?") from None
    strings: list[Found] = []
    keys: list[Found] = []
    for frames, start, end in _walk(text):
        if frames and frames[-1].is_object and frames[-1].is_key_next:
            frames[-1].key = json.loads(text[start - 1 : end + 1])
            if len(frames) == 1:
                keys.append(Found((frames[-1].key,), start, end, frames[-1].key))
        else:
            strings.append(_trimmed(text, tuple(frame.key for frame in frames), start, end))
    return Contents(tuple(strings), tuple(keys))


def _walk(text: str) -> Iterator[tuple[list[_Frame], int, int]]:
    """Yields each string, without its quotes, and what it is in; the same list each time."""
    frames: list[_Frame] = []
    for found in _TOKEN.finditer(text):
        match found[0][0]:
            case "{" | "[" as bracket:
                frames.append(_Frame(bracket == "{", "0", bracket == "{"))
            case "}" | "]":
                frames.pop()
            case ",":
                frames[-1].is_key_next = True
                frames[-1].key = frames[-1].key if frames[-1].is_object else str(int(frames[-1].key) + 1)
            case ":":
                frames[-1].is_key_next = False
            case _:
                yield frames, found.start() + 1, found.end() - 1


def _trimmed(text: str, path: Path, start: int, end: int) -> Found:
    """Returns a string without the white space at its ends, escaped or not."""
    value = str(json.loads(text[start - 1 : end + 1]))
    if value != value.strip():
        characters = [(found.start(), found.end()) for found in _CHARACTER.finditer(text, start, end)]
        blank = [json.loads(f'"{text[first:last]}"').isspace() for first, last in characters]
        seen = [place for place, is_blank in zip(characters, blank, strict=True) if not is_blank]
        start, end = (seen[0][0], seen[-1][1]) if seen else (end, end)
    return Found(path, start, end, value.strip())


FORMAT: DocumentReader = Strings(Grammar("json", "JSON, its strings by path", (".json",), _contents, _ways))
