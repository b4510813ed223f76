"""Targets: the translation of a segment into one language, its state and its history."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from glossa.model.finding import Finding
from glossa.model.term import TermUse


class State(Enum):
    """How far a target has come, least first (XLIFF 2: initial, translated, reviewed, final)."""

    UNTRANSLATED = "untranslated"
    DRAFT = "draft"
    """What a machine or a fuzzy match proposed, or what a reviewer rejected."""
    TRANSLATED = "translated"
    """What a person wrote."""
    REVIEWED = "reviewed"
    """What a person approved."""
    FINAL = "final"
    """Signed off."""

    @property
    def rank(self) -> int:
        """0 for untranslated, 4 for final."""
        return list(State).index(self)

    @property
    def is_approved(self) -> bool:
        """Tells whether a person vouches for the text."""
        return self in (State.REVIEWED, State.FINAL)


class OriginKind(Enum):
    """Where a text came from (XLIFF 1.2: state-qualifier)."""

    MT = "mt"
    TM_EXACT = "tm-exact"
    TM_FUZZY = "tm-fuzzy"
    HUMAN = "human"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a target's text came from, and when."""

    kind: OriginKind
    time: str
    """ISO 8601, UTC, to the second: `2026-11-21T20:00:00Z`."""
    engine: str = ""
    """The id of the engine, for `mt`."""
    score: int | None = None
    """0 to 100, for a match from the memory."""
    by: str = ""
    """The person, for `human` and `import`; for a match from the memory, who vouched for it there."""
    memory: str = ""
    """The article or memory file that a match is from."""


@dataclass(frozen=True, slots=True)
class Change:
    """One step in the history of a target: what it was changed to, by whom, and why."""

    revision: int
    time: str
    action: str
    """`draft`, `edit`, `approve`, `reject`, `source changed`, ..."""
    state: State
    """The state after the change."""
    text: str | None = None
    """The text after the change; None when the change left the text alone."""
    by: str = ""
    why: str = ""
    via: str = ""
    """Where it came from: `command line`, `browser`, `import`, the id of an engine."""
    former_source: str = ""
    """What the source said until this change, where it is the source that changed."""
    match_source: str = ""
    """The text that the memory's translation is of, where that is only like the source."""
    origin: Origin | None = None
    """Where a text of the memory or of a former version of the source came from; of other texts the step says it."""
    seal: str = field(default="", compare=False)
    """A hash of this step and of the seal before it; the store puts it there."""


@dataclass(frozen=True, slots=True)
class Target:
    """The translation of a segment into one language (XLIFF: target)."""

    text: str
    state: State
    origin: Origin
    revision: int = 1
    """Grows by one with each change; an edit names the revision it was made on."""
    terms: tuple[TermUse, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    """Why it was rejected, or why it fell from an approved state."""
    history: tuple[Change, ...] = ()
