"""From the inline source of a block to slices: its text, the descriptions of its images, debris at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from glossa.formats.documents._markdown import inline
from glossa.formats.documents._markdown.inline import Piece
from glossa.formats.documents._markdown.origin import Origin
from glossa.formats.documents._news import role_of, tail
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._text import is_blank
from glossa.model.document import Role
from glossa.model.inline import TAG, CodeKind, InlineCode, tag

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

DESCRIPTION = "image description"
"""The note of a slice that is the description of an image which stands alone."""
_BOX = re.compile(r"\[[ xX]\][ \t]+(?=\S|\Z)")
_ALERT = re.compile(r"\[![A-Za-z]+\]")
_ITALIC = ("*", "_", "<em>", "<i>")


class Guess(Protocol):
    """Says what a paragraph is."""

    def __call__(self, paragraph: Slice, /, *, below_image: bool) -> Slice:
        """Returns the paragraph with its role."""


@dataclass(frozen=True, slots=True)
class Block:
    """The inline content of one block."""

    role: Role
    text: str
    """The whole document."""
    origin: Origin
    pieces: tuple[Piece, ...] = ()

    def cut(self, pieces: Sequence[Piece]) -> Block:
        """Returns the block with these pieces of its content."""
        return replace(self, pieces=tuple(pieces))


def units(block: Block, env: EnvType, guess: Guess, *, below_image: bool) -> Iterator[Slice]:
    """Yields the units of a block: descriptions of images that stand alone, then the text that is left."""
    rest = _trimmed(inline.read(block.origin.content, env))
    if block.role is Role.LIST_ITEM:
        rest = _without_box(rest, block.origin.content)
    elif block.role is Role.QUOTATION:
        rest = _without_alert(rest)
    if block.role not in (Role.TABLE_CELL, Role.HEADLINE):
        alone, rest = _leading_images(rest, block.origin.content)
        below_image = below_image or bool(alone)
        for image in alone:
            yield from _description(image, block, env)
    if is_blank("".join(piece.value for piece in rest if piece.kind is None)):
        for piece in rest:
            yield from _description(piece, block, env)
    else:
        yield from _with_role(block.cut(_opened(rest, block, env)), guess, below_image=below_image)


def _without_box(pieces: list[Piece], content: str) -> list[Piece]:
    """Leaves the box of a task, `[ ]` or `[x]`, to the skeleton."""
    first = pieces[0] if pieces else None
    box = _BOX.match(content, first.start, first.end) if first and first.kind is None else None
    if first is None or box is None or len(first.value) != first.end - first.start:
        return pieces
    shown = first.value[box.end() - first.start :]
    return _trimmed([replace(first, start=box.end(), value=shown), *pieces[1:]])


def _without_alert(pieces: list[Piece]) -> list[Piece]:
    """Leaves what makes an alert of a quotation, `[!NOTE]` on a line of its own, to the skeleton."""
    is_alert = pieces and pieces[0].kind is None and _ALERT.fullmatch(pieces[0].value)
    return _trimmed(pieces[1:]) if is_alert else pieces


def _leading_images(pieces: list[Piece], content: str) -> tuple[list[Piece], list[Piece]]:
    """Splits off images that have lines to themselves above the text (usually a caption) of the same paragraph."""
    alone: list[Piece] = []
    while len(pieces) > 1 and pieces[0].image and _is_line_break(pieces[1], content):
        alone.append(pieces[0])
        pieces = _trimmed(pieces[1:])
    return alone, pieces


def _is_line_break(piece: Piece, content: str) -> bool:
    return piece.is_break or ("\n" in content[piece.start : piece.end] and piece.value == " ")


def _description(piece: Piece, block: Block, env: EnvType) -> Iterator[Slice]:
    pieces = _trimmed(_described(piece, block, env))
    if pieces:
        yield _slice(block.cut(pieces))._replace(role=Role.CAPTION, note=DESCRIPTION)


def _described(piece: Piece, block: Block, env: EnvType) -> list[Piece]:
    """Reads the description of an image; nothing when there are no words in it."""
    if piece.image is None:
        return []
    start, end = piece.image
    found = inline.read(block.origin.content[start:end], env)
    if is_blank("".join(inner.value for inner in found if inner.kind is None)):
        return []
    return [_shifted(inner, start) for inner in found]


def _shifted(piece: Piece, by: int) -> Piece:
    pair = piece.pair + by if piece.pair >= 0 else -1
    return replace(piece, start=piece.start + by, end=piece.end + by, pair=pair, image=None)


def _opened(pieces: Sequence[Piece], block: Block, env: EnvType) -> list[Piece]:
    """Makes a pair of each image inside a text, round its description: it is read aloud in that place."""
    return [part for piece in pieces for part in _opened_image(piece, _described(piece, block, env))]


def _opened_image(piece: Piece, inner: Sequence[Piece]) -> Sequence[Piece]:
    if piece.image is None or not inner:
        return (piece,)
    start, end = piece.image
    opening = Piece(piece.start, start, "", CodeKind.OPEN, pair=piece.start)
    return (opening, *inner, Piece(end, piece.end, "", CodeKind.CLOSE, pair=piece.start))


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Takes white space and line breaks off both ends."""
    kept = list(pieces)
    while kept and _is_space(kept[0]):
        del kept[0]
    while kept and _is_space(kept[-1]):
        del kept[-1]
    if kept and kept[0].kind is None:
        kept[0] = _stripped(kept[0], left=True)
    if kept and kept[-1].kind is None:
        kept[-1] = _stripped(kept[-1], left=False)
    return kept


