"""Masking: opaque stand-ins for what an engine must carry over untouched, and the way back.

Inline codes are always masked; a term only where a plain draft has lost it. A draft in which a stand-in is lost,
doubled or out of order is refused as a whole (`unmask` returns None): nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape, unescape

from glossa.model.inline import CodeKind, Tag, tags
from glossa.text.spans import Span


class MaskStyle(Enum):
    """What a stand-in looks like."""

    WORD = "word"
    """An opaque word such as `XQ0Z`, which passes through an engine as an unknown name."""
    MARKUP = "markup"
    """An XML element, `<g id="0">...</g>` or `<x id="1"/>`; the rest of the text is escaped."""


@dataclass(frozen=True, slots=True)
class Protected:
    """A stretch of a text and what takes its place in the translation."""

    span: Span
    replacement: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class _StandIn:
    token: str
    stretch: Protected
    kind: CodeKind
    """A term counts as a code that stands alone."""
    touches_before: bool
    touches_after: bool
    """Whether text, not white space, stood right beside it in the source."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its stand-ins, ready to be sent."""

    text: str
    style: MaskStyle
    stand_ins: tuple[_StandIn, ...]


@dataclass(frozen=True, slots=True)
class Spacing:
    """Whether the two languages put spaces between words."""

    source: bool = True
    target: bool = True


def codes_of(text: str) -> tuple[Protected, ...]:
    """Returns the tags of `text`, each to be carried over as it is."""
    return tuple(Protected(tag.span, tag.span.of(text), is_code=True) for tag in tags(text))


def mask(text: str, protected: Sequence[Protected], style: MaskStyle) -> Masked:
    """Puts stand-ins in the place of the `protected` stretches, which must not overlap."""
    ordered = sorted(protected, key=lambda stretch: stretch.span)
    tokens = _words(text, ordered) if style is MaskStyle.WORD else _elements(ordered)
    plain = _as_is if style is MaskStyle.WORD else _escaped
    sent: list[str] = []
    stand_ins: list[_StandIn] = []
    position = 0
    for stretch, token in zip(ordered, tokens, strict=True):
        before = text[stretch.span.start - 1 : stretch.span.start] if stretch.span.start else ""
        after = text[stretch.span.end : stretch.span.end + 1]
        sent.append(plain(text[position : stretch.span.start]))
        if style is MaskStyle.WORD:
            _pad(sent)
        sent.append(token)
        stand_ins.append(_StandIn(token, stretch, _kind(stretch), not _is_gap(before), not _is_gap(after)))
        position = stretch.span.end
        if style is MaskStyle.WORD and after.isalnum():
            sent.append(" ")
    sent.append(plain(text[position:]))
    return Masked("".join(sent), style, tuple(stand_ins))


def unmask(masked: Masked, draft: str, spacing: Spacing) -> str | None:
    """Puts everything back into its place in `draft`; None when a stand-in is not there exactly once."""
    if not masked.stand_ins:
        return unescape(draft) if masked.style is MaskStyle.MARKUP else draft
    pieces = _split_words(masked, draft) if masked.style is MaskStyle.WORD else _split_elements(masked, draft)
    if pieces is None:
        return None
    return _joined(pieces, masked.stand_ins, spacing)


def fragments(text: str) -> tuple[str, ...]:
    """Cuts a text at its tags: plain stretches at the even places, tags at the odd ones. Joined they are the text.

    The last resort for an engine that will not carry stand-ins: each stretch is drafted by itself.
    """
    pieces: list[str] = []
    position = 0
    for tag in tags(text):
        pieces += (text[position : tag.span.start], tag.span.of(text))
        position = tag.span.end
    return (*pieces, text[position:])


def _kind(stretch: Protected) -> CodeKind:
    found = next(tags(stretch.replacement), None) if stretch.is_code else None
    return found.kind if found else CodeKind.ALONE


def _is_gap(character: str) -> bool:
    return not character or character.isspace()


# Stand-ins as words ----------------------------------------------------------------------------------------------

_PREFIXES = ("XQ", "QX", "XJQ", "QZX")


def _words(text: str, stretches: Sequence[Protected]) -> list[str]:
    """Makes one word per stretch, with a prefix that the text itself does not contain."""
    upper = text.upper()
    longest = max((len(run) for run in re.findall("Q+", upper)), default=0)
    prefix = next((prefix for prefix in _PREFIXES if prefix not in upper), "X" + "Q" * (longest + 1))
    return [f"{prefix}{number}Z" for number in range(len(stretches))]


def _as_is(text: str) -> str:
    return text


