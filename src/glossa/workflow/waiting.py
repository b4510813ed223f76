"""Which segments wait for the memory, and which for an engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossa.model.article import Article, Entry
from glossa.model.match import Match
from glossa.model.segment import SegmentId
from glossa.model.target import OriginKind, State, Target
from glossa.text.languages import LanguageTag
from glossa.workflow.drafting import has_words
from glossa.workflow.ingest import is_persons
from glossa.workflow.memory import Memory
from glossa.workflow.progress import Progress
from glossa.workflow.summary import to_translate

SAME = 100
"""The score of a match that is as good as a translation: the very same text, from a memory that is fully trusted."""

Remembered = tuple[Entry, Match]
"""A segment and what the memory has for it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a run would do with the segments that are to be translated."""

    remembered: tuple[Remembered, ...]
    """What gets its text from the memory."""
    undrafted: tuple[Entry, ...]
    """What an engine should draft."""
    similar: Mapping[SegmentId, Match]
    """What the memory has for some of these, and is not good enough to do without an engine."""

    @property
    def same(self) -> int:
        """How many get the approved translation of the very same text."""
        return sum(match.score == SAME for _, match in self.remembered)

    @property
    def fuzzy(self) -> int:
        """How many get a draft made of a match that is less than that."""
        return len(self.remembered) - self.same


def waiting(
    article: Article,
    language: LanguageTag,
    memory: Memory,
    progress: Progress | None = None,
    *,
    redraft: bool = False,
) -> Waiting:
    """Sorts the segments of an article by who should translate them.

    What the memory has of the very same text takes the place of machine drafts and of carried-over ones. A draft for
    what has no translation, and with `redraft` for what no person has seen to, comes from the memory where the match is
    good enough, else from an engine.
    """
    asked = list(_asked(article, language, redraft=redraft))
    best = memory.best(article, [entry for entry, _ in asked], progress)
    found = [_usable(entry, match) for (entry, _), match in zip(asked, best, strict=True)]
    remembered: list[Remembered] = []
    undrafted: list[Entry] = []
    similar: dict[SegmentId, Match] = {}
    for (entry, is_open), match in zip(asked, found, strict=True):
        if match and match.score >= (min(memory.settings.draft, SAME) if is_open else SAME):
            if not _is_there(match, entry.targets.get(language)):
                remembered.append((entry, match))
        elif is_open:
            undrafted.append(entry)
            if match is not None:
                similar[entry.segment.id] = match
    return Waiting(tuple(remembered), tuple(undrafted), similar)


def _asked(article: Article, language: LanguageTag, *, redraft: bool) -> Iterator[tuple[Entry, bool]]:
    """Yields the entries that the memory is asked for, and whether an engine should draft them otherwise."""
    for entry in to_translate(article):
        if entry.state(language) is State.UNTRANSLATED:
            yield entry, True
        elif is_unattended(target := entry.targets[language]):
            yield entry, redraft and has_words(entry.segment.source)
        elif _is_carried_over(target):
            yield entry, False


def _usable(entry: Entry, match: Match | None) -> Match | None:
    """Returns the match, unless it is only like a text that has no words: 2025 is not like 2026."""
    return match if match and (match.score == SAME or has_words(entry.segment.source)) else None


def _is_there(match: Match, target: Target | None) -> bool:
    """Tells whether a draft from the memory stands there already, made of the same match."""
    if target is None or match.score == SAME:
        return False
    return target.origin.kind in (OriginKind.TM_FUZZY, OriginKind.TM_EXACT) and target.text == match.target


def _is_carried_over(target: Target) -> bool:
    """Tells whether a target was made for the text before a change, and nobody has looked at it since."""
    return target.state is State.DRAFT and target.origin.kind is OriginKind.TM_FUZZY and not target.history[-1].by


def is_machine_draft(target: Target) -> bool:
    """Tells whether nobody but an engine had a hand in the target."""
    return target.origin.kind is OriginKind.MT and is_unattended(target)


def is_unattended(target: Target) -> bool:
    """Tells whether a target is a draft, of an engine or from the memory, that no person has seen to."""
    return target.state is State.DRAFT and not is_persons(target)
