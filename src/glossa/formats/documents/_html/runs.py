"""A run: what stands between two blocks, as pieces of text and codes, and the units that it makes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from glossa.formats.documents._html.attributes import AttributeText
from glossa.formats.documents._html.literals import BLANKS, HIDDEN, collapsed, literals
from glossa.formats.documents._html.open_elements import Place
from glossa.formats.documents._news import role_of
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._text import MOST_CODES, code
from glossa.model.document import Role
from glossa.model.inline import CodeKind, InlineCode, tag, visible

_HIDDEN = re.compile(f"[{HIDDEN}]")
_H = f"{_HIDDEN.pattern}*+"
_LOOK_ALIKE = re.compile(rf"<{_H}(?:/{_H})?[1-9](?:{_H}[0-9]){{0,3}}{_H}(?:/{_H})?>")
"""What looks like a tag, whatever nobody sees in it."""
_GUESSED = frozenset({Role.DATELINE, Role.BYLINE, Role.CAPTION})
"""Roles that the words of a paragraph may tell. None of a page is debris: its share bar is translated with the rest."""


class Piece(NamedTuple):
    """A stretch of a run, `text[start:end]`: plain text, or a code."""

    start: int
    end: int
    value: str
    """The text, references resolved; of a code, what a reader sees in its place."""
    kind: CodeKind | None = None
    name: str = ""
    """The element of an opening or closing code; `br` for a line break."""
    texts: tuple[AttributeText, ...] = ()
    """What readers see of a code's attributes."""

    @property
    def is_text(self) -> bool:
        """Whether it is text that is translated."""
        return self.kind is None and bool(self.value.strip(BLANKS))

    @property
    def is_content(self) -> bool:
        """Whether it belongs to a sentence even where it begins or ends it."""
        return bool(self.texts) or (self.name != "br" and bool(self.value.strip(BLANKS)))


def slices(text: str, pieces: Sequence[Piece], place: Place) -> Iterator[Slice]:
    """Reads a run. The texts of attributes follow the text that their tags stand in, as slices of no length."""
    pieces = _shielded(pieces)
    if not any(piece.is_text for piece in pieces):
        for piece in pieces:
            if piece.texts:
                yield from attribute_slices(text, piece.texts)
        return
    if len(pieces) == 1:
        yield _plain(pieces[0], place)
        return
    partners = paired(pieces)
    first, last = edges([piece.is_content for piece in pieces], partners)
    kept = _cut(pieces[first : last + 1])
    tagged, codes = _tagged(text, kept, [partner - first if partner >= 0 else -1 for partner in partners[first:]])
    if len(codes) > MOST_CODES:
        return
    yield Slice(kept[0].start, kept[-1].end, _role(tagged, place), tagged, codes, place.note)
    for piece in kept:
        for slice_ in attribute_slices(text, piece.texts) if piece.texts else ():
            yield slice_._replace(start=kept[-1].end, end=kept[-1].end)


def _plain(piece: Piece, place: Place) -> Slice:
    """Reads a run that is nothing but text."""
    (kept,) = _cut([piece])
    value = collapsed(kept.value)
    return Slice(kept.start, kept.end, _role(value, place), value, (), place.note)


def attribute_slices(text: str, found: Iterable[AttributeText]) -> Iterator[Slice]:
    """Reads the values of attributes."""
    for attribute in found:
        pieces = _shielded(list(text_pieces(text, attribute.start, attribute.end)))
        if not any(piece.is_text for piece in pieces):
            continue
        first, last = edges([piece.is_content for piece in pieces], [-1] * len(pieces))
        kept = _cut(pieces[first : last + 1])
        tagged, codes = _tagged(text, kept, [-1] * len(kept))
        if len(codes) <= MOST_CODES:
            yield Slice(attribute.start, attribute.end, attribute.role, tagged, codes, attribute.note)