def _pad(sent: list[str]) -> None:
    """Adds a space where the next stand-in would be glued to a word."""
    last = next((piece for piece in reversed(sent) if piece), "")
    if last[-1:].isalnum():
        sent.append(" ")


def _split_words(masked: Masked, draft: str) -> list[str | int] | None:
    """Cuts a draft at its stand-ins: texts, and indices into `masked.stand_ins`; None unless each is there once."""
    index = {stand_in.token: number for number, stand_in in enumerate(masked.stand_ins)}
    pieces: list[str | int] = []
    position = 0
    for found in re.finditer("|".join(sorted(index, key=len, reverse=True)), draft, re.IGNORECASE):
        pieces += (draft[position : found.start()], index[found[0].upper()])
        position = found.end()
    pieces.append(draft[position:])
    return pieces if _each_once(pieces, len(index)) else None


def _each_once(pieces: Sequence[str | int], count: int) -> bool:
    return sorted(piece for piece in pieces if isinstance(piece, int)) == list(range(count))


# Stand-ins as elements -------------------------------------------------------------------------------------------

_ELEMENT = re.compile(
    r"""<\s*(?:(?P<close>/\s*g)|g\s+id\s*=\s*["']?(?P<open>\d+)["']?|x\s+id\s*=\s*["']?(?P<alone>\d+)["']?\s*/?)\s*>"""
)


def _elements(stretches: Sequence[Protected]) -> list[str]:
    """Makes `<g id="n">`, `</g>` for codes whose partner is there too, `<x id="n"/>` for all else."""
    partners = dict(_partners([(_kind(stretch), _code_id(stretch)) for stretch in stretches]))
    closing = set(partners.values())
    return [
        f'<g id="{number}">' if number in partners else "</g>" if number in closing else f'<x id="{number}"/>'
        for number in range(len(stretches))
    ]


def _code_id(stretch: Protected) -> int:
    found: Tag | None = next(tags(stretch.replacement), None) if stretch.is_code else None
    return found.id if found else 0


def _partners(codes: Sequence[tuple[CodeKind, int]]) -> Iterator[tuple[int, int]]:
    """Yields the indices of properly nested opening and closing codes."""
    open_codes: list[tuple[int, int]] = []
    for index, (kind, code) in enumerate(codes):
        if kind is CodeKind.OPEN:
            open_codes.append((index, code))
        elif kind is CodeKind.CLOSE and open_codes and open_codes[-1][1] == code:
            yield open_codes.pop()[0], index


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _split_elements(masked: Masked, draft: str) -> list[str | int] | None:
    """Cuts a draft at its elements, like `_split_words`; a `</g>` closes the innermost open `<g>`."""
    kinds = [(_kind(stand_in.stretch), _code_id(stand_in.stretch)) for stand_in in masked.stand_ins]
    partners = dict(_partners(kinds))
    pieces: list[str | int] = []
    still_open: list[int] = []
    position = 0
    for found in _ELEMENT.finditer(draft):
        number = int(found["open"] or found["alone"] or -1)
        if found["open"]:
            still_open.append(number)
        elif found["close"]:
            number = partners.get(still_open.pop(), -1) if still_open else -1
        pieces += (unescape(draft[position : found.start()]), number)
        position = found.end()
    pieces.append(unescape(draft[position:]))
    return pieces if _each_once(pieces, len(kinds)) else None


# Putting back ----------------------------------------------------------------------------------------------------


def _joined(pieces: Sequence[str | int], stand_ins: Sequence[_StandIn], spacing: Spacing) -> str:
    written: list[str] = []
    strip_next = False
    for piece in pieces:
        if isinstance(piece, str):
            written.append(piece.lstrip() if strip_next else piece)
            continue
        stand_in = stand_ins[piece]
        if _closes_up(stand_in, spacing, after=False):
            _strip_end(written)
        written.append(stand_in.stretch.replacement)
        strip_next = _closes_up(stand_in, spacing, after=True)
    return "".join(written)


def _strip_end(written: list[str]) -> None:
    if written:
        written[-1] = written[-1].rstrip()


def _closes_up(stand_in: _StandIn, spacing: Spacing, *, after: bool) -> bool:
    """Tells whether the white space that a draft has on one side of a stand-in goes."""
    touches = stand_in.touches_after if after else stand_in.touches_before
    if not touches:
        return False
    if not spacing.target:
        return True
    inner = stand_in.kind is (CodeKind.OPEN if after else CodeKind.CLOSE)
    return stand_in.stretch.is_code and (inner or spacing.source)
