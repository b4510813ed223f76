"""Taking in a file that was exported and edited elsewhere: what both sides have changed is nobody's guess."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from glossa.formats.documents import ReturnedEntry, ReturnedFile
from glossa.model.article import Article
from glossa.model.comment import Comment
from glossa.model.person import Duty
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, OriginKind, State, Target
from glossa.store import StaleRevision
from glossa.text.languages import LanguageTag
from glossa.workflow.arrivals import Arrival, Outcome, Side, met
from glossa.workflow.claims import granted
from glossa.workflow.edit import code_breaks, on_one_line, strange_control, written
from glossa.workflow.ingest import needs_translation
from glossa.workflow.provenance import IMPORT
from glossa.workflow.reassess import reassess_stored, renew
from glossa.workflow.remarks import new_comments
from glossa.workflow.saving import DRAFT, MEMORY
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Decided, Sitting
from glossa.workflow.three_ways import compared, is_same_text
from glossa.workflow.versions import said
from glossa.workflow.waived import waived, waivers_lost

_TRIES = 5
"""How often an import is begun anew because somebody changed a translation meanwhile."""


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
    comments: int = 0
    """What people said elsewhere, and came in."""

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
    unless one side is preferred. A state that the file claims becomes ours as far as the person may bring it. Nothing
    is taken over a sign-off, nothing is deleted; what people said elsewhere comes in, once. Raises `GlossaError` when
    the person may not, `StaleRevision` when somebody keeps changing the same translations.
    """
    sitting.refuse_without(Duty.TRANSLATOR, Duty.REVIEWER)
    for tries_left in reversed(range(_TRIES)):
        desk = _Desk(sitting, name, prefer)
        done = desk.gone_through(sitting.store.read(), returned)
        if dry_run or not (desk.decided or desk.said):
            return done
        try:
            sitting.decide(desk.decided, desk.said)
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
        self.said: list[tuple[SegmentId, Comment]] = []
        self.frees_mentions = False
        """Whether a waiver goes that made another mention of a term the first."""

    def gone_through(self, article: Article, returned: ReturnedFile) -> Import:
        """Says what becomes of each entry, and collects what is to be stored."""
        self._sitting.assessor.attend(article)
        self._listen(article, returned)
        arrivals = tuple(
            each if isinstance(each, Arrival) else self._arrival(*each) for each in met(article, returned.entries)
        )
        numbers = {arrival.number for arrival in arrivals}
        missing = len({number for number, entry in enumerate(article.current, 1) if needs_translation(entry)} - numbers)
        language = self._sitting.language
        return Import(article.name, language, arrivals, missing, returned.obsolete, len(self.said))

    def _listen(self, article: Article, returned: ReturnedFile) -> None:
        """Collects what people have said elsewhere, of segments that are gone here, too."""
        known = {entry.segment.id: entry for entry in article.entries}
        for entry in returned.entries:
            ours = known.get(entry.segment) if entry.segment and entry.article == article.name else None
            if ours is None or not entry.remarks:
                continue
            fresh = tuple(new_comments(self._sitting, ours, entry.remarks))
            known[ours.segment.id] = replace(ours, comments=(*ours.comments, *fresh))
            self.said += ((ours.segment.id, comment) for comment in fresh)

    def _arrival(self, numbered: Numbered, entry: ReturnedEntry) -> Arrival:
        number, known = numbered
        ours = known.targets.get(self._sitting.language)
        state = ours.state if ours else State.UNTRANSLATED
        text = on_one_line(entry.text, self._sitting.language)
        outcome, why = compared(entry, text, ours, self._prefer)
        if outcome.is_about_text and (broken := self._unusable(known.segment, text)):
            outcome, why = Outcome.BROKEN, broken
        arrival = Arrival(entry, outcome, why, number, ours.text if ours else "", state, state)
        if outcome is not Outcome.TAKEN:
            return arrival
        kept = ours if ours and is_same_text(ours, entry, text) else None
        allowed, short = granted(self._sitting, said(entry), ours, is_new=kept is None)
        if kept is not None and allowed is state:
            return replace(arrival, outcome=Outcome.HELD, why=short)
        reason = self._reason(ours, allowed, is_new=kept is None)
        if kept is not None:
            target = self._moved(known.segment, kept, allowed, reason)
        else:
            target = self._written(known.segment, ours, entry, text, allowed, reason)
        self.decided.append((numbered, target))
        self.frees_mentions |= any(use.first_mention or use.short for use in waived(ours))
        return replace(arrival, after=target.state, why="; ".join(filter(None, (target.reason, short))))

    def _unusable(self, segment: Segment, text: str) -> str:
        """Says why a text cannot take its place in the article; nothing where it can."""
        breaks = code_breaks(segment, text, self._sitting.language)
        return breaks[0].message if breaks else strange_control(segment, text)

    def _written(
        self, segment: Segment, ours: Target | None, entry: ReturnedEntry, text: str, state: State, reason: str
    ) -> Target:
        """Returns the target that has the file's text."""
        target = written(self._sitting, segment, ours, text, IMPORT, state, reason or self._name)
        if state is State.DRAFT and entry.is_as_sent and entry.origin is not None:
            reason = entry.reason.strip()
        target = replace(target, origin=replace(target.origin, kind=OriginKind.IMPORT), reason=reason)
        return self._machines(target, entry) if entry.is_as_sent else target

    def _machines(self, target: Target, entry: ReturnedEntry) -> Target:
        """Says of a text that nobody changed there what it began as, where that was a machine or the memory.

        Whoever brings it stands for it nevertheless: the last step is theirs.
        """
        origin = entry.origin
        if origin is None or origin.kind in (OriginKind.HUMAN, OriginKind.IMPORT):
            return target
        *before, last = target.history
        action = DRAFT if origin.kind is OriginKind.MT else MEMORY
        why = f"as {self._name} says"
        began = Change(
            last.revision, origin.time, action, State.DRAFT, target.text, why=why, via=origin.engine or action
        )
        if target.state is State.DRAFT:
            last = replace(last, match_source=entry.match)
        return replace(target, origin=origin, history=(*before, began, last))

    def _moved(self, segment: Segment, ours: Target, state: State, reason: str) -> Target:
        """Returns our text in another state; who approves it vouches for the terms as they are asked for now."""
        if not state.is_approved:
            return replace(self._sitting.moved(ours, state, IMPORT, reason or self._name), reason=reason)
        fresh = renew(self._sitting.assessor, segment, ours, hold=False)
        lost = waivers_lost(ours, fresh.terms, fresh.findings)
        why = "; ".join(filter(None, (reason or self._name, lost)))
        return replace(self._sitting.moved(fresh, state, IMPORT, why), reason=reason)

    def _reason(self, ours: Target | None, state: State, *, is_new: bool) -> str:
        """Says why a translation is a draft, or why an approval falls."""
        falls = ours is not None and ours.state.is_approved and (is_new or state.rank < ours.state.rank)
        before = f"it was {ours.state.value}, and " if ours and falls else ""
        if state is State.DRAFT:
            return f"{before}{self._name} is unsure of it"
        if not before:
            return ""
        return f"{before}{self._name} {'has another text' if is_new else f'says {state.value}'}"
