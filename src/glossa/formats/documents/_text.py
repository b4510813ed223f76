"""What the readers of documents agree on about text: invisible characters, soft line breaks, look-alikes of tags."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from glossa.model.inline import TAG, CodeKind, InlineCode
from glossa.text.scripts import is_wide

INVISIBLE = "\u00ad\u200b\ufeff"
"""Soft hyphen, zero-width space, byte-order mark: left over from web pages, in the way of every comparison."""

MOST_CODES = 9_999
"""A text with more codes has tags with numbers that are none: it stays as it is, for nobody could translate it."""
_COMMON, _SHORT = 9, 80
"""Up to which number, and which length, a code is likely to come again."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer, which write a zero-width space between words."""
_INVISIBLE = re.compile(f"[\u00ad\ufeff]|(?<![{_UNSPACED}])\u200b+|\u200b+(?![{_UNSPACED}\u200b])")
_BREAK = re.compile(r"(?<![ \t])[ \t]*[\r\n][ \t\r\n]*")


def too_many(found: Iterator[object]) -> bool:
    """Tells whether there are more codes than a text can have; of a long text no more are looked at than that."""
    return next(islice(found, MOST_CODES, None), None) is not None


@dataclass(frozen=True, slots=True)
class Literal:
    """A piece of plain text and the characters of the source that stand for it, `source[start:end]`."""

    value: str
    start: int
    end: int


def tidy(text: str) -> str:
    """Takes out the characters that nobody sees, but for a zero-width space that parts two words."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def is_blank(text: str) -> bool:
    """Tells whether a tagged text shows nothing but white space."""
    shown = (TAG.sub("", text) if "<" in text else text).strip()
    return shown[:1] in INVISIBLE and not tidy(shown).strip()


def soft_break(before: str, after: str) -> str:
    """Returns what a soft line break between two texts stands for: a space, or nothing inside unspaced script."""
    return "" if is_wide(before[-1:]) and is_wide(after[:1]) else " "


def unwrapped(text: str) -> str:
    """Joins the lines of `text` and strips it."""
    text = tidy(text).strip()
    if "\n" not in text and "\r" not in text:
        return text
    return _BREAK.sub(lambda found: soft_break(text[found.start() - 1], text[found.end()]), text)


def code(number: int, kind: CodeKind, data: str, equivalent: str = "") -> InlineCode:
    """Makes a code. The same few stand in text after text, and are then the same objects."""
    is_common = number <= _COMMON and len(data) <= _SHORT and len(equivalent) <= _SHORT
    return (_shared if is_common else InlineCode)(number, kind, data, equivalent)


_shared = lru_cache(maxsize=1024)(InlineCode)


def shield(text: str, first: int = 1) -> tuple[str, tuple[InlineCode, ...]]:
    """Turns what looks like a tag in plain `text` into codes, numbered from `first`."""
    if "<" not in text:
        return text, ()
    codes: list[InlineCode] = []

    def shielded(found: re.Match[str]) -> str:
        codes.append(code(first + len(codes), CodeKind.ALONE, found[0], found[0]))
        return codes[-1].tag

    return TAG.sub(shielded, text), tuple(codes)


def parts(text: str, codes: Sequence[InlineCode]) -> list[str | InlineCode]:
    """Cuts a tagged text into plain text and codes; tags that the unit lacks or that do not pair are dropped."""
    if "<" not in text:
        return [text] if text else []
    by_tag = {code.tag: code for code in codes}
    kept = _known(text, by_tag)
    cut = _cut(kept)
    dropped = _unpaired([by_tag.get(piece) for piece in cut])
    if dropped:
        return parts("".join(piece for index, piece in enumerate(cut) if index not in dropped), codes)
    return [by_tag.get(piece, piece) for piece in cut if piece]


def _known(text: str, known: Container[str]) -> str:
    """Drops unknown tags until none is left: taking one out can bring two halves of another together."""
    while (shorter := TAG.sub(lambda found: found[0] if found[0] in known else "", text)) != text:
        text = shorter
    return text


def _cut(text: str) -> list[str]:
    pieces: list[str] = []
    position = 0
    for found in TAG.finditer(text):
        pieces += (text[position : found.start()], found[0])
        position = found.end()
    return [*pieces, text[position:]]


def _unpaired(cut: Sequence[InlineCode | None]) -> set[int]:
    stack: list[tuple[int, int]] = []
    paired: set[int] = set()
    tagged = {index: code for index, code in enumerate(cut) if code and code.kind is not CodeKind.ALONE}
    for index, code in tagged.items():
        if code.kind is CodeKind.OPEN:
            stack.append((code.id, index))
        elif stack and stack[-1][0] == code.id:
            paired |= {stack.pop()[1], index}
    return set(tagged) - paired
