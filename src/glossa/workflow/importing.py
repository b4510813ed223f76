"""Taking in a file that was exported and edited elsewhere: what both sides have changed is nobody's guess."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum

from glossa.formats.documents import Mark, ReturnedEntry, ReturnedFile, as_sent, fingerprint
from glossa.model.article import Article
from glossa.model.history import steps
from glossa.model.person import Duty
from glossa.model.segment import Segment
from glossa.model.target import OriginKind, State, Target
from glossa.store import StaleRevision
from glossa.text.languages import LanguageTag
from glossa.workflow.arrivals import Arrival, Outcome, met, sent
from glossa.workflow.edit import code_breaks, on_one_line, strange_control, written
from glossa.workflow.ingest import needs_translation
from glossa.workflow.provenance import IMPORT
from glossa.workflow.reassess import reassess_stored
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Decided, Sitting
from glossa.workflow.waiting import is_machine_draft
from glossa.workflow.waived import waived

_TRIES = 5
"""How often an import is begun anew because somebody changed a translation meanwhile."""


class Side(Enum):
    """Whose text stands where both sides have changed it."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Import:
    """What a file brought."""

    article: str
    language: LanguageTag
    arrivals: tuple[Arrival, ...]
    """In the order of the file."""
    missing: int
    """Segments of the article that the file says nothing of."""
    obsolete: int
    """Entries that the file keeps of texts that are gone."""

    @property
    def counts(self) -> Counter[Outcome]:
        """How often each outcome came."""
        return Counter(arrival.outcome for arrival in self.arrivals)

    @property
    def is_complete(self) -> bool:
        """Whether nobody has to look at anything."""
        return not any(arrival.outcome.is_left for arrival in self.arrivals)


def take_in(
    sitting: Sitting, returned: ReturnedFile, name: str, *, prefer: Side | None = None, dry_run: bool = False
) -> Import:
    """Takes in what a file has that is new, all or nothing; `name` is the file's, for the histories.

    What only the file changed is taken; what only we changed stays; what both changed is a conflict and left alone,
    unless one side is preferred. Nothing is taken over a sign-off, nothing is deleted. Raises `GlossaError` when
    the person may not, `StaleRevision` when somebody keeps changing the same translations.
    """
    sitting.refuse_without(Duty.TRANSLATOR, Duty.REVIEWER)
    for tries_left in reversed(range(_TRIES)):
        desk = _Desk(sitting, name, prefer)
        done = desk.gone_through(sitting.store.read(), returned)
        if dry_run or not desk.decided:
            return done
        try:
            sitting.decide(desk.decided)
        except StaleRevision:
            if not tries_left:
                raise
        else:
            break
    if desk.frees_mentions:
        reassess_stored(sitting.store, sitting.language, sitting.assessor)
    return done


