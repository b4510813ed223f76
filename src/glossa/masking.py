"""Masking: opaque stand-ins for what an engine must carry over untouched, and the way back.

Inline codes are always masked; a term only where a plain draft has lost it. A draft in which a stand-in is lost,
doubled or crossed with another is refused as a whole (`unmask` returns None): nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape, unescape
from itertools import chain, pairwise, repeat, zip_longest

from glossa.model.inline import CodeKind, Tag, tags
from glossa.model.nesting import misplaced
from glossa.text.scripts import is_wide
from glossa.text.spans import Span
from glossa.text.tokens import is_word


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
    grammar: str = ""
    """What an engine that knows grammar is told of the replacement; only the style `MARKUP` can say it."""


@dataclass(frozen=True, slots=True)
class _StandIn:
    replacement: str
    grammar: str
    code: Tag | None
    """None for a term."""
    before: str
    after: str
    """The characters right beside it in the source; `""` at the ends and for white space."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its stand-ins, ready to be sent."""

    text: str
    style: MaskStyle
    stand_ins: tuple[_StandIn, ...]
    prefix: str
    """What every stand-in of the style `WORD` begins with."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Whether the two languages put spaces between words."""

    source: bool = True
    target: bool = True


def codes_of(text: str) -> tuple[Protected, ...]:
    """Returns the tags of `text`, each to be carried over as it is."""
    return tuple(Protected(tag.span, tag.span.of(text), is_code=True) for tag in tags(text))


def mask(text: str, protected: Sequence[Protected], style: MaskStyle) -> Masked:
    """Puts stand-ins in the place of the `protected` stretches, which do not overlap: all codes of `text`, and terms.

    A code inside a term is no stretch of its own; the term's replacement has it.
    """
    ordered = sorted(protected, key=lambda stretch: stretch.span)
    stand_ins = tuple(_stand_in(text, stretch) for stretch in ordered)
    starts = [0, *(stretch.span.end for stretch in ordered)]
    ends = [*(stretch.span.start for stretch in ordered), len(text)]
    plain = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    prefix = _prefix(text)
    if style is MaskStyle.WORD:
        sent = _spaced(_interleaved(plain, [f"{prefix}{number}Z" for number in range(len(ordered))]))
    else:
        sent = "".join(_interleaved([escape(piece, quote=False) for piece in plain], _elements(stand_ins)))
    return Masked(sent, style, stand_ins, prefix)


def unmask(masked: Masked, draft: str, spacing: Spacing) -> str | None:
    """Puts everything back into its place in `draft`; None when a stand-in is not there exactly once."""
    parts = _in_words(masked, draft) if masked.style is MaskStyle.WORD else _in_elements(masked, draft)
    if sorted(parts.order) != list(range(len(masked.stand_ins))):
        return None
    text = _joined(parts, masked.stand_ins, spacing)
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


def _stand_in(text: str, stretch: Protected) -> _StandIn:
    start, end = stretch.span.start, stretch.span.end
    code = next(tags(stretch.replacement), None) if stretch.is_code else None
    before, after = text[max(0, start - 1) : start].strip(), text[end : end + 1].strip()
    return _StandIn(stretch.replacement, stretch.grammar, code, before, after)


def _interleaved(plain: Sequence[str], tokens: Sequence[str]) -> Iterator[str]:
    return chain.from_iterable(zip_longest(plain, tokens, fillvalue=""))


def _keeps_codes(masked: Masked, text: str) -> bool:
    """Tells whether `text` has the codes of the replacements and no others, and nests them if the source did."""
    wanted = list(tags("".join(stand_in.replacement for stand_in in masked.stand_ins)))
    found = list(tags(text))
    if Counter((tag.id, tag.kind) for tag in found) != Counter((tag.id, tag.kind) for tag in wanted):
        return False
    return misplaced(found, wanted) is None


@dataclass(frozen=True, slots=True)
class _Parts:
    """A draft cut at its stand-ins: the texts between them, one more than there are stand-ins."""

    texts: list[str]
    order: list[int]
    """The numbers of the stand-ins as they come."""


# Stand-ins as words ----------------------------------------------------------------------------------------------


def _prefix(text: str) -> str:
    """Makes the beginning of an opaque word, one that `text` has nowhere in any case."""
    longest = max((len(run) for run in re.findall("XQ*", text.upper())), default=1)
    return "X" + "Q" * longest


def _spaced(pieces: Iterator[str]) -> str:
    """Joins the pieces, with a space where a stand-in would be glued to a word."""
    filled = [piece for piece in pieces if piece]
    glued = [is_word(left[-1]) and is_word(right) for left, right in pairwise(filled)]
    return "".join(_interleaved(filled, [" " if each else "" for each in glued]))


