"""Inline codes that differ: those of a text put into the translation of another, where it is sure which is which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from glossa.memory.numbering import renumbered
from glossa.model.inline import TAG, CodeKind, tag, tags
from glossa.text.scripts import is_wide

Shapes = Mapping[int, tuple[CodeKind, ...]]
_PAIR = (CodeKind.OPEN, CodeKind.CLOSE)


@dataclass(frozen=True, slots=True)
class Coded:
    """A text of the memory and its translation, with the codes of the text that was looked up."""

    source: str
    """Its codes have the numbers of those they stand for; what stands for none has another number."""
    target: str
    """It has no codes but those of the text looked up."""
    adapted: tuple[tuple[str, str], ...] = ()
    """The codes that were taken out and put in, as (what stood there, what stands there)."""


def with_codes(text: str, source: str, target: str) -> Coded:
    """Puts the codes of `text` into the translation of `source`.

    Codes stand for each other where both texts have as many of the same kind: the first for the first. What stands
    round the whole of one text stands round the whole of the other. All other codes are taken out of the translation.
    """
    own, theirs = _shapes(text), _shapes(source)
    round_own, round_theirs = _round(text, own), _round(source, theirs)
    numbers = dict(_pairs(own, theirs, round_own, round_theirs))
    gone = [found.group() for found in TAG.finditer(target) if int(found[2]) not in numbers]
    target = renumbered(_without(target, numbers), numbers)
    free = (number for number in count(1) if number not in own)
    source = renumbered(source, {number: numbers.get(number) or next(free) for number in theirs})
    if round_own and not round_theirs:
        start, end = tag(round_own, CodeKind.OPEN), tag(round_own, CodeKind.CLOSE)
        return Coded(source, f"{start}{target}{end}", (*((old, "") for old in gone), ("", start), ("", end)))
    return Coded(source, target, tuple((old, "") for old in gone))


def _shapes(text: str) -> Shapes:
    """Returns how each code of a text occurs in it, in the order in which they come."""
    shapes: defaultdict[int, tuple[CodeKind, ...]] = defaultdict(tuple)
    for found in tags(text):
        shapes[found.id] += (found.kind,)
    return dict(shapes)


def _round(text: str, shapes: Shapes) -> int | None:
    """Returns the code that stands round the whole of a text."""
    first = next(iter(shapes), None)
    if first is None or shapes[first] != _PAIR:
        return None
    is_round = text.startswith(tag(first, CodeKind.OPEN)) and text.endswith(tag(first, CodeKind.CLOSE))
    return first if is_round else None


def _pairs(own: Shapes, theirs: Shapes, round_own: int | None, round_theirs: int | None) -> Iterator[tuple[int, int]]:
    """Yields the codes of the other text that stand for one of this text, each with that."""
    if list(own.values()) == list(theirs.values()):
        yield from zip(theirs, own, strict=True)
        return
    if round_own and round_theirs:
        yield round_theirs, round_own
    for shape in dict.fromkeys(own.values()):
        ones = [number for number in own if own[number] == shape and number != round_own]
        others = [number for number in theirs if theirs[number] == shape and number != round_theirs]
        if len(ones) == len(others):
            yield from zip(others, ones, strict=True)


def _without(text: str, kept: Mapping[int, int]) -> str:
    """Takes codes out of a text; words that only a code kept apart are parted by a space."""
    pieces: list[str] = []
    position = 0
    for found in tags(text):
        if found.id not in kept:
            pieces.append(text[position : found.span.start])
            position = found.span.end
            around = text[found.span.start - 1 : found.span.start], text[position : position + 1]
            if found.kind is CodeKind.ALONE and all(c.isalnum() and not is_wide(c) for c in around):
                pieces.append(" ")
    return "".join((*pieces, text[position:]))
