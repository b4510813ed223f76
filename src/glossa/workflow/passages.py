"""What a new version of an article did to the segments of the old one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

from glossa.model.target import State
from glossa.text.languages import LanguageTag


class Fate(Enum):
    """What became of a segment, in the order in which people want to know."""

    SAME = "same"
    """The same text, in the same order; its translations and their states are kept."""
    MOVED = "moved"
    """The same text in another place; all is kept."""
    BACK = "back"
    """A text that was gone for a while; it has again what it had."""
    EDITED = "edited"
    SPLIT = "split"
    """One became two or three."""
    MERGED = "merged"
    """Two or three became one."""
    NEW = "new"
    GONE = "gone"
    """Kept as obsolete, with everything."""


@dataclass(frozen=True, slots=True)
class Fall:
    """What a translation was before its source changed; it is a draft now."""

    language: LanguageTag
    number: int
    """Of the segment that it falls with, in the old version."""
    state: State


@dataclass(frozen=True, slots=True)
class Passage:
    """Segments of the old version and of the new one that belong together."""

    fate: Fate
    old: tuple[int, ...]
    """Their numbers in the old version; none where there was nothing, or only something obsolete."""
    new: tuple[int, ...]
    """Their numbers in the new version; none where nothing is left."""
    before: str
    """The tagged text in the old version."""
    after: str
    fell: tuple[Fall, ...] = ()


_COUNTED_BEFORE = (Fate.GONE, Fate.SPLIT, Fate.MERGED)


def counts(passages: Sequence[Passage]) -> dict[Fate, int]:
    """Returns how many segments met each fate; what was split, merged or is gone counts as it was before."""
    found = dict.fromkeys(Fate, 0)
    for passage in passages:
        found[passage.fate] += len(passage.old if passage.fate in _COUNTED_BEFORE else passage.new)
    return found


def fallen(passages: Sequence[Passage]) -> list[Fall]:
    """Returns the approvals that fell."""
    return [fall for passage in passages for fall in passage.fell if fall.state.is_approved]


def told(path: PurePath, passages: Sequence[Passage]) -> str:
    """Says in a line what has changed; nothing where nothing has, or all is new."""
    found = {fate: number for fate, number in counts(passages).items() if number}
    if found.keys() in ({Fate.SAME}, {Fate.NEW}, set()):
        return ""
    fell = len(fallen(passages))
    lost = f" {fell:,} approval{'s' if fell > 1 else ''} fell: the source is another one now." if fell else ""
    return f"{path} has changed: {', '.join(f'{number:,} {fate.value}' for fate, number in found.items())}.{lost}"