def _in_words(masked: Masked, draft: str) -> _Parts:
    if not masked.stand_ins:
        return _Parts([draft], [])
    pieces = re.split(masked.prefix + r"(\d{1,4})Z", draft, flags=re.IGNORECASE)
    return _Parts(pieces[::2], [int(number) for number in pieces[1::2]])


# Stand-ins as elements -------------------------------------------------------------------------------------------

_ELEMENT = re.compile(
    r"""<\s*(?:(?P<close>/\s*g)"""
    r"""|g\s+id\s*=\s*["']?(?P<open>\d{1,4})["']?"""
    r"""|x\s+id\s*=\s*["']?(?P<alone>\d{1,4})["']?(?:\s+as\s*=\s*["']?\w*["']?)?\s*/?)\s*>""",
    re.IGNORECASE,
)
_NEEDLESS = re.compile(r"<\s*/\s*x\s*>", re.IGNORECASE)
"""Some engines read `<x id="1"/>` as an opening tag and close it somewhere."""


def _elements(stand_ins: Sequence[_StandIn]) -> list[str]:
    """Makes `<g id="n">`, `</g>` for codes whose partner is there too, `<x id="n"/>` for all else."""
    partners = _partners(stand_ins)
    closing = set(partners.values())
    return [
        f'<g id="{number}">'
        if number in partners
        else "</g>"
        if number in closing
        else _alone(number, stand_in.grammar)
        for number, stand_in in enumerate(stand_ins)
    ]


def _alone(number: int, grammar: str) -> str:
    return f'<x id="{number}" as="{grammar}"/>' if grammar else f'<x id="{number}"/>'


def _partners(stand_ins: Sequence[_StandIn]) -> dict[int, int]:
    """Pairs the numbers of properly nested opening and closing codes."""
    partners: dict[int, int] = {}
    still_open: list[tuple[int, int]] = []
    for number, stand_in in enumerate(stand_ins):
        code = stand_in.code
        if code and code.kind is CodeKind.OPEN:
            still_open.append((number, code.id))
        elif code and code.kind is CodeKind.CLOSE and still_open and still_open[-1][1] == code.id:
            partners[still_open.pop()[0]] = number
    return partners


def _in_elements(masked: Masked, draft: str) -> _Parts:
    """Cuts a draft at its elements; a `</g>` closes the innermost `<g>`."""
    draft = _NEEDLESS.sub("", draft)
    partners = _partners(masked.stand_ins)
    texts: list[str] = []
    order: list[int] = []
    still_open: list[int] = []
    position = 0
    for found in _ELEMENT.finditer(draft):
        if found["close"]:
            number = partners.get(still_open.pop(), -1) if still_open else -1
        else:
            number = int(found["open"] or found["alone"])
        if found["open"]:
            still_open.append(number)
        texts.append(unescape(draft[position : found.start()]))
        order.append(number)
        position = found.end()
    return _Parts([*texts, unescape(draft[position:])], order)


# Putting back ----------------------------------------------------------------------------------------------------


def _joined(parts: _Parts, stand_ins: Sequence[_StandIn], spacing: Spacing) -> str:
    placed = [stand_ins[number] for number in parts.order]
    texts = map(_trimmed, parts.texts, [None, *placed], [*placed, None], repeat(spacing))
    return "".join(_interleaved(list(texts), [stand_in.replacement for stand_in in placed]))


def _trimmed(text: str, left: _StandIn | None, right: _StandIn | None, spacing: Spacing) -> str:
    """Takes the spaces out of `text` that do not belong beside the stand-ins at its ends."""
    words = text.strip(" ")
    first = words[:1] or (right.replacement[:1] if right else "")
    last = words[-1:] or (left.replacement[-1:] if left else "")
    if left and _closes_up(left, CodeKind.OPEN, left.after, first, spacing):
        text = text.lstrip(" ")
    if right and _closes_up(right, CodeKind.CLOSE, right.before, last, spacing):
        text = text.rstrip(" ")
    return text


def _closes_up(stand_in: _StandIn, inner: CodeKind, there: str, here: str, spacing: Spacing) -> bool:
    """Tells whether the spaces that a draft has on one side of a stand-in go.

    `there` is the character on that side in the source, `here` the one beyond the spaces in the draft; `inner` is
    the kind of code that has its content on that side.
    """
    if not there:
        # Into Chinese, the spaces between words of a spaced source go.
        return spacing.source and not spacing.target and is_wide(here)
    if not spacing.target or (stand_in.code and stand_in.code.kind is inner):
        return True
    # Out of Chinese, spaces arise between words. Elsewhere the space that parted a stand-in from a word goes, and
    # any that an engine has put between a code and punctuation.
    return spacing.source and (_is_letter(there) or (stand_in.code is not None and not _is_letter(here)))


def _is_letter(character: str) -> bool:
    return character != "" and is_word(character)
