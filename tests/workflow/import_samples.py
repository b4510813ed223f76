"""Files that come back, for the tests of importing them."""

from __future__ import annotations

from dataclasses import replace

from glossa.formats.documents import Remark, ReturnedFile
from glossa.model.person import Person
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome, Side
from glossa.workflow.export import export_bilingual
from glossa.workflow.importing import Import, take_in
from glossa.workflow.returning import read_file
from glossa.workflow.sitting import Sitting
from tests.workflow.samples import ES, Desk, edited

FR = LanguageTag("fr")


def sent(here: Desk, to: LanguageTag = ES, format_name: str = "po") -> ReturnedFile:
    """Exports the article, and reads the file at once."""
    made = export_bilingual(here.article, to, format_name, here.assessor(to))
    path = here.root / f"sent.{to}{made.suffix}"
    path.write_bytes(made.data)
    return read_file(path)


def saying(file: ReturnedFile, *remarks: Remark) -> ReturnedFile:
    """Returns the file with more that people say of its first entry."""
    first, *others = file.entries
    return replace(file, entries=(replace(first, remarks=(*first.remarks, *remarks)), *others))


def with_entry(file: ReturnedFile, place: int, **parts: object) -> ReturnedFile:
    """Returns the file with one entry (from 1) changed."""
    entries = list(file.entries)
    entries[place - 1] = replace(entries[place - 1], **parts)  # type: ignore[arg-type]  # parts are fields of the entry
    return replace(file, entries=tuple(entries))


def with_text_there(file: ReturnedFile, place: int, text: str) -> ReturnedFile:
    """Returns the file with another text for one entry (from 1), and sure of it."""
    return with_entry(file, place, text=text, is_draft=False)


def approved(here: Desk, number: int, by: str = "Ana", *, final: bool = False) -> None:
    """Lets somebody approve a segment."""
    review.approve(here.sitting(by), [here.entry(number)], final=final)


def sitting_of(here: Desk, by: str = "Bo", to: LanguageTag = ES) -> Sitting:
    """Lets somebody sit down who brings a file."""
    return Sitting(here.store, to, here.assessor(to), Person(by, via="import"))


def brought(
    here: Desk, file: ReturnedFile, prefer: Side | None = None, to: LanguageTag = ES, *, by: str = "Bo"
) -> Import:
    """Takes a file in."""
    return take_in(sitting_of(here, by, to), file, "back.po", prefer=prefer)


def outcomes(done: Import) -> list[Outcome]:
    """Returns what became of each entry."""
    return [arrival.outcome for arrival in done.arrivals]


def raised_to(here: Desk, state: State) -> Desk:
    """Brings the first segment as far as that."""
    if state is not State.DRAFT:
        edited(here, 1, "Salió un barco.")
    if state.is_approved:
        review.approve(here.sitting("Cleo"), [here.entry(1)])
    if state is State.FINAL:
        review.approve(here.sitting("Cleo"), [here.entry(1)], final=True)
    return here
