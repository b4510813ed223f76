"""What becomes of translations when segments are split and joined by hand, and some were cut so before.

A segment that comes back has what it had. That is right where nobody has changed the translation since; where somebody
has, their text goes along, with the reason why it is no longer approved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.authorship import CUT
from glossa.model.document import UnitId
from glossa.model.person import Person
from glossa.model.segment import SegmentId
from glossa.model.target import State, Target
from glossa.segmentation import join
from glossa.text.languages import LanguageTag
from glossa.workflow.carrying import Carrier, is_persons
from glossa.workflow.recutting import carrier
from glossa.workflow.selectors import Numbered

Start = tuple[UnitId, int]
"""Where a segment begins: its unit, and the offset in the unit's text."""


@dataclass(frozen=True, slots=True)
class Group:
    """The same stretch of text, as it was cut before and as it is cut now."""

    old: tuple[Numbered, ...]
    new: tuple[Numbered, ...]


def groups(before: Article, after: Article) -> tuple[Group, ...]:
    """Returns the shortest stretches that are cut otherwise now, in the article's order."""
    olds, news = _starts(before), _starts(after)
    common = olds.keys() & news.keys()
    made = zip(_runs(olds, common), _runs(news, common), strict=True)
    return tuple(Group(old, new) for old, new in made if len(old) > 1 or len(new) > 1)


def followed(before: Article, after: Article, changed: Sequence[Group], person: Person) -> Article:
    """Lets the comments follow, and the translations that people have changed since it was cut so before.

    What two joined translations become is as far as the less far of them, and approved by nobody.
    """
    following = _Following(before, carrier(before, person))
    better = {entry.segment.id: entry for group in changed for entry in following.entries(group)}
    return replace(after, entries=tuple(_better(entry, better) for entry in after.entries))


class _Following:
    """Lets what belongs to the segments of a group follow them."""

    def __init__(self, before: Article, carries: Carrier) -> None:
        self._source = before.document.language
        self._carries = carries
        self._known = [target for entry in before.entries for target in entry.targets.values()]

    def entries(self, group: Group) -> Sequence[Entry]:
        """Returns the new entries of a group with all that they should have."""
        old = [entry for _, entry in group.old]
        new: Sequence[Entry] = [entry for _, entry in group.new]
        for language in sorted({tag for entry in old for tag in entry.targets}):
            may_stay = self._may_stay(old, new, language)
            new = (self._fallen if may_stay else self._carried)(old, new, language)
            new = self._lowered(old, new, language)
        return _discussed(old, new)

    def _may_stay(self, old: Sequence[Entry], new: Sequence[Entry], language: LanguageTag) -> bool:
        """Tells whether the new segments have what they should: nobody has changed anything since they had it."""
        theirs, ours = _persons(old, language), _persons(new, language)
        return all(_is_by_hand(target) for target in theirs) or (
            self._text(old, language) == self._text(new, language)
            and min(target.state.rank for target in theirs) >= max((target.state.rank for target in ours), default=0)
        )

    def _fallen(self, old: Sequence[Entry], new: Sequence[Entry], language: LanguageTag) -> Sequence[Entry]:
        """Says of what came back and is not approved that the same text was: an approval never falls silently."""
        if not any(entry.state(language).is_approved for entry in old):
            return new
        return [
            entry
            if target is None or target.state.is_approved
            else _with_target(entry, language, self._carries.come_back(target, old, language, len(new)))
            for entry in new
            for target in [entry.targets.get(language)]
        ]

    def _carried(self, old: Sequence[Entry], new: Sequence[Entry], language: LanguageTag) -> list[Entry]:
        only = [
            replace(entry, targets={tag: target for tag, target in entry.targets.items() if tag == language})
            for entry in old
        ]
        carried = self._carries.carried(only, [entry.segment for entry in new])
        return [
            _with_target(entry, language, self._added(entry.targets.get(language), fresh[language]))
            if language in fresh
            else entry
            for entry, fresh in zip(new, carried, strict=True)
        ]

    def _added(self, back: Target | None, fresh: Target) -> Target:
        """Puts what was carried on top of what came back, so that its history goes on."""
        if back is None or back not in self._known:
            return fresh
        change = replace(
            fresh.history[-1],
            revision=max(back.revision + 1, fresh.revision),
            text=None if fresh.text == back.text else fresh.text,
        )
        return replace(fresh, revision=change.revision, history=(*back.history, change))

    def _lowered(self, old: Sequence[Entry], new: Sequence[Entry], language: LanguageTag) -> Sequence[Entry]:
        target = new[0].targets.get(language)
        if len(new) > 1 or target is None or target in self._known:
            return new
        if any(entry.state(language).rank < State.TRANSLATED.rank for entry in old):
            return new
        *before, last = target.history
        step = replace(last, state=State.TRANSLATED)
        return [_with_target(new[0], language, replace(target, state=step.state, history=(*before, step)))]

    def _text(self, entries: Iterable[Entry], language: LanguageTag) -> str:
        pieces = [
            (entry.targets[language].text, entry.segment.tail)
            for entry in entries
            if language in entry.targets and is_persons(entry.targets[language])
        ]
        return join(pieces, self._source, language).rstrip()


def _discussed(old: Sequence[Entry], new: Sequence[Entry]) -> Sequence[Entry]:
    """Puts what was said about the old segments with the first new one, where no other has it."""
    first, *others = new
    elsewhere = {comment for entry in others for comment in entry.comments}
    said = dict.fromkeys(comment for entry in (first, *old) for comment in entry.comments)
    comments = sorted((each for each in said if each not in elsewhere), key=lambda comment: comment.time)
    return [replace(first, comments=tuple(comments)), *others]


def _with_target(entry: Entry, language: LanguageTag, target: Target) -> Entry:
    return replace(entry, targets=MappingProxyType({**entry.targets, language: target}))


def _persons(entries: Iterable[Entry], language: LanguageTag) -> list[Target]:
    targets = (entry.targets.get(language) for entry in entries)
    return [target for target in targets if target is not None and is_persons(target)]


def _is_by_hand(target: Target) -> bool:
    """Tells whether nobody has touched the target since its segment was cut."""
    steps = [change.action for change in target.history if change.by]
    return steps[-1:] == [CUT]


def _better(entry: Entry, better: dict[SegmentId, Entry]) -> Entry:
    return entry if entry.obsolete else better.get(entry.segment.id, entry)


def _starts(article: Article) -> dict[Start, Numbered]:
    found: dict[Start, Numbered] = {}
    lengths: dict[UnitId, int] = {}
    for number, entry in enumerate(article.current, 1):
        unit = entry.segment.unit
        found[unit, lengths.get(unit, 0)] = (number, entry)
        lengths[unit] = lengths.get(unit, 0) + len(entry.segment.source) + len(entry.segment.tail)
    return found


def _runs(starts: dict[Start, Numbered], common: Iterable[Start]) -> list[tuple[Numbered, ...]]:
    """Returns the segments in runs, each of which begins where one begins in both versions."""
    first = set(common)
    found: list[list[Numbered]] = []
    for start, numbered in starts.items():
        if start in first:
            found.append([])
        found[-1].append(numbered)
    return [tuple(run) for run in found]