def text_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Cuts text at its character references."""
    return (Piece(literal.start, literal.end, literal.value) for literal in literals(text, start, end))


def paired(pieces: Sequence[Piece]) -> list[int]:
    """Returns the index of the partner of each opening and closing piece, -1 for all others."""
    partners = [-1] * len(pieces)
    stack: list[int] = []
    names = Counter[str]()
    for index, piece in enumerate(pieces):
        if piece.kind is CodeKind.OPEN:
            stack.append(index)
            names[piece.name] += 1
        elif piece.kind is CodeKind.CLOSE and names[piece.name]:
            while pieces[opening := stack.pop()].name != piece.name:
                names[pieces[opening].name] -= 1
            names[piece.name] -= 1
            partners[opening], partners[index] = index, opening
    return partners


def edges(content: Sequence[bool], partners: Sequence[int]) -> tuple[int, int]:
    """Returns the first and the last index of what makes the sentence.

    Codes at its edges are left out, and pairs round all of it; pairs that begin or end within it are not.
    """
    first = content.index(True)
    last = len(content) - 1 - content[::-1].index(True)
    left = (index for index in range(first + 1) if index == first or partners[index] > first)
    right = (index for index in range(len(content) - 1, last - 1, -1) if index == last or 0 <= partners[index] <= last)
    start, end = next(left), next(right)
    while start < first and end > last and partners[start] == end:
        start, end = next(left), next(right)
    return start, end


def _role(tagged: str, place: Place) -> Role:
    guess = role_of(visible(tagged).text) if place.role is Role.PARAGRAPH else None
    return guess if guess in _GUESSED else place.role


def _cut(pieces: Sequence[Piece]) -> list[Piece]:
    """Takes white space off both ends."""
    kept = list(pieces)
    if _is_literal(kept[0]) and (value := kept[0].value.lstrip(BLANKS)) != kept[0].value:
        kept[0] = kept[0]._replace(start=kept[0].end - len(value), value=value)
    if _is_literal(kept[-1]) and (value := kept[-1].value.rstrip(BLANKS)) != kept[-1].value:
        kept[-1] = kept[-1]._replace(end=kept[-1].start + len(value), value=value)
    return kept


def _is_literal(piece: Piece) -> bool:
    """Tells whether a piece is text just as it stands in the document."""
    return piece.kind is None and len(piece.value) == piece.end - piece.start


def _tagged(text: str, pieces: Sequence[Piece], partners: Sequence[int]) -> tuple[str, tuple[InlineCode, ...]]:
    """Writes pieces as a tagged text, white space as a browser shows it."""
    parts: list[str] = []
    codes: list[InlineCode] = []
    numbers: dict[int, int] = {}
    after_space = True
    for index, piece in enumerate(pieces):
        if piece.kind is None:
            value = collapsed(piece.value)
            value = value.lstrip(" ") if after_space else value
            after_space = value.endswith(" ") if value else after_space
            parts.append(value)
            continue
        partner = partners[index]
        kind = piece.kind if partner >= 0 else CodeKind.ALONE
        number = numbers.setdefault(partner if 0 <= partner < index else index, len(numbers) + 1)
        shown = piece.value if kind is CodeKind.ALONE else ""
        codes.append(code(number, kind, text[piece.start : piece.end], shown))
        if piece.name == "br":
            parts.append(parts.pop().rstrip(" ") if parts else "")
        after_space = piece.name == "br" or (after_space and kind is not CodeKind.ALONE)
        parts.append(tag(number, kind))
    return "".join(parts), tuple(codes)


def _shielded(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Turns text that looks like a tag into codes; it can be spread over several pieces (`&lt;1>`)."""
    if not any(piece.kind is None and "<" in piece.value for piece in pieces):
        return pieces
    out: list[Piece] = []
    for is_text, run in groupby(pieces, key=lambda piece: piece.kind is None):
        group = list(run)
        out += _look_alikes(group) if is_text else group
    return out


def _look_alikes(group: Sequence[Piece]) -> Sequence[Piece]:
    text = "".join(piece.value for piece in group)
    starts = list(accumulate((len(piece.value) for piece in group[:-1]), initial=0))
    out: list[Piece] = []
    position = 0
    for found in _LOOK_ALIKE.finditer(text):
        start, _ = _place(group, starts, found.start())
        _, end = _place(group, starts, found.end() - 1)
        out += _between(group, starts, position, found.start())
        out.append(Piece(start, end, _HIDDEN.sub("", found[0]), CodeKind.ALONE))
        position = found.end()
    return [*out, *_between(group, starts, position, len(text))] if out else group


def _place(group: Sequence[Piece], starts: Sequence[int], at: int) -> tuple[int, int]:
    """Returns where in the document a character of a group begins and ends."""
    index = bisect_right(starts, at) - 1
    piece = group[index]
    place = piece.start + at - starts[index]
    return (place, place + 1) if _is_literal(piece) else (piece.start, piece.end)


def _between(group: Sequence[Piece], starts: Sequence[int], first: int, last: int) -> Iterator[Piece]:
    """Yields what shows the characters from `first` to `last` of a group, whose pieces begin at `starts`."""
    for index in range(bisect_right(starts, first) - 1, bisect_left(starts, last)):
        piece, start = group[index], starts[index]
        if _is_literal(piece):
            cut, end = max(first - start, 0), min(last - start, len(piece.value))
            if cut < end:
                yield piece._replace(start=piece.start + cut, end=piece.start + end, value=piece.value[cut:end])
        elif start >= first:
            yield piece
