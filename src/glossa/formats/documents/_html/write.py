"""How a text is written into an HTML document."""

from __future__ import annotations

import re

from glossa.formats.documents._html import attributes, runs
from glossa.formats.documents._html.literals import BLANKS, escaped, quoted
from glossa.formats.documents._html.tokens import SPACE, Kind, tokens
from glossa.formats.documents._rewrite import Manner, Pieces, Rendering, tagged
from glossa.formats.documents._text import shield
from glossa.model.document import Document
from glossa.model.inline import CodeKind, InlineCode

_VALUE = re.compile(rf"=[{SPACE}]*([\"']?)\Z")
_BREAK = re.compile(r"</?br[\s/>]", re.IGNORECASE)


def handsome(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Escapes what must be escaped."""
    value = _VALUE.search(document.skeleton[index])
    if value:
        return _attribute(value[1], pieces)
    kept = _single_breaks([*pieces, *_missing(document.units[index].codes, pieces)])
    return Rendering("".join(map(_written, kept)), tagged(_trimmed(kept)))


def bare(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Gives up the codes and keeps the words, and the codes that have texts of their own."""
    equivalents = (piece if isinstance(piece, str) else piece.equivalent for piece in pieces)
    words = " ".join("".join(equivalents).split())
    written = handsome(document, index, [words])
    return Rendering(written.raw, shield(words)[0] + written.text.removeprefix(words))


MANNERS: tuple[Manner, ...] = (handsome, bare)


def texts_of(code: InlineCode) -> list[attributes.AttributeText]:
    """Returns the attributes in a code that readers see; their places are those in the code."""
    if not attributes.WORTH_READING.search(code.data):
        return []
    first, *others = tokens(code.data)
    return [] if others or first.kind is not Kind.START else list(attributes.texts(first))


def _attribute(mark: str, pieces: Pieces) -> Rendering:
    """Writes the value of an attribute; one without quotation marks gets some."""
    value = "".join(piece if isinstance(piece, str) else piece.equivalent for piece in pieces)
    written = quoted(value.strip(), mark or '"')
    return Rendering(written if mark else f'"{written}"', tagged(pieces))


def _missing(codes: tuple[InlineCode, ...], pieces: Pieces) -> list[str | InlineCode]:
    """Returns the codes that were left out and have texts of their own: these are not lost with them."""
    there = {piece.id for piece in pieces if isinstance(piece, InlineCode)}
    with_texts = {code.id for code in codes if code.kind is not CodeKind.CLOSE and texts_of(code)}
    return [code for code in codes if code.id in with_texts - there]


def _single_breaks(pieces: Pieces) -> list[str | InlineCode]:
    """Leaves out all but one of several line breaks in a row: they would part the text in two."""
    kept: list[str | InlineCode] = []
    is_after_break = False
    for piece in pieces:
        if not isinstance(piece, str) and _BREAK.match(piece.data):
            if is_after_break:
                continue
            is_after_break = True
        elif piece.strip(BLANKS) if isinstance(piece, str) else piece.kind is CodeKind.ALONE:
            is_after_break = False
        kept.append(piece)
    return kept


def _trimmed(pieces: Pieces) -> Pieces:
    """Returns what will be read as the text: codes at its edges are none of it."""
    partners = [-1] * len(pieces)
    opened: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if isinstance(piece, str) or piece.kind is CodeKind.ALONE:
            continue
        opening = opened.setdefault(piece.id, index)
        if opening != index:
            partners[opening], partners[index] = index, opening
    content = [bool((piece if isinstance(piece, str) else _sight(piece)).strip(BLANKS)) for piece in pieces]
    if not any(content):
        return pieces
    first, last = runs.edges(content, partners)
    return pieces[first : last + 1]


def _sight(code: InlineCode) -> str:
    return code.equivalent or ("x" if texts_of(code) else "")


def _written(piece: str | InlineCode) -> str:
    return escaped(piece) if isinstance(piece, str) else piece.data
