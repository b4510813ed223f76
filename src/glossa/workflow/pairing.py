"""Which segment of a new reading is which of the old one: the same text, however it moved."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from glossa.model.article import Entry
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import State


def same_text(known: Sequence[Entry], segments: Sequence[Segment]) -> list[Entry | None]:
    """Returns for each segment the entry that had exactly its text, None where there is none; each entry once.

    Where a text occurs more than once, its neighbours tell which occurrence is which. What is in the document
    now is taken before what is obsolete.
    """
    stock: dict[str, list[Entry]] = {}
    for entry in sorted(known, key=lambda entry: entry.obsolete):
        stock.setdefault(entry.segment.source, []).append(entry)
    found: list[Entry | None] = [None] * len(segments)
    if any(len(entries) > 1 for entries in stock.values()) or len({each.source for each in segments}) < len(segments):
        for place, entry in _aligned([entry for entry in known if not entry.obsolete], segments):
            found[place] = entry
            stock[entry.segment.source].remove(entry)
    for place, segment in enumerate(segments):
        found[place] = _better(found[place], stock.get(segment.source, []))
    return found


def free_id(wanted: SegmentId, taken: set[SegmentId]) -> SegmentId:
    """Returns `wanted`, or the next occurrence's id that is not `taken`."""
    if wanted not in taken:
        return wanted
    name = wanted.split(".")[0]
    number = 2
    while SegmentId(f"{name}.{number}") in taken:
        number += 1
    return SegmentId(f"{name}.{number}")


def _better(entry: Entry | None, rest: list[Entry]) -> Entry | None:
    """Returns `entry`, or what is left of the same text and has come further: a translation beats a draft."""
    best = max(rest, key=_weight, default=None)
    if best is None or (entry is not None and _weight(entry) >= _weight(best)):
        return entry
    rest.remove(best)
    return best


def _weight(entry: Entry) -> int:
    """Returns how far the entry has come in any language. What people wrote weighs the same, approved or not."""
    return max((min(target.state.rank, State.TRANSLATED.rank) for target in entry.targets.values()), default=0)


def _aligned(current: Sequence[Entry], segments: Sequence[Segment]) -> list[tuple[int, Entry]]:
    """Returns the places at which the document reads as before, and what stood there."""
    before = [entry.segment.source for entry in current]
    after = [segment.source for segment in segments]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return [(block.b + step, current[block.a + step]) for block in blocks for step in range(block.size)]
