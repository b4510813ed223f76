"""Plain text: paragraphs between blank lines, soft-wrapped or one to a line, and the mess copied off web pages.

`_wrapped.py` has the rule for soft wraps. Indents, list markers and white space at line ends are skeleton. There is
no markup; only what looks like a tag becomes a code. Debris is a unit with a role of its own, so nothing is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._debris import with_form_labels
from glossa.formats.documents._news import role_of, tail, without_tail
from glossa.formats.documents._rewrite import Pieces, Rendering, rewrite, tagged
from glossa.formats.documents._skeleton import Line, Slice, in_order, lines
from glossa.formats.documents._text import INVISIBLE, MOST_CODES, is_blank, shield, unwrapped
from glossa.formats.documents._wrapped import MARKER, soft_wraps
from glossa.model.document import Document, Role, UnitId
from glossa.model.inline import InlineCode, visible
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_LEADING = re.compile(rf"[\s{INVISIBLE}]*")
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


def _units(text: str) -> Iterable[Slice]:
    found = (piece for first, last in _paragraphs(text) for piece in _slices(text, first.start, last.end))
    ordered = with_form_labels(sorted(found, key=lambda piece: piece.start))
    return _with_headlines(text, list(ordered))


def _paragraphs(text: str) -> Iterator[tuple[Line, Line]]:
    """Yields the first and the last line of each paragraph, cut down to what is visible."""
    blocks = list(_blocks(text))
    wraps = soft_wraps([[text[line.start : line.end] for line in block] for block in blocks])
    for block, soft in zip(blocks, wraps, strict=True):
        first = block[0]
        for line, following, joined in zip(block, block[1:], soft, strict=False):
            if not joined:
                yield first, line
                first = following
        yield first, block[-1]


def _blocks(text: str) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines(text):
        core = _core(text, line)
        if core.start < core.end:
            block.append(core)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _core(text: str, line: Line) -> Line:
    content = text[line.start : line.end]
    leading = _LEADING.match(content)
    start = leading.end() if leading else 0
    end = len(content)
    while end > start and (content[end - 1].isspace() or content[end - 1] in INVISIBLE):
        end -= 1
    return Line(line.start + start, line.start + end, line.next)


def _slices(text: str, start: int, end: int) -> Iterator[Slice]:
    marker = MARKER.match(text, start, end)
    start = marker.end() if marker else start
    raw = text[start:end]
    cut = tail(raw)
    if cut is not None:
        debris = start + cut + len(raw[cut:]) - len(raw[cut:].lstrip())
        yield from _slice(text, debris, end, Role.DEBRIS)
        end = start + cut
    yield from _slice(text, start, end, Role.LIST_ITEM if marker else None)


def _slice(text: str, start: int, end: int, role: Role | None) -> Iterator[Slice]:
    tagged_text, codes = shield(unwrapped(text[start:end]))
    if not is_blank(tagged_text) and len(codes) <= MOST_CODES:
        guess = role or role_of(visible(tagged_text).text) or Role.PARAGRAPH
        yield Slice(start, end, guess, tagged_text, codes)


def _with_headlines(text: str, slices: Sequence[Slice]) -> list[Slice]:
    """Finds the headline, which may be the first paragraph, and section headings."""
    first = next((index for index, piece in enumerate(slices[:-1]) if piece.role is Role.PARAGRAPH), None)
    ordered = list(slices)
    for index, piece in enumerate(slices[:-1]):
        is_title = index == first and _is_title(text, piece)
        if is_title or (index > 0 and _is_heading(text, slices[index - 1], piece, slices[index + 1])):
            ordered[index] = replace(piece, role=Role.HEADLINE)
    return ordered


def _is_title(text: str, piece: Slice) -> bool:
    """Asks for one short line with no full stop and a blank line below it."""
    raw = text[piece.start : piece.end]
    below = lines(text, piece.end)[1:2]
    return (
        len(raw) <= _LONGEST_HEADLINE
        and "\n" not in raw
        and not _ENDED.search(raw)
        and bool(below)
        and not text[below[0].start : below[0].end].strip()
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
    return replace(written, raw=f"{above}{written.raw}\n\n")


def _plain(piece: str | InlineCode) -> str:
    return piece if isinstance(piece, str) else piece.data