class _Desk:
    """Somebody goes through a file, entry by entry."""

    def __init__(self, sitting: Sitting, name: str, prefer: Side | None) -> None:
        self._sitting = sitting
        self._name = name
        self._prefer = prefer
        self.decided: list[Decided] = []
        self.frees_mentions = False
        """Whether a waiver goes that made another mention of a term the first."""

    def gone_through(self, article: Article, returned: ReturnedFile) -> Import:
        """Says what becomes of each entry, and collects what is to be stored."""
        self._sitting.assessor.attend(article)
        arrivals = tuple(
            each if isinstance(each, Arrival) else self._arrival(*each) for each in met(article, returned.entries)
        )
        numbers = {arrival.number for arrival in arrivals}
        missing = len({number for number, entry in enumerate(article.current, 1) if needs_translation(entry)} - numbers)
        return Import(article.name, self._sitting.language, arrivals, missing, returned.obsolete)

    def _arrival(self, numbered: Numbered, entry: ReturnedEntry) -> Arrival:
        number, known = numbered
        ours = known.targets.get(self._sitting.language)
        state = ours.state if ours else State.UNTRANSLATED
        outcome, why = self._judged(numbered, entry, ours)
        arrival = Arrival(entry, outcome, why, number, ours.text if ours else "", state, state)
        if outcome is not Outcome.TAKEN:
            return arrival
        target = self._taken(numbered, entry, ours)
        self.decided.append((numbered, target))
        self.frees_mentions |= any(use.first_mention or use.short for use in waived(ours))
        return replace(arrival, after=target.state, why=target.reason)

    def _judged(self, numbered: Numbered, entry: ReturnedEntry, ours: Target | None) -> tuple[Outcome, str]:
        """Compares three ways: what was exported, what is here, what came back."""
        here, there = _here(ours), _there(entry)
        base = _base(entry.mark, ours, there)
        coming = (fingerprint(self._text(entry)), entry.is_draft)
        if there == base or here in (there, coming):
            return Outcome.SAME, ""
        if not entry.text.strip():
            return Outcome.EMPTIED, "it has no text in the file; `glossa reject` sends a translation back"
        if here[0] in (there[0], coming[0]) and here != base:
            return Outcome.SAME, ""
        if ours is not None and ours.state is State.FINAL:
            return Outcome.LOCKED, "it is signed off here; `glossa reopen` unlocks it"
        if broken := self._unusable(numbered[1].segment, self._text(entry)):
            return Outcome.BROKEN, broken
        if here == base and not _was_approved_since(entry.mark, ours):
            return Outcome.TAKEN, ""
        if self._prefer is not None:
            return (Outcome.TAKEN if self._prefer is Side.THEIRS else Outcome.KEPT), ""
        return Outcome.CONFLICT, _conflict(entry.mark, ours)

    def _unusable(self, segment: Segment, text: str) -> str:
        """Says why a text cannot take its place in the article; nothing where it can."""
        breaks = code_breaks(segment, text, self._sitting.language)
        return breaks[0].message if breaks else strange_control(segment, text)

    def _text(self, entry: ReturnedEntry) -> str:
        return on_one_line(entry.text, self._sitting.language)

    def _taken(self, numbered: Numbered, entry: ReturnedEntry, ours: Target | None) -> Target:
        state = State.DRAFT if entry.is_draft else State.TRANSLATED
        text = self._text(entry)
        fell = f"it was {ours.state.value}, and " if ours and ours.state.is_approved else ""
        said = "is unsure of it" if entry.is_draft else "has another text"
        reason = f"{fell}{self._name} {said}" if fell or entry.is_draft else ""
        if ours is not None and ours.text == text:
            return replace(self._sitting.moved(ours, state, IMPORT, reason or self._name), reason=reason)
        target = written(self._sitting, numbered[1].segment, ours, text, IMPORT, state, reason or self._name)
        return replace(target, origin=replace(target.origin, kind=OriginKind.IMPORT), reason=reason)


_Version = tuple[str, bool]
"""A text by its fingerprint, and whether it is a draft."""


def _here(ours: Target | None) -> _Version:
    text = as_sent(ours.text) if ours and ours.state is not State.UNTRANSLATED else ""
    return fingerprint(text), bool(text and ours and ours.state is State.DRAFT)


def _there(entry: ReturnedEntry) -> _Version:
    return fingerprint(entry.text), entry.is_draft


def _base(mark: Mark | None, ours: Target | None, there: _Version) -> _Version | None:
    """Returns what was exported; None where nobody knows.

    Without a mark, a text of ours from before is one that was exported and not changed since; what no person has
    seen to here may be changed by anybody.
    """
    if mark is not None:
        return sent(mark)
    if ours is None or is_machine_draft(ours):
        return _here(ours)
    past = [fingerprint(step.text) for step in steps(ours.history)]
    return there if there[0] in past else None


def _was_approved_since(mark: Mark | None, ours: Target | None) -> bool:
    return mark is not None and ours is not None and ours.state.is_approved and not mark.state.is_approved


def _conflict(mark: Mark | None, ours: Target | None) -> str:
    """Says why nobody but a person can choose."""
    if mark is None:
        return "the file does not say what was exported, and people have worked on it here"
    last = ours.history[-1] if ours and ours.history else None
    if last is None:
        return "it was changed here, too"
    return f"here too: {last.action}{f' by {last.by}' if last.by else ''}, {last.time[:10]}"
