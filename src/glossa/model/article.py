"""An article with all its translations: what one file of the store holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from glossa.model.comment import Comment
from glossa.model.document import Document
from glossa.model.segment import Segment
from glossa.model.target import State, Target
from glossa.text.languages import LanguageTag


def _no_targets() -> Mapping[LanguageTag, Target]:
    return MappingProxyType({})


def _no_cuts() -> Mapping[str, tuple[int, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """A segment and its targets."""

    segment: Segment
    targets: Mapping[LanguageTag, Target] = field(default_factory=_no_targets)
    obsolete: bool = False
    """True when the article no longer has the segment; its targets are kept."""
    comments: tuple[Comment, ...] = ()
    """What people have said about it, oldest first."""

    def state(self, language: LanguageTag) -> State:
        """Returns how far the translation into `language` has come."""
        target = self.targets.get(language)
        return target.state if target else State.UNTRANSLATED


@dataclass(frozen=True, slots=True)
class Article:
    """A document and its entries: first those of the document, in its order, then the obsolete ones."""

    name: str
    """Its path below the project's folder, with forward slashes: `articles/summit.md`."""
    document: Document
    entries: tuple[Entry, ...]
    cuts: Mapping[str, tuple[int, ...]] = field(default_factory=_no_cuts)
    """How people have cut the text by hand: from the id of a stretch of it (`segmentation.stretch_id`) to the offsets
    in the stretch where a segment ends, but for the last one. A stretch is a sentence as glossa would cut it, or
    several that follow one another."""

    @property
    def current(self) -> tuple[Entry, ...]:
        """The entries that are in the document now; their numbers are 1, 2, ... in this order."""
        return tuple(entry for entry in self.entries if not entry.obsolete)
