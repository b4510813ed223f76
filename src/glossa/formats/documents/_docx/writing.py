"""From a tagged text back to runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from glossa.formats._xml import escaped, legal
from glossa.formats.documents._docx.chunks import Chunk, Format, Mark, Words, Wrap, xml
from glossa.formats.documents._docx.formats import properties
from glossa.formats.documents._docx.passages import Frame, passages
from glossa.formats.documents._rewrite import Pieces, Rendering
from glossa.model.inline import CodeKind, InlineCode

_ANCHOR = re.compile(r"<(?:[\w.-]+:)?(?:bookmark|commentRange|perm)(?:Start|End)\b|<(?:[\w.-]+:)?commentReference\b")
_HYPHEN = "\u2011"


def rendered(frame: Frame, codes: Sequence[InlineCode], pieces: Pieces, prefix: str | None) -> Rendering:
    """Writes runs with these texts and codes, and says how they read; text alone where `prefix` is None.

    `codes` are all that the passage has.

    Anchors of bookmarks and comments that the translation lost are put at its end, and no anchor is put twice.
    """
    chunks = _Writer(frame, codes, prefix).chunks(pieces)
    raw = f"{frame.before.xml}{xml(chunks)}{frame.after.xml}"
    return Rendering(raw, "".join(again.text for again in passages(chunks)))


class _Writer:
    """One passage being written."""

    def __init__(self, frame: Frame, codes: Sequence[InlineCode], prefix: str | None) -> None:
        self._frame = frame
        self._formats = dict(frame.formats)
        self._codes = codes
        self._prefix = prefix
        self._anchors = {code.tag for code in codes if _is_anchor(code)}
        self._ends = {code.id: code.data for code in codes if code.kind is CodeKind.CLOSE}
        self._pending: list[str | InlineCode] = []
        self._place = 0

    def chunks(self, pieces: Pieces) -> list[Chunk]:
        """Returns the chunks for the whole of it."""
        kept = {piece.tag for piece in pieces if isinstance(piece, InlineCode)}
        lost = [code for code in self._codes if code.tag in self._anchors - kept]
        self._pending = _joined([self._frame.before.space, *pieces, self._frame.after.space, *lost])[::-1]
        return list(self._until_closed(self._formats[0]))

    def _until_closed(self, format_: Format) -> Iterator[Chunk]:
        """Yields chunks up to the next closing code; those that open before it are closed by then."""
        while self._pending:
            piece = self._pending.pop()
            if isinstance(piece, str):
                yield from self._words(piece, format_)
            elif piece.kind is CodeKind.CLOSE:
                return
            elif piece.kind is CodeKind.OPEN:
                yield from self._pair(piece)
            elif piece.data == piece.equivalent:
                yield from self._words(piece.data, format_)
            elif piece.tag in self._anchors or not _is_anchor(piece):
                self._anchors.discard(piece.tag)
                yield Mark(piece.data, piece.equivalent, *self._next())

    def _next(self) -> tuple[int, int]:
        """Returns a place behind all that was written."""
        self._place += 1
        return self._place, self._place + 1

    def _pair(self, code: InlineCode) -> Sequence[Chunk]:
        start, _ = self._next()
        inside = tuple(self._until_closed(self._formats[code.id]))
        close = self._ends[code.id]
        return [Wrap(code.data, close, inside, start, self._next()[1])] if close else inside

    def _words(self, text: str, format_: Format) -> Iterator[Words]:
        text, prefix = legal(text), self._prefix
        if text and prefix is None:
            yield Words(text, format_, escaped(text), *self._next())
        elif text and prefix is not None:
            rest = properties(format_, text, prefix)
            said = f'</{prefix}t><{prefix}noBreakHyphen/><{prefix}t xml:space="preserve">'.join(
                escaped(part) for part in text.split(_HYPHEN)
            )
            run = f'<{prefix}r>{rest}<{prefix}t xml:space="preserve">{said}</{prefix}t></{prefix}r>'
            yield Words(text, format_, run, *self._next())


def _joined(pieces: Pieces) -> list[str | InlineCode]:
    """Makes one text of neighbouring ones."""
    return [
        piece
        for is_text, group in groupby(pieces, key=lambda piece: isinstance(piece, str))
        for piece in (["".join(map(str, group))] if is_text else group)
    ]


def _is_anchor(code: InlineCode) -> bool:
    return code.kind is CodeKind.ALONE and _ANCHOR.search(code.data) is not None
