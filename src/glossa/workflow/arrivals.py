"""Which segment of an article each entry of a file that comes back is about: by its name, else by its text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from glossa.formats.documents import ReturnedEntry, as_sent, fingerprint
from glossa.memory import canonical, renumbered
from glossa.model.article import Article
from glossa.model.target import State
from glossa.workflow.selectors import Numbered
from glossa.workflow.summary import to_translate
from glossa.workflow.versions import Version, said, sent, there


class Outcome(Enum):
    """What became of one entry of a file that came back."""

    SAME = "unchanged"
    """Nothing is new in it."""
    TAKEN = "taken"
    KEPT = "kept"
    """Both sides had changed it; ours was preferred."""
    CONFLICT = "conflict"
    """Both sides have changed it, and it is left alone."""
    HELD = "held"
    """The text is ours, and whoever takes it in may not bring it to the state that the file says."""
    LOCKED = "signed off"
    """It is signed off here, and cannot be changed."""
    BROKEN = "broken"
    """Its text cannot be used: it breaks a code, or has a control character."""
    EMPTIED = "emptied"
    """There is no text any more; nothing is ever deleted for that."""
    GONE = "gone"
    """The article has no such segment any more."""
    UNCLEAR = "unclear"
    """Nobody can tell which segment is meant, or what is said of it."""

    @property
    def is_left(self) -> bool:
        """Whether somebody has to look at it."""
        return self not in (Outcome.SAME, Outcome.TAKEN, Outcome.KEPT)

    @property
    def is_about_text(self) -> bool:
        """Whether the file's text comes in, or would."""
        return self in (Outcome.TAKEN, Outcome.KEPT, Outcome.CONFLICT)


class Side(Enum):
    """Whose text stands where both sides have changed it."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One entry of a file that came back, and what became of it."""

    entry: ReturnedEntry
    outcome: Outcome
    why: str = ""
    number: int | None = None
    """Of its segment; None where there is none."""
    ours: str = ""
    """The text that stood here."""
    before: State = State.UNTRANSLATED
    """How far it had come here."""
    after: State = State.UNTRANSLATED
    """The state that it has now."""

    @property
    def fell(self) -> bool:
        """Whether it was approved here, and what came in is not, or is another text."""
        if self.outcome is not Outcome.TAKEN or not self.before.is_approved:
            return False
        return self.after.rank < self.before.rank or self.ours != self.entry.text

    @property
    def is_short(self) -> bool:
        """Whether it came in, and not as far as the file says that it has come."""
        return self.outcome is Outcome.TAKEN and self.after.rank < said(self.entry).rank


Met = tuple[Numbered, ReturnedEntry]
"""A segment, and the entry that is about it, its codes numbered as the segment's are."""


def met(article: Article, returned: Sequence[ReturnedEntry]) -> Iterator[Met | Arrival]:
    """Finds the segment of each entry, in the order of the file; an entry without one has arrived already."""
    meeting = _Meeting(article, returned)
    for entry in returned:
        yield meeting.of(entry)


class _Meeting:
    """An article and a file, entry by entry."""

    def __init__(self, article: Article, returned: Sequence[ReturnedEntry]) -> None:
        expected = {entry.segment.id for entry in to_translate(article)}
        self._article = article.name
        self._current = {
            entry.segment.id: (number, entry)
            for number, entry in enumerate(article.current, start=1)
            if entry.segment.id in expected
        }
        self._said: defaultdict[object, set[Version]] = defaultdict(set)
        for entry in returned:
            self._said[_key(entry)].add((entry.text, said(entry)))
        self._met: set[object] = set()
        claimed = {entry.segment for entry in returned if self._is_ours(entry)}
        self._free: defaultdict[str, list[Numbered]] = defaultdict(list)
        for name, numbered in self._current.items():
            if name not in claimed:
                self._free[_words(numbered[1].segment.source)].append(numbered)
        strays = [entry for entry in returned if not self._is_ours(entry)]
        counts = Counter(_words(entry.source) for entry in {_key(entry): entry for entry in strays}.values())
        self._unclear = {
            text: f"the file has {count} of this text, and the article {len(self._free[text])}"
            for text, count in counts.items()
            if count != len(self._free[text])
        }

    def _is_ours(self, entry: ReturnedEntry) -> bool:
        return entry.article in ("", self._article) and entry.segment in self._current

    def of(self, entry: ReturnedEntry) -> Met | Arrival:
        """Returns the segment that an entry is about."""
        if entry.has_plural:
            return Arrival(entry, Outcome.UNCLEAR, "it has plural forms, and an article has none")
        if len(self._said[_key(entry)]) > 1:
            return Arrival(entry, Outcome.UNCLEAR, "the file has it several times, with different texts")
        if entry.article not in ("", self._article):
            return Arrival(entry, Outcome.UNCLEAR, f"it is from another article, {entry.article}")
        if _key(entry) in self._met:
            return Arrival(entry, Outcome.SAME, "the file has it several times")
        self._met.add(_key(entry))
        if entry.segment in self._current:
            return _fitted(self._current[entry.segment], entry)
        return self._by_text(entry)

    def _by_text(self, entry: ReturnedEntry) -> Met | Arrival:
        text = _words(entry.source)
        free = self._free[text]
        if not free:
            outcome = Outcome.SAME if _is_as_it_left(entry) else Outcome.GONE
            return Arrival(entry, outcome, "the article has no such text any more")
        if text in self._unclear:
            return Arrival(entry, Outcome.UNCLEAR, self._unclear[text])
        return _fitted(free.pop(0), entry)


def _is_as_it_left(entry: ReturnedEntry) -> bool:
    """Tells whether nobody has changed what was exported."""
    return entry.mark is not None and there(entry) == sent(entry.mark, entry)


def _words(source: str) -> str:
    """Returns a source as it can be looked for in another version of its article: whatever numbers its codes had."""
    return as_sent(canonical(source)[0])


def _key(entry: ReturnedEntry) -> object:
    return (entry.article, entry.segment) if entry.segment else entry.source


def _fitted(numbered: Numbered, entry: ReturnedEntry) -> Met | Arrival:
    """Numbers the codes of an entry as its segment has them now."""
    source = numbered[1].segment.source
    if as_sent(source) == as_sent(entry.source):
        return numbered, entry
    (theirs, old), (ours, new) = canonical(entry.source), canonical(source)
    if as_sent(theirs) != as_sent(ours):
        return Arrival(entry, Outcome.UNCLEAR, "its source is another one in the file", numbered[0])
    back = {place: number for number, place in new.items()}
    numbers = {number: back[place] for number, place in old.items()}
    text, mark = renumbered(entry.text, numbers), entry.mark
    if mark and mark.fingerprint == fingerprint(entry.text):
        mark = replace(mark, fingerprint=fingerprint(text))
    return numbered, replace(entry, text=text, mark=mark)
