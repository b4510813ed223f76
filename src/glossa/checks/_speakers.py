"""Who says what: two quotations whose speakers have changed places.

Only what is certain counts: names that both texts have once, one speaker beside each quotation, and quotations that
stand in the order of the source by their length.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from glossa.checks._base import Case
from glossa.checks._extent import extent
from glossa.model.inline import VisibleText
from glossa.model.term import ConceptId
from glossa.text.quotes import Quotation, Quoting
from glossa.text.spans import Span

_MOST = 24
"""Texts of more quotations are lists of words."""
_REACH = 120
"""So near, in characters, stands who says it."""
_SURER = 0.2
"""By so much, as a logarithm, the order of the source fits the lengths better than the other one."""
_WORD = re.compile(r"[^\W\d_]{3,}+")
_BREAK = re.compile("[.。!?！？;；,，\n]")
_AHEAD = " \u00a0\u202f,，:："
_BEHIND = _AHEAD + ".。、\n"
"""What stands between a quotation and who says it."""

_Name = str | tuple[str, ConceptId]
_Places = Mapping[int, _Name]
"""The names that both texts have, by where they stand in one of them."""


def swapped_speakers(
    case: Case, source: VisibleText, before: Quoting, target: VisibleText, after: Quoting
) -> Iterator[tuple[Quotation, Quotation]]:
    """Yields the quotations, of the source and of the target, that the speaker of the next one says in the target."""
    mine, theirs = before.outermost, after.outermost
    if not 1 < len(mine) == len(theirs) <= _MOST:
        return
    ours, others = _words(source, mine), _words(target, theirs)
    shared = set(ours.values()) & set(others.values())
    uses = [(use.identity, use.source.start, use.target.start) for use in case.terms if use.target is not None]
    said = _speakers(source, mine, _shared(ours, shared) | {place: name for name, place, _ in uses})
    heard = _speakers(target, theirs, _shared(others, shared) | {place: name for name, _, place in uses})
    for first, second in pairwise(range(len(mine))):
        if _are_swapped(said[first], said[second], heard[first], heard[second]) and _are_in_order(
            [one.inner.of(source.text) for one in (mine[first], mine[second])],
            [one.inner.of(target.text) for one in (theirs[first], theirs[second])],
        ):
            yield mine[first], theirs[first]


def _words(seen: VisibleText, quotations: Sequence[Quotation]) -> dict[int, str]:
    """Returns the words with a capital letter that stand once outside the quotations, by their place with tags."""
    places: dict[int, str] = {}
    position = 0
    for start, end in [*((one.span.start, one.span.end) for one in quotations), (len(seen.text), 0)]:
        for found in _WORD.finditer(seen.text, position, start):
            if found[0][0].isupper():
                places[seen.span(Span(*found.span())).start] = found[0]
        position = end
    counts = Counter(places.values())
    return {place: word for place, word in places.items() if counts[word] == 1}


def _shared(places: Mapping[int, str], shared: set[str]) -> dict[int, _Name]:
    return {place: word for place, word in places.items() if word in shared}


def _speakers(seen: VisibleText, quotations: Sequence[Quotation], places: _Places) -> list[frozenset[_Name]]:
    """Returns the names beside each quotation; none where they stand on both sides of it."""
    text = seen.text
    starts = [*(one.span.start for one in quotations), len(text)]
    ends = [0, *(one.span.end for one in quotations)]
    found: list[frozenset[_Name]] = []
    for place in range(len(quotations)):
        start, end = starts[place], ends[place + 1]
        ahead = text[max(ends[place], start - _REACH) : start].rstrip(_AHEAD)
        behind = text[end : min(starts[place + 1], end + _REACH)]
        one = _names(seen, max(ends[place], start - _REACH), ahead, places, is_ahead=True)
        other = _names(seen, end, behind, places, is_ahead=False)
        found.append(frozenset() if one and other else one | other)
    return found


def _names(seen: VisibleText, start: int, part: str, places: _Places, *, is_ahead: bool) -> frozenset[_Name]:
    """Returns the names in the clause of a part of a text that is next to a quotation."""
    bare = part.lstrip(_BEHIND)
    start += len(part) - len(bare)
    if not bare or not places:
        return frozenset()
    breaks = [found.start() for found in _BREAK.finditer(bare)]
    first, last = 0, len(bare)
    if breaks:
        first, last = (breaks[-1] + 1, last) if is_ahead else (first, breaks[0])
    if first >= last:
        return frozenset()
    clause = seen.span(Span(start + first, start + last))
    return frozenset(name for place, name in places.items() if clause.start <= place < clause.end)


def _are_swapped(
    one: frozenset[_Name], two: frozenset[_Name], first: frozenset[_Name], second: frozenset[_Name]
) -> bool:
    """Tells whether the speakers of two quotations stand the other way round."""
    return bool(one & second and two & first) and not (one & first or two & second or one & two)


def _are_in_order(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    one, two, first, second = (math.log(extent(said) + 1) for said in (*mine, *theirs))
    return abs(one - first) + abs(two - second) + _SURER < abs(one - second) + abs(two - first)
