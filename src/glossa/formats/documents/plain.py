"""Plain text: paragraphs between blank lines, soft-wrapped or one to a line, and the mess copied off web pages.

`_wrapped.py` has the rule for soft wraps. Indents, list markers and white space at line ends are skeleton. There is
no markup; only what looks like a tag becomes a code. Debris is a unit with a role of its own, so nothing is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, pairwise

from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._debris import with_form_labels
from glossa.formats.documents._news import role_of, tail, without_tail
from glossa.formats.documents._rewrite import Pieces, Rendering, rewrite, tagged
from glossa.formats.documents._skeleton import Line, Slice, each_line, in_order
from glossa.formats.documents._text import INVISIBLE, MOST_CODES, is_blank, shield, too_many, unwrapped
from glossa.formats.documents._wrapped import MARKER, soft_wraps
from glossa.model.document import Document, Role, UnitId
from glossa.model.inline import TAG, InlineCode, visible
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + INVISIBLE
_LONGEST_HEADLINE = 120
_LONGEST_HEADING = 60
_SHORTEST_PARAGRAPH = 15
_OPENING = re.compile(r"[\"'“‘«‹„「『(（\[【]")
_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»)）」』]*$")
_BLANK_LINE = re.compile(r"(?:\n|\r(?!\n))[^\r\n]*(?:\n|\r)")
_ENDED = re.compile(r"[.!?;:,。！？；：，…][\"'”’»)）」』]*$")


class Plain:
    """Articles as plain text."""

    id = "plain"
    summary = "Plain text, also as copied off a web page"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text."""
        return in_order(self.id, text, language, _units(text))

    def declared_language(self, text: str) -> Span | None:
        """Plain text says nothing of its language."""
        return None

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced."""
        return rewrite(document, texts, (_as_is, _set_apart), lambda text, _: _units(text))


FORMAT: DocumentReader = Plain()


def _units(text: str) -> Iterator[Slice]:
    found = (piece for first, last in _paragraphs(text) for piece in _slices(text, first.start, last.end))
    return _with_headlines(text, with_form_labels(found))


def _paragraphs(text: str) -> Iterator[tuple[Line, Line]]:
    """Yields the first and the last line of each paragraph, cut down to what is visible."""
    is_soft = iter(soft_wraps(text[line.start : line.end] for line in _cores(text)))
    first = last = None
    for line in _cores(text):
        is_gap = line.start == line.end
        if first and last and (is_gap or not next(is_soft)):
            yield first, last
            first = None
        last = None if is_gap else line
        first = first or last
    if first and last:
        yield first, last


def _cores(text: str) -> Iterator[Line]:
    """Yields lines without the white space at their ends."""
    for line in each_line(text):
        content = text[line.start : line.end]
        core = content.strip(_BLANKS)
        start = line.start + len(content) - len(content.lstrip(_BLANKS))
        yield line if core == content else Line(start, start + len(core), line.next)


def _slices(text: str, start: int, end: int) -> Iterator[Slice]:
    marker = MARKER.match(text, start, end)
    start = marker.end() if marker else start
    raw = text[start:end]
    cut = tail(raw)
    role = Role.LIST_ITEM if marker else None
    yield from _slice(text, start, end if cut is None else start + cut, role)
    if cut is not None:
        yield from _slice(text, end - len(raw[cut:].lstrip()), end, Role.DEBRIS)


def _slice(text: str, start: int, end: int, role: Role | None) -> Iterator[Slice]:
    if too_many(TAG.finditer(text, start, end)):
        return
    tagged_text, codes = shield(unwrapped(text[start:end]))
    if not is_blank(tagged_text) and len(codes) <= MOST_CODES:
        guess = role or role_of(visible(tagged_text).text) or Role.PARAGRAPH
        yield Slice(start, end, guess, tagged_text, codes)


def _with_headlines(text: str, slices: Iterable[Slice]) -> Iterator[Slice]:
    """Finds the headline, which may be the first paragraph, and section headings."""
    above, is_open = None, True
    for piece, below in pairwise(chain(slices, (None,))):
        if piece and below:
            is_first = is_open and piece.role is Role.PARAGRAPH
            is_open = is_open and not is_first
            is_title = is_first and _is_title(text, piece)
            is_headline = is_title or (above is not None and _is_heading(text, above, piece, below))
            yield piece._replace(role=Role.HEADLINE) if is_headline else piece
        elif piece:
            yield piece
        above = piece


def _is_title(text: str, piece: Slice) -> bool:
    """Asks for one short line with no full stop and a blank line below it."""
    raw = text[piece.start : piece.end]
    below = next(islice(each_line(text, piece.end), 1, 2), None)
    return (
        len(raw) <= _LONGEST_HEADLINE
        and "\n" not in raw
        and not _ENDED.search(raw)
        and below is not None
        and not text[below.start : below.end].strip()
    )


def _is_heading(text: str, above: Slice, piece: Slice, below: Slice) -> bool:
    """Asks for a short line that stands by itself between a paragraph or list and a paragraph of whole sentences."""
    raw = text[piece.start : piece.end]
    return (
        piece.role is below.role is Role.PARAGRAPH
        and above.role in (Role.PARAGRAPH, Role.LIST_ITEM)
        and len(raw) <= _LONGEST_HEADING
        and not raw[0].islower()
        and any(character.isalpha() for character in raw)
        and not _OPENING.match(raw)
        and not _ENDED.search(raw)
        and len(below.text) > max(len(piece.text), _SHORTEST_PARAGRAPH)
        and _SENTENCE_END.search(below.text) is not None
        and all(
            _BLANK_LINE.search(text, start, end) for start, end in ((above.end, piece.start), (piece.end, below.start))
        )
    )


def _as_is(before: Document, index: int, pieces: Pieces) -> Rendering:
    """Writes a text on one line; a no-break space keeps it from looking like a list item or its end like debris."""
    text = "".join(_plain(piece) for piece in pieces).strip()
    if before.units[index].role is not Role.LIST_ITEM:
        text = MARKER.sub(lambda found: found[0].rstrip() + "\u00a0", text, count=1) if MARKER.match(text) else text
    return Rendering(without_tail(text), tagged(pieces))


def _set_apart(before: Document, index: int, pieces: Pieces) -> Rendering:
    """Puts blank lines around a text that would otherwise be taken for one paragraph with its neighbours."""
    written = _as_is(before, index, pieces)
    above = "" if before.units[index].role is Role.LIST_ITEM else "\n\n"
    return written._replace(raw=f"{above}{written.raw}\n\n")


def _plain(piece: str | InlineCode) -> str:
    return piece if isinstance(piece, str) else piece.data
