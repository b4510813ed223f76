"""How a text is written into a Markdown document: five manners, handsome first, safe last."""

from __future__ import annotations

import re
from dataclasses import replace

from glossa.formats.documents._markdown.escape import Place, escape, escape_all
from glossa.formats.documents._news import without_tail
from glossa.formats.documents._rewrite import Manner, Pieces, Rendering, tagged
from glossa.formats.documents._text import shield
from glossa.model.document import Document, Role
from glossa.model.inline import CodeKind, InlineCode

_EMPHASIS = {"*": "em", "_": "em", "**": "strong", "__": "strong", "~~": "del"}
_BREAK = re.compile(r"[ \t]*\\?[ \t]*[\r\n]")
_SPACES = re.compile(r"[ \t]+")
_ELSEWHERE = Place(in_cell=False, in_heading=False)
_PLACES = {
    Role.TABLE_CELL: Place(in_cell=True, in_heading=False),
    Role.HEADLINE: Place(in_cell=False, in_heading=True),
}


def handsome(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Escapes what must be escaped."""
    return _rendering(pieces, _place(document, index), full=False)


def as_html(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Writes emphasis as HTML: between Chinese characters `**` often cannot open or close (`**要点：**内容`)."""
    return handsome(document, index, _html(pieces))


def escaped(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Escapes everything that could be escaped."""
    return _rendering(_html(pieces), _place(document, index), full=True)


def apart(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Puts an empty line before debris that is glued to the text and cannot be told from it once that is translated.

    Debris is known by the full stop before it; a translation may have none.
    """
    written = handsome(document, index, pieces)
    return written._replace(raw=f"{written.raw}\n\n") if _has_debris_behind(document, index) else written


def bare(document: Document, index: int, pieces: Pieces) -> Rendering:
    """Gives up the codes and keeps the words, with empty lines around debris that was glued to a sentence."""
    words = "".join(piece if isinstance(piece, str) else piece.equivalent for piece in pieces)
    written = escaped(document, index, [_SPACES.sub(" ", words).strip()])
    before = "\n\n" if document.units[index].role is Role.DEBRIS and _is_glued(document, index) else ""
    after = "\n\n" if _has_debris_behind(document, index) else ""
    return Rendering(f"{before}{written.raw}{after}", shield(written.text)[0])


MANNERS: tuple[Manner, ...] = (handsome, as_html, escaped, apart, bare)


def _place(document: Document, index: int) -> Place:
    return _PLACES.get(document.units[index].role, _ELSEWHERE)


def _has_debris_behind(document: Document, index: int) -> bool:
    following = document.units[index + 1 : index + 2]
    return bool(following) and following[0].role is Role.DEBRIS and _is_glued(document, index + 1)


def _is_glued(document: Document, index: int) -> bool:
    """Tells whether a unit stands on the line on which the one before it ends."""
    return index > 0 and not set(document.skeleton[index]) & set("\r\n")


def _rendering(pieces: Pieces, place: Place, *, full: bool) -> Rendering:
    kept = _without_outer_breaks(pieces)
    written: list[str] = []
    for index, piece in enumerate(kept):
        if isinstance(piece, InlineCode):
            written.append(piece.data)
            continue
        at_line_start = index == 0 or _is_break(kept[index - 1])
        before_break = index + 1 < len(kept) and _is_break(kept[index + 1])
        text = piece.lstrip() if at_line_start else piece
        text = text.rstrip() if before_break or index + 1 == len(kept) else text
        at_end = index + 1 == len(kept)
        written.append(
            escape_all(text, place) if full else escape(text, place, at_line_start=at_line_start, at_end=at_end)
        )
    return Rendering("".join(written), tagged(kept))


def _without_outer_breaks(pieces: Pieces) -> list[str | InlineCode]:
    kept = list(pieces)
    while kept and _is_droppable(kept[0]):
        del kept[0]
    while kept and _is_droppable(kept[-1]):
        del kept[-1]
    if kept and isinstance(kept[-1], str):
        kept[-1] = without_tail(kept[-1])
    return kept


def _is_droppable(piece: str | InlineCode) -> bool:
    """Tells whether a piece shows nothing but space: reading would take it off again."""
    return not piece.strip() if isinstance(piece, str) else piece.kind is CodeKind.ALONE and piece.equivalent == " "


def _is_break(piece: str | InlineCode) -> bool:
    return isinstance(piece, InlineCode) and piece.kind is CodeKind.ALONE and _BREAK.match(piece.data) is not None


def _html(pieces: Pieces) -> Pieces:
    return [_as_element(piece) if isinstance(piece, InlineCode) else piece for piece in pieces]


def _as_element(code: InlineCode) -> InlineCode:
    element = _EMPHASIS.get(code.data)
    if element is None or code.kind is CodeKind.ALONE:
        return code
    return replace(code, data=f"<{element}>" if code.kind is CodeKind.OPEN else f"</{element}>")
