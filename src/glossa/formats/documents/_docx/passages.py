"""From chunks to what people translate: one tagged text, and what its codes stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from glossa.formats.documents._docx.chunks import Chunk, Format, Mark, Wall, Words, Wrap, shown, xml
from glossa.formats.documents._text import code, is_blank, shield, tidy
from glossa.model.inline import CodeKind, InlineCode, tag


@dataclass(frozen=True, slots=True)
class Edge:
    """What stands before a text or behind it, and stays there."""

    space: str
    """White space."""
    xml: str
    """Marks that share a run with the text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a passage is written. Many passages have the same."""

    formats: tuple[tuple[int, Format], ...]
    """How text is formatted inside each pair of codes, by the pair's number; under 0 that outside all of them."""
    before: Edge
    after: Edge


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a paragraph that people translate, `text[start:end]` of the text of all parts."""

    start: int
    end: int
    text: str
    """Tagged, without white space at either end."""
    codes: tuple[InlineCode, ...]
    frame: Frame


def passages(chunks: Sequence[Chunk]) -> Iterator[Passage]:
    """Yields what there is to translate between two walls. Marks at its ends that show nothing are no part of it."""
    for is_parted, group in groupby(chunks, key=_has_wall):
        if not is_parted:
            if found := _passage(list(group)):
                yield found
            continue
        for chunk in group:
            if isinstance(chunk, Wrap):
                yield from passages(chunk.inside)


def walls(chunks: Sequence[Chunk]) -> Iterator[Wall]:
    """Yields the walls among chunks and inside them."""
    for chunk in chunks:
        if isinstance(chunk, Wall):
            yield chunk
        elif isinstance(chunk, Wrap):
            yield from walls(chunk.inside)


def _has_wall(chunk: Chunk) -> bool:
    return next(walls([chunk]), None) is not None


def _passage(chunks: Sequence[Chunk]) -> Passage | None:
    """Reads the chunks from the first that shows something to the last; what shares a run with these stays by them."""
    seen = [place for place, chunk in enumerate(chunks) if tidy(shown([chunk])).strip()]
    core = chunks[seen[0] : seen[-1] + 1] if seen else ()
    if not any(map(_has_words, core)):
        return None
    if len(core) == 1 and isinstance(core[0], Wrap):
        return _passage(core[0].inside)
    start, end = core[0].start, core[-1].end
    reading = tagged(core)
    text, bare = reading.text, reading.text.strip()
    before = Edge(text[: len(text) - len(text.lstrip())], xml(_within(chunks[: seen[0]], start, end)))
    after = Edge(text[len(text.rstrip()) :], xml(_within(chunks[seen[-1] + 1 :], start, end)))
    frame = Frame(tuple(reading.formats.items()), before, after)
    return Passage(start, end, bare, tuple(reading.codes), frame)


def _within(chunks: Sequence[Chunk], start: int, end: int) -> Iterator[Chunk]:
    return (chunk for chunk in chunks if start <= chunk.start and chunk.end <= end)


def _has_words(chunk: Chunk) -> bool:
    """Tells whether there is something to translate: a field shows what a program puts there."""
    if isinstance(chunk, Wrap):
        return any(map(_has_words, chunk.inside))
    return isinstance(chunk, Words) and not is_blank(chunk.text)


@dataclass(slots=True)
class Reading:
    """A tagged text in the making."""

    text: str = ""
    codes: list[InlineCode] = field(default_factory=list)
    formats: dict[int, Format] = field(default_factory=dict)
    last: int = 0
    """The highest number of a code."""


def tagged(chunks: Sequence[Chunk]) -> Reading:
    """Writes chunks as a tagged text. Text in the commonest format has no code round it."""
    reading = Reading()
    reading.text, reading.formats[0] = _level(chunks, reading)
    return reading


def _level(chunks: Sequence[Chunk], reading: Reading) -> tuple[str, Format]:
    base = _commonest(chunks)
    pieces: list[str] = []
    for format_, group in _grouped(chunks, base):
        if format_ == base:
            pieces += _texts(group, reading)
            continue
        number = _opened(reading, f"<w:rPr>{format_}</w:rPr>")
        reading.formats[number] = format_
        pieces += (tag(number, CodeKind.OPEN), *_texts(group, reading), _closed(reading, number, ""))
    return "".join(pieces), base


def _commonest(chunks: Sequence[Chunk]) -> Format:
    lengths: Counter[Format] = Counter()
    for chunk in chunks:
        if isinstance(chunk, Words):
            lengths[chunk.format] += len(chunk.text)
    return lengths.most_common(1)[0][0] if lengths else ""


def _grouped(chunks: Sequence[Chunk], base: Format) -> Iterator[tuple[Format, list[Chunk]]]:
    """Cuts chunks where the format changes. What has none of its own, and white space, goes with both neighbours
    where they agree, else with the base."""
    own = [chunk.format if isinstance(chunk, Words) and chunk.text.strip() else None for chunk in chunks]
    known = [(place, format_) for place, format_ in enumerate(own) if format_ is not None]
    formats = [base if format_ is None else format_ for format_ in own]
    for (left, before), (right, after) in pairwise(known):
        if before == after:
            formats[left:right] = [before] * (right - left)
    for format_, group in groupby(zip(formats, chunks, strict=True), key=lambda pair: pair[0]):
        yield format_, [chunk for _, chunk in group]


def _texts(chunks: Sequence[Chunk], reading: Reading) -> Iterator[str]:
    """Yields the texts and tags of chunks in one format; neighbours of a kind are one."""
    for kind, group in groupby(chunks, key=type):
        together = list(group)
        if kind is Words:
            yield _plain(shown(together), reading)
        elif kind is Mark:
            yield _alone(reading, xml(together), shown(together))
        else:
            yield from (_pair(chunk, reading) for chunk in together if isinstance(chunk, Wrap))


def _plain(text: str, reading: Reading) -> str:
    shielded, codes = shield(tidy(text), reading.last + 1)
    reading.codes += codes
    reading.last += len(codes)
    return shielded


def _pair(wrap: Wrap, reading: Reading) -> str:
    number = _opened(reading, wrap.open)
    inside, reading.formats[number] = _level(wrap.inside, reading)
    return f"{tag(number, CodeKind.OPEN)}{inside}{_closed(reading, number, wrap.close)}"


def _alone(reading: Reading, data: str, equivalent: str) -> str:
    reading.last += 1
    reading.codes.append(code(reading.last, CodeKind.ALONE, data, equivalent))
    return tag(reading.last, CodeKind.ALONE)


def _opened(reading: Reading, data: str) -> int:
    reading.last += 1
    reading.codes.append(code(reading.last, CodeKind.OPEN, data))
    return reading.last


def _closed(reading: Reading, number: int, data: str) -> str:
    reading.codes.append(code(number, CodeKind.CLOSE, data))
    return tag(number, CodeKind.CLOSE)
