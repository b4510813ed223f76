"""From the inline source of a block to a tagged text with codes, each code knowing its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from glossa.formats.documents._markdown.syntax import AT, inlines
from glossa.formats.documents._text import INVISIBLE, soft_break, tidy
from glossa.model.inline import TAG, CodeKind

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_HTML_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)[^>]*?(/?)>\Z", re.DOTALL)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_MARKUP = re.compile(r"[\\`*_~\[\]<&]|  \n")
_WRAP = re.compile(r"(?<![ \t])[ \t]*\n[ \t]*")
_CONTROL = re.compile(r"[ \x00-\x1f]+\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of inline source, `content[start:end]`: plain text, or a code of some kind."""

    start: int
    end: int
    value: str
    """The text; of a code, its equivalent."""
    kind: CodeKind | None = None
    pair: int = -1
    """What an opening and its closing code have in common: where the opening one begins."""
    is_break: bool = False
    """True for a soft line break, whose value depends on its neighbours."""
    data: str | None = None
    """What to write for a code, where that is not what stands there."""
    image: tuple[int, int] | None = None
    """Where the description of an image stands, unless it is a reference by name."""


def read(content: str, env: EnvType) -> list[Piece]:
    """Cuts `content` into pieces without gaps."""
    if not _MARKUP.search(content):
        return _joined(_lines(content))
    located = sorted(_located(content, inlines(content, env)), key=lambda piece: piece.start)
    pieces = _filled(located, content)
    if pieces is None:
        return [Piece(0, len(content), "", CodeKind.ALONE)]
    return [_tidied(piece) for piece in _shielded(_joined(_paired(pieces, content)))]


def _lines(content: str) -> list[Piece]:
    """Reads text without any markup, much faster than the parser."""
    pieces: list[Piece] = []
    position = 0
    for found in _WRAP.finditer(content):
        pieces.append(Piece(position, found.start(), tidy(content[position : found.start()])))
        pieces.append(Piece(found.start(), found.end(), "", is_break=True))
        position = found.end()
    return [*pieces, Piece(position, len(content), tidy(content[position:]))]


def _filled(located: Sequence[Piece], content: str) -> list[Piece] | None:
    """Fills the gaps between constructs with plain text; None when constructs overlap."""
    pieces: list[Piece] = []
    position = 0
    for piece in located:
        if piece.start < position:
            return None
        start = piece.start
        if piece.is_break or _is_hard_break(piece, content):
            start = position + len(content[position:start].rstrip(" \t"))
        if start > position:
            pieces.append(Piece(position, start, content[position:start]))
        pieces.append(piece if start == piece.start else replace(piece, start=start))
        position = piece.end
    if position < len(content):
        pieces.append(Piece(position, len(content), content[position:]))
    return pieces


def _tidied(piece: Piece) -> Piece:
    shown = tidy(piece.value) if piece.kind is None else piece.value
    return piece if shown == piece.value else replace(piece, value=shown)


def _is_hard_break(piece: Piece, content: str) -> bool:
    return piece.kind is CodeKind.ALONE and content[piece.start : piece.end].lstrip(" \\")[:1] == "\n"


def _located(content: str, tokens: Sequence[Token]) -> Iterator[Piece]:
    for token in tokens:
        if AT in token.meta:
            start, end = token.meta[AT]
            piece = _piece(token, content, start, end)
            if piece:
                yield piece


def _piece(token: Token, content: str, start: int, end: int) -> Piece | None:
    match token.type:
        case "text":
            return Piece(start, end, token.content) if token.content else None
        case "text_special":
            alone = _CONTROL.match(token.content)
            return Piece(start, end, " ", CodeKind.ALONE) if alone else Piece(start, end, token.content)
        case "softbreak":
            return Piece(start, end, "", is_break=True)
        case "hardbreak":
            return Piece(start, end, " ", CodeKind.ALONE)
        case "strong_open":
            return Piece(start - 1, end, "", CodeKind.OPEN)
        case "strong_close":
            return Piece(start, end + 1, "", CodeKind.CLOSE)
        case "link_open":
            return (
                Piece(start, end, content[start + 1 : end - 1], CodeKind.ALONE)
                if end - start > 1
                else Piece(start, end, "", CodeKind.OPEN)
            )
        case "image":
            return _image(token, content, start, end)
        case "html_inline":
            return _html(content, start, end)
        case "code_inline":
            return Piece(start, end, token.content, CodeKind.ALONE)
        case _:
            return Piece(start, end, "", (CodeKind.CLOSE, CodeKind.ALONE, CodeKind.OPEN)[token.nesting + 1])


