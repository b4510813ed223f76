"""Putting stand-ins into a text, and what they stand for into its draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from glossa.masking._elements import cut_at_elements, elements
from glossa.masking._parts import Parts, Spacing, StandIn, interleaved, joined
from glossa.masking._words import Wording, spaced, wording
from glossa.masking.shapes import SHAPES, MaskStyle
from glossa.model.inline import tags
from glossa.model.nesting import misplaced
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Protected:
    """A stretch of a text and what takes its place in the translation."""

    span: Span
    replacement: str
    is_code: bool = False
    grammar: str = ""
    """What an engine that knows grammar is told of the replacement; only the style `MARKUP` can say it."""
    marked: str = ""
    """What is sent instead of a stand-in, for an engine that puts the replacement in itself."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its stand-ins, ready to be sent."""

    text: str
    style: MaskStyle
    stand_ins: tuple[StandIn, ...]
    wording: Wording | None
    """How they are written; None for elements, and where there are none."""

    def tokens(self) -> list[str]:
        """Returns the stand-ins as they are sent, in their order."""
        numbers = range(len(self.stand_ins))
        return [*map(self.wording.token, numbers)] if self.wording else elements(self.stand_ins)


def codes_of(text: str) -> tuple[Protected, ...]:
    """Returns the tags of `text`, each to be carried over as it is."""
    return tuple(Protected(tag.span, tag.span.of(text), is_code=True) for tag in tags(text))


def mask(text: str, protected: Sequence[Protected], style: MaskStyle) -> Masked:
    """Puts stand-ins in the place of the `protected` stretches, which do not overlap: all codes of `text`, and terms.

    A code inside a term is no stretch of its own; the term's replacement has it.
    """
    ordered = sorted(protected, key=lambda stretch: stretch.span)
    stand_ins = tuple(_stand_in(text, stretch) for stretch in ordered if not stretch.marked)
    plain = _between(text, ordered)
    words = None
    if ordered and style is not MaskStyle.MARKUP:
        words = wording(SHAPES[style], (text, *(stretch.marked for stretch in ordered)))
    masked = Masked("", style, stand_ins, words)
    tokens = iter(masked.tokens())
    sent = [stretch.marked or next(tokens) for stretch in ordered]
    if style is MaskStyle.MARKUP:
        return replace(masked, text="".join(interleaved([escape(piece, quote=False) for piece in plain], sent)))
    return replace(masked, text=spaced(plain, sent, [not stretch.marked for stretch in ordered]))


def cut(masked: Masked, draft: str) -> Parts:
    """Cuts a draft at the stand-ins that are in it, however often each."""
    if masked.style is MaskStyle.MARKUP:
        return cut_at_elements(masked.stand_ins, draft)
    return masked.wording.cut(draft) if masked.wording else Parts([draft], [])


def unmask(masked: Masked, draft: str, spacing: Spacing) -> str | None:
    """Puts everything back into its place in `draft`; None when a stand-in is not there exactly once."""
    parts = cut(masked, draft)
    if sorted(parts.order) != list(range(len(masked.stand_ins))):
        return None
    text = joined(parts, masked.stand_ins, spacing)
    return text if _keeps_codes(masked, text) else None


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


def _stand_in(text: str, stretch: Protected) -> StandIn:
    start, end = stretch.span.start, stretch.span.end
    code = next(tags(stretch.replacement), None) if stretch.is_code else None
    before, after = text[max(0, start - 1) : start].strip(), text[end : end + 1].strip()
    return StandIn(stretch.replacement, stretch.grammar, code, before, after)


def _between(text: str, ordered: Sequence[Protected]) -> list[str]:
    starts = [0, *(stretch.span.end for stretch in ordered)]
    ends = [*(stretch.span.start for stretch in ordered), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _keeps_codes(masked: Masked, text: str) -> bool:
    """Tells whether `text` has the codes of the replacements and no others, and nests them if the source did."""
    wanted = list(tags("".join(stand_in.replacement for stand_in in masked.stand_ins)))
    found = list(tags(text))
    if Counter((tag.id, tag.kind) for tag in found) != Counter((tag.id, tag.kind) for tag in wanted):
        return False
    return misplaced(found, wanted) is None
