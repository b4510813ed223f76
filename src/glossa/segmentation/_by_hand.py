"""What people cut by hand: where a sentence ends that glossa did not see, and where none does.

A cut is remembered for the shortest stretch of sentences that it is about, not for the paragraph. So it holds wherever
these sentences stand, and whatever else changes around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate, pairwise

from glossa.model.inline import tags, visible
from glossa.segmentation._segments import Piece

Cuts = Mapping[str, tuple[int, ...]]
"""`Article.cuts`."""

_LONGEST = 12
"""How many sentences a stretch has at most that is not all the rest of its unit."""
_DIGITS = 16


def stretch_id(text: str) -> str:
    """Returns what a stretch of tagged text is known by."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def is_usable(text: str, ends: Sequence[int]) -> bool:
    """Tells whether a tagged text can be cut at these offsets: each piece has something to read, no tag is cut."""
    places = [0, *ends, len(text)]
    inside = {place for tag in tags(text) for place in range(tag.span.start + 1, tag.span.end)}
    return all(
        left < right and visible(text[left:right]).text.strip() != "" for left, right in pairwise(places)
    ) and inside.isdisjoint(ends)


def cut_by_hand(pieces: Sequence[Piece], cuts: Cuts) -> tuple[Piece, ...]:
    """Cuts the sentences of a unit as people have cut the same before; the longest stretch counts first.

    Without any cut that fits they stay as they are.
    """
    return tuple(_cut(pieces, cuts)) if cuts else tuple(pieces)


def with_ends(pieces: Sequence[Piece], ends: Sequence[int], cuts: Cuts) -> dict[str, tuple[int, ...]]:
    """Returns `cuts` such that the unit of these sentences is cut at `ends`, offsets in its text but for the last."""
    about = {stretch_id(_text(run)) for run in (pieces, *_runs(pieces))}
    kept = {key: value for key, value in cuts.items() if key not in about}
    wanted = tuple(_divided(_joined(pieces), ends))
    for run, other in _stretches(pieces, wanted):
        if len(run) > 1 or len(other) > 1:
            kept[stretch_id(_text(run))] = ends_of(other)
    if cut_by_hand(pieces, kept) != wanted:  # a sentence stands there twice, and is cut in two ways
        kept[stretch_id(_joined(pieces))] = ends_of(wanted)
    return kept


def ends_of(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Returns the offsets in the joined text where the pieces end, but for the last."""
    starts = _starts(pieces)
    return tuple(start + len(source) for start, (source, _) in zip(starts, pieces[:-1], strict=False))


def _cut(pieces: Sequence[Piece], cuts: Cuts) -> Iterator[Piece]:
    place = 0
    while place < len(pieces):
        longest = min(_LONGEST, len(pieces) - place)
        for size in (len(pieces) - place, *range(longest, 0, -1)):
            run = pieces[place : place + size]
            ends = cuts.get(stretch_id(_text(run)))
            if ends is not None and is_usable(_text(run), ends):
                *most, (last, _) = _divided(_text(run), ends)
                yield from (*most, (last, run[-1][1]))
                break
        else:
            size = 1
            yield pieces[place]
        place += size


def _divided(text: str, ends: Sequence[int]) -> Iterator[Piece]:
    start = 0
    for end in (*ends, len(text)):
        source = text[start:end].rstrip()
        following = len(text) - len(text[end:].lstrip())
        yield source, text[start + len(source) : following]
        start = following


def _stretches(one: Sequence[Piece], other: Sequence[Piece]) -> Iterator[tuple[Sequence[Piece], Sequence[Piece]]]:
    """Yields the shortest runs of both that are the same text."""
    ones, others = _starts(one), _starts(other)
    common = sorted({*ones} & {*others})
    for start, end in pairwise([*common, len(_joined(one)) + 1]):
        yield (
            [piece for piece, place in zip(one, ones, strict=True) if start <= place < end],
            [piece for piece, place in zip(other, others, strict=True) if start <= place < end],
        )


def _runs(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    for start in range(len(pieces)):
        for end in range(start + 1, min(start + _LONGEST, len(pieces)) + 1):
            yield pieces[start:end]


def _starts(pieces: Sequence[Piece]) -> list[int]:
    return list(accumulate((len(source) + len(tail) for source, tail in pieces), initial=0))[: len(pieces)]


def _joined(pieces: Sequence[Piece]) -> str:
    return "".join(source + tail for source, tail in pieces)


def _text(run: Sequence[Piece]) -> str:
    """Returns the text of a run; what stands behind it is another matter."""
    return _joined(run).removesuffix(run[-1][1])