def _image(token: Token, content: str, start: int, end: int) -> Piece:
    alt = "".join(child.content for child in token.children or ())
    after = start + 2 + len(token.content)
    named = content[after:end] in ("]", "][]")
    return Piece(start, end, alt, CodeKind.ALONE, image=None if named else (start + 2, after))


def _html(content: str, start: int, end: int) -> Piece:
    found = _HTML_TAG.match(content, start, end)
    if not found or found[3] or found[2].lower() in _VOID:
        return Piece(start, end, " " if found and found[2].lower() == "br" else "", CodeKind.ALONE)
    return Piece(start, end, found[2].lower(), CodeKind.CLOSE if found[1] else CodeKind.OPEN)


def _paired(pieces: Sequence[Piece], content: str) -> list[Piece]:
    """Matches opening and closing codes; what has no partner stands alone."""
    out = list(pieces)
    stack: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.kind is CodeKind.OPEN:
            stack.append(index)
        elif piece.kind is CodeKind.CLOSE:
            opening = _opening(stack, pieces, piece, content)
            if opening is not None:
                del stack[stack.index(opening) :]
                pair = pieces[opening].start
                out[opening] = replace(pieces[opening], value="", pair=pair)
                out[index] = replace(piece, value="", pair=pair, data=_reference(content, pieces[opening], piece))
    return [
        replace(piece, kind=CodeKind.ALONE, value="")
        if piece.kind and piece.kind is not CodeKind.ALONE and piece.pair < 0
        else piece
        for piece in out
    ]


def _opening(stack: Sequence[int], pieces: Sequence[Piece], closing: Piece, content: str) -> int | None:
    """Finds the partner of a closing code. An HTML tag does not reach across Markdown that is still open."""
    for index in reversed(stack):
        if _match(pieces[index], closing, content):
            return index
        if closing.value and not pieces[index].value:
            return None
    return None


def _match(opening: Piece, closing: Piece, content: str) -> bool:
    if opening.value or closing.value:
        return opening.value == closing.value
    first = content[opening.start : opening.end]
    last = content[closing.start : closing.end]
    return last.startswith("]") if first.endswith("[") else first == last


def _reference(content: str, opening: Piece, closing: Piece) -> str | None:
    """A link by its own words, `[words]` or `[words][]`, must name its reference once the words are translated."""
    if content[opening.start : opening.end] == "[" and content[closing.start : closing.end] in ("]", "][]"):
        return f"][{content[opening.end : closing.start]}]"
    return None


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Gives each soft line break its value."""
    if not any(piece.is_break for piece in pieces):
        return list(pieces)
    texts = [tidy(piece.value) if piece.kind is None else "" for piece in pieces]
    before = accumulate(texts, _nearest)
    after = reversed(list(accumulate(reversed(texts), _nearest)))
    return [
        replace(piece, value=soft_break(left, right)) if piece.is_break else piece
        for piece, left, right in zip(pieces, before, after, strict=True)
    ]


def _nearest(earlier: str, text: str) -> str:
    return text or earlier


def _shielded(pieces: Sequence[Piece]) -> list[Piece]:
    """Turns text that looks like a tag into codes; it can be spread over several pieces (`\\<1>`)."""
    if not any(piece.kind is None and "<" in piece.value for piece in pieces):
        return list(pieces)
    out: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if piece.kind is None and not piece.is_break:
            run.append(piece)
        else:
            out += [*_look_alikes(run), piece]
            run = []
    return [*out, *_look_alikes(run)]


def _look_alikes(run: Sequence[Piece]) -> list[Piece]:
    characters = [place for piece in run for place in _characters(piece) if place[0] not in INVISIBLE]
    text = "".join(character for character, _, _ in characters)
    out: list[Piece] = []
    position = 0
    for found in TAG.finditer(text):
        start, end = characters[found.start()][1], characters[found.end() - 1][2]
        out += _plain(characters[position : found.start()])
        out.append(Piece(start, end, found[0], CodeKind.ALONE))
        position = found.end()
    return [*out, *_plain(characters[position:])] if out else list(run)


def _characters(piece: Piece) -> Iterator[tuple[str, int, int]]:
    if len(piece.value) == piece.end - piece.start:
        yield from ((character, piece.start + at, piece.start + at + 1) for at, character in enumerate(piece.value))
    else:
        yield from ((character, piece.start, piece.end) for character in piece.value)


def _plain(characters: Sequence[tuple[str, int, int]]) -> list[Piece]:
    if not characters:
        return []
    return [Piece(characters[0][1], characters[-1][2], "".join(character for character, _, _ in characters))]
