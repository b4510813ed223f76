"""Subtitle lines: a text is wrapped into as few lines as it needs, all about equally long.

A line has at most 42 characters, in Chinese and Japanese 16; a full-width character takes the room of two. Source:
Netflix Timed Text Style Guides, General Requirements and the guides for Chinese and Japanese.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeGuard

from glossa.model.inline import CodeKind, InlineCode
from glossa.text.scripts import has_unspaced, is_wide

COLUMNS = 42
WIDE_COLUMNS = 32
"""Cells in a line of Chinese or Japanese: 16 characters of two cells each."""

_MOST_BALANCED = 8
"""Up to so many lines are made about equally long; nobody sees more at once."""
_RUN = re.compile(r"[!-~]+|.", re.DOTALL)
"""ASCII that no line end may part, or one character."""
_EVEN = re.compile("[ !-~\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2025]*+")
"""Text in Latin, Greek or Cyrillic letters."""
_CODE = "\0"
_CODE_IN_WORD = re.compile(_CODE)
_NO_BREAK = "\u00a0\u202f\u2060\ufeff"
_OPENING = frozenset("([{“‘«‹¿¡「『（〔［｛〈《【〖")
_CLOSING = frozenset(")]}”’»›」』）〕］｝〉》】〗、。，．：；！？…‥・ー々%％.,:;!?")


class _Chunk(NamedTuple):
    """What stays on one line."""

    raw: str
    cells: int
    spaced: bool
    """Whether white space stands before it."""


def wrapped(pieces: Sequence[str | InlineCode], end: str) -> str:
    """Writes a cue, its lines parted by `end`; a code that is a line end parts lines too."""
    groups = groupby(pieces, key=is_line_end)
    parts = (list(group) for is_end, group in groups if not is_end)
    return end.join(line for part in parts for line in _lines(list(_chunks(part)), _columns(part)))


def is_line_end(piece: str | InlineCode) -> TypeGuard[InlineCode]:
    """Tells whether a piece is the code of a line end."""
    return isinstance(piece, InlineCode) and piece.data in ("\n", "\r\n", "\r")


def cells(text: str) -> int:
    """Returns how much room a text takes on a screen: two for a full-width character, none for a combining mark."""
    if text.isascii():
        return len(text)
    return sum(2 if is_wide(each) else 0 if unicodedata.category(each) in ("Mn", "Me", "Cf") else 1 for each in text)


def columns(text: str) -> int:
    """Returns how many cells a subtitle line has for a text of its script."""
    return WIDE_COLUMNS if has_unspaced(text) else COLUMNS


def _columns(pieces: Sequence[str | InlineCode]) -> int:
    return columns("".join(piece for piece in pieces if isinstance(piece, str)))


def _lines(chunks: Sequence[_Chunk], most: int) -> list[str]:
    if not chunks:
        return []
    whole = sum(chunk.cells + chunk.spaced for chunk in chunks)
    fewest = -(-whole // most)
    limits = range(-(-whole // fewest) if 0 < fewest <= _MOST_BALANCED else most, most)
    place = bisect_left(limits, True, key=lambda limit: len(_filled(chunks, limit)) <= fewest)
    return _filled(chunks, limits[place] if place < len(limits) else most)


def _filled(chunks: Sequence[_Chunk], most: int) -> list[str]:
    """Fills line after line with what fits into `most` cells."""
    lines: list[str] = []
    line, used = chunks[0].raw, chunks[0].cells
    for chunk in chunks[1:]:
        more = chunk.cells + chunk.spaced
        if used + more <= most:
            line, used = f"{line}{' ' * chunk.spaced}{chunk.raw}", used + more
        else:
            lines.append(line)
            line, used = chunk.raw, chunk.cells
    return [*lines, line]


def _chunks(pieces: Sequence[str | InlineCode]) -> Iterator[_Chunk]:
    """Yields what no line end may part: a word with its punctuation and tags, a character of an unspaced script."""
    texts = (piece for piece in pieces if isinstance(piece, str))
    return _words(pieces) if all(map(_EVEN.fullmatch, texts)) else _clusters(pieces)


def _words(pieces: Sequence[str | InlineCode]) -> Iterator[_Chunk]:
    """Yields the chunks of a text in which nothing but spaces parts lines, and each character takes one cell."""
    codes = (piece.data for piece in pieces if isinstance(piece, InlineCode))
    text = "".join(piece if isinstance(piece, str) else _CODE for piece in pieces)
    spaced = text.startswith(" ")
    for word in text.split():
        count = word.count(_CODE) if _CODE in text else 0
        raw = _CODE_IN_WORD.sub(lambda _: next(codes), word) if count else word
        yield _Chunk(raw, len(word) - count, spaced)
        spaced = True


def _clusters(pieces: Sequence[str | InlineCode]) -> Iterator[_Chunk]:
    """Yields the chunks of any text."""
    raw, room, spaced, last = "", 0, False, ""
    for atom in _atoms(pieces):
        run = atom if isinstance(atom, str) else ""
        is_gap = run.isspace() and run not in _NO_BREAK
        if raw and (is_gap or _may_part(last, run[:1])):
            yield _Chunk(raw, room, spaced)
            raw, room, spaced = "", 0, False
        if is_gap:
            spaced, last = True, ""
            continue
        raw += atom if isinstance(atom, str) else atom.data
        room += cells(run)
        last = run[-1:] or ("" if isinstance(atom, InlineCode) and atom.kind is CodeKind.OPEN else last)
    if raw:
        yield _Chunk(raw, room, spaced)


def _atoms(pieces: Sequence[str | InlineCode]) -> Iterator[str | InlineCode]:
    for piece in pieces:
        if isinstance(piece, InlineCode):
            yield piece
        else:
            yield from _RUN.findall(piece)


def _may_part(before: str, after: str) -> bool:
    """Tells whether a line may end between two characters without white space."""
    if not before or not after or before in _OPENING or after in _CLOSING:
        return False
    return is_wide(before) or is_wide(after)
