"""Packing: which stretches of the texts an engine must see, and how few requests carry them.

Nothing here sends anything. A text becomes parts that joined again are the text; only the parts that hold words
go to the engine, without the white space round them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from glossa.engines._base import Limits

_TAG = re.compile(r"<(/?)[A-Za-z0-9][^<>]*?(/?)>")
_LINE_BREAK = re.compile(r"([\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s)|[。！？…；][”’」』）]*")
_PAUSE = re.compile(r"[,;:](?=\s)|[，、：；]|\S(?=\s)")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text: sent to the engine, or kept as it is."""

    text: str
    sent: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one request may carry: the engine's limits and its scales."""

    limits: Limits
    weigh: Callable[[str], int]

    def hold(self, text: str) -> bool:
        """Tells whether `text` alone fits into a request."""
        return len(text) <= self.limits.characters and self.weigh(text) <= self.limits.encoded_bytes


def has_words(text: str) -> bool:
    """Tells whether there is anything to translate: a letter of any script outside markup."""
    return any(map(str.isalpha, _TAG.sub("", text)))


def parts(text: str, bounds: Bounds) -> tuple[Part, ...]:
    """Takes `text` apart at line breaks, and where it is too long for one request, at sentence ends or spaces.

    A part that could not be cut small enough is returned as it is; `bounds.hold` tells.
    """
    return tuple(part for line in _LINE_BREAK.split(text) for piece in _cut(line, bounds) for part in _core(piece))


def _core(piece: str) -> Iterator[Part]:
    core = piece.strip()
    before, after = piece[: piece.find(core)], piece[len(piece.rstrip()) :] if core else piece
    for text, sent in ((before, False), (core, has_words(core)), (after, False)):
        if text:
            yield Part(text, sent)


def _cut(line: str, bounds: Bounds) -> Iterator[str]:
    while not bounds.hold(line.strip()):
        place = _place(line, _longest(line, bounds))
        if not place:
            break
        yield line[:place]
        line = line[place:]
    yield line


def _longest(line: str, bounds: Bounds) -> int:
    """Returns the length of the longest beginning of `line` that fits into a request."""
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if bounds.hold(line[:middle]) else (low, middle - 1)
    return low


def _place(line: str, longest: int) -> int:
    """Returns the best place for a cut at or before `longest`: outside markup, after a sentence if possible."""
    closed = _depths(line)
    for pattern in (_SENTENCE_END, _PAUSE):
        places = [found.end() for found in pattern.finditer(line) if found.end() <= longest and not closed[found.end()]]
        if places:
            return places[-1]
    return 0


def _depths(line: str) -> list[int]:
    """Returns for each offset of `line` how many elements are open there; the inside of a tag counts as open."""
    depths = [0] * (len(line) + 1)
    depth = 0
    position = 0
    for found in _TAG.finditer(line):
        depths[position : found.start() + 1] = [depth] * (found.start() + 1 - position)
        depths[found.start() + 1 : found.end()] = [depth + 1] * (found.end() - found.start() - 1)
        depth += -1 if found[1] else 0 if found[2] else 1
        position = found.end()
    depths[position:] = [depth] * (len(depths) - position)
    return depths


def batches(texts: Iterable[str], bounds: Bounds) -> Iterator[tuple[str, ...]]:
    """Packs texts, in their order, into as few requests as the limits allow."""
    batch: list[str] = []
    characters = weight = 0
    for text in texts:
        length, heavy = len(text) + 1, bounds.weigh(text)
        full = characters + length > bounds.limits.characters + 1 or weight + heavy > bounds.limits.encoded_bytes
        if batch and (full or len(batch) == bounds.limits.texts):
            yield tuple(batch)
            batch, characters, weight = [], 0, 0
        batch.append(text)
        characters, weight = characters + length, weight + heavy
    if batch:
        yield tuple(batch)
