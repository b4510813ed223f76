"""What the text of a translation began as, read off its history: a machine's draft, the memory, a file, a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import reduce

from glossa.memory import similarity
from glossa.model.authorship import MERGE
from glossa.model.history import UNDO
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.workflow.saving import DRAFT, MEMORY

COPIED = "unchanged"
"""The engine's name in the history of what has no words: it stays as it is."""
IMPORT = "import"
"""Where the steps of what came in with a file come from."""
_PUT_BACK = (UNDO, MERGE)
_MACHINES = (DRAFT, "repair", "replace", "first mention", "fix", MEMORY)
"""The steps of machines; older histories do not say which machine it was."""


class Beginning(Enum):
    """Where the first version of a text came from that the one of today goes back to."""

    MACHINE = "machine"
    MEMORY = "memory"
    """Somebody approved it for the same sentence, or for a similar one, before."""
    IMPORT = "import"
    """It came in with a file in which a person wrote it."""
    PERSON = "person"
    COPY = "copy"
    """It has no words, such as a number, and stands there as in the source."""
    NOTHING = "nothing"
    """There is no translation."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a text began as, and how much of that is left."""

    beginning: Beginning
    draft: str
    """The text that it began as, with all that glossa itself did to it."""
    by: str
    """The id of the engine, or the name of the person; `""` where nobody wrote it down."""
    hands: tuple[Change, ...] = ()
    """The steps in which people wrote, first to last, as far as the text of today goes back to them."""
    likeness: int = 100
    """0 to 100: what draft and text of today have in common, word by word; less than 100 where people changed it."""

    @property
    def is_edited(self) -> bool:
        """Whether people have changed the words since; of what a person began there is no draft to compare with."""
        return self.likeness < 100 and self.beginning is not Beginning.PERSON


_NOTHING = Provenance(Beginning.NOTHING, "", "")
_KINDS = {
    OriginKind.MT: Beginning.MACHINE,
    OriginKind.TM_EXACT: Beginning.MEMORY,
    OriginKind.TM_FUZZY: Beginning.MEMORY,
    OriginKind.HUMAN: Beginning.PERSON,
    OriginKind.IMPORT: Beginning.IMPORT,
}


def provenance(target: Target | None) -> Provenance:
    """Returns what the text of a target began as.

    A person's change keeps the beginning, a machine's new draft is a new one. What a step puts back, or a new version
    of the article carries over, is what it was.
    """
    if target is None or target.state is State.UNTRANSLATED:
        return _NOTHING
    began = _last(_beginnings(target)) or _from_origin(target.origin, target.text)
    same = began.draft == target.text
    return began if same else replace(began, likeness=similarity(began.draft, target.text))


def is_as_drafted(target: Target) -> bool:
    """Tells whether a text is still word for word what a machine made of the source."""
    began = _last(_beginnings(target)) or _from_origin(target.origin, target.text)
    return began.beginning is Beginning.MACHINE and began.draft == target.text


def _beginnings(target: Target) -> Iterator[Provenance]:
    """Yields what the text began as, after each step that put one there."""
    known: dict[str, Provenance] = {}
    began: Provenance | None = None
    before = ""
    for change in target.history:
        if change.text is None:
            continue
        if change.action in _PUT_BACK and change.text in known:
            began = known[change.text]
        elif began is None or _is_draft(change):
            began = _fresh(change, change.text, target.origin)
        elif _is_carried(change):
            began = replace(began, draft=change.text) if began.draft == before else began
        else:
            began = replace(began, hands=(*began.hands, change))
        before = change.text
        known[before] = began
        yield began


def _last(found: Iterator[Provenance]) -> Provenance | None:
    return reduce(lambda _, later: later, found, None)


def _is_draft(change: Change) -> bool:
    """Tells whether a machine or the memory put something new there."""
    return not change.by and not change.former_source and (change.via != "" or change.action in _MACHINES)


def _is_carried(change: Change) -> bool:
    """Tells whether a text was only fitted to a new version of the article."""
    return not change.by or change.former_source != ""


def _fresh(change: Change, text: str, origin: Origin) -> Provenance:
    if change.by or change.via == IMPORT:
        kind = Beginning.IMPORT if change.via == IMPORT else Beginning.PERSON
        return Provenance(kind, text, change.by, (change,))
    if change.action == MEMORY:
        return Provenance(Beginning.MEMORY, text, "")
    engine = change.via or origin.engine
    return Provenance(Beginning.COPY if engine == COPIED else Beginning.MACHINE, text, engine)


def _from_origin(origin: Origin, text: str) -> Provenance:
    kind = Beginning.COPY if origin.engine == COPIED else _KINDS[origin.kind]
    return Provenance(kind, text, origin.engine or origin.by)