def _is_space(piece: Piece) -> bool:
    return (
        piece.is_break
        or (piece.kind is None and not piece.value.strip())
        or (piece.kind is CodeKind.ALONE and piece.value == " ")
    )


def _stripped(piece: Piece, *, left: bool) -> Piece:
    shown = piece.value.lstrip() if left else piece.value.rstrip()
    by = len(piece.value) - len(shown)
    if by and len(piece.value) == piece.end - piece.start:
        return (
            replace(piece, value=shown, start=piece.start + by)
            if left
            else replace(piece, value=shown, end=piece.end - by)
        )
    return replace(piece, value=shown)


def _with_role(block: Block, guess: Guess, *, below_image: bool) -> Iterator[Slice]:
    """Guesses what a paragraph is, and cuts off debris at its end."""
    unit = _slice(block)
    if block.role is not Role.PARAGRAPH:
        yield unit
        return
    cut = _tail(block, unit.text)
    if cut is not None:
        yield Slice(cut, unit.end, Role.DEBRIS, block.text[cut : unit.end])
        block = block.cut(_trimmed(_before(block.pieces, len(block.text[cut : unit.end]))))
        unit = _slice(block)
    yield guess(unit, below_image=below_image)


def guessed(paragraph: Slice, *, below_image: bool) -> Slice:
    """Guesses what a paragraph is, by its words and its place."""
    role = role_of(TAG.sub("", paragraph.text))
    if role is None and below_image and _is_italic(paragraph):
        role = Role.CAPTION
    return paragraph._replace(role=role) if role else paragraph


def _tail(block: Block, text: str) -> int | None:
    """Returns where in the document debris begins that is glued to the end of the paragraph."""
    at, last = tail(text), block.pieces[-1]
    if at is None or last.kind is not None or len(last.value) != last.end - last.start:
        return None
    debris = text[at:].lstrip()
    return block.origin.position(last.end - len(debris)) if last.value.endswith(debris) else None


def _before(pieces: Sequence[Piece], length: int) -> list[Piece]:
    last = pieces[-1]
    return [*pieces[:-1], replace(last, value=last.value[:-length], end=last.end - length)]


def _is_italic(unit: Slice) -> bool:
    whole = unit.text.startswith("<1>") and unit.text.endswith("</1>") and unit.text.count("<1>") == 1
    return whole and unit.codes[0].data in _ITALIC


def _slice(block: Block) -> Slice:
    text: list[str] = []
    codes: list[InlineCode] = []
    numbers: dict[int, int] = {}
    position = block.origin.position
    start, end = position(block.pieces[0].start), position(block.pieces[-1].end)
    for index, piece in enumerate(block.pieces):
        if piece.kind is None:
            text.append(piece.value)
            continue
        number = numbers.setdefault(piece.pair if piece.pair >= 0 else -1 - index, len(numbers) + 1)
        data = piece.data or block.text[position(piece.start) : position(piece.end)]
        codes.append(InlineCode(number, piece.kind, data, piece.value))
        text.append(tag(number, piece.kind))
    return Slice(start, end, block.role, "".join(text), tuple(codes))
