"""Where a text occurs in the units of an index."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.index.values import Hit
from glossa.index.view import View
from glossa.model.inline import TAG, visible
from glossa.model.memory_unit import MemoryUnit
from glossa.text.normalise import fold
from glossa.text.spans import Span

_AT_ONCE = 64
"""How many units are looked through in one piece, before each of them is."""


def occurrences(view: View, text: str) -> Iterator[Hit]:
    """Yields the units in which a text occurs, on either side, in whatever case and width, codes within it or not."""
    wanted = fold(text)
    for number in view.having(lambda texts: _may_have(wanted, texts), _AT_ONCE):
        hit = occurrence(view.part.unit(number), wanted)
        if hit:
            yield hit


def occurrence(unit: MemoryUnit, wanted: str) -> Hit | None:
    """Returns where a folded text occurs in a unit; None where it does not."""
    hit = Hit(unit, _spans(wanted, unit.source), _spans(wanted, unit.target))
    return hit if hit.source or hit.target else None


def _may_have(wanted: str, texts: str) -> bool:
    return wanted in fold(texts) or ("<" in texts and wanted in fold(TAG.sub("", texts)))


def _spans(wanted: str, text: str) -> tuple[Span, ...]:
    """Returns where a folded text occurs among the words of a text; where it does not, among its words and tags."""
    seen = visible(text)
    return tuple(map(seen.span, _places(wanted, seen.text))) or tuple(_places(wanted, text))


def _places(wanted: str, text: str) -> Iterator[Span]:
    folded = fold(text)
    place = folded.find(wanted)
    while place >= 0:
        yield Span(place, place + len(wanted))
        place = folded.find(wanted, place + len(wanted))
