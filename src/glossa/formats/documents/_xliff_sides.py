"""The text of a `source` or `target` as a unit has it: inline elements and what a program fills in are codes.

The data of a code is its markup, as it stands in the file; so it can be written back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossa.formats._xml import escaped
from glossa.formats._xml_places import Node
from glossa.formats.documents import _message
from glossa.model.inline import CodeKind, InlineCode

_WRAPPERS = frozenset({"g", "pc", "mrk"})
_OPENING = frozenset({"bx", "bpt", "sc", "sm"})
_CLOSING = frozenset({"ex", "ept", "ec", "em"})
_KEYS = ("startRef", "rid", "mid", "id", "xid", "hex")
"""The attributes that tell which code is meant, the best first."""
_LINE_END = re.compile(r"(?<![ \t])[ \t]*+(?:\r\n|\r|\n)\s*")


@dataclass(frozen=True, slots=True)
class _Token:
    """A code, seen or to be."""

    data: str
    key: str
    """The same for the same code in source and target."""
    shape: str
    """An element that opens, closes or stands alone, for finding pairs."""
    seen: str = ""
    is_markup: bool = True
    """Whether it is one wherever it stands; else only where the source has it, too."""


@dataclass(frozen=True, slots=True)
class Side:
    """A tagged text and its codes."""

    text: str
    codes: tuple[InlineCode, ...]
    keys: tuple[str, ...]
    before: str
    """The white space round the text."""
    after: str


def source_side(node: Node, text: str, *, preserved: bool) -> Side:
    """Reads a source, with white space as it is or, where it means nothing, without line ends."""
    tokens = list(_tokens(node, text, preserved=preserved))
    found = [token for token in tokens if isinstance(token, _Token)]
    numbered = _message.kinds([token.shape for token in found])
    codes = tuple(
        InlineCode(number, kind, token.data, token.seen) for token, (number, kind) in zip(found, numbered, strict=True)
    )
    waiting = iter(codes)
    tagged = "".join(token if isinstance(token, str) else next(waiting).tag for token in tokens)
    return _trimmed(tagged, codes, tuple(token.key for token in found))


def target_side(node: Node, text: str, source: Side, *, preserved: bool) -> Side:
    """Reads a target, with the codes of its source where they are the same; those that it alone has come after them."""
    waiting: dict[str, list[InlineCode]] = {}
    for key, code in reversed(list(zip(source.keys, source.codes, strict=True))):
        waiting.setdefault(key, []).append(code)
    own: list[InlineCode] = []
    number = max((code.id for code in source.codes), default=0)
    pieces: list[str] = []
    for token in _tokens(node, text, preserved=preserved):
        if isinstance(token, str):
            pieces.append(token)
            continue
        same = waiting.get(token.key)
        if same is None and token.is_markup:
            number += 1
            same = [InlineCode(number, CodeKind.ALONE, token.data, token.seen)]
            own += same
        pieces.append(token.seen if same is None else (same.pop() if len(same) > 1 else same[0]).tag)
    return _trimmed("".join(pieces), tuple(own), ())


def _trimmed(tagged: str, codes: tuple[InlineCode, ...], keys: tuple[str, ...]) -> Side:
    text = tagged.strip()
    start = tagged.index(text)
    return Side(text, codes, keys, tagged[:start], tagged[start + len(text) :])


def written(pieces: Sequence[str | InlineCode]) -> str:
    """Writes the pieces of a tagged text as the content of an element."""
    return "".join(escaped(piece) if isinstance(piece, str) else piece.data for piece in pieces)


def _tokens(node: Node, text: str, *, preserved: bool) -> Iterator[str | _Token]:
    for part in node.content:
        if isinstance(part, str):
            yield from _in_plain(part if preserved else _LINE_END.sub(" ", part))
        elif part.name in _WRAPPERS and part.inner_end < part.end:
            key = f"{part.name} {_id(part.attributes)}"
            yield _Token(text[part.start : part.inner], f"<{key}", "<wrapper>")
            yield from _tokens(part, text, preserved=preserved)
            yield _Token(text[part.inner_end : part.end], f"</{key}", "</wrapper>")
        else:
            yield _element(part, text[part.start : part.end])


def _element(part: Node, raw: str) -> _Token:
    name, key = part.name, _id(part.attributes)
    is_opening = name in _OPENING or (name == "it" and part.attributes.get("pos") == "open")
    is_closing = name in _CLOSING or (name == "it" and part.attributes.get("pos") == "close")
    pair = re.sub(r"\W", "_", key)
    shape = f"<half-{pair}>" if is_opening else f"</half-{pair}>" if is_closing else "<alone/>"
    seen = part.attributes.get("equiv-text") or part.attributes.get("equiv") or part.text
    return _Token(raw, f"{name} {key}", shape, seen if shape == "<alone/>" else "")


def _id(attributes: Mapping[str, str]) -> str:
    return next((attributes[key] for key in _KEYS if key in attributes), "")


def _in_plain(value: str) -> Iterator[str | _Token]:
    """Yields plain text, and what a program fills in: placeholders, line ends, tags that are text here."""
    position = 0
    for found in _message.codes_in(value):
        yield value[position : found.start()]
        raw = found[0]
        yield _Token(escaped(raw), raw.strip(" \t"), raw, raw, is_markup=_message.is_always_code(raw))
        position = found.end()
    yield value[position:]
