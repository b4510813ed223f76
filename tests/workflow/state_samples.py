"""Files that come back with other states, for the tests of importing them."""

from __future__ import annotations

from dataclasses import replace

from glossa.formats.documents import ReturnedFile
from glossa.model.person import Duty, Person
from glossa.model.target import State
from glossa.workflow.arrivals import Side
from glossa.workflow.importing import Import, take_in
from glossa.workflow.sitting import Sitting
from tests.workflow.import_samples import sent
from tests.workflow.samples import ES, Desk

TRANSLATOR, REVIEWER, EDITOR = (frozenset({duty}) for duty in (Duty.TRANSLATOR, Duty.REVIEWER, Duty.EDITOR))
EVERYBODY = frozenset(Duty)
"""The duties of whoever may do anything."""


def sent_as(here: Desk, format_name: str = "xliff21") -> ReturnedFile:
    """Exports the article, and reads the file at once."""
    return sent(here, ES, format_name)


def stating(file: ReturnedFile, state: State, text: str | None = None, place: int = 1) -> ReturnedFile:
    """Returns the file with another state, and maybe text, of one entry (from 1)."""
    entries = list(file.entries)
    entry = entries[place - 1]
    said = entry.text if text is None else text
    entries[place - 1] = replace(entry, state=state, is_draft=state is State.DRAFT, text=said)
    return replace(file, entries=tuple(entries))


def brought_by(
    here: Desk,
    file: ReturnedFile,
    duties: frozenset[Duty] = EVERYBODY,
    *,
    by: str = "Bo",
    two_person: bool = False,
    prefer: Side | None = None,
) -> Import:
    """Lets somebody with these duties take a file in."""
    sitting = Sitting(here.store, ES, here.assessor(), Person(by, duties, "import"), two_person)
    return take_in(sitting, file, "back.xlf", prefer=prefer)
