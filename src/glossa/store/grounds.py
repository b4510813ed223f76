"""What the verdicts of an article rest on, read from the records without building the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from glossa.model.document import Role
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.model.term import ConceptId
from glossa.store._codec import Misfit
from glossa.store.form import Record, Tables
from glossa.store.records import read_header, text_of
from glossa.text.languages import LanguageTag

_STATES = {state.value: state for state in State}


class Ground(NamedTuple):
    """What one verdict rests on: a place in the source and an entry."""

    start: int
    end: int
    concept: ConceptId
    glossary: str
    version: str
    """`TermUse.version`; empty where an older glossa judged."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A translated segment and what the verdicts on its terms rest on."""

    segment: SegmentId
    source: str
    state: State
    grounds: frozenset[Ground]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an article's verdicts rest on; obsolete segments and debris are left out."""

    language: LanguageTag
    """Of the sources."""
    targets: Mapping[LanguageTag, tuple[Basis, ...]]
    """By language, sorted by tag."""


def read_grounds(tables: Tables) -> Grounds:
    """Returns the grounds in an article's tables. Raises `Misfit` when they are odd."""
    language = read_header(tables).language
    sources = {
        text_of(record, "segments", "id"): text_of(record, "segments", "source")
        for record in tables.get("segments", {}).values()
        if not record.get("obsolete") and record.get("role") != Role.DEBRIS.value
    }
    found: dict[str, list[Basis]] = defaultdict(list)
    for record in tables.get("targets", {}).values():
        segment = text_of(record, "targets", "segment")
        if segment in sources:
            grounds = frozenset(_grounds(record.get("terms", [])))
            basis = Basis(SegmentId(segment), sources[segment], _state(record), grounds)
            found[text_of(record, "targets", "language")].append(basis)
    return Grounds(language, {LanguageTag(tag): tuple(found[tag]) for tag in sorted(found)})


def _state(record: Record) -> State:
    state = text_of(record, "targets", "state")
    if state not in _STATES:
        raise Misfit("table targets: state is none of those there are")
    return _STATES[state]


def _grounds(uses: object) -> Iterator[Ground]:
    for use in uses if isinstance(uses, list) else [None]:
        match use:
            case {"source": [int(start), int(end)], "concept": str(concept), "glossary": str(glossary), **rest}:
                yield Ground(start, end, ConceptId(concept), glossary, str(rest.get("version", "")))
            case _:
                raise Misfit("table targets: terms are not what a ledger is")
