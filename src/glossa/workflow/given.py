"""Translations that stand in an article's own file, PO or XLIFF: taking in what is new there, three ways.

What was read last is in the stored document. What only the file has changed since is taken; what only we changed stays;
where both did, ours stays and that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Given, UnitId
from glossa.model.segment import SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag, broader
from glossa.workflow.edit import strange_control
from glossa.workflow.provenance import IMPORT
from glossa.workflow.selectors import listed
from glossa.workflow.waiting import is_unattended


@dataclass(frozen=True, slots=True)
class Taken:
    """An article with what its own file says of its translations."""

    article: Article
    language: LanguageTag | None = None
    """The language of the translations in the file; None where there are none to take."""
    taken: int = 0
    left: tuple[int, ...] = ()
    """The numbers of the segments that were changed in the file and here."""
    unusable: tuple[int, ...] = ()
    """The numbers of those whose text has control characters."""
    fallen: tuple[int, ...] = ()
    """The numbers of those among the taken ones that somebody had approved here."""


def take_given(
    known: Article | None,
    article: Article,
    targets: Sequence[LanguageTag],
    time: str,
    *,
    most: State = State.FINAL,
) -> Taken:
    """Takes the translations in the file of `article` into its targets; `known` is what was stored before.

    They come under the tag that the project or the article has for their language: `es` where the file says `es-ES`;
    their states count up to `most`, for a file does not say who approved.
    """
    language = _ours(article, targets)
    if language is None or language == article.document.language:
        return Taken(article)
    clerk = _Clerk(language, article, _last_read(known, most), time, most)
    entries = tuple(clerk.filed(number, entry) for number, entry in enumerate(article.current, start=1))
    obsolete = tuple(entry for entry in article.entries if entry.obsolete)
    made = replace(article, entries=(*entries, *obsolete)) if clerk.taken else article
    return Taken(made, language, clerk.taken, tuple(clerk.left), tuple(clerk.unusable), tuple(clerk.fallen))


def notes(done: Taken) -> Iterator[str]:
    """Says what a person should know of what was taken, and what was left."""
    name = done.article.name
    if done.taken:
        what = "translation was" if done.taken == 1 else "translations were"
        yield f"{done.taken:,} {what} taken from {name} itself ({done.language})."
    if done.fallen:
        yield f"Approved here until {name} changed it: {listed(done.fallen)}. `glossa undo` takes that back."
    if done.left:
        yield f"Changed in {name} and here, and left as they are here: {listed(done.left)}."
    if done.unusable:
        yield f"Not taken from {name}, for they have control characters: {listed(done.unusable)}."


def _ours(article: Article, targets: Sequence[LanguageTag]) -> LanguageTag | None:
    said = article.document.target
    if said is None or all(unit.given is None for unit in article.document.units):
        return None
    known = dict.fromkeys([*targets, *(tag for entry in article.entries for tag in entry.targets)])
    return said if said in known else next((tag for tag in known if _is_near(tag, said)), said)


def _is_near(one: LanguageTag, other: LanguageTag) -> bool:
    return one in broader(other) or other in broader(one)


def _last_read(known: Article | None, most: State) -> Mapping[SegmentId, Given]:
    """Returns the translations that the file had when it was read last."""
    if known is None:
        return {}
    given = _given(known.document, most)
    return {entry.segment.id: given[entry.segment.unit] for entry in known.current if entry.segment.unit in given}


def _given(document: Document, most: State) -> dict[UnitId, Given]:
    given = ((unit.id, unit.given) for unit in document.units if unit.given is not None)
    return {unit: replace(each, state=most) if each.state.rank > most.rank else each for unit, each in given}


@dataclass(slots=True)
class _Clerk:
    """Goes through the segments of one article."""

    language: LanguageTag
    article: Article
    last: Mapping[SegmentId, Given]
    time: str
    most: State
    taken: int = 0
    left: list[int] = field(default_factory=list)
    unusable: list[int] = field(default_factory=list)
    fallen: list[int] = field(default_factory=list)
    given: Mapping[UnitId, Given] = field(init=False)
    whole: Mapping[UnitId, str] = field(init=False)

    def __post_init__(self) -> None:
        self.given = _given(self.article.document, self.most)
        self.whole = {unit.id: unit.text for unit in self.article.document.units}

    def filed(self, number: int, entry: Entry) -> Entry:
        """Returns a segment with what the file says of it."""
        segment = entry.segment
        theirs = self.given.get(segment.unit)
        # A text that was cut by hand is in pieces here, and its translation in one piece there.
        if theirs is None or segment.source != self.whole[segment.unit]:
            return entry
        ours, last = entry.targets.get(self.language), self.last.get(segment.id)
        if _is_same(ours, theirs) or (last is not None and _is_equal(last, theirs) and ours is not None):
            return entry
        if not _is_ours_to_replace(ours, last):
            self.left.append(number)
            return entry
        if strange_control(segment, theirs.text):
            self.unusable.append(number)
            return entry
        self.taken += 1
        if ours is not None and ours.state.is_approved:
            self.fallen.append(number)
        target = self._target(ours, theirs)
        return replace(entry, targets=MappingProxyType({**entry.targets, self.language: target}))

    def _target(self, ours: Target | None, theirs: Given) -> Target:
        name = self.article.name
        revision = (ours.revision if ours else 0) + 1
        change = Change(
            revision, self.time, IMPORT, theirs.state, theirs.text, theirs.by, f"it stands in {name}", IMPORT
        )
        reason = f"{name} is unsure of it" if theirs.state is State.DRAFT else ""
        if ours is not None and ours.state.is_approved and not theirs.state.is_approved:
            reason = f"it was {ours.state.value} until {name} changed it"
        origin = Origin(OriginKind.IMPORT, self.time, by=theirs.by)
        history = (*(ours.history if ours else ()), change)
        return Target(theirs.text, theirs.state, origin, revision, reason=reason, history=history)


def _is_same(ours: Target | None, theirs: Given) -> bool:
    return ours is not None and ours.text == theirs.text and _is_rank(ours.state, theirs.state)


def _is_equal(one: Given, other: Given) -> bool:
    return one.text == other.text and one.state is other.state


def _is_rank(ours: State, theirs: State) -> bool:
    """Tells whether a state is as good as one that a file says: it need not know of reviews."""
    return ours is theirs or (ours.rank > theirs.rank and theirs is State.TRANSLATED)


def _is_ours_to_replace(ours: Target | None, last: Given | None) -> bool:
    """Tells whether no person has worked here on a translation since the file had it."""
    if ours is None or ours.state is State.UNTRANSLATED or is_unattended(ours):
        return True
    if not any(change.by for change in ours.history) and ours.history and ours.history[-1].via == IMPORT:
        return True
    is_locked = ours.state is State.FINAL  # by a person: what the file alone called final was answered above
    return last is not None and not is_locked and ours.text == last.text and ours.state is last.state
