"""Looking over a store file: is it whole, does it hold an article, does each history lead to what stands there?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from glossa.model.article import Article
from glossa.model.target import Change, Target
from glossa.store._codec import codec
from glossa.store.files import contents, copy, mark, reason, save, unmerged, write_whole
from glossa.store.form import Tables, is_sound, parse, rescued
from glossa.store.migrations import NewerSchema, lifted
from glossa.store.reading import has_conflict_marks, read_tables
from glossa.store.records import from_tables, read_target
from glossa.store.sealing import broken


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a store file."""

    what: str
    is_lost: bool = False
    """Whether nothing in the file can be used as it is: the last good copy has to take its place."""
    is_untidy: bool = False
    """Whether nothing is lost, and writing the file whole puts it right."""


def examine(path: Path) -> tuple[Fault, ...]:
    """Returns what is wrong in a file, nothing for one that is sound. Raises `GlossaError` when it cannot be read."""
    found = contents(path)
    if found is None:
        return (Fault("the file is gone", is_lost=True),)
    data, before = found
    faults = tuple(_faults(path, data))
    return examine(path) if faults and mark(path) != before else faults  # it was being written just then


def _faults(path: Path, data: bytes) -> Iterator[Fault]:
    try:
        found = read_tables(data)
    except (ValueError, RecursionError) as fault:
        yield _unreadable(path, data, fault)
        return
    try:
        tables = lifted(found)
        article = from_tables(tables)
    except NewerSchema:
        yield Fault("a newer glossa wrote it: update glossa")
        return
    except ValueError as fault:
        yield Fault(str(fault), is_lost=True)
        return
    yield from _sums(data)
    yield from _texts(article)
    yield from _histories(tables)


def _unreadable(path: Path, data: bytes, fault: Exception) -> Fault:
    if has_conflict_marks(data):
        return Fault(unmerged(path).in_full)
    if rescued(data, copy(path)) is not None:
        torn = "its last line is torn; that change was never saved, and the next one mends the file"
        return Fault(torn, is_untidy=True)
    return Fault(reason(data, fault), is_lost=True)


def mend(path: Path) -> Path | None:
    """Puts the file as it was saved last in the place of one that is lost; returns where the bad one is kept now.

    None, with nothing done, where there is no good copy, or the file is not lost: a line may have been on its way to
    it when it was looked over. The caller holds the article's lock.
    """
    if not any(fault.is_lost for fault in examine(path)):
        return None
    found = contents(path)
    good = copy(path)
    try:
        from_tables(lifted(parse(good)))
    except (ValueError, RecursionError, NewerSchema):
        return None
    aside = _free(path)
    if found is not None:
        write_whole(aside, found[0])
    save(path, good)
    return aside


def _sums(data: bytes) -> Iterator[Fault]:
    if not is_sound(data):
        yield Fault("it was changed by hand, or by another program, since glossa added its last lines", is_untidy=True)


def _texts(article: Article) -> Iterator[Fault]:
    """Yields units that their segments do not add up to."""
    texts = {unit.id: unit.text for unit in article.document.units}
    for unit, entries in groupby(article.current, key=lambda entry: entry.segment.unit):
        joined = "".join(entry.segment.source + entry.segment.tail for entry in entries)
        if joined.strip() != texts.get(unit, "").strip():
            yield Fault(f"the segments of unit {unit} are not its text")


def _histories(tables: Tables) -> Iterator[Fault]:
    for record in tables["targets"].values():
        segment, language, target = read_target(record)
        history = record.get("history", [])
        steps = [step for step in history if isinstance(step, dict)] if isinstance(history, list) else []
        for place in broken(steps):
            yield Fault(f"segment {segment}, {language}: step {place + 1} of its history is not as it was sealed")
        if why := unaccounted(target):
            yield Fault(f"segment {segment}, {language}: {why}")


def broken_steps(history: Sequence[Change]) -> frozenset[int]:
    """Returns the places, from 0, of the steps that are not as they were sealed."""
    return frozenset(broken([codec(Change).encode(change) for change in history]))


def unaccounted(target: Target) -> str:
    """Says how a target differs from what its history leads to; nothing where it does not."""
    text = next((step.text for step in reversed(target.history) if step.text is not None), target.text)
    if text != target.text:
        return "its text is not the one that its history leads to"
    if target.history and target.history[-1].state is not target.state:
        return f"it is {target.state.value}, and its history leads to {target.history[-1].state.value}"
    return ""


def _free(path: Path) -> Path:
    """Returns a name beside `path` that no file has."""
    number = 1
    while (place := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return place
