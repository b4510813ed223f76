"""Cleaning memory files: what is empty, repeated or broken is taken out, and every other byte stays as it is."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.formats.memories import Record, Tally, memory_unit, reader_for
from glossa.store import write_whole
from glossa.text.spans import Span
from glossa.workflow.drafting import has_words
from glossa.workflow.memory_files import read_file

_BACKUP = ".bak"
_SPACE = re.compile(rb"[ \t\r\n]*+")


class Flaw(Enum):
    """Why a unit is of no use."""

    EMPTY = "empty"
    """It has no text, or a text in one language only."""
    SAME = "same in all languages"
    """The translation is the source, and that has words."""
    BROKEN = "broken codes"
    """No translation of it is without inline codes that its source has not."""
    REPEATED = "repeated"
    """Another one says the same, in the same place; of those that somebody vouches for, the newest is kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """A unit that is of no use."""

    flaw: Flaw
    line: int
    extent: Span | None
    """Where it stands in the file; None where that cannot be told."""


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What is to be taken out of a memory file."""

    path: Path
    units: int
    """How many there are in it."""
    found: tuple[Found, ...]
    """In the order of the file."""

    @property
    def flaws(self) -> Mapping[Flaw, tuple[Found, ...]]:
        """What was found, by what is wrong; flaws of which there are some."""
        groups = {flaw: tuple(each for each in self.found if each.flaw is flaw) for flaw in Flaw}
        return {flaw: group for flaw, group in groups.items() if group}


def look_over(path: Path) -> Cleaning:
    """Finds what is of no use in a memory file. Raises `GlossaError` when it cannot be read to its end."""
    return _looked_over(path, read_file(path))


def _looked_over(path: Path, data: bytes) -> Cleaning:
    tally = Tally()
    records = reader_for(path.name).read(data, path.name, lambda _: True, tally)
    found = sorted(_flawed(records), key=lambda each: each.line)
    return Cleaning(path, tally.units, tuple(found))


def clean(cleaning: Cleaning) -> Path:
    """Takes out what was found, and returns where the file as it was is kept.

    Raises `GlossaError`, and changes nothing, when the file has changed, or is in an encoding in which it cannot be
    cut, or cannot be written.
    """
    path = cleaning.path
    data = read_file(path)
    if _looked_over(path, data) != cleaning:
        raise GlossaError(f"{path} has changed meanwhile", hint="Nothing was changed. Run the command again.")
    extents = [each.extent for each in cleaning.found]
    if None in extents:
        raise GlossaError(
            f"{path} is in an encoding in which glossa does not cut", hint="Nothing was changed. Save it as UTF-8."
        )
    backup = _free(path)
    try:
        write_whole(backup, data)
        write_whole(path, b"".join(_without(data, [extent for extent in extents if extent is not None])))
    except OSError as fault:
        raise GlossaError(
            f"Cannot write {path}: {fault.strerror}", hint="It is as it was.", exit_code=ExitCode.STORE
        ) from None
    return backup


def _free(path: Path) -> Path:
    """Returns where a copy of a file can be kept: what was kept before stays."""
    ends = (_BACKUP if place == 1 else f"-{place}{_BACKUP}" for place in count(1))
    return next(place for end in ends if not os.path.lexists(place := path.with_name(path.name + end)))


def _flawed(records: Iterable[Record]) -> Iterator[Found]:
    """Yields what is of no use, as far as that can be told: not of a unit with texts in unknown languages."""
    kept: dict[tuple[object, ...], Record] = {}
    for record in records:
        if not record.is_whole:
            continue
        flaw = _flaw(record)
        if flaw is not None:
            yield Found(flaw, record.line, record.extent)
            continue
        key = tuple((each.language, each.text, each.codes, each.before, each.after) for each in record.variants)
        other = kept.get(key)
        if other is None or _worth(record) > _worth(other):
            kept[key] = record
        gone = record if other is not None and kept[key] is other else other
        if gone is not None:
            yield Found(Flaw.REPEATED, gone.line, gone.extent)


def _flaw(record: Record) -> Flaw | None:
    texts = [variant.text for variant in record.variants]
    if len(texts) < 2:
        return Flaw.EMPTY
    if len(set(texts)) == 1 and has_words(texts[0]):
        return Flaw.SAME
    return Flaw.BROKEN if _is_broken(record) else None


def _is_broken(record: Record) -> bool:
    languages = dict.fromkeys(variant.language for variant in record.variants)
    source = record.source if record.source in languages else record.variants[0].language
    made = (memory_unit(record, source, target, "") for target in languages if target != source)
    pairs = [pair for pair in made if pair is not None]
    return bool(pairs) and all(pair.lost_codes for pair in pairs)


def _worth(record: Record) -> tuple[bool, str]:
    return record.is_approved, max(variant.time for variant in record.variants)


def _without(data: bytes, extents: Sequence[Span]) -> Iterator[bytes]:
    position = 0
    for extent in sorted(extents, key=lambda each: each.start):
        yield data[position : extent.start]
        position = _end(data, extent.end)
    yield data[position:]


def _end(data: bytes, start: int) -> int:
    """Returns where the closing tag ends that begins at `start`, and, but for UTF-16, the white space behind it."""
    for mark, bracket in ((codecs.BOM_UTF16_LE, b">\0"), (codecs.BOM_UTF16_BE, b"\0>")):
        if data.startswith(mark):
            return data.index(bracket, start) + len(bracket)
    found = _SPACE.match(data, data.index(b">", start) + 1)
    return found.end() if found else len(data)
